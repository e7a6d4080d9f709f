"""Seats: what only one process of several may do at a time, for as long as it lives.

On PostgreSQL a seat is an advisory lock of a session, on a connection of its own: it is free again
as soon as that connection is gone, whoever ended it. Nobody else is asked and nothing is written.
On SQLite there is one process, and each seat is its own.

A process believes in its seat for ``SURE_FOR`` seconds after a look that confirmed it. So one that
was frozen, or whose connection hangs, gives up before it is told. Who has a seat frees what others
hold who were frozen.
"""

import asyncio
from enum import IntEnum

import structlog
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from bot.database import Database
from bot.last_resort import describe
from bot.postgres_side import CUT_OFF, GONE_AFTER, SEATED, connected_with
from bot.signals import Ending, loop_time

LOOK_EVERY = 1.0  # seconds
ANSWER_WITHIN = 2.0
SURE_FOR = 4.0

log = structlog.get_logger("tresen.seats")


class Duty(IntEnum):
    """What has a seat; the number is its lock's, beside those of outbox_line.py and migrate.py."""

    RECEIVING = 20261123
    SENDING = 20261124


class Seat:
    """One seat.

    Args:
        duty: What it is about.
        database: Says where; the connections of its pool are not used.
        settling: Seconds to wait after it was taken over from somebody.
    """

    def __init__(self, duty: Duty, database: Database, *, settling: float = 0.0) -> None:
        self.duty = duty
        self._is_the_only_one = database.is_sqlite
        self._url = database.url
        self._settling = settling
        self._connection: AsyncConnection | None = None
        self._holds = False
        self._was_anothers = False
        self._since = self._sure_until = 0.0

    @property
    def is_mine(self) -> bool:
        """Whether this process may do it now."""
        return self._is_the_only_one or self._since <= loop_time() < self._sure_until

    async def look(self) -> bool:
        """Return whether the seat is ours: confirmed, or taken because it was free."""
        if self._is_the_only_one:
            return True
        asked_at, held = loop_time(), self._holds
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                await self._ask()
        except (SQLAlchemyError, OSError) as error:  # a TimeoutError is an OSError
            log.warning("seat not reachable", duty=self.duty.name, **describe(error))
            await self._end_session(is_broken=True)
        self._sure_until = asked_at + SURE_FOR if self._holds else 0.0
        if self._holds and not held:
            self._since = asked_at + self._settling * self._was_anothers
        self._was_anothers = not self._holds
        if self._holds is not held:
            log.info("seat taken" if self._holds else "seat lost", duty=self.duty.name)
        return self._holds

    async def leave(self) -> None:
        """Give the seat up, so that others need not wait for it."""
        self._sure_until = 0.0
        await self._end_session(is_broken=False)

    async def _ask(self) -> None:
        """Ask after the session that holds the seat, or let it try to take it."""
        if self._connection is None:
            self._connection = await self._connected()
        if self._holds:
            await self._cut_off_the_stuck(self._connection)
        else:
            lock = select(func.pg_try_advisory_lock(self.duty.value))
            self._holds = bool(await self._connection.scalar(lock))

    async def _cut_off_the_stuck(self, connection: AsyncConnection) -> None:
        """Let go what those hold who were stopped in mid-statement; a question as good as any."""
        if number := await connection.scalar(CUT_OFF, {"seconds": GONE_AFTER}):
            log.warning("cut off who stood still", number=number)

    async def _connected(self) -> AsyncConnection:
        engine = create_async_engine(
            self._url,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",  # the lock is the session's, and nothing stays open
            hide_parameters=True,
            connect_args=connected_with(SEATED),
        )
        return await engine.connect()

    async def _end_session(self, *, is_broken: bool) -> None:
        """End the session, politely where it still can hear; its lock ends with it."""
        connection, self._connection, self._holds = self._connection, None, False
        if connection is None:
            return
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                if is_broken:
                    await connection.invalidate()
                await connection.close()
        except (SQLAlchemyError, OSError) as error:
            log.warning("seat not left", duty=self.duty.name, **describe(error))


class Seats:
    """The seats of one process, looked after together."""

    def __init__(self, *seats: Seat) -> None:
        self._seats = seats
        self._ending = Ending()

    async def run(self) -> None:
        """Look after them until ``stop``, then leave them."""
        while not self._ending.is_asked:
            await self.look()
            await self._ending.wait(LOOK_EVERY)
        await self.leave()

    def stop(self) -> None:
        """Let ``run`` leave them and return."""
        self._ending.ask()

    async def look(self) -> None:
        """Look after each once."""
        await asyncio.gather(*(seat.look() for seat in self._seats))

    async def leave(self) -> None:
        """Leave all."""
        await asyncio.gather(*(seat.leave() for seat in self._seats))

    def held(self) -> dict[str, bool]:
        """Return of each duty whether it is ours."""
        return {seat.duty.name.lower(): seat.is_mine for seat in self._seats}
