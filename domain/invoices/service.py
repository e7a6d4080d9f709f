"""The invoices of a studio: what is open, what a customer has, and the rows for the desk.

Periods asked for include both days and meet a document whose own period overlaps them; a document
without a period counts by its day of issue.
"""

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from domain.invoices.errors import InvoiceNotFound
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import (
    DocumentKind,
    InvoiceRow,
    InvoiceView,
    Mark,
    PaymentView,
    view_on,
)
from domain.store.rows import columns_of, rows_of
from domain.store.scope import Scope

_SEEN: Final = tuple(getattr(InvoiceRecord, name) for name in InvoiceRow._fields)


class Invoices:
    """The documents of one studio, as they are read."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def open(
        self,
        customer_id: int | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> tuple[InvoiceView, ...]:
        """Return what is still to be paid, of one customer or of all, earliest due first."""
        unpaid = _awaits_money(self._scope.studio_id)
        views = await self._views(self._narrowed(customer_id, first, last).where(unpaid))
        return tuple(sorted(views, key=lambda view: (view.due_on or date.max, view.id)))

    async def all(
        self,
        customer_id: int | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> tuple[InvoiceView, ...]:
        """Return every document, drafts and cancelled ones too, newest first."""
        views = await self._views(self._narrowed(customer_id, first, last))
        return tuple(sorted(views, key=lambda view: view.id, reverse=True))

    async def of_customer(self, customer_id: int) -> tuple[InvoiceView, ...]:
        """Return every document of a customer, newest first."""
        return await self.all(customer_id)

    async def get(self, invoice_id: int) -> InvoiceView:
        """Return one document.

        Raises:
            InvoiceNotFound: The studio has none with this id.
        """
        found = await self._views(self._rows().where(InvoiceRecord.id == invoice_id))
        if not found:
            raise InvoiceNotFound(invoice_id)
        return found[0]

    async def by_number(self, text: str) -> InvoiceView | None:
        """Return the document with a number as people type it, capitals or not."""
        number = func.upper(InvoiceRecord.number) == text.strip().upper()
        found = await self._views(self._rows().where(number))
        return found[0] if found else None

    async def by_numbers(self, numbers: Collection[str]) -> tuple[InvoiceView, ...]:
        """Return the documents with these numbers, exactly as they were given, by id."""
        return await self._views(self._rows().where(InvoiceRecord.number.in_(numbers)))

    async def unpaid(self, ids: Collection[int]) -> dict[int, InvoiceView]:
        """Return by id those of these documents that are still to be paid."""
        if not ids:
            return {}
        unpaid = _awaits_money(self._scope.studio_id)
        found = await self._views(self._rows().where(InvoiceRecord.id.in_(ids), unpaid))
        return {view.id: view for view in found}

    async def by_ids(self, ids: Collection[int]) -> dict[int, InvoiceView]:
        """Return documents by id; those that are not there are missing."""
        found = await self._views(self._rows().where(InvoiceRecord.id.in_(ids)))
        return {view.id: view for view in found}

    async def records_of_contract(
        self, contract_id: int, *, lock: bool = False
    ) -> list[InvoiceRecord]:
        """Return the rows of a contract's documents by id, locked if they are to change."""
        return await self._records(contract_id=contract_id, lock=lock)

    async def records_of_customer(
        self, customer_id: int, *, lock: bool = False
    ) -> list[InvoiceRecord]:
        """Return the rows of a customer's documents by id, locked if they are to change."""
        return await self._records(customer_id=customer_id, lock=lock)

    async def records(self, ids: Collection[int]) -> list[InvoiceRecord]:
        """Return rows by id."""
        return await self._records(id=[*ids], lock=False)

    async def record(self, invoice_id: int, *, lock: bool = False) -> InvoiceRecord:
        """Return one row, locked if it is to change.

        Raises:
            InvoiceNotFound: The studio has none with this id.
        """
        found = await self._records(id=invoice_id, lock=lock)
        if not found:
            raise InvoiceNotFound(invoice_id)
        return found[0]

    async def paid(self, ids: Collection[int], kind: str | None = None) -> dict[int, int]:
        """Return by document the sum of its payments in cents; 0 where there are none.

        Args:
            ids: Of documents.
            kind: Only payments of this kind.
        """
        sums = dict.fromkeys(ids, 0)
        of_kind = {} if kind is None else {"kind": kind}
        which = {"studio": self._scope.studio_id, "ids": [*ids], **of_kind}
        rows = await self._scope.session.execute(_paid(of_kind=bool(of_kind)), which)
        sums.update({invoice_id: int(total) for invoice_id, total in rows.all()})
        return sums

    async def customers_owing(self, customer_ids: Collection[int]) -> frozenset[int]:
        """Return which of these customers have a document that waits for money."""
        query = select(InvoiceRecord.customer_id).where(
            InvoiceRecord.studio_id == self._scope.studio_id,
            InvoiceRecord.customer_id.in_(customer_ids),
            _awaits_money(self._scope.studio_id),
        )
        return frozenset(await self._scope.session.scalars(query.distinct()))

    async def payments(self, invoice_id: int) -> tuple[PaymentView, ...]:
        """Return what was set against a document, oldest first."""
        query = select(PaymentRecord).where(
            PaymentRecord.studio_id == self._scope.studio_id,
            PaymentRecord.invoice_id == invoice_id,
        )
        found = await self._scope.session.scalars(query.order_by(PaymentRecord.id))
        return tuple(PaymentView(row.amount_cents, row.on, row.kind) for row in found)

    def _rows(self) -> Select[Any]:
        of_studio = InvoiceRecord.studio_id == self._scope.studio_id
        return select(*_SEEN).where(of_studio).order_by(InvoiceRecord.id)

    def _narrowed(
        self, customer_id: int | None, first: date | None, last: date | None
    ) -> Select[Any]:
        query = self._rows()
        if customer_id is not None:
            query = query.where(InvoiceRecord.customer_id == customer_id)
        if first is not None:
            query = query.where(_ends_from(first))
        return query if last is None else query.where(_begins_until(last))

    async def _records(self, *, lock: bool, **having: Any) -> list[InvoiceRecord]:
        return await rows_of(self._scope, InvoiceRecord, lock=lock, **having)

    async def _views(self, query: Select[Any]) -> tuple[InvoiceView, ...]:
        records = [InvoiceRow(*row) for row in (await self._scope.session.execute(query)).all()]
        if not records:
            return ()
        paid = await self.paid([record.id for record in records])
        numbers = await self._numbers(records)
        followers = await self._followers(records)
        return tuple(
            view_on(record, paid[record.id], self._scope.today, numbers, followers)
            for record in records
        )

    async def _numbers(self, records: Sequence[InvoiceRow]) -> dict[int, str]:
        """Return the numbers of the documents that these refer to."""
        wanted = {record.refers_to for record in records if record.refers_to is not None}
        if not wanted:
            return {}
        rows = await columns_of(self._scope, InvoiceRecord, ("id", "number"), id=wanted)
        return {invoice_id: number for invoice_id, number in rows if number is not None}

    async def _followers(self, records: Sequence[InvoiceRow]) -> dict[int, str]:
        """Return by document the number of the one that cancels or corrects it."""
        ids = [record.id for record in records]
        columns = "refers_to", "number", "kind"
        rows = await columns_of(self._scope, InvoiceRecord, columns, "id", refers_to=ids)
        first = DocumentKind.INVOICE.value
        return {before: number for before, number, kind in rows if number and kind != first}


