"""Who speaks of two contracts, or for two people, ends neither unsaid: one after the other."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.support.connecting import comes_in_as
from tests.support.talk import ZONE, Heard, Talk

CLARA, JONAS, PARENT = "Clara Vogt", "Jonas Weber", "Ruth Alt"
RECEIVED = "🕒 Eingang: 21.11.2026, 23:40 Uhr"
ALONE = (
    "☝️ Diese Kündigung gilt nur für diesen einen Vertrag. Einen weiteren, der zu kündigen wäre,"
    " finde ich bei dir nicht. Möchte noch jemand kündigen, schreibt er oder sie mir bitte selbst."
)


async def at(talk: Talk, day: int, hour: int, minute: int) -> None:
    await talk.tresen.move_to(datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ZONE)))
    await talk.answered()


def received(heard: list[Heard]) -> list[str]:
    return [line for each in heard for line in each.told if line.startswith("🕒")]


async def test_of_two_contracts_the_second_is_offered_with_the_same_moment(talk: Talk) -> None:
    await talk.says("Verkaufe Clara Vogt ein Monatsabo Flex ab morgen")
    await talk.taps("Bestätigen")
    await at(talk, 21, 23, 40)
    (which,) = await talk.says("Ich kündige beide Verträge fristlos wegen Umzug", CLARA)
    (first,) = await talk.taps("Jahresabo", CLARA)
    await talk.taps("Weiter", CLARA)
    given = [each for each in await talk.taps("jetzt kündigen", CLARA) if each.to == CLARA]
    await at(talk, 22, 9, 0)
    (second,) = await talk.taps("Auch kündigen: Monatsabo Flex", CLARA)
    await talk.taps("Weiter", CLARA)
    both = [each for each in await talk.taps("jetzt kündigen", CLARA) if each.to == CLARA]

    assert which.told[-1].startswith("Eine Kündigung gilt für einen Vertrag.")
    assert [label.split(" V-")[0] for label in which.buttons[:2]] == [
        "Jahresabo",
        "Monatsabo Flex",
    ]
    (one,) = [line for line in first.told if line.startswith("☝️")]
    assert "Monatsabo Flex V-2044" in one
    assert given[0].buttons[0].startswith("Auch kündigen: Monatsabo Flex V-2044")
    assert "Grund: Umzug" in second.told
    assert received([second, *both]) == [f"{RECEIVED}, als du es zuerst geschrieben hast"] * 2
    assert [label for label in both[0].buttons if label.startswith("Auch")] == []


async def test_a_chat_that_speaks_for_two_is_asked_whose_comes_first(talk: Talk) -> None:
    for name in (CLARA, JONAS):
        await comes_in_as(talk, PARENT, name)
    await at(talk, 21, 23, 40)
    (which,) = await talk.says("Wir wollen kündigen", PARENT)
    await at(talk, 22, 9, 0)
    (first,) = await talk.taps("Clara V.", PARENT)
    await talk.taps("Weiter", PARENT)
    given = [each for each in await talk.taps("jetzt kündigen", PARENT) if each.to == PARENT]
    (second,) = await talk.taps("Auch kündigen: Jonas W.", PARENT)
    (left,) = await talk.taps("Abbrechen", PARENT)

    assert which.told[0] == "🏠 Studio Lindenhof · Jonas W."
    assert which.buttons[0].startswith("Monatsabo Flex")
    assert which.buttons[2].startswith("Clara V. · Jahresabo")
    assert first.told[0] == "🏠 Studio Lindenhof · Clara V."
    assert second.told[0] == "🏠 Studio Lindenhof · Jonas W."
    assert "Auch kündigen: Jonas W. · Monatsabo Flex" in given[0].buttons[0]
    assert left.told[-1] == (
        "Abgebrochen. Dieser Vertrag ist nicht gekündigt; deine Kündigung davor bleibt."
    )
    assert received([first, second]) == [f"{RECEIVED}, als du es zuerst geschrieben hast"] * 2


async def test_who_leaves_it_has_said_it_for_neither(talk: Talk) -> None:
    for name in (CLARA, JONAS):
        await comes_in_as(talk, PARENT, name)
    await at(talk, 21, 23, 40)
    await talk.says("Wir wollen kündigen", PARENT)
    await talk.taps("Abbrechen", PARENT)
    await at(talk, 22, 9, 0)

    anew = [await talk.says(text, PARENT) for text in ("Ich kündige", "/wechseln Clara")]
    anew.append(await talk.says("Ich kündige", PARENT))

    assert (
        received([each for heard in anew for each in heard])
        == ["🕒 Eingang: 22.11.2026, 09:00 Uhr"] * 2
    )


async def test_with_one_contract_it_is_said_that_the_notice_is_for_that_alone(talk: Talk) -> None:
    (married,) = await talk.says("Kündige den Vertrag von mir und meinem Mann", JONAS)
    (both,) = await talk.says("Cancel both contracts", "Emma Wilson")
    (single,) = await talk.says("Ich kündige", CLARA)

    assert ALONE in married.told
    assert [line for line in both.told if line.startswith("☝️")] != []
    assert [line for line in single.told if line.startswith("☝️")] == []


async def test_the_reason_in_the_sentence_is_taken_and_can_be_changed(talk: Talk) -> None:
    (german,) = await talk.says("Ich kündige fristlos wegen Umzug", CLARA)
    (asked,) = await talk.taps("Anderer Grund", CLARA)
    (other,) = await talk.says("Der Kursraum schimmelt", CLARA)
    (english,) = await talk.says(
        "I am terminating without notice because I am moving to Spain", "Emma Wilson"
    )
    (without,) = await talk.says("Ich kündige fristlos", JONAS)

    assert "Grund: Umzug" in german.told
    assert asked.told[-1].startswith("Aus welchem wichtigen Grund")
    assert "Grund: Der Kursraum schimmelt" in other.told
    assert [line for line in english.told if "moving to Spain" in line] == [
        "Reason: I am moving to Spain"
    ]
    assert without.told[-1].startswith("Aus welchem wichtigen Grund")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("das Monatsabo", id="with an article"),
        pytest.param("Monatsabo Flex bitte.", id="with a please"),
        pytest.param("den Flex", id="a nickname"),
    ],
)
async def test_which_contract_is_answered_in_ones_own_words(talk: Talk, answer: str) -> None:
    await talk.says("Verkaufe Clara Vogt ein Monatsabo Flex ab morgen")
    await talk.taps("Bestätigen")
    await talk.says("Ich kündige", CLARA)

    (first,) = await talk.says(answer, CLARA)

    assert first.told[0] == "Clara Vogt · Monatsabo Flex (V-2044)"


async def test_what_is_for_one_contract_only_says_so_in_every_proposal(talk: Talk) -> None:
    (pause,) = await talk.says("Pausiere beide Verträge vom 1. bis 31. Dezember", JONAS)
    (ended,) = await talk.says("Beide Verträge von Clara Vogt kündigen")
    (single,) = await talk.says("Vertrag von Clara Vogt kündigen")

    one = "☝️ Das gilt für diesen einen Vertrag."
    assert [line[: len(one)] for line in pause.told if line.startswith("☝️")] == [one]
    assert [line[: len(one)] for line in ended.told if line.startswith("☝️")] == [one]
    assert [line for line in single.told if line.startswith("☝️")] == []
