"""Stories of sentences that mean just one thing: money back, longer pauses, other people."""

import pytest

from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        pytest.param("Zahle Clara Vogt 5 € aus", "5,00 € an den Kunden ausgezahlt", id="amount"),
        pytest.param("/erstattung Clara Vogt 5 €", "5,00 € an den Kunden ausgezahlt", id="slash"),
        pytest.param(
            "Clara hat 11 € zurückbekommen", "11,00 € an den Kunden ausgezahlt", id="got"
        ),
        pytest.param(
            "Zahle Clara Vogt das Guthaben aus", "11,00 € an den Kunden ausgezahlt", id="all"
        ),
        pytest.param(
            "Pay Clara Vogt her balance of €11 back", "€11.00 paid out to the customer", id="back"
        ),
    ],
)
async def test_money_goes_back(talk: Talk, text: str, amount: str) -> None:
    await talk.says("70 € auf R-2026-0142 bezahlt")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says(text)

    assert proposal.told[0] == amount
    assert "Clara Vogt (K-1001)" in proposal.told


async def test_a_reason_swallows_no_sentence_that_is_clear(talk: Talk) -> None:
    await talk.says("70 € auf R-2026-0142 bezahlt")
    await talk.taps("Bestätigen")
    (asked,) = await talk.says("2 Einheiten mehr für Clara Vogt")

    (proposal,) = await talk.says("Clara hat 11 € zurückbekommen")

    assert asked.told == ["Clara Vogt · Jahresabo (V-2001): 7 von 8 übrig", "Aus welchem Grund?"]
    assert proposal.told[0] == "11,00 € an den Kunden ausgezahlt"


async def test_a_sentence_about_another_person_never_corrects_what_is_proposed(
    talk: Talk,
) -> None:
    (first,) = await talk.says("Emma Wilson ist jetzt Normal")
    (second,) = await talk.says("Preisgruppe von Clara Vogt auf Studierende")
    (again,) = await talk.says("Preisgruppe von Clara Vogt auf Senioren")

    assert first.told[:2] == ["Emma Wilson (K-1025)", "Preisgruppe: Studierende → Normal"]
    assert second.told[:2] == ["Clara Vogt (K-1001)", "Preisgruppe: Normal → Studierende"]
    assert again.told[:2] == ["Clara Vogt (K-1001)", "Preisgruppe: Normal → Senioren"]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        pytest.param(
            "Pausiere Clara Vogt ab 1.12. ohne Ende, Prüftag 15.1.2027",
            "Pause ab Di., 01.12.2026, ohne festes Ende · nächster Blick darauf Fr., 15.01.2027",
            id="german",
        ),
        pytest.param(
            "Pause Clara Vogt from 1 December indefinitely, check again on 15 January",
            "Pause from Tue, 1 Dec 2026, without a fixed end · next look at it Fri, 15 Jan 2027",
            id="english",
        ),
    ],
)
async def test_the_day_to_look_again_is_not_the_last_day(
    talk: Talk, text: str, check: str
) -> None:
    (proposal,) = await talk.says(text)

    assert proposal.told[1] == check


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        pytest.param(
            "Verlängere die Pause von Marie-Luise Böhm bis 14.2.2027",
            "Die Pause geht länger: wieder aktiv ab Mo., 15.02.2027",
            id="until",
        ),
        pytest.param(
            "Extend the pause of Marie-Luise Böhm by two weeks",
            "The pause gets longer: active again from Mon, 15 Feb 2027",
            id="length",
        ),
    ],
)
async def test_a_pause_is_prolonged(talk: Talk, text: str, first_line: str) -> None:
    (proposal,) = await talk.says(text)

    assert proposal.told[1] == first_line


async def test_what_is_not_due_yet_is_named_and_can_be_taken_as_well(talk: Talk) -> None:
    (due,) = await talk.says("Alle offenen Rechnungen bezahlt")
    (every,) = await talk.taps("Alle 23 offenen")

    assert due.told[0] == "2 Rechnungen als bezahlt eintragen: 98,00 €"
    assert due.told[-1] == "21 weitere (1.173,00 €) sind noch nicht fällig."
    assert every.told[0] == "23 Rechnungen als bezahlt eintragen: 1.271,00 €"
    assert not any("noch nicht fällig" in line for line in every.told)


async def test_the_way_back_of_too_much_says_what_leaves_the_account(talk: Talk) -> None:
    await talk.says("100 € auf R-2026-0142 bezahlt")
    await talk.taps("Bestätigen")
    (undo,) = await talk.taps("Rückgängig")
    done = (await talk.taps("Bestätigen"))[0]

    lines = [
        "Zurückgenommen: 1 Zahlung über 100,00 €",
        "Davon lagen 41,00 € als Überzahlung auf dem Kundenkonto; sie gehen dort wieder weg.",
    ]
    assert undo.told[-3:] == [*lines, "Kundenkonto danach: 0,00 €"]
    assert done.told[-3:] == [*lines, "Kundenkonto jetzt: 0,00 €"]


async def test_a_customer_hears_of_invoices_that_a_price_group_corrects(talk: Talk) -> None:
    await talk.says("Preisgruppe von Clara Vogt auf Studierende")
    heard = await talk.taps_and_sends("Bestätigen")
    (old,) = await talk.says("Preisgruppe von Thomas Freitag auf Studierende")

    assert [each.told for each in heard if each.to == "Clara Vogt"] == [
        [
            "🧾 Du bist jetzt in der Preisgruppe Studierende.",
            "Jahresabo: 49,00 € statt 59,00 €, ab dem nächsten Abrechnungszeitraum.",
            (
                "Rechnung R-2026-0109 für 15.12.2026 – 14.01.2027 ist korrigiert:"
                " 49,00 € statt 59,00 €."
            ),
            (
                "Rechnung R-2026-0142 für 15.01.2027 – 14.02.2027 ist korrigiert:"
                " 49,00 € statt 59,00 €."
            ),
        ]
    ]
    assert old.told[2] == (
        "⚠️ Jahresabo (V-2007) hat keinen Preis für Studierende, obwohl der Tarif heute einen hat:"
        " Es bleibt bei 49,00 €."
    )
