"""What counts as found in a text: a day, a period, "until", "since", a range, a length.

The prepositions belong to what is found. ``side`` is one end of a range.
"""

from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.rules_relative import day_of_any_month, turned_unit
from handlers.understanding.days.values import NOWHERE, Bounds, Cycle, Fixed, Length, Span, Value


class Sense(NamedTuple):
    """What was found, still open to the future or the past reading.

    A ``row`` has several days; ``all_meant`` says whether it is these, and not one of them.
    """

    kind: Literal["plain", "until", "since", "duration", "row"]
    value: Value = NOWHERE
    length: Length | None = None
    row: tuple[Value, ...] = ()
    all_meant: bool = True


FOUND: Final = Grammar()
_LAST_HOUR, _FIVE = 24, 5  # "20.10" may be ten past eight
_NEAR_YEARS: Final = 4  # "im Januar 27" is a year, "in January 15" is none
FOUND.same("lead", "on the?", "at the?", "at at the?", "at on", "the")
FOUND.same("thing", "x=day", "x=period", "x=range")
FOUND.same("side", "x=day", "x=period", "x=now_day", "x=side_year", "x=ordinal_day")
FOUND.same("side_year", "x=year_period")
FOUND.same("ordinal_day", "x=any_month", "x=last_of_month")
FOUND.same("side", "x=weak_cycle")
FOUND.same("gap", "to", "dash", "comma to")
FOUND.same("begin", "from_range lead?", "since lead?", "between lead?")


# ---- longest first where two fit alike
@FOUND.rule("found", "for length=lengths hence", "hence length=lengths")
def _from_today_on(length: Length, today: date) -> Sense:
    after = length.moved(today, 1)
    return Sense(
        "plain", Fixed(None if after is None else (today, max(today, after - timedelta(days=1))))
    )


@FOUND.rule("found", "inside period=yearly_period year=short_year")
def _in_month_of_year(period: Cycle, year: int, today: date) -> Sense | None:
    """Return "im Januar 27", where the number is a year and no day."""
    near = abs(year - today.year) <= _NEAR_YEARS
    return Sense("plain", Fixed(period.at(year))) if near else None


# ---- bare days of a month: only after a word that asks for a day
@FOUND.rule("last_of_month", "last=last stop")
def _last_of_month(last: int) -> Value | None:
    cycle = calendar.unit_cycle("m")
    return cycle and cycle.map(lambda bounds: calendar.nth_day(bounds, last))


@FOUND.rule("digits_day", "number=digits stop")
def _digits_day(number: int) -> Value | None:
    return day_of_any_month(number) if _is_day(number) else None


@FOUND.rule("found", "from_on lead? value=turned_period")
def _from_period(value: Value, today: date) -> Sense | None:
    """Return "from next month"; "invoices from last month" are those of all of it."""
    bounds = value.coming(today)
    return Sense("since", value) if bounds and bounds[0] > today else None


@FOUND.rule("found", "lead? value=thing", "on the? value=ordinal_day", "on the? value=digits_day")
@FOUND.rule("found", "lead? value=led_by_year")
@FOUND.rule("found", "from_on lead? value=period", "from_on lead? value=year_period")
@FOUND.rule(
    "found",
    "the value=stopped_day",
    "the value=stopped_word",
    "begin_text value=year_period end_text",
    "value=near_year",
    "begin_text value=now_day end_text",
)
@FOUND.rule("found", "begin_text value=stopped_day end_text", "on the? value=weak_cycle")
@FOUND.rule("found", "begin_text value=weak_cycle end_text")
def _plain(value: Value) -> Sense:
    return Sense("plain", value)


@FOUND.rule("stopped_day", "number=ordinal stop")
@FOUND.rule("stopped_word", "number=ordinal_word stop")
def _stopped_day(number: int) -> Value | None:
    return day_of_any_month(number) if _is_day(number) else None


