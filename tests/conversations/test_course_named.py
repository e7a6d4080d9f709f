"""Which course a sentence names: one that is not on file is never taken for another."""

import pytest

from tests.support.talk import Talk

MONDAY_TEXT = "Einen Kurs „{}“ gibt es nicht. Welcher ist gemeint?"


@pytest.mark.parametrize(
    ("said", "person", "name"),
    [
        pytest.param("/kurs_aendern Spinning", "owner", "Spinning", id="a slash command"),
        pytest.param("Wer kommt am Montag zu Spinning?", "owner", "Spinning", id="a roster"),
        pytest.param("Buche Clara am Montag in Spinning", "owner", "Spinning", id="a booking"),
        pytest.param("buche clara in spinning am montag", "owner", "spinning", id="small letters"),
        pytest.param("Buch mich für Spinning am Montag", "Emre Çelik", "Spinning", id="his own"),
        pytest.param("Buche Clara in Hot Pilates", "owner", "Hot Pilates", id="a longer name"),
        pytest.param("/kurs_aendern „Pump it“", "owner", "Pump it", id="in quotes"),
    ],
)
async def test_a_course_that_is_not_on_file_is_said_and_asked(
    talk: Talk, said: str, person: str, name: str
) -> None:
    (asked,) = await talk.says(said, person)

    assert asked.text == MONDAY_TEXT.format(name)
    assert asked.buttons[-1] == "Abbrechen"


async def test_of_a_day_the_courses_of_that_day_are_offered_instead(talk: Talk) -> None:
    (asked,) = await talk.says("Buche Clara am Montag in Spinning")
    assert asked.buttons == ("Rückenfit", "Abbrechen")

    (proposed,) = await talk.taps("Rückenfit")

    assert proposed.told[1].startswith("Buchen: Rückenfit · Mo., 23.11.2026")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        pytest.param("Buche Clara am Montag", "Clara Vogt (K-1001)", id="no course"),
        pytest.param("Wer kommt heute?", "Aqua-Fitness · Sa., 21.11.2026", id="a day alone"),
        pytest.param("Buche Clara am Dienstag in Yoga", "Clara Vogt (K-1001)", id="a first word"),
        pytest.param("Wer kommt am Mittwoch in den Kurs Rückenfit?", "Rückenfit", id="the noun"),
    ],
)
async def test_what_is_on_file_or_not_said_is_not_doubted(
    talk: Talk, said: str, first: str
) -> None:
    (answer,) = await talk.says(said)

    assert answer.lines[0].startswith(first)


async def test_a_new_course_never_changes_one_that_has_its_name(talk: Talk) -> None:
    (refused,) = await talk.says(
        "Neuer Kurs Pilates, mittwochs 10-11.15h, max. 8 Personen, keine Warteliste"
    )

    assert "Pilates" in refused.lines[0]
    assert "gibt es schon" in refused.lines[0]


async def test_a_trainer_sees_the_days_that_he_leads(talk: Talk) -> None:
    (shown,) = await talk.says("Meine Kurse", "trainer")

    assert shown.lines[0] == "Du leitest 10 Kurstermine"
    assert shown.lines[2:4] == [
        "Mo., 23.11.2026",
        "19:00–20:00 Rückenfit · noch 10 von 12 Plätzen frei",
    ]
    (roster,) = await talk.taps("Yoga Flow, Di., 24.11.2026", "trainer")
    assert roster.lines[0].startswith("Yoga Flow · Di., 24.11.2026")


async def test_a_trainer_reads_nobodys_bookings(talk: Talk) -> None:
    (refused,) = await talk.says("Buchungen von Clara Vogt", "trainer")

    assert refused.text == "Das dürfen hier nur Inhaberin und Team."


async def test_whose_course_it_is_belongs_to_no_name_of_a_course(talk: Talk) -> None:
    (proposed,) = await talk.says("Buch mir und meiner Tochter Yoga am Dienstag", "Emre Çelik")

    assert proposed.lines[0].startswith("Buchen: Yoga Flow · Di., 24.11.2026")
