"""A notice under way is not lost when something else is done before it is given."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.support.talk import ZONE, Heard, Talk

CLARA, JONAS = "Clara Vogt", "Jonas Weber"
FIRST = "Du möchtest kündigen. Noch ist nichts gekündigt. So würde es laufen:"
LAST = "Letzter Schritt: jetzt verbindlich kündigen?"
RECEIVED = "🕒 Eingang: 21.11.2026, 23:40 Uhr"
WAITS = (
    "Deine Kündigung ist noch nicht abgegeben. Ihr Eingang bleibt gewahrt: 21.11.2026, 23:40 Uhr."
)


async def says_it(talk: Talk, person: str = JONAS, text: str = "Ich kündige") -> Heard:
    await at(talk, 21, 23, 40)
    (first,) = await talk.says(text, person)
    await at(talk, 22, 9, 0)
    return first


async def at(talk: Talk, day: int, hour: int, minute: int) -> None:
    await talk.tresen.move_to(datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ZONE)))
    await talk.answered()


def titles(heard: list[Heard]) -> list[str]:
    """Return the line of each message that tells which it is."""
    known = (FIRST, LAST, WAITS)
    return [next((line for line in known if line in each.told), "") for each in heard]


async def test_who_leaves_the_pause_that_was_offered_is_back_at_the_notice(talk: Talk) -> None:
    await says_it(talk, CLARA, "Ich kündige zum 31.01.2027")
    await talk.taps("Stattdessen pausieren", CLARA)

    left, again = await talk.taps("Abbrechen", CLARA)
    (last,) = await talk.taps("Weiter", CLARA)

    assert left.told[-1] == "Abgebrochen. Es wurde nichts geändert."
    assert again.told[1] == FIRST
    assert "📅 Vertragsende: So., 31.01.2027, wie gewünscht" in again.told
    assert RECEIVED in again.told
    assert "Stattdessen pausieren" in again.buttons
    assert last.told[0] == LAST


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(("Buche Yoga Flow am 1.12.", "> Abbrechen"), id="its button"),
        pytest.param(("Buche Yoga Flow am 1.12.", "abbrechen"), id="typed"),
        pytest.param(("Buche Yoga Flow am 24.11.",), id="an answer at once"),
        pytest.param(
            ("Buche Yoga Flow am 1.12.", "Buche Pilates", "> Abbrechen"), id="two in a row"
        ),
    ],
)
async def test_what_led_to_nothing_makes_room_for_the_notice(
    talk: Talk, way: tuple[str, ...]
) -> None:
    await says_it(talk)

    heard: list[Heard] = []
    for step in way:
        tapped = step.startswith("> ")
        heard = await (talk.taps(step[2:], JONAS) if tapped else talk.says(step, JONAS))

    assert titles(heard)[-1] == FIRST
    assert RECEIVED in heard[-1].told


async def test_the_last_screen_comes_back_too_and_is_left_by_itself(talk: Talk) -> None:
    await says_it(talk)
    await talk.taps("Weiter", JONAS)
    await talk.says("Buche Yoga Flow am 1.12.", JONAS)

    back = await talk.says("abbrechen", JONAS)
    left = await talk.says("abbrechen", JONAS)
    (anew,) = await talk.says("Ich kündige", JONAS)

    assert titles(back)[-1] == LAST
    assert titles(left)[-1] == ""
    assert "🕒 Eingang: 22.11.2026, 09:00 Uhr" in anew.told


async def test_after_what_was_done_a_button_goes_on_with_the_notice(talk: Talk) -> None:
    """The reason that was given in between is kept as well, and so is the first moment."""
    await says_it(talk)
    await talk.taps("Aus wichtigem Grund", JONAS)
    await talk.says("Der Kursraum schimmelt", JONAS)
    await talk.says("Buche Yoga Flow am 1.12.", JONAS)
    booked, waits = await talk.taps("Bestätigen", JONAS)
    await talk.says("Mein Guthaben", JONAS)

    (again,) = await talk.taps("Weiter mit der Kündigung", JONAS)
    await talk.taps("Weiter", JONAS)
    given = await talk.taps("jetzt kündigen", JONAS)

    assert booked.told[0] == "✅ Gebucht."
    assert (waits.told, waits.buttons) == ([WAITS], ("Weiter mit der Kündigung",))
    assert "Grund: Der Kursraum schimmelt" in again.told
    received = f"{RECEIVED}, als du es zuerst geschrieben hast"
    assert received in again.told
    receipt = next(each for each in given if each.text.startswith("✅ Deine Kündigung"))
    assert received in receipt.told
    assert titles(await talk.says("Buche Yoga Flow am 8.12.", JONAS)) == [""]
    assert titles(await talk.taps("Bestätigen", JONAS)) == [""]


async def test_a_pause_sent_in_its_place_leaves_the_way_to_the_notice(talk: Talk) -> None:
    await says_it(talk)
    await talk.says("Ich möchte vom 1. bis 31. Dezember pausieren", JONAS)
    heard = await talk.taps("Anfrage ans Studio", JONAS)
    await talk.taps("Bestätigen")

    (granted,) = await talk.taps("Weiter mit der Kündigung", JONAS)

    assert titles([each for each in heard if each.to == JONAS]) == ["", WAITS]
    assert "🕒 Eingang: 22.11.2026, 09:00 Uhr" in granted.told


async def test_an_old_button_of_the_notice_opens_it_again(talk: Talk) -> None:
    first = await says_it(talk)
    _, go_on = talk.button("Weiter", JONAS)
    await talk.says("Buche Yoga Flow am 1.12.", JONAS)

    during = await talk.presses(first.message_id or 0, go_on, JONAS)
    await talk.says("Buche Yoga Flow am 1.12.", JONAS)
    await talk.taps("Bestätigen", JONAS)
    after = await talk.presses(first.message_id or 0, go_on, JONAS)
    await talk.says("Ich kündige doch nicht", JONAS)
    let_go = await talk.presses(first.message_id or 0, go_on, JONAS)

    assert titles(during) == [FIRST]
    assert RECEIVED in during[0].told
    assert titles(after) == [FIRST]
    assert f"{RECEIVED}, als du es zuerst geschrieben hast" in after[0].told
    assert [each.text for each in let_go] == [
        "Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert."
    ]
