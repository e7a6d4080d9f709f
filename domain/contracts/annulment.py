"""Statutory withdrawal from a contract (Widerruf): within fourteen days after its conclusion.

Source: RULES.md, "Annulment" (R11); §§ 355, 356, 193 BGB.
"""

from datetime import date, timedelta

from domain.dates import Duration, after_event

ANNULMENT = "annulment"
"""The way to end of a contract that was annulled: it counts as never wanted."""
_DEADLINE = Duration(days=14)
_SATURDAY = 5


def annullable_until(concluded_on: date) -> date:
    """Return the last day on which a consumer may withdraw from a contract.

    The day of conclusion is not counted. Unlike a notice, it is a period in which something has
    to be declared: where it would end on a weekend, it ends on the Monday after.

    Example:
        >>> annullable_until(date(2026, 11, 21))  # 5 Dec is a Saturday
        datetime.date(2026, 12, 7)
        >>> annullable_until(date(2026, 11, 20))
        datetime.date(2026, 12, 4)
    """
    day = after_event(concluded_on, _DEADLINE)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day
