"""One of several has the seat, and it is free as soon as its connection is gone."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any, cast

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from bot.database import Database
from bot.postgres_side import GONE_AFTER, SEATED
from bot.seats import SURE_FOR, Duty, Seat, Seats
from tests.support.telegram import eventually

Sit = Callable[..., Awaitable[Seat]]
CUT_OFF = text(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_locks JOIN pg_database ON oid = database"
    " WHERE locktype = 'advisory' AND datname = current_database() AND objid = :key"
)
LOCK, PING = text("SELECT pg_advisory_xact_lock(1)"), text("SELECT 1")


@pytest.fixture
async def sit(postgres: Database) -> AsyncIterator[Sit]:
    """Make a seat and look at it once; it is left after the test."""
    async with AsyncExitStack() as leaving:

        async def made(duty: Duty = Duty.SENDING, settling: float = 0.0) -> Seat:
            seat = Seat(duty, postgres, settling=settling)
            leaving.push_async_callback(seat.leave)
            await seat.look()
            return seat

        yield made


async def end_sessions(database: Database, duty: Duty) -> None:
    """Cut off whoever holds a seat, as a network does."""
    async with database.write() as session:
        assert await session.scalar(CUT_OFF, {"key": duty.value}) == 1


async def test_one_of_two_has_it(sit: Sit) -> None:
    first, second = await sit(), await sit()

    assert (first.is_mine, second.is_mine) == (True, False)
    assert [await first.look(), await second.look()] == [True, False]


async def test_each_duty_has_a_seat_of_its_own(sit: Sit) -> None:
    sending, receiving = await sit(Duty.SENDING), await sit(Duty.RECEIVING)

    assert sending.is_mine
    assert receiving.is_mine


async def test_who_leaves_makes_room(sit: Sit) -> None:
    first, second = await sit(), await sit()

    await first.leave()

    assert not first.is_mine
    assert await second.look()
    assert not await first.look()


async def test_who_was_cut_off_notices_and_asks_again(sit: Sit, postgres: Database) -> None:
    first, second = await sit(), await sit()
    await end_sessions(postgres, Duty.SENDING)

    assert await eventually_taken(second)

    assert [await first.look(), await second.look()] == [False, True]
    assert not first.is_mine
    await second.leave()
    assert await eventually_taken(first)


async def test_who_takes_over_waits_a_moment(sit: Sit) -> None:
    first = await sit()
    second = await sit(settling=0.2)
    assert first.is_mine  # who comes first waits for nobody

    await first.leave()

    assert await second.look()
    assert not second.is_mine
    await asyncio.sleep(0.25)
    assert second.is_mine


async def test_who_comes_first_waits_for_nobody(sit: Sit) -> None:
    assert (await sit(settling=60.0)).is_mine


async def test_who_does_not_look_does_not_believe_in_it(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = await sit()
    later = asyncio.get_running_loop().time() + SURE_FOR
    monkeypatch.setattr("bot.seats.loop_time", lambda: later)

    assert not seat.is_mine
    assert await seat.look()
    assert seat.is_mine


async def test_who_is_silent_too_long_is_cut_off(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.seats.SEATED", {**SEATED, "idle_session_timeout": "200"})
    frozen = await sit()
    monkeypatch.undo()
    other = await sit()
    assert frozen.is_mine

    assert await eventually_taken(other)

    assert not await frozen.look()


async def test_who_stops_inside_a_transaction_is_cut_off_too(postgres: Database) -> None:
    async with postgres.write() as session:
        name = "idle_in_transaction_session_timeout"
        seconds = await session.scalar(select(func.current_setting(name)))

    assert seconds == f"{GONE_AFTER}s"


async def test_who_stops_before_a_prepared_statement_is_cut_off_by_who_has_a_seat(
    postgres: Database, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.seats.GONE_AFTER", 0.1)
    seat = await sit()
    async with stopped(postgres), postgres.write() as waiting:
        locked = asyncio.create_task(waiting.execute(LOCK))
        while not locked.done():
            assert await seat.look()
            await asyncio.sleep(0.05)
        await locked


async def test_who_works_on_is_not_cut_off(
    postgres: Database, sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.seats.GONE_AFTER", 0.1)
    seat = await sit()
    async with postgres.write() as idle, postgres.write() as working:
        await idle.execute(PING)
        takes_long = asyncio.create_task(working.execute(text("SELECT pg_sleep(0.5)")))
        while not takes_long.done():
            assert await seat.look()
            await asyncio.sleep(0.05)
        await takes_long
        await idle.execute(PING)


@asynccontextmanager
async def stopped(database: Database) -> AsyncIterator[None]:
    """Hold ``LOCK`` as who stopped after a statement was prepared, before it was carried out."""
    with suppress(DBAPIError):  # when it goes on it has been cut off
        async with database.write() as session:
            await session.execute(LOCK)
            connection = await (await session.connection()).get_raw_connection()
            await cast("Any", connection.driver_connection).prepare("SELECT 2")
            yield


async def test_a_database_that_is_away_is_asked_again() -> None:
    nowhere = Database("postgresql+asyncpg://postgres@/none?host=/nowhere")
    seat = Seat(Duty.SENDING, nowhere)

    assert not await seat.look()
    assert not seat.is_mine
    await nowhere.dispose()


async def test_on_sqlite_each_seat_is_ours(database: Database) -> None:
    seats = Seats(Seat(Duty.SENDING, database), Seat(Duty.RECEIVING, database))

    await seats.look()

    assert seats.held() == {"sending": True, "receiving": True}


async def test_seats_are_looked_after_until_they_are_left(postgres: Database, sit: Sit) -> None:
    seat = Seat(Duty.RECEIVING, postgres)
    seats = Seats(seat)
    looking = asyncio.create_task(seats.run())
    await eventually(lambda: seat.is_mine)
    other = await sit(Duty.RECEIVING)
    assert not other.is_mine

    seats.stop()
    await asyncio.wait_for(looking, 30)

    assert seats.held() == {"receiving": False}
    assert await eventually_taken(other)


async def eventually_taken(seat: Seat) -> bool:
    """Look until it is taken: PostgreSQL may need a moment to see that a session is gone."""
    for _ in range(2_000):
        if await seat.look():
            return True
        await asyncio.sleep(0.01)
    return False
