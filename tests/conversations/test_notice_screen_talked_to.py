"""What somebody writes while a notice's screen stands there, and what waits beside a contract."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.support.talk import ZONE, Talk

CLARA, EMRE, DAVID = "Clara Vogt", "Emre Çelik", "David Miller"
NOT_READ = "nicht als Antwort"


async def test_the_same_wish_again_and_a_question_keep_the_screen(talk: Talk) -> None:
    (first,) = await talk.says("Ich kündige", CLARA)

    (again,) = await talk.says("Ich will weg", CLARA)
    (money,) = await talk.says("Was kostet mich das bis dahin?", CLARA)
    asked = await talk.says("Kann ich meinen Hund mitbringen?", CLARA)
    (last,) = await talk.taps("Weiter", CLARA)

    assert (again.told, again.buttons) == (first.told, first.buttons)
    bill = [line for line in money.told if line.startswith(("🧾", "Kundenkonto"))]
    assert bill == [line for line in last.told if line.startswith(("🧾", "Kundenkonto"))]
    assert len(bill) == 2
    assert asked[-1].buttons == first.buttons
    assert not [each for each in (again, money, *asked) if NOT_READ in each.text]
    assert last.buttons[0] == "jetzt kündigen"


async def test_words_that_say_nothing_are_still_asked_again(talk: Talk) -> None:
    await talk.says("Ich kündige", CLARA)

    (again,) = await talk.says("blaue Elefanten", CLARA)

    assert [line for line in again.told if NOT_READ in line]


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        pytest.param("Bitte pausiere mich im Januar", False, id="the-same-days"),
        pytest.param("Bitte pausiere mich im Februar", True, id="other-days"),
    ],
)
async def test_the_reason_of_a_request_that_waits_stays(
    talk: Talk, changed: str, *, named: bool
) -> None:
    await talk.says("Kann ich vom 1.1. bis 31.1. wegen meinem Knie pausieren?", CLARA)
    await talk.taps("Anfrage ans Studio schicken", CLARA)

    (anew,) = await talk.says(changed, CLARA)
    (card,) = await talk.says("Mein Vertrag", CLARA)

    assert ("Grund: meinem Knie" in anew.told) is named
    assert [line for line in card.told if line.startswith("📨")] == [
        "📨 Noch beim Studio: Pause, eingegangen am 21.11.2026, 10:00 Uhr"
    ]


async def test_a_pause_beside_the_other_has_no_reason_of_it(talk: Talk) -> None:
    await talk.says("Kann ich vom 1.1. bis 31.1. wegen meinem Knie pausieren?", CLARA)
    await talk.taps("Anfrage ans Studio schicken", CLARA)
    await talk.says("Bitte pausiere mich im Februar", CLARA)

    (beside,) = await talk.taps("Zusätzlich", CLARA)

    assert not [line for line in beside.told if line.startswith("Grund")]


async def test_who_ends_everything_hears_of_the_second_contract(talk: Talk) -> None:
    await talk.says("Verkaufe Clara Vogt ein Monatsabo Flex ab morgen")
    await talk.taps("Bestätigen")

    (which,) = await talk.says("Ich möchte alles kündigen", CLARA)
    (first,) = await talk.taps("Jahresabo", CLARA)

    assert which.told[-1].startswith("Eine Kündigung gilt für einen Vertrag.")
    assert [line for line in first.told if line.startswith("☝️") and "Monatsabo Flex" in line]


async def test_a_place_for_two_is_said_to_be_for_one(talk: Talk) -> None:
    (proposal,) = await talk.says("Buch mich und meinen Sohn am Dienstag in Yoga ein", EMRE)

    (line,) = [each for each in proposal.told if each.startswith("☝️")]
    assert line.startswith("☝️ Das ist ein Platz, für die Person, für die du hier schreibst.")


async def test_after_the_end_the_plans_are_offered(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von David Miller fristlos beenden, aus wichtigem Grund")
    await talk.taps("Bestätigen")
    await talk.tresen.move_to(datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo(ZONE)))
    await talk.answered()

    guesses = (await talk.says("I'd like to come back", DAVID))[-1]
    card = (await talk.says("Mein Vertrag", DAVID))[-1]
    (calendar,) = await talk.says("my bookings as calendar", "Liam Baker")

    assert guesses.buttons[:2] == ("Show the plans", "A new contract or card")
    assert "Tarife" in card.buttons
    assert calendar.buttons == ("Book a class",)


@pytest.mark.parametrize(
    ("person", "card"),
    [
        pytest.param(CLARA, "Mein Vertrag", id="customer"),
        pytest.param("owner", "Vertrag von Clara Vogt", id="studio"),
    ],
)
async def test_a_notice_that_is_looked_at_stands_on_the_card(
    talk: Talk, person: str, card: str
) -> None:
    await talk.says("Ich kündige fristlos, weil ich schwer krank bin", CLARA)
    await talk.taps("Weiter", CLARA)
    await talk.taps("Jetzt", CLARA)

    (shown,) = await talk.says(card, person)

    assert shown.told[1] == (
        "📨 Kündigung eingegangen am 21.11.2026, 10:00 Uhr; sie wird noch geprüft"
    )
