"""What somebody wants: a contract to rest, or to go on; all frozen.

Days are studio-local and inclusive; ``first_active`` is the first day after a pause.
"""

from datetime import date, timedelta
from enum import StrEnum

from domain.dates import Duration, last_day_of_term
from domain.desk.commands import Order
from domain.desk.orders import MoneyTo
from domain.desk.pausing.previews import PausePreview, ReturnPreview


class AtEnd(StrEnum):
    """What a pause does to a last day that is set."""

    MOVE = "move"
    """The last day moves along by the length of the pause."""
    KEEP = "keep"
    """It stays, and no day of the pause lies after it."""


class PauseContract(Order[PausePreview], frozen=True, kw_only=True):
    """A contract is to rest.

    Attributes:
        first_day: The first day of rest.
        last_day: The last one; None with a length or without an agreed end.
        length: How long, where no last day is named.
        check_on: The day on which the studio looks at a pause without an end.
        reason: Why, where somebody says so.
        at_end: What becomes of a last day that is set; asked where it matters.
        keep_bookings: Whether course days inside stay booked.
        money_to: Where money goes that was paid for days of rest.
    """

    contract_id: int
    first_day: date
    last_day: date | None = None
    length: Duration | None = None
    check_on: date | None = None
    reason: str | None = None
    at_end: AtEnd | None = None
    keep_bookings: bool = False
    money_to: MoneyTo = MoneyTo.ACCOUNT

    @property
    def until(self) -> date | None:
        """The last day that is wanted, None for a pause without an agreed end.

        A length of nothing is over before it begins.

        Example:
            >>> first = date(2026, 12, 1)
            >>> PauseContract(contract_id=1, first_day=first, length=Duration(months=1)).until
            datetime.date(2026, 12, 31)
        """
        if self.last_day is not None or self.length is None:
            return self.last_day
        if not self.length:
            return self.first_day - timedelta(days=1)
        return last_day_of_term(self.first_day, self.length)


class ResumeContract(Order[ReturnPreview], frozen=True, kw_only=True):
    """A contract is to go on: a pause ends earlier or later than agreed, or at last.

    Attributes:
        first_active: The first day after the pause; the pause's first day or an earlier one
            takes the whole pause back.
        at_end: What becomes of a last day that is set, where the pause gets longer.
        money_to: Where money goes that was paid for days of rest.
    """

    contract_id: int
    first_active: date
    at_end: AtEnd | None = None
    money_to: MoneyTo = MoneyTo.ACCOUNT
