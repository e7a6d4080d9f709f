"""From settings to a running bot, in a process of its own, and how it ends."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.application import TIME_TO_FINISH, TIME_TO_LEAVE, TIME_TO_SEND
from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.settings import StartRefused
from bot.start import migrate_database, open_database, ready_database
from domain.store.counters import CounterRecord
from tests.support.telegram import TelegramServer, eventually

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., Awaitable[Process]]
SOON = 30.0
"""Seconds until the end, on a busy machine too; a turn that is not cut off takes longer."""


def test_the_end_has_five_seconds() -> None:
    assert TIME_TO_FINISH + TIME_TO_SEND + TIME_TO_LEAVE < 5


@pytest.fixture
async def start(telegram: TelegramServer, sqlite_url: str) -> AsyncIterator[Start]:
    """Start the toy bot on the test's database; what still runs is killed in the end."""
    running: list[Process] = []

    async def started(**settings: str) -> Process:
        here = {
            "PATH": os.defpath,
            "PYTHONPATH": str(ROOT),
            "TRESEN_TOKEN": telegram.token,
            "TRESEN_API_URL": telegram.url,
            "TRESEN_DATABASE_URL": sqlite_url,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.support.toy_bot",
            env={**here, **settings},
            stdout=PIPE,
            stderr=PIPE,
        )
        running.append(process)
        return process

    yield started
    for process in running:
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def ends(process: Process) -> int:
    """Ask for the end with SIGTERM; return the exit code."""
    process.send_signal(signal.SIGTERM)
    return await asyncio.wait_for(process.wait(), SOON)


@pytest.mark.slow
async def test_sigterm_finishes_the_update_in_hand(
    start: Start, telegram: TelegramServer, database: Database
) -> None:
    process = await start()
    telegram.send_text(7, "wait 1")
    await eventually(lambda: telegram.made("sendChatAction"), 30)  # the turn has begun

    assert await ends(process) == 0

    assert telegram.texts(7) == ["1: wait 1"]
    async with database.read() as session:
        assert await session.scalar(select(InboxRecord.done_at)) is not None


@pytest.mark.slow
async def test_sigterm_cuts_off_what_takes_too_long_and_loses_nothing(
    start: Start, telegram: TelegramServer, database: Database
) -> None:
    process = await start()
    telegram.send_text(7, "wait 60")
    await eventually(lambda: telegram.made("sendChatAction"), 30)

    await ends(process)

    async with database.read() as session:
        record = (await session.scalars(select(InboxRecord))).one()
        assert await session.scalar(select(CounterRecord.last)) is None
    assert (record.done_at, record.attempts, record.claimed_until) == (None, 0, None)


@pytest.mark.slow
async def test_an_update_that_kills_the_process_is_set_aside_after_three(
    start: Start, telegram: TelegramServer
) -> None:
    number = telegram.send_text(7, "die")
    telegram.send_text(7, "still there?")

    for _ in range(3):
        assert await asyncio.wait_for((await start()).wait(), 30) == -signal.SIGKILL
    process = await start()
    await eventually(lambda: len(telegram.texts(7)) == 2, 30)

    assert telegram.texts(7) == [f"sorry de {number}", "1: still there?"]
    assert await ends(process) == 0


@pytest.mark.slow
async def test_a_token_that_telegram_does_not_know(start: Start, telegram: TelegramServer) -> None:
    telegram.refuse_next("getMe", "Unauthorized", 401)

    process = await start()
    _, errors = await asyncio.wait_for(process.communicate(), 30)

    assert (process.returncode, errors.decode().splitlines()) == (2, ["start-token-refused"])


@pytest.mark.slow
async def test_it_waits_for_telegram_and_can_be_stopped_meanwhile(
    start: Start, telegram: TelegramServer
) -> None:
    process = await start(TRESEN_API_URL="http://127.0.0.1:9")
    assert process.stderr is not None
    line = await asyncio.wait_for(process.stderr.readline(), 30)

    assert b"Telegram not reached" in line
    assert await ends(process) == 0
    assert telegram.token not in (line + await process.stderr.read()).decode()


@pytest.mark.slow
async def test_a_port_that_is_taken(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = await start(TRESEN_LISTEN=f"127.0.0.1:{taken.getsockname()[1]}")
        _, errors = await asyncio.wait_for(process.communicate(), 30)

    assert (process.returncode, errors.decode().splitlines()) == (2, ["start-listen-taken"])


async def test_a_newer_database_is_left_alone(either: Database) -> None:
    async with either.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StartRefused) as caught:
        await migrate_database(either)

    assert (caught.value.text_id, caught.value.facts["revision"]) == (
        "start-database-newer",
        "9999",
    )


async def test_a_path_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(StartRefused) as caught:
        async with ready_database(f"sqlite+aiosqlite:///{tmp_path}/missing/tresen.db"):
            pass

    assert caught.value.text_id == "start-database-unusable"


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "tresen.db").write_text("This is a letter, not a database. " * 99)

    with pytest.raises(StartRefused) as caught:
        async with ready_database(f"sqlite+aiosqlite:///{tmp_path}/tresen.db"):
            pass

    assert caught.value.text_id == "start-database-unusable"


async def test_a_postgresql_that_does_not_answer(tmp_path: Path) -> None:
    with pytest.raises(StartRefused) as caught:
        async with ready_database(f"postgresql+asyncpg://postgres@/tresen?host={tmp_path}"):
            pass

    assert caught.value.text_id == "start-database-unreachable"


def test_a_missing_driver_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)

    with pytest.raises(StartRefused) as caught:
        open_database("postgresql+asyncpg://h/d")

    assert caught.value.text_id == "start-database-no-driver"


async def test_migrating_again_changes_nothing(either: Database) -> None:
    assert await migrate_database(either) is False
