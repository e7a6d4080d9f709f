"""Stories of what an end leaves over: places, make-up rights, a pause, and who waits."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_a_booked_day_stays_as_a_single_visit_and_comes_back_with_the_contract(
    talk: Talk,
) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    (single,) = await talk.taps("Als Einzelbesuche behalten")
    await talk.taps("Bestätigen")
    heard = await talk.taps("Jetzt senden")
    (withdrawn,) = await talk.says("Clara Vogt doch nicht kündigen")

    assert "Buchungen absagen" in single.buttons
    assert (
        "📅 Bleiben als Einzelbesuche, zu bezahlen im Studio: Yoga Flow am 19.01.2027"
        in single.told
    )
    (push,) = [each for each in heard if each.to == "Clara Vogt"]
    assert push.told == [
        "📄 Deine Kündigung ist bestätigt.",
        "Jahresabo (V-2001), eingegangen am 21.11.2026. Letzter Tag ist Do., 14.01.2027.",
        "Gebucht bleiben als Einzelbesuche: Yoga Flow am 19.01.2027",
    ]
    assert "📅 Wieder im Vertrag enthalten: Yoga Flow am 19.01.2027" in withdrawn.told


async def test_a_card_pays_for_what_the_contract_had_booked(talk: Talk) -> None:
    await talk.says("Sell Clara Vogt a Zehnerkarte")
    await talk.taps("Confirm")
    await talk.says("End Clara Vogt's Jahresabo at the end date")

    (moved,) = await talk.taps("Move to a card")
    (done,) = await talk.taps("Confirm")

    assert "📅 Moved to Zehnerkarte: Yoga Flow on 19 Jan 2027" in moved.told
    assert "📅 Moved to Zehnerkarte: Yoga Flow on 19 Jan 2027" in done.told
    (units,) = await talk.says("How many units has Clara Vogt left?")
    assert any("9 of 10" in line for line in units.told)


async def test_a_later_end_offers_the_places_again_by_name(talk: Talk) -> None:
    await talk.says("End Clara Vogt's membership at the end date")
    await talk.taps("Confirm")

    (proposal,) = await talk.says("Change Clara Vogt's end date to 31 March 2027")
    (without,) = await talk.taps("Do not book again")

    assert "📅 Booked again: Yoga Flow on 19 Jan 2027" in proposal.told
    assert not [line for line in without.told if line.startswith("📅")]
    assert "Book again" in without.buttons


async def test_a_pause_is_offered_instead_with_the_same_contract(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")

    closed, question = await talk.taps("Stattdessen pausieren")

    assert closed.edited
    assert question.told[0] == "Clara Vogt · Jahresabo (V-2001)"


async def test_an_end_in_the_middle_of_a_pause_is_asked_never_guessed(talk: Talk) -> None:
    (asked,) = await talk.says("Vertrag von Marie-Luise Böhm zum 31.12.2026 kündigen")
    (kept,) = await talk.taps("Ende bleibt")

    assert asked.told == [
        "Marie-Luise Böhm · Jahresabo (V-2008)",
        (
            "Der Vertrag ruht vom 01.11.2026 bis 31.01.2027, das Ende 31.12.2026 läge mitten in"
            " der Pause. Was soll gelten?"
        ),
    ]
    assert asked.buttons == (
        "Ende bleibt: 31.12.2026",
        "Erst die Pause beenden",
        "Ende nach der Pause: 31.03.2027",
        "Abbrechen",
    )
    assert "⏸ Die Pause endet mit dem Vertrag am 31.12.2026" in kept.told

    (moved,) = await talk.says("zum 30.11.2026")
    assert moved.buttons[0] == "Ende bleibt: 30.11.2026"
    (later,) = await talk.taps("Ende nach der Pause")
    assert "Vertragsende: So., 28.02.2027" in later.told
    assert "⏸ Das Ende ist um die Dauer der Pause verschoben, wie gewählt" in later.told


async def test_the_way_out_of_the_pause_first_is_one_tap_away(talk: Talk) -> None:
    await talk.says("Terminate Marie-Luise Böhm's contract as of 31 Dec 2026")

    (answer,) = await talk.taps("End the pause first")

    assert answer.told == [
        "End the pause first. I will work out the contract's end anew afterwards."
    ]
    assert answer.buttons == ("End the pause",)


@pytest.mark.begins_on(date(2026, 12, 14))
async def test_after_the_end_nothing_is_booked_any_more(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    await talk.wakes_up(date(2027, 1, 16))
    (roster,) = await talk.says("Wer kommt am 19.01.2027 zu Yoga Flow?")

    assert not [line for line in roster.told if "Clara Vogt" in line]
