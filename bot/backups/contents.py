"""What a database file holds, and whether it is whole. Files are opened read-only."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from msgspec import Struct

OURS = frozenset({"alembic_version", "studios", "customers", "contracts", "inbox", "outbox"})
"""Tables that every version of this product has."""


class FaultyFile(Exception):  # noqa: N818  an answer to whoever asked, not a fault
    """The file is no database, not whole, or not what it is a copy of."""


class Contents(Struct, frozen=True):
    """What is in a database: its revision, and the rows of each table."""

    revision: str
    rows: Mapping[str, int]


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that is there; nothing is written to it.

    Raises:
        sqlite3.OperationalError: It cannot be opened.
    """
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.isolation_level = None
        yield connection


def contents_of(connection: sqlite3.Connection) -> Contents:
    """Return what a database holds, all of it at one moment if a transaction is open.

    Raises:
        FaultyFile: It is none of ours.
    """
    names = [name for (name,) in connection.execute(_TABLES)]
    if not set(names) >= OURS:
        raise FaultyFile
    revisions = [revision for (revision,) in connection.execute(_REVISION)]
    if len(revisions) != 1:
        raise FaultyFile
    return Contents(str(revisions[0]), {name: _count(connection, name) for name in names})


def examined(file: Path) -> Contents:
    """Return what a file holds that was found whole: pages, indexes, references.

    Raises:
        FaultyFile: It is damaged or none of ours.
    """
    try:
        with reading(file) as connection:
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise FaultyFile
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise FaultyFile
            return contents_of(connection)
    except sqlite3.DatabaseError:
        raise FaultyFile from None


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
_REVISION = "SELECT version_num FROM alembic_version"


def _count(connection: sqlite3.Connection, table: str) -> int:
    query = f'SELECT count(*) FROM "{table}"'  # noqa: S608  a name out of the file itself
    return int(connection.execute(query).fetchone()[0])
