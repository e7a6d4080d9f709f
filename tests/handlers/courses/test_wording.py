"""How weekly dates, deadlines and make-up rules read."""

from datetime import date

import pytest

from domain.courses.rules import CourseDay, Slot
from domain.dates import Duration
from handlers.courses.wording import (
    clock_span,
    day_text,
    deadline_text,
    makeup_text,
    places_line,
    slots_text,
    where_line,
)
from handlers.texts import Words

DE, EN = Words("de"), Words("en")


@pytest.mark.parametrize(
    ("slots", "german", "english"),
    [
        pytest.param(
            [Slot(1, "18:00", 75)],
            "dienstags 18:00–19:15 Uhr",
            "Tuesdays 18:00–19:15",
            id="one",
        ),
        pytest.param(
            [Slot(3, "18:00", 75), Slot(0, "18:00", 75), Slot(1, "18:00", 75)],
            "montags, dienstags und donnerstags 18:00–19:15 Uhr",
            "Mondays, Tuesdays and Thursdays 18:00–19:15",
            id="the same time on several days, in the order of the week",
        ),
        pytest.param(
            [Slot(6, "09:00", 60), Slot(2, "18:00", 60)],
            "mittwochs 18:00–19:00 Uhr, sonntags 09:00–10:00 Uhr",
            "Wednesdays 18:00–19:00, Sundays 09:00–10:00",
            id="different times",
        ),
        pytest.param([], "keine Termine", "no dates", id="none"),
    ],
)
def test_weekly_dates(slots: list[Slot], german: str, english: str) -> None:
    assert slots_text(DE, slots) == german
    assert slots_text(EN, slots) == english


def test_a_course_over_midnight_ends_on_the_clock() -> None:
    assert clock_span("23:30", 60) == "23:30–00:30"


def test_a_course_day_names_weekday_and_time() -> None:
    day = CourseDay(1, date(2027, 1, 19), "18:00", 75)

    assert day_text(DE, day) == "Di., 19.01.2027, 18:00 Uhr"
    assert day_text(EN, day) == "Tue, 19 Jan 2027, 18:00"


@pytest.mark.parametrize(
    ("hours", "german", "english"),
    [
        pytest.param(
            None,
            "Abmelden bis 24 Stunden vorher (wie im Studio eingestellt)",
            "cancel up to 24 hours before (the studio’s setting)",
            id="the studio's default",
        ),
        pytest.param(0, "Abmelden bis zum Beginn", "cancel until it begins", id="no deadline"),
        pytest.param(
            48, "Abmelden bis 48 Stunden vorher", "cancel up to 48 hours before", id="its own"
        ),
    ],
)
def test_deadlines(hours: int | None, german: str, english: str) -> None:
    assert deadline_text(DE, hours, 24) == german
    assert deadline_text(EN, hours, 24) == english


@pytest.mark.parametrize(
    ("valid", "names", "german", "english"),
    [
        pytest.param(None, [], "kein Nachholen", "no make-up", id="none"),
        pytest.param(
            Duration(weeks=8), [], "Nachholen 8 Wochen lang", "make up within 8 weeks", id="here"
        ),
        pytest.param(
            Duration(months=3),
            ["Kurse", "Wasser"],
            "Nachholen 3 Monate lang in Kurse, Wasser",
            "make up within 3 months in Kurse, Wasser",
            id="elsewhere",
        ),
    ],
)
def test_make_up_rules(
    valid: Duration | None, names: list[str], german: str, english: str
) -> None:
    assert makeup_text(DE, valid, names) == german
    assert makeup_text(EN, valid, names) == english


def test_places_and_the_waiting_list() -> None:
    assert places_line(DE, 1, waiting_list=False) == "1 Platz, ohne Warteliste"
    assert places_line(EN, 12, waiting_list=True) == "12 places, with a waiting list"


def test_names_are_escaped_and_what_is_unknown_has_no_line() -> None:
    assert where_line(DE, "Saal <1>", None) == ("📍 Saal &lt;1&gt;",)
    assert where_line(DE, None, None) == ()
