"""Rows that are written whole, and what differs between the engines when they are.

Statements that are said often are built once and get their values when they are said: to build one
and to find out that it is a known one takes longer than to run it.
"""

from functools import cache
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.base import Base

Insert = postgresql.Insert | sqlite.Insert


def is_postgresql(session: AsyncSession) -> bool:
    """Say whether a session is on PostgreSQL; else it is on SQLite."""
    return session.get_bind().dialect.name == "postgresql"


def insert_into(session: AsyncSession, record: type[Base]) -> Insert:
    """Return an insert of the session's engine, which can say what a row already there means."""
    return insert_on(record, on_postgresql=is_postgresql(session))


def insert_on(record: type[Base], *, on_postgresql: bool) -> Insert:
    """Return an insert as one engine says it, for a statement that is kept."""
    table = record.metadata.tables[record.__tablename__]
    return postgresql.insert(table) if on_postgresql else sqlite.insert(table)


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
def _putting(record: type[Base], *, on_postgresql: bool) -> Insert:
    insert = insert_on(record, on_postgresql=on_postgresql)
    columns = record.__table__.columns
    return insert.on_conflict_do_update(
        index_elements=[column.name for column in columns if column.primary_key],
        set_={each.name: insert.excluded[each.name] for each in columns if not each.primary_key},
    )
