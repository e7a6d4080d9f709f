"""Which day and which person is meant where another one only stands beside it."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("role", "text", "intent", "day"),
    [
        pytest.param(
            "staff",
            "The heating engineer was here yesterday and comes back on Friday, so Aqua is off "
            "for everyone that day",
            "course.cancel_day",
            "2026-11-27",
            id="yesterday-told",
        ),
        pytest.param(
            "customer",
            "Letzten Dienstag war ich nicht beim Kinderturnen, bucht ihr uns für kommenden "
            "Dienstag ein?",
            "booking.add",
            "2026-11-24",
            id="last-week-told",
        ),
        pytest.param(
            "customer",
            "My last visit went last night, just sell me another five-class card please",
            "contract.sell",
            None,
            id="no-begin",
        ),
        pytest.param(
            "staff",
            "Emre hat gestern eine Zehnerkarte gekauft, bitte eintragen",
            "contract.sell",
            "2026-11-20",
            id="a-begin",
        ),
    ],
)
def test_a_day_that_is_over_tells(role: Role, text: str, intent: str, day: str | None) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots.get("date")) == (intent, day)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Lena März hat geheiratet, ihr Mann heißt Tobias Winter und sie ab jetzt Lena "
            "Winter – bitte umbenennen",
            {"customer": "Lena März", "name": "Lena Winter"},
            id="husband",
        ),
        pytest.param(
            "Leonie Fuchs was going to be Fuchs-Hahn, her name is Leonie Hahn now, please "
            "update it",
            {"customer": "Leonie Fuchs", "name": "Leonie Hahn"},
            id="other-plans",
        ),
    ],
)
def test_who_is_renamed_keeps_the_given_name(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("customer.change", slots)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Tim Heute brought his neighbour along, no card yet, put her in as a new "
            "customer: Bridget Nolan",
            "Bridget Nolan",
            id="colon",
        ),
        pytest.param(
            "Die Freundin von Mia Hoffmann will anfangen: Katrin Seidel, katrin@posteo.de, "
            "bitte als neue Kundin anlegen",
            "Katrin Seidel",
            id="address",
        ),
    ],
)
def test_who_is_introduced_is_new(text: str, name: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["name"]) == ("customer.add", name)
