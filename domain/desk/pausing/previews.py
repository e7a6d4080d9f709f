"""What a pause and a return would do: frozen previews.

Days are studio-local and inclusive, amounts gross integer cents.
"""

from datetime import date
from typing import Any

from msgspec import Struct

from domain.contracts.pauses import Pause
from domain.dates import DateRange, Duration
from domain.desk.endings.facts import Leftovers
from domain.desk.facts import (
    ContractFacts,
    InvoiceChange,
    Note,
    PlannedMessage,
    invoice_facts,
)
from domain.desk.orders import MoneyTo
from domain.studios.rights import Right, Rights, where


class NextBilling(Struct, frozen=True):
    """What is to be paid next: an issued document, or a period that is still to be billed.

    Attributes:
        due_on: When.
        days: For which days.
        amount_cents: What is asked for.
        number: Of the document, None where it is not issued yet.
        from_account_cents: What the customer's account pays of it.
    """

    due_on: date
    days: DateRange
    amount_cents: int
    number: str | None = None
    from_account_cents: int = 0


class Allowance(Struct, frozen=True):
    """How much a contract may rest in one of its years, in months and days.

    Attributes:
        year: The year of the contract in which the pause begins, or the one in which it is most
            above what is allowed.
        allowed: What the plan allows.
        left_months: What is left of it afterwards, in whole months.
        left_days: And in days beside them.
        over: Whether more is used than allowed.
        used_days: How many days of that year rest, with this pause.
    """

    year: DateRange
    allowed: Duration
    left_months: int
    left_days: int
    over: bool
    used_days: int = 0


class Costs(Struct, frozen=True):
    """What becomes of the money.

    Attributes:
        invoices: Documents that change.
        planned: Periods not billed yet that cost something else than before.
        skipped: Days of such periods that cost nothing.
        next_billing: What is to be paid next, None where nothing is.
        goes_on: Whether each period after the last planned one costs the same as that.
    """

    invoices: tuple[InvoiceChange, ...]
    planned: tuple[InvoiceChange, ...]
    skipped: tuple[DateRange, ...]
    next_billing: NextBilling | None
    balance_after_cents: int
    refund_cents: int
    money_to: MoneyTo
    goes_on: bool = False

    @property
    def frees(self) -> bool:
        """Whether money comes back that was paid."""
        return any(change.to_customer_cents > 0 for change in self.invoices)

    def facts(self) -> dict[str, Any]:
        """Return what a confirmation stands for."""
        return {
            "invoices": invoice_facts(self.invoices),
            "planned": invoice_facts(self.planned),
            "skipped": [[days.start.isoformat(), days.days] for days in self.skipped],
            "refund_cents": self.refund_cents,
        }


class Ends(Struct, frozen=True):
    """Ends before and after: of the running term, and of the contract where one is set."""

    term_before: date | None
    term_after: date | None
    set_before: date | None
    set_after: date | None

    @property
    def moves(self) -> bool:
        """Whether one of them is another day afterwards."""
        return self.term_before != self.term_after or self.set_before != self.set_after

    def facts(self) -> list[str | None]:
        """Return the days afterwards, JSON-ready."""
        return [_iso(self.term_after), _iso(self.set_after)]


class Units(Struct, frozen=True):
    """What a pause means for units.

    Attributes:
        kept: Whether a membership goes on granting them.
        left: Units of the running month, or on a card.
        until: Until when those can be used, None where that is not counted.
        card_until: The last day of a card afterwards, where it moves.
    """

    kept: bool
    left: int
    until: date | None
    card_until: date | None = None


class PausePreview(Struct, frozen=True):
    """Everything that a pause would do."""

    contract: ContractFacts
    pause: Pause
    length: Duration | None
    extends: bool
    ends: Ends
    costs: Costs
    units: Units | None
    places: Leftovers
    keep_bookings: bool
    new_days: int
    allowance: Allowance | None
    notice_until: date | None
    notes: tuple[Note, ...]
    messages: tuple[PlannedMessage, ...]
    method: str | None = None
    command: str = "contract.pause"

    def needs(self, asked_on: date) -> Rights:
        """Return what money takes that is paid out."""
        del asked_on
        return where(Right.REFUND, self.costs.refund_cents > 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, days, ends, money, bookings and units."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "pause": _days(self.pause),
            "ends": self.ends.facts(),
            **self.costs.facts(),
            **self.places.decision_facts(),
            "keep_bookings": self.keep_bookings,
            "new_days": self.new_days,
        }


class ReturnPreview(Struct, frozen=True):
    """Everything that a return from a pause would do.

    Attributes:
        before: The pause as it was agreed.
        after: As it will have been; None where it is taken back before it begins.
        first_active: The first day on which the contract runs again.
    """

    contract: ContractFacts
    before: Pause
    after: Pause | None
    first_active: date
    ends: Ends
    costs: Costs
    units: Units | None
    places: Leftovers
    notes: tuple[Note, ...]
    messages: tuple[PlannedMessage, ...]
    method: str | None = None
    new_days: int = 0
    command: str = "contract.resume"

    @property
    def prolongs(self) -> bool:
        """Whether the pause gets longer."""
        before = self.before.last_day
        after = None if self.after is None else self.after.last_day
        return before is not None and after is not None and after > before

    def needs(self, asked_on: date) -> Rights:
        """Return what money takes that is paid out."""
        del asked_on
        return where(Right.REFUND, self.costs.refund_cents > 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return contract version, days, ends, money and bookings."""
        return {
            "contract": [self.contract.id, self.contract.version],
            "before": _days(self.before),
            "after": self.after and _days(self.after),
            "ends": self.ends.facts(),
            **self.costs.facts(),
            **self.places.decision_facts(),
        }


def _days(pause: Pause) -> list[Any]:
    return [pause.number, *map(_iso, (pause.first_day, pause.last_day, pause.check_on))]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
