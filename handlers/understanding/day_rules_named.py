"""Days and periods with a name: "15. März 2027", "Ende Q1", "letzter Freitag im Mai", "Ostern".

A ``yearly`` one comes each year as long as no year is said. ``period_of`` is what a part can
belong to; there the bare unit ("des Monats") is one too.
"""

from datetime import date
from typing import Final

from handlers.understanding import day_calendar as calendar
from handlers.understanding import day_values
from handlers.understanding.day_grammar import Grammar
from handlers.understanding.day_values import Bounds, Cycle, Fixed, Value

NAMED: Final = Grammar()
_LONGEST_MONTH: Final = 31
_MONTHS: Final = 12
_LAST_TWO: Final = 100

_PARTS: Final = (
    "part=part sep? of_part? the? period=period_of",
    "part=edge of_part the? period=period_of",
    "part=edge sep? period=yearly_period unnumbered",
    "part=edge sep? period=dated_period",
    "period=yearly_period dash? part=part|edge",
    "period=unit_period dash? part=part|edge",
    "period=dated_period dash? part=part|edge",
)

# ---- numbers and small words
NAMED.same("count", "x=one", "x=digits", "x=number")
NAMED.same("ord", "x=ordinal", "x=ordinal_word")
NAMED.same("rank", "x=ord", "x=last")
NAMED.same("dayno", "x=ord", "x=digits")
NAMED.same("name", "x=month", "x=weak_month")
NAMED.same("wd", "x=weekday", "x=brief_weekday", "x=weak_weekday")
NAMED.same("link", "of the?", "at the?", "the")
NAMED.same("sep", "dash", "slash", "comma")


@NAMED.rule("count", "tens=tens dash? number=number")
def _tens(tens: int, number: int) -> int | None:
    return tens + number if 0 < number < 10 else None  # noqa: PLR2004 - a digit


@NAMED.rule("month_number", "rank=ord")
def _month_number(rank: int) -> int | None:
    return rank if rank <= _MONTHS else None


# ---- years
NAMED.same("plain_year", "x=four", "x=thousand")
NAMED.same("year", "of? the? unit_y? x=plain_year")


@NAMED.rule("plain_year", "thousand=thousand and? number=count")
def _spoken_year(thousand: int, number: int) -> int | None:
    return thousand + number if number < _LAST_TWO else None


@NAMED.rule("plain_year", "century=number rest=count")
def _year_in_pairs(century: int, rest: int) -> int | None:
    pairs = century in {19, 20} and 10 <= rest < _LAST_TWO  # noqa: PLR2004 - two digits
    return century * 100 + rest if pairs else None


@NAMED.rule("plain_year", "year=cut_year")
@NAMED.rule("short_year", "year=two stop")
def _short_year(year: int, today: date) -> int:
    return calendar.full_year(f"{year:02}", today)


@NAMED.rule("year_turn", "both=turned_unit")
def _year_in_a_word(both: str) -> int | None:
    turn, unit = both.split()
    return int(turn) if unit == "y" else None


@NAMED.rule("year", "of? the? turn=turn the? unit_y", "of? the? unit_y turn=after_next")
@NAMED.rule("year", "of? the? turn=year_turn", "turn=year_mark")
def _turned_year(turn: int, today: date) -> int:
    return today.year + turn


# ---- days of a year
@NAMED.rule(
    "yearly",
    "pair=pair",
    "pair=slashed plain",
    "begin_text pair=weak end_text",
    "on the? pair=weak",
)
@NAMED.rule("yearly", "until|since|from_range the? pair=weak", "cued pair=weak")
def _pair(pair: tuple[int, int]) -> Value:
    return calendar.yearly_day(*pair)


@NAMED.rule(
    "yearly", "number=dayno sep? of? the? month=name", "number=ord of? the? month=month_number"
)
@NAMED.rule("yearly", "month=name sep? the? number=ord", "month=name sep? number=digits plain")
def _day_of_month(number: int, month: int) -> Value | None:
    return calendar.yearly_day(number, month) if 1 <= number <= _LONGEST_MONTH else None


@NAMED.rule("weak_day", "pair=weak")
def _weak_day(pair: tuple[int, int]) -> Value:
    return calendar.yearly_day(*pair)


@NAMED.rule("yearly", "feast=holiday")
@NAMED.rule("feast", "feast=holiday")
def _holiday(feast: str) -> Value:
    return calendar.feast(feast)


@NAMED.rule("yearly", "rank=ord advent", "rank=ord wd link? advent")
def _advent(rank: int) -> Value | None:
    return calendar.feast(f"advent{7 * (rank - 4):+}") if rank <= 4 else None  # noqa: PLR2004


@NAMED.rule("yearly", "rank=ord christmas_day")
def _christmas_day(rank: int) -> Value | None:
    return calendar.yearly_day(24 + rank, 12) if rank in {1, 2} else None


# ---- periods of a year
@NAMED.rule("yearly_period", "whole? month=name", "whole? unit_m link? month=name")
def _month(month: int) -> Value:
    return Cycle("year", lambda year: day_values.months(year, month))


@NAMED.rule(
    "yearly_period",
    "number=quarter",
    "number=ord unit_q",
    "unit_q number=digits",
    "number=roman unit_q",
)
def _quarter(number: int) -> Value | None:
    return _block_of_year(number, 4)


