"""Plans of every kind for a small studio, and what a sale wrote."""

from datetime import date
from typing import Any

from sqlalchemy import select

from domain.credits.records import CardRecord
from domain.desk.facts import Done
from domain.desk.sales.orders import ChangePlan, SellContract, Wish
from domain.desk.sales.previews import PlanChangePreview, Sale, SalePreview
from domain.desk.service import Desk
from domain.invoices.records import InvoiceRecord
from domain.store.scope import Scope
from tests.support.bookings import do
from tests.support.rows import add_plan
from tests.support.studios import TODAY

PLANS: dict[str, dict[str, Any]] = {
    "Zehnerkarte": {
        "kind": "card",
        "price_cents": 12000,
        "prices_cents": {"Studierende": 10000},
        "initial_term": "P6M",
        "renewal": "none",
        "notice": None,
        "schedule": "total",
        "units": 10,
    },
    "Fünferkarte": {
        "kind": "card",
        "price_cents": 6500,
        "initial_term": None,
        "renewal": "none",
        "notice": None,
        "schedule": "total",
        "units": 5,
        "auto_enrolment": True,
    },
    "Jahresabo": {
        "price_cents": 5900,
        "prices_cents": {"Studierende": 4900},
        "initial_term": "P12M",
        "billing_lead_days": 60,
        "units_per_month": 8,
    },
    "Flex": {"price_cents": 3900, "initial_term": "P1M"},
    "Fünf-Wochen-Kurs": {
        "kind": "week",
        "price_cents": 7500,
        "initial_term": "P5W",
        "renewal": "none",
        "notice": None,
        "schedule": "total",
    },
    "Drei-Monats-Vertrag": {
        "price_cents": 4500,
        "initial_term": "P3M",
        "renewal": "P1M",
        "notice": "P14D",
    },
}


async def add_known_plan(scope: Scope, name: str, **values: Any) -> int:
    """Return the id of one of the six plans of the demo studio, with what a test changes."""
    return await add_plan(scope, name, **{**PLANS[name], **values})


async def sale_of(scope: Scope, customer_id: int, plan_id: int, **wish: Any) -> Sale:
    """Return a sale as it would be; concluded today."""
    order = SellContract(customer_id, Wish(plan_id=plan_id, concluded_on=TODAY, **wish))
    return (await Desk(scope).preview(order)).sale


async def sell(scope: Scope, customer_id: int, plan_id: int, **wish: Any) -> Done:
    """Sell a plan."""
    wished = Wish(plan_id=plan_id, concluded_on=TODAY, **wish)
    return await do(scope, SellContract(customer_id, wished))


async def change_of(
    scope: Scope, contract_id: int, plan_id: int, starts_on: date | None = None, **wish: Any
) -> PlanChangePreview:
    """Return a change of plan as it would be."""
    wished = Wish(plan_id=plan_id, concluded_on=TODAY, starts_on=starts_on, **wish)
    return await Desk(scope).preview(ChangePlan(contract_id, wished))


async def change_plan(
    scope: Scope, contract_id: int, plan_id: int, starts_on: date | None = None, **wish: Any
) -> Done:
    """Change a plan."""
    wished = Wish(plan_id=plan_id, concluded_on=TODAY, starts_on=starts_on, **wish)
    return await do(scope, ChangePlan(contract_id, wished))


def sold(done: Done) -> Sale:
    """Return the sale that was carried out, with the number of its contract."""
    preview = done.preview
    assert isinstance(preview, SalePreview | PlanChangePreview)
    return preview.sale


def contract_of(done: Done) -> int:
    """Return the id of the contract that was concluded."""
    contract_id = sold(done).contract_id
    assert contract_id is not None
    return contract_id


async def invoices_of(scope: Scope, contract_id: int) -> list[tuple[Any, ...]]:
    """Return number, first and last day, cents, tax rate and due day of each document."""
    query = select(InvoiceRecord).where(InvoiceRecord.contract_id == contract_id)
    found = await scope.session.scalars(query.order_by(InvoiceRecord.id))
    return [
        (each.number, each.period_first, each.period_last, each.amount_cents, each.due_on)
        for each in found
    ]


async def cards_of(scope: Scope, contract_id: int) -> list[tuple[Any, ...]]:
    """Return kind, units, first and last day of each card of a contract."""
    query = select(CardRecord).where(CardRecord.contract_id == contract_id)
    found = await scope.session.scalars(query.order_by(CardRecord.id))
    return [(each.kind, each.units, each.usable_from, each.usable_until) for each in found]
