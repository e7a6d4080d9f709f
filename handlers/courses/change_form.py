"""The fields of a course that is changed, and what a sentence says about them.

Other dates hold from a day on (``from_day``), everything else at once. Weekly dates that a
sentence names for weekdays that the course has already change those alone; an answer to the
question gives them all.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from domain.courses.rules import Slot, slots_on
from domain.courses.service import days_of
from domain.courses.views import CourseView
from handlers.courses.days import has_begun
from handlers.courses.form import (
    ALIASES,
    CAPACITY,
    CATEGORY,
    ENDS,
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
    show_course_minutes,
)
from handlers.courses.said_values import new_name_said, said_values
from handlers.courses.spoken import (
    alternatives,
    holds,
    other_rhythm,
    weekdays_in,
    without_days,
)
from handlers.dialog import Slots, Talk
from handlers.forms.fields import read_day, show_short_day
from handlers.forms.form import READ, Field, Value, values_of
from handlers.listing import days_said
from handlers.understanding.clock_times import find_times, read_span
from handlers.understanding.weekly import read_weekly

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
        ENDS,
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
    if not other_rhythm(talk, said) and (dates := _said_dates(talk, said, course)) is not None:
        slots[f"{READ}weekly"] = dates
    if name := new_name_said(talk, said):
        slots.setdefault(NAME.name, name)
    is_over = holds(talk, said, "course-words-off")
    said_values(talk, slots, CHANGE_FORM)
    if is_over:
        _take_off(talk, slots, course)
    if _moves_unclear(talk, slots, said, course):
        slots["x_ask"] = WEEKLY.name


def take_times(talk: Talk, slots: Slots, course: CourseView) -> None:
    """Take an answer that gives a time alone: it is that of every weekday."""
    text = str(slots.get("weekly", ""))
    if text and read_weekly(text, talk.words.language) is None:
        dates = _with_time(text, slots_now(talk, course))
        if dates is not None:
            del slots["weekly"]
            slots[f"{READ}weekly"] = dates


def _take_off(talk: Talk, slots: Slots, course: CourseView) -> None:
    """Take the last day: the one that is named, else the one before the first without it."""
    named = [each.last for each in days_said(talk, slots) if each.kind == "day" and each.last]
    first = slots.pop("from_day", None)
    if first is None and len(named) == 1:
        slots.setdefault("ends", named[0].isoformat())
        return
    first = date.fromisoformat(first) if first else earliest(talk, course)
    slots.setdefault("ends", (first - _DAY).isoformat())


def _said_dates(talk: Talk, said: str, course: CourseView) -> Value:
    """Return the dates that a sentence leads to, None where it says nothing of them."""
    now, said = slots_now(talk, course), without_days(talk, said)
    found = read_weekly(said, talk.words.language)
    if found is None:
        return _on_other_weekday(talk, said, now) or _with_time(said, now)
    wanted = [[each.weekday, f"{each.time:%H:%M}", each.minutes] for each in found]
    weekdays = {each.weekday for each in found}
    adds = holds(talk, said, "course-words-also")
    if adds or weekdays < {each.weekday for each in now}:
        kept = _as_value([each for each in now if each.weekday not in weekdays])
        wanted = sorted([*kept, *wanted])
    return wanted if len({each[0] for each in wanted}) == len(wanted) else None


def _on_other_weekday(talk: Talk, said: str, now: Sequence[Slot]) -> Value:
    """Return the dates with one weekday in the place of another, at the same time of the day."""
    gone, new = _exchanged(talk, said, now)
    before = [each for each in now if each.weekday in gone]
    if len(new) != 1 or len(before) != 1:
        return None
    moved = replace(before[0], weekday=new.pop())
    kept = [each for each in now if each.weekday not in (before[0].weekday, moved.weekday)]
    return sorted(_as_value([*kept, moved]))


def _exchanged(talk: Talk, said: str, now: Sequence[Slot]) -> tuple[set[int], set[int]]:
    """Return which weekday goes and which comes; of a course with one date it is that which goes.

    "Mittwoch statt Dienstag" and "von Dienstag auf Mittwoch" name both.
    """
    instead = alternatives(talk.words, "course-words-instead")
    gone = {
        weekday
        for at, weekday in weekdays_in(talk, said)
        if re.search(rf"\b(?:{instead})\s+(?:\w{{2,3}}\s+)?$", said[:at], re.IGNORECASE)
    }
    new = {weekday for _, weekday in weekdays_in(talk, said)} - gone
    held = {each.weekday for each in now}
    return (gone or held if len(held) == 1 else gone), new - held


def _moves_unclear(talk: Talk, slots: Slots, said: str, course: CourseView) -> bool:
    """Say whether other weekdays are named, and nothing says in the place of which."""
    if "weekly" in slots or f"{READ}weekly" in slots or "ends" in slots:
        return False
    held = {each.weekday for each in slots_now(talk, course)}
    return bool({weekday for _, weekday in weekdays_in(talk, said)} - held)


def _with_time(said: str, now: Sequence[Slot]) -> Value:
    """Return the weekly dates at the one time of the day that is said."""
    if (span := read_span(said)) is not None:
        return [[each.weekday, f"{span[0]:%H:%M}", span[1]] for each in now]
    times = {each.time for each in find_times(said)}
    if len(times) != 1:
        return None
    begins = f"{times.pop():%H:%M}"
    return [[each.weekday, begins, each.minutes] for each in now]


def _as_value(slots: Sequence[Slot]) -> list[list[Any]]:
    return [[each.weekday, each.begins, each.minutes] for each in slots]
