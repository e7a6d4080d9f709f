"""Columns mean the same on both engines."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy.exc import StatementError

from bot.database import Database
from bot.jobs import JobRunRecord
from bot.outbox import Kind, OutboxRecord, Outgoing
from domain.clock import MovableClock


async def test_moments_come_back_aware_and_in_utc(either: Database) -> None:
    moment = datetime(2026, 11, 21, 10, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))
    async with either.write() as session:
        session.add(JobRunRecord(studio_id=1, job="x", day=date(2026, 11, 21), done_at=moment))

    async with either.read() as session:
        run = await session.get_one(JobRunRecord, (1, "x", date(2026, 11, 21)))

    assert run.done_at == moment
    assert run.done_at is not None
    assert run.done_at.tzinfo is UTC


@pytest.mark.parametrize(
    ("day", "done_at"),
    [
        pytest.param(date(2026, 11, 21), datetime(2026, 11, 21, 10), id="naive-moment"),  # noqa: DTZ001
        pytest.param(datetime(2026, 11, 21, tzinfo=UTC), None, id="moment-as-day"),
    ],
)
async def test_what_means_no_moment_or_day_is_refused(
    either: Database, day: Any, done_at: Any
) -> None:
    async def write() -> None:
        async with either.write() as session:
            session.add(JobRunRecord(studio_id=1, job="x", day=day, done_at=done_at))

    with pytest.raises(StatementError):
        await write()


async def test_documents_and_large_ids_come_back_whole(
    either: Database, clock: MovableClock
) -> None:
    person = 2**52 - 1
    body = {"text": "Grüße", "rows": [[1, None, True]]}
    async with either.write() as session:
        row = Outgoing(person, Kind.MESSAGE, body).record(clock)
        session.add(row)
        await session.flush()
        number = row.id

    async with either.read() as session:
        found = await session.get_one(OutboxRecord, number)
    assert (found.chat_id, found.body) == (person, body)
