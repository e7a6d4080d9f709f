"""SQLite statements that visit their thread once.

aiosqlite has a thread for each connection, and a statement visits it four times: a cursor is made,
it runs, its rows are fetched, it is closed. Each visit wakes one thread after the other, which
takes longer than most of our statements do. Here one visit does all four; everything else stays
aiosqlite's.
"""

import sqlite3
from collections.abc import Iterable
from functools import partial
from typing import Any, Literal, Self, cast

import aiosqlite
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, Dialect
from sqlalchemy.pool import ConnectionPoolEntry
from typing_extensions import override

ROWS_AT_ONCE = 64  # of aiosqlite's own iteration, which nobody uses here


class OneHopCursor:
    """What SQLAlchemy needs of a cursor; the rows of a statement are there when it has run."""

    def __init__(self, connection: "OneHopConnection") -> None:
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self._connection = connection
        self._rows: list[Any] = []

    async def __aenter__(self) -> Self:
        """Return itself; nothing is made before it runs."""
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> Self:
        """Run a statement and fetch its rows."""
        await self._connection.visit(partial(self._run, "execute", sql, parameters))
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> Self:
        """Run a statement once for each set of parameters."""
        await self._connection.visit(partial(self._run, "executemany", sql, parameters))
        return self

    async def fetchall(self) -> list[Any]:
        """Return the rows that are still there."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Forget the rows; the thread has let go of the statement already."""
        self._rows = []

    def _run(
        self,
        method: Literal["execute", "executemany"],
        sql: str,
        parameters: Iterable[Any],
        connection: sqlite3.Connection,
    ) -> None:
        """Do it all, in the thread."""
        cursor = connection.cursor()
        try:
            getattr(cursor, method)(sql, parameters)
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()


class OneHopConnection(aiosqlite.Connection):
    """A connection whose cursors are of the kind above."""

    @override
    def cursor(self) -> OneHopCursor:  # type: ignore[override]  # SQLAlchemy enters either
        """Return a cursor without a visit to the thread."""
        return OneHopCursor(self)

    async def visit(self, work: Any) -> None:
        """Let the thread do something with the connection."""
        await self._execute(work, self._conn)  # type: ignore[no-untyped-call]


async def connect(kind: type[OneHopConnection], *where: Any, **options: Any) -> OneHopConnection:
    """Return an open connection of a kind; its thread ends with the process."""
    connection = kind(partial(sqlite3.connect, *where, **options), ROWS_AT_ONCE)
    connection._thread.daemon = True  # noqa: SLF001  as SQLAlchemy does with those it makes
    return cast("OneHopConnection", await connection)


def in_one_hop(engine: Engine, kind: type[OneHopConnection] = OneHopConnection) -> None:
    """Let an engine on aiosqlite make such connections, or those of a kind of its own."""

    @event.listens_for(engine, "do_connect")
    def make(
        dialect: Dialect, _: ConnectionPoolEntry, where: Any, options: dict[str, Any]
    ) -> DBAPIConnection:
        return dialect.connect(*where, **options, async_creator_fn=partial(connect, kind))
