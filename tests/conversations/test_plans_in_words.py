"""Stories of plans told and corrected in words: nothing that was said is lost in silence."""

import pytest

from tests.support.talk import Talk

MONTHLY = "Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate"
CARD = "Neuer Tarif Zwanzigerkarte, 20 Einheiten, 220 €, gültig 12 Monate"


@pytest.mark.parametrize(
    ("plan", "said", "line"),
    [
        pytest.param(CARD, "6 Monate", "Tage frei wählbar, nutzbar 6 Monate ab Kauf", id="months"),
        pytest.param(
            MONTHLY, "2 Wochen", "12 Monate, danach unbefristet · Frist 2 Wochen", id="weeks"
        ),
        pytest.param(CARD, "5 Einheiten", "220,00 € für 5 Einheiten", id="units"),
        pytest.param(
            CARD, "unbegrenzt gültig", "Tage frei wählbar, ohne Gültigkeitsgrenze", id="no end"
        ),
        pytest.param(
            CARD,
            "Gültigkeit keine Angabe, automatische Einbuchung in Pilates",
            "Fest eingebucht in die nächsten 20 Termine · Kurs Pilates",
            id="enrolment",
        ),
        pytest.param(MONTHLY, "zahlbar per Lastschrift", "Zahlungsart: Lastschrift", id="method"),
        pytest.param(
            MONTHLY,
            "Pause ja, 5 € im Monat",
            "Gebühr während der Pause: 5,00 € je Abrechnungszeitraum",
            id="a fee behind the pause",
        ),
        pytest.param(
            MONTHLY, "Preis für Studierende 39", "Ermäßigt: Studierende 39,00 €", id="a group"
        ),
    ],
)
async def test_a_value_typed_at_the_proposal_is_taken(
    talk: Talk, plan: str, said: str, line: str
) -> None:
    await talk.says(plan)

    (proposal,) = await talk.says(said)

    assert proposal.lines[0].startswith("Neuer Tarif: ")
    assert line in proposal.lines


async def test_a_length_that_does_not_fit_is_asked_with_the_reason(talk: Talk) -> None:
    await talk.says("Neuer Tarif Herbst, 5 Wochen, 75 €, in Pilates")

    (question,) = await talk.says("6 Monate")

    assert question.lines == [
        "Bitte eine Zahl von Wochen, zum Beispiel „5“ oder „5 Wochen“ (höchstens 104).",
        "Wie viele Wochen dauert es?",
    ]


async def test_a_length_answers_the_field_that_is_asked(talk: Talk) -> None:
    await talk.says("/tarif_aendern Jahresabo")
    await talk.taps("Danach")

    (proposal,) = await talk.says("6 Monate")

    assert proposal.told[1] == "Danach: unbefristet weiter → jeweils 6 Monate weiter"


async def test_the_price_of_a_group_leaves_the_price_of_all_others(talk: Talk) -> None:
    (proposal,) = await talk.says("Jahresabo Preis für Studierende 45 €")

    assert proposal.told[1] == (
        "Preise je Preisgruppe: Familie 54,00 €, Senioren 52,00 €, Studierende 49,00 € →"
        " Familie 54,00 €, Senioren 52,00 €, Studierende 45,00 €"
    )


async def test_what_was_not_understood_is_told_in_the_proposal(talk: Talk) -> None:
    (proposal,) = await talk.says(f"{MONTHLY}, mit Sauna, Frist 14 Tage, endet von selbst")

    assert proposal.told[1:5] == [
        "49,00 € im Monat",
        "12 Monate, endet von selbst",
        "⚠️ Nicht verstanden und nicht übernommen: „mit Sauna“",
        "⚠️ Gibt es bei so einem Tarif nicht, darum nicht übernommen: Kündigungsfrist",
    ]


