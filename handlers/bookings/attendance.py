"""How the attendance of a course day reads."""

from collections.abc import Iterable

from domain.bookings.rules import Attendance
from domain.desk.bookings.previews import AttendancePreview, Back, MarkedPerson
from handlers.bookings.wording import comeback_line
from handlers.texts import Markup, Words
from handlers.wording import key

ORDER = (Attendance.PRESENT, Attendance.NO_SHOW, Attendance.EXCUSED)
"""In which a button goes on from mark to mark."""


def group_lines(words: Words, people: Iterable[MarkedPerson]) -> tuple[str, ...]:
    """Return a line per mark with everybody who has it."""
    found = tuple(people)
    marks = (*ORDER, None)
    lines = (
        _group_line(words, mark, [one for one in found if one.attendance is mark])
        for mark in marks
    )
    return tuple(line for line in lines if line)


def _group_line(words: Words, mark: Attendance | None, people: list[MarkedPerson]) -> str:
    if not people:
        return ""
    names = ", ".join(one.customer.name for one in people)
    return words(f"attendance-{mark_key(mark)}", count=len(people), names=names)


def mark_key(mark: Attendance | None) -> str:
    """Return the part of a message id that stands for a mark."""
    return key(mark.value) if mark else "open"


def gives_lines(words: Words, preview: AttendancePreview, *, done: bool) -> tuple[str, ...]:
    """Return what the excused get back, a line each."""
    return tuple(
        words(
            "attendance-gives",
            customer=one.customer.name,
            what=Markup(comeback_line(words, one.gives, done=done)),
        )
        for one in preview.marked
        if one.gives is not None
    )


def toggle_label(words: Words, person: MarkedPerson) -> str:
    """Return the button that goes on to the next mark of a person."""
    return words.label(
        f"button-attendance-{mark_key(person.attendance)}", customer=person.customer.name
    )


def back_label(words: Words, person: MarkedPerson, back: Back) -> str:
    """Return the button that lets an excused person have something else back."""
    return words.label(f"button-back-{key(back.value)}", customer=person.customer.name)


def next_mark(mark: Attendance | None) -> Attendance:
    """Return the mark after another one, round and round.

    Example:
        >>> next_mark(Attendance.PRESENT).value
        'no_show'
    """
    return ORDER[0] if mark is None else ORDER[(ORDER.index(mark) + 1) % len(ORDER)]
