"""The periods of reports: what is meant, and the ones beside it.

Months are calendar months. A period of whole months has whole months beside it, any other one as
many days as it has itself.
"""

from datetime import date, timedelta

from domain.dates import DateRange, month_end

_ONE_DAY = timedelta(days=1)
_MONTHS = 12


def month_of(day: date) -> DateRange:
    """Return the calendar month of a day."""
    return DateRange.from_days(day.replace(day=1), month_end(day))


def period_asked(first: date | None, last: date | None, today: date) -> DateRange | None:
    """Return the period between two days, in whichever order; None where no day was said.

    Without a last day it goes until today, without a first one it begins with the last day's year.

    Example:
        >>> period_asked(None, date(2026, 9, 30), date(2026, 11, 21)).start
        datetime.date(2026, 1, 1)
    """
    if first is None and last is None:
        return None
    begins = first or date(last.year, 1, 1) if last else first
    ends = last or max(today, begins or today)
    days = sorted((begins or ends, ends))
    return DateRange.from_days(days[0], days[1])


def whole_months(period: DateRange) -> int | None:
    """Return how many calendar months a period is made of; None where it cuts one.

    Example:
        >>> whole_months(DateRange(date(2026, 10, 1), date(2027, 1, 1)))
        3
    """
    if period.start.day != 1 or period.end.day != 1:
        return None
    return _number(period.end) - _number(period.start)


def beside(period: DateRange, step: int) -> DateRange:
    """Return the period that lies so many steps later; earlier for a negative number.

    Example:
        >>> beside(DateRange(date(2026, 2, 1), date(2026, 3, 1)), -1).start
        datetime.date(2026, 1, 1)
        >>> beside(DateRange(date(2026, 11, 9), date(2026, 11, 16)), 1).last_day
        datetime.date(2026, 11, 22)
    """
    months = whole_months(period)
    if months is None:
        by = timedelta(days=period.days * step)
        return DateRange(period.start + by, period.end + by)
    return DateRange(
        _first_day(_number(period.start) + months * step),
        _first_day(_number(period.end) + months * step),
    )


def _number(day: date) -> int:
    """Return the number of a day's month, counted through all years."""
    return day.year * _MONTHS + day.month - 1


def _first_day(number: int) -> date:
    year, month = divmod(number, _MONTHS)
    return date(year, month + 1, 1)
