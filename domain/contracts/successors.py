"""Which contract takes the place of another: the one that a change of plan concluded after it.

Who has concluded another one that begins on the day after goes on with that.

Source: RULES.md, "Selling".
"""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import select

from domain.contracts.records import ContractRecord
from domain.contracts.service import Contracts, ContractState, ContractView, Ending
from domain.store.journal import JournalRecord
from domain.store.scope import Scope

CHANGE_PLAN = "contract.change_plan"
"""The command whose entry names the new contract as ``sold``, under the old contract's id."""


async def successor_of(scope: Scope, contract_id: int) -> ContractView | None:
    """Return the contract that follows another, None where none does, or none any more.

    One that was terminated before its first day, or is over, takes nobody's place.
    """
    return (await successors_of(scope, [contract_id])).get(contract_id)


async def successors_of(scope: Scope, contract_ids: Collection[int]) -> dict[int, ContractView]:
    """Return by contract the one that follows it; those that none follows are missing."""
    query = (
        select(JournalRecord.contract_id, JournalRecord.facts)
        .where(
            JournalRecord.studio_id == scope.studio_id,
            JournalRecord.contract_id.in_(contract_ids),
            JournalRecord.command == CHANGE_PLAN,
            JournalRecord.undone_by.is_(None),
        )
        .order_by(JournalRecord.id)
    )
    sold = [(old, facts["sold"]) for old, facts in (await scope.session.execute(query)).all()]
    if not sold:
        return {}
    contracts = Contracts(scope)
    records = await contracts.records({number for _, number in sold})
    views = {number: contracts.seen(record) for number, record in records.items()}
    return {old: views[new] for old, new in sold if _takes_the_place(views[new])}


async def followers_of(scope: Scope, endings: Collection[Ending]) -> dict[int, ContractView]:
    """Return by contract that ends the one with which its customer goes on, without a gap.

    A card is none: it is used beside other contracts.
    """
    begins = {each.contract.id: each.on + timedelta(days=1) for each in endings}
    query = select(ContractRecord).where(
        ContractRecord.studio_id == scope.studio_id,
        ContractRecord.customer_id.in_({each.contract.customer_id for each in endings}),
        ContractRecord.starts_on.in_(set(begins.values())),
        ContractRecord.kind != "card",
    )
    contracts = Contracts(scope)
    rows = await scope.session.scalars(query.order_by(ContractRecord.id))
    seen = [view for view in map(contracts.seen, rows) if _takes_the_place(view)]
    found = {
        each.contract.id: view
        for each in endings
        for view in seen
        if view.customer_id == each.contract.customer_id
        and view.starts_on == begins[each.contract.id]
    }
    return {**found, **await successors_of(scope, list(begins))}


def _takes_the_place(view: ContractView) -> bool:
    return view.state is not ContractState.ENDED and not view.never_starts
