"""How full the courses were: booked places of all places, over the days that took place."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from sqlalchemy import case, func, select

from domain.bookings.records import BookingRecord
from domain.bookings.rules import Attendance, BookingState
from domain.courses.rules import CourseDay, ends_at
from domain.courses.service import Courses, days_of
from domain.courses.views import CourseView
from domain.desk.reporting.figures import CourseFigures, Reported
from domain.store.scope import Scope

_COUNTED = (BookingState.BOOKED.value, BookingState.LATE_CANCELLED.value)


class _Day(Struct, frozen=True):
    """What the bookings of a course day say."""

    booked: int = 0
    missed: int = 0
    late: int = 0


async def count_courses(scope: Scope, period: Reported) -> tuple[CourseFigures, ...]:
    """Return the courses that took place, by name; what is not over yet does not count."""
    days = await _bookings(scope, period)
    courses = await Courses(scope).all(active=None)
    found = (_figures(scope, course, period, days) for course in courses)
    held = (figures for figures in found if figures.days)
    return tuple(sorted(held, key=lambda figures: (figures.name.casefold(), figures.course_id)))


def _figures(
    scope: Scope, course: CourseView, period: Reported, days: Mapping[tuple[int, date], _Day]
) -> CourseFigures:
    held = [day for day in days_of(course, period.first, period.until) if _is_over(scope, day)]
    counts = [days.get((course.id, day.on), _Day()) for day in held]
    return CourseFigures(
        course_id=course.id,
        name=course.name,
        days=len(held),
        places=course.capacity * len(held),
        booked=sum(count.booked for count in counts),
        missed=sum(count.missed for count in counts),
        late=sum(count.late for count in counts),
    )


def _is_over(scope: Scope, day: CourseDay) -> bool:
    return ends_at(day, scope.zone) <= scope.now


async def _bookings(scope: Scope, period: Reported) -> dict[tuple[int, date], _Day]:
    """Return by course day how many are booked, did not come, and cancelled too late."""
    booked = BookingRecord.state == BookingState.BOOKED.value
    missed = BookingRecord.attendance == Attendance.NO_SHOW.value
    is_booked = case((booked, 1), else_=0)
    query = (
        select(
            BookingRecord.course_id,
            BookingRecord.on,
            func.sum(is_booked),
            func.sum(case((missed, is_booked), else_=0)),
            func.sum(1 - is_booked),
        )
        .where(
            BookingRecord.studio_id == scope.studio_id,
            BookingRecord.on.between(period.first, period.until),
            BookingRecord.state.in_(_COUNTED),
        )
        .group_by(BookingRecord.course_id, BookingRecord.on)
    )
    rows = (await scope.session.execute(query)).all()
    return {(course, on): _Day(*map(int, counts)) for course, on, *counts in rows}
