"""Stories of looking at contracts."""

import pytest

from tests.support.talk import Talk


async def test_a_running_contract_shows_term_notice_price_and_next_billing(talk: Talk) -> None:
    (shown,) = await talk.says("Läuft Clara Vogts Vertrag noch?")

    assert shown.lines == [
        "Clara Vogt · Jahresabo: läuft",
        "V-2001 · Beginn Do., 15.01.2026",
        "Erstlaufzeit bis Do., 14.01.2027, danach unbefristet",
        "Nicht gekündigt. Frist 1 Monat: zum 14.01.2027 kündbar bis Mo., 14.12.2026",
        "59,00 € im Monat",
        "Zahlungsart: Lastschrift",
        "8 Einheiten im Monat",
        "Nächster Abrechnungszeitraum ab Di., 15.12.2026",
    ]
    assert shown.buttons == ("Kündigen …", "Frühestes Ende", "Kalender (.ics)")


async def test_the_english_question_is_answered_in_english(talk: Talk) -> None:
    (shown,) = await talk.says("Is Clara Vogt's contract still running?")

    assert shown.lines == [
        "Clara Vogt · Jahresabo: running",
        "V-2001 · from Thu, 15 Jan 2026",
        "Initial term until Thu, 14 Jan 2027, then open-ended",
        (
            "No notice given. Notice period 1 month: to end on 14 Jan 2027, give notice by"
            " Mon, 14 Dec 2026"
        ),
        "€59.00 a month",
        "Payment method: direct debit",
        "8 units a month",
        "Next billing period from Tue, 15 Dec 2026",
    ]
    assert shown.buttons == ("Terminate …", "Earliest end", "Calendar (.ics)")


async def test_a_terminated_contract_says_who_when_and_offers_the_way_back(talk: Talk) -> None:
    (shown,) = await talk.says("Hat Mia Hoffmann gekündigt?")

    assert shown.lines == [
        "Mia Hoffmann · Monatsabo Flex: gekündigt, letzter Tag Do., 31.12.2026",
        "V-2009 · Beginn Sa., 01.03.2025",
        "Kündigung durch Mia Hoffmann, Eingang Do., 12.11.2026",
        "Auf Wunsch zum Do., 31.12.2026",
        "39,00 € im Monat",
        "Zahlungsart: noch offen",
        "Nächster Abrechnungszeitraum ab Di., 01.12.2026",
    ]
    assert shown.buttons == (
        "Zahlungsart wählen …",
        "Enddatum ändern",
        "Kündigung zurücknehmen",
        "Kalender (.ics)",
        "Eingangsbestätigung (PDF)",
    )


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        pytest.param(
            "Zeig mir den Vertrag von Jonas Weber",
            "Unbefristet seit 01.11.2025",
            id="open-ended after its initial term",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Jonas Weber",
            "Nicht gekündigt. Frist 1 Monat, heute gekündigt: Ende Mo., 21.12.2026",
            id="open-ended: what a notice of today would do",
        ),
        pytest.param(
            "Hat Thomas Freitag gekündigt?",
            "Anschlusslaufzeit bis So., 31.01.2027, danach verlängert um jeweils 12 Monate",
            id="a follow-on term",
        ),
        pytest.param(
            "Hat Thomas Freitag gekündigt?",
            "Nicht gekündigt. Frist 3 Monate, für den 31.01.2027 schon zu spät; heute gekündigt:"
            " Ende Mo., 31.01.2028",
            id="too late for the running term",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Marie-Luise Böhm",
            "Marie-Luise Böhm · Jahresabo: pausiert bis So., 31.01.2027",
            id="paused",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Marie-Luise Böhm",
            "Pause 01.11.2026 – 31.01.2027",
            id="the days of the pause",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Lukas Bauer",
            "Lukas Bauer · Jahresabo: beginnt am Mo., 21.12.2026",
            id="not started",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Sofia Rossi",
            "Sofia Rossi · Fünf-Wochen-Kurs: läuft bis So., 20.12.2026",
            id="ends by itself",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Jürgen Groß",
            "Drei-Monats-Vertrag (V-2013) · 01.07.2025 – 30.09.2025",
            id="what was earlier, in a line",
        ),
        pytest.param(
            "Zeig mir den Vertrag von Sarah Klein",
            "Sarah Klein · Monatsabo Flex: beendet, letzter Tag Mi., 30.09.2026",
            id="nothing but what is over: the last one in full",
        ),
    ],
)
async def test_each_state_is_said_in_its_own_words(talk: Talk, sentence: str, line: str) -> None:
    (shown,) = await talk.says(sentence)

    assert line in shown.lines


