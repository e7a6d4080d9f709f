"""The fields of a course that is changed, and what a sentence says about them.

Other dates hold from a day on (``from_day``), everything else at once. Weekly dates that a
sentence names for weekdays that the course has already change those alone; an answer to the
question gives them all.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.courses.rules import Slot, slots_on
from domain.courses.service import days_of
from domain.courses.views import CourseView
from handlers.courses.days import has_begun
from handlers.courses.form import (
    ALIASES,
    CAPACITY,
    CATEGORY,
    FORM,
    NAME,
    PLACE,
    TRAINER,
    USUAL_MINUTES,
    WAITING,
    WEEKLY,
    CourseForm,
    as_slots,
    read_course_minutes,
    said_values,
    show_course_minutes,
)
from handlers.dialog import Slots, Talk
from handlers.forms.fields import read_day, show_short_day
from handlers.forms.form import READ, Field, Value, values_of
from handlers.listing import days_said
from handlers.understanding.clock_times import find_times, read_span
from handlers.understanding.weekly import read_weekly
from handlers.understanding.words import fold

_DAY = timedelta(days=1)


def other_dates(values: Mapping[str, Value]) -> bool:
    """Say whether the weekly dates change."""
    return bool(values.get("moves"))


def unfirst(each: Field) -> Field:
    """Return a field that is not asked for: it has a value already."""
    return replace(each, first=False)


CHANGE_FORM = CourseForm(
    FORM,
    (
        unfirst(WEEKLY),
        Field(name="minutes", read=read_course_minutes, show=show_course_minutes),
        Field(name="from_day", read=read_day, show=show_short_day, kind="day", when=other_dates),
        unfirst(CAPACITY),
        PLACE,
        TRAINER,
        WAITING,
        Field(name="ends", read=read_day, show=show_short_day, kind="day", optional=True),
        unfirst(CATEGORY),
        unfirst(NAME),
        ALIASES,
    ),
)


def current_form(
    talk: Talk, slots: Slots, course: CourseView, trainer: str | None
) -> dict[str, Value]:
    """Return a course as the form holds it on the day of the turn."""
    holding = slots_now(talk, course)
    lengths = {each.minutes for each in holding}
    return {
        "weekly": _as_value(holding),
        "minutes": lengths.pop() if len(lengths) == 1 else None,
        "from_day": earliest(talk, course).isoformat(),
        "capacity": course.capacity,
        "place": course.place,
        "trainer": [course.trainer_id, trainer] if course.trainer_id else None,
        "waiting": course.waiting_list,
        "ends": course.ends_on.isoformat() if course.ends_on else None,
        "category": [course.category.id, course.category.name],
        "name": course.name,
        "aliases": list(course.aliases) or None,
        "moves": f"{READ}weekly" in slots or f"{READ}minutes" in slots or _resumes(slots, course),
    }


def _resumes(slots: Slots, course: CourseView) -> bool:
    """Say whether a course begins again that was over."""
    return f"{READ}ends" in slots and not course.is_offered(course.ends_on or date.min)


def slots_now(talk: Talk, course: CourseView) -> tuple[Slot, ...]:
    """Return the weekly dates that hold today, or held last where the course is over."""
    on = max(talk.said_on, course.starts_on)
    return slots_on(course.weekly, min(on, course.ends_on or on))


def earliest(talk: Talk, course: CourseView) -> date:
    """Return the first day from which on other dates can hold."""
    today = talk.said_on
    begun = any(has_begun(talk, day) for day in days_of(course, today, today))
    return today + _DAY if begun else today


def wanted_slots(talk: Talk, slots: Slots, course: CourseView) -> tuple[Slot, ...] | None:
    """Return the weekly dates that are wanted; a length that was not said stays what it was."""
    values, now = values_of(slots), slots_now(talk, course)
    if "weekly" not in values and "minutes" not in values:
        return None
    length = values.get("minutes") or (now[0].minutes if now else USUAL_MINUTES)
    if "weekly" not in values:
        return tuple(replace(each, minutes=length) for each in now)
    before = {} if "minutes" in values else {each.weekday: each.minutes for each in now}
    filled = [
        [weekday, begins, minutes or before.get(weekday)]
        for weekday, begins, minutes in values["weekly"]
    ]
    return as_slots(filled, length)


def take_said(talk: Talk, slots: Slots, course: CourseView) -> None:
    """Take what the sentence itself says of the course; once, before anything is asked."""
    if "x_read" in slots:
        return
    said = str(slots.get("said", ""))
    since = [each.first for each in days_said(talk, slots) if each.kind == "since"]
    if len(since) == 1 and since[0] is not None:
        slots.setdefault("from_day", since[0].isoformat())
    if _holds(talk, said, "course-words-off"):
        _take_off(talk, slots, course)
    if (dates := _said_dates(talk, said, course)) is not None:
        slots[f"{READ}weekly"] = dates
    said_values(talk, slots, CHANGE_FORM)


def take_times(talk: Talk, slots: Slots, course: CourseView) -> None:
    """Take an answer that gives a time alone: it is that of every weekday."""
    text = str(slots.get("weekly", ""))
    if text and read_weekly(text, talk.words.language) is None:
        dates = _with_time(text, slots_now(talk, course))
        if dates is not None:
            del slots["weekly"]
            slots[f"{READ}weekly"] = dates


def _take_off(talk: Talk, slots: Slots, course: CourseView) -> None:
    """Take the day before the first one without the course as its last day."""
    first = slots.pop("from_day", None) or earliest(talk, course).isoformat()
    slots.setdefault("ends", (date.fromisoformat(first) - _DAY).isoformat())


def _said_dates(talk: Talk, said: str, course: CourseView) -> Value:
    """Return the dates that a sentence leads to, None where it says nothing of them."""
    now = slots_now(talk, course)
    found = read_weekly(said, talk.words.language)
    if found is None:
        return _with_time(said, now)
    wanted = [[each.weekday, f"{each.time:%H:%M}", each.minutes] for each in found]
    weekdays = {each.weekday for each in found}
    adds = _holds(talk, said, "course-words-also")
    if adds or weekdays < {each.weekday for each in now}:
        kept = _as_value([each for each in now if each.weekday not in weekdays])
        wanted = sorted([*kept, *wanted])
    return wanted if len({each[0] for each in wanted}) == len(wanted) else None


def _with_time(said: str, now: Sequence[Slot]) -> Value:
    """Return the weekly dates at the one time of the day that is said."""
    if (span := read_span(said)) is not None:
        return [[each.weekday, f"{span[0]:%H:%M}", span[1]] for each in now]
    times = {each.time for each in find_times(said)}
    if len(times) != 1:
        return None
    begins = f"{times.pop():%H:%M}"
    return [[each.weekday, begins, each.minutes] for each in now]


def _holds(talk: Talk, said: str, words: str) -> bool:
    """Say whether a sentence holds one of the words of a text, in whichever form."""
    text = fold(said)
    names = (fold(name.strip()) for name in talk.words(words).split(","))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if name)


def _as_value(slots: Sequence[Slot]) -> list[list[Any]]:
    return [[each.weekday, each.begins, each.minutes] for each in slots]
