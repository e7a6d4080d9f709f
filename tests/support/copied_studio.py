"""A studio as it stands, copied row by row under another id: as cheap as its rows are few.

Only what a studio holds is copied; who is connected with it belongs to the installation.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.tables import METADATA
from domain.studios.records import StudioRecord
from tests.support.statements import OF_STUDIOS

Rows = Mapping[str, list[dict[str, Any]]]
STUDIOS = METADATA.tables[StudioRecord.__tablename__]
TABLES: tuple[Table, ...] = tuple(
    table for table in METADATA.sorted_tables if table is STUDIOS or table.name in OF_STUDIOS
)


def key_of(table: Table) -> str:
    """Return the column that says whose a row is."""
    return "id" if table is STUDIOS else "studio_id"


async def rows_of(session: AsyncSession, studio_id: int) -> Rows:
    """Return all that a studio holds by table, in a fixed order, without saying whose it is."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table in TABLES:
        query = select(table).where(table.c[key_of(table)] == studio_id)
        keys = [column for column in table.primary_key if column.name != key_of(table)]
        rows = (await session.execute(query.order_by(*keys))).mappings()
        found[table.name] = [_without(row, key_of(table)) for row in rows]
    return found


async def write_copy(session: AsyncSession, rows: Rows, studio_id: int) -> None:
    """Write all that a studio holds for another one, which is new."""
    for table in TABLES:
        if rows[table.name]:
            whose = {key_of(table): studio_id}
            await session.execute(insert(table), [{**row, **whose} for row in rows[table.name]])


def _without(row: Mapping[Any, Any], name: str) -> dict[str, Any]:
    return {str(key): value for key, value in row.items() if key != name}
