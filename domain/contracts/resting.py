"""The contracts of a studio that rest, did or will: few, so that each of them can be looked at."""

from sqlalchemy import select

from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.store.scope import Scope


async def with_pauses(scope: Scope) -> list[ContractRecord]:
    """Return the rows with a pause whose contract is not over, by number."""
    query = select(ContractRecord).where(
        ContractRecord.studio_id == scope.studio_id,
        ContractRecord.pauses.is_not(None),
        ContractRecord.state != ContractState.ENDED.value,
    )
    return list(await scope.session.scalars(query.order_by(ContractRecord.number)))
