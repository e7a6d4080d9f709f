"""Weeks and other stretches: "KW 12", "Freitag nächster Woche", "the first two weeks of May"."""

from datetime import date, timedelta
from typing import Final

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.rules_relative import length_of, moved, turned_unit, weekday
from handlers.understanding.days.values import Bounds, Cycle, Fixed, Length, Span, Value

WEEKS: Final = Grammar()

# ---- numbered
WEEKS.same("yearly_period", "x=numbered_week")


@WEEKS.rule("numbered_week", "calendar_week|week_number number=digits")
@WEEKS.rule("numbered_week", "number=ordinal calendar_week")
def _calendar_week(number: int) -> Value | None:
    if not 1 <= number <= 53:  # noqa: PLR2004 - ISO weeks of a long year
        return None
    return Cycle("year", lambda year: day_values.iso_week(year, number))


@WEEKS.rule(
    "period", "rank=rank unit_w link period=period_of", "rank=rank period=yearly_period unit_w"
)
def _nth_week(rank: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_week(bounds, rank))


# ---- a weekday of a week
WEEKS.same("week_turn", "x=turn unit_w", "unit_w x=after_next")


@WEEKS.rule("week_turn", "both=turned_unit")
def _week_in_a_word(both: str) -> int | None:
    turn, unit = both.split()
    return int(turn) if unit == "w" else None


@WEEKS.rule("turned_day", "wd=wd link? turn=week_turn", "turn=week_turn on? the? wd=wd daytime?")
def _weekday_of_week(turn: int, wd: int, today: date) -> Value | None:
    week = turned_unit("w", turn, today)
    return week and week.map(lambda bounds: calendar.nth_weekday(bounds, wd, 1))


@WEEKS.rule(
    "shifted",
    "wd=weekday unit=unit_w|unit_f",
    "one unit=unit_w|unit_f on|from? wd=wd",
    "count=count unit=unit_w|unit_f on wd=wd",
)
def _weekday_week(wd: int, unit: str, today: date, count: int = 1) -> Value | None:
    coming = weekday(wd).coming(today)
    return coming and moved(coming[0], Length(count * (1 if unit == "w" else 2), "w"), 1)


@WEEKS.rule("shifted", "count=count wd=weekdays hence")
def _weekdays_from_now(count: int, wd: int, today: date) -> Value | None:
    first = weekday(wd).coming(today)
    return first and moved(first[0], Length(max(count, 1) - 1, "w"), 1)


@WEEKS.rule("dated_period", "calendar_week both=month_year")
def _week_with_year(both: tuple[int, int]) -> Value:
    return Fixed(day_values.iso_week(both[1], both[0]))


@WEEKS.rule("period", "calendar_week|week_number|unit_w first=digits to|dash last=digits plain")
def _weeks(first: int, last: int) -> Value | None:
    """Return "KW 50-52"; the number of a later week is not smaller."""
    start, end = _calendar_week(first), _calendar_week(last)
    return Span(start, end) if start and end and first < last else None


@WEEKS.rule("period", "calendar_week|week_number first=digits and|plus last=digits plain")
def _two_weeks(first: int, last: int) -> Value | None:
    """Return "KW 2 und 3", which follow each other."""
    return _weeks(first, last) if last == first + 1 else None


@WEEKS.rule(
    "dated_period", "calendar_week|week_number|unit_w first=digits and|plus last=digits year=year"
)
def _two_weeks_of_year(first: int, last: int, year: int) -> Value | None:
    """Return "weeks 2 and 3 of next year"."""
    return _weeks_of_year(first, last, year) if last == first + 1 else None


@WEEKS.rule(
    "dated_period", "calendar_week|week_number|unit_w first=digits to|dash last=digits year=year"
)
def _weeks_of_year(first: int, last: int, year: int) -> Value | None:
    """Return "KW 2-5 2027"."""
    start, end = _calendar_week(first), _calendar_week(last)
    if not isinstance(start, Cycle) or not isinstance(end, Cycle) or first >= last:
        return None
    return Span(Fixed(start.at(year)), Fixed(end.at(year)))


@WEEKS.rule(
    "period", "begin? lead? first=ordinal to|dash lead? last=ordinal calendar_week year=year?"
)
def _weeks_before(first: int, last: int, year: int | None = None) -> Value | None:
    """Return "50. bis 52. KW"."""
    start, end = _calendar_week(first), _calendar_week(last)
    if not isinstance(start, Cycle) or not isinstance(end, Cycle) or first >= last:
        return None
    return Span(Fixed(start.at(year)), Fixed(end.at(year))) if year else Span(start, end)


@WEEKS.rule("dated", "month=name dash both=month_year")
def _month_before_day(month: int, both: tuple[int, int]) -> Value:
    return Fixed(day_values.day(both[1], month, both[0]))


@WEEKS.rule("dated", "wd=wd link? week=numbered_week year=year?")
def _weekday_of_numbered_week(wd: int, week: Cycle, year: int | None = None) -> Value:
    week_of_year = Fixed(week.at(year)) if year else week
    return week_of_year.map(lambda bounds: calendar.nth_weekday(bounds, wd, 1))


WEEKS.same("named_day", "x=yearly", "x=dated", "wd comma? the? x=yearly")


@WEEKS.rule("period", "unit_w link? day=yearly", "unit_w link? day=dated")
@WEEKS.rule("period", "calendar_week starting the? day=named_day", "day=feast unit_w")
@WEEKS.rule("period", "week_letter slash? starting_letter day=named_day")
@WEEKS.rule("period", "calendar_week ending the? day=named_day")
@WEEKS.rule("period", "week_letter slash? ending_letter day=named_day")
def _week_of(day: Value) -> Value:
    return day.map(calendar.week_of)


# ---- some days of a longer period
@WEEKS.rule(
    "period", "rank=rank count=count|both unit=unit_d|unit_w|unit_m|unit_q link? period=period_of"
)
@WEEKS.rule("period", "rank=rank count=count|both period=yearly_period unit=unit_d|unit_w")
def _first_days(rank: int, count: int, unit: str, period: Value) -> Value | None:
    """Return "die ersten zwei Wochen im Januar", "the last three days of March"."""
    length = length_of(count, unit)
    if length is None or rank not in {1, -1}:
        return None

    def stretch(bounds: Bounds) -> Bounds | None:
        if rank == 1:
            after = length.moved(bounds[0], 1)
            return None if after is None else (bounds[0], after - timedelta(days=1))
        before = day_values.safely(lambda: bounds[1] + timedelta(days=1))
        first = None if before is None else length.moved(before, -1)
        return None if first is None else (first, bounds[1])

    return period.map(stretch)
