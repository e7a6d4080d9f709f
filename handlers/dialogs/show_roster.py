"""Show who comes to a course day, and who waits for a place.

Names alone, no contact data. A trainer sees the rosters of his own courses.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from domain.bookings.rules import Attendance, BookingState, Source
from domain.bookings.views import BookingView
from domain.courses.errors import NoCourseThatDay
from domain.courses.rules import CourseDay
from domain.courses.service import days_of, next_days_of
from domain.courses.views import CourseView
from domain.store.scope import Role
from handlers.buttons import request_data
from handlers.courses.days import has_begun
from handlers.courses.meant import DESK, find_course
from handlers.courses.named import take_named
from handlers.courses.wording import clock_span, where_line
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import day_of, leads_to, names_of
from handlers.messages import Button, Rows
from handlers.refusals import refusal_answer
from handlers.texts import Words, as_short_day
from handlers.wording import key

ONE_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
MOST_MARKED = 25
"""How many people get buttons of their own; a message takes no more than a hundred."""
NOTED = (Source.ENROLMENT, Source.MAKEUP, Source.SINGLE)
"""What a roster says of how a place is paid for; the rest is the usual thing."""


class ShowRoster:
    """``course.roster``."""

    intent = "course.roster"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which course, among those of the day where one is said; the day has a default."""
        await take_named(talk, slots)
        if slots.get("course") or "course_id" in slots:
            return await find_course(talk, slots, with_inactive=True)
        on = day_of(slots, "date")
        among = await _own_courses(talk, on)
        if among:
            return await find_course(talk, slots, wanted=lambda each: each.id in among)
        words = talk.words
        return Answer(
            (words("roster-no-course", day=on) if on else words("roster-none-of-yours"),)
        )

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the roster of a course day: who comes by name, who waits in order."""
        course = await talk.studio.courses.get(slots["course_id"])
        if not _own(talk, course):
            return Answer((talk.words("roster-not-yours", course=course.name),))
        try:
            day = await _day(talk, slots, course)
        except NoCourseThatDay as refusal:
            return await _another_day(talk, course, refusal)
        if day is None:
            return Answer((talk.words("roster-no-dates", course=course.name),))
        bookings = await talk.studio.bookings.on_day(course.id, day.on)
        booked = [each for each in bookings if each.state is BookingState.BOOKED]
        waiting = [each for each in bookings if each.state is BookingState.WAITING]
        names = await names_of(talk)
        booked.sort(key=lambda each: names[each.customer_id])
        blocks = (
            "\n".join(await _head(talk, course, day, len(booked))) + "\n",
            *_people(talk.words, booked, names),
            *_waiting(talk.words, waiting, names),
        )
        return Answer(blocks, (*_marks(talk, day, booked, names), *_leading_on(talk, course, day)))


def _own(talk: Talk, course: CourseView) -> bool:
    """Say whether somebody may see who comes: a trainer to his own courses only."""
    return talk.link.role is not Role.TRAINER or course.trainer_id == talk.link.staff_id


async def _own_courses(talk: Talk, on: date | None) -> frozenset[int]:
    """Return the ids of the courses whose rosters one may see, those of a day if it is said."""
    every = await talk.studio.courses.all()
    fitting = (each for each in every if on is None or days_of(each, on, on))
    return frozenset(each.id for each in fitting if _own(talk, each))


async def _day(talk: Talk, slots: Slots, course: CourseView) -> CourseDay | None:
    """Return the day that was said, else today's, else the next one, else the last one."""
    if (on := day_of(slots, "date")) is not None:
        return await talk.studio.courses.day(course.id, on)
    if after := next_days_of(course, talk.said_on, 1):
        return after[0]
    before = days_of(course, course.starts_on, talk.said_on)
    return before[-1] if before else None


