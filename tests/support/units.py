"""Cards with their ledgers, and orders at the desk carried out as they were previewed."""

from datetime import date
from typing import Any

from domain.contracts.service import Contracts
from domain.credits.service import CardView, Credits, EntryKind
from domain.desk.commands import Order
from domain.desk.facts import Done
from domain.desk.service import Desk
from domain.store.scope import Scope
from tests.support.desk import as_stored
from tests.support.rows import add_card, add_contract, add_customer, add_plan

BOUGHT, LAST_DAY = date(2026, 9, 1), date(2027, 3, 1)


async def carried_out(scope: Scope, order: Order[Any]) -> Done:
    """Return the result of an order that was previewed and confirmed."""
    preview = await Desk(scope).preview(order)
    return await Desk(scope).carry_out(order, as_stored(preview.decision_facts()))


async def buys_card(
    scope: Scope, customer_id: int, *, left: int = 7, plan_id: int | None = None, **values: Any
) -> int:
    """Return the id of a card with so many units left, until 1 Mar 2027 unless said otherwise.

    Its contract ends by itself on the last day of the card.
    """
    plan_id = plan_id or await add_plan(scope, "Zehnerkarte", kind="card", renewal="none")
    last_day = values.get("usable_until", LAST_DAY)
    contract = await add_contract(
        scope,
        customer_id,
        plan_id,
        plan_name="Zehnerkarte",
        kind="card",
        renewal="none",
        starts_on=BOUGHT,
        fixed_end_on=last_day,
    )
    card = await add_card(scope, customer_id, contract, **values)
    if left:
        await Credits(scope).write(card, EntryKind.GRANT, left, BOUGHT)
    return card


async def emre_with_card(scope: Scope, *, left: int = 7, **values: Any) -> int:
    """Return the id of Emre's card."""
    return await buys_card(scope, await add_customer(scope, "Emre Çelik"), left=left, **values)


async def card_of(scope: Scope, card_id: int) -> CardView:
    """Return a card as the studio sees it today."""
    row = await Credits(scope).record(card_id)
    contract = await Contracts(scope).record(row.contract_id)
    last_day = contract.access_ends_on or contract.ends_on
    ends = {contract.id: last_day} if last_day else {}
    (view,) = await Credits(scope).views([row], access_ends=ends)
    return view
