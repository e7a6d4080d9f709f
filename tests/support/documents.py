"""Documents for small studios, and what is in force of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from msgspec.structs import replace
from sqlalchemy import func, select

from domain.accounts.records import AccountEntryRecord
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.store.counters import CounterRecord, next_number
from domain.store.scope import Scope
from tests.support.rows import add_contract, add_customer, add_plan

CLARA_PERIODS = {
    date(2026, 11, 15): date(2026, 12, 14),
    date(2026, 12, 15): date(2027, 1, 14),
    date(2027, 1, 15): date(2027, 2, 14),
}


@dataclass(frozen=True)
class Member:
    """Ids of a customer with a contract, and of the invoices by the first day of the period."""

    customer_id: int
    contract_id: int
    invoices: Mapping[date, int]


def on(scope: Scope, day: date) -> Scope:
    """Return the scope at noon (UTC) of another day."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=scope.now.tzinfo)
    return replace(scope, today=day, now=noon)


def later(scope: Scope, **span: float) -> Scope:
    """Return the scope so much later on the same day."""
    return replace(scope, now=scope.now + timedelta(**span))


async def add_clara(scope: Scope, *, paid: Mapping[date, int] | None = None) -> Member:
    """Return Clara Vogt's Jahresabo since 15 Jan 2026, with R-2026-0140 to 0142 for 59,00 each.

    The first of the three is paid; ``paid`` says otherwise, in cents by first day of the period.
    """
    customer_id = await add_customer(scope, "Clara Vogt")
    contract_id = await _add_jahresabo(scope, customer_id)
    payments = {date(2026, 11, 15): 5900} if paid is None else paid
    await count_from(scope, 139)
    invoices = {
        first: await add_invoice(
            scope, customer_id, contract_id, first, last, 5900, paid=payments.get(first, 0)
        )
        for first, last in CLARA_PERIODS.items()
    }
    return Member(customer_id, contract_id, invoices)


async def count_from(scope: Scope, last: int) -> None:
    """Let the invoice numbers of 2026 go on after ``last``."""
    scope.session.add(
        CounterRecord(studio_id=scope.studio_id, series="invoice", year=2026, last=last)
    )
    await scope.session.flush()


async def _add_jahresabo(scope: Scope, customer_id: int) -> int:
    terms = {"initial_term": "P12M", "renewal": "indefinite", "notice": "P1M"}
    plan_id = await add_plan(scope, "Jahresabo", price_cents=5900, **terms)
    return await add_contract(
        scope,
        customer_id,
        plan_id,
        plan_name="Jahresabo",
        concluded_on=date(2026, 1, 10),
        starts_on=date(2026, 1, 15),
        price_cents=5900,
        billing_lead_days=60,
        **terms,
    )


async def add_invoice(
    scope: Scope,
    customer_id: int,
    contract_id: int | None,
    first: date | None,
    last: date | None,
    cents: int,
    *,
    paid: int = 0,
    draft: bool = False,
    due_on: date | None = None,
) -> int:
    """Return the id of a new invoice or draft, due on its first day unless said otherwise."""
    session, studio_id = scope.session, scope.studio_id
    invoice = InvoiceRecord(
        studio_id=studio_id,
        id=await next_number(session, studio_id, "invoices"),
        number=None if draft else await _number(scope),
        kind="invoice",
        mark="draft" if draft else "issued",
        customer_id=customer_id,
        contract_id=contract_id,
        period_first=first,
        period_last=last,
        amount_cents=cents,
        tax_rate=Decimal("0.19"),
        issued_on=None if draft else scope.today,
        due_on=due_on or first or scope.today,
        refers_to=None,
        recorded_at=scope.now,
    )
    session.add(invoice)
    await session.flush()
    if paid:
        await add_payment(scope, invoice.id, paid)
    return invoice.id


async def add_payment(scope: Scope, invoice_id: int, cents: int) -> None:
    """Write a payment of today."""
    session, studio_id = scope.session, scope.studio_id
    session.add(
        PaymentRecord(
            studio_id=studio_id,
            id=await next_number(session, studio_id, "payments"),
            invoice_id=invoice_id,
            amount_cents=cents,
            on=scope.today,
            kind="transfer",
            recorded_at=scope.now,
        )
    )
    await session.flush()


async def documents(scope: Scope) -> list[InvoiceRecord]:
    """Return every document of the studio by id, as the database has it."""
    query = select(InvoiceRecord).where(InvoiceRecord.studio_id == scope.studio_id)
    fresh = query.order_by(InvoiceRecord.id).execution_options(populate_existing=True)
    return list(await scope.session.scalars(fresh))


async def paid_on(scope: Scope, invoice_id: int) -> int:
    """Return in cents what is paid on a document."""
    total = select(func.coalesce(func.sum(PaymentRecord.amount_cents), 0)).where(
        PaymentRecord.studio_id == scope.studio_id, PaymentRecord.invoice_id == invoice_id
    )
    return int((await scope.session.scalars(total)).one())


async def in_force(scope: Scope) -> dict[date | None, tuple[date | None, int, int]]:
    """Return by first day what is asked for: last day, amount and what is paid, in cents.

    Drafts are in it: they are what will be asked for.
    """
    return {
        one.period_first: (one.period_last, one.amount_cents, await paid_on(scope, one.id))
        for one in await documents(scope)
        if one.mark in {"issued", "draft"} and one.kind != "cancellation"
    }


async def all_money(scope: Scope) -> int:
    """Return in cents all payments and account balances, refunds set aside put back."""
    payments = select(func.coalesce(func.sum(PaymentRecord.amount_cents), 0)).where(
        PaymentRecord.studio_id == scope.studio_id
    )
    account = select(func.coalesce(func.sum(AccountEntryRecord.amount_cents), 0)).where(
        AccountEntryRecord.studio_id == scope.studio_id, AccountEntryRecord.kind != "refund_due"
    )
    paid = (await scope.session.scalars(payments)).one()
    return int(paid) + int((await scope.session.scalars(account)).one())


async def _number(scope: Scope) -> str:
    number = await next_number(scope.session, scope.studio_id, "invoice", 2026)
    return f"R-2026-{number:04}"
