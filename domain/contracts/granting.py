"""The memberships that grant units, read by the hundred for the month that begins."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final, Protocol

from sqlalchemy import Select, bindparam, select

from domain.contracts.agreed import AgreedTerms
from domain.contracts.columns import Columns
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.store.scope import Scope


class Granting(AgreedTerms, Protocol):
    """The columns that decide on the units that a membership grants for a month."""

    id: int
    units_per_month: int | None
    access_ends_on: date | None


_GRANTING: Final[Columns[Granting]] = Columns(Granting)


async def granting_on(scope: Scope, today: date, after: int, most: int) -> Sequence[Granting]:
    """Return contracts that grant units and run today, by id, at most so many after an id."""
    asked = {"studio": scope.studio_id, "today": today, "after": after, "most": most}
    return _GRANTING.read((await scope.session.execute(_granting_on(), asked)).all())


@cache
def _granting_on() -> Select[Any]:
    row = ContractRecord
    query = select(*_GRANTING.named).where(
        row.studio_id == bindparam("studio"),
        row.units_per_month > 0,
        row.state != ContractState.ENDED.value,
        row.starts_on <= bindparam("today"),
        row.id > bindparam("after"),
    )
    return query.order_by(row.id).limit(bindparam("most"))
