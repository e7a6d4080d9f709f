"""The contracts for which the calendar has something to do, read and written by the hundred.

Only the columns that decide are read, and rows are changed by statements of their own: what the
mapper event does for single rows (calendar.py) the caller says here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol, cast

from sqlalchemy import ColumnElement, Table, bindparam, select, update
from sqlalchemy.orm import InstrumentedAttribute

from domain.contracts.agreed import Agreed
from domain.contracts.records import ContractRecord
from domain.store.scope import Scope

_TABLE = cast("Table", ContractRecord.__table__)


class DueContract(Agreed, Protocol):
    """A contract that is due, as the daily job reads it."""

    id: int
    customer_id: int
    tax_rate: Decimal | None
    bills_on: date | None
    renews_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class Moved:
    """How a contract stands after its day: the columns of the calendar."""

    contract: DueContract
    billed_until: date | None
    bills_on: date | None
    renews_on: date | None
    renewed_on: date | None


class DueContracts:
    """The contracts of one studio that are due, locked until the transaction ends."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def to_bill(self, day: date, most: int) -> Sequence[DueContract]:
        """Return at most so many contracts whose next invoice is due, the earliest day first."""
        return await self._due(ContractRecord.bills_on, day, most)

    async def to_renew(self, day: date, most: int) -> Sequence[DueContract]:
        """Return at most so many contracts whose term is over, the earliest day first."""
        return await self._due(ContractRecord.renews_on, day, most)

    async def move(self, moved: Sequence[Moved]) -> None:
        """Write how contracts stand after their day; each gets its next version."""
        if not moved:
            return
        studio_id = self._scope.studio_id
        await self._scope.session.execute(_MOVE, [_values(studio_id, each) for each in moved])

    async def _due(
        self, column: InstrumentedAttribute[date | None], day: date, most: int
    ) -> Sequence[DueContract]:
        query = (
            select(*_COLUMNS)
            .where(ContractRecord.studio_id == self._scope.studio_id, column <= day)
            .order_by(column, ContractRecord.id)
            .limit(most)
            .with_for_update()
        )
        rows = (await self._scope.session.execute(query)).all()
        return cast("Sequence[DueContract]", rows)


def _columns() -> list[ColumnElement[Any]]:
    names = {**Agreed.__annotations__, **DueContract.__annotations__}
    return [_TABLE.c[name] for name in names]


def _values(studio_id: int, moved: Moved) -> Mapping[str, Any]:
    contract = moved.contract
    return {
        "of_studio": studio_id,
        "of_contract": contract.id,
        "billed_until": moved.billed_until,
        "bills_on": moved.bills_on,
        "renews_on": moved.renews_on,
        "renewed_on": moved.renewed_on,
        "version": contract.version + 1,
    }


_COLUMNS = _columns()
_MOVE = (
    update(_TABLE)
    .where(_TABLE.c.studio_id == bindparam("of_studio"), _TABLE.c.id == bindparam("of_contract"))
    .values(
        {
            name: bindparam(name)
            for name in ("billed_until", "bills_on", "renews_on", "renewed_on", "version")
        }
    )
)
