"""How much money is late, in one sum for the whole studio."""

from msgspec import Struct
from sqlalchemy import func, select

from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import DocumentKind, Mark
from domain.store.scope import Scope


class Overdue(Struct, frozen=True):
    """How many documents are overdue, and what is still to be paid of them."""

    count: int = 0
    cents: int = 0


async def overdue_on(scope: Scope) -> Overdue:
    """Return what fell due before today and is not paid."""
    paid = (
        select(func.coalesce(func.sum(PaymentRecord.amount_cents), 0))
        .where(
            PaymentRecord.studio_id == scope.studio_id,
            PaymentRecord.invoice_id == InvoiceRecord.id,
        )
        .correlate(InvoiceRecord)
        .scalar_subquery()
    )
    owed = InvoiceRecord.amount_cents - func.coalesce(InvoiceRecord.credited_cents, 0)
    query = select(func.count(), func.coalesce(func.sum(owed - paid), 0)).where(
        InvoiceRecord.studio_id == scope.studio_id,
        InvoiceRecord.mark == Mark.ISSUED.value,
        InvoiceRecord.kind != DocumentKind.CANCELLATION.value,
        InvoiceRecord.due_on < scope.today,
        owed > paid,
    )
    count, cents = (await scope.session.execute(query)).one()
    return Overdue(int(count), int(cents))