# ---- years on their own
@FOUND.rule("found", "lead value=year_period unnumbered")
@FOUND.rule("found", "the? unit_y year=plain_year")
def _year(value: Value | None = None, year: int | None = None) -> Sense:
    return Sense("plain", value or Fixed(day_values.months(year or 0, 1, 12)))


@FOUND.rule("near_year", "year=four calm")
def _near_year(year: int, today: date) -> Value | None:
    near = abs(year - today.year) <= 10  # noqa: PLR2004
    return Fixed(day_values.months(year, 1, 12)) if near else None


# ---- until, since
@FOUND.rule("found", "until lead? value=side")
def _until(value: Value) -> Sense:
    return Sense("until", value)


@FOUND.rule(
    "found",
    "since lead? value=side",
    "from_range lead? value=side onwards",
    "from_on lead? value=from_day",
    "from_on value=weak_cycle stop",
)
def _since(value: Value) -> Sense:
    return Sense("since", value)


FOUND.same("from_day", "x=day", "x=ordinal_day")


@FOUND.rule("found", "ever_since lead? value=side")
def _ever_since(value: Value, today: date) -> Sense:
    return Sense("since", Fixed(value.gone(today)))


@FOUND.rule("range", "ever_since lead? start=side gap lead? end=side")
def _ever_since_until(start: Value, end: Value, today: date) -> Value:
    return Span(Fixed(start.gone(today)), end)


@FOUND.rule("found", "ever_since the? length=lengths")
def _since_so_long(length: Length, today: date) -> Sense:
    start = length.moved(today, -1)
    return Sense("since", Fixed(day_values.single(start)))


# ---- lengths
@FOUND.rule("found", "for? length=lengths")
def _duration(length: Length) -> Sense:
    return Sense("duration", NOWHERE, length)


@FOUND.rule("found", "for? length=lengths ending_on the? unit_part")
@FOUND.rule("found", "for? length=lengths ending_on the? unit edge|part")
@FOUND.rule("found", "for? length=lengths ending_on the? edge|part of_part? the? unit")
def _notice_period(length: Length) -> Sense:
    """Return "sechs Wochen zum Monatsende", a way to give notice, as a length without a day."""
    return _duration(length)


# ---- ranges
FOUND.same("range_start", "x=day", "x=period", "x=side_year")


@FOUND.rule("dated_day", "day=yearly", "day=dated", "day=day0")
def _dated_day(day: Value, today: date) -> Value | None:
    """Return a day that names its month; the first of a range can then leave the month out."""
    bounds = day.coming(today)
    weekly = isinstance(day, Cycle) and day.every == "week"
    return None if weekly or (bounds and bounds[0] != bounds[1]) else day


@FOUND.rule(
    "range",
    "begin? first=dayno gap lead? last=dated_day",
    "between lead? first=dayno and lead? last=dated_day",
)
def _from_day_number(first: int, last: Value) -> Value | None:
    """Return "1. bis 15. Dezember"; "20. bis 10. Januar" begins in the month before."""

    def stretch(bounds: Bounds) -> Bounds | None:
        start = calendar.day_up_to(bounds[1], first)
        return start and (start[0], bounds[1])

    return last.map(stretch) if _is_day(first) else None


def _is_day(number: int) -> bool:
    return 1 <= number <= 31  # noqa: PLR2004 - days of the longest month


@FOUND.rule(
    "range",
    "begin? first=yearly gap lead? number=dayno",
    "begin? first=dated gap lead? number=dayno",
)
@FOUND.rule("range", "begin? first=yearly gap lead? number=dayno sep? year=year")
def _to_day_number(first: Value, number: int, year: int | None = None) -> Value | None:
    def stretch(bounds: Bounds) -> Bounds | None:
        end = day_values.day(bounds[0].year, bounds[0].month, number)
        return (bounds[0], end[0]) if end and end[0] >= bounds[0] else None

    found = Fixed(first.at(year)) if year and isinstance(first, Cycle) else first
    return found.map(stretch) if _is_day(number) else None


