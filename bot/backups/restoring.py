"""A backup in the place of the database.

Everything is done to a copy beside the database: checked, migrated, settled (settling.py). Only
then does it take the database's name, in one step; what was there stays beside it under another
name, with what SQLite had not yet written into it. Until that step nothing has changed, after it
everything has.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from sqlalchemy.exc import DBAPIError

from bot.backups.contents import FaultyFile, examined
from bot.backups.copying import bring_to_disk, part_of, remove_file, write_part
from bot.backups.settling import Given, Settled, given_numbers, newest_moment, settle
from bot.database import Database
from bot.start import migrate_database
from domain.store.migrate import DatabaseIsNewer, Standing, standing

MAGIC = b"SQLite format 3\0"
BESIDE = ("-wal", "-shm", "-journal")


class InUse(Exception):  # noqa: N818  an answer to whoever asked, not a fault
    """Somebody works with the database."""


class Restored(Struct, frozen=True):
    """What was brought back.

    Attributes:
        until: The last moment that the backup tells of; None if nothing had happened in it.
        settled: What is not said or done again; None where nothing was settled.
        kept: Where the replaced database is now; None where there was none.
    """

    until: datetime | None
    settled: Settled | None
    kept: Path | None


def checked(file: Path) -> None:
    """Return if a file can be restored.

    Raises:
        FaultyFile: It is damaged or none of ours.
        DatabaseIsNewer: It comes from a later version.
    """
    revision = examined(file).revision
    if standing(revision) is Standing.NEWER:
        raise DatabaseIsNewer(revision)


async def restore(file: Path, place: Path, now: datetime, *, moved: bool) -> Restored:
    """Return what was brought back; nobody else works with the database meanwhile.

    Args:
        file: The backup.
        place: The database.
        now: The moment of the restoration.
        moved: Whether nothing has run since the backup; then nothing is settled.

    Raises:
        FaultyFile: The backup is damaged or none of ours.
        DatabaseIsNewer: The backup comes from a later version.
        InUse: Somebody works with the database.
        OSError: There is no room, or no right to write.
    """
    checked(file)
    _be_alone(place)
    given = None if moved else await _given(place)
    part = part_of(place)
    try:
        write_part(file, part)
        until, settled = await _prepared(part, now, given, moved=moved)
        return Restored(until, settled, _switch(part, place, now))
    finally:
        remove_file(part)


def _be_alone(place: Path) -> None:
    """Bring what SQLite keeps beside the database into it, which only who is alone can do."""
    if not place.exists() or not _begins_well(place):
        return  # of what is no database any more SQLite would throw away what lies beside it
    try:
        with closing(sqlite3.connect(place, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname in {"SQLITE_BUSY", "SQLITE_LOCKED"}:
            raise InUse from None
        raise
    except sqlite3.DatabaseError:
        return  # damaged: that is why something is restored


def _begins_well(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(len(MAGIC)) == MAGIC


async def _given(place: Path) -> Given | None:
    """Return the numbers that the database gave, if it can be read."""
    try:
        checked(place)
    except (FaultyFile, DatabaseIsNewer):
        return None
    database = Database(f"sqlite+aiosqlite:///{place}")
    try:
        async with database.read() as session:
            return await given_numbers(session)
    except DBAPIError:
        return None
    finally:
        await database.dispose()


async def _prepared(
    part: Path, now: datetime, given: Given | None, *, moved: bool
) -> tuple[datetime | None, Settled | None]:
    database = Database(f"sqlite+aiosqlite:///{part}")
    try:
        await migrate_database(database)
        async with database.write() as session:
            until = await newest_moment(session)
            settled = None if moved else await settle(session, now, given)
    finally:
        await database.dispose()
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    bring_to_disk(part)
    return until, settled


def _switch(part: Path, place: Path, now: datetime) -> Path | None:
    """Put a file in the place of another, which is kept; return where."""
    kept = _set_aside(place, now)
    part.replace(place)
    bring_to_disk(place.parent)
    return kept


def _set_aside(place: Path, now: datetime) -> Path | None:
    """Give the database another name and return that; what lies beside it goes along.

    The file itself also keeps its first name until another takes it, where there are links.
    """
    if not place.exists():
        remove_file(place)  # what is beside no database belongs to none
        return None
    kept = place.with_name(f"{place.name}.before-restore-{now.astimezone():%Y%m%d-%H%M%S}")
    for beside in BESIDE:
        file = place.with_name(place.name + beside)
        if file.exists():
            file.rename(kept.with_name(kept.name + beside))
    try:
        kept.hardlink_to(place)
    except OSError:
        place.rename(kept)
    return kept
