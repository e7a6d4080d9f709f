"""Whether anything on file hangs on a row: other rows that name it, by the column's usual name."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, false, func, or_, select

from domain.store.base import Base
from domain.store.scope import Scope

_ONLY_NAMES = frozenset({"journal", "kept_values", "reminders"})
"""Tables that say what happened to a row; they stay when it goes."""


async def is_referred_to(
    scope: Scope, column: str, row_id: int, *, but: Collection[str] = ()
) -> bool:
    """Return whether rows of the studio name a row.

    Args:
        scope: The studio.
        column: How such rows name it, such as ``customer_id``.
        row_id: Which one.
        but: Tables whose rows belong to it and go with it.
    """
    for table in Base.metadata.sorted_tables:
        named = table.c.get(column)
        if named is None or table.name in _ONLY_NAMES or table.name in but:
            continue
        if "studio_id" in table.c and await _count(scope, table, named, row_id):
            return True
    return False


async def _count(scope: Scope, table: Table, named: Column[int], row_id: int) -> int:
    query = select(func.count()).select_from(table)
    query = query.where(table.c.studio_id == scope.studio_id, named == row_id)
    return (await scope.session.scalars(query)).one()


Runs = Iterable[tuple[int, int]]
"""Ids as the first and the last of each run."""


def in_runs(column: Any, runs: Runs) -> ColumnElement[bool]:
    """Return the condition that an id lies in one of the runs."""
    return or_(false(), *(column.between(first, last) for first, last in runs))


async def are_referred_to(scope: Scope, column: str, runs: Runs, own: Mapping[str, Runs]) -> bool:
    """Return whether rows of the studio name one of many rows, but for certain other rows.

    Args:
        scope: The studio.
        column: How such rows name them, such as ``customer_id``.
        runs: The rows that may be named.
        own: By table, the rows that may name them.
    """
    for table in Base.metadata.sorted_tables:
        named = table.c.get(column)
        if named is None or table.name in _ONLY_NAMES or "studio_id" not in table.c:
            continue
        query = select(func.count()).select_from(table)
        query = query.where(table.c.studio_id == scope.studio_id, in_runs(named, runs))
        if table.name in own:
            query = query.where(~in_runs(table.c.id, own[table.name]))
        if (await scope.session.scalars(query)).one():
            return True
    return False
