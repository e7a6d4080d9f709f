"""Record that many invoices were paid at once: all direct debits of a day, say.

All or nothing: it is one transaction, with one way back for all of them.
"""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PersonFacts
from domain.invoices.documents import Documents
from domain.invoices.errors import NoOpenInvoices, PaidInFuture
from domain.invoices.views import InvoiceView
from domain.store.journal import Subject
from domain.studios.rights import Right, Rights, where

FEW = 25
"""More invoices than these want a second tap; of them the facts hold a digest."""
MUCH_CENTS = 500_00
"""More money than this wants a second tap."""


class Payment(Struct, frozen=True):
    """One of the payments; the whole rest is paid."""

    invoice: InvoiceView
    customer: PersonFacts


class PaymentsPreview(Struct, frozen=True):
    """Payments of the whole rest of many invoices, the earliest due first.

    ``later_count`` and ``later_cents`` are open invoices of the same kind that are due later than
    the order says.
    """

    payments: tuple[Payment, ...]
    paid_on: date
    method: str
    later_count: int = 0
    later_cents: int = 0
    command: str = "invoice.paid"

    @property
    def sum_cents(self) -> int:
        """What comes in."""
        return sum(each.invoice.rest_cents for each in self.payments)

    @property
    def is_many(self) -> bool:
        """Whether one tap is not enough."""
        return len(self.payments) > FEW or self.sum_cents > MUCH_CENTS

    def needs(self, asked_on: date) -> Rights:
        """Return what several payments take, and payments that came on an earlier day."""
        several = where(Right.BULK, len(self.payments) > 1)
        return several | where(Right.BACKDATE, self.paid_on < asked_on)

    def decision_facts(self) -> dict[str, Any]:
        """Return count and sum, and each invoice with its version and what is open of it."""
        listed = [
            [each.invoice.id, each.invoice.version, each.invoice.rest_cents]
            for each in self.payments
        ]
        shown: Any = listed
        if len(listed) > FEW:
            shown = sha256(dumps(listed).encode()).hexdigest()
        return {
            "count": len(listed),
            "sum_cents": self.sum_cents,
            "invoices": shown,
            "paid_on": self.paid_on.isoformat(),
            "method": self.method,
        }


class RecordPayments(Order[PaymentsPreview], frozen=True):
    """Every open invoice that is paid in a way and due in some days was paid.

    Attributes:
        method: ``direct_debit``, ``transfer``, ``cash`` or ``card``: how the contract is paid.
        due_first: The first day due, None for any before ``due_last``.
        due_last: The last day due, None for however late.
        customer_id: Only those of one customer.
        paid_on: None is the day due, at the latest today.
    """

    method: str | None
    due_first: date | None
    due_last: date | None
    customer_id: int | None = None
    paid_on: date | None = None


class RecordPaymentsCommand(DeskCommand[RecordPayments, PaymentsPreview]):
    """Records payments in bulk."""

    command = "invoice.paid"

    @override
    async def think(self, order: RecordPayments, *, lock: bool) -> PaymentsPreview:
        paid_on = order.paid_on or min(order.due_last or date.max, self.scope.today)
        if paid_on > self.scope.today:
            raise PaidInFuture(paid_on, self.scope.today)
        found = await self._meant(order)
        if lock:
            for view in sorted(found, key=_by_lock):
                await self.areas.lock_invoice(view.id)
            found = await self._meant(order)
        if not found:
            raise NoOpenInvoices
        later = await self._later(order)
        people = await self.areas.customers.all(
            active=None, ids={view.customer_id for view in found}
        )
        names = {person.id: person_facts(person) for person in people}
        return PaymentsPreview(
            payments=tuple(Payment(view, names[view.customer_id]) for view in found),
            paid_on=paid_on,
            method=order.method or "transfer",
            later_count=len(later),
            later_cents=sum(view.rest_cents for view in later),
        )

    @override
    async def write(self, order: RecordPayments, preview: PaymentsPreview) -> Change:
        ids = [each.invoice.id for each in preview.payments]
        records = {record.id: record for record in await self.areas.invoices.records(ids)}
        documents, written = Documents(self.scope), []
        for each in preview.payments:
            cents = each.invoice.rest_cents
            record = records[each.invoice.id]
            await documents.pay(record, cents, preview.method, preview.paid_on)
            written.append([record.id, cents, 0])
        return Change(
            subject=_subject(preview.payments),
            facts={
                "payments": written,
                "count": len(written),
                "amount_cents": preview.sum_cents,
                "paid_on": preview.paid_on.isoformat(),
                "method": preview.method,
            },
            rows=list(records.values()),
            undo_until=self.undo_until,
        )

    async def _later(self, order: RecordPayments) -> tuple[InvoiceView, ...]:
        """Return the open invoices that are due later, where that is all that sets them apart."""
        last = order.due_last
        if last is None or order.due_first is not None:
            return ()
        found = await self._meant(replace(order, due_last=None))
        return tuple(view for view in found if view.due_on is not None and view.due_on > last)

    async def _meant(self, order: RecordPayments) -> tuple[InvoiceView, ...]:
        """Return the open invoices that are meant, the earliest due first."""
        unpaid = await self.areas.invoices.open(order.customer_id)
        due = [view for view in unpaid if _is_due(view, order)]
        if order.method is None:
            return tuple(due)
        ids = {view.contract_id for view in due if view.contract_id is not None}
        methods = await self.areas.contracts.payment_methods(ids)
        return tuple(view for view in due if methods.get(view.contract_id or 0) == order.method)


def _is_due(view: InvoiceView, order: RecordPayments) -> bool:
    if view.due_on is None or view.due_on > (order.due_last or date.max):
        return False
    return order.due_first is None or view.due_on >= order.due_first


def _by_lock(view: InvoiceView) -> tuple[int, int, int]:
    return view.contract_id or 0, view.customer_id, view.id


def _subject(payments: Iterable[Payment]) -> Subject:
    """Return whom it is about, where all are of one person."""
    people = {each.customer.id for each in payments}
    return Subject(people.pop() if len(people) == 1 else None)
