"""Parts of a period: "Ende Q1", "der letzte Tag im Mai", "erster Freitag im Mai", "Jahresende".

``period_of`` is what a part can belong to; there the bare unit ("des Monats") is one too.
"""

from datetime import date
from typing import Final

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.values import Bounds, Cycle, Fixed, Value

PARTS: Final = Grammar()
_MONTHS: Final = 12

_PARTS: Final = (
    "part=part sep? of_part? the? period=period_of",
    "part=edge of_part the? period=period_of",
    "part=edge sep? period=yearly_period unnumbered",
    "part=edge sep? period=dated_period",
    "period=yearly_period dash? part=part|edge",
    "period=unit_period dash? part=part|edge",
    "period=dated_period dash? part=part|edge",
)

# ---- parts of a period
PARTS.same("period_of", "x=period", "x=year_period", "x=unit_period", "x=coming_year")


@PARTS.rule("coming_year", "new_year")
def _coming_year(today: date) -> Value:
    return Fixed(day_values.months(today.year + 1, 1, _MONTHS))


@PARTS.rule("unit_period", "unit=unit")
def _unit(unit: str) -> Value | None:
    return calendar.unit_cycle(unit)


@PARTS.rule("day0", *_PARTS)
@PARTS.rule("part_day", *_PARTS)
def _part(part: str, period: Value) -> Value:
    return period.map(calendar.part_of(part))


@PARTS.rule("day0", "part=part|edge of_part? the? period=yearly_period year=short_year")
def _part_in_year(part: str, period: Cycle, year: int) -> Value:
    return Fixed(period.at(year)).map(calendar.part_of(part))


@PARTS.rule("day0", "both=unit_part", "both=unit_part of? the? year=year|short_year")
@PARTS.rule("part_day", "both=unit_part")
def _unit_part(both: str, year: int | None = None) -> Value | None:
    part, unit = both.split()
    cycle = calendar.unit_cycle(unit)
    if cycle is None or year is None:
        return cycle and cycle.map(calendar.part_of(part))
    within = Fixed(day_values.months(year, 1, _MONTHS))
    return within.map(calendar.part_of(part)) if unit == "y" else None


@PARTS.rule(
    "day0", "both=unit_part link? period=yearly_period", "both=unit_part link? period=dated_period"
)
def _part_of_named(both: str, period: Value) -> Value:
    return period.map(calendar.part_of(both.split(maxsplit=1)[0]))


@PARTS.rule("day0", "turn=turn both=unit_part")
def _turned_part(turn: int, both: str, today: date) -> Value | None:
    cycle = _unit_part(both)
    return Fixed(cycle.turned(today, turn)) if isinstance(cycle, Cycle) else None


@PARTS.rule(
    "day0",
    "rank=rank wd=wd link period=period_of",
    "rank=rank wd=wd period=turned_period",
    "period=yearly_period rank=rank wd=wd",
)
def _nth_weekday(rank: int, wd: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_weekday(bounds, wd, rank))


@PARTS.rule(
    "day0",
    "rank=rank unit_d link period=period_of",
    "rank=rank unit_d period=turned_period",
    "rank=rank period=yearly_period unit_d",
    "period=yearly_period|turned_period rank=rank unit_d",
)
@PARTS.rule("day0", "rank=ord of the? period=turned_period", "rank=ord period=turned_period")
@PARTS.rule("day0", "rank=digits of period=turned_period")
@PARTS.rule("day0", "period=turned_period comma? on the? rank=ord")
@PARTS.rule("day0", "rank=rank of the? period=bare_month", "rank=rank of period=turned_period")
@PARTS.rule("day0", "rank=last of_part the? period=yearly_period")
def nth_day(rank: int, period: Value) -> Value | None:
    """Return the nth day of a period, counted from its end if it is negative."""
    return period.map(lambda bounds: calendar.nth_day(bounds, rank))


@PARTS.rule("day0", "rank=rank period=yearly_period unit_d year=year")
def _nth_day_in_year(rank: int, period: Cycle, year: int) -> Value | None:
    """Return "letzter Februartag 2028"."""
    return nth_day(rank, Fixed(period.at(year)))


@PARTS.rule("bare_month", "unit_m")
def _bare_month() -> Value | None:
    return calendar.unit_cycle("m")


@PARTS.rule("day0", "rank=ord last unit_d link period=period_of")
def _nth_last_day(rank: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_day(bounds, -rank))


@PARTS.rule("day0", "rank=rank unit_b link period=period_of")
def _nth_working_day(rank: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_working_day(bounds, rank))


@PARTS.rule(
    "period",
    "rank=rank half link period=period_of",
    "rank=rank half period=period|year_period",
    "rank=rank period=yearly_period half",
)
def _nth_half(rank: int, period: Value) -> Value | None:
    def half(bounds: Bounds) -> Bounds | None:
        return calendar.half_of(bounds, first=rank == 1)

    return period.map(half) if rank in {1, 2, -1} else None


@PARTS.rule("led_by_year", "year=leading_year lead rank=rank period=yearly_period half")
def _nth_half_in_year(year: int, rank: int, period: Cycle) -> Value | None:
    """Return "nächstes Jahr in der zweiten Januarhälfte"."""
    return _nth_half(rank, Fixed(period.at(year)))


@PARTS.rule("period", "rank=rank third link? period=period_of")
def _nth_third(rank: int, period: Value) -> Value | None:
    def third(bounds: Bounds) -> Bounds | None:
        return calendar.third_of(bounds, rank)

    return period.map(third) if rank in {1, 2, 3, -1} else None