@cache
def _paid(*, of_kind: bool) -> Select[int, int]:
    row = PaymentRecord
    query = select(row.invoice_id, func.sum(row.amount_cents)).where(
        row.studio_id == bindparam("studio"), row.invoice_id.in_(bindparam("ids", expanding=True))
    )
    query = query.where(row.kind == bindparam("kind")) if of_kind else query
    return query.group_by(row.invoice_id)


def _awaits_money(studio_id: int) -> ColumnElement[bool]:
    """Return the condition that a document is issued, in force and not wholly paid."""
    paid = (
        select(func.coalesce(func.sum(PaymentRecord.amount_cents), 0))
        .where(
            PaymentRecord.studio_id == studio_id,
            PaymentRecord.invoice_id == InvoiceRecord.id,
        )
        .scalar_subquery()
    )
    owed = InvoiceRecord.amount_cents - InvoiceRecord.credited_cents
    return and_(InvoiceRecord.mark == Mark.ISSUED.value, owed > paid)


def _ends_from(first: date) -> ColumnElement[bool]:
    """Return the condition that a document's period ends on ``first`` or later."""
    return or_(
        InvoiceRecord.period_last >= first,
        and_(InvoiceRecord.period_last.is_(None), InvoiceRecord.issued_on >= first),
    )


def _begins_until(last: date) -> ColumnElement[bool]:
    """Return the condition that a document's period begins on ``last`` or before."""
    return or_(
        InvoiceRecord.period_first <= last,
        and_(InvoiceRecord.period_first.is_(None), InvoiceRecord.issued_on <= last),
    )
