"""What the calendar does to running contracts: terms begin anew, invoices are issued ahead.

Run twice it adds nothing: it looks for what is due and not done, whatever day it ran last. Days
that were missed are made up one after the other; what is issued then is dated the day on which it
really is issued.

Source: RULES.md, "Daily billing" (R22).
"""

from datetime import date

from msgspec.structs import replace

from domain.desk.billing.issue_due import IssueDue
from domain.desk.billing.renew_due import RenewDue
from domain.store.scope import SYSTEM, Scope


class RenewAndBill:
    """The work of a day in one studio, a portion at a time.

    Args:
        scope: The studio on the day that it really is, in the job's transaction.
        day: The day whose work is done; it may have been missed.
    """

    def __init__(self, scope: Scope, day: date) -> None:
        by_itself = replace(scope, actor=SYSTEM)
        self._bills = IssueDue(by_itself)
        self._terms = RenewDue(by_itself)
        self._day = day

    async def portion(self, most: int = 100) -> int:
        """Return of how many contracts, at most ``most``, the work was done; 0 at the end."""
        billed = await self._bills.issue(self._day, most)
        return billed or await self._terms.renew(self._day, most)