async def test_a_validity_beside_automatic_enrolment_is_asked(talk: Talk) -> None:
    (question,) = await talk.says(
        "Neuer Tarif Schnupper, 5 Einheiten, 65 €, automatisch eingebucht, gültig 3 Monate"
    )
    (proposal,) = await talk.taps("freie Tageswahl")

    assert question.lines == [
        (
            "Eine Karte mit automatischer Einbuchung gilt für die nächsten Termine und hat keine"
            " Gültigkeit. Nimm eins von beidem."
        ),
        "Wie kommen die Kunden in ihre Termine?",
    ]
    assert proposal.told[2] == "Tage frei wählbar, nutzbar 3 Monate ab Kauf"


async def test_a_renewal_of_a_week_term_is_asked_once_and_then_left_out(talk: Talk) -> None:
    (question,) = await talk.says("Neuer Tarif Herbst, 5 Wochen, 75 €, verlängert sich")
    await talk.taps("Wochenvertrag")
    (proposal,) = await talk.taps("Erst beim Verkauf wählen")

    assert question.lines[0].startswith("Karten und Wochenverträge enden von selbst")
    assert proposal.told[1:4] == [
        "75,00 € für 5 Wochen",
        "5 Wochen fest eingebucht, endet von selbst",
        "⚠️ Gibt es bei so einem Tarif nicht, darum nicht übernommen: Danach",
    ]


async def test_a_card_on_file_gets_no_renewal(talk: Talk) -> None:
    (refusal,) = await talk.says("Tarif Zehnerkarte ändern: Verlängerung 1 Monat")

    assert refusal.lines[0].startswith("Karten und Wochenverträge enden von selbst")


async def test_an_amount_that_may_mean_two_things_is_asked(talk: Talk) -> None:
    (question,) = await talk.says("Preis vom Jahresabo 61,999")
    (proposal,) = await talk.says("61,90")

    assert question.lines[0].startswith("„61,999“ kann zweierlei heißen.")
    assert proposal.told[1] == "Preis: 59,00 € → 61,90 €"


async def test_a_price_of_nothing_is_noted(talk: Talk) -> None:
    (proposal,) = await talk.says("Jahresabo Preis 0")

    assert "⚠️ Der Preis ist 0 €: Wer den Tarif bekommt, zahlt nichts." in proposal.told


async def test_a_name_that_is_taken_stays_asked_when_the_sentence_is_repeated(
    talk: Talk,
) -> None:
    await talk.says("Neuer Tarif Zehnerkarte, 10 Einheiten, 120 €")

    (again,) = await talk.says("Neuer Tarif Zehnerkarte, 10 Einheiten")

    assert again.lines[0].startswith("Es gibt schon einen Tarif, der „Zehnerkarte“ heißt.")


async def test_the_menu_has_two_pages_and_leads_to_further_fields_and_back(talk: Talk) -> None:
    await talk.says("/tarif_aendern Jahresabo")
    (second,) = await talk.taps("›")
    (pauses,) = await talk.taps("Pausen")
    await talk.taps("›")
    (back,) = await talk.taps("‹ Zurück")

    assert second.buttons[2:8] == (
        "Zahlung …",
        "Nach der Erstlaufzeit …",
        "Pausen …",
        "Weiteres …",
        "‹",
        "2/2",
    )
    assert pauses.buttons[0] == "Pause möglich: Ja"
    assert back.buttons[0] == "Name: Jahresabo"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Jahresabo umbenennen in Jahresabo Plus", id="umbenennen"),
        pytest.param("/tarif_aendern Jahresabo soll jetzt Jahresabo Plus heißen", id="heißen"),
        pytest.param("/edit_plan rename Jahresabo to Jahresabo Plus", id="in English"),
    ],
)
async def test_a_plan_gets_another_name_by_a_sentence(talk: Talk, said: str) -> None:
    (proposal,) = await talk.says(said)

    assert proposal.told[1] == "Name: Jahresabo → Jahresabo Plus"
