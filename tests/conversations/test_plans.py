"""Stories of making plans, changing them, and taking them off sale and back."""

import pytest

from tests.support.talk import Talk

LOGIN = (
    "⚠️ Bei freier Tageswahl buchen die Kunden selbst. Dafür müssen sie mit dem Chat verbunden"
    " sein: Schalte in den Einstellungen ein, dass das nötig ist."
)
FIXED_RENEWAL = (
    "⚠️ Verlängerung um jeweils 1 Monat: Gegenüber Verbrauchern ist das bei Abschlüssen seit dem"
    " 01.03.2022 unwirksam, erlaubt ist nur unbefristet mit höchstens 1 Monat Frist"
    " (§ 309 Nr. 9 b BGB). Was dann gilt, entscheidet ihr."
)
QUIET = "Es geht keine Nachricht raus."


async def test_a_card_in_one_sentence_and_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says(
        "Neuer Tarif Zwanzigerkarte, 20 Einheiten, 220 €, gültig 12 Monate"
    )
    (done,) = await talk.taps("Bestätigen")

    assert proposal.told == [
        "Neuer Tarif: Zwanzigerkarte",
        "220,00 € für 20 Einheiten",
        "Tage frei wählbar, nutzbar 12 Monate ab Kauf",
        LOGIN,
        QUIET,
    ]
    assert proposal.buttons == (
        "Bestätigen",
        "Einstellungen",
        "Etwas ändern …",
        "Details",
        "Abbrechen",
    )
    assert done.told == [
        "✅ Zwanzigerkarte ist angelegt und ab sofort im Verkauf.",
        "220,00 € für 20 Einheiten",
        "Tage frei wählbar, nutzbar 12 Monate ab Kauf",
    ]
    assert done.buttons == ("Rückgängig", "Verkaufen …", "Tarif ändern …")


async def test_a_month_term_in_one_sentence_and_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says(
        "new plan Yearly, €59 a month, 12 months, then open-ended, 1 month's notice"
    )
    (done,) = await talk.taps("Confirm")

    assert proposal.told == [
        "New plan: Yearly",
        "€59.00 a month",
        "12 months, then open-ended · notice 1 month",
        "No message goes out.",
    ]
    assert done.told[0] == "✅ Yearly is set up and on sale from now on."


async def test_a_week_term_asks_for_what_it_cannot_be_without(talk: Talk) -> None:
    (kind,) = await talk.says("/tarif_anlegen")
    (name,) = await talk.taps("Wochenvertrag")
    (price,) = await talk.says("Herbstkurs")
    (weeks,) = await talk.says("75")
    (course,) = await talk.says("5")
    (proposal,) = await talk.taps("Pilates")

    assert kind.lines == ["Was für ein Tarif soll es werden?"]
    assert kind.buttons == ("Karte", "Wochenvertrag", "Monatsvertrag", "Abbrechen")
    assert [each.lines for each in (name, price, weeks, course)] == [
        ["Wie soll der Tarif heißen?"],
        ["Was kostet er im Ganzen, brutto?"],
        ["Wie viele Wochen dauert es?"],
        ["In welchem Kurs?"],
    ]
    assert course.buttons[:2] == ("Erst beim Verkauf wählen", "Yoga Flow")
    assert proposal.told == [
        "Neuer Tarif: Herbstkurs",
        "75,00 € für 5 Wochen",
        "5 Wochen fest eingebucht, endet von selbst · Kurs Pilates",
        QUIET,
    ]


