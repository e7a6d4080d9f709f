"""Say who came to a course day: everybody at once, or one person from the roster."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.bookings.rules import Attendance, BookingState
from domain.bookings.service import BookingView
from domain.courses.service import days_of
from domain.courses.views import CourseView
from domain.desk.bookings.mark_attendance import Mark
from domain.desk.bookings.mark_attendance import MarkAttendance as Order
from domain.desk.bookings.previews import AttendancePreview, Back, MarkedPerson
from domain.desk.facts import Done, PlannedMessage
from domain.store.scope import Role
from handlers.bookings.attendance import (
    back_label,
    gives_lines,
    group_lines,
    next_mark,
    toggle_label,
)
from handlers.bookings.wording import day_line
from handlers.courses.days import has_begun
from handlers.courses.meant import find_course
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.listing import day_of
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.wording import spaced_out

MARK, BACK, ONLY = "x_mark_", "x_back_", "x_only"
"""Slots: a booking's mark, what it gets back, and the one booking that the roster was about."""
PAGE = "x_page"
PEOPLE_A_PAGE = 8
LOOK_BACK = timedelta(days=35)


class MarkAttendance:
    """``attendance.mark``."""

    intent = "attendance.mark"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the course, and of one person the mark; the day is the last that began."""
        if "booking_id" in slots:
            return await self._of_one(talk, slots)
        open_point = await find_course(
            talk, slots, with_inactive=True, wanted=lambda each: _own(talk, each)
        )
        if open_point is not None or slots.get("date"):
            return open_point
        course = await talk.studio.courses.get(slots["course_id"])
        if (on := _last_day(talk, course)) is None:
            return Answer((talk.words("attendance-none-yet", course=course.name),))
        slots["date"] = on.isoformat()
        return None

    async def _of_one(self, talk: Talk, slots: Slots) -> Question | None:
        booking = await talk.studio.bookings.get(slots["booking_id"])
        slots["course_id"], slots["date"] = booking.course_id, booking.on.isoformat()
        said = slots.get("attendance")
        if said not in {mark.value for mark in Attendance}:
            return await _which_mark(talk, booking)
        slots.setdefault(ONLY, booking.id)
        slots.setdefault(f"{MARK}{booking.id}", said)
        return None

    async def preview(self, talk: Talk, slots: Slots) -> AttendancePreview:
        """Return who would be marked how."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: AttendancePreview) -> Draft:
        """Return the marks by kind; a tap on a name goes on to the next mark."""
        words = talk.words
        lines = (
            words("attendance-head", what=Markup(day_line(words, preview.day))),
            *spaced_out(*group_lines(words, preview.marked)),
            *spaced_out(*gives_lines(words, preview, done=False)),
            *spaced_out(words("attendance-hint")),
        )
        return Draft(lines, _options(words, slots, preview), confirm=words("button-enter-marks"))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the marks."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the marks, and the way to the roster."""
        del slots
        words, preview = talk.words, preview_of(done, AttendancePreview)
        lines = (
            words("attendance-done"),
            day_line(words, preview.day),
            *spaced_out(*group_lines(words, (*preview.marked, *preview.others))),
            *spaced_out(*gives_lines(words, preview, done=True)),
        )
        return Draft(lines, (*_extend(words, preview), _roster(words, preview)))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told what the studio notes down."""
        raise NotImplementedError(planned.kind)


def _own(talk: Talk, course: CourseView) -> bool:
    return talk.link.role is not Role.TRAINER or course.trainer_id == talk.link.staff_id


def _last_day(talk: Talk, course: CourseView) -> date | None:
    """Return the last day of a course that has begun."""
    days = days_of(course, talk.said_on - LOOK_BACK, talk.said_on)
    begun = [day.on for day in days if has_begun(talk, day)]
    return begun[-1] if begun else None


async def _which_mark(talk: Talk, booking: BookingView) -> Question:
    customer = await talk.studio.customers.file(booking.customer_id)
    choices = tuple(
        Choice(talk.words(f"mark-{mark.value.replace('_', '-')}"), {"attendance": mark.value})
        for mark in Attendance
    )
    return Question("attendance", talk.words("ask-mark", customer=customer.name), choices)


async def _order(talk: Talk, slots: Slots) -> Order:
    """Return the marks of everybody, or of the one person that it is about."""
    on = day_of(slots, "date")
    if on is None:  # `missing` fills it
        raise ValueError("attendance is that of a day")
    course_id = slots["course_id"]
    booked = await talk.studio.bookings.between(
        on, on, course_id=course_id, states=(BookingState.BOOKED,)
    )
    marks = tuple(
        _mark(slots, each) for each in booked if int(slots.get(ONLY) or each.id) == each.id
    )
    return Order(course_id, on, marks)


def _mark(slots: Slots, booking: BookingView) -> Mark:
    """Return the mark that was chosen, else the one that stands, else present."""
    before = booking.attendance or Attendance.PRESENT
    mark = Attendance(slots.get(f"{MARK}{booking.id}", before.value))
    return Mark(booking.id, mark, Back(slots.get(f"{BACK}{booking.id}", Back.BY_RULE.value)))


def _options(words: Words, slots: Slots, preview: AttendancePreview) -> tuple[Option, ...]:
    """Return a button per person, what the excused may have instead, and the next page."""
    page = int(slots.get(PAGE, 0))
    first = page * PEOPLE_A_PAGE
    shown = preview.marked[first : first + PEOPLE_A_PAGE]
    toggles = tuple(option for person in shown for option in _of_person(words, person))
    pages = -(-len(preview.marked) // PEOPLE_A_PAGE)
    if pages > 1:
        label = words("button-more-people", page=page + 1, pages=pages)
        toggles = (*toggles, Option(label, sets={PAGE: (page + 1) % pages}))
    if preview.others and slots.get(ONLY):
        toggles = (*toggles, Option(words("button-mark-others"), sets={ONLY: ""}))
    return toggles


def _of_person(words: Words, person: MarkedPerson) -> tuple[Option, ...]:
    mark = next_mark(person.attendance).value
    backs = tuple(
        Option(back_label(words, person, back), sets={f"{BACK}{person.booking_id}": back.value})
        for back in person.can_get
    )
    toggle = Option(toggle_label(words, person), sets={f"{MARK}{person.booking_id}": mark})
    return (toggle, *backs)


def _extend(words: Words, preview: AttendancePreview) -> tuple[Option, ...]:
    """Return the way to extend a card to which a unit came back too late to be used."""
    found = [one.gives for one in preview.marked if one.gives is not None]
    return tuple(
        Option(
            words("button-extend-card", until=each.extend_to),
            request=(
                "cards.extend",
                {"card_id": each.card_id or 0, "date": each.extend_to.isoformat()},
            ),
        )
        for each in found
        if each.extend_to is not None
    )[:1]


def _roster(words: Words, preview: AttendancePreview) -> Option:
    slots = {"course_id": preview.day.course_id, "date": preview.day.on.isoformat()}
    return Option(words("button-to-roster"), request=("course.roster", slots))
