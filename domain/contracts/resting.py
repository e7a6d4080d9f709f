"""The contracts of a studio that rest, did or will: few, so that each of them can be looked at."""

from functools import cache
from typing import Any

from msgspec import Struct
from sqlalchemy import Select, bindparam, select

from domain.contracts.pauses import Pause, pauses_from
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.store.once import once
from domain.store.scope import Scope


class Resting(Struct, frozen=True):
    """A contract as far as it matters when it rests; the first pause comes first."""

    id: int
    customer_id: int
    pauses: tuple[Pause, ...]


async def with_pauses(scope: Scope) -> tuple[Resting, ...]:
    """Return those with a pause that are not over, by number."""

    async def read() -> tuple[Resting, ...]:
        rows = await scope.session.execute(_with_pauses(), {"studio": scope.studio_id})
        return tuple(Resting(number, who, pauses_from(kept)) for number, who, kept in rows.all())

    return await once(scope.session, ("with pauses", scope.studio_id), read)


@cache
def _with_pauses() -> Select[Any]:
    row = ContractRecord
    query = select(row.id, row.customer_id, row.pauses).where(
        row.studio_id == bindparam("studio"),
        row.pauses.is_not(None),
        row.state != ContractState.ENDED.value,
    )
    return query.order_by(row.number)
