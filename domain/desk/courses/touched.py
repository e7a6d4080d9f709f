"""Which bookings a change of a course touches.

A booking whose day goes on taking place stays, at whatever time; one whose day falls away goes
along to another weekday if it is a firm place of a term, and is else dropped by the studio. No day
may have more bookings than places.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.courses.errors import FewerPlacesThanBooked
from domain.courses.rules import CourseDay, begins_at
from domain.courses.service import days_of
from domain.courses.views import CourseView
from domain.desk.areas import Areas
from domain.desk.bookings.dropping import OnBehalf, plan_drop
from domain.desk.courses.going_along import going_along
from domain.desk.courses.previews import DroppedDay, MovedDay, MovingUp, Touched


async def touched_by(areas: Areas, before: CourseView, after: CourseView) -> Touched:
    """Return the bookings that a change touches, of days that have not begun.

    Args:
        areas: Of the studio.
        before: The course as it is.
        after: As it would be.

    Raises:
        FewerPlacesThanBooked: A day that goes on has more bookings than there would be places.
    """
    by_day = await _bookings(areas, before)
    if not by_day:
        return Touched()
    first, last = min(by_day), max(by_day)
    old = {day.on: day for day in days_of(before, first, last)}
    new = {day.on: day for day in days_of(after, first, last)}
    staying = {on: bookings for on, bookings in by_day.items() if on in new}
    _demand_room(before, after, staying)
    gone = [one for on in sorted(by_day) if on not in new for one in by_day[on]]
    along = await going_along(areas, before, after, gone)
    moving = {each.booking.id for each in along}
    return Touched(
        moved=tuple(
            MovedDay(old[on], new[on], bookings)
            for on, bookings in sorted(staying.items())
            if on in old and old[on] != new[on]
        ),
        dropped=await _dropped(areas, old, [one for one in gone if one.id not in moving]),
        along=along,
        moving_up=tuple(_moving_up(after, staying)),
    )


async def _dropped(
    areas: Areas, old: Mapping[date, CourseDay], gone: Sequence[BookingView]
) -> tuple[DroppedDay, ...]:
    """Return what comes back for each place of the days that fall away, by day."""
    found = []
    for on in sorted({one.on for one in gone if one.on in old}):
        bookings = [one for one in gone if one.on == on]
        found.append(DroppedDay(old[on], await plan_drop(areas, bookings, OnBehalf.STUDIO)))
    return tuple(found)


def earliest_change(areas: Areas, course: CourseView) -> date:
    """Return the first day from which on other dates can hold: no day that has begun moves."""
    today = areas.scope.today
    begun = [day for day in days_of(course, today, today) if _has_begun(areas, day)]
    return date.fromordinal(today.toordinal() + 1) if begun else today


async def coming_bookings(areas: Areas, course: CourseView) -> tuple[BookingView, ...]:
    """Return who has or awaits a place on days that have not begun, by day."""
    return await areas.bookings.of_course_from(course.id, earliest_change(areas, course))


async def _bookings(areas: Areas, course: CourseView) -> dict[date, tuple[BookingView, ...]]:
    by_day: dict[date, tuple[BookingView, ...]] = {}
    for booking in await coming_bookings(areas, course):
        by_day[booking.on] = (*by_day.get(booking.on, ()), booking)
    return by_day


def _demand_room(
    before: CourseView, after: CourseView, staying: dict[date, tuple[BookingView, ...]]
) -> None:
    if after.capacity >= before.capacity:
        return
    taken = {on: _booked(bookings) for on, bookings in staying.items()}
    fullest = max(taken, key=lambda on: (taken[on], -on.toordinal()), default=None)
    if fullest is not None and taken[fullest] > after.capacity:
        raise FewerPlacesThanBooked(before.name, after.capacity, fullest, taken[fullest])


def _moving_up(
    after: CourseView, staying: dict[date, tuple[BookingView, ...]]
) -> Iterable[MovingUp]:
    """Yield how many move up by day, where places are free and people wait."""
    for on, bookings in sorted(staying.items()):
        booked = _booked(bookings)
        count = min(after.capacity - booked, len(bookings) - booked)
        if count > 0:
            yield MovingUp(on, count)


def _booked(bookings: Sequence[BookingView]) -> int:
    return sum(each.state is BookingState.BOOKED for each in bookings)


def _has_begun(areas: Areas, day: CourseDay) -> bool:
    return begins_at(day, areas.scope.zone) <= areas.scope.now
