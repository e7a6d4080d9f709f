"""What a calendar knows: weeks, months and their parts, the nth weekday, feasts, years in short.

Nothing here knows words. Weeks are those of ISO 8601: they begin on Monday and belong to the month
or year of their Thursday.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from handlers.understanding.days import values as day_values
from handlers.understanding.days.values import Bounds, Cycle

_CENTURY: Final = 100
_FAR: Final = 30  # a year of two digits lies at most this far ahead

_FEAST: Final = re.compile(
    r"(?P<month>\d\d)-(?P<day>\d\d)|(?P<root>easter|advent)(?P<shift>[+-]\d+)"
    r"|(?P<in_month>\d\d)/(?P<weekday>\d)/(?P<nth>-?\d)(?P<later>\+\d)?"
)


def full_year(year: int | str, today: date) -> int:
    """Return the year meant; one of two digits lies in this century, or else in the last one."""
    if isinstance(year, int):
        return year
    found = today.year - today.year % _CENTURY + int(year)
    return found - _CENTURY if found > today.year + _FAR else found


def nth_weekday(bounds: Bounds, weekday: int, nth: int) -> Bounds | None:
    """Return the nth such weekday within the days, counted from the end if ``nth`` is negative."""
    first, last = bounds
    if nth > 0:
        found = first.toordinal() + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    else:
        found = last.toordinal() - (last.weekday() - weekday) % 7 + 7 * (nth + 1)
    inside = first.toordinal() <= found <= last.toordinal()
    return (date.fromordinal(found), date.fromordinal(found)) if inside else None


def nth_day(bounds: Bounds, nth: int) -> Bounds | None:
    """Return the nth day of the days, counted from the end if ``nth`` is negative."""
    found = bounds[0].toordinal() + nth - 1 if nth > 0 else bounds[1].toordinal() + nth + 1
    inside = bounds[0].toordinal() <= found <= bounds[1].toordinal()
    return (date.fromordinal(found), date.fromordinal(found)) if inside else None


def nth_week(bounds: Bounds, nth: int) -> Bounds | None:
    """Return the nth week, which belongs to the month or year that has its Thursday (ISO 8601)."""
    thursday = nth_weekday(bounds, 3, nth)
    return thursday and week_of(thursday)


def week_of(bounds: Bounds) -> Bounds | None:
    """Return the week in which the days begin."""
    monday = bounds[0].toordinal() - bounds[0].weekday()
    first = day_values.safely(lambda: date.fromordinal(monday))
    last = day_values.safely(lambda: date.fromordinal(monday + 6))
    return (first, last) if first and last else None


def part_of(part: str) -> Callable[[Bounds], Bounds | None]:
    """Return what picks the day meant by the begin, middle or end of a period."""

    def pick(bounds: Bounds) -> Bounds | None:
        first, last = bounds
        if part == "begin":
            return first, first
        return (last, last) if part == "end" else _middle(first, last)

    return pick


def _middle(first: date, last: date) -> Bounds | None:
    """Return the Wednesday of a week, the 15th of a month, 30 June of a year."""
    if (last - first).days < 7:  # noqa: PLR2004 - days of a week
        return nth_day((first, last), 3)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    middle = day_values.months(first.year, first.month, max(count // 2, 1))
    if middle is None or count % 2 == 0:
        return middle and (middle[1], middle[1])
    return day_values.day(*month_later(first, count // 2), 15)


def month_later(first: date, later: int) -> tuple[int, int]:
    """Return year and month of the month this many months later."""
    index = first.year * 12 + first.month - 1 + later
    return index // 12, index % 12 + 1


def unit_cycle(unit: str) -> Cycle | None:
    """Return the weeks, months, quarters, halves or years of the calendar."""
    if unit == "w":
        return Cycle("week", _week_at)
    if unit == "y":
        return Cycle("year", lambda index: day_values.months(index, 1, 12))
    size = {"m": 1, "q": 3, "h": 6}.get(unit)
    if size is None:
        return None
    return Cycle("month", lambda index: _block(index, size))


def _week_at(index: int) -> Bounds | None:
    first = day_values.safely(lambda: date.fromordinal(index * 7 + 1))
    last = day_values.safely(lambda: date.fromordinal(index * 7 + 7))
    return (first, last) if first and last else None


def _block(index: int, size: int) -> Bounds | None:
    return None if index % size else day_values.months(index // 12, index % 12 + 1, size)


def yearly_day(day: int, month: int) -> Cycle:
    """Return the day of each year; none where there is no such day in the year."""
    return Cycle("year", lambda year: day_values.day(year, month, day))


def feast(spec: str) -> Cycle:
    """Return the holiday that the key of the word list describes."""
    match = _FEAST.fullmatch(spec)
    if match is None:
        raise ValueError(f"{spec!r} describes no holiday")
    if match["month"]:
        return yearly_day(int(match["day"]), int(match["month"]))
    return Cycle("year", lambda year: _moving(match, year))


def _moving(match: re.Match[str], year: int) -> Bounds | None:
    if match["root"]:
        root = day_values.easter if match["root"] == "easter" else _fourth_advent
        found = day_values.safely(lambda: root(year) + timedelta(days=int(match["shift"])))
        return day_values.single(found)
    month = day_values.months(year, int(match["in_month"]))
    nth = month and nth_weekday(month, int(match["weekday"]), int(match["nth"]))
    return nth and day_values.single(nth[0] + timedelta(days=int(match["later"] or 0)))


def _fourth_advent(year: int) -> date:
    eve = date(year, 12, 24)
    return eve - timedelta(days=(eve.weekday() + 1) % 7)


def nth_working_day(bounds: Bounds, nth: int) -> Bounds | None:
    """Return the nth day from Monday to Friday, counted from the end if it is negative."""
    ordinals = range(bounds[0].toordinal(), bounds[1].toordinal() + 1)
    found = [day for day in map(date.fromordinal, ordinals) if day.weekday() < 5]  # noqa: PLR2004
    index = nth - 1 if nth > 0 else nth
    return (found[index], found[index]) if -len(found) <= index < len(found) else None


def half_of(bounds: Bounds, *, first: bool) -> Bounds | None:
    """Return one half of the days; a month is halved after the 15th, a year after June."""
    middle = _middle(*bounds)
    if middle is None:
        return None
    after = middle[0] + timedelta(days=1)
    return (bounds[0], middle[0]) if first else (after, bounds[1])


def third_of(bounds: Bounds, nth: int) -> Bounds | None:
    """Return the first, second or last ten days or so of a month; nothing of other periods."""
    first, last = bounds
    if not 27 < (last - first).days + 1 < 32:  # noqa: PLR2004 - days of a month
        return None
    begins = {1: 1, 2: 11, 3: 21, -1: 21}
    start = first.replace(day=begins[nth])
    return start, last if start.day > 20 else start + timedelta(days=9)  # noqa: PLR2004


def day_up_to(last: date, number: int) -> Bounds | None:
    """Return the latest day with this number that is not after the last, at most a month away."""
    own = day_values.day(last.year, last.month, number)
    return own if own and own[0] <= last else day_values.day(*month_later(last, -1), number)
