"""Rows for small studios: a customer, a contract, a card, with what a test cares about."""

from datetime import date
from typing import Any

from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord
from domain.customers.records import CustomerRecord
from domain.plans.records import PlanRecord
from domain.store.base import Base
from domain.store.counters import next_number
from domain.store.scope import Scope


async def add_customer(scope: Scope, name: str, **values: Any) -> int:
    """Return the id of a new customer."""
    number = await next_number(scope.session, scope.studio_id, "customers")
    facts: dict[str, Any] = {
        "number": f"K-{1000 + number}",
        "language": "de",
        "price_group": "Normal",
        "since": date(2026, 1, 1),
        "active": True,
    }
    customer = CustomerRecord(
        studio_id=scope.studio_id, id=number, name=name, **{**facts, **values}
    )
    return await _added(scope, customer, number)


async def add_plan(scope: Scope, name: str, **values: Any) -> int:
    """Return the id of a new plan: a flex membership unless said otherwise."""
    number = await next_number(scope.session, scope.studio_id, "plans")
    facts: dict[str, Any] = {
        "aliases": [],
        "kind": "month",
        "price_cents": 3900,
        "prices_cents": {},
        "initial_term": "P1M",
        "renewal": "indefinite",
        "notice": "P1M",
        "notice_to": "any_day",
        "schedule": "monthly",
    }
    plan = PlanRecord(studio_id=scope.studio_id, id=number, name=name, **{**facts, **values})
    return await _added(scope, plan, number)


async def add_contract(scope: Scope, customer_id: int, plan_id: int, **values: Any) -> int:
    """Return the id of a new contract: a flex membership from 1 Oct 2025 unless said otherwise."""
    number = await next_number(scope.session, scope.studio_id, "contracts")
    facts: dict[str, Any] = {
        "number": f"V-{2000 + number}",
        "plan_name": "Flex",
        "kind": "month",
        "concluded_on": date(2025, 9, 24),
        "starts_on": date(2025, 10, 1),
        "initial_term": "P1M",
        "renewal": "indefinite",
        "notice": "P1M",
        "notice_to": "any_day",
        "price_cents": 3900,
        "prices_cents": {},
        "schedule": "monthly",
        "state": "running",
    }
    contract = ContractRecord(
        studio_id=scope.studio_id,
        id=number,
        customer_id=customer_id,
        plan_id=plan_id,
        **{**facts, **values},
    )
    return await _added(scope, contract, number)


async def add_card(scope: Scope, customer_id: int, contract_id: int, **values: Any) -> int:
    """Return the id of a new card of ten units, its ledger still empty."""
    number = await next_number(scope.session, scope.studio_id, "cards")
    facts: dict[str, Any] = {
        "plan_name": "Zehnerkarte",
        "units": 10,
        "bought_on": date(2026, 9, 1),
        "usable_until": date(2027, 3, 1),
    }
    card = CardRecord(
        studio_id=scope.studio_id,
        id=number,
        customer_id=customer_id,
        contract_id=contract_id,
        **{**facts, **values},
    )
    return await _added(scope, card, number)


async def _added(scope: Scope, row: Base, number: int) -> int:
    scope.session.add(row)
    await scope.session.flush()
    return number
