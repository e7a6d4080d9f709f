"""How much of its yearly allowance a contract has rested, and in which steps: arithmetic.

A year of a contract is counted from its first day. Where the plan allows months, a month is
thirty days; else the days are counted.

Source: RULES.md, "Pauses" (R19).
"""

from collections.abc import Iterable
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


def allowance_left(
    start: date, allowed: Duration | None, pauses: Iterable[Pause], first_day: date
) -> Allowance | None:
    """Return what is left of the allowance in the year in which a pause begins.

    Args:
        start: The contract's first day.
        allowed: By its plan, within a year; None is without limit.
        pauses: All of them, with the one that is wanted.
        first_day: Of the one that is wanted.
    """
    if allowed is None:
        return None
    year = year_of(start, first_day)
    shared = (pause.days.overlap(year) for pause in pauses)
    used = sum(_measure(days, allowed) for days in shared if days is not None)
    left = _length(allowed) - used
    months, days = divmod(max(0, left), DAYS_OF_A_MONTH) if allowed.months else (0, max(0, left))
    return Allowance(year, allowed, months, days, over=left < 0)


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
