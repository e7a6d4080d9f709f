"""Whether the database is there, may be written, and stands at this version's revision."""

import os
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.checks.finding import Finding, ok, trouble
from bot.database import Database
from bot.settings import StartRefused
from bot.sole_process import file_of
from domain.store.migrate import Standing, standing

REVISION = text("SELECT version_num FROM alembic_version")
MAY_WRITE = text(
    "SELECT current_setting('default_transaction_read_only') = 'off' AND NOT pg_is_in_recovery()"
    " AND has_table_privilege('outbox', 'INSERT')"
)


def missing_file(url: str) -> Finding | None:
    """Return that there is no database file, or none that can be written; None if there is."""
    file = file_of(url)
    if file is None:
        return None
    if not file.is_file():
        return trouble("check-database-missing", place=str(file))
    return None if _may_write(file) else trouble("start-database-unusable", place=str(file))


async def look_at_store(database: Database) -> tuple[Finding, bool]:
    """Return what was found, and whether its tables are those of this version.

    Raises:
        StartRefused: It is newer than this code.
    """
    place = str(database.url.database or database.url.host or "")
    try:
        async with database.read() as session:
            revision = await session.scalar(REVISION)
            at = standing(str(revision))
            can_write = at is not Standing.CURRENT or await _can_write(session, database)
    except (DBAPIError, OSError) as error:
        return _refused(error, database, place), False
    if at is Standing.NEWER:
        raise StartRefused("start-database-newer", place=place, revision=str(revision))
    if at is Standing.OLDER:
        return trouble("check-database-older", place=place, revision=str(revision)), False
    if not can_write:
        return trouble("check-database-read-only", place=place), True
    return ok("check-database-works", place=place), True


def _refused(error: Exception, database: Database, place: str) -> Finding:
    if _has_no_tables(error):
        return trouble("check-database-empty", place=place)
    which = "unusable" if database.is_sqlite else "unreachable"
    return trouble(f"start-database-{which}", place=place)


def _has_no_tables(error: Exception) -> bool:
    """Say whether the database answered, but knows no table of ours."""
    said = str(error.orig) if isinstance(error, DBAPIError) else ""
    return "no such table" in said or ("does not exist" in said and "alembic_version" in said)


async def _can_write(session: AsyncSession, database: Database) -> bool:
    return database.is_sqlite or bool(await session.scalar(MAY_WRITE))


def _may_write(file: Path) -> bool:
    """Say whether the file may be written, and its folder, where SQLite keeps its journal."""
    return os.access(file, os.W_OK) and os.access(file.resolve().parent, os.W_OK)
