"""Record what was paid on an invoice: ``invoice.paid``, in whole or in part, also on another day.

What is above the invoice goes to the customer's account. Payments are never changed: what was
recorded by mistake is taken back by an entry of its own.

Source: RULES.md, "Accounts" (R20).
"""

from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.accounts.service import Accounts, EntryKind
from domain.desk.areas import person_facts
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.credit_invoice import not_in_force
from domain.desk.facts import PersonFacts
from domain.errors import Refusal
from domain.invoices.documents import FROM_ACCOUNT, Documents
from domain.invoices.errors import (
    InvoiceAlreadyPaid,
    NothingToPay,
    PaidInFuture,
)
from domain.invoices.views import InvoiceView
from domain.store.journal import Subject
from domain.studios.rights import Right, Rights, where


class PaymentPreview(Struct, frozen=True):
    """A payment: ``amount_cents`` came, ``surplus_cents`` of it are above what was open.

    ``method`` is ``direct_debit``, ``transfer``, ``cash`` or ``card``.
    """

    invoice: InvoiceView
    customer: PersonFacts
    amount_cents: int
    paid_on: date
    method: str
    balance_cents: int
    command: str = "invoice.paid"

    @property
    def surplus_cents(self) -> int:
        """What goes to the customer's account."""
        return max(0, self.amount_cents - self.invoice.rest_cents)

    @property
    def rest_after_cents(self) -> int:
        """What is still to be paid afterwards."""
        return max(0, self.invoice.rest_cents - self.amount_cents)

    @property
    def balance_after_cents(self) -> int:
        """What the customer's account holds afterwards."""
        return self.balance_cents + self.surplus_cents

    def needs(self, asked_on: date) -> Rights:
        """Return what a payment takes that came on an earlier day."""
        return where(Right.BACKDATE, self.paid_on < asked_on)

    def decision_facts(self) -> dict[str, Any]:
        """Return the invoice, what is open of it, and the payment."""
        return {
            "invoice": [self.invoice.id, self.invoice.version, self.invoice.rest_cents],
            "amount_cents": self.amount_cents,
            "paid_on": self.paid_on.isoformat(),
            "method": self.method,
        }


class RecordPayment(Order[PaymentPreview], frozen=True):
    """Money came for an invoice; no amount means all that is open, no day means today."""

    invoice_id: int
    amount_cents: int | None = None
    paid_on: date | None = None
    method: str | None = None


class RecordPaymentCommand(DeskCommand[RecordPayment, PaymentPreview]):
    """Records one payment."""

    command = "invoice.paid"

    @override
    async def think(self, order: RecordPayment, *, lock: bool) -> PaymentPreview:
        if lock:
            await self.areas.lock_invoice(order.invoice_id)
        view = await self.areas.invoices.get(order.invoice_id)
        paid_on = order.paid_on or self.scope.today
        refusal = _cannot_be_paid(view, order, paid_on, self.scope.today)
        if refusal is not None:
            raise refusal
        customer = await self.areas.customers.file(view.customer_id)
        return PaymentPreview(
            invoice=view,
            customer=person_facts(customer),
            amount_cents=order.amount_cents or view.rest_cents,
            paid_on=paid_on,
            method=order.method or await self._method(view),
            balance_cents=await Accounts(self.scope).balance(view.customer_id),
        )

    @override
    async def write(self, order: RecordPayment, preview: PaymentPreview) -> Change:
        record = await self.areas.invoices.record(order.invoice_id)
        documents, surplus = Documents(self.scope), preview.surplus_cents
        await documents.pay(record, preview.amount_cents, preview.method, preview.paid_on)
        await documents.pay(record, -surplus, FROM_ACCOUNT, preview.paid_on)
        await Accounts(self.scope).book(
            record.customer_id, surplus, EntryKind.OVERPAYMENT, record.id
        )
        facts = {
            "payments": [[record.id, preview.amount_cents, surplus]],
            "invoice_id": record.id,
            "amount_cents": preview.amount_cents,
            "paid_on": preview.paid_on.isoformat(),
            "method": preview.method,
        }
        subject = Subject(record.customer_id, record.contract_id)
        return Change(subject, facts, [record], undo_until=self.undo_until)

    async def _method(self, view: InvoiceView) -> str:
        """Return how the contract is paid; a transfer where nothing is agreed."""
        if view.contract_id is None:
            return "transfer"
        contract = await self.areas.contracts.record(view.contract_id)
        return contract.payment_method or "transfer"


def _cannot_be_paid(
    view: InvoiceView, order: RecordPayment, paid_on: date, today: date
) -> Refusal | None:
    if paid_on > today:
        return PaidInFuture(paid_on, today)
    if order.amount_cents is not None and order.amount_cents <= 0:
        return NothingToPay()
    refusal = not_in_force(view)
    if refusal is not None or view.is_unpaid:
        return refusal
    return InvoiceAlreadyPaid(view.number or "")
