"""Stories of the history: who changed what, and when."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_the_history_tells_who_did_what_and_when_the_newest_first(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Was wurde geändert?")

    assert shown.lines == [
        "2 Änderungen, die neueste zuerst",
        "",
        "21.11.2026, 10:00 · Inhaberin",
        "Vertrag gekündigt · Clara Vogt · E-2026-0002 · Ende 14.01.2027",
        "",
        "12.11.2026, 10:00 · Team",
        "Vertrag gekündigt · Mia Hoffmann · E-2026-0001 · Ende 31.12.2026",
    ]


async def test_what_was_taken_back_stays_in_the_history_with_its_mark(talk: Talk) -> None:
    """So the number of its receipt, which no paper carries any more, is no riddle."""
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Wer hat bei Clara was geändert?")

    assert shown.lines == [
        "2 Änderungen, die neueste zuerst",
        "Clara Vogt",
        "",
        "21.11.2026, 10:00 · Inhaberin",
        "Rückgängig gemacht: Kündigung · Clara Vogt",
        "",
        "21.11.2026, 10:00 · Inhaberin",
        "Vertrag gekündigt · Clara Vogt · E-2026-0002 · Ende 14.01.2027",
        "↩️ wieder rückgängig gemacht",
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Was wurde heute geändert?",
            [
                "1 Änderung, die neueste zuerst",
                "21.11.2026",
                "",
                "21.11.2026, 10:00 · Inhaberin",
                "Vertrag gekündigt · Clara Vogt · E-2026-0002 · Ende 14.01.2027",
            ],
            id="today",
        ),
        pytest.param("Was wurde gestern geändert?", ["Nichts geändert.", "20.11.2026"], id="none"),
        pytest.param(
            "What did we change yesterday?", ["Nothing changed.", "20 Nov 2026"], id="English"
        ),
        pytest.param(
            "What did we change this week?",
            [
                "1 change, the newest first",
                "16 Nov 2026 – 22 Nov 2026",
                "",
                "21 Nov 2026, 10:00 · Inhaberin",
                "Contract terminated · Clara Vogt · E-2026-0002 · ends 14 Jan 2027",
            ],
            id="a week",
        ),
        pytest.param(
            "Was wurde bei Tim Heute geändert?",
            ["Noch nichts geändert.", "Tim Heute"],
            id="a name that is a day",
        ),
        pytest.param(
            "Was wurde am 12.11. bei Mia Hoffmann geändert?",
            [
                "1 Änderung, die neueste zuerst",
                "Mia Hoffmann · 12.11.2026",
                "",
                "12.11.2026, 10:00 · Team",
                "Vertrag gekündigt · Mia Hoffmann · E-2026-0001 · Ende 31.12.2026",
            ],
            id="of a person on a day",
        ),
    ],
)
async def test_the_history_of_days_is_that_of_the_studios_days(
    talk: Talk, sentence: str, lines: list[str]
) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says(sentence)

    assert shown.lines == lines


async def test_a_moved_end_is_one_change_and_an_invoice_has_its_number(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Rechnungen erst später")
    await talk.taps("Bestätigen")
    await talk.taps("R-2026-0142 stornieren")
    await talk.taps("Bestätigen")
    await talk.says("Enddatum von Clara Vogt auf 31.01.2027 ändern")
    await talk.taps("Bestätigen")
    await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Was wurde bei Clara Vogt geändert?")

    assert [line for line in shown.lines[2:] if line and not line.startswith("21.11.2026")] == [
        "Rückgängig gemacht: geändertes Enddatum · Clara Vogt",
        "Enddatum geändert · Clara Vogt · Ende 31.01.2027",
        "↩️ wieder rückgängig gemacht",
        "Rechnung storniert · Clara Vogt · R-2026-0142",
        "Vertrag gekündigt · Clara Vogt · E-2026-0002 · Ende 14.01.2027",
    ]


@pytest.mark.begins_on(date(2026, 12, 21))
async def test_what_the_calendar_did_is_told_as_automatic(talk: Talk) -> None:
    (shown,) = await talk.says("Wer hat bei Sofia Rossi was geändert?")

    assert shown.lines[3:] == [
        "21.12.2026, 00:05 · automatisch",
        "Vertrag beendet · Sofia Rossi · Ende 20.12.2026",
    ]


async def test_the_history_of_one_person_in_english(talk: Talk) -> None:
    (nothing,) = await talk.says("Who changed something for Clara Vogt?")
    (shown,) = await talk.says("Show the change history of Mia Hoffmann")

    assert nothing.lines == ["Nothing changed yet.", "Clara Vogt"]
    assert shown.lines == [
        "1 change, the newest first",
        "Mia Hoffmann",
        "",
        "12 Nov 2026, 10:00 · Team",
        "Contract terminated · Mia Hoffmann · E-2026-0001 · ends 31 Dec 2026",
    ]


async def test_the_history_is_not_for_customers(talk: Talk) -> None:
    (shown,) = await talk.says("Was wurde bei mir geändert?", "Clara Vogt")

    assert shown.lines == [
        (
            "Das kann nur das Studio. Deine eigenen Verträge, Karten und Rechnungen zeige ich dir"
            " gern."
        )
    ]


async def test_a_change_names_the_plan_or_the_course_that_it_is_about(talk: Talk) -> None:
    await talk.says("Preis vom Jahresabo auf 69 Euro ändern")
    await talk.taps("Bestätigen")
    await talk.says("/kurs_aendern Pilates")
    await talk.taps("Plätze")
    await talk.says("12")
    await talk.taps("Bestätigen")

    (history,) = await talk.says("/verlauf")

    assert [line for line in history.lines if "geändert · " in line] == [
        "Kurs geändert · Pilates",
        "Tarif geändert · Jahresabo",
    ]
