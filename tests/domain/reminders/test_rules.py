"""Quiet hours, the moment at which a message goes, and which of several says it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reminders.rules import Quiet, class_moment, sending_moment, speaks_now

NIGHT = Quiet(time(20), time(8), "Europe/Berlin")
DAY = date(2026, 12, 1)


def local(day: date, text: str, quiet: Quiet = NIGHT) -> datetime:
    return quiet.at(day, time.fromisoformat(text))


@pytest.mark.parametrize(
    ("begins", "ends", "at", "is_quiet"),
    [
        pytest.param("20:00", "08:00", "19:59", False, id="just before"),
        pytest.param("20:00", "08:00", "20:00", True, id="the first minute"),
        pytest.param("20:00", "08:00", "07:59", True, id="the last minute"),
        pytest.param("20:00", "08:00", "08:00", False, id="the morning"),
        pytest.param("13:00", "15:00", "14:00", True, id="within a day"),
        pytest.param("13:00", "15:00", "15:00", False, id="after noon's rest"),
        pytest.param("08:00", "08:00", "03:00", False, id="never"),
    ],
)
def test_quiet_hours(begins: str, ends: str, at: str, is_quiet: bool) -> None:  # noqa: FBT001
    quiet = Quiet.of(begins, ends, "Europe/Berlin")

    assert quiet.covers(local(DAY, at)) is is_quiet


@pytest.mark.parametrize(
    ("wanted", "use_by", "goes"),
    [
        pytest.param((DAY, "12:00"), None, (DAY, "12:00"), id="by day"),
        pytest.param((DAY, "21:00"), None, (date(2026, 12, 2), "08:00"), id="the next morning"),
        pytest.param((DAY, "06:00"), None, (DAY, "08:00"), id="this morning"),
        pytest.param(
            (DAY, "21:00"),
            (date(2026, 12, 2), "07:00"),
            (DAY, "19:30"),
            id="a class at seven: the evening before",
        ),
        pytest.param(
            (DAY, "21:00"),
            (date(2026, 12, 2), "08:00"),
            (DAY, "19:30"),
            id="a class at eight is too soon for eight",
        ),
        pytest.param(
            (DAY, "21:00"),
            (date(2026, 12, 2), "08:30"),
            (date(2026, 12, 2), "08:00"),
            id="a class at half past eight",
        ),
        pytest.param(
            (date(2027, 3, 27), "21:00"),
            None,
            (date(2027, 3, 28), "08:00"),
            id="over the change to summer time",
        ),
    ],
)
def test_a_message_waits_for_the_morning_if_it_is_of_use_then(
    wanted: tuple[date, str], use_by: tuple[date, str] | None, goes: tuple[date, str]
) -> None:
    until = None if use_by is None else local(*use_by)

    assert sending_moment(local(*wanted), until, NIGHT) == local(*goes)


MOMENTS = st.integers(0, 2 * 366 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
HOURS = st.times(time(0), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))


@given(MOMENTS, st.none() | st.timedeltas(timedelta(0), timedelta(days=2)), HOURS)
def test_nothing_goes_in_quiet_hours_and_nothing_useful_goes_too_late(
    wanted: datetime, use: timedelta | None, begins: time
) -> None:
    quiet = Quiet(begins, time(8), "Europe/Berlin") if begins > time(9) else NIGHT
    use_by = None if use is None else wanted + use

    goes = sending_moment(wanted, use_by, quiet)

    assert not quiet.covers(goes)
    assert use_by is None or goes <= wanted or goes < use_by


@pytest.mark.parametrize(
    ("begins", "hours", "goes"),
    [
        pytest.param("18:00", 24, "17:00", id="in the evening, with an hour to cancel"),
        pytest.param("16:00", 24, "08:00", id="in the morning, while it can be cancelled"),
        pytest.param("10:00", 24, "08:00", id="until ten it can be cancelled"),
        pytest.param("07:00", 24, "17:00", id="nothing to cancel any more: the evening before"),
        pytest.param("10:00", 2, "17:00", id="it can be cancelled tomorrow"),
    ],
)
def test_who_can_still_cancel_in_time_hears_of_a_class_in_the_morning(
    begins: str, hours: int, goes: str
) -> None:
    begins_at = local(DAY + timedelta(days=1), begins)
    until = begins_at - timedelta(hours=hours)

    assert class_moment(DAY, until, begins_at, NIGHT) == local(DAY, goes)


def test_what_can_be_given_back_until_the_night_is_told_before_a_long_night_begins() -> None:
    night, begins_at = Quiet(time(16), time(8), "Europe/Berlin"), local(DAY, "18:00")

    assert [
        class_moment(DAY - timedelta(days=1), until, begins_at, night)
        for until in (begins_at - timedelta(hours=24), begins_at - timedelta(hours=2), None)
    ] == [
        local(DAY - timedelta(days=1), "15:30"),
        local(DAY, "08:00"),
        local(DAY, "08:00"),
    ]


def test_a_class_at_dawn_is_told_before_a_long_night_begins() -> None:
    night, begins_at = Quiet(time(16), time(8), "Europe/Berlin"), local(DAY, "07:00")
    until = begins_at - timedelta(hours=24)

    goes = class_moment(DAY - timedelta(days=1), until, begins_at, night)

    assert goes == local(DAY - timedelta(days=1), "15:30")


def test_a_lead_that_the_studio_gave_up_still_says_what_was_planned_with_it() -> None:
    assert speaks_now(7, 5, (30, 14))
