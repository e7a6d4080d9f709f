"""Days counted from today or from another day: "übermorgen", "next week", "in drei Wochen".

``day0`` are days that stand on their own; a ``day`` can also lie a length away from one of them.
"""

import re
from datetime import date, timedelta
from typing import Final

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.values import Bounds, Cycle, Fixed, Length, Value

RELATIVE: Final = Grammar()
RELATIVE.same("day0", "x=yearly", "x=dated", "x=turned_day", "x=weekday_cycle daytime?")
RELATIVE.same("day0", "x=relative_day daytime?", "x=turned_day daytime")
RELATIVE.same("day", "x=day0", "x=shifted")
_WEEKDAY_TRIES: Final = {"year": 2, "month": 12, "week": 1}
_JUST_GONE: Final = 31
_MONTHS_IN: Final = {"q": 3, "h": 6}


def weekday(number: int) -> Cycle:
    """Return the weekday of each week; 0 is Monday."""

    def at(index: int) -> Bounds | None:
        found = day_values.safely(lambda: date.fromordinal(index * 7 + 1 + number))
        return day_values.single(found)

    return Cycle("week", at, strict=True)


def moved(start: date, length: Length, sign: int) -> Fixed:
    """Return the day that lies a length after (1) or before (-1) the start."""
    found = length.moved(start, sign)
    return Fixed(day_values.single(found))


# ---- words
@RELATIVE.rule("relative_day", "days=relative")
@RELATIVE.rule("now_day", "days=now")
def _relative(days: int, today: date) -> Value:
    return moved(today, Length(abs(days), "d"), -1 if days < 0 else 1)


@RELATIVE.rule("weekday_cycle", "wd=weekday", "wd=brief_weekday")
@RELATIVE.rule("weak_cycle", "wd=weak_weekday")
def _weekday_cycle(wd: int) -> Value:
    return weekday(wd)


@RELATIVE.rule("turned_day", "turn=turn wd=wd", "wd=wd turn=after_next")
def _turnedweekday(turn: int, wd: int, today: date) -> Value:
    cycle = weekday(wd)
    return Fixed(cycle.turned(today, turn) if turn else cycle.coming(today))


@RELATIVE.rule("turned_day", "turn=turn day=yearly")
def _turned_yearly(turn: int, day: Cycle, today: date) -> Value:
    return Fixed(day.turned(today, turn))


@RELATIVE.rule("turned_day", "turn=turn number=ord plain")
def _turned_day_of_month(turn: int, number: int, today: date) -> Value | None:
    return Fixed(day_of_any_month(number).turned(today, turn)) if turn > 0 else None


