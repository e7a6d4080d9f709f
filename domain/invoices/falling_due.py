"""Documents by the days on which they were issued and fall due, read with one index.

What is returned are rows; how they stand is asked of ``Invoices``.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, or_, select

from domain.invoices.records import InvoiceRecord
from domain.invoices.views import DocumentKind, Mark
from domain.store.scope import Scope


class Dated(Struct, frozen=True):
    """A document as far as it matters when people are told of it."""

    id: int
    kind: DocumentKind
    customer_id: int
    issued_on: date
    due_on: date | None
    recorded_at: datetime


async def issued_on(scope: Scope, days: Collection[date]) -> Sequence[Dated]:
    """Return the documents that were issued on one of these days and stand, by id."""
    first = min(days)
    issued = InvoiceRecord.issued_on.in_(days)
    return await _dated(
        scope,
        or_(
            and_(InvoiceRecord.due_on >= first, issued),
            and_(InvoiceRecord.due_on.is_(None), issued),
        ),
    )


async def due_on(scope: Scope, days: Collection[date]) -> Sequence[Dated]:
    """Return the documents that fell due on one of these days and stand, by id."""
    return await _dated(scope, InvoiceRecord.due_on.in_(days))


async def _dated(scope: Scope, condition: ColumnElement[bool]) -> Sequence[Dated]:
    columns = (
        InvoiceRecord.id,
        InvoiceRecord.kind,
        InvoiceRecord.customer_id,
        InvoiceRecord.issued_on,
        InvoiceRecord.due_on,
        InvoiceRecord.recorded_at,
    )
    query = select(*columns).where(
        InvoiceRecord.studio_id == scope.studio_id,
        condition,
        InvoiceRecord.mark == Mark.ISSUED.value,
    )
    rows = await scope.session.execute(query.order_by(InvoiceRecord.id))
    return [
        Dated(number, DocumentKind(kind), customer, issued, due, at)
        for number, kind, customer, issued, due, at in rows.all()
        if issued is not None
    ]
