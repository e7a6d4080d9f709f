"""What was invoiced, paid and paid out in a period, and what was open at its end.

Documents count by their day of issue, payments and refunds by their own day. Money that moves
between documents, or between a document and its customer's account, was paid once already.

Source: RULES.md, "Reports" (R23).
"""

from datetime import date

from sqlalchemy import ColumnElement, Subquery, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute

from domain.accounts.records import AccountEntryRecord
from domain.accounts.service import EntryKind
from domain.desk.reporting.figures import LineKind, MoneyFigures, Reported, Total
from domain.invoices.documents import FROM_ACCOUNT, MOVED
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import DocumentKind, Mark
from domain.store.scope import Scope

NO_MONEY = (MOVED, FROM_ACCOUNT)
"""Kinds of payment entries by which nothing comes in or goes out."""
LINE_OF = {
    DocumentKind.INVOICE: LineKind.INVOICE,
    DocumentKind.CORRECTION: LineKind.CORRECTION,
    DocumentKind.CANCELLATION: LineKind.REVERSAL,
}


async def sum_money(scope: Scope, period: Reported) -> MoneyFigures:
    """Return what moved in a period, and what was open at its end."""
    moved = dict.fromkeys(LineKind, Total()) | await _billed(scope, period)
    paid, refunded = payments(scope, period), refunds(scope, period)
    moved[LineKind.PAYMENT] = await _total(scope, PaymentRecord.amount_cents, paid)
    moved[LineKind.REFUND] = await _total(scope, AccountEntryRecord.amount_cents, refunded)
    opened, overdue = await _open(scope, period.until)
    return MoneyFigures(moved=moved, open=opened, overdue=overdue)


def issued(scope: Scope, period: Reported) -> ColumnElement[bool]:
    """Return the condition that a document was issued in a period."""
    return and_(
        InvoiceRecord.studio_id == scope.studio_id,
        InvoiceRecord.issued_on.between(period.first, period.until),
        InvoiceRecord.mark != Mark.DRAFT.value,
    )


def corrected(scope: Scope) -> Subquery:
    """Return what the documents that were corrected asked for in the end."""
    return (
        select(
            InvoiceRecord.id,
            (InvoiceRecord.amount_cents - InvoiceRecord.credited_cents).label("owed_cents"),
        )
        .where(
            InvoiceRecord.studio_id == scope.studio_id,
            InvoiceRecord.mark == Mark.CORRECTED.value,
        )
        .subquery("corrected")
    )


def payments(scope: Scope, period: Reported) -> ColumnElement[bool]:
    """Return the condition that a payment came in during a period."""
    return and_(
        PaymentRecord.studio_id == scope.studio_id,
        PaymentRecord.on.between(period.first, period.until),
        PaymentRecord.kind.not_in(NO_MONEY),
    )


def refunds(scope: Scope, period: Reported) -> ColumnElement[bool]:
    """Return the condition that money was paid out in a period."""
    return and_(
        AccountEntryRecord.studio_id == scope.studio_id,
        AccountEntryRecord.on.between(period.first, period.until),
        AccountEntryRecord.kind == EntryKind.REFUND_PAID.value,
    )


async def _billed(scope: Scope, period: Reported) -> dict[LineKind, Total]:
    """Return by kind of document how much more was owed through it."""
    old = corrected(scope)
    is_correction = InvoiceRecord.kind == DocumentKind.CORRECTION.value
    query = (
        select(
            InvoiceRecord.kind,
            func.count(),
            func.sum(InvoiceRecord.amount_cents - func.coalesce(old.c.owed_cents, 0)),
        )
        .outerjoin(old, and_(is_correction, old.c.id == InvoiceRecord.refers_to))
        .where(issued(scope, period))
        .group_by(InvoiceRecord.kind)
    )
    rows = (await scope.session.execute(query)).all()
    return {LINE_OF[DocumentKind(kind)]: Total(count, int(cents)) for kind, count, cents in rows}


async def _total(
    scope: Scope, cents: InstrumentedAttribute[int], condition: ColumnElement[bool]
) -> Total:
    """Return how many rows meet a condition, and the sum of their amounts."""
    query = select(func.count(), func.coalesce(func.sum(cents), 0)).where(condition)
    count, total = (await scope.session.execute(query)).one()
    return Total(count, int(total))


async def _open(scope: Scope, until: date) -> tuple[Total, Total]:
    """Return what was open at the end of a day, and the part that was overdue then."""
    rest = _rests(scope, until)
    late = case((rest.c.due_on < until, rest.c.cents), else_=0)
    query = select(
        func.count(),
        func.coalesce(func.sum(rest.c.cents), 0),
        func.coalesce(func.sum(case((late > 0, 1), else_=0)), 0),
        func.coalesce(func.sum(late), 0),
    ).where(rest.c.cents > 0)
    count, cents, late_count, late_cents = (await scope.session.execute(query)).one()
    return Total(count, int(cents)), Total(int(late_count), int(late_cents))


def _rests(scope: Scope, until: date) -> Subquery:
    """Return what was left to pay of each document that was in force at the end of a day."""
    after, paid = _followed(scope, until), _paid(scope, until)
    taken_back, received = func.coalesce(after.c.cents, 0), func.coalesce(paid.c.cents, 0)
    return (
        select(
            InvoiceRecord.due_on,
            (InvoiceRecord.amount_cents + taken_back - received).label("cents"),
        )
        .outerjoin(after, after.c.id == InvoiceRecord.id)
        .outerjoin(paid, paid.c.id == InvoiceRecord.id)
        .where(
            InvoiceRecord.studio_id == scope.studio_id,
            InvoiceRecord.mark != Mark.DRAFT.value,
            InvoiceRecord.kind != DocumentKind.CANCELLATION.value,
            InvoiceRecord.issued_on <= until,
            func.coalesce(after.c.corrections, 0) == 0,
        )
        .subquery("rests")
    )


def _followed(scope: Scope, until: date) -> Subquery:
    """Return by document what was taken back of it by the end of a day, and its corrections."""
    is_correction = InvoiceRecord.kind == DocumentKind.CORRECTION.value
    return (
        select(
            InvoiceRecord.refers_to.label("id"),
            func.sum(case((is_correction, 0), else_=InvoiceRecord.amount_cents)).label("cents"),
            func.sum(case((is_correction, 1), else_=0)).label("corrections"),
        )
        .where(
            InvoiceRecord.studio_id == scope.studio_id,
            InvoiceRecord.kind != DocumentKind.INVOICE.value,
            InvoiceRecord.issued_on <= until,
        )
        .group_by(InvoiceRecord.refers_to)
        .subquery("followed")
    )


def _paid(scope: Scope, until: date) -> Subquery:
    """Return by document what was paid on it by the end of a day, by whatever kind of entry."""
    return (
        select(
            PaymentRecord.invoice_id.label("id"),
            func.sum(PaymentRecord.amount_cents).label("cents"),
        )
        .where(PaymentRecord.studio_id == scope.studio_id, PaymentRecord.on <= until)
        .group_by(PaymentRecord.invoice_id)
        .subquery("paid")
    )
