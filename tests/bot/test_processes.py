"""Equal processes on one PostgreSQL: they share the work, and whoever dies is replaced.

Real processes of ``tresen run``, killed and frozen for real; the Bot API over HTTP. How long
others take to replace one is printed, and waited for longer than that.
"""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import ColumnElement, func, select

from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.seats import Duty
from tests.support.postgres import Server, drop_database, new_database
from tests.support.processes import LONG, Processes
from tests.support.telegram import TelegramServer, eventually

PEOPLE = range(700, 720)
FIRST_HALF, SECOND_HALF = PEOPLE[:10], PEOPLE[10:]


@pytest.fixture
def empty(postgres_server: Server) -> Iterator[str]:
    """A database without any table: who comes first makes them."""
    name = new_database(postgres_server)
    yield postgres_server.url(name)
    drop_database(postgres_server, name)


@pytest.fixture
async def database(empty: str) -> AsyncIterator[Database]:
    opened = Database(empty)
    yield opened
    await opened.dispose()


@pytest.fixture
async def processes(
    empty: str, telegram: TelegramServer, tmp_path: Path
) -> AsyncIterator[Processes]:
    async with Processes(empty, telegram, tmp_path) as running:
        yield running


@pytest.mark.slow
async def test_who_is_killed_is_replaced(
    processes: Processes, telegram: TelegramServer, database: Database
) -> None:
    await processes.start(3)
    await all_say(telegram, PEOPLE)
    await answered("three processes", telegram, 1)
    assert [line for line in processes.log() if line["level"] != "info"] == []

    receiving = await processes.seated(database, Duty.RECEIVING)
    assert receiving is not None
    await all_say(telegram, FIRST_HALF)
    await processes.kill(receiving)
    await all_say(telegram, SECOND_HALF)
    await answered("one killed", telegram, 2)

    await everything_is_done_once(telegram, database, 2)


@pytest.mark.slow
@pytest.mark.skipif(os.environ.get("TRESEN_FAULTS") != "long", reason="waits for minutes")
async def test_who_is_frozen_is_replaced(
    processes: Processes, telegram: TelegramServer, database: Database
) -> None:
    await processes.start(3)
    await all_say(telegram, PEOPLE)
    await answered("three processes", telegram, 1)

    sending = await processes.seated(database, Duty.SENDING)
    assert sending is not None
    sending.send_signal(signal.SIGSTOP)
    await all_say(telegram, PEOPLE)
    await answered("another frozen", telegram, 2)

    sending.send_signal(signal.SIGCONT)
    await all_say(telegram, PEOPLE)
    await answered("thawed again", telegram, 3)
    assert await processes.seated(database, Duty.SENDING) is not sending

    await everything_is_done_once(telegram, database, 3)


async def all_say(telegram: TelegramServer, people: Iterable[int]) -> None:
    for person in people:
        await asyncio.to_thread(telegram.send_text, person, "Hallo")


async def answered(when: str, telegram: TelegramServer, times: int) -> None:
    """Return when everybody was answered so many times."""
    began = time.monotonic()
    await eventually(lambda: all(len(telegram.texts(each)) >= times for each in PEOPLE), LONG)
    print(f"{when}: all answered after {time.monotonic() - began:.1f} s")  # noqa: T201


async def everything_is_done_once(
    telegram: TelegramServer, database: Database, times: int
) -> None:
    """Return when all updates are done, each of them tried twice at most."""
    number, end = times * len(PEOPLE), time.monotonic() + LONG
    while await count(database, InboxRecord.done_at.is_not(None)) < number:
        assert time.monotonic() < end
        await asyncio.sleep(0.1)
    assert await count(database) == number
    assert await count(database, InboxRecord.attempts > 1) == 0
    sent = len(telegram.made("sendMessage"))
    print(f"replies that came twice: {sent - number}")  # noqa: T201


async def count(database: Database, *which: ColumnElement[bool]) -> int:
    async with database.read() as session:
        found = select(func.count()).select_from(InboxRecord).where(*which)
        return (await session.scalars(found)).one()
