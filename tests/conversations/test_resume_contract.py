"""Stories of the end of a pause: sooner, not at all, and its announcements."""

from datetime import date

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import HELD, HELD_IN_ENGLISH, Talk, heard_by_others


async def test_an_early_return_shows_the_new_end_and_the_next_payment(talk: Talk) -> None:
    (proposal,) = await talk.says("Pause von Marie-Luise Böhm am 1. Dezember beenden")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Marie-Luise Böhm · Jahresabo (V-2008)",
        "Wieder aktiv ab Di., 01.12.2026",
        "Vereinbart war: 01.11.2026 – 31.01.2027",
        "Pause jetzt: 01.11.2026 – 30.11.2026",
        "Ende der Laufzeit: Mi., 31.03.2027 statt 31.05.2027",
        "",
        "Keine gestellte Rechnung ist betroffen.",
        "🧾 01.12.2026 – 31.12.2026 · noch nicht gestellt, 59,00 € statt 0,00 €",
        "🧾 01.01.2027 – 31.01.2027 · noch nicht gestellt, 59,00 € statt 0,00 €",
        "Nächste Zahlung: 59,00 € am 01.12.2026 für 01.12.2026 – 31.12.2026",
        "Kundenkonto danach: 0,00 €",
        "",
        f"✉️ Bestätigung, wann es weitergeht an Marie-Luise Böhm {HELD}",
    ]
    assert heard[0].lines[0] == "✅ Wieder aktiv ab Di., 01.12.2026."
    assert heard_by_others(heard).lines == [
        "▶️ Jahresabo läuft ab Di., 01.12.2026 wieder.",
        "Neues Ende der Laufzeit: 31.03.2027.",
        "Nächste Abbuchung: 59,00 € am 01.12.2026.",
    ]


async def test_in_english_a_pause_ahead_is_dropped_and_who_has_none_is_told(talk: Talk) -> None:
    await talk.says("freeze Clara Vogt from 1 to 31 January")
    await talk.taps("Confirm")
    await talk.says("/resume Clara Vogt")
    (proposal,) = await talk.taps("Drop the whole pause")
    heard = await talk.taps("Confirm")
    (nobody,) = await talk.says("/resume Clara Vogt")

    assert proposal.lines[1:4] == [
        "The whole pause is dropped",
        "Agreed was: 1 Jan 2027 – 31 Jan 2027",
        "End of the term: Thu, 14 Jan 2027 instead of 14 Feb 2027",
    ]
    assert "📅 Yoga Flow on Tue, 19 Jan 2027 → booked again" in proposal.lines
    assert proposal.told[-2] == (
        f"✉️ Confirmation of when it goes on to Clara Vogt {HELD_IN_ENGLISH}"
    )
    assert heard[0].lines[0] == "✅ The pause is dropped."
    assert nobody.text == "Clara Vogt has no pause, neither now nor planned."


@ON_BOTH_ENGINES
async def test_the_customer_hears_three_days_ahead_that_it_goes_on_and_what_is_paid(
    talk: Talk,
) -> None:
    await talk.says("Jonas Weber vom 1. bis 14. Dezember pausieren")
    await talk.taps("Bestätigen")

    heard = await talk.wakes_up(date(2026, 12, 15))

    mine = [each.lines for each in heard if each.to == "Jonas Weber"]
    told = [lines[: lines.index("")] if "" in lines else lines for lines in mine]
    assert [lines for lines in told if lines[0][0] in "⏸▶"] == [
        [
            "⏸️ Monatsabo Flex ruht 01.12.2026 – 14.12.2026.",
            "Ab Di., 15.12.2026 geht es weiter.",
            "Nächste Zahlung: 21,39 € am 01.12.2026.",
        ],
        ["⏸️ Ab heute ruht Monatsabo Flex, der letzte Tag der Pause ist Mo., 14.12.2026."],
        [
            (
                "▶️ In 3 Tagen geht es mit Monatsabo Flex weiter."
                " Letzter Tag der Pause: Mo., 14.12.2026."
            ),
            "Nächste Zahlung: 39,00 € am 01.01.2027.",
        ],
        [
            "▶️ Monatsabo Flex läuft wieder. Schön, dass du zurück bist!",
            "Nächste Zahlung: 39,00 € am 01.01.2027.",
        ],
    ]
