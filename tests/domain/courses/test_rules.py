"""On which days a course takes place, and until when a place can be given back."""

from datetime import UTC, date, datetime

import pytest

from domain.courses.rules import (
    CourseDay,
    Slot,
    WeeklyDate,
    begins_at,
    cancellable_until,
    days_between,
    ends_at,
    next_arrangement,
    rearranged,
    slots_on,
)

BERLIN = "Europe/Berlin"
START = date(2026, 11, 1)
TUESDAYS = WeeklyDate(1, "18:00", 75, START)
THURSDAYS = WeeklyDate(3, "09:00", 60, START)
TUESDAY, THURSDAY = Slot(1, "18:00", 75), Slot(3, "09:00", 60)


@pytest.mark.parametrize(
    ("weekly", "ends_on", "first", "last", "days"),
    [
        pytest.param(
            [TUESDAYS, THURSDAYS],
            None,
            date(2026, 11, 21),
            date(2026, 12, 3),
            [date(2026, 11, 24), date(2026, 11, 26), date(2026, 12, 1), date(2026, 12, 3)],
            id="two days a week, the last day included",
        ),
        pytest.param(
            [TUESDAYS],
            None,
            date(2026, 10, 1),
            date(2026, 11, 10),
            [date(2026, 11, 3), date(2026, 11, 10)],
            id="not before the first day",
        ),
        pytest.param(
            [TUESDAYS],
            date(2026, 11, 10),
            date(2026, 11, 1),
            date(2026, 12, 31),
            [date(2026, 11, 3), date(2026, 11, 10)],
            id="not after the last day",
        ),
        pytest.param(
            [WeeklyDate(1, "18:00", 75, START, date(2026, 11, 16)), THURSDAYS],
            None,
            date(2026, 11, 9),
            date(2026, 11, 26),
            [date(2026, 11, 10), date(2026, 11, 12), date(2026, 11, 19), date(2026, 11, 26)],
            id="a weekday that falls away",
        ),
        pytest.param(
            [WeeklyDate(6, "10:00", 60, START)],
            None,
            date(2028, 2, 27),
            date(2028, 3, 5),
            [date(2028, 2, 27), date(2028, 3, 5)],
            id="over the 29th of February",
        ),
        pytest.param(
            [TUESDAYS], None, date(2026, 11, 25), date(2026, 11, 30), [], id="none in between"
        ),
        pytest.param([], None, START, date(2026, 12, 31), [], id="no weekly date"),
    ],
)
def test_a_course_takes_place_on_its_weekdays(
    weekly: list[WeeklyDate],
    ends_on: date | None,
    first: date,
    last: date,
    days: list[date],
) -> None:
    found = days_between(7, weekly, START, ends_on, first, last)

    assert [each.on for each in found] == days
    assert {each.course_id for each in found} <= {7}


def test_a_course_takes_place_once_a_day_and_the_later_arrangement_holds() -> None:
    moved = WeeklyDate(1, "19:30", 60, date(2026, 12, 1))

    found = days_between(7, [moved, TUESDAYS], START, None, date(2026, 11, 24), date(2026, 12, 1))

    assert found == (
        CourseDay(7, date(2026, 11, 24), "18:00", 75),
        CourseDay(7, date(2026, 12, 1), "19:30", 60),
    )


@pytest.mark.parametrize(
    ("day", "begins", "ends"),
    [
        pytest.param(
            CourseDay(7, date(2027, 1, 19), "18:00", 75),
            datetime(2027, 1, 19, 17, 0, tzinfo=UTC),
            datetime(2027, 1, 19, 18, 15, tzinfo=UTC),
            id="winter",
        ),
        pytest.param(
            CourseDay(7, date(2027, 7, 20), "18:00", 75),
            datetime(2027, 7, 20, 16, 0, tzinfo=UTC),
            datetime(2027, 7, 20, 17, 15, tzinfo=UTC),
            id="summer",
        ),
        pytest.param(
            CourseDay(7, date(2027, 3, 28), "02:30", 60),
            datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
            datetime(2027, 3, 28, 2, 30, tzinfo=UTC),
            id="an hour that is left out in spring",
        ),
        pytest.param(
            CourseDay(7, date(2026, 10, 25), "02:30", 60),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
            id="an hour that comes twice in autumn",
        ),
    ],
)
def test_times_of_day_are_the_studios(day: CourseDay, begins: datetime, ends: datetime) -> None:
    assert begins_at(day, BERLIN) == begins
    assert ends_at(day, BERLIN) == ends


