"""Many invoices at once, for an import: issued elsewhere, under the numbers they have there."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, delete, func, select

from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import DocumentKind, Mark
from domain.store.counters import begin_after, take_numbers
from domain.store.references import Runs, in_runs
from domain.store.scope import Scope

IMPORTED = "import"
"""Kind of a payment entry for what was paid before the import."""
_OWN_NUMBER = re.compile(r"R-(\d{4})-(\d{1,8})")


class MovedInvoice(Struct, frozen=True):
    """An invoice as another system issued it; both days of the period are inclusive."""

    number: str
    customer_id: int
    contract_id: int | None
    amount_cents: int
    paid_cents: int
    tax_rate: Decimal
    issued_on: date
    due_on: date
    period_first: date | None = None
    period_last: date | None = None


class ManyInvoices:
    """The documents of one studio, read and written by the thousand."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def numbers(self) -> dict[str, tuple[int, int]]:
        """Return customer and amount in cents by number, of every document with one."""
        query = select(
            InvoiceRecord.number, InvoiceRecord.customer_id, InvoiceRecord.amount_cents
        ).where(
            InvoiceRecord.studio_id == self._scope.studio_id, InvoiceRecord.number.is_not(None)
        )
        rows = await self._scope.session.execute(query)
        return {number: (customer, cents) for number, customer, cents in rows.all() if number}

    async def add(self, invoices: Sequence[MovedInvoice]) -> list[InvoiceRecord]:
        """Return the rows of invoices with their payments; nothing is flushed yet.

        The studio's own series goes on after the numbers that look like its own.
        """
        session, studio_id = self._scope.session, self._scope.studio_id
        ids = await take_numbers(session, studio_id, "invoices", len(invoices))
        records = [
            self._record(invoice, number) for invoice, number in zip(invoices, ids, strict=True)
        ]
        session.add_all(records)
        paid = [
            (record.id, invoice)
            for record, invoice in zip(records, invoices, strict=True)
            if invoice.paid_cents
        ]
        numbers = await take_numbers(session, studio_id, "payments", len(paid))
        session.add_all(
            PaymentRecord(
                studio_id=studio_id,
                id=number,
                invoice_id=invoice_id,
                amount_cents=invoice.paid_cents,
                on=max(invoice.issued_on, min(invoice.due_on, self._scope.today)),
                kind=IMPORTED,
                recorded_at=self._scope.now,
            )
            for (invoice_id, invoice), number in zip(paid, numbers, strict=True)
        )
        await self._go_on_after(invoices)
        return records

    async def versions(self, runs: Runs) -> list[int]:
        """Return the versions of the rows in runs of ids."""
        query = select(InvoiceRecord.version).where(self._own(InvoiceRecord, runs))
        return list(await self._scope.session.scalars(query))

    async def were_paid_here(self, runs: Runs) -> bool:
        """Return whether something was paid on documents since they came."""
        query = select(func.count()).select_from(PaymentRecord)
        of_these = in_runs(PaymentRecord.invoice_id, runs)
        query = query.where(
            PaymentRecord.studio_id == self._scope.studio_id,
            of_these,
            PaymentRecord.kind != IMPORTED,
        )
        return bool((await self._scope.session.scalars(query)).one())

    async def remove(self, runs: Runs) -> None:
        """Delete documents that came with an import that is undone; nobody issued them here."""
        studio_id = self._scope.studio_id
        payments = delete(PaymentRecord).where(
            PaymentRecord.studio_id == studio_id, in_runs(PaymentRecord.invoice_id, runs)
        )
        await self._scope.session.execute(payments)
        await self._scope.session.execute(
            delete(InvoiceRecord).where(self._own(InvoiceRecord, runs))
        )

    def _own(self, record: type[InvoiceRecord], runs: Runs) -> ColumnElement[bool]:
        return and_(record.studio_id == self._scope.studio_id, in_runs(record.id, runs))

    def _record(self, invoice: MovedInvoice, number: int) -> InvoiceRecord:
        return InvoiceRecord(
            studio_id=self._scope.studio_id,
            id=number,
            number=invoice.number,
            kind=DocumentKind.INVOICE.value,
            mark=Mark.ISSUED.value,
            customer_id=invoice.customer_id,
            contract_id=invoice.contract_id,
            period_first=invoice.period_first,
            period_last=invoice.period_last,
            amount_cents=invoice.amount_cents,
            tax_rate=invoice.tax_rate,
            issued_on=invoice.issued_on,
            due_on=invoice.due_on,
            refers_to=None,
            recorded_at=self._scope.now,
            version=1,
        )

    async def _go_on_after(self, invoices: Sequence[MovedInvoice]) -> None:
        highest: dict[int, int] = defaultdict(int)
        for invoice in invoices:
            if own := _OWN_NUMBER.fullmatch(invoice.number):
                year, number = int(own[1]), int(own[2])
                highest[year] = max(highest[year], number)
        session, studio_id = self._scope.session, self._scope.studio_id
        for year, number in sorted(highest.items()):
            await begin_after(session, studio_id, "invoice", year, number)
