"""Course days as the desk works with them: when they begin, until when to cancel, how full."""

from datetime import date, timedelta

from msgspec import Struct

from domain.bookings.rules import free_places
from domain.courses.errors import CourseOver
from domain.courses.rules import CourseDay, begins_at, cancellable_until, ends_at
from domain.courses.views import CourseView
from domain.desk.areas import Areas
from domain.desk.bookings.previews import CourseDayFacts
from domain.desk.trail import undo_until
from domain.store.scope import Scope

SOON = timedelta(hours=2)
"""Before a course day that begins within these hours, people are told at once."""


class Session(Struct, frozen=True):
    """A course on one of its days.

    Attributes:
        free: Places that are left.
    """

    course: CourseView
    day: CourseDay
    facts: CourseDayFacts
    free: int


async def session_on(areas: Areas, course_id: int, on: date) -> Session:
    """Return a course on a day.

    Raises:
        CourseNotFound: The studio has no such course.
        CourseOver: It is not on offer any more.
        NoCourseThatDay: It does not take place then, but later again.
    """
    course = await areas.courses.get(course_id)
    if not course.is_offered(on):
        raise CourseOver(course.name, on)
    return await _session(areas, course, await areas.courses.day(course_id, on))


async def _session(areas: Areas, course: CourseView, day: CourseDay) -> Session:
    taken = await areas.bookings.taken(course.id, day.on, day.on)
    free = free_places(course.capacity, taken.get(day.on, 0))
    return Session(course, day, await day_facts(areas, course, day), free)


async def day_facts(areas: Areas, course: CourseView, day: CourseDay) -> CourseDayFacts:
    """Return a course day as a proposal names it."""
    zone, hours = areas.scope.zone, course.category.cancellation_hours
    if hours is None:
        settings = await areas.studios.settings(areas.scope.studio_id)
        hours = settings.cancellation_hours
    return CourseDayFacts(
        course_id=course.id,
        course=course.name,
        on=day.on,
        begins=day.begins,
        minutes=day.minutes,
        place=course.place,
        begins_at=begins_at(day, zone),
        ends_at=ends_at(day, zone),
        deadline=cancellable_until(day, hours, zone),
    )


async def booked_day(areas: Areas, course_id: int, on: date) -> Session:
    """Return the course day of a booking that stands, also where the course has moved since."""
    course = await areas.courses.get(course_id)
    days = await areas.courses.days(course_id, on, on)
    day = days[0] if days else CourseDay(course_id, on, "00:00", 0)
    return await _session(areas, course, day)


def can_wait(scope: Scope, day: CourseDayFacts) -> bool:
    """Return whether a message about a course day waits until the change cannot be undone.

    It does not where nobody could undo it, nor where it would come too late to be of use.
    """
    return undo_until(scope) is not None and scope.now + SOON < day.begins_at
