"""How much of its yearly allowance a contract has rested, and in which steps: arithmetic.

A year of a contract is counted from its first day. Where the plan allows months, a month is
thirty days; else the days are counted.

Source: RULES.md, "Pauses" (R19).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count

from domain.contracts.pauses import Pause, length_of
from domain.contracts.terms import Chain
from domain.dates import DateRange, Duration
from domain.desk.pausing.previews import Allowance
from domain.money import DAYS_OF_A_MONTH
from domain.plans.pauses import PauseUnit

_YEAR = Duration(months=12)
_DAYS_OF_A_WEEK = 7


def year_of(start: date, day: date) -> DateRange:
    """Return the year of a contract in which a day lies.

    Example:
        >>> year_of(date(2026, 1, 15), date(2027, 1, 20)).start.isoformat()
        '2027-01-15'
    """
    chain = Chain(start, _YEAR, _YEAR)
    return next(year for number in count() if day in (year := chain.term(number)))


def years_of(start: date, days: DateRange) -> Iterator[DateRange]:
    """Yield the years of a contract that days touch, the first one first.

    Of days without an end, only the year in which they begin: how many follow is not known.
    """
    year = year_of(start, days.start)
    yield year
    while days.end != date.max and days.last_day not in year:
        year = year_of(start, year.end)
        yield year


def allowance_left(
    start: date, allowed: Duration | None, pauses: Iterable[Pause], days: DateRange
) -> Allowance | None:
    """Return what is left of the allowance in the year in which a pause begins.

    Where it lasts longer than allowed in a year, that year is shown; of several the worst one.

    Args:
        start: The contract's first day.
        allowed: By its plan, within a year; None is without limit.
        pauses: All of them, with the one that is wanted.
        days: Of the one that is wanted.
    """
    if allowed is None:
        return None
    known = tuple(pauses)
    found = (_left_in(year, allowed, known) for year in years_of(start, days))
    return max(found, key=lambda each: each.used_days if each.over else 0)


def _left_in(year: DateRange, allowed: Duration, pauses: Iterable[Pause]) -> Allowance:
    shared = [days for pause in pauses if (days := pause.days.overlap(year)) is not None]
    left = _length(allowed) - sum(_measure(days, allowed) for days in shared)
    months, rest = divmod(max(0, left), DAYS_OF_A_MONTH) if allowed.months else (0, max(0, left))
    used = sum(days.days for days in shared)
    return Allowance(year, allowed, months, rest, over=left < 0, used_days=used)


def is_whole_step(length: Duration, unit: PauseUnit) -> bool:
    """Return whether a length is a whole number of a plan's steps.

    Example:
        >>> is_whole_step(Duration(days=14), PauseUnit.WEEKS)
        True
        >>> is_whole_step(Duration(days=30), PauseUnit.MONTHS)
        False
    """
    if unit is PauseUnit.MONTHS:
        return bool(length.months)
    if unit is PauseUnit.WEEKS:
        return not length.months and not length.days % _DAYS_OF_A_WEEK
    return True


def _measure(days: DateRange, allowed: Duration) -> int:
    return _length(length_of(days.start, days.last_day)) if allowed.months else days.days


def _length(length: Duration) -> int:
    return length.months * DAYS_OF_A_MONTH + length.weeks * _DAYS_OF_A_WEEK + length.days