async def _another_day(talk: Talk, course: CourseView, refusal: NoCourseThatDay) -> Answer:
    """Return that the course does not take place then, and the way to its next day."""
    answer = await refusal_answer(talk, refusal)
    after = next_days_of(course, refusal.next_on, 1)
    return replace(
        answer, buttons=tuple((_turner(talk, "button-day-after", day),) for day in after)
    )


async def _head(talk: Talk, course: CourseView, day: CourseDay, booked: int) -> tuple[str, ...]:
    words = talk.words
    trainers = {each.id: each.name for each in await talk.studio.staff()}
    return (
        words(
            "roster-head",
            course=course.name,
            day=day.on,
            time=clock_span(day.begins, day.minutes),
        ),
        *where_line(words, course.place, trainers.get(course.trainer_id or 0)),
        words("roster-places", taken=booked, of=course.capacity),
    )


def _people(
    words: Words, booked: Sequence[BookingView], names: Mapping[int, str]
) -> tuple[str, ...]:
    if not booked:
        return (words("roster-nobody"),)
    return tuple(
        _person(words, number, each, names[each.customer_id])
        for number, each in enumerate(booked, start=1)
    )


def _person(words: Words, number: int, booking: BookingView, name: str) -> str:
    notes = []
    if booking.source in NOTED:
        notes.append(words(f"roster-source-{key(booking.source.value)}"))
    if booking.attendance is not None:
        notes.append(words(f"roster-mark-{key(booking.attendance.value)}"))
    line = words("roster-person", number=number, name=name)
    return " · ".join((line, *notes))


def _waiting(
    words: Words, waiting: Sequence[BookingView], names: Mapping[int, str]
) -> tuple[str, ...]:
    """Return who waits, the next one first."""
    if not waiting:
        return ()
    lines = [
        words("roster-person", number=number, name=names[each.customer_id])
        for number, each in enumerate(waiting, start=1)
    ]
    return (f"\n{words('roster-waiting')}", *lines)


def _marks(
    talk: Talk, day: CourseDay, booked: Sequence[BookingView], names: Mapping[int, str]
) -> Rows:
    """Return three buttons per person once the course day has begun."""
    if not has_begun(talk, day):
        return ()
    return tuple(_mark_row(talk, each, names[each.customer_id]) for each in booked[:MOST_MARKED])


def _mark_row(talk: Talk, booking: BookingView, name: str) -> tuple[Button, ...]:
    words = talk.words
    labels = {
        Attendance.PRESENT: words.label("button-mark-present", name=name),
        Attendance.EXCUSED: words("button-mark-excused"),
        Attendance.NO_SHOW: words("button-mark-no-show"),
    }
    return tuple(
        Button(label, _mark_data(words, booking, mark))
        for mark, label in labels.items()
        if booking.attendance is not mark
    )


def _mark_data(words: Words, booking: BookingView, mark: Attendance) -> str:
    slots = {"booking_id": booking.id, "attendance": mark.value}
    return request_data(words.language, "attendance.mark", slots)


def _leading_on(talk: Talk, course: CourseView, day: CourseDay) -> Rows:
    """Return the way to book somebody, and to the days before and after."""
    rows: Rows = ()
    if talk.link.role in DESK and not has_begun(talk, day):
        slots = {"course_id": course.id, "date": day.on.isoformat()}
        rows = ((leads_to(talk.words, "button-book-day", "booking.add", **slots),),)
    before = days_of(course, day.on - 8 * A_WEEK, day.on - ONE_DAY)
    after = next_days_of(course, day.on + ONE_DAY, 1)
    turners = (
        *(_turner(talk, "button-day-before", each) for each in before[-1:]),
        *(_turner(talk, "button-day-after", each) for each in after),
    )
    return (*rows, turners) if turners else rows


def _turner(talk: Talk, label: str, day: CourseDay) -> Button:
    words = talk.words
    slots = {"course_id": day.course_id, "date": day.on.isoformat()}
    text = words.label(label, day=as_short_day(words.language, day.on))
    return Button(text, request_data(words.language, "course.roster", slots))
