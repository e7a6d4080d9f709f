"""Take a part of an issued invoice back: ``invoice.credit`` with an amount.

Source: RULES.md, "Invoices" (R13.2), "Accounts" (R20).
"""

from datetime import date
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.desk.areas import person_facts
from domain.desk.changes import change_of
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.credit_invoice import not_in_force
from domain.desk.facts import InvoiceChange, PersonFacts, PlannedMessage, invoice_facts
from domain.desk.orders import MoneyTo
from domain.desk.reducing import Reduction, plan_reduction, reduce
from domain.invoices.errors import NothingToPay, PartIsWhole
from domain.money import Money
from domain.store.journal import Subject
from domain.studios.rights import Right, Rights, where


class PartCreditPreview(Struct, frozen=True):
    """A part of an invoice is taken back.

    ``corrects`` tells whether a corrected version takes its place, as for an open one; else a
    cancellation invoice of the part is issued.
    """

    invoice: InvoiceChange
    customer: PersonFacts
    invoice_version: int
    by_cents: int
    corrects: bool
    money_to: MoneyTo
    balance_after_cents: int
    messages: tuple[PlannedMessage, ...]
    command: str = "invoice.credit"

    def needs(self, asked_on: date) -> Rights:
        """Return what giving back money takes that was paid."""
        del asked_on
        return where(Right.REFUND, self.invoice.to_customer_cents > 0)

    def decision_facts(self) -> dict[str, Any]:
        """Return the invoice's version, the part, its way, and where money goes."""
        return {
            "invoice": [self.invoice.invoice_id, self.invoice_version],
            "change": invoice_facts((self.invoice,)),
            "by_cents": self.by_cents,
            "corrects": self.corrects,
            "money_to": self.money_to.value,
        }


class CreditPart(Order[PartCreditPreview], frozen=True):
    """So much of an invoice is to be taken back; less than all of it."""

    invoice_id: int
    by_cents: int
    money_to: MoneyTo = MoneyTo.ACCOUNT


class CreditPartCommand(DeskCommand[CreditPart, PartCreditPreview]):
    """Takes parts of invoices back."""

    command = "invoice.credit"

    @override
    async def think(self, order: CreditPart, *, lock: bool) -> PartCreditPreview:
        self._reduction = await self._planned(order, lock=lock)
        view = self._reduction.view
        customer = await self.areas.customers.file(view.customer_id)
        return PartCreditPreview(
            invoice=change_of(self._reduction.step),
            customer=person_facts(customer),
            invoice_version=view.version,
            by_cents=order.by_cents,
            corrects=self._reduction.corrects,
            money_to=order.money_to,
            balance_after_cents=self._reduction.settlement.balance_after_cents,
            messages=await self.areas.messages("invoice-credited", customer),
        )

    @override
    async def write(self, order: CreditPart, preview: PartCreditPreview) -> Change:
        refund = order.money_to is MoneyTo.REFUND
        written = await reduce(self.areas, self._reduction, refund=refund)
        view = self._reduction.view
        return Change(
            subject=Subject(view.customer_id, view.contract_id),
            facts={
                "invoice_id": view.id,
                "amount_cents": order.by_cents,
                "settled": written.trace.as_facts(),
            },
            rows=written.rows,
            documents=tuple(written.numbers),
            messages=preview.messages,
            undo_until=self.undo_until,
        )

    async def _planned(self, order: CreditPart, *, lock: bool) -> Reduction:
        if order.by_cents <= 0:
            raise NothingToPay
        view = await self.areas.invoices.get(order.invoice_id)
        refusal = not_in_force(view)
        if refusal is not None:
            raise refusal
        if order.by_cents >= view.owed_cents:
            raise PartIsWhole(view.number or "", Money(view.owed_cents))
        refund = order.money_to is MoneyTo.REFUND
        return await plan_reduction(
            self.areas, order.invoice_id, order.by_cents, refund=refund, lock=lock
        )
