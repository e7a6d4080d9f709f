"""Weekly dates of a course: "dienstags und donnerstags 18–19:15 Uhr", "Mondays at 6pm"."""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from functools import cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from handlers.understanding.clock_times import (
    FoundSpan,
    find_minutes,
    find_spans,
    find_times,
    minutes_between,
)
from handlers.understanding.clock_words import clock_words
from handlers.understanding.phrases import lexicon

_SHORT = 3
_DASH = re.compile(r"\s*(?:[-–—]|bis|to)\s*")


class WeeklySlot(Struct, frozen=True):
    """A time in every week.

    Attributes:
        weekday: 0 is Monday.
        time: When it begins.
        minutes: How long it lasts, None where it is not said.
    """

    weekday: int
    time: time
    minutes: int | None


class _Item(Struct, frozen=True):
    """A piece of a text: days of the week, a time with or without its end, or a length."""

    start: int
    end: int
    days: tuple[int, ...] = ()
    begins: time | None = None
    minutes: int | None = None


def read_weekly(text: str, lang: str) -> tuple[WeeklySlot, ...] | None:
    """Return the weekly dates that a text gives, in its order; None where days or times lack.

    Args:
        text: As typed.
        lang: Whose short forms of weekdays are tried first ("so" is a day in German only).

    Example:
        >>> read_weekly("Mo 18:00, Do 19:30", "de")
        (WeeklySlot(weekday=0, time=datetime.time(18, 0), minutes=None), \
WeeklySlot(weekday=3, time=datetime.time(19, 30), minutes=None))
    """
    languages = sorted(clock_words().weekdays, key=lambda each: each != lang)
    for language in languages:
        if slots := _read(text, language):
            return slots
    return None


def _read(text: str, lang: str) -> tuple[WeeklySlot, ...]:
    items = sorted((*_days(text, lang), *_times(text)), key=lambda item: item.start)
    groups = list(_groups(items))
    if any(group is None for group in groups):
        return ()
    slots = chain.from_iterable(group for group in groups if group)
    return tuple(dict.fromkeys(_with_length(text, tuple(slots))))


def _groups(items: Sequence[_Item]) -> Iterator[tuple[WeeklySlot, ...] | None]:
    """Yield the dates of each run of days and the times that belong to it.

    Times stand behind their days, or all before them. None stands for days without a time.
    """
    days: list[int] = []
    times: list[_Item] = []
    first_times = bool(items) and not items[0].days
    for item in items:
        if item.days and times and not first_times:
            yield _slots(days, times)
            days, times = [], []
        if item.days:
            days += item.days
        else:
            times.append(item)
    yield _slots(days, times)


def _slots(days: Sequence[int], items: Sequence[_Item]) -> tuple[WeeklySlot, ...] | None:
    begins = [item for item in items if item.begins is not None]
    lengths = [item.minutes for item in items if item.begins is None]
    if not days or not begins:
        return None
    length = lengths[0] if len(lengths) == 1 else None
    return tuple(
        WeeklySlot(day, item.begins, item.minutes or length)
        for day in days
        for item in begins
        if item.begins is not None
    )


def _with_length(text: str, slots: tuple[WeeklySlot, ...]) -> tuple[WeeklySlot, ...]:
    """Return the dates with the one length that is said of each of them ("je 60 Minuten")."""
    lengths = find_minutes(text)
    if len(lengths) != 1:
        return slots
    start, _, minutes = lengths[0]
    before = text[:start].lower().split()[-1:]
    if not clock_words().each.intersection(before):
        return slots
    return tuple(slot if slot.minutes else replace(slot, minutes=minutes) for slot in slots)


def _times(text: str) -> Iterator[_Item]:
    spans = find_spans(text)
    lengths = find_minutes(text)
    for span in spans:
        yield _Item(span.start, span.end, (), span.first, _length(span))
    taken = [(span.start, span.end) for span in spans]
    taken += [(start, end) for start, end, _ in lengths]
    for found in find_times(text):
        if not any(start < found.end and found.start < end for start, end in taken):
            yield _Item(found.start, found.end, (), found.time)
    for start, end, minutes in lengths:
        yield _Item(start, end, (), None, minutes)


def _length(span: FoundSpan) -> int:
    return minutes_between(span.first, span.last)


def _days(text: str, lang: str) -> Iterator[_Item]:
    words = clock_words().weekdays[lang]
    before: _Item | None = None
    for match in _weekday(lang).finditer(text.lower()):
        plain = len(match.group()) < _SHORT and match.group() in lexicon().plain[lang]
        if plain and not (_stands_as_day(text, match) or _joined(text, before, match)):
            continue
        days = words[match.group()]
        if before and _DASH.fullmatch(text.lower(), before.end, match.start()):
            days = tuple((before.days[-1] + step) % 7 for step in range(1, _steps(before, days)))
        before = _Item(match.start(), match.end(), days)
        yield before


def _steps(before: _Item, days: tuple[int, ...]) -> int:
    """Return one more than the days from the last one before to a later one ("Mo–Fr")."""
    return (days[0] - before.days[-1]) % 7 + 1


def _stands_as_day(text: str, match: re.Match[str]) -> bool:
    """Whether "so" is written like a day: a capital, or a number or a mark behind it."""
    behind = text[match.end() :].lstrip(" ")[:1]
    return text[match.start()].isupper() or not behind.isalpha()


def _joined(text: str, before: _Item | None, match: re.Match[str]) -> bool:
    """Whether a day stands right before, parted by nothing but "und" or a mark."""
    if before is None:
        return False
    between = text[before.end : match.start()].lower().strip()
    return not between or between in lexicon().joins or not between.isalnum()


@cache
def _weekday(lang: str) -> re.Pattern[str]:
    longest = sorted(clock_words().weekdays[lang], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
