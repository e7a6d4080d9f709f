"""Days in other words: "the 15th inst.", "when the month ends", "with immediate effect"."""

from datetime import date
from typing import Final

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.rules_parts import nth_day
from handlers.understanding.days.rules_relative import length_of, moved, weekday
from handlers.understanding.days.values import Fixed, Length, Value

SAID: Final = Grammar()


@SAID.rule("day0", "at_once")
def _at_once(today: date) -> Value:
    return Fixed(day_values.single(today))


@SAID.rule("turned_day", "number=dayno turn=month_mark")
def _day_of_marked_month(number: int, turn: int, today: date) -> Value:
    """Return "the 15th inst.", "am 15. d. M."."""
    year, month = calendar.month_later(today, turn)
    return Fixed(day_values.day(year, month, number))


@SAID.rule("day0", "part=part|edge turn=month_mark")
def _part_of_marked_month(part: str, turn: int, today: date) -> Value:
    """Return "Ende d. M."."""
    month = day_values.months(*calendar.month_later(today, turn))
    return Fixed(month).map(calendar.part_of(part))


@SAID.rule("day0", "when the? period=unit_period over", "when the? period=period over")
@SAID.rule("day0", "when the? period=year_period over")
def _when_over(period: Value) -> Value:
    """Return the last day of "when the month ends", "wenn der Januar vorbei ist"."""
    return period.map(calendar.part_of("end"))


@SAID.rule("day0", "rank=rank of_part the? period=bare_year")
def _end_of_year(rank: int, period: Value) -> Value | None:
    """Return "the first of the year" and the last; the others are no days of a year."""
    return nth_day(rank, period) if rank in {1, -1} else None


@SAID.rule("bare_year", "unit_y")
def _bare_year() -> Value | None:
    return calendar.unit_cycle("y")


@SAID.rule("period", "unit=to_date")
def _to_date(unit: str, today: date) -> Value | None:
    """Return "year to date": from its first day to today."""
    cycle = calendar.unit_cycle(unit)
    bounds = cycle and cycle.coming(today)
    return Fixed((bounds[0], today)) if bounds else None


@SAID.rule("shifted", "count=week_on wd=wd")
def _week_on(count: int, wd: int, today: date) -> Value | None:
    """Return the day of "week on Wednesday", "fortnight on Friday"."""
    coming = weekday(wd).coming(today)
    return coming and moved(coming[0], Length(count, "w"), 1)


# ---- so short a length is said in passing: only from today on
@SAID.rule("shifted", "in count=couple unit=unit", "count=couple unit=unit hence")
def _couple_from_now(count: int, unit: str, today: date) -> Value | None:
    length = length_of(count, unit)
    return None if length is None else moved(today, length, 1)


@SAID.rule("shifted", "count=couple unit=unit ago_after")
def _couple_ago(count: int, unit: str, today: date) -> Value | None:
    length = length_of(count, unit)
    return None if length is None else moved(today, length, -1)
