"""Several days in a row: "24., 26. und 28. November", "November 24 and 26", "am 24. und 26.".

A number on its own takes its month from the day beside it. Where numbers are parted by commas,
they are written alike, so that "um 9, 24. und 26. November" is no row of three.
"""

from typing import Final, TypeAlias

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.rules_found import Sense
from handlers.understanding.days.rules_named import advent, christmas_day
from handlers.understanding.days.rules_relative import day_of_any_month, weekday
from handlers.understanding.days.values import Beside, Bounds, Value

ROWS: Final = Grammar()
_LONGEST_MONTH: Final = 31

_Row: TypeAlias = tuple[tuple[Value, ...], int]
"""The days, and 1 where only one of them is meant ("the 24th or 25th"), else 0."""
_Tail: TypeAlias = tuple[tuple[int, ...], int]
"""The same of numbers."""

ROWS.same("joint", "x=and", "plus", "slash", "comma x=and")
ROWS.same("with_month", "x=figured", "x=dated")
ROWS.same("row", "x=row_of_ranks", "x=row_of_digits")


# ---- weekdays in short: "Mo und Mi"; written out each of them is a day anyway
@ROWS.rule("row", "one=weak_weekday either=joint other=weak_weekday|brief_weekday")
def _short_weekdays(one: int, either: int, other: int) -> _Row | None:
    return _both(weekday(one), either, weekday(other)) if one != other else None


# ---- the month stands at the last one
@ROWS.rule("row_of_ranks", "number=ord either=joint lead? last=with_month")
@ROWS.rule("row_of_digits", "number=digits either=joint lead? last=with_month")
def _two(number: int, either: int, last: Value) -> _Row | None:
    return _with_before(number, ((last,), either))


@ROWS.rule("row_of_ranks", "number=ord comma|joint lead? row=row_of_ranks")
@ROWS.rule("row_of_digits", "number=digits comma|joint lead? row=row_of_digits")
def _with_before(number: int, row: _Row) -> _Row | None:
    (first, *_), either = row

    def before(bounds: Bounds) -> Bounds | None:
        return calendar.day_up_to(bounds[0], number)

    return ((Beside(first, before), *row[0]), either) if _is_day(number) else None


@ROWS.rule("row", "one=ord either=joint other=ord christmas_day")
def _christmas_days(one: int, either: int, other: int) -> _Row | None:
    return _both(christmas_day(one), either, christmas_day(other))


@ROWS.rule("row", "one=ord either=joint other=ord advent")
def _advents(one: int, either: int, other: int) -> _Row | None:
    return _both(advent(one), either, advent(other))


def _both(one: Value | None, either: int, other: Value | None) -> _Row | None:
    return ((one, other), either) if one and other else None


# ---- the month stands at the first one, or at none
@ROWS.rule("tail", "either=joint lead? number=ord undated", "either=joint the? number=digits calm")
@ROWS.rule("tail", "either=joint the? number=digits stop")
def _last(either: int, number: int) -> _Tail | None:
    return ((number,), either) if _is_day(number) else None


@ROWS.rule("tail", "comma lead? number=dayno rest=tail")
def _more(number: int, rest: _Tail) -> _Tail | None:
    return ((number, *rest[0]), rest[1]) if _is_day(number) else None


@ROWS.rule("row", "first=figured rest=tail")
def _days_of_month(first: Value, rest: _Tail) -> _Row | None:
    numbers, either = rest
    if list(numbers) != sorted(set(numbers)):
        return None
    days = [first]
    for number in numbers:
        days.append(Beside(days[-1], _same_month(number)))
    return tuple(days), either


@ROWS.rule("bare_row", "first=ordinal rest=tail", "first=ordinal_word rest=tail")
def _days_of_any_month(first: int, rest: _Tail) -> _Row | None:
    days: list[Value] = [day_of_any_month(first)]
    for number in rest[0]:
        days.append(Beside(days[-1], _next_such(number)))
    return (tuple(days), rest[1]) if _is_day(first) else None


def _next_such(number: int) -> day_values.Change:
    """Return what finds the next day with this number after a day."""
    return lambda bounds: day_of_any_month(number).after(bounds[1])


def _same_month(number: int) -> day_values.Change:
    """Return what finds the day with this number in the same month after a day."""

    def later(bounds: Bounds) -> Bounds | None:
        found = day_values.day(bounds[0].year, bounds[0].month, number)
        return found if found and found[0] > bounds[0] else None

    return later


def _is_day(number: int) -> bool:
    return 1 <= number <= _LONGEST_MONTH


@ROWS.rule(
    "figured", "number=ord rather lead? other=figured", "number=digits rather other=figured"
)
def _rather(number: int, other: Value) -> Value | None:
    """Return the first of "the 8th rather than the 1st of May"."""

    def same_month(bounds: Bounds) -> Bounds | None:
        return day_values.day(bounds[0].year, bounds[0].month, number)

    return other.map(same_month) if _is_day(number) else None


@ROWS.rule("found", "lead? row=row", "on the? row=bare_row", "the row=bare_row stop")
def _found(row: _Row) -> Sense:
    days, either = row
    return Sense("row", row=days, all_meant=not either)
