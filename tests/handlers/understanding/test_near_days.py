"""Adjectives of near days before what is held or came on them: "meine morgige Stunde"."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("role", "text", "intent", "day"),
    [
        ("customer", "Meine morgige Stunde absagen", "booking.cancel", "2026-11-22"),
        ("customer", "Streicht mich aus dem heutigen Yoga", "booking.cancel", "2026-11-21"),
        ("customer", "Nehmt mich aus dem morgigen Salsa raus", "booking.cancel", "2026-11-22"),
        ("staff", "Die heutige Stunde Yoga fällt aus", "course.cancel_day", "2026-11-21"),
        ("staff", "Der gestrige Kurs Pilates: wer war da?", "course.roster", "2026-11-20"),
        ("staff", "Wer kommt zum morgigen Yogakurs?", "course.roster", "2026-11-22"),
        ("staff", "Who's in tomorrow's yoga?", "course.roster", "2026-11-22"),
        ("staff", "Yesterday's Pilates, who came?", "course.roster", "2026-11-20"),
    ],
)
def test_the_day_is_read(role: Role, text: str, intent: str, day: str) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots["date"]) == (intent, day)


@pytest.mark.parametrize("text", ["Die heutige Jugend", "Mit der heutigen Clara wird das nichts"])
def test_other_things_of_today_are_no_day(text: str) -> None:
    assert not read(text).slots
