"""The order of writers, and what concurrent writers may not lose."""

import asyncio

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from bot.database import Database, Rank, WriteLock
from domain.store.counters import CounterRecord, next_number


async def _in_turn(lock: WriteLock, rank: Rank, name: str, order: list[str]) -> None:
    async with lock.hold(rank):
        order.append(name)
        await asyncio.sleep(0)


async def test_people_go_before_the_sender_before_jobs() -> None:
    lock, order = WriteLock(), list[str]()
    asked = [(Rank.JOBS, "job"), (Rank.SENDER, "sender"), (Rank.PEOPLE, "a"), (Rank.PEOPLE, "b")]

    async with lock.hold(Rank.JOBS):
        turns = [asyncio.create_task(_in_turn(lock, *each, order)) for each in asked]
        await asyncio.sleep(0)
    await asyncio.gather(*turns)

    assert order == ["a", "b", "sender", "job"]


async def test_who_gives_up_waiting_passes_the_turn_on() -> None:
    lock, order = WriteLock(), list[str]()

    async with lock.hold(Rank.PEOPLE):
        gives_up = asyncio.create_task(_in_turn(lock, Rank.PEOPLE, "a", order))
        waits = asyncio.create_task(_in_turn(lock, Rank.PEOPLE, "b", order))
        await asyncio.sleep(0)
    gives_up.cancel()  # when it was its turn already
    await asyncio.wait([gives_up, waits])

    assert order == ["b"]


async def _read_then_write(database: Database, times: int) -> None:
    for _ in range(times):
        async with database.write() as session:
            counter = await session.scalar(select(CounterRecord).with_for_update())
            assert counter is not None
            await asyncio.sleep(0)
            counter.last += 1


async def test_read_then_write_loses_nothing(either: Database) -> None:
    async with either.write() as session:
        await next_number(session, 1, "law")

    await asyncio.gather(*(_read_then_write(either, 20) for _ in range(6)))

    async with either.read() as session:
        assert await session.scalar(select(CounterRecord.last)) == 1 + 6 * 20


async def test_two_processes_on_one_file_lose_nothing(database: Database, sqlite_url: str) -> None:
    other = Database(sqlite_url)
    async with database.write() as session:
        await next_number(session, 1, "law")

    await asyncio.gather(_read_then_write(database, 20), _read_then_write(other, 20))
    await other.dispose()

    async with database.read() as session:
        assert await session.scalar(select(CounterRecord.last)) == 41


async def test_numbers_are_given_once_and_again_after_a_rollback(either: Database) -> None:
    async def take() -> int:
        async with either.write() as session:
            return await next_number(session, 1, "invoice", 2026)

    async def take_and_fail() -> None:
        async with either.write() as session:
            await next_number(session, 1, "invoice", 2026)
            raise KeyError

    with pytest.raises(KeyError):
        await take_and_fail()

    assert sorted(await asyncio.gather(*(take() for _ in range(10)))) == list(range(1, 11))


async def test_a_read_cannot_write(either: Database) -> None:
    with pytest.raises(DBAPIError):
        async with either.read() as session:
            await next_number(session, 1, "x")


async def test_a_read_sees_one_state_beside_a_long_write(database: Database) -> None:
    async with database.write() as writing:
        await next_number(writing, 1, "x")
        async with database.read() as session:
            assert await session.scalar(select(CounterRecord.last)) is None


async def test_sqlite_is_set_up_to_keep_what_it_was_given(database: Database) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 15000}

    async with database.write() as session:
        found = {name: await session.scalar(text(f"PRAGMA {name}")) for name in wanted}

    assert found == wanted


async def test_an_error_does_not_say_what_was_written(either: Database) -> None:
    with pytest.raises(DBAPIError) as caught:
        async with either.write() as session:
            await session.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "Clara"})

    assert "Clara" not in str(caught.value)
