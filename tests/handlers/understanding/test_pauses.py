"""When a contract rests and when it goes on, and what only sounds like a pause."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("pausier Clara im Januar", ("2027-01-01", "2027-01-31", None), id="month"),
        pytest.param("pause Clara from January", ("2027-01-01", None, None), id="from-a-month"),
        pytest.param("pausier Clara ab Januar", ("2027-01-01", None, None), id="ab-a-month"),
        pytest.param(
            "pause Clara from January to March", ("2027-01-01", "2027-03-31", None), id="months"
        ),
        pytest.param(
            "pausier Clara, 6 Wochen ab heute", ("2026-11-21", None, "P6W"), id="ab-heute"
        ),
        pytest.param(
            "pause Clara 6 weeks from today", ("2026-11-21", None, "P6W"), id="from-today"
        ),
        pytest.param("Clara pausiert bis 31.1.", (None, "2027-01-31", None), id="until"),
        pytest.param(
            "Clara pausiert drei Monate, Beginn 1.12.", ("2026-12-01", None, "P3M"), id="begin"
        ),
        pytest.param(
            "Clara pausiert am 7.12., zwei Wochen",
            ("2026-12-07", None, "P2W"),
            id="day-and-length",
        ),
        pytest.param("Clara needs a two-week break", (None, None, "P2W"), id="adjective"),
        pytest.param(
            "Clara braucht ab 1.12. eine dreimonatige Pause",
            ("2026-12-01", None, "P3M"),
            id="adjective-german",
        ),
        pytest.param(
            "pause Clara's 12-month contract from 1 December",
            ("2026-12-01", None, None),
            id="length-of-the-contract",
        ),
        pytest.param("Clara pausiert über Weihnachten", (None, None, None), id="about-a-day"),
        pytest.param(
            "Clara bekommt im Februar ein Baby und will danach sechs Monate pausieren",
            (None, None, "P6M"),
            id="day-of-something-else",
        ),
        pytest.param(
            "Clara ist bis Ende Januar auf Reha, setz sie aus",
            (None, "2027-01-31", None),
            id="the-only-day",
        ),
    ],
)
def test_days_of_a_pause(text: str, days: tuple[str | None, ...]) -> None:
    reading = read(text)

    assert reading.intent == "contract.pause"
    assert tuple(reading.slots.get(slot) for slot in ("from", "until", "duration")) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Pause von Clara beenden zum 15.1.", "2027-01-15", id="day"),
        pytest.param("Clara trainiert ab Dezember wieder, Pause aus", "2026-12-01", id="month"),
        pytest.param("end Clara's hold from December", "2026-12-01", id="month-english"),
        pytest.param("Pause von Clara aufheben", None, id="none"),
    ],
)
def test_the_first_day_after_a_pause(text: str, day: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("date")) == ("contract.resume", day)


@pytest.mark.parametrize(
    ("text", "role", "intent"),
    [
        pytest.param("Kann ich pausieren?", "customer", "contract.pause", id="customer-may"),
        pytest.param("Kann Clara pausieren?", "staff", "contract.show", id="may-she"),
        pytest.param("Kann ich Clara pausieren?", "staff", "contract.show", id="may-i"),
        pytest.param("Kannst du Clara pausieren?", "staff", "contract.pause", id="polite"),
        pytest.param("Jonas fragt, ob er pausieren kann", "staff", "contract.show", id="he-asks"),
        pytest.param("Wann endet Claras Pause?", "staff", "contract.show", id="when-over"),
        pytest.param("Clara nicht pausieren", "staff", "none", id="denied"),
        pytest.param(
            "Clara will nicht kündigen, nur pausieren", "staff", "contract.pause", id="instead"
        ),
        pytest.param("Clara hat früher mal pausiert", "staff", "none", id="told"),
        pytest.param("Beim Flex sind Pausen erlaubt", "staff", "plan.change", id="of-a-plan"),
        pytest.param("Gib mir nach der Pause Bescheid", "staff", "none", id="between-classes"),
        pytest.param("We're taking a coffee break", "staff", "none", id="coffee"),
        pytest.param("Hold the door for Clara", "staff", "none", id="another-hold"),
        pytest.param("Emma broke the coffee machine", "staff", "none", id="broken"),
    ],
)
def test_what_only_sounds_like_a_pause(text: str, role: Role, intent: str) -> None:
    assert read(text, role=role).intent == intent


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Pausiere Clara ab 1.12. ohne Ende, Prüftag 15.1.",
            (None, "2027-01-15", True),
            id="check-day",
        ),
        pytest.param(
            "Pausiere Clara ab 1.12. auf unbestimmte Zeit, am 15.1. nachsehen",
            (None, "2027-01-15", True),
            id="verb-behind",
        ),
        pytest.param(
            "Pause Clara from 1 December until further notice, review on 15 January",
            (None, "2027-01-15", True),
            id="english",
        ),
        pytest.param(
            "Pausiere Clara ab 1.12., prüfen am 15.1.",
            (None, "2027-01-15", True),
            id="only-a-check-day",
        ),
        pytest.param(
            "Pausiere Clara vom 1.12. bis 31.1., nachfragen am 15.1.",
            ("2027-01-31", "2027-01-15", None),
            id="a-last-day-as-well",
        ),
        pytest.param(
            "Pausiere Clara ab 1.12. unbefristet", (None, None, True), id="without-a-check-day"
        ),
        pytest.param("Pausiere Clara vom 1.12. bis 31.1.", ("2027-01-31", None, None), id="fixed"),
    ],
)
def test_the_day_to_look_again_is_no_last_day(text: str, said: tuple[object, ...]) -> None:
    reading = read(text)

    assert reading.slots["from"] == "2026-12-01"
    assert (
        reading.slots.get("until"),
        reading.extras.get("check_on"),
        reading.extras.get("open_ended"),
    ) == said


@pytest.mark.parametrize(
    ("text", "prolongs"),
    [
        pytest.param("Verlängere die Pause von Clara bis 31.1.", True, id="german"),
        pytest.param("Pause von Clara um zwei Wochen verlängern", True, id="by-a-length"),
        pytest.param("Extend Clara's hold until 31 January", True, id="english"),
        pytest.param("Pausiere Clara bis 31.1.", None, id="a-new-one"),
    ],
)
def test_a_longer_pause_is_told_from_a_new_one(text: str, prolongs: object) -> None:
    reading = read(text)

    assert (reading.intent, reading.extras.get("prolongs")) == ("contract.pause", prolongs)


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        pytest.param("Claras Pause bitte ganz streichen", "staff", True, id="german"),
        pytest.param("Sag die Pause von Clara ab", "staff", True, id="verb-in-two"),
        pytest.param("Storniere die Pause von Clara", "staff", True, id="verb-first"),
        pytest.param("Meine Pause absagen", "customer", True, id="customer"),
        pytest.param("Clara nimmt ihre Pause zurück", "staff", True, id="back"),
        pytest.param("cancel Clara's pause", "staff", True, id="english"),
        pytest.param("call off my freeze", "customer", True, id="english-customer"),
        pytest.param("Clara's hold was called off", "staff", True, id="english-told"),
        pytest.param("Pause von Clara beenden", "staff", None, id="only-its-end"),
        pytest.param("end Clara's pause", "staff", None, id="only-its-end-english"),
    ],
)
def test_a_pause_that_is_not_to_be_is_told_from_one_that_ends(
    text: str, role: Role, said: object
) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.extras.get("drops")) == ("contract.resume", said)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Clara pausieren und ihre Termine absagen", "booking.cancel", id="bookings"),
        pytest.param("Clara pausiert im Januar", "contract.pause", id="pause"),
        pytest.param("take back Clara's notice, she pauses", "contract.undo_termination", id="no"),
    ],
)
def test_what_is_called_off_beside_a_pause_is_not_the_pause(text: str, intent: str) -> None:
    assert read(text).intent == intent
