"""Engines and the order of writers.

On SQLite one process writes: a transaction begins with BEGIN IMMEDIATE, behind a lock that serves
people before the sender before jobs; reads that lead to no write run beside it on an engine that
cannot write. On PostgreSQL rows are locked instead, and the lock is not used. On both a job gives
way to who is being served (courtesy.py).
"""

import asyncio
import heapq
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, Interval, bindparam, event, func, literal, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, Dialect
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.compiled_once import compiled_once
from bot.courtesy import Courtesy
from bot.one_hop import in_one_hop
from bot.postgres_side import SHARED, connected_with
from domain.clock import Clock
from domain.store.rows import is_postgresql
from domain.store.types import Moment

PRAGMAS = ("foreign_keys=ON", "busy_timeout=15000", "synchronous=FULL")


class Rank(IntEnum):
    """Whose write goes first."""

    PEOPLE = 0
    SENDER = 1
    JOBS = 2


class WriteLock:
    """A lock that serves the lowest rank first and inside a rank who came first."""

    def __init__(self) -> None:
        self._held = False
        self._waiting: list[tuple[Rank, int, asyncio.Future[None]]] = []
        self._arrival = itertools.count()

    @asynccontextmanager
    async def hold(self, rank: Rank) -> AsyncIterator[None]:
        """Hold the lock inside the block."""
        await self._acquire(rank)
        try:
            yield
        finally:
            self._pass_on()

    async def _acquire(self, rank: Rank) -> None:
        if not self._held:
            self._held = True
            return
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, next(self._arrival), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._pass_on()  # it was our turn already
            raise

    def _pass_on(self) -> None:
        while self._waiting:
            turn = heapq.heappop(self._waiting)[2]
            if not turn.done():
                turn.set_result(None)
                return
        self._held = False


class Database:
    """The store of one installation.

    Args:
        url: Such as ``sqlite+aiosqlite:///tresen.db`` or ``postgresql+asyncpg://...``.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._lock = WriteLock() if self.is_sqlite else None
        self._courtesy = Courtesy()
        if self.is_sqlite:
            self.writing = _sqlite_engine(url, begin="BEGIN IMMEDIATE", read_only=False)
            self.reading = _sqlite_engine(url, begin="BEGIN", read_only=True)
        else:
            self.writing = create_async_engine(
                url,
                pool_pre_ping=True,
                hide_parameters=True,
                connect_args=connected_with(SHARED),
            )
            event.listen(self.writing.sync_engine, "do_connect", _connect_or_say_so)
            self.reading = self.writing.execution_options(postgresql_readonly=True)

    @asynccontextmanager
    async def write(self, rank: Rank = Rank.PEOPLE) -> AsyncIterator[AsyncSession]:
        """Give one transaction: committed at the end of the block, rolled back on an error.

        A job's begins when nobody else is being served, or after a moment of patience.
        """
        is_job = rank is Rank.JOBS
        if is_job:
            await self._courtesy.give_way()
        with nullcontext() if is_job else self._courtesy.serving():
            async with (
                self._lock.hold(rank) if self._lock else nullcontext(),
                AsyncSession(self.writing, expire_on_commit=False) as session,
                session.begin(),
            ):
                yield session

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Give one transaction that sees one state and cannot write."""
        async with (
            AsyncSession(self.reading, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    async def dispose(self) -> None:
        """Close all connections."""
        await self.reading.dispose()
        await self.writing.dispose()


def real_time(
    session: AsyncSession, clock: Clock, later: timedelta = timedelta()
) -> ColumnElement[datetime]:
    """Return the real moment as an expression: on PostgreSQL the database's, else the clock's.

    Args:
        session: Says which engine.
        clock: Its real time, not the studio's.
        later: Added to it.
    """
    if is_postgresql(session):
        return func.clock_timestamp(type_=Moment()) + literal(later, Interval())
    return literal(clock.real() + later, Moment())


def real_moment(name: str, *, on_postgresql: bool) -> ColumnElement[datetime]:
    """Return the same for a statement that is kept, where a parameter says how much later.

    Args:
        name: Of the parameter; ``real_value`` is its value.
        on_postgresql: Which engine.
    """
    if on_postgresql:
        return func.clock_timestamp(type_=Moment()) + bindparam(name, type_=Interval())
    return bindparam(name, type_=Moment())


def real_value(
    session: AsyncSession, clock: Clock, later: timedelta = timedelta()
) -> timedelta | datetime:
    """Return what the parameter of ``real_moment`` gets."""
    return later if is_postgresql(session) else clock.real() + later


def _connect_or_say_so(
    dialect: Dialect, _: ConnectionPoolEntry, where: Any, options: dict[str, Any]
) -> DBAPIConnection:
    """Open a connection; a server that is not there is a lost connection, whatever it lacks."""
    try:
        return dialect.connect(*where, **options)
    except OSError as error:  # such as the file of a socket that is not there
        raise ConnectionError from error


def _sqlite_engine(url: str, *, begin: str, read_only: bool) -> AsyncEngine:
    engine = create_async_engine(
        url, pool_size=4 if read_only else 1, max_overflow=4, hide_parameters=True
    )
    in_one_hop(engine.sync_engine)
    compiled_once(engine.sync_engine)
    pragmas = (*PRAGMAS, "query_only=ON" if read_only else "journal_mode=WAL")

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine.sync_engine, "begin", lambda c: c.exec_driver_sql(begin) and None)
    return engine
