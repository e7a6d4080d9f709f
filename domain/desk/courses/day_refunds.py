"""Money for a dropped course day: the price that the plan refunds for one unit.

It is taken off the invoice that covers the day: a paid one gets a cancellation invoice of that
amount, an open one a corrected version. What no invoice in force covers goes to the account.

Source: RULES.md, "Dropped days" (R21).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct

from domain.accounts.service import Accounts, EntryKind
from domain.bookings.records import BookingRecord
from domain.desk.areas import Areas
from domain.desk.bookkeeping import Written
from domain.desk.memory import Trace
from domain.desk.orders import MoneyTo
from domain.desk.reducing import plan_reduction, reduce
from domain.invoices.records import InvoiceRecord
from domain.invoices.views import DocumentKind, Mark, owed_of


class DayRefund(Struct, frozen=True):
    """The money that somebody gets.

    Attributes:
        cents: All of it.
        invoice_id: The invoice that it is taken off, with its number.
        off_cents: How much of it; the rest goes to the account.
        left_cents: What the invoice asks for then.
        corrects: Whether a corrected version takes its place; else a cancellation invoice takes
            the amount back.
        freed_cents: What was paid already, of the part that is taken off.
    """

    cents: int
    invoice_id: int | None = None
    number: str | None = None
    off_cents: int = 0
    left_cents: int = 0
    corrects: bool = False
    freed_cents: int = 0

    @property
    def to_customer_cents(self) -> int:
        """What goes to the account, or is paid out; the rest is simply owed no more."""
        return self.freed_cents + self.cents - self.off_cents

    def facts(self) -> list[Any]:
        """Return what a confirmation stands for, JSON-ready."""
        return [self.cents, self.invoice_id, self.off_cents, self.left_cents, self.freed_cents]


async def refund_price(areas: Areas, booking: BookingRecord) -> int:
    """Return in cents what the contract that paid refunds for a dropped unit; 0 for nothing."""
    if booking.contract_id is None:
        return 0
    return (await areas.contracts.record(booking.contract_id)).refund_cents or 0


async def refund_of(areas: Areas, booking: BookingRecord) -> DayRefund:
    """Return the refund for a booking, and the invoice that it is taken off."""
    cents = await refund_price(areas, booking)
    invoice = await _invoice(areas, booking)
    if invoice is None:
        return DayRefund(cents)
    planned = await plan_reduction(areas, invoice.id, cents)
    left_cents = owed_of(invoice) - planned.by_cents
    return DayRefund(
        cents=cents,
        invoice_id=invoice.id,
        number=invoice.number,
        off_cents=planned.by_cents,
        left_cents=left_cents,
        corrects=planned.corrects and left_cents > 0,
        freed_cents=planned.step.freed_cents,
    )


async def pay_back(
    areas: Areas, customer_id: int, refund: DayRefund, money_to: MoneyTo
) -> Written:
    """Return what was written to give a refund; contract and customer are locked."""
    paid_out = money_to is MoneyTo.REFUND
    written = Written(trace=Trace(by_end=False))
    if refund.invoice_id is not None:
        planned = await plan_reduction(
            areas, refund.invoice_id, refund.cents, refund=paid_out, lock=True
        )
        written = await reduce(areas, planned, refund=paid_out)
    accounts, rest = Accounts(areas.scope), refund.cents - refund.off_cents
    await accounts.book(customer_id, rest, EntryKind.REVERSAL, None)
    if paid_out:
        await accounts.book(customer_id, -rest, EntryKind.REFUND_DUE, None)
    return written


async def _invoice(areas: Areas, booking: BookingRecord) -> InvoiceRecord | None:
    """Return the invoice in force that covers the day; for a card that of its sale."""
    if booking.contract_id is None:
        return None
    contract = await areas.contracts.record(booking.contract_id)
    records = await areas.invoices.records_of_contract(contract.id)
    in_force = [each for each in records if _asks_for_money(each)]
    if contract.kind == "card":
        return _first(in_force)
    return _first(each for each in in_force if _covers(each, booking.on))


def _first(records: Iterable[InvoiceRecord]) -> InvoiceRecord | None:
    """Return the one with the earliest period; documents without a period come last."""
    ordered = sorted(records, key=lambda each: (each.period_first or date.max, each.id))
    return ordered[0] if ordered else None


def _asks_for_money(record: InvoiceRecord) -> bool:
    is_charge = record.kind != DocumentKind.CANCELLATION.value
    return record.mark == Mark.ISSUED.value and is_charge and owed_of(record) > 0


def _covers(record: InvoiceRecord, on: date) -> bool:
    first, last = record.period_first, record.period_last
    return first is not None and last is not None and first <= on <= last
