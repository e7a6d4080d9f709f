"""The baseline of a turn: its own statements, written by hand.

What the bot asks of its database is recorded, with parameters and transactions, and done again
with plain SQLAlchemy: ``AsyncConnection.execute(text(...))`` on an engine as the documentation
makes one. So the baseline reads, writes and commits the same and does nothing else.
"""

import asyncio
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import NullPool, TextClause, bindparam, event, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.types import NULLTYPE

from bot.database import PRAGMAS, Database

OURS = re.compile(r"\s*(BEGIN|PRAGMA)")
NUMBERED = re.compile(r"\$(\d+)(?:::(\w+(?: WITH(?:OUT)? TIME ZONE)?(?:\(\d+(?:, \d+)?\))?))?")
CLAIMED = re.compile(r"inbox\.claimed_until = (CAST\(:p\d+ AS [A-Z ]+\)|:p\d+)")


@dataclass
class Transaction:
    """What was asked between a begin and its commit, in order."""

    reads: bool
    statements: list[tuple[str, Any]] = field(default_factory=list)


class Recorder:
    """Notes the transactions of a database, in the order of their ends."""

    def __init__(self) -> None:
        self.done: list[Transaction] = []
        self._open: dict[int, Transaction] = {}

    def watch(self, database: Database) -> None:
        """Note what is asked from now on."""
        engines = {database.reading.sync_engine, database.writing.sync_engine}
        for engine in engines:
            reads = engine is database.reading.sync_engine
            event.listen(engine, "before_cursor_execute", self._noting(reads=reads))
            event.listen(engine, "commit", self._end)
            event.listen(engine, "rollback", lambda c: self._open.pop(_key(c), None) and None)

    def take(self) -> list[Transaction]:
        """Return what was noted since the last time."""
        done, self.done = self.done, []
        return done

    def _noting(self, *, reads: bool) -> Any:
        def note(connection: Any, _: object, sql: str, given: Any, *__: object) -> None:
            if not OURS.match(sql):
                noted = self._open.setdefault(_key(connection), Transaction(reads))
                noted.statements.append((sql, given))

        return note

    def _end(self, connection: Any) -> None:
        noted = self._open.pop(_key(connection), None)
        if noted is not None:
            self.done.append(noted)


def _key(connection: Any) -> int:
    return id(connection.connection.dbapi_connection)


Step = tuple[TextClause, Any]
"""A statement and its parameters: one set of them, or several."""


@dataclass(frozen=True)
class ByHand:
    """A transaction as somebody would write it."""

    reads: bool
    steps: Sequence[Step]


def by_hand(transactions: Iterable[Transaction]) -> list[ByHand]:
    """Return transactions as they are done again."""
    known: dict[str, TextClause] = {}
    return [
        ByHand(each.reads, [_step(known, *statement) for statement in each.statements])
        for each in transactions
    ]


def _step(known: dict[str, TextClause], sql: str, given: Any) -> Step:
    if sql not in known:
        known[sql] = _written(sql)
    if isinstance(given, list):
        return known[sql], [_named(one) for one in given]
    return known[sql], _named(given)


def _written(sql: str) -> TextClause:
    """Return a statement with parameters by name.

    A claim is told by its moment, which is another one when it is done again.
    """
    plain = sql.replace("\\", "\\\\").replace(":", "\\:")
    if "$1" in sql:
        plain = NUMBERED.sub(_cast, sql)
    else:
        parts = plain.split("?")
        plain = parts[0] + "".join(f":p{n}{part}" for n, part in enumerate(parts[1:]))
    again = CLAIMED.sub(r"inbox.claimed_until IS NOT NULL AND \1 IS NOT NULL", plain)
    names = dict.fromkeys(re.findall(r"(?<![:\w\\]):(p\d+)", again))
    return text(again).bindparams(*(bindparam(name, type_=NULLTYPE) for name in names))


def _cast(found: re.Match[str]) -> str:
    name, kind = f":p{int(found[1]) - 1}", found[2]
    return f"CAST({name} AS {kind})" if kind else name


def _named(given: Sequence[Any]) -> dict[str, Any]:
    return {f"p{number}": value for number, value in enumerate(given)}


class Hand:
    """Does transactions on plain engines, with the settings that keep what was committed."""

    def __init__(self, url: str) -> None:
        self._writing = _engine(url, begin="BEGIN IMMEDIATE")
        self._reading = _engine(url, begin="BEGIN")

    async def do(self, transactions: Iterable[ByHand]) -> None:
        """Do them one after the other."""
        for each in transactions:
            engine = self._reading if each.reads else self._writing
            async with engine.begin() as connection:
                await _do(connection, each.steps)

    async def rate(self, turns: Sequence[Sequence[ByHand]], at_once: int = 1) -> float:
        """Return how many turns a second are done by so many at once."""
        time, waiting = asyncio.get_running_loop().time, iter(turns)

        async def work() -> None:
            for turn in waiting:
                await self.do(turn)

        began = time()
        await asyncio.gather(*(work() for _ in range(at_once)))
        return len(turns) / (time() - began)

    async def close(self) -> None:
        """Close all connections."""
        await self._reading.dispose()
        await self._writing.dispose()


async def _do(connection: AsyncConnection, steps: Sequence[Step]) -> None:
    for statement, given in steps:
        result = await connection.execute(statement, given)
        if result.returns_rows:
            result.all()


def _engine(url: str, begin: str) -> AsyncEngine:
    engine = create_async_engine(url)
    assert not isinstance(engine.pool, NullPool)
    if engine.dialect.name == "sqlite":

        @event.listens_for(engine.sync_engine, "connect")
        def prepare(connection: Any, _: object) -> None:
            connection.isolation_level = None
            for pragma in (*PRAGMAS, "journal_mode=WAL"):
                connection.execute(f"PRAGMA {pragma}")

        event.listen(engine.sync_engine, "begin", lambda c: c.exec_driver_sql(begin) and None)
    return engine
