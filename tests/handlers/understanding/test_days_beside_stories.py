"""Which of several days is meant, where a story tells of the others."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

_ALL = frozenset(intents())


@pytest.mark.parametrize(
    ("text", "role", "day"),
    [
        (
            (
                "Frau Neumann hatte sich für Yoga am 25. und am 27. angemeldet, den 27. schafft "
                "sie nicht, bitte da austragen"
            ),
            "staff",
            "2026-11-27",
        ),
        (
            (
                "Clara Vogt hat Yoga am 25. und 27. gebucht, am 25. ist sie verhindert, bitte "
                "austragen"
            ),
            "staff",
            "2026-11-25",
        ),
        (
            (
                "Clara Vogt is down for Yoga on Tuesday and Thursday, Thursday doesn't work for "
                "her, please take her off that one"
            ),
            "staff",
            "2026-11-26",
        ),
        (
            "I booked Yoga for the 25th and the 27th, I can't do the 27th, please cancel that one",
            "customer",
            "2026-11-27",
        ),
        (
            "Take Clara Vogt off Yoga on the 25th, on the 27th she'll be there",
            "staff",
            "2026-11-25",
        ),
        ("Trag Clara Vogt am 25. bei Yoga aus, am 27. kommt sie wieder", "staff", "2026-11-25"),
    ],
)
def test_of_several_booked_days_the_one_said_again_is_given_up(
    text: str, role: Role, day: str
) -> None:
    reading = read(text, role=role, active=_ALL)

    assert reading.intent == "booking.cancel"
    assert reading.slots["date"] == day


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        (
            (
                "Lukas Bauer dithered for weeks, but today he finally said yes to the annual "
                "membership, it starts on 1 December."
            ),
            "Jahresabo",
        ),
        ("Lukas Bauer bought the annual membership today, it begins on 1 December", "Jahresabo"),
        (
            (
                "Lukas Bauer hat wochenlang gezögert, aber heute hat er endlich Ja zum Jahresabo "
                "gesagt, los geht es am 1. Dezember"
            ),
            "Jahresabo",
        ),
        (
            "Lukas Bauer nimmt seit heute nun doch das Jahresabo, Start ist am 1. Dezember",
            "Jahresabo",
        ),
        (
            "Lukas Bauer buys the ten-class card from 1 December, his course starts on 7 December",
            "Zehnerkarte",
        ),
        (
            "Lukas Bauer kauft ab 1. Dezember die Zehnerkarte, sein Kurs beginnt am 7. Dezember",
            "Zehnerkarte",
        ),
    ],
)
def test_what_is_sold_begins_when_it_is_said_to_start(text: str, plan: str) -> None:
    reading = read(text, active=_ALL)

    assert reading.intent == "contract.sell"
    assert reading.slots == {"customer": "Lukas Bauer", "plan": plan, "date": "2026-12-01"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Suppose David Miller handed in his notice on Monday, could his contract still "
                "end on 31 December?"
            ),
            "2026-12-31",
        ),
        (
            (
                "Angenommen, David Miller kündigt am Montag, könnte sein Vertrag noch zum "
                "31. Dezember enden?"
            ),
            "2026-12-31",
        ),
        ("Suppose David Miller gave notice on Monday, when would he be out?", None),
        ("Angenommen, David Miller kündigt am Montag, wann wäre er raus?", None),
    ],
)
def test_the_day_that_is_asked_for_is_not_the_one_supposed(text: str, day: str | None) -> None:
    reading = read(text, active=_ALL)

    assert reading.intent == "contract.earliest_end"
    assert reading.slots.get("date") == day


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            (
                "Your colleague was quite stern with me about money on Thursday, which invoices "
                "haven't I paid?"
            ),
            {},
        ),
        ("Your letter of 12 November scared me, do I still owe you anything?", {}),
        ("Am Montag kam eine Mahnung, welche Rechnungen sind bei mir noch offen?", {}),
        (
            "Welche Rechnungen vom Donnerstag sind noch offen?",
            {"from": "2026-11-19", "until": "2026-11-19"},
        ),
    ],
)
def test_the_day_of_a_story_is_no_period_of_invoices(text: str, slots: dict[str, str]) -> None:
    reading = read(text, role="customer", active=_ALL)

    assert (reading.intent, reading.slots) == ("invoice.open", slots)


@pytest.mark.parametrize(
    "text",
    [
        "Tomorrow's list I've got already, who's signed up for Kinderturnen on Wednesday?",
        "Die Liste für morgen hab ich schon, wer ist am Mittwoch beim Kinderturnen angemeldet?",
    ],
)
def test_the_day_of_the_course_counts(text: str) -> None:
    reading = read(text, active=_ALL)

    assert reading.intent == "course.roster"
    assert reading.slots["date"] == "2026-11-25"


@pytest.mark.parametrize(
    ("text", "received"),
    [
        (
            (
                "Erst wollte Lukas nur pausieren, gestern hat er uns aber doch die Kündigung auf "
                "den Tresen gelegt, zum 31.1. bitte"
            ),
            "2026-11-20",
        ),
        (
            "Lukas Bauer left his notice on the counter on Monday, effective 31 January",
            "2026-11-16",
        ),
    ],
)
def test_a_notice_laid_on_the_desk_arrived_then(text: str, received: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.terminate"
    assert reading.slots == {
        "customer": "Lukas Bauer",
        "mode": "date",
        "date": "2027-01-31",
        "received": received,
    }


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        (
            (
                "Mehmet Öztürk hat sich für die Verspätung entschuldigt und R-2026-0142 eben bar "
                "bezahlt"
            ),
            "invoice.paid",
            {"customer": "Mehmet Öztürk", "invoice": "R-2026-0142"},
        ),
        (
            (
                "Ines Karte dachte, sie wäre für Rückenfit am 30. November angemeldet, steht aber "
                "nicht auf der Liste – trag sie bitte nach"
            ),
            "booking.add",
            {"customer": "Ines Karte", "course": "Rückenfit", "date": "2026-11-30"},
        ),
        (
            (
                "Ines Karte thought she was signed up for Rückenfit on 30 November but isn't on "
                "the list – please add her"
            ),
            "booking.add",
            {"customer": "Ines Karte", "course": "Rückenfit", "date": "2026-11-30"},
        ),
        (
            (
                "Beim Frank Ende hab ich beim Übertragen drei Einheiten zu viel gutgeschrieben, "
                "zieh die bitte wieder ab"
            ),
            "credits.adjust",
            {"customer": "Frank Ende", "quantity": -3},
        ),
        (
            (
                "Aylin came to cancel, but I talked her into a break instead: all of January, "
                "please put that in."
            ),
            "contract.pause",
            {"customer": "Aylin Yılmaz", "from": "2027-01-01", "until": "2027-01-31"},
        ),
        (
            (
                "Björn hat den Fünf-Wochen-Kurs zum Geburtstag bekommen, seine Frau zahlt – legst "
                "du ihm den ab 7. Dezember an?"
            ),
            "contract.sell",
            {"customer": "Björn Ångström", "plan": "Fünf-Wochen-Kurs", "date": "2026-12-07"},
        ),
    ],
)
def test_the_end_of_a_story_is_wanted(text: str, intent: str, slots: dict[str, object]) -> None:
    reading = read(text, active=_ALL)

    assert (reading.intent, reading.slots) == (intent, slots)
