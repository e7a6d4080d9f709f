import json
from datetime import UTC, datetime

import pytest

from bot.demo.people import STUDIO_FILE, demo_people, find_person
from bot.demo.people_on_file import link_records

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_owner_staff_and_trainer_come_before_the_customers_in_the_files_order() -> None:
    names = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))["customers"]

    people = demo_people()

    assert [(p.user_id, p.label) for p in people[:4]] == [
        (1, "Inhaberin"),
        (2, "Team"),
        (3, "Trainer"),
        (101, names[0]),
    ]
    assert [p.label for p in people[3:]] == names
    assert [p.user_id for p in people[3:]] == list(range(101, 101 + len(names)))


def test_five_customers_have_an_english_telegram() -> None:
    english = [p.label for p in demo_people() if p.language_code == "en"]

    assert sorted(english) == [
        "David Miller",
        "Emma Wilson",
        "Hannah Card",
        "Liam Baker",
        "Siobhan O'Neill",
    ]


def test_the_studios_own_people_speak_the_chosen_language() -> None:
    assert [p.language_code for p in demo_people("en")[:3]] == ["en", "en", "en"]


def test_the_chosen_language_is_that_of_the_crews_chats_and_of_no_customers() -> None:
    german, english = (link_records(1, {"Clara Vogt": 1}, NOW, crew) for crew in ("de", "en"))

    differ = [(each.telegram_id, each.language) for each in english if each.telegram_id < 4]
    assert differ == [(1, "en"), (2, "en"), (3, "en")]
    assert [each.language for each in german[3:]] == [each.language for each in english[3:]]


@pytest.mark.parametrize(
    ("wanted", "labels"),
    [
        pytest.param("owner", ["Inhaberin"], id="key"),
        pytest.param("Inhaberin", ["Inhaberin"], id="label"),
        pytest.param("team", ["Team"], id="capitals-do-not-count"),
        pytest.param("Clara Vogt", ["Clara Vogt"], id="whole-name"),
        pytest.param("Clara", ["Clara Vogt"], id="beginning"),
        pytest.param("Anna", ["Anna Müller", "Anna Schreiber"], id="several"),
        pytest.param("Nobody", [], id="nobody"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_person_is_found_by_name(wanted: str, labels: list[str]) -> None:
    assert [p.label for p in find_person(demo_people(), wanted)] == labels


def test_a_name_is_split_after_the_first_name() -> None:
    person = find_person(demo_people(), "Friederike von der Heide")[0]

    assert person.as_chat() == {
        "id": 107,
        "type": "private",
        "first_name": "Friederike",
        "last_name": "von der Heide",
    }
