"""A backup in the place of the database: whole or not at all, and nobody gets anything twice."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.backups.contents import FaultyFile, examined
from bot.backups.copying import make_copy
from bot.backups.restoring import InUse, restore
from bot.backups.settling import GAP, Settled
from bot.database import Database
from bot.inbox import Inbox
from bot.jobs import JobRunRecord
from bot.outbox import Kind, OutboxRecord, Outgoing
from domain.clock import MovableClock
from domain.store.counters import CounterRecord, begin_after
from domain.store.migrate import DatabaseIsNewer
from tests.support.older import left_at

Fill = Callable[[AsyncSession], Awaitable[None]]
BOT, CLARA = 111, 7


@pytest.fixture
def place(demo_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo_template, tmp_path / "tresen.db"))


@asynccontextmanager
async def writing(file: Path) -> AsyncIterator[AsyncSession]:
    database = Database(f"sqlite+aiosqlite:///{file}")
    async with database.write() as session:
        yield session
    await database.dispose()


async def fill(place: Path, clock: MovableClock) -> None:
    """Write what waits: a message due now, one held for an hour, one sent, one update."""
    rows = [
        Outgoing(CLARA, Kind.MESSAGE, {"text": text}, 1, due_at=due).record(clock)
        for text, due in (
            ("due", None),
            ("held", clock.now() + timedelta(hours=1)),
            ("sent", None),
        )
    ]
    rows[2].done_at = clock.now()
    async with writing(place) as session:
        session.add_all(rows)
        message = {"message_id": 1, "date": int(clock.now().timestamp()), "text": "Hallo"}
        await Inbox(BOT, clock).store(session, [{"update_id": 1, "message": message}])


async def waiting(place: Path, clock: MovableClock) -> tuple[list[str], int]:
    """Return the texts that wait and the number of updates that do."""
    async with writing(place) as session:
        query = select(OutboxRecord).where(OutboxRecord.done_at.is_(None))
        rows = (await session.scalars(query.order_by(OutboxRecord.id))).all()
        texts = [row.body["text"] for row in rows if row.body]
        return texts, await Inbox(BOT, clock).waiting(session)


async def last_number(place: Path, series: str) -> int | None:
    async with writing(place) as session:
        mine = CounterRecord.studio_id == 1, CounterRecord.series == series
        return await session.scalar(select(func.max(CounterRecord.last)).where(*mine))


async def test_nothing_that_was_due_is_said_or_done_again(
    place: Path, clock: MovableClock
) -> None:
    await fill(place, clock)
    backup = place.with_name("copy.db")
    make_copy(place, backup)

    restored = await restore(backup, place, clock.now() + timedelta(minutes=9), moved=False)

    assert restored.settled == Settled(messages=1, updates=1)
    assert await waiting(place, clock) == (["held"], 0)
    assert await waiting(backup, clock) == (["due", "held"], 1)  # the backup itself is as it was


async def test_who_only_moved_loses_nothing(place: Path, clock: MovableClock) -> None:
    await fill(place, clock)
    backup = place.with_name("copy.db")
    make_copy(place, backup)
    new = place.with_name("new.db")

    restored = await restore(backup, new, clock.now() + timedelta(days=1), moved=True)

    assert (restored.settled, restored.kept) == (None, None)
    assert await waiting(new, clock) == (["due", "held"], 1)


async def test_days_of_reminders_are_past_and_all_other_jobs_catch_up(
    place: Path, clock: MovableClock
) -> None:
    async with writing(place) as session:
        for job in ("remind", "renew-and-bill"):
            done = {"studio_id": 1, "day": date(2026, 11, 18), "done_at": clock.now()}
            session.add(JobRunRecord(job=job, **done))
    backup = place.with_name("copy.db")
    make_copy(place, backup)

    at_seven = datetime.fromisoformat("2026-11-22T07:00+01:00")
    await restore(backup, place, at_seven, moved=False)

    async with writing(place) as session:
        days = select(JobRunRecord.job, func.max(JobRunRecord.day)).group_by(JobRunRecord.job)
        assert sorted((await session.execute(days)).all()) == [
            ("remind", date(2026, 11, 21)),  # today's are sent at eight
            ("renew-and-bill", date(2026, 11, 18)),
        ]


async def test_numbers_that_were_given_since_are_not_given_again(
    place: Path, clock: MovableClock
) -> None:
    backup = place.with_name("copy.db")
    make_copy(place, backup)
    given = await last_number(place, "invoice")
    assert given is not None
    async with writing(place) as session:
        await begin_after(session, 1, "invoice", 2026, given + 3)

    await restore(backup, place, clock.now(), moved=False)

    assert await last_number(place, "invoice") == given + 3


async def test_where_the_old_database_cannot_be_read_old_buttons_meet_nothing(
    place: Path, clock: MovableClock
) -> None:
    async with writing(place) as session:
        await begin_after(session, 1, "proposal", 0, 57)
    invoices = await last_number(place, "invoice")
    backup = place.with_name("copy.db")
    make_copy(place, backup)
    damage(place)

    restored = await restore(backup, place, clock.now(), moved=False)

    assert await last_number(place, "proposal") == 57 + GAP
    assert await last_number(place, "invoice") == invoices
    assert restored.kept is not None
    with pytest.raises(FaultyFile):
        examined(restored.kept)
    assert "-wal" in beside(restored.kept)  # what a damaged file had not taken in stays with it
    assert beside(place) == []


async def test_what_sqlite_had_not_yet_written_is_kept_with_the_old_and_not_with_the_new(
    place: Path, clock: MovableClock
) -> None:
    backup = place.with_name("copy.db")
    make_copy(place, backup)
    with closing(sqlite3.connect(place, isolation_level=None)) as living:
        living.execute("UPDATE customers SET name = 'Later' WHERE id = 1")
        for name in ("tresen.db", "tresen.db-wal"):  # as a crash leaves them
            shutil.copy(place.with_name(name), place.with_name(f"crashed-{name}"))
    crashed = place.with_name("crashed-tresen.db")
    assert crashed.with_name("crashed-tresen.db-wal").stat().st_size > 0

    restored = await restore(backup, crashed, clock.now(), moved=False)

    assert restored.kept is not None
    assert (first_name(crashed) == "Later", first_name(restored.kept)) == (False, "Later")
    assert crashed.stat().st_mode & 0o777 == 0o600
    assert not crashed.with_name("crashed-tresen.db-wal").exists()


async def test_who_works_with_the_database_is_not_disturbed(
    place: Path, clock: MovableClock
) -> None:
    backup = place.with_name("copy.db")
    make_copy(place, backup)

    with closing(sqlite3.connect(place)) as working:
        working.execute("SELECT count(*) FROM customers").fetchone()
        with pytest.raises(InUse):
            await restore(backup, place, clock.now(), moved=False)


async def test_a_file_of_a_later_version_changes_nothing(place: Path, clock: MovableClock) -> None:
    backup = place.with_name("copy.db")
    make_copy(place, backup)
    with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = sorted(each.name for each in place.parent.iterdir())

    with pytest.raises(DatabaseIsNewer):
        await restore(backup, place, clock.now(), moved=False)

    assert sorted(each.name for each in place.parent.iterdir()) == before


async def test_an_older_backup_is_brought_up_to_date(
    tmp_path: Path, sqlite_template: Path, clock: MovableClock
) -> None:
    await left_at("0003", tmp_path / "old.db")

    await restore(tmp_path / "old.db", tmp_path / "tresen.db", clock.now(), moved=False)

    assert examined(tmp_path / "tresen.db") == examined(sqlite_template)
    assert examined(tmp_path / "old.db").revision == "0003"


async def test_half_a_file_changes_nothing(place: Path, clock: MovableClock) -> None:
    backup = place.with_name("copy.db")
    make_copy(place, backup)
    with backup.open("r+b") as file:
        file.truncate(backup.stat().st_size // 2)

    with pytest.raises(FaultyFile):
        await restore(backup, place, clock.now(), moved=False)

    assert examined(place).rows["customers"] == 40


def damage(file: Path) -> None:
    file.write_bytes(b"damaged" * 999)
    file.with_name(f"{file.name}-wal").write_bytes(b"what was written last")


def beside(file: Path) -> list[str]:
    """Return what SQLite laid beside a file."""
    return [each for each in ("-wal", "-shm") if file.with_name(file.name + each).exists()]


def first_name(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("SELECT name FROM customers WHERE id = 1").fetchone()[0])