def day_of_any_month(number: int) -> Cycle:
    """Return the day with this number of each month that has one."""
    return Cycle("month", lambda index: day_values.day(index // 12, index % 12 + 1, number))


# ---- weekdays
@RELATIVE.rule(
    "dated", "turn? wd=wd comma|dash? the? day=yearly", "wd=wd comma? the? day=any_month"
)
def _withweekday(wd: int, day: Cycle, today: date) -> Value:
    """Return the day that is this weekday: the next, one just gone, one soon, or else any."""
    matching = day.map(lambda bounds: bounds if bounds[0].weekday() == wd else None)
    found, plain, gone = matching.coming(today), day.coming(today), matching.gone(today)
    if plain is None or plain[0].weekday() == wd:
        return day
    if gone and day.every == "year" and (today - gone[0]).days <= _JUST_GONE:
        return Fixed(gone)
    if found is None:
        return day
    index = day_values.index_of(found[0], day.every) - day_values.index_of(plain[0], day.every)
    return matching if index < _WEEKDAY_TRIES[day.every] else day


RELATIVE.same("dated", "turn? wd comma|dash? the? x=dated")


@RELATIVE.rule("any_month", "number=ordinal plain", "number=ordinal_word calm")
def _any_month(number: int) -> Value | None:
    return day_of_any_month(number) if 1 <= number <= 31 else None  # noqa: PLR2004


# ---- weeks, months, years from now
@RELATIVE.rule(
    "turned_period", "turn=turn|past whole? lone unit=unit", "unit=unit turn=after_next"
)
def turned_unit(unit: str, turn: int, today: date) -> Value | None:
    """Return this (0), the next (1) or last (-1) week, month, quarter or year."""
    cycle = calendar.unit_cycle(unit)
    if cycle is None:
        return None
    return Fixed(cycle.turned(today, turn) if turn else cycle.reaching(today))


@RELATIVE.rule("turned_period", "both=turned_unit")
def _unit_in_a_word(both: str, today: date) -> Value | None:
    turn, unit = both.split()
    return turned_unit(unit, int(turn), today)


@RELATIVE.rule(
    "turned_period",
    "turn=turn period=yearly_period",
    "turn=turn period=weekend_cycle",
    "period=weekend_cycle turn=after_next",
)
def _turned_named(turn: int, period: Cycle, today: date) -> Value:
    return Fixed(period.turned(today, turn))


RELATIVE.same("period", "x=weekend_cycle", "x=rolling")


@RELATIVE.rule("weekend_cycle", "weekend")
def _weekend() -> Value | None:
    weeks = calendar.unit_cycle("w")
    return weeks and weeks.map(lambda bounds: (bounds[1] - timedelta(days=1), bounds[1]))


@RELATIVE.rule("turned_day", "days=near_day unit_d", "days=near_day wd=wd", "days=near_day held")
def _near_day(days: int, today: date, wd: int | None = None) -> Value | None:
    """Return the day of "am gestrigen Freitag", "am heutigen Tage", "meine morgige Stunde"."""
    found = moved(today, Length(abs(days), "d"), -1 if days < 0 else 1)
    agrees = wd is None or (found.bounds is not None and found.bounds[0].weekday() == wd)
    return found if agrees else None


# ---- lengths
@RELATIVE.rule("length", "count=count many unit=unit", "count=one unit=unit")
def length_of(count: int, unit: str) -> Length | None:
    """Return a number of days, weeks, months, quarters or years; None for another unit."""
    if unit in _MONTHS_IN:
        return Length(count * _MONTHS_IN[unit], "m")
    return Length(2 * count, "w") if unit == "f" else _plain_length(count, unit)


def _plain_length(count: int, unit: str) -> Length | None:
    for known in ("d", "w", "m", "y", "b"):
        if unit == known:
            return Length(count, known)
    return None


@RELATIVE.rule("fortnight", "unit_f")
def _fortnight() -> Length:
    return Length(2, "w")


@RELATIVE.rule("length", "count=count unit=unit stop")
def _length_at_a_stop(count: int, unit: str) -> Length | None:
    return length_of(count, unit)


@RELATIVE.rule("length", "digits=digits unit=unit")
def _single_length(digits: int, unit: str) -> Length | None:
    return length_of(1, unit) if digits == 1 else None


@RELATIVE.rule("length", "one? half one? unit_y")
@RELATIVE.rule("six_months", "half unit_y")
def _half_year() -> Length:
    return Length(6, "m")


@RELATIVE.rule("length", "iso=spelled_length")
def _length_in_words(iso: str) -> Length | None:
    match = re.fullmatch(r"P(\d+)([DWMY])", iso)
    return _plain_length(int(match[1]), match[2].lower()) if match else None


@RELATIVE.rule("lengths", "about? first=length and|comma? second=length", "about? first=length")
def _lengths(first: Length, second: Length | None = None) -> Length:
    return Length(first.count, first.unit, second)


# ---- so long from now, ago, before, after
@RELATIVE.rule(
    "shifted", "in length=lengths hence?", "length=lengths hence", "hence in length=lengths"
)
def _from_now(length: Length, today: date) -> Value:
    return moved(today, length, 1)


@RELATIVE.rule("shifted", "ago length=lengths", "length=lengths ago_after")
def _ago(length: Length, today: date) -> Value:
    return moved(today, length, -1)


RELATIVE.same("movable", "x=weekday_cycle", "x=relative_day", "x=turned_day", "x=dated")
RELATIVE.same("movable", "x=yearly", "x=part_day")


@RELATIVE.rule("shifted", "day=movable in length=lengths", "length=lengths after the? day=movable")
def _later(day: Value, length: Length, today: date) -> Value:
    return _named(day, today).map(lambda bounds: moved(bounds[0], length, 1).bounds)


@RELATIVE.rule("shifted", "length=lengths before the? day=movable")
def _earlier(day: Value, length: Length, today: date) -> Value:
    return _named(day, today).map(lambda bounds: moved(bounds[0], length, -1).bounds)


def _named(day: Value, today: date) -> Value:
    """Return the day to count from: a weekday is fixed first, a yearly day after the counting."""
    weekday = isinstance(day, Cycle) and day.strict
    return Fixed(day.coming(today)) if weekday else day


@RELATIVE.rule("shifted", "day=relative_day ago length=lengths")
def _day_ago(day: Value, length: Length, today: date) -> Value:
    return _earlier(day, length, today)


@RELATIVE.rule("shifted", "wd=weekday ago length=lengths")
def _weekday_ago(wd: int, length: Length, today: date) -> Value:
    """Return the weekday of the week that lies so far back."""
    week = moved(today, length, -1).map(calendar.week_of)
    return week.map(lambda bounds: calendar.nth_weekday(bounds, wd, 1))


@RELATIVE.rule("shifted", "length=lengths day=relative_day", "day=relative_day length=week_only")
@RELATIVE.rule("shifted", "length=fortnight on|from? day=relative_day")
def _length_today(length: Length, day: Value, today: date) -> Value | None:
    """Return the day of "a week today" and "tomorrow week"."""
    return _later(day, length, today) if length.unit in "wmy" else None


@RELATIVE.rule("shifted", "unit_d sign=side_of the? day=movable")
def _next_to(sign: int, day: Value, today: date) -> Value:
    """Return the day of "am Tag vor Heiligabend"."""
    return (_later if sign > 0 else _earlier)(day, Length(1, "d"), today)


@RELATIVE.rule("shifted", "wd=weekday sign=side_of the? day=movable")
def _weekday_next_to(wd: int, sign: int, day: Value, today: date) -> Value:
    """Return the weekday right after or before a day: "the Friday before Christmas"."""
    each = weekday(wd)

    def beside(bounds: Bounds) -> Bounds | None:
        return each.after(bounds[1]) if sign > 0 else each.before(bounds[0])

    return _named(day, today).map(beside)


@RELATIVE.rule("side_of", "after")
def _after() -> int:
    return 1


@RELATIVE.rule("side_of", "before")
def _before() -> int:
    return -1


@RELATIVE.rule("week_only", "unit_w")
def _week_only() -> Length:
    return Length(1, "w")


# ---- so many days from today on
@RELATIVE.rule(
    "rolling", "turn=turn|past count=count unit=unit", "count=count turn=turn|past unit=unit"
)
def _rolling(turn: int, count: int, unit: str, today: date) -> Value | None:
    length = length_of(count, unit)
    if length is None or turn not in {-1, 1}:
        return None
    return Fixed(length.rolling(today, turn))


@RELATIVE.rule("rolling", "turn=turn|past length=six_months")
def _rolling_half(turn: int, length: Length, today: date) -> Value | None:
    return Fixed(length.rolling(today, turn)) if turn in {-1, 1} else None


@RELATIVE.rule("rolling", "within the? turn? length=lengths hence?")
def _within(length: Length, today: date) -> Value:
    end = length.moved(today, 1)
    return Fixed(None if end is None else (today, end))
