"""Contracts that are only read, by the hundred: the columns that a shape names, as named tuples.

A record is kept track of by its session, and SQLAlchemy's own row looks up every name anew, which
takes twenty times as long as a named tuple does.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.contracts.records import ContractRecord

CONTRACTS: Final = cast("Table", ContractRecord.__table__)
Shape = TypeVar("Shape")
_named: Final[Callable[[str, Sequence[tuple[str, Any]]], Any]] = NamedTuple


class Columns(Generic[Shape]):
    """The columns of the contracts' table that a shape names.

    Args:
        shape: A protocol; each of its attributes is a column.
    """

    def __init__(self, shape: type) -> None:
        names = [name for each in shape.__mro__ for name in vars(each).get("__annotations__", ())]
        self.named: Sequence[ColumnElement[Any]] = [CONTRACTS.c[name] for name in names]
        self._read = _named(shape.__name__, [(name, Any) for name in names])._make

    def read(self, rows: Iterable[Sequence[Any]]) -> list[Shape]:
        """Return rows of these columns as values of the shape."""
        return [self._read(row) for row in rows]

    async def where(self, session: AsyncSession, condition: ColumnElement[bool]) -> list[Shape]:
        """Return the contracts that meet a condition, in no order.

        Args:
            session: The transaction.
            condition: Names the studio, and the record: then what the session has still to write
                is written first.
        """
        return self.read((await session.execute(select(*self.named).where(condition))).all())
