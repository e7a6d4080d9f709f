"""A database that falls ill for a while: nothing half done, nothing lost, all answered afterwards.

Real files, a real full disk, a real server that is stopped and started, Telegram over HTTP. None
of it is the fault of an update: none is counted as tried, let alone set aside.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import literal, select
from structlog.testing import capture_logs
from telegram import Update
from typing_extensions import override

from bot.conversation import Conversation
from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.outbox import OutboxRecord
from bot.renewing import CLAIM
from bot.unit_of_work import current_unit
from domain.clock import MovableClock
from domain.store.counters import CounterRecord, next_number
from domain.store.types import BigId
from tests.conftest import DEMO_MORNING, migrate
from tests.support.ailing import (
    Illness,
    SmallDisk,
    dropped,
    full,
    halted,
    locked,
    read_only,
    standby,
)
from tests.support.bad_way import Through, at_work, bad_way
from tests.support.postgres import OwnServer, new_database
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import only

DURABLE = ("fsync=off", "shared_buffers=32MB")
"""What was committed outlives the server's end, though not the machine's."""
ON_SQLITE = "full", "read_only", "locked"
FOR_A_WHILE = pytest.mark.parametrize("patient", [*ON_SQLITE, "halted", "standby"], indirect=True)
IN_A_TURN = pytest.mark.parametrize(
    "patient", ["full", "read_only", "halted", "standby", "dropped"], indirect=True
)
"""Who is in the middle of a turn holds the lock; and who is dropped then gets a new connection."""
Patient = tuple[str, Callable[[Database], Illness]]
PATIENCE = 60.0
UNREACHED, UNWRITTEN = "inbox not reachable", "outcome not written down"
TROUBLES = "updates not received", "update given back", UNREACHED


@pytest.fixture(scope="module")
def own_server() -> Iterator[OwnServer]:
    """A server that may be halted."""
    server = OwnServer(DURABLE)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def migrated(own_server: OwnServer) -> str:
    """The name of a database on that server, to be copied by every test."""
    name = new_database(own_server)
    asyncio.run(migrate(own_server.url(name)))
    return name


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    if os.geteuid() != 0:
        pytest.skip("Only root may mount a small disk.")
    disk = SmallDisk(tmp_path / "disk")
    yield disk
    disk.unmount()


@pytest.fixture
def patient(request: pytest.FixtureRequest) -> Patient:
    """Where a database of this test's own is, and what will befall it."""
    name, file = request.param, request.getfixturevalue("sqlite_template")
    if name == "full":
        disk = request.getfixturevalue("small_disk")
        return _copied(file, disk.place), lambda _: full(disk)
    if name in ON_SQLITE:
        folder = request.getfixturevalue("tmp_path")
        return _copied(file, folder), read_only if name == "read_only" else locked
    server = request.getfixturevalue("own_server")
    url = server.url(new_database(server, request.getfixturevalue("migrated")))
    if name == "halted":
        return url, lambda _: halted(server)
    return url, standby if name == "standby" else dropped


@pytest.fixture
async def ailing(patient: Patient) -> AsyncIterator[tuple[Database, Illness]]:
    """A migrated database, and what befalls it."""
    url, befallen = patient
    database = Database(url)
    yield database, befallen(database)
    await database.dispose()


def _copied(template: Path, folder: Path) -> str:
    file = shutil.copy(template, folder / "ailing.db")
    return f"sqlite+aiosqlite:///{file}"


async def assert_all_done(database: Database, updates: int) -> None:
    """Each update is done, once, and at its first try; each letter is marked."""
    async with database.read() as session:
        inbox = list(await session.scalars(select(InboxRecord)))
        letters = list(await session.scalars(select(OutboxRecord.outcome)))
        assert await session.scalar(select(CounterRecord.last)) == updates
    assert [(row.attempts, row.dead_at, row.fault) for row in inbox] == [(0, None, None)] * updates
    assert all(row.done_at is not None for row in inbox)
    assert letters == ["sent"] * updates


@FOR_A_WHILE
async def test_what_arrives_meanwhile_is_not_acknowledged_and_answered_later(
    ailing: tuple[Database, Illness], telegram: TelegramServer
) -> None:
    database, illness = ailing
    async with at_work(database, telegram.url, telegram.token) as tresen:
        telegram.send_text(7, "before")
        await eventually(lambda: telegram.texts(7), PATIENCE)

        with capture_logs() as log:
            await illness.begins()
            numbers = {telegram.send_text(chat, "meanwhile") for chat in (7, 8, 9)}
            await eventually(lambda: _logged(log, "updates not received"), PATIENCE)
            assert numbers <= telegram.kept()
        await illness.ends()
        telegram.send_text(7, "after")
        await eventually(lambda: _answers(telegram) == 5, PATIENCE)
        await tresen.drain()

    assert [text.partition(": ")[2] for text in telegram.texts(7)] == [
        "before",
        "meanwhile",
        "after",
    ]
    await assert_all_done(database, 5)


