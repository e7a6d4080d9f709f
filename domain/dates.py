"""Days and durations: when a term ends, when a notice period is over, how late notice may come.

Days are calendar days of the studio. ``DateRange`` includes its start and excludes its end;
everything called a *last day* is inclusive and lasts until midnight. Months are always counted
from the day they begin with, never from an earlier result.

Source: RULES.md, "Counting days"; §§ 187 to 189 BGB.
"""

import re
from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Self

from msgspec import Struct
from typing_extensions import override

_ONE_DAY = timedelta(days=1)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _LEAP = 2, 29
_ISO_DURATION = re.compile(
    r"P(?:(?P<days>[0-9]{1,5})D|(?P<weeks>[0-9]{1,4})W"
    r"|(?=[0-9])(?:(?P<years>[0-9]{1,3})Y)?(?:(?P<months>[0-9]{1,4})M)?)"
)


class Duration(Struct, frozen=True, kw_only=True):
    """A length in days, in weeks or in months; the three are counted in different ways.

    Four weeks are not a month and 7 days are not equal to 1 week: a contract says one of them.
    """

    days: int = 0
    weeks: int = 0
    months: int = 0

    def __post_init__(self) -> None:
        counts = (self.days, self.weeks, self.months)
        if min(counts) < 0 or sum(count > 0 for count in counts) > 1:
            raise ValueError("a duration counts days or weeks or months, and none of them back")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the duration that an ISO 8601 text names; years become twelve months each.

        Raises:
            ValueError: The text is no duration of one unit, such as ``P1M15D`` or ``1 month``.

        Example:
            >>> Duration.parse("P1Y6M")
            Duration(days=0, weeks=0, months=18)
        """
        match = _ISO_DURATION.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no duration like P28D, P6W, P12M or P1Y")
        count = {name: int(digits or 0) for name, digits in match.groupdict().items()}
        months = 12 * count["years"] + count["months"]
        return cls(days=count["days"], weeks=count["weeks"], months=months)

    @override
    def __str__(self) -> str:
        if self.months:
            return f"P{self.months}M"
        return f"P{self.weeks}W" if self.weeks else f"P{self.days}D"

    def __bool__(self) -> bool:
        return bool(self.days or self.weeks or self.months)

    def times(self, factor: int) -> "Duration":
        """Return this length ``factor`` times in a row."""
        return Duration(
            days=factor * self.days, weeks=factor * self.weeks, months=factor * self.months
        )


class DateRange(Struct, frozen=True, order=True):
    """One or more calendar days in a row; ``start`` belongs to them, ``end`` does not."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"no day lies from {self.start} to before {self.end}")

    @classmethod
    def from_days(cls, first: date, last: date) -> Self:
        """Return the range whose first and last day are given, both inclusive.

        Example:
            >>> DateRange.from_days(date(2027, 1, 15), date(2027, 2, 14)).days
            31
        """
        return cls(first, last + _ONE_DAY)

    @property
    def last_day(self) -> date:
        """The last day that belongs to the range."""
        return self.end - _ONE_DAY

    @property
    def days(self) -> int:
        """The number of days, first and last included."""
        return (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def __iter__(self) -> Iterator[date]:
        return (self.start + timedelta(days=number) for number in range(self.days))

    def overlap(self, other: "DateRange") -> "DateRange | None":
        """Return the days that both ranges share, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return DateRange(start, end) if start < end else None


def last_day_of_term(start: date, length: Duration) -> date:
    """Return the last day of a term whose first day is ``start`` and counts in full.

    Where the last month is too short, its last day takes the place of the missing one: the
    term is not first moved back by clamping and then shortened by a day.

    Args:
        start: The first day of the term.
        length: How long it runs; at least one day.

    Source: RULES.md, "Counting days" (R1); § 187 (2), § 188 (2) second case, (3) BGB.

    Example:
        >>> last_day_of_term(date(2026, 1, 15), Duration(months=12))
        datetime.date(2027, 1, 14)
        >>> last_day_of_term(date(2026, 3, 31), Duration(months=1))
        datetime.date(2026, 4, 30)
    """
    if not length:
        raise ValueError("a term lasts at least one day")
    if not length.months:
        return start + timedelta(days=length.days, weeks=length.weeks) - timedelta(days=1)
    if start.day == 1:
        return month_end(_month_away(start, length.months - 1))
    return _day_in_month(_month_away(start, length.months), start.day - 1)


def after_event(day: date, length: Duration) -> date:
    """Return the last day of a period that an event on ``day`` sets off; that day is not counted.

    Receipt of a notice and purchase of a card are such events.

    Source: RULES.md, "Counting days" (R1); § 187 (1), § 188 (1), (2) first case, (3) BGB.

    Example:
        >>> after_event(date(2026, 11, 21), Duration(months=1))
        datetime.date(2026, 12, 21)
        >>> after_event(date(2027, 1, 31), Duration(months=1))
        datetime.date(2027, 2, 28)
    """
    if not length.months:
        return day + timedelta(days=length.days, weeks=length.weeks)
    return _day_in_month(_month_away(day, length.months), day.day)


def latest_day_for(end: date, length: Duration) -> date:
    """Return the latest day on which an event still completes its period by ``end``.

    That is the latest ``day`` with ``after_event(day, length) <= end``: the last day to give
    notice for a given end. It is not the end minus so many months.

    Source: RULES.md, "Last day to give notice" (R2).

    Example:
        >>> latest_day_for(date(2027, 1, 14), Duration(months=1))
        datetime.date(2026, 12, 14)
        >>> latest_day_for(date(2027, 4, 30), Duration(months=1))
        datetime.date(2027, 3, 31)
    """
    if not length.months:
        return end - timedelta(days=length.days, weeks=length.weeks)
    month = _month_away(end, -length.months)
    return month_end(month) if end == month_end(end) else _day_in_month(month, end.day)


def after_event_and_half_month(day: date, months: int) -> date:
    """Return the end of a period of so many months and a half: the months first, then 15 days.

    Source: RULES.md, "Counting days" (R1); § 189 (2) BGB.
    """
    return after_event(day, Duration(months=months)) + timedelta(days=15)


def time_barred_after(arose_on: date) -> date:
    """Return the last day on which a claim can be made: three years after the year it arose in.

    Source: RULES.md, "Cards" (R12); §§ 195, 199 BGB.

    Example:
        >>> time_barred_after(date(2024, 12, 24))
        datetime.date(2027, 12, 31)
    """
    return date(arose_on.year + 3, 12, 31)


def month_end(day: date) -> date:
    """Return the last day of the month of ``day``."""
    return _day_in_month(day, 31)


def quarter_end(day: date) -> date:
    """Return the last day of the calendar quarter of ``day``."""
    return month_end(_month_away(day, -day.month % 3))


def fifteenth_or_month_end(day: date) -> date:
    """Return the first 15th or last day of a month that is not before ``day``."""
    return day.replace(day=15) if day.day <= 15 else month_end(day)  # noqa: PLR2004  the 15th


def _month_away(day: date, months: int) -> date:
    """Return the first day of the month that lies so many months after the month of ``day``."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _day_in_month(month: date, number: int) -> date:
    """Return day ``number`` of the month of ``month``, or its last day where that is missing."""
    return month.replace(day=min(number, _days_in(month)))


def _days_in(month: date) -> int:
    """Return the number of days of a month."""
    return _LEAP if month.month == _FEBRUARY and isleap(month.year) else _DAYS[month.month - 1]
