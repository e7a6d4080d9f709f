"""One person's place in a course day: given up, asked for; and ends that somebody is to ensure."""

import pytest

from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "Paul Sommer's poorly, so cancel his place in yoga on Sunday",
            "booking.cancel",
            id="place",
        ),
        pytest.param("cancel my place in yoga", "booking.cancel", id="mine"),
        pytest.param(
            "Nina ist krank, streich ihren Platz im Yoga am Sonntag", "booking.cancel", id="german"
        ),
        pytest.param("call off yoga on Sunday", "course.cancel_day", id="all"),
        pytest.param("cancel all places in yoga on Sunday", "course.cancel_day", id="all-places"),
        pytest.param("streich alle Plätze im Yoga am Sonntag", "course.cancel_day", id="alle"),
        pytest.param("Ist Emma am Montag beim Yoga dabei?", "booking.list", id="asked"),
        pytest.param("Is Emma booked for yoga on Monday?", "booking.list", id="asked-in-english"),
        pytest.param("Emma ist am Montag beim Yoga dabei", "booking.add", id="said"),
    ],
)
def test_one_place_is_no_course_day(text: str, intent: str) -> None:
    assert read(text, active=ALL).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "Make sure Julia Neumann's contract doesn't roll over again",
            "contract.terminate",
            id="english",
        ),
        pytest.param(
            "Sorg dafür, dass der Vertrag von Julia Neumann sich nicht verlängert",
            "contract.terminate",
            id="german",
        ),
        pytest.param(
            "Have you made sure Julia's contract doesn't renew?", "contract.show", id="asked"
        ),
        pytest.param(
            "Hast du sichergestellt, dass Julias Vertrag sich nicht verlängert?",
            "contract.show",
            id="gefragt",
        ),
        pytest.param("Ich weiß gerade selbst nicht, was ich will", "none", id="at-a-loss"),
        pytest.param("I don't know what I can do here", "help", id="help"),
        pytest.param("Who messed with Emma's file?", "history.show", id="history"),
        pytest.param("Was vermag dieses Programm zu leisten?", "help", id="program"),
        pytest.param("o/s invoices pls, running late", "invoice.open", id="outstanding"),
        pytest.param(
            "May I ask when my annual membership runs out?", "contract.show", id="runs-out"
        ),
    ],
)
def test_what_is_to_be_ensured_or_asked(text: str, intent: str) -> None:
    assert read(text, active=ALL).intent == intent
