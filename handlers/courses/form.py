"""The fields of a course as a form: for a new one, and to change one.

A category or a trainer is kept as ``[id, name]``; the id of a category that does not exist yet is
None. Weekly dates are kept as ``[weekday, "18:00", minutes]``, where minutes may be None.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from typing_extensions import override

from domain.courses.rules import Slot
from domain.store.scope import Role
from handlers.courses.spoken import bare_value, other_rhythm, waiting_said, without_days
from handlers.courses.wording import slots_text
from handlers.dialog import Choice, Slots, Talk
from handlers.forms.fields import (
    read_day,
    read_text,
    read_truth,
    read_whole,
    show_short_day,
    show_truth,
    yes_or_no,
)
from handlers.forms.form import READ, Field, Form, Unclear, Value
from handlers.texts import Words
from handlers.understanding.weekly import read_weekly
from handlers.understanding.words import fold

FORM = "course"
USUAL_MINUTES = 60
MOST_PLACES = 1_000
LONGEST_COURSE = 600
"""Minutes."""
MOST_NAME = 120
LONGEST_DATES = 12
"""Words."""


def read_slots(talk: Talk, text: str) -> Value | Unclear:
    """Return the weekly dates that a text gives; one a weekday, and every week."""
    if other_rhythm(talk, text):
        return Unclear("course-unclear-rhythm")
    found = read_weekly(without_days(talk, text), talk.words.language)
    if found is None:
        return Unclear("course-unclear-dates")
    if len({each.weekday for each in found}) < len(found):
        return Unclear("course-unclear-twice")
    ordered = sorted(found, key=lambda each: each.weekday)
    return [[each.weekday, f"{each.time:%H:%M}", each.minutes] for each in ordered]


def read_new_category(talk: Talk, text: str) -> Value | Unclear:
    """Return a category that does not exist yet; ``take_meant`` has taken the others."""
    name = read_text(MOST_NAME)(talk, text)
    return name if isinstance(name, Unclear) else [None, name]


def read_nobody(_: Talk, text: str) -> Unclear:
    """Say that nobody on the team is called so; ``take_meant`` has taken those who are."""
    return Unclear("course-unclear-trainer", {"name": text[:MOST_NAME]})


def read_names(_: Talk, text: str) -> Value | Unclear:
    """Return other names of a course, as a list."""
    names = [" ".join(name.split())[:MOST_NAME] for name in re.split(r"[,;]", text)]
    found = [name for name in names if name]
    return found or Unclear("form-unclear-text", {"most": MOST_NAME})


def read_waiting(talk: Talk, text: str) -> Value | Unclear:
    """Return whether there is a waiting list: by a yes or no, or by words such as "ohne"."""
    said = waiting_said(talk, text)
    return read_truth(talk, text) if said is None else read_truth(talk, said)


def has_open_length(values: Mapping[str, Value]) -> bool:
    """Say whether the length of a weekly date was not said."""
    return any(minutes is None for _, _, minutes in values.get("weekly") or ())


async def categories(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per category."""
    found = await talk.studio.courses.categories()
    return [Choice(each.name, {"category": each.id}) for each in found]