async def test_a_card_for_the_next_dates_of_a_course(talk: Talk) -> None:
    (course,) = await talk.says("New plan Eight Pass, 8 classes, €100, automatic enrolment")
    (proposal,) = await talk.taps("Choose when it is sold")

    assert course.lines == ["In which course?"]
    assert proposal.told == [
        "New plan: Eight Pass",
        "€100.00 for 8 units",
        "A firm place on the next 8 dates",
        "No message goes out.",
    ]


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        pytest.param(
            ("Monatsvertrag", "Sommerabo", "viel"),
            [
                "Das ist kein Betrag. Schreib zum Beispiel „59“ oder „59,00 €“.",
                "Was kostet er im Monat, brutto?",
            ],
            id="no amount",
        ),
        pytest.param(
            ("Monatsvertrag", "Sommerabo", "49", "sechs Wochen"),
            [
                "Bitte volle Monate, zum Beispiel „12 Monate“ (höchstens 120), oder „keine“.",
                (
                    "Wie lang ist die Erstlaufzeit? Wähle aus oder schreib zum Beispiel"
                    " „18 Monate“."
                ),
            ],
            id="no whole months",
        ),
        pytest.param(
            ("Karte", "Riesenkarte", "99", "2000"),
            ["Bitte eine ganze Zahl von 1 bis 999.", "Wie viele Einheiten hat die Karte?"],
            id="too many units",
        ),
        pytest.param(
            ("Karte", "jahresabo"),
            [
                (
                    "Es gibt schon einen Tarif, der „Jahresabo“ heißt. Nimm bitte einen anderen"
                    " Namen."
                ),
                "Wie soll der Tarif heißen?",
            ],
            id="the name is taken",
        ),
    ],
)
async def test_what_cannot_be_read_is_asked_again_with_the_reason(
    talk: Talk, answers: tuple[str, ...], asked: list[str]
) -> None:
    await talk.says("/tarif_anlegen")
    first, *others = answers
    (question,) = await talk.taps(first)
    for answer in others:
        (question,) = await talk.says(answer)

    assert question.lines == asked


async def test_a_price_of_a_slip_is_asked_again_and_nothing_is_lost(talk: Talk) -> None:
    (question,) = await talk.says("Neuer Tarif Morgenkarte, 99999999 €, 8 Einheiten")
    (proposal,) = await talk.says("88")

    assert question.lines == [
        "So teuer ist kein Tarif: höchstens 100.000,00 €.",
        "Was kostet die Karte, brutto?",
    ]
    assert proposal.told[:2] == ["Neuer Tarif: Morgenkarte", "88,00 € für 8 Einheiten"]


async def test_a_proposal_is_corrected_in_words(talk: Talk) -> None:
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")

    (proposal,) = await talk.says(
        "Preis 69, Kündigungsfrist 14 Tage, Ermäßigt Studierende 49, Senioren 52"
    )
    (again,) = await talk.says("Senioren keine, Danach jeweils 1 Monat")

    assert proposal.told == [
        "Neuer Tarif: Sommerabo",
        "69,00 € im Monat",
        "12 Monate, danach unbefristet · Frist 14 Tage",
        "Ermäßigt: Senioren 52,00 €, Studierende 49,00 €",
        QUIET,
    ]
    assert again.told == [
        "Neuer Tarif: Sommerabo",
        "69,00 € im Monat",
        "12 Monate, danach jeweils 1 Monat weiter · Frist 14 Tage",
        "Ermäßigt: Studierende 49,00 €",
        FIXED_RENEWAL,
        QUIET,
    ]


async def test_every_value_can_be_changed_by_a_button(talk: Talk) -> None:
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")
    (menu,) = await talk.taps("Etwas ändern")
    (question,) = await talk.taps("Kündigungsfrist")
    (proposal,) = await talk.taps("3 Monate")

    assert menu.lines == ["Was möchtest du ändern?"]
    assert menu.buttons[:3] == (
        "Name: Sommerabo",
        "Preis: 49,00 €",
        "Preise je Preisgruppe: keine Angabe",
    )
    assert question.lines == ["Welche Kündigungsfrist gilt?"]
    assert proposal.told[2:4] == [
        "12 Monate, danach unbefristet · Frist 3 Monate",
        (
            "⚠️ Kündigungsfrist 3 Monate: Gegenüber Verbrauchern ist mehr als 1 Monat unwirksam"
            " (§ 309 Nr. 9 c BGB)."
        ),
    ]


async def test_what_does_not_fit_is_asked_for_until_it_does(talk: Talk) -> None:
    await talk.says("/add_plan Halfyear, €45 a month, 6 months")
    (schedule,) = await talk.says("Payment schedule in total")
    (price,) = await talk.taps("monthly")
    (proposal,) = await talk.says("55")

    assert schedule.lines == [
        "Open-ended time has no total price. Choose monthly payment for it.",
        "How is it paid after the initial term? None means as before.",
    ]
    assert price.lines[0] == (
        "After the initial term it is paid in another way, so that time needs a price of its own."
    )
    assert proposal.told[1:4] == [
        "€45.00 for 6 months",
        "6 months, then open-ended · notice 1 month",
        "After the initial term €55.00 a month",
    ]


