"""Days and periods with a name: "15. März 2027", "Q1 2027", "Ostern".

A ``yearly`` one comes each year as long as no year is said.
"""

from datetime import date
from typing import Final

from handlers.understanding.days import calendar
from handlers.understanding.days import values as day_values
from handlers.understanding.days.grammar import Grammar
from handlers.understanding.days.values import Cycle, Fixed, Value

NAMED: Final = Grammar()
_LONGEST_MONTH: Final = 31
_MONTHS: Final = 12
_LAST_TWO: Final = 100

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
@NAMED.rule("leading_year", "turn=turn unit_y", "turn=year_turn")
def _turned_year(turn: int, today: date) -> int:
    return today.year + turn


# ---- days of a year
NAMED.same("yearly", "x=figured")


@NAMED.rule(
    "figured",
    "pair=pair",
    "pair=slashed plain",
    "begin_text pair=weak end_text",
    "on the? pair=weak",
)
@NAMED.rule("figured", "until|since|from_range the? pair=weak", "cued pair=weak")
def _pair(pair: tuple[int, int]) -> Value:
    return calendar.yearly_day(*pair)


@NAMED.rule(
    "figured", "number=dayno sep? of? the? month=name", "number=ord of? the? month=month_number"
)
@NAMED.rule("figured", "number=ord of the? unit_m month=name")
@NAMED.rule("figured", "month=name sep on the? number=ord undated")
@NAMED.rule("figured", "month=name sep? the? number=ord", "month=name sep? number=digits plain")
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
def advent(rank: int) -> Value | None:
    """Return the nth Sunday in Advent."""
    return calendar.feast(f"advent{7 * (rank - 4):+}") if rank <= 4 else None  # noqa: PLR2004


@NAMED.rule("yearly", "rank=ord christmas_day")
def christmas_day(rank: int) -> Value | None:
    """Return the first or the second day of Christmas."""
    return calendar.yearly_day(24 + rank, 12) if rank in {1, 2} else None


# ---- periods of a year
@NAMED.rule("yearly_period", "whole? month=name", "whole? unit_m link? month=name")
def _month(month: int) -> Value:
    return Cycle("year", lambda year: day_values.months(year, month))


@NAMED.rule(
    "yearly_period",
    "number=quarter",
    "number=ord unit_q",
    "unit_q number=digits|number",
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
@NAMED.rule("led_by_year", "year=leading_year comma? lead value=yearly|yearly_period")
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


@NAMED.rule("dated_period", "unit_q both=month_year")
def _quarter_of_year(both: tuple[int, int]) -> Value | None:
    """Return "Quartal 1/2027"."""
    period = _quarter(both[0])
    return Fixed(period.at(both[1])) if isinstance(period, Cycle) else None


@NAMED.rule("year_period", "year=plain_year", "whole? unit_y year=plain_year")
def _year(year: int) -> Value:
    return Fixed(day_values.months(year, 1, _MONTHS))


@NAMED.rule("dated_period", "rank=rank unit=unit_q|unit_m link? year=plain_year")
def _nth_of_year(rank: int, unit: str, year: int) -> Value | None:
    """Return "the last quarter of 2025", "der erste Monat 2027"."""
    size = 3 if unit == "q" else 1
    nth = rank if rank > 0 else _MONTHS // size + 1 + rank
    inside = 1 <= nth <= _MONTHS // size
    return Fixed(day_values.months(year, (nth - 1) * size + 1, size)) if inside else None


NAMED.same("period", "x=yearly_period", "x=dated_period", "x=turned_period")
