"""Rows and columns that are read by what columns hold, or rows that are written whole.

Statements that are said often are built once and get their values when they are said: to build one
and to find out that it is a known one takes longer than to run it.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, Select, Table, bindparam, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.base import Base
from domain.store.locks import locked
from domain.store.scope import Scope

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

    Insert = postgresql.Insert | sqlite.Insert
R = TypeVar("R", bound=Base)
Shape = tuple[tuple[str, str], ...]
SEVERAL = (list, tuple, set, frozenset)


def is_postgresql(session: AsyncSession) -> bool:
    """Say whether a session is on PostgreSQL; else it is on SQLite."""
    return session.get_bind().dialect.name == "postgresql"


def insert_into(session: AsyncSession, record: type[Base]) -> "Insert":
    """Return an insert of the session's engine, which can say what a row already there means."""
    return insert_on(record, on_postgresql=is_postgresql(session))


def insert_on(record: type[Base], *, on_postgresql: bool) -> "Insert":
    """Return an insert as one engine says it, for a statement that is kept."""
    table = record.metadata.tables[record.__tablename__]
    return insert_into_table(table, on_postgresql=on_postgresql)


def insert_into_table(table: Table, *, on_postgresql: bool) -> "Insert":
    """Return an insert as one engine says it."""
    if not on_postgresql:
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415  loaded where it is spoken to

    return postgresql.insert(table)


async def put_row(session: AsyncSession, record: type[Base], **values: Any) -> None:
    """Write a row: a new one, or in the place of the one that has its key.

    Args:
        session: The transaction; what it has not flushed is flushed first. Objects that it holds
            of this table are not touched.
        record: Which table.
        values: Of every column.
    """
    await session.flush()
    await session.execute(_putting(record, on_postgresql=is_postgresql(session)), values)


@cache
def _putting(record: type[Base], *, on_postgresql: bool) -> "Insert":
    insert = insert_on(record, on_postgresql=on_postgresql)
    columns = record.__table__.columns
    return insert.on_conflict_do_update(
        index_elements=[column.name for column in columns if column.primary_key],
        set_={each.name: insert.excluded[each.name] for each in columns if not each.primary_key},
    )


async def rows_of(
    scope: Scope,
    record: type[R],
    *order: str,
    fresh: bool = False,
    lock: bool = False,
    **having: object,
) -> list[R]:
    """Return rows of the studio by what their columns hold.

    Args:
        scope: The transaction and the studio.
        record: Which table.
        order: Columns; without any the order is the id's.
        fresh: Whether a row that the session holds already is read anew.
        lock: Whether they are locked, and so read anew, until the transaction ends.
        having: By column the value, None for none, or a collection for one of several.
    """
    query = _rows_by(record, _shape(having), order or ("id",), fresh=fresh or lock)
    query = _locking(query) if lock else query
    return list(await scope.session.scalars(query, _values(scope, having)))


async def rows_to_change(scope: Scope, record: type[R], **having: object) -> list[R]:
    """Return rows by id, read anew and locked until the transaction ends; see ``locked``.

    Args:
        scope: The transaction and the studio.
        record: Which table.
        having: As of ``rows_of``.
    """
    query = _to_change(_rows_by(record, _shape(having), ("id",), fresh=True))
    return list(await scope.session.scalars(query, _values(scope, having)))


async def columns_of(
    scope: Scope, record: type[Base], names: tuple[str, ...], *order: str, **having: object
) -> Sequence[Sequence[Any]]:
    """Return columns of rows of the studio, for those that are only read, by the hundred.

    Nothing has to be kept track of by the session, which takes longer than to read them.

    Args:
        scope: The transaction and the studio.
        record: Which table.
        names: Of the columns, in the order in which each row has their values.
        order: Columns; without any there is no order.
        having: As of ``rows_of``.
    """
    query = _columns_by(record, names, _shape(having), order)
    rows: Sequence[Sequence[Any]] = (
        await scope.session.execute(query, _values(scope, having))
    ).all()
    return rows


def _shape(having: Mapping[str, object]) -> Shape:
    return tuple((name, _kind(value)) for name, value in having.items())


def _values(scope: Scope, having: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the parameters of a statement get; None is in the statement itself."""
    said = {name: value for name, value in having.items() if value is not None}
    values = {name: [*it] if _kind(it) == "in" else it for name, it in said.items()}
    return {"studio_id": scope.studio_id, **values}


@cache
def _rows_by(record: type[R], shape: Shape, order: Sequence[str], *, fresh: bool) -> Select[R]:
    query = select(record).where(*_conditions(record, shape))
    query = query.order_by(*(getattr(record, name) for name in order))
    return query.execution_options(populate_existing=True) if fresh else query


@cache
def _columns_by(
    record: type[Base], names: Sequence[str], shape: Shape, order: Sequence[str]
) -> Select[Any]:
    query = select(*(getattr(record, name) for name in names)).where(*_conditions(record, shape))
    return query.order_by(*(getattr(record, name) for name in order))


def _conditions(record: type[Base], shape: Shape) -> list[ColumnElement[bool]]:
    """Return that rows are the studio's and have a shape; the values come when it is said."""
    of_studio = record.__table__.c.studio_id == bindparam("studio_id")
    return [of_studio, *(_condition(getattr(record, name), name, kind) for name, kind in shape)]


@cache
def _locking(query: Select[R]) -> Select[R]:
    return query.with_for_update()


@cache
def _to_change(query: Select[R]) -> Select[R]:
    return locked(query)


def _kind(value: object) -> str:
    if value is None:
        return "none"
    return "in" if isinstance(value, SEVERAL) else "is"


def _condition(column: Any, name: str, kind: str) -> ColumnElement[bool]:
    if kind == "none":
        found: ColumnElement[bool] = column.is_(None)
    elif kind == "in":
        found = column.in_(bindparam(name, expanding=True))
    else:
        found = column == bindparam(name)
    return found
