"""List booked course days: of one person, of a course, or of everybody.

A trainer sees the days that he leads.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from domain.bookings.rules import BookingState, Source
from domain.bookings.service import BookingView
from domain.courses.service import days_of
from domain.courses.views import CourseView
from domain.desk.documents.facts import DocumentType
from handlers.bookings.meant import booking_label
from handlers.buttons import request_data
from handlers.courses.meant import find_course
from handlers.courses.named import take_named
from handlers.courses.own import is_trainer, own_days
from handlers.courses.wording import clock_span
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.documents import is_wanted, key_of, leads_to_file
from handlers.listing import (
    MOST_BUTTONS,
    about_line,
    day_of,
    leads_to,
    names_of,
    optional_customer,
    period_words,
    spaced,
)
from handlers.messages import Button, Rows
from handlers.texts import Markup, Words
from handlers.wording import key

A_WEEK = timedelta(days=6)
"""After today: how far everybody's bookings are listed where no period is named."""


class ListBookings:
    """``booking.list``."""

    intent = "booking.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask only where a name leaves open who or which course is meant."""
        if is_trainer(talk):
            named = slots.get("customer") or slots.get("customer_id")
            return Answer((talk.words("not-your-role"),)) if named else None
        if (open_point := await optional_customer(talk, slots)) is not None:
            return open_point
        await take_named(talk, slots)
        if slots.get("course") or "course_id" in slots:
            return await find_course(talk, slots, with_inactive=True)
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return how many, then a block per day; with the way out of each where they are few."""
        if is_trainer(talk):
            return await own_days(talk, slots)
        if slots.get("customer_id") and is_wanted(slots, "ics"):
            return await _calendar(talk, slots)
        words, found = talk.words, await _bookings(talk, slots)
        courses = {each.id: each for each in await talk.studio.courses.all(active=None)}
        names = {} if talk.is_customer else await names_of(talk)
        who = names.get(slots.get("customer_id") or 0)
        course = courses.get(slots.get("course_id") or 0)
        about = about_line(words, who, course.name if course else None, period_words(words, slots))
        found = tuple(sorted(found, key=lambda each: (each.on, _time(each, courses))))
        if not found:
            none = words("bookings-none-own" if talk.is_customer else "bookings-none")
            return Answer(("\n".join((none, *about)),), _book(talk, slots))
        positions = await _positions(talk, found)
        shown = {} if slots.get("customer_id") else names
        lines = {
            each.id: _line(words, each, courses[each.course_id], positions, shown)
            for each in found
        }
        head = "\n".join((words("bookings-head", count=len(found)), *about))
        blocks = spaced((head, *_blocks(words, found, lines)))
        cancels = _cancels(talk, slots, found, courses)
        return Answer(blocks, (*cancels, *_book(talk, slots), *_as_file(talk, slots)))


async def _calendar(talk: Talk, slots: Slots) -> Answer:
    """Return the booked days of one person for a calendar; without one the way to book."""
    customer_id = slots["customer_id"]
    if not (await talk.studio.papers.booked_days(customer_id)).entries:
        return Answer((talk.words("calendar-empty"),), _book(talk, slots))
    document = await key_of(talk, DocumentType.BOOKED_DAYS, customer_id, customer_id)
    return Answer((talk.words("calendar-comes"),), documents=(document,))


def _as_file(talk: Talk, slots: Slots) -> Rows:
    """Return the way to a calendar file, of one person's days."""
    if not slots.get("customer_id"):
        return ()
    words, whose = talk.words, {"customer_id": slots["customer_id"]}
    return ((leads_to_file(words, words("button-calendar"), "booking.list", "ics", **whose),),)


async def _bookings(talk: Talk, slots: Slots) -> tuple[BookingView, ...]:
    """Return what is listed: from today on unless a period is named."""
    service, customer_id = talk.studio.bookings, slots.get("customer_id")
    first = day_of(slots, "from") or min(talk.said_on, day_of(slots, "until") or talk.said_on)
    last = day_of(slots, "until")
    course_id = slots.get("course_id")
    if customer_id is not None:
        found = await service.of_customer(customer_id, first, last)
    else:
        found = await service.between(first, last or first + A_WEEK)
    return tuple(each for each in found if course_id in (None, each.course_id))


def _time(booking: BookingView, courses: Mapping[int, CourseView]) -> str:
    """Return from when to when a booked day lasts."""
    days = days_of(courses[booking.course_id], booking.on, booking.on)
    return clock_span(days[0].begins, days[0].minutes) if days else ""


async def _positions(talk: Talk, found: Sequence[BookingView]) -> dict[int, int]:
    """Return the place in its waiting list of each who waits."""
    positions: dict[int, int] = {}
    waiting = {(each.course_id, each.on) for each in found if each.state is BookingState.WAITING}
    for course_id, on in sorted(waiting):
        queue = await talk.studio.bookings.waiting(course_id, on)
        positions |= {each.id: number for number, each in enumerate(queue, start=1)}
    return positions


def _blocks(
    words: Words, found: Sequence[BookingView], lines: Mapping[int, str]
) -> tuple[str, ...]:
    """Return a block per calendar day."""
    days = sorted({each.on for each in found})
    return tuple(_block(words, on, found, lines) for on in days)


def _block(words: Words, on: date, found: Sequence[BookingView], lines: Mapping[int, str]) -> str:
    of_day = (lines[each.id] for each in found if each.on == on)
    return "\n".join((words("course-day-head", day=on), *of_day))


def _line(
    words: Words,
    booking: BookingView,
    course: CourseView,
    positions: Mapping[int, int],
    names: Mapping[int, str],
) -> str:
    """Return time and course, for the studio the name, and what is special about it."""
    line = words(
        "bookings-line-of" if names else "bookings-line",
        time=_time(booking, {course.id: course}),
        course=course.name,
        customer=names.get(booking.customer_id, ""),
    )
    return " · ".join((line, *_notes(words, booking, positions)))


def _notes(words: Words, booking: BookingView, positions: Mapping[int, int]) -> tuple[Markup, ...]:
    notes = []
    if booking.id in positions:
        notes.append(words("bookings-waiting", position=positions[booking.id]))
    elif booking.source in (Source.ENROLMENT, Source.MAKEUP):
        notes.append(words(f"roster-source-{key(booking.source.value)}"))
    if booking.attendance is not None:
        notes.append(words(f"roster-mark-{key(booking.attendance.value)}"))
    return tuple(map(Markup, notes))


def _cancels(
    talk: Talk,
    slots: Slots,
    found: Sequence[BookingView],
    courses: Mapping[int, CourseView],
) -> Rows:
    """Return a button per booking of one person that lies ahead."""
    ahead = [each for each in found if each.on >= talk.said_on and each.attendance is None]
    if slots.get("customer_id") is None:
        return ()
    return tuple((_cancel(talk, each, courses[each.course_id]),) for each in ahead[:MOST_BUTTONS])


def _cancel(talk: Talk, booking: BookingView, course: CourseView) -> Button:
    label = talk.words.label(
        "button-cancel-this", booking=Markup(booking_label(talk, booking, course))
    )
    slots = {"booking_id": booking.id}
    return Button(label, request_data(talk.words.language, "booking.cancel", slots))


def _book(talk: Talk, slots: Slots) -> Rows:
    wanted = {name: slots[name] for name in ("customer_id", "course_id") if slots.get(name)}
    if talk.is_customer:
        wanted.pop("customer_id", None)
    return ((leads_to(talk.words, "button-book", "booking.add", **wanted),),)