@FOUND.rule("range", "begin lead? first=ord gap lead? last lead? period=yearly_period")
def _to_the_last(first: int, period: Value) -> Value | None:
    """Return "vom ersten bis zum letzten Februar"."""

    def stretch(bounds: Bounds) -> Bounds | None:
        start = calendar.nth_day(bounds, first)
        return start and (start[0], bounds[1])

    return period.map(stretch)


@FOUND.rule("range", "lead? period=period begin? first=dayno gap lead? last=dayno")
@FOUND.rule("range", "lead? period=period between lead? first=dayno and lead? last=dayno")
@FOUND.rule(
    "range", "lead? period=yearly_period begin? first=dayno gap lead? last=dayno year=year"
)
@FOUND.rule("range", "begin? first=dayno gap lead? last=dayno lead? period=period")
@FOUND.rule("range", "between lead? first=dayno and lead? last=dayno lead? period=period")
def _days_of_period(period: Value, first: int, last: int, year: int | None = None) -> Value | None:
    def stretch(bounds: Bounds) -> Bounds | None:
        if not 27 < (bounds[1] - bounds[0]).days + 1 < 32:  # noqa: PLR2004 - a month
            return None
        start, end = calendar.nth_day(bounds, first), calendar.nth_day(bounds, last)
        return (start[0], end[1]) if start and end and start <= end else None

    found = Fixed(period.at(year)) if year and isinstance(period, Cycle) else period
    return found.map(stretch)


@FOUND.rule(
    "range", "begin? start=range_start gap lead? end=side", "begin start=side gap lead? end=side"
)
@FOUND.rule("range", "start=now_day gap lead? end=side")
@FOUND.rule("range", "between lead? start=side and lead? end=side")
@FOUND.rule("range", "start=weak_cycle gap end=weak_cycle")
@FOUND.rule("range", "start=ordinal_day gap lead? end=ordinal_day")
@FOUND.rule("range", "begin start=weak_day gap lead? end=weak_day|dated_day")
def _range(start: Value, end: Value) -> Value:
    return Span(start, end)


@FOUND.rule("range", "one=weak gap lead? other=weak")
def _short_days(one: tuple[int, int], other: tuple[int, int]) -> Value | None:
    """Return "10.12 - 20.12"; where both may as well be times ("10.10 - 11.10"), nothing."""
    timely = all(day <= _LAST_HOUR and month % _FIVE == 0 for day, month in (one, other))
    start, end = calendar.yearly_day(*one), calendar.yearly_day(*other)
    return None if timely else Span(start, end)


@FOUND.rule("range", "one=turn and other=turn unit=unit", "one=turn unit=unit and other=turn stop")
def _two_turns(one: int, other: int, unit: str, today: date) -> Value | None:
    """Return "diese und nächste Woche", which follow each other."""
    first, last = turned_unit(unit, one, today), turned_unit(unit, other, today)
    return Span(first, last) if first and last and other == one + 1 else None


@FOUND.rule(
    "range", "begin? lead? start=part|edge gap lead? end=part|edge of_part? the? period=period_of"
)
def _parts(start: str, end: str, period: Value) -> Value:
    return Span(period.map(calendar.part_of(start)), period.map(calendar.part_of(end)))


@FOUND.rule("range", "start=yearly_period and|plus|slash lead? end=yearly_period")
@FOUND.rule("range", "start=yearly_period and|plus|slash lead? end=dated_period")
def _joined(start: Value, end: Value, today: date) -> Value | None:
    """Return months and quarters that follow each other as one period."""
    span = Span(start, end)
    both = span.coming(today)
    first = isinstance(start, Cycle) and both and start.until(both[0])
    last = end.coming(both[0]) if both else None
    if not first or last is None:
        return None
    return span if first[1] + timedelta(days=1) == last[0] else None
