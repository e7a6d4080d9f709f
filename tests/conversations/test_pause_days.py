"""Stories of the days of a pause: what was meant, what is too much, and who decides."""

import pytest

from tests.support.talk import Talk


async def test_both_days_in_one_answer_are_both_taken(talk: Talk) -> None:
    await talk.says("Clara Vogt pausieren")
    (german,) = await talk.says("ab 1.12. 2 Monate")
    await talk.says("freeze Clara Vogt")
    (english,) = await talk.says("from 1 January for a month")
    await talk.says("Clara Vogt pausieren")
    (one_day,) = await talk.says("1.12. zwei Monate")

    assert german.lines[1] == "Pause 01.12.2026 – 31.01.2027 · 2 Monate"
    assert english.lines[1] == "Pause 1 Jan 2027 – 31 Jan 2027 · 1 month"
    assert one_day.lines[1] == german.lines[1]


async def test_a_pause_lasts_a_day_at_least(talk: Talk) -> None:
    (said,) = await talk.says("Clara Vogt 0 Tage pausieren ab 1.12.")
    (again,) = await talk.says("0 Wochen")
    (right,) = await talk.says("1 Monat")
    await talk.says("freeze Clara Vogt from 1 December")
    (english,) = await talk.says("0 days")
    (longer,) = await talk.says("Verlängere die Pause von Marie-Luise Böhm um 0 Tage")

    until = (
        "Bis wann? Tippe auf eine Länge oder den letzten Tag der Pause,"
        " oder schreib zum Beispiel „6 Wochen“."
    )
    assert said.lines[1:] == ["Eine Pause dauert mindestens einen Tag.", until]
    assert again.lines[1:] == said.lines[1:]
    assert right.lines[1] == "Pause 01.12.2026 – 31.12.2026 · 1 Monat"
    assert english.lines[1] == "A pause lasts one day at least."
    assert longer.lines[1:] == ["Ab wann läuft der Vertrag wieder?"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        pytest.param(
            "Clara Vogt pausieren vom 15.1. bis 10.1.",
            "Der letzte Tag So., 10.01.2027 liegt vor dem ersten, 15.01.2027.",
            id="the wrong way round",
        ),
        pytest.param(
            "Clara Vogt pausieren vom 20.12. bis 10.1.",
            "Pause 20.12.2026 – 10.01.2027 · 22 Tage",
            id="over the turn of the year",
        ),
        pytest.param(
            "Clara Vogt pausieren ab 20.11. für einen Monat",
            "Pause 20.11.2026 – 19.12.2026 · 1 Monat",
            id="yesterday",
        ),
        pytest.param(
            "freeze Clara Vogt from 20 November for a month",
            "Pause 20 Nov 2026 – 19 Dec 2026 · 1 month",
            id="yesterday in English",
        ),
        pytest.param(
            "Clara Vogt pausieren ab 20.11.2027 für einen Monat",
            "Pause 20.11.2027 – 19.12.2027 · 1 Monat",
            id="the year was said",
        ),
    ],
)
async def test_days_without_a_year_are_those_that_were_meant(
    talk: Talk, said: str, shown: str
) -> None:
    (heard,) = await talk.says(said)

    assert heard.lines[1] == shown


async def test_the_worst_year_of_a_long_pause_is_named_to_the_owner_and_to_the_customer(
    talk: Talk,
) -> None:
    (owner,) = await talk.says("Clara Vogt pausieren bis 31.12.2030 ab morgen")
    (mine,) = await talk.says("Ich möchte vom 1.12. bis 28.2. pausieren", "Jonas Weber")

    years = "Pausen im Vertragsjahr bis 14.01.2029: erlaubt 2 Monate, mit dieser Pause"
    assert f"{years} sind es 366 Tage" in owner.lines
    assert (
        "⚠️ Das ist mehr, als der Tarif im Vertragsjahr bis 14.01.2029 erlaubt (2 Monate)."
        " Das ist eure Kulanz."
    ) in owner.lines
    assert (
        "Pausen im Vertragsjahr bis 30.09.2027: erlaubt 6 Wochen, mit dieser Pause sind es 90 Tage"
    ) in mine.lines
    assert mine.told[-2] == (
        "⚠️ Das ist mehr, als dein Tarif im Vertragsjahr bis 30.09.2027 erlaubt (6 Wochen)."
        " Das Studio entscheidet, ob es trotzdem geht."
    )


async def test_a_pause_that_the_plan_has_not_is_a_wish_to_the_owner(talk: Talk) -> None:
    (mine,) = await talk.says("Ich möchte im Dezember pausieren", "Lena März")
    sent = await talk.taps("Anfrage ans Studio", "Lena März")
    done = await talk.taps("Bestätigen")

    assert (
        "⚠️ Drei-Monats-Vertrag sieht keine Pause vor. Das Studio entscheidet, ob es trotzdem geht."
    ) in mine.lines
    theirs = next(each for each in sent if each.to == "Inhaberin")
    assert "⚠️ Drei-Monats-Vertrag sieht keine Pause vor. Das ist eure Kulanz." in theirs.lines
    assert done[0].lines[0] == "✅ Das Studio hat deiner Anfrage zugestimmt."


async def test_a_pause_that_is_not_to_be_ends_today_or_never_begins(talk: Talk) -> None:
    (running,) = await talk.says("Die Pause von Marie-Luise Böhm bitte ganz streichen")
    await talk.says("Jonas Weber vom 1. bis 31.12. pausieren")
    await talk.taps("Bestätigen")
    (ahead,) = await talk.says("Meine Pause absagen", "Jonas Weber")
    (english,) = await talk.says("cancel the pause of Jonas Weber")

    assert running.lines[1:4] == [
        "Wieder aktiv ab Sa., 21.11.2026",
        "Vereinbart war: 01.11.2026 – 31.01.2027",
        "Pause jetzt: 01.11.2026 – 20.11.2026",
    ]
    assert ahead.lines[1] == "Die Pause entfällt ganz"
    assert ahead.buttons[0] == "Anfrage ans Studio schicken"
    assert english.lines[1] == "The whole pause is dropped"
