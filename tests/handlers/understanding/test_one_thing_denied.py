"""One thing is not wanted, another one is: words of the first give the second nothing."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())
PILATES = {"course": "Pilates", "date": "2026-11-24"}


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        (
            "customer",
            "I don't want to cancel Yoga on Monday, I want to book Pilates on Tuesday",
            "booking.add",
            PILATES,
        ),
        (
            "customer",
            "Ich will Yoga am Montag nicht absagen, ich will Pilates am Dienstag buchen",
            "booking.add",
            PILATES,
        ),
        (
            "customer",
            "Keine Sorge, ich kündige nicht, ich sag nur meine Stunde am Mittwoch ab",
            "booking.cancel",
            {"date": "2026-11-25"},
        ),
        (
            "customer",
            "Don't worry, I'm not cancelling, just take me out of Yoga on Wednesday",
            "booking.cancel",
            {"course": "Yoga Flow", "date": "2026-11-25"},
        ),
        (
            "staff",
            "Clara Vogt will nicht kündigen, sie will im Januar pausieren",
            "contract.pause",
            {"customer": "Clara Vogt", "from": "2027-01-01", "until": "2027-01-31"},
        ),
        (
            "staff",
            "Montag kein Yoga für Clara, bitte eintragen",
            "booking.cancel",
            {"customer": "Clara Vogt", "course": "Yoga Flow", "date": "2026-11-23"},
        ),
        (
            "staff",
            "No yoga for Clara on Monday, please put that in",
            "booking.cancel",
            {"customer": "Clara Vogt", "course": "Yoga Flow", "date": "2026-11-23"},
        ),
        (
            "staff",
            "Dem Lukas haben wir eine Stunde zu viel abgebucht, bitte eine wieder drauf",
            "credits.adjust",
            {"customer": "Lukas Bauer", "quantity": 1},
        ),
        (
            "staff",
            "We took one credit too many off Lukas, put two back on",
            "credits.adjust",
            {"customer": "Lukas Bauer", "quantity": 2},
        ),
    ],
)
def test_what_is_wanted_is_read(
    role: Role, text: str, intent: str, slots: dict[str, object]
) -> None:
    reading = read(text, role=role, active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    "text",
    [
        "Ute Pfeiffer doesn't want a pause any longer, she wants her contract ended",
        "Ute Pfeiffer will keine Pause mehr, sie will ihren Vertrag beendet haben",
    ],
)
def test_who_wants_an_end_instead_of_a_pause_does_not_go_on(text: str) -> None:
    assert read(text, active=ALL).intent in ("none", "contract.terminate")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "Anna wants to quit after all, end of January",
            {"customer": "Anna", "mode": "date", "date": "2027-01-31"},
        ),
        (
            "Lukas wanted a break at first, yesterday he put his notice on the desk after all",
            {"customer": "Lukas Bauer", "received": "2026-11-20"},
        ),
    ],
)
def test_who_ends_after_all_moves_no_end(text: str, slots: dict[str, str]) -> None:
    reading = read(text, active=ALL)

    assert (reading.intent, reading.slots) == ("contract.terminate", slots)


def test_an_earlier_pause_gives_no_days_to_the_next_one() -> None:
    reading = read("Zoë hatte im Mai Pause, jetzt möchte sie noch eine vom 1. bis 31. Januar")

    assert (reading.slots["from"], reading.slots["until"]) == ("2027-01-01", "2027-01-31")


def test_a_new_course_that_somebody_stays_for_is_not_set_up() -> None:
    text = "Nina Weber will doch auf keinen Fall austreten, wegen dem neuen Kurs"

    assert read(text, active=ALL).intent == "contract.undo_termination"


@pytest.mark.parametrize(
    "text",
    ["Ich kündige nicht", "I'm not cancelling", "I have no intention to stop it"],
)
def test_to_deny_it_alone_is_no_order(text: str) -> None:
    assert read(text, role="customer", active=ALL).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Ich hatte ja gekündigt, möchte aber jetzt eigentlich doch bleiben, geht das noch?",
        "I had cancelled, but I'd actually like to stay after all, is that still possible?",
    ],
)
def test_who_would_stay_moves_no_end(text: str) -> None:
    assert read(text, role="customer", active=ALL).intent == "contract.undo_termination"


@pytest.mark.parametrize(
    "text",
    [
        "Der Emre kommt Freitag nich zu Aqua, hat Schicht",
        "Emre isn't coming to Aqua on Friday, he has a shift",
    ],
)
def test_who_does_not_come_gives_up_a_place(text: str) -> None:
    reading = read(text, active=ALL)

    assert reading.intent == "booking.cancel"
    assert reading.slots["date"] == "2026-11-27"


@pytest.mark.parametrize(
    "text",
    [
        "Peter Abo would like to get rid of his three-month contract",
        "Peter Abo möchte seinen Drei-Monats-Vertrag loswerden",
    ],
)
def test_who_gets_rid_of_a_contract_buys_none(text: str) -> None:
    assert read(text, active=ALL).intent in ("none", "contract.terminate")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Cancel Liam's invoice, not his contract", "invoice.credit"),
        ("Storniere die Rechnung von Liam, nicht den Vertrag", "invoice.credit"),
        ("Cancel Liam's contract, not the invoice", "contract.terminate"),
        ("Kündige den Vertrag von Liam, nicht die Rechnung stornieren", "contract.terminate"),
    ],
)
def test_the_thing_that_is_not_denied_is_cancelled(text: str, intent: str) -> None:
    assert read(text, active=ALL).intent == intent
