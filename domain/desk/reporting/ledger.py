"""The lines of a period for the tax adviser: documents, payments and refunds, in their order.

Each document is a change of what is owed: an invoice asks for its amount, a correction for its own
less what the version before it asked for, a cancellation invoice takes back.

Source: RULES.md, "Money" (R13.8), "Reports" (R23).
"""

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Subquery, func, null, select

from domain.accounts.records import AccountEntryRecord
from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.desk.reporting.figures import LineKind, Reported
from domain.desk.reporting.lines import (
    Amounts,
    LedgerFile,
    LedgerLine,
    change_of,
    reason_without_tax,
    received,
)
from domain.desk.reporting.money import LINE_OF, issued, payments, refunds
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import DocumentKind
from domain.store.scope import Scope
from domain.studios.service import Studios
from domain.studios.settings import TaxStatus

_RECIPIENT = func.coalesce(CustomerRecord.kept_name, CustomerRecord.name)
"""Whom a document names, also where the person's data were erased since."""


async def ledger_of(scope: Scope, period: Reported) -> LedgerFile:
    """Return every line of a period of one studio."""
    settings = await Studios(scope.session, scope.now).settings(scope.studio_id)
    status = settings.tax_status
    lines = (
        *await _documents(scope, period, status),
        *await _payments(scope, period, status),
        *await _refunds(scope, period, status),
    )
    return LedgerFile(period, lines)


async def _documents(scope: Scope, period: Reported, status: TaxStatus) -> list[LedgerLine]:
    before = await _taken_back(scope, period)
    rows = (await scope.session.execute(_issued(scope, period))).all()
    return [
        _line(LINE_OF[DocumentKind(row.kind)], row, _change(row, before.get(row.id, 0)), status)
        for row in rows
    ]


async def _payments(scope: Scope, period: Reported, status: TaxStatus) -> list[LedgerLine]:
    rows = (await scope.session.execute(_received(scope, period))).all()
    return [_line(LineKind.PAYMENT, row, received(row.cents, row.rate), status) for row in rows]


async def _refunds(scope: Scope, period: Reported, status: TaxStatus) -> list[LedgerLine]:
    rows = (await scope.session.execute(_paid_out(scope, period))).all()
    return [_line(LineKind.REFUND, row, received(row.cents, row.rate), status) for row in rows]


def _line(kind: LineKind, row: Row[Any], amounts: Amounts, status: TaxStatus) -> LedgerLine:
    return LedgerLine(
        kind=kind,
        on=row.on,
        number=row.number,
        customer_number=row.customer_number,
        customer=row.customer,
        contract_number=row.contract_number,
        period_first=row.period_first,
        period_last=row.period_last,
        amounts=amounts,
        refers_to=row.refers_to,
        method=row.method,
        untaxed=reason_without_tax(amounts.rate, status),
    )


def _change(row: Row[Any], taken_back: int) -> Amounts:
    """Return what a document changes in what is owed.

    Args:
        row: The document, with what the one that it refers to asked for.
        taken_back: What earlier cancellation invoices took off that one; negative.
    """
    match DocumentKind(row.kind):
        case DocumentKind.INVOICE:
            return change_of(0, row.cents, row.rate)
        case DocumentKind.CORRECTION:
            return change_of(row.original_cents - row.original_credited, row.cents, row.rate)
        case DocumentKind.CANCELLATION:
            owed = row.original_cents + taken_back
            return change_of(owed, owed + row.cents, row.rate)


async def _taken_back(scope: Scope, period: Reported) -> dict[int, int]:
    """Return by cancellation invoice of the period what earlier ones took off the same document.

    A document is cancelled as a whole once, but parts of it may have been taken back before.
    """
    is_cancellation = InvoiceRecord.kind == DocumentKind.CANCELLATION.value
    concerned = select(InvoiceRecord.refers_to).where(issued(scope, period), is_cancellation)
    query = select(InvoiceRecord.id, InvoiceRecord.refers_to, InvoiceRecord.amount_cents).where(
        InvoiceRecord.studio_id == scope.studio_id,
        is_cancellation,
        InvoiceRecord.refers_to.in_(concerned),
    )
    before: dict[int, int] = {}
    sums: dict[int | None, int] = defaultdict(int)
    for number, original, cents in (
        await scope.session.execute(query.order_by(InvoiceRecord.id))
    ).all():
        before[number] = sums[original]
        sums[original] += cents
    return before


