"""Take an issued invoice back by a document of its own: ``invoice.credit``.

An invoice of a contract with an end gets what that end means for it (cancelled, or corrected to
the days before); every other one is cancelled in full.

Source: RULES.md, "Invoices" (R13.1, R13.2, R13.7).
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from domain.customers.service import CustomerFacts
from domain.desk.areas import Areas, person_facts
from domain.desk.books import Books
from domain.desk.changes import change_of
from domain.desk.claims import Claim, Owed
from domain.desk.facts import Done
from domain.desk.needs import demand_decided
from domain.desk.orders import MoneyTo
from domain.desk.owed import terms_as_they_stand
from domain.desk.previews import CreditPreview
from domain.desk.settling import Settlement, settle
from domain.desk.trail import done_with
from domain.errors import Refusal
from domain.invoices.errors import (
    CancellationOfCancellation,
    InvoiceAlreadyCancelled,
    InvoiceAlreadyCorrected,
    InvoiceNotIssued,
)
from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, InvoiceView
from domain.store.journal import Subject, write_entry


class _Credit(Struct, frozen=True):
    """An invoice to be taken back, and how."""

    view: InvoiceView
    customer: CustomerFacts
    books: Books
    by_end: bool
    settlement: Settlement


class CreditInvoice:
    """Takes invoices of one studio back."""

    command = "invoice.credit"

    def __init__(self, areas: Areas) -> None:
        self._areas = areas

    async def preview(self, invoice_id: int, money_to: MoneyTo) -> CreditPreview:
        """Return what becomes of an invoice.

        Raises:
            InvoiceNotFound: There is no such invoice.
            InvoiceNotIssued: It is a draft, which is deleted.
            InvoiceAlreadyCancelled: It was cancelled before.
            InvoiceAlreadyCorrected: Another document stands in its place.
            CancellationOfCancellation: It takes another one back itself.
        """
        credit = await self._think(invoice_id, money_to, lock=False)
        return await self._describe(credit, money_to)

    async def carry_out(
        self, invoice_id: int, money_to: MoneyTo, facts: Mapping[str, Any]
    ) -> Done:
        """Do it, if what was decided on still holds.

        Raises:
            PreviewOutdated: A decision fact differs now.
            Refusal: As for the preview.
        """
        credit = await self._think(invoice_id, money_to, lock=True)
        preview = await self._describe(credit, money_to)
        await demand_decided(self._areas.scope, preview, facts)
        written = await self._areas.bookkeeper.carry_out(
            credit.books,
            credit.settlement,
            refund=money_to is MoneyTo.REFUND,
            by_end=credit.by_end,
        )
        entry = await write_entry(
            self._areas.scope,
            self.command,
            Subject(credit.view.customer_id, credit.view.contract_id),
            {"invoice_id": invoice_id, "settled": written.trace.as_facts()},
            written.rows,
        )
        return done_with(preview, entry, written.numbers, preview.messages)

    async def _think(self, invoice_id: int, money_to: MoneyTo, *, lock: bool) -> _Credit:
        areas = self._areas
        if lock:
            await areas.lock_invoice(invoice_id)
        view = await areas.invoices.get(invoice_id)
        refusal = not_in_force(view)
        if refusal is not None:
            raise refusal
        books = await areas.bookkeeper.open(view.customer_id, view.contract_id, lock=lock)
        claim = next(one for one in books.every_claim(books.memory) if one.leaf.id == invoice_id)
        by_end, shall = await self._target(view, claim)
        settlement = settle(
            (claim,), lambda _: shall, books.purse, refund=money_to is MoneyTo.REFUND
        )
        customer = await areas.customers.file(view.customer_id)
        return _Credit(view, customer, books, by_end, settlement)

    async def _target(self, view: InvoiceView, claim: Claim) -> tuple[bool, Owed | None]:
        """Return whether the contract's end decides, and what shall be in force."""
        if view.contract_id is None or view.period_first is None:
            return False, None
        contract = await self._areas.contracts.record(view.contract_id)
        if contract.billing_ends_on is None:
            return False, None
        shall = terms_as_they_stand(contract).target(claim)
        settled = shall == Owed(claim.leaf.last, claim.leaf.amount_cents, claim.leaf.paused)
        return (False, None) if settled else (True, shall)

    async def _describe(self, credit: _Credit, money_to: MoneyTo) -> CreditPreview:
        return CreditPreview(
            invoice=change_of(credit.settlement.steps[0]),
            customer=person_facts(credit.customer),
            invoice_version=credit.view.version,
            money_to=money_to,
            balance_after_cents=credit.settlement.balance_after_cents,
            messages=await self._areas.messages("invoice-credited", credit.customer),
        )


def not_in_force(view: InvoiceView) -> Refusal | None:
    """Return why a document can be neither paid nor taken back, None if it is in force."""
    number, follower = view.number or "", view.followed_by or ""
    if view.state is InvoiceState.DRAFT:
        return InvoiceNotIssued(view.id)
    if view.kind is DocumentKind.CANCELLATION:
        return CancellationOfCancellation(number)
    if view.state is InvoiceState.CANCELLED:
        return InvoiceAlreadyCancelled(number, follower)
    if view.state is InvoiceState.CORRECTED:
        return InvoiceAlreadyCorrected(number, follower)
    return None