@NAMED.rule(
    "yearly_period", "number=half_year", "number=ord|roman unit_h", "number=rank year_half"
)
def _half(number: int) -> Value | None:
    return _block_of_year(number, 2)


def _block_of_year(number: int, parts: int) -> Value | None:
    """Return the nth of the equal parts of each year, -1 for the last."""
    nth = number if number > 0 else parts + 1 + number
    size = 12 // parts
    if not 1 <= nth <= parts:
        return None
    return Cycle("year", lambda year: day_values.months(year, (nth - 1) * size + 1, size))


# ---- with a year
@NAMED.rule("dated", "value=weak_day year=plain_year", "value=yearly at? time year=plain_year")
@NAMED.rule("dated", "value=yearly sep? year=year", "value=yearly year=short_year")
@NAMED.rule("dated", "year=plain_year sep? value=yearly")
@NAMED.rule(
    "dated_period", "value=yearly_period sep? year=year", "value=numbered_week sep year=year"
)
@NAMED.rule("dated_period", "year=plain_year sep? value=yearly_period")
def _in_year(value: Cycle, year: int) -> Value:
    return Fixed(value.at(year))


@NAMED.rule("dated", "full=full")
def _full(full: tuple[int, int, int | str], today: date) -> Value:
    number, month, year = full
    return Fixed(day_values.day(calendar.full_year(year, today), month, number))


@NAMED.rule("dated_period", "both=month_year")
def _month_year(both: tuple[int, int]) -> Value:
    month, year = both
    return Fixed(day_values.months(year, month))


@NAMED.rule("year_period", "year=plain_year", "whole? unit_y year=plain_year")
def _year(year: int) -> Value:
    return Fixed(day_values.months(year, 1, _MONTHS))


# ---- parts of a period
NAMED.same("period_of", "x=period", "x=year_period", "x=unit_period", "x=coming_year")


@NAMED.rule("coming_year", "new_year")
def _coming_year(today: date) -> Value:
    return Fixed(day_values.months(today.year + 1, 1, _MONTHS))


@NAMED.rule("unit_period", "unit=unit")
def _unit(unit: str) -> Value | None:
    return calendar.unit_cycle(unit)


@NAMED.rule("day0", *_PARTS)
@NAMED.rule("part_day", *_PARTS)
def _part(part: str, period: Value) -> Value:
    return period.map(calendar.part_of(part))


@NAMED.rule("day0", "both=unit_part", "both=unit_part of? the? year=year")
@NAMED.rule("part_day", "both=unit_part")
def _unit_part(both: str, year: int | None = None) -> Value | None:
    part, unit = both.split()
    cycle = calendar.unit_cycle(unit)
    if cycle is None or year is None:
        return cycle and cycle.map(calendar.part_of(part))
    within = Fixed(day_values.months(year, 1, _MONTHS))
    return within.map(calendar.part_of(part)) if unit == "y" else None


@NAMED.rule(
    "day0", "both=unit_part link? period=yearly_period", "both=unit_part link? period=dated_period"
)
def _part_of_named(both: str, period: Value) -> Value:
    return period.map(calendar.part_of(both.split(maxsplit=1)[0]))


@NAMED.rule("day0", "turn=turn both=unit_part")
def _turned_part(turn: int, both: str, today: date) -> Value | None:
    cycle = _unit_part(both)
    return Fixed(cycle.turned(today, turn)) if isinstance(cycle, Cycle) else None


@NAMED.rule(
    "day0", "rank=rank wd=wd link period=period_of", "rank=rank wd=wd period=turned_period"
)
def _nth_weekday(rank: int, wd: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_weekday(bounds, wd, rank))


@NAMED.rule(
    "day0",
    "rank=rank unit_d link period=period_of",
    "rank=rank unit_d period=turned_period",
    "rank=rank period=yearly_period unit_d",
)
@NAMED.rule("day0", "rank=ord of the? period=turned_period", "rank=ord period=turned_period")
@NAMED.rule("day0", "rank=digits of period=turned_period")
@NAMED.rule("day0", "rank=rank of the? period=bare_month", "rank=rank of period=turned_period")
def nth_day(rank: int, period: Value) -> Value | None:
    """Return the nth day of a period, counted from its end if it is negative."""
    return period.map(lambda bounds: calendar.nth_day(bounds, rank))


@NAMED.rule("bare_month", "unit_m")
def _bare_month() -> Value | None:
    return calendar.unit_cycle("m")


@NAMED.rule("day0", "rank=ord last unit_d link period=period_of")
def _nth_last_day(rank: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_day(bounds, -rank))


@NAMED.rule("day0", "rank=rank unit_b link period=period_of")
def _nth_working_day(rank: int, period: Value) -> Value:
    return period.map(lambda bounds: calendar.nth_working_day(bounds, rank))


@NAMED.rule(
    "period", "rank=rank half link? period=period_of", "rank=rank period=yearly_period half"
)
def _nth_half(rank: int, period: Value) -> Value | None:
    def half(bounds: Bounds) -> Bounds | None:
        return calendar.half_of(bounds, first=rank == 1)

    return period.map(half) if rank in {1, 2, -1} else None


NAMED.same("period", "x=yearly_period", "x=dated_period", "x=turned_period")