async def test_details_show_every_value_and_typed_ones_are_kept(talk: Talk) -> None:
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")
    await talk.says("Pausengebühr 20 %, Steuersatz 7 %, Zahlungsart Lastschrift")
    (proposal,) = await talk.taps("Details")

    assert proposal.told[3:6] == [
        "Zahlungsart: Lastschrift",
        "Steuersatz: 7 %",
        "Gebühr während der Pause: 20 % vom Preis",
    ]
    assert proposal.told[7:] == [
        "Art: Monatsvertrag",
        "Name: Sommerabo",
        "Preis: 49,00 €",
        "Zahlungsweise: monatlich",
        "Erstlaufzeit: 12 Monate",
        "Danach: unbefristet weiter",
        "Kündigungsfrist: 1 Monat",
        "Kündbar: zu jedem Tag",
        "Zahlungsart: Lastschrift",
        "Rechnung im Voraus: 7 Tage",
        "Steuersatz: 7 %",
        "Im Verkauf: Ja",
        "Pause möglich: Ja",
        "Pause in ganzen: Monaten",
        "Pause verlängert den Vertrag: Ja",
        "Gebühr während der Pause: 20 % vom Preis",
        "Einheiten in der Pause: ruhen",
    ]


async def test_nothing_is_made_where_it_is_left(talk: Talk) -> None:
    await talk.says("/tarif_anlegen")
    (aborted,) = await talk.says("abbrechen")
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")
    (dropped,) = await talk.taps("Abbrechen")

    (plans,) = await talk.says("/tarife")

    assert aborted.lines == ["Abgebrochen. Es wurde nichts geändert."]
    assert dropped.lines == ["Neuer Tarif: Sommerabo", "Abgebrochen. Es wurde nichts geändert."]
    assert plans.lines[0] == "6 Tarife im Verkauf"


async def test_a_price_is_changed_and_running_contracts_keep_theirs(talk: Talk) -> None:
    (proposal,) = await talk.says("Preis vom Jahresabo auf 69 Euro ändern")
    (done,) = await talk.taps("Bestätigen")
    (contract,) = await talk.says("Vertrag von Clara Vogt")

    assert proposal.told == [
        "Tarif ändern: Jahresabo",
        "Preis: 59,00 € → 69,00 €",
        "13 laufende Verträge behalten ihre Bedingungen.",
        QUIET,
    ]
    assert done.told[:2] == ["✅ Jahresabo ist geändert.", "69,00 € im Monat"]
    assert done.told[-1] == "13 laufende Verträge behalten ihre Bedingungen."
    assert [line for line in contract.lines if "59,00 €" in line] == ["59,00 € im Monat"]


async def test_a_notice_period_is_changed_by_a_sentence_without_the_word_plan(
    talk: Talk,
) -> None:
    (proposal,) = await talk.says(
        "Beim Flex soll die Kündigungsfrist nur noch zwei Wochen betragen"
    )

    assert proposal.told[:2] == [
        "Tarif ändern: Monatsabo Flex",
        "Kündigungsfrist: 1 Monat → 2 Wochen",
    ]


async def test_which_plan_and_what_are_asked_where_nothing_is_said(talk: Talk) -> None:
    (which,) = await talk.says("/edit_plan")
    (what,) = await talk.taps("Monatsabo Flex")
    await talk.taps("Name: Monatsabo Flex")
    (taken,) = await talk.says("Jahresabo")
    (proposal,) = await talk.says("Flexi")
    (done,) = await talk.taps("Confirm")

    assert which.lines == ["Which plan?"]
    assert what.lines == ["Change plan: Monatsabo Flex", "What would you like to change?"]
    assert taken.lines == [
        "There is a plan called “Jahresabo” already. Please take another name.",
        "What shall the plan be called?",
    ]
    assert proposal.told[:3] == [
        "Change plan: Monatsabo Flex",
        "Name: Monatsabo Flex → Flexi",
        "13 running contracts keep their terms.",
    ]
    assert done.told[0] == "✅ Flexi is changed."


async def test_prices_of_groups_change_one_by_one(talk: Talk) -> None:
    (proposal,) = await talk.says("Monatsabo Flex kostet ab jetzt 42,50 €, Studierende 35 €")

    assert proposal.told[1:3] == [
        "Preis: 39,00 € → 42,50 €",
        (
            "Preise je Preisgruppe: Senioren 35,00 €, Studierende 32,00 € →"
            " Senioren 35,00 €, Studierende 35,00 €"
        ),
    ]


