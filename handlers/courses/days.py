"""Course days with the places that are left, and how they read.

A customer hears of others only how many they are.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from domain.bookings.rules import BookingState, free_places
from domain.bookings.views import BookingView
from domain.courses.rules import CourseDay, begins_at
from domain.courses.service import days_of
from domain.courses.views import CourseView
from handlers.courses.wording import clock_span
from handlers.dialog import Talk
from handlers.texts import Markup, Words


class OfferedDay(Struct, frozen=True):
    """A course on a day.

    Attributes:
        free: Places that are left.
        waiting: How many wait for one.
        own: The state of the customer's own booking, where a customer asks.
        is_past: Whether it has begun.
    """

    course: CourseView
    day: CourseDay
    free: int
    waiting: int
    own: BookingState | None
    is_past: bool


async def offered_days(
    talk: Talk, courses: Iterable[CourseView], first: date, last: date
) -> tuple[OfferedDay, ...]:
    """Return the days of courses in a period, by day and time."""
    bookings: dict[tuple[int, date], list[BookingView]] = {}
    for booking in await talk.studio.bookings.between(first, last):
        bookings.setdefault((booking.course_id, booking.on), []).append(booking)
    found = [
        _offered(talk, course, day, bookings.get((course.id, day.on), []))
        for course in courses
        for day in days_of(course, first, last)
    ]
    return tuple(sorted(found, key=lambda each: (each.day.on, each.day.begins, each.course.id)))


def _offered(
    talk: Talk, course: CourseView, day: CourseDay, bookings: Sequence[BookingView]
) -> OfferedDay:
    booked = sum(each.state is BookingState.BOOKED for each in bookings)
    own = next((one.state for one in bookings if one.customer_id == talk.link.customer_id), None)
    return OfferedDay(
        course=course,
        day=day,
        free=free_places(course.capacity, booked),
        waiting=len(bookings) - booked,
        own=own if talk.is_customer else None,
        is_past=has_begun(talk, day),
    )


def has_begun(talk: Talk, day: CourseDay) -> bool:
    """Return whether a course day has begun."""
    return begins_at(day, talk.studio.scope.zone) <= talk.studio.scope.now


def places_text(words: Words, offered: OfferedDay) -> str:
    """Return how many places are left, or how many wait; of a past day how many came."""
    course = offered.course
    if offered.is_past:
        return words("course-day-was", taken=course.capacity - offered.free, of=course.capacity)
    if offered.free:
        return words("course-day-free", free=offered.free, of=course.capacity)
    if offered.waiting:
        return words("course-day-waiting", count=offered.waiting)
    return words("course-day-full")


def offered_line(words: Words, offered: OfferedDay, *, named: bool) -> str:
    """Return a course day in a line: time, name, places, and whether one is booked oneself.

    Args:
        words: The language.
        offered: The course day.
        named: Whether the line names the course; else it names the day.
    """
    time = clock_span(offered.day.begins, offered.day.minutes)
    own = f" · {words(f'course-own-{offered.own.value}')}" if offered.own else ""
    return words(
        "course-day-line" if named else "course-day-line-of",
        time=time,
        course=offered.course.name,
        day=offered.day.on,
        places=Markup(places_text(words, offered)),
        own=Markup(own),
    )


def day_blocks(words: Words, days: Sequence[OfferedDay]) -> tuple[str, ...]:
    """Return a block per calendar day, with a line per course."""
    dates = sorted({each.day.on for each in days})
    return tuple(
        "\n".join(
            (
                words("course-day-head", day=on),
                *(offered_line(words, each, named=True) for each in days if each.day.on == on),
            )
        )
        for on in dates
    )
