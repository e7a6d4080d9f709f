"""When a place can be booked, given back and made up."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.bookings.rules import (
    counted_at,
    free_places,
    in_time,
    last_bookable_day,
    last_enrolled_day,
    makeup_until,
    minutes_late,
)
from domain.dates import Duration

DEADLINE = datetime(2026, 11, 23, 17, tzinfo=UTC)
NOW = datetime(2026, 11, 23, 17, 10, tzinfo=UTC)


def test_the_firmly_enrolled_come_a_day_before_everybody_else() -> None:
    today = date(2026, 11, 21)

    assert last_bookable_day(today) == date(2027, 2, 19)
    assert last_enrolled_day(today) == date(2027, 2, 20)


@pytest.mark.parametrize(
    ("capacity", "taken", "free"),
    [
        pytest.param(12, 9, 3, id="some"),
        pytest.param(12, 12, 0, id="full"),
        pytest.param(10, 12, 0, id="more than there are now"),
    ],
)
def test_free_places_are_never_fewer_than_none(capacity: int, taken: int, free: int) -> None:
    assert free_places(capacity, taken) == free


@pytest.mark.parametrize(
    ("at", "timely", "late"),
    [
        pytest.param(DEADLINE - timedelta(days=1), True, 0, id="a day before"),
        pytest.param(DEADLINE, True, 0, id="the deadline itself"),
        pytest.param(DEADLINE + timedelta(seconds=1), False, 1, id="a second late"),
        pytest.param(DEADLINE + timedelta(minutes=90), False, 90, id="an hour and a half"),
    ],
)
def test_a_minute_that_has_begun_is_late(at: datetime, timely: bool, late: int) -> None:  # noqa: FBT001  a row of the table
    assert in_time(DEADLINE, at) is timely
    assert minutes_late(DEADLINE, at) == late


@pytest.mark.parametrize(
    ("asked_at", "counted"),
    [
        pytest.param(NOW - timedelta(minutes=11), NOW - timedelta(minutes=11), id="just asked"),
        pytest.param(NOW - timedelta(minutes=15), NOW - timedelta(minutes=15), id="the last"),
        pytest.param(NOW - timedelta(minutes=16), NOW, id="lay for too long"),
        pytest.param(NOW + timedelta(minutes=1), NOW, id="not asked yet"),
    ],
)
def test_the_moment_of_asking_counts_for_a_quarter_of_an_hour(
    asked_at: datetime, counted: datetime
) -> None:
    assert counted_at(asked_at, NOW) == counted


@pytest.mark.parametrize(
    ("missed", "valid", "until"),
    [
        pytest.param(date(2026, 11, 24), Duration(months=3), date(2027, 2, 24), id="months"),
        pytest.param(date(2026, 11, 30), Duration(months=3), date(2027, 2, 28), id="month end"),
        pytest.param(date(2026, 11, 24), Duration(weeks=4), date(2026, 12, 22), id="weeks"),
    ],
)
def test_the_missed_day_is_not_counted(missed: date, valid: Duration, until: date) -> None:
    assert makeup_until(missed, valid) == until