def _issued(scope: Scope, period: Reported) -> Select[Any]:
    """Select the documents of a period, with whose they are and what they refer to."""
    originals, contracts = _originals(scope), _contracts(scope)
    return (
        select(
            InvoiceRecord.id,
            InvoiceRecord.kind,
            InvoiceRecord.issued_on.label("on"),
            InvoiceRecord.number,
            InvoiceRecord.amount_cents.label("cents"),
            originals.c.cents.label("original_cents"),
            originals.c.credited.label("original_credited"),
            originals.c.number.label("refers_to"),
            null().label("method"),
            *_of_document(contracts),
        )
        .join(CustomerRecord, CustomerRecord.id == InvoiceRecord.customer_id)
        .outerjoin(originals, originals.c.id == InvoiceRecord.refers_to)
        .outerjoin(contracts, contracts.c.id == InvoiceRecord.contract_id)
        .where(issued(scope, period), CustomerRecord.studio_id == scope.studio_id)
        .order_by(InvoiceRecord.issued_on, InvoiceRecord.id)
    )


def _received(scope: Scope, period: Reported) -> Select[Any]:
    """Select the payments of a period, with the documents that they paid."""
    contracts = _contracts(scope)
    return (
        select(
            PaymentRecord.on,
            null().label("number"),
            PaymentRecord.amount_cents.label("cents"),
            InvoiceRecord.number.label("refers_to"),
            PaymentRecord.kind.label("method"),
            *_of_document(contracts),
        )
        .join(InvoiceRecord, InvoiceRecord.id == PaymentRecord.invoice_id)
        .join(CustomerRecord, CustomerRecord.id == InvoiceRecord.customer_id)
        .outerjoin(contracts, contracts.c.id == InvoiceRecord.contract_id)
        .where(
            payments(scope, period),
            InvoiceRecord.studio_id == scope.studio_id,
            CustomerRecord.studio_id == scope.studio_id,
        )
        .order_by(PaymentRecord.on, PaymentRecord.id)
    )


def _paid_out(scope: Scope, period: Reported) -> Select[Any]:
    """Select the refunds of a period, with the documents that the money came from."""
    originals, contracts = _originals(scope), _contracts(scope)
    return (
        select(
            AccountEntryRecord.on,
            null().label("number"),
            AccountEntryRecord.amount_cents.label("cents"),
            originals.c.number.label("refers_to"),
            null().label("method"),
            CustomerRecord.number.label("customer_number"),
            _RECIPIENT.label("customer"),
            contracts.c.number.label("contract_number"),
            originals.c.period_first,
            originals.c.period_last,
            originals.c.rate,
        )
        .join(CustomerRecord, CustomerRecord.id == AccountEntryRecord.customer_id)
        .outerjoin(originals, originals.c.id == AccountEntryRecord.invoice_id)
        .outerjoin(contracts, contracts.c.id == originals.c.contract_id)
        .where(refunds(scope, period), CustomerRecord.studio_id == scope.studio_id)
        .order_by(AccountEntryRecord.on, AccountEntryRecord.id)
    )


def _of_document(contracts: Subquery) -> tuple[ColumnElement[Any], ...]:
    """Return the columns that say whose a document is, for which days, and at which rate."""
    return (
        CustomerRecord.number.label("customer_number"),
        _RECIPIENT.label("customer"),
        contracts.c.number.label("contract_number"),
        InvoiceRecord.period_first.label("period_first"),
        InvoiceRecord.period_last.label("period_last"),
        InvoiceRecord.tax_rate.label("rate"),
    )


def _contracts(scope: Scope) -> Subquery:
    """Return the numbers of the contracts."""
    return (
        select(ContractRecord.id, ContractRecord.number)
        .where(ContractRecord.studio_id == scope.studio_id)
        .subquery("numbered")
    )


def _originals(scope: Scope) -> Subquery:
    """Return the documents that others refer to, and that money came from."""
    return (
        select(
            InvoiceRecord.id,
            InvoiceRecord.number,
            InvoiceRecord.contract_id,
            InvoiceRecord.amount_cents.label("cents"),
            InvoiceRecord.credited_cents.label("credited"),
            InvoiceRecord.period_first,
            InvoiceRecord.period_last,
            InvoiceRecord.tax_rate.label("rate"),
        )
        .where(InvoiceRecord.studio_id == scope.studio_id)
        .subquery("originals")
    )