@FOR_A_WHILE
async def test_a_letter_that_went_is_not_sent_again_because_its_mark_had_to_wait(
    ailing: tuple[Database, Illness], telegram: TelegramServer
) -> None:
    database, illness = ailing

    async def falls_ill(through: Through) -> bytes:
        answer = await through()
        await illness.begins()
        return answer

    async with bad_way(telegram) as way, at_work(database, way.url, telegram.token) as tresen:
        way.spoil("sendMessage", falls_ill)
        with capture_logs() as log:
            telegram.send_text(7, "one")
            await eventually(lambda: _logged(log, UNWRITTEN), PATIENCE)
            telegram.send_text(8, "two")
        await illness.ends()
        await eventually(lambda: _answers(telegram) == 2, PATIENCE)
        await tresen.drain()

    assert (telegram.texts(7), telegram.texts(8)) == (["1: one"], ["2: two"])
    await assert_all_done(database, 2)


class AheadClock(MovableClock):
    """A clock whose real time can be put ahead."""

    ahead = timedelta()

    @override
    def real(self) -> datetime:
        return super().real() + self.ahead


async def test_what_went_does_not_go_again_though_its_claim_ran_out_unmarked(
    database: Database, telegram: TelegramServer
) -> None:
    illness, clock = read_only(database), AheadClock(DEMO_MORNING, ticking=False)

    async def falls_ill(through: Through) -> bytes:
        answer = await through()
        await illness.begins()
        return answer

    async with (
        bad_way(telegram) as way,
        at_work(database, way.url, telegram.token, clock=clock) as tresen,
    ):
        way.spoil("sendMessage", falls_ill)
        with capture_logs() as log:
            telegram.send_text(7, "one")
            await eventually(lambda: _logged(log, UNWRITTEN), PATIENCE)
            clock.ahead = 2 * CLAIM
            tresen.sender.bell.ring()
            await eventually(lambda: _pauses(log, UNWRITTEN)[3:], PATIENCE)
        await illness.ends()
        await tresen.drain()

    assert telegram.texts(7) == ["1: one"]
    await assert_all_done(database, 1)


@IN_A_TURN
async def test_a_turn_that_is_struck_is_done_once_afterwards(
    ailing: tuple[Database, Illness], telegram: TelegramServer
) -> None:
    database, illness = ailing
    struck = _struck_once(illness)
    async with at_work(database, telegram.url, telegram.token, struck) as tresen:
        with capture_logs() as log:
            telegram.send_text(7, "one")
            await eventually(lambda: _logged(log, *TROUBLES), PATIENCE)
        await illness.ends()
        await eventually(lambda: _answers(telegram) == 1, PATIENCE)
        await tresen.drain()

    assert telegram.texts(7) == ["number 1"]
    await assert_all_done(database, 1)


def _struck_once(illness: Illness) -> Conversation:
    """Return a conversation in whose first turn the database falls ill between two writes."""
    turns: list[int] = []

    async def count(_: Update, __: Any) -> None:
        unit = current_unit.get()
        number = await next_number(unit.session, 1, "echoes")
        turns.append(number)
        if len(turns) == 1:
            await illness.begins()
        unit.message(7, f"number {number}")

    return only(count)


async def test_waits_grow_while_nothing_works(sqlite_url: str, telegram: TelegramServer) -> None:
    database = Database(sqlite_url)
    illness = read_only(database)
    async with at_work(database, telegram.url, telegram.token):
        telegram.send_text(7, "before")
        await eventually(lambda: telegram.texts(7), PATIENCE)
        await illness.begins()
        with capture_logs() as log:
            await eventually(lambda: len(_pauses(log, UNREACHED)) >= 4, PATIENCE)
        await illness.ends()
    await database.dispose()

    assert _pauses(log, UNREACHED)[:4] == [0.1, 0.2, 0.4, 0.8]


async def test_a_number_that_fits_nowhere_is_the_updates_fault(
    postgres: Database, telegram: TelegramServer
) -> None:
    async def too_large(_: Update, __: Any) -> None:
        await current_unit.get().session.execute(select(literal(2**70, BigId)))

    async with at_work(
        postgres, telegram.url, telegram.token, only(too_large), by_itself=False
    ) as tresen:
        number = telegram.send_text(7, "x")
        await tresen.drain()

    assert telegram.texts(7) == [f"sorry de {number}"]


def _answers(telegram: TelegramServer) -> int:
    return len(telegram.made("sendMessage"))


def _logged(log: Any, *events: str) -> bool:
    return any(line["event"] in events for line in log)


def _pauses(log: Any, event: str) -> list[float]:
    return [line["seconds"] for line in log if line["event"] == event]
