"""Which contract takes the place of another: the one that a change of plan concluded after it.

Source: RULES.md, "Selling".
"""

from sqlalchemy import select

from domain.contracts.service import Contracts, ContractState, ContractView
from domain.store.journal import JournalRecord
from domain.store.scope import Scope

CHANGE_PLAN = "contract.change_plan"
"""The command whose entry names the new contract as ``sold``, under the old contract's id."""


async def successor_of(scope: Scope, contract_id: int) -> ContractView | None:
    """Return the contract that follows another, None where none does, or none any more.

    One that was terminated before its first day, or is over, takes nobody's place.
    """
    query = (
        select(JournalRecord.facts)
        .where(
            JournalRecord.studio_id == scope.studio_id,
            JournalRecord.contract_id == contract_id,
            JournalRecord.command == CHANGE_PLAN,
            JournalRecord.undone_by.is_(None),
        )
        .order_by(JournalRecord.id.desc())
    )
    for facts in await scope.session.scalars(query):
        view = await Contracts(scope).view(facts["sold"])
        if view.state is not ContractState.ENDED and not view.never_starts:
            return view
    return None