async def test_all_contracts_of_a_person_come_together_with_a_button_each(talk: Talk) -> None:
    (shown,) = await talk.says("Zeig mir die Verträge von Ines Karte")

    assert "Ines Karte · Monatsabo Flex: läuft" in shown.lines
    assert "Ines Karte · Zehnerkarte: läuft bis Fr., 05.02.2027" in shown.lines
    assert shown.buttons == (
        "Monatsabo Flex V-2034 · seit 01.11.2024",
        "Zehnerkarte V-2035 · bis 05.02.2027",
    )

    (one,) = await talk.taps("Zehnerkarte V-2035")

    assert one.lines == [
        "Ines Karte · Zehnerkarte: läuft bis Fr., 05.02.2027",
        "V-2035 · Beginn Mi., 05.08.2026",
        "Endet von selbst, eine Kündigung ist nicht nötig.",
        "120,00 € einmalig",
        "Zahlungsart: noch offen",
    ]


async def test_a_plan_that_the_person_does_not_have_is_said_first(talk: Talk) -> None:
    (shown,) = await talk.says("Läuft der Drei-Monats-Vertrag von Clara Vogt noch?")

    assert shown.lines[0] == "Clara Vogt hat keinen Vertrag „Drei-Monats-Vertrag“. Das gibt es:"
    assert "Clara Vogt · Jahresabo: läuft" in shown.lines


async def test_an_end_by_agreement_is_told_as_ahead_of_time(talk: Talk) -> None:
    await talk.says("Vertrag von Jonas Weber sofort beenden")
    await talk.taps("Einvernehmlich")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Zeig mir den Vertrag von Jonas Weber")

    assert shown.lines[:4] == [
        "Jonas Weber · Monatsabo Flex: gekündigt, letzter Tag Sa., 21.11.2026",
        "V-2002 · Beginn Mi., 01.10.2025",
        "Kündigung durch Jonas Weber, Eingang Sa., 21.11.2026",
        "Vorzeitig zum Sa., 21.11.2026",
    ]


async def test_a_customer_reads_of_himself_without_his_name(talk: Talk) -> None:
    (shown,) = await talk.says("Läuft mein Vertrag noch?", "Mia Hoffmann")

    assert shown.lines[0] == "Monatsabo Flex: gekündigt, letzter Tag Do., 31.12.2026"
    assert "Kündigung durch dich, Eingang Do., 12.11.2026" in shown.lines


async def test_a_customer_cannot_open_the_contract_of_somebody_else(talk: Talk) -> None:
    (mine,) = await talk.says("Läuft mein Vertrag noch?", "Jonas Weber")
    assert mine.message_id is not None

    shown = await talk.presses(mine.message_id, "rd:contract.show:c=1,k=1", "Jonas Weber")

    assert [each.lines for each in shown] == [["Ich darf dir nur deine eigenen Daten zeigen."]]


async def test_a_day_that_the_studio_set_is_not_called_the_customers_wish(talk: Talk) -> None:
    await talk.says("Vertrag von Jonas Weber kündigen")
    await talk.taps("Bestätigen")
    await talk.says("Ende von Jonas Weber auf 15.01.2027 verschieben")
    await talk.taps("Bestätigen")

    (moved, *_) = await talk.says("Zeig mir meinen Vertrag", "Jonas Weber")
    await talk.says("/rueckgaengig")
    await talk.taps("Bestätigen")
    (back, *_) = await talk.says("Zeig mir meinen Vertrag", "Jonas Weber")

    assert moved.lines[2:4] == [
        "Kündigung durch dich, Eingang Sa., 21.11.2026",
        "Vom Studio festgelegt: Fr., 15.01.2027",
    ]
    assert back.lines[3] == "Regulär zum Mo., 21.12.2026"
