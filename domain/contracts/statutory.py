"""The notice that the law gives where a contract has no valid one of its own.

It only speaks: whether a clause is void is for people to decide (RULES.md R9).

Source: RULES.md, "Terms the law does not allow" (R9); § 621 BGB.
"""

from datetime import date, timedelta
from enum import StrEnum

from domain.dates import Duration, after_event, month_end

_FIFTEENTH, _MONDAY, _SATURDAY = 15, 0, 5


class PayPeriod(StrEnum):
    """For which time the price is agreed."""

    WEEK = "week"
    MONTH = "month"


def end_by_statute(received_on: date, pay_period: PayPeriod) -> date:
    """Return the last day of an open-ended contract without a valid notice of its own.

    Paid by the month: by the 15th, to the end of that month. Paid by the week: on Monday, to the
    Saturday of that week; holidays are not looked at.

    Example:
        >>> end_by_statute(date(2026, 3, 15), PayPeriod.MONTH)
        datetime.date(2026, 3, 31)
        >>> end_by_statute(date(2026, 3, 16), PayPeriod.MONTH)
        datetime.date(2026, 4, 30)
    """
    if pay_period is PayPeriod.WEEK:
        monday = received_on + timedelta(days=(_MONDAY - received_on.weekday()) % 7)
        return monday + timedelta(days=_SATURDAY)
    if received_on.day <= _FIFTEENTH:
        return month_end(received_on)
    return month_end(after_event(month_end(received_on), Duration(days=1)))