async def trainers(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
    """Return a button per member of staff, trainers first."""
    staff = await talk.studio.staff()
    ordered = sorted(staff, key=lambda each: each.role is not Role.TRAINER)
    return [Choice(each.name, {"trainer": each.id}) for each in ordered]


read_course_minutes = read_whole(5, LONGEST_COURSE)


def show_course_minutes(words: Words, value: Any) -> str:
    """Return a length in minutes."""
    return words("course-minutes", count=int(value))


def show_dates(words: Words, value: Any) -> str:
    """Return weekly dates as they read; a length that was not said counts an hour."""
    return slots_text(words, as_slots(value, USUAL_MINUTES))


NAME = Field(name="name", read=read_text(MOST_NAME), first=True, any_words=True)
WEEKLY = Field(name="weekly", read=read_slots, show=show_dates, first=True)
MINUTES = Field(
    name="minutes",
    read=read_course_minutes,
    show=show_course_minutes,
    when=has_open_length,
)
CATEGORY = Field(
    name="category",
    read=read_new_category,
    show=lambda words, value: (
        str(value[1]) if value[0] else words("course-category-new", name=value[1])
    ),
    first=True,
    any_words=True,
    choices=categories,
)
CAPACITY = Field(name="capacity", read=read_whole(1, MOST_PLACES), first=True)
WAITING = Field(
    name="waiting",
    read=read_waiting,
    show=show_truth,
    choices=yes_or_no("waiting"),
    kind="choice",
)
PLACE = Field(name="place", read=read_text(), optional=True, any_words=True)
TRAINER = Field(
    name="trainer",
    read=read_nobody,
    show=lambda _, value: str(value[1]),
    optional=True,
    choices=trainers,
    kind="choice",
)
STARTS = Field(name="starts", read=read_day, show=show_short_day, kind="day")
ENDS = Field(name="ends", read=read_day, show=show_short_day, kind="day", optional=True)
ALIASES = Field(
    name="aliases",
    read=read_names,
    show=lambda _, value: ", ".join(value),
    optional=True,
    any_words=True,
)


class CourseForm(Form):
    """A form that also takes dates, places, a length … without the name of their field."""

    @override
    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the fields that are named, or that every part of a text gives by its form."""
        if (named := super().takes(talk, text)) and not waiting_said(talk, text):
            return named
        if _are_dates(talk, text):
            return {"weekly": text}
        parts = [part for part in re.split(r"[\n;]|,\s+", text.strip()) if part.strip()]
        pairs = [self._of_part(talk, part) for part in parts]
        found = [pair for pair in pairs if pair is not None]
        return dict(found) if len(found) == len(pairs) == len(dict(found)) else {}

    def own_name(self, name: str) -> str | None:
        """Return what this form calls a field: a first day is the one of a change here."""
        names = {"starts": "from_day", "from_day": "starts"}
        return next((each for each in (name, names.get(name)) if self.field(each)), None)

    def _of_part(self, talk: Talk, part: str) -> tuple[str, str] | None:
        if (bare := bare_value(talk, part)) is not None:
            name = self.own_name(bare[0])
            return (name, bare[1]) if name else None
        if _are_dates(talk, part):
            return "weekly", part
        return next(iter(super().takes(talk, part).items()), None)


def _are_dates(talk: Talk, text: str) -> bool:
    """Say whether a text is no more than weekly dates: it begins with a weekday."""
    words = text.split()
    if not words or len(words) > LONGEST_DATES:
        return False
    language = talk.words.language
    first = read_weekly(f"{words[0].strip(',;')} 18:00", language)
    return first is not None and read_weekly(text, language) is not None


COURSE_FORM = CourseForm(
    FORM,
    (
        NAME,
        WEEKLY,
        MINUTES,
        CATEGORY,
        CAPACITY,
        WAITING,
        PLACE,
        TRAINER,
        STARTS,
        ENDS,
        ALIASES,
    ),
)


def as_slots(value: Iterable[Sequence[Any]], minutes: int) -> tuple[Slot, ...]:
    """Return the weekly dates of a form; those without a length last ``minutes``."""
    return tuple(Slot(day, begins, length or minutes) for day, begins, length in value)


async def take_meant(talk: Talk, slots: Slots) -> None:
    """Take a category or a trainer that was named or pressed into the form."""
    if "category" in slots:
        found = await talk.studio.courses.categories()
        _take(slots, "category", {each.id: each.name for each in found})
    if "trainer" in slots:
        _take(slots, "trainer", {each.id: each.name for each in await talk.studio.staff()})


def _take(slots: Slots, name: str, names: Mapping[int, str]) -> None:
    """Write the id and the name that an id, a name or one word of it stands for."""
    text = str(slots[name]).strip()
    wanted = fold(text)
    by_id = [number for number in names if str(number) == text]
    by_name = [number for number, each in names.items() if fold(each) == wanted]
    by_word = [number for number, each in names.items() if wanted in fold(each).split()]
    found = by_id or by_name or by_word
    if len(found) == 1:
        del slots[name]
        slots[f"{READ}{name}"] = [found[0], names[found[0]]]
