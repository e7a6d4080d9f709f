"""The contracts for which the calendar has something to do, read and written by the hundred.

Only the columns that decide are read, and rows are changed by statements of their own: what the
mapper event does for single rows (calendar.py) the caller says here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple, Protocol

from sqlalchemy import ColumnElement, Select, Update, bindparam, select, update

from domain.contracts.agreed import Agreed
from domain.contracts.columns import CONTRACTS, Columns
from domain.store.locks import locked
from domain.store.scope import Scope

_FEW = 5
"""So many statements cost as much as one row after the other."""


class DueContract(Agreed, Protocol):
    """A contract that is due, as the daily job reads it."""

    id: int
    customer_id: int
    tax_rate: Decimal | None
    bills_on: date | None
    renews_on: date | None
    version: int


_DUE: Final[Columns[DueContract]] = Columns(DueContract)


class BillDays(NamedTuple):
    """How a contract stands after its invoices: columns of the calendar."""

    billed_until: date | None
    bills_on: date | None


class TermDays(NamedTuple):
    """How a contract stands after its terms were noted: columns of the calendar."""

    renewed_on: date | None
    renews_on: date | None


class DueContracts:
    """The contracts of one studio that are due, locked until the transaction ends."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def to_bill(self, day: date, most: int) -> Sequence[DueContract]:
        """Return at most so many contracts whose next invoice is due, the earliest day first."""
        return await self._due(_TO_BILL, day, most)

    async def to_renew(self, day: date, most: int) -> Sequence[DueContract]:
        """Return at most so many contracts whose term is over, the earliest day first."""
        return await self._due(_TO_RENEW, day, most)

    async def billed(self, after: Mapping[int, BillDays]) -> None:
        """Write how contracts stand after their invoices; each gets its next version."""
        await self._move(_BILLED, after)

    async def renewed(self, after: Mapping[int, TermDays]) -> None:
        """Write how contracts stand after their terms were noted; each gets its next version."""
        await self._move(_RENEWED, after)

    async def _due(self, query: Select[Any], day: date, most: int) -> Sequence[DueContract]:
        asked = {"of_studio": self._scope.studio_id, "day": day, "most": most}
        return _DUE.read((await self._scope.session.execute(query, asked)).all())

    async def _move(self, statements: "_Moves", after: Mapping[int, BillDays | TermDays]) -> None:
        """Change rows that are locked; those that come to stand alike go together.

        Who was due on one day is mostly due again on one day.
        """
        alike: dict[BillDays | TermDays, list[int]] = defaultdict(list)
        for number, days in after.items():
            alike[days].append(number)
        studio = {"of_studio": self._scope.studio_id}
        if len(alike) <= _FEW:
            for days, ids in alike.items():
                values = {**studio, **days._asdict(), "of_contracts": ids}
                await self._scope.session.execute(statements.together, values)
            return
        each = [
            {**studio, **days._asdict(), "of_contract": number} for number, days in after.items()
        ]
        await self._scope.session.execute(statements.one_by_one, each)


class _Moves(NamedTuple):
    """Statements that change the same columns: of many rows alike, or of each row."""

    together: Update
    one_by_one: Update


def _moves(names: Sequence[str]) -> _Moves:
    values: dict[str, Any] = {name: bindparam(name) for name in names}
    change = (
        update(CONTRACTS)
        .where(CONTRACTS.c.studio_id == bindparam("of_studio"))
        .values({**values, "version": CONTRACTS.c.version + 1})
    )
    return _Moves(
        together=change.where(CONTRACTS.c.id.in_(bindparam("of_contracts", expanding=True))),
        one_by_one=change.where(CONTRACTS.c.id == bindparam("of_contract")),
    )


def _due_by(column: ColumnElement[date | None]) -> Select[Any]:
    query = select(*_DUE.named).where(
        CONTRACTS.c.studio_id == bindparam("of_studio"), column <= bindparam("day")
    )
    return locked(query.order_by(column, CONTRACTS.c.id).limit(bindparam("most")))


_TO_BILL = _due_by(CONTRACTS.c.bills_on)
_TO_RENEW = _due_by(CONTRACTS.c.renews_on)
_BILLED = _moves(BillDays._fields)
_RENEWED = _moves(TermDays._fields)