async def test_a_plan_is_switched_off_and_on_again(talk: Talk) -> None:
    (off,) = await talk.says("Jahresabo ausschalten")
    await talk.taps("Bestätigen")
    (listed,) = await talk.says("/tarife")
    await talk.taps("Jahresabo")
    (on,) = await talk.taps("Wieder verkaufen")
    (done,) = await talk.taps("Bestätigen")

    assert off.told == [
        "Jahresabo nicht mehr verkaufen",
        "Im Verkauf: Ja → Nein",
        "13 laufende Verträge behalten ihre Bedingungen.",
        QUIET,
    ]
    assert listed.lines[0] == "5 Tarife im Verkauf"
    assert listed.told[-6:] == [
        "Jahresabo · 59,00 € im Monat",
        "⏸ nicht im Verkauf",
        "12 Monate, danach unbefristet · Frist 1 Monat",
        "Ermäßigt: Familie 54,00 €, Senioren 52,00 €, Studierende 49,00 €",
        "8 Einheiten im Monat",
        "13 laufende Verträge",
    ]
    assert on.told[0] == "Jahresabo wieder verkaufen"
    assert done.told[0] == "✅ Jahresabo ist geändert."


async def test_saying_what_holds_already_asks_what_else(talk: Talk) -> None:
    (question,) = await talk.says("Preis vom Jahresabo auf 59 Euro ändern")

    assert question.lines == ["Tarif ändern: Jahresabo", "Was möchtest du ändern?"]


async def test_only_the_owner_makes_and_changes_plans(talk: Talk) -> None:
    (making,) = await talk.says("/tarif_anlegen", "staff")
    (changing,) = await talk.says("Preis vom Jahresabo auf 69 Euro ändern", "staff")
    (customer,) = await talk.says("/tarif_anlegen", "Clara Vogt")

    assert making.lines == ["Das darf hier nur die Inhaberin oder der Inhaber."]
    assert changing.lines == ["Das darf hier nur die Inhaberin oder der Inhaber."]
    assert customer.lines[0].startswith("Das kann nur das Studio.")


async def test_the_history_tells_of_plans(talk: Talk) -> None:
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")
    await talk.taps("Bestätigen")
    await talk.says("Preis vom Jahresabo auf 69 Euro ändern")
    await talk.taps("Bestätigen")

    (history,) = await talk.says("/verlauf")

    assert [line for line in history.lines if line.startswith("Tarif")] == [
        "Tarif geändert · Jahresabo",
        "Tarif angelegt · Sommerabo",
    ]


async def test_a_name_is_text_and_no_markup(talk: Talk) -> None:
    await talk.says("/tarif_anlegen")
    await talk.taps("Karte")
    await talk.says("<b>Fit</b> & froh")
    await talk.says("90")
    (proposal,) = await talk.says("9")
    (done,) = await talk.taps("Bestätigen")

    assert proposal.lines[0] == "Neuer Tarif: <b>Fit</b> & froh"
    assert done.lines[0] == "✅ <b>Fit</b> & froh ist angelegt und ab sofort im Verkauf."


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        pytest.param("Preis viel", "Das ist kein Betrag.", id="nearly a price"),
        pytest.param("Kurs Pilates", "Neuer Tarif: Sommerabo", id="a course"),
        pytest.param("Vertrag von Clara Vogt", "Clara Vogt · Jahresabo", id="somebody's contract"),
        pytest.param("Emre Çelik kündigen", "Emre Çelik · Zehnerkarte", id="a notice"),
    ],
)
async def test_what_is_said_beside_a_proposal_is_not_taken_for_a_value(
    talk: Talk, said: str, answered: str
) -> None:
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")

    (first, *_) = await talk.says(said)

    assert first.lines[0].startswith(answered)


async def test_a_pause_of_somebody_is_no_rule_of_the_plan(talk: Talk) -> None:
    await talk.says("Neuer Tarif Sommerabo, 49 € im Monat, 12 Monate")

    heard = await talk.says("Pause für Clara vom 1.12. bis 31.12.")

    assert heard[-1].told[:2] == [
        "Clara Vogt · Jahresabo (V-2001)",
        "Pause 01.12.2026 – 31.12.2026 · 1 Monat",
    ]