@pytest.mark.parametrize(
    ("on", "hours", "until"),
    [
        pytest.param(
            date(2027, 1, 19), 24, datetime(2027, 1, 18, 9, 0, tzinfo=UTC), id="the day before"
        ),
        pytest.param(
            date(2027, 1, 19), 0, datetime(2027, 1, 19, 9, 0, tzinfo=UTC), id="until it begins"
        ),
        pytest.param(
            # 10:00 summer time is 8:00 UTC; 24 hours earlier it is Saturday, 9:00 winter time
            date(2027, 3, 28),
            24,
            datetime(2027, 3, 27, 8, 0, tzinfo=UTC),
            id="24 hours over the night that loses one",
        ),
        pytest.param(
            # 10:00 winter time is 9:00 UTC; 24 hours earlier it is Saturday, 11:00 summer time
            date(2026, 10, 25),
            24,
            datetime(2026, 10, 24, 9, 0, tzinfo=UTC),
            id="24 hours over the night that has one more",
        ),
        pytest.param(
            date(2027, 1, 19), 48, datetime(2027, 1, 17, 9, 0, tzinfo=UTC), id="two days before"
        ),
    ],
)
def test_a_place_can_be_given_back_so_many_hours_before(
    on: date, hours: int, until: datetime
) -> None:
    assert cancellable_until(CourseDay(7, on, "10:00", 60), hours, BERLIN) == until


@pytest.mark.parametrize(
    ("weekly", "slots", "from_day", "arranged"),
    [
        pytest.param(
            [TUESDAYS],
            [Slot(1, "19:00", 75)],
            date(2026, 12, 1),
            [
                WeeklyDate(1, "18:00", 75, START, date(2026, 11, 30)),
                WeeklyDate(1, "19:00", 75, date(2026, 12, 1)),
            ],
            id="another time",
        ),
        pytest.param(
            [TUESDAYS, THURSDAYS],
            [THURSDAY],
            date(2026, 12, 1),
            [WeeklyDate(1, "18:00", 75, START, date(2026, 11, 30)), THURSDAYS],
            id="a weekday falls away, the other goes on as it is",
        ),
        pytest.param(
            [TUESDAYS],
            [TUESDAY, THURSDAY],
            date(2026, 12, 1),
            [TUESDAYS, WeeklyDate(3, "09:00", 60, date(2026, 12, 1))],
            id="one more weekday",
        ),
        pytest.param(
            [TUESDAYS],
            [],
            date(2026, 12, 1),
            [WeeklyDate(1, "18:00", 75, START, date(2026, 11, 30))],
            id="no more",
        ),
        pytest.param(
            [WeeklyDate(1, "18:00", 75, START, date(2026, 12, 31))],
            [TUESDAY],
            date(2026, 12, 1),
            [TUESDAYS],
            id="an end that was planned is taken back",
        ),
        pytest.param(
            [
                WeeklyDate(1, "18:00", 75, START, date(2026, 11, 30)),
                WeeklyDate(1, "19:00", 75, date(2026, 12, 1)),
            ],
            [Slot(1, "20:00", 75)],
            date(2026, 11, 24),
            [
                WeeklyDate(1, "18:00", 75, START, date(2026, 11, 23)),
                WeeklyDate(1, "20:00", 75, date(2026, 11, 24)),
            ],
            id="a change that was planned for later gives way",
        ),
        pytest.param(
            [WeeklyDate(1, "18:00", 75, START, date(2026, 11, 10))],
            [TUESDAY],
            date(2026, 12, 1),
            [
                WeeklyDate(1, "18:00", 75, START, date(2026, 11, 10)),
                WeeklyDate(1, "18:00", 75, date(2026, 12, 1)),
            ],
            id="begun anew after a break",
        ),
        pytest.param(
            [], [THURSDAY, TUESDAY], START, [TUESDAYS, THURSDAYS], id="the first dates, in order"
        ),
    ],
)
def test_other_dates_hold_from_a_day_on_and_the_past_stays(
    weekly: list[WeeklyDate], slots: list[Slot], from_day: date, arranged: list[WeeklyDate]
) -> None:
    assert rearranged(weekly, slots, from_day) == tuple(arranged)


@pytest.mark.parametrize(
    ("on", "slots", "changes_on"),
    [
        pytest.param(date(2026, 10, 31), (), START, id="before it begins"),
        pytest.param(
            date(2026, 11, 20),
            (TUESDAY, THURSDAY),
            date(2026, 12, 1),
            id="in the order of the week",
        ),
        pytest.param(
            date(2026, 11, 30), (TUESDAY, THURSDAY), date(2026, 12, 1), id="the last day"
        ),
        pytest.param(
            date(2026, 12, 1), (Slot(1, "19:00", 75), THURSDAY), None, id="the other arrangement"
        ),
    ],
)
def test_what_holds_on_a_day_and_from_when_on_something_else_does(
    on: date, slots: tuple[Slot, ...], changes_on: date | None
) -> None:
    weekly = rearranged([THURSDAYS, TUESDAYS], [Slot(1, "19:00", 75), THURSDAY], date(2026, 12, 1))

    assert slots_on(weekly, on) == slots
    assert next_arrangement(weekly, on) == changes_on
