"""Firm places that go along when a course moves to another weekday.

Who is enrolled by a week or month term takes part in each date of the course. Where one of his
days falls away and the course takes place on a new day of the same week, his place moves there;
else he would have both a make-up right and the new day. A card's places do not go along: its
units were given for the days that are dropped.

Source: RULES.md, "Courses and their days".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.bookings.rules import BookingState, Source
from domain.bookings.views import BookingView
from domain.courses.rules import CourseDay
from domain.courses.service import days_of
from domain.courses.views import CourseView
from domain.desk.areas import Areas
from domain.desk.bookings.paying import covers
from domain.desk.courses.previews import GoingAlong

_WEEK = timedelta(days=6)


async def going_along(
    areas: Areas, before: CourseView, after: CourseView, dropped: Iterable[BookingView]
) -> tuple[GoingAlong, ...]:
    """Return which of the bookings that would be dropped move to a new day of the same week.

    Args:
        areas: Of the studio.
        before: The course as it is.
        after: As it would be.
        dropped: Bookings of days that fall away, in the order in which places are given.
    """
    found: list[GoingAlong] = []
    for booking in dropped:
        if booking.source is not Source.ENROLMENT or booking.state is not BookingState.BOOKED:
            continue
        day = await _new_day(areas, booking, _new_days(before, after, booking.on), found, after)
        if day is not None:
            found.append(GoingAlong(booking, day))
    return tuple(found)


def _new_days(before: CourseView, after: CourseView, on: date) -> Sequence[CourseDay]:
    """Return the days of a week on which the course did not take place so far."""
    monday = on - timedelta(days=on.weekday())
    old = {day.on for day in days_of(before, monday, monday + _WEEK)}
    return [day for day in days_of(after, monday, monday + _WEEK) if day.on not in old]


async def _new_day(
    areas: Areas,
    booking: BookingView,
    days: Sequence[CourseDay],
    found: Sequence[GoingAlong],
    after: CourseView,
) -> CourseDay | None:
    """Return the first of these days that the term covers and that has a place for him."""
    if booking.contract_id is None or booking.card_id is not None:
        return None
    contract = await areas.contracts.record(booking.contract_id)
    taken = Counter(each.day.on for each in found)
    own = {each.day.on for each in found if each.booking.customer_id == booking.customer_id}
    fitting = (
        day
        for day in days
        if covers(contract, day.on) and day.on not in own and taken[day.on] < after.capacity
    )
    return next(fitting, None)
