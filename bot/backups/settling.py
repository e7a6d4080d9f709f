"""What is settled in a copy before it takes the place of the database.

The bot went on after the moment of the backup, until it failed; the people it spoke to know what
it said. So by rule nothing is said or done twice:

- Messages and e-mails that were due by now count as sent; what is due later is still sent.
- Updates that were waiting count as answered. Telegram itself keeps those that never arrived for
  24 hours and brings them as soon as the bot runs: they are new to it.
- Days of the job that sends reminders count as done up to now. All other jobs catch up: what was
  billed, renewed or ended since the backup is not in it and is done again.
- Numbers of documents, of customers and of everything that a button may name go on after those
  that the replaced database had given, where it still can be read: no number on an invoice that
  somebody holds is given again. Where it cannot, the numbers of proposals and changes leave a gap,
  so that an old button meets nothing of today's.

Whoever moves to another machine (nothing ran since the backup) says so, and nothing is settled:
what waits is sent, and all jobs catch up.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.daily import CALENDAR
from bot.inbox_records import IS_OPEN as INBOX_OPEN
from bot.inbox_records import InboxRecord
from bot.jobs import Job, JobRunRecord
from bot.outbox import OutboxRecord, Outcome
from domain.clock import day_in
from domain.store.counters import CounterRecord, begin_after
from domain.store.journal import JournalRecord
from domain.studios.records import StudioRecord

RESTORED = "Restored"
SPEAKING = ("remind",)
"""Jobs that write to people and change nothing else."""
BUTTONS = ("proposal", "journal")
GAP = 10_000

Given = Mapping[tuple[int, datetime], Mapping[tuple[str, int], int]]
"""By studio and when it was opened: the last number by series and year."""


class Settled(Struct, frozen=True):
    """What was not said or done again."""

    messages: int
    updates: int


async def given_numbers(session: AsyncSession) -> Given:
    """Return which numbers a database has given."""
    found: dict[tuple[int, datetime], dict[tuple[str, int], int]] = {}
    for studio_id, opened_at in await session.execute(
        select(StudioRecord.id, StudioRecord.created_at)
    ):
        counters = select(CounterRecord).where(CounterRecord.studio_id == studio_id)
        rows = await session.scalars(counters)
        found[studio_id, opened_at] = {(row.series, row.year): row.last for row in rows}
    return found


async def settle(session: AsyncSession, now: datetime, given: Given | None) -> Settled:
    """Settle a copy; return what will not be said or done again.

    Args:
        session: On the copy, migrated.
        now: The moment of the restoration.
        given: The numbers of the database that is replaced; None where it cannot be read.
    """
    settled = Settled(await _count_as_sent(session, now), await _count_as_answered(session, now))
    studios = (await session.scalars(select(StudioRecord))).all()
    for studio in studios:
        await _count_as_said(session, studio, now)
        await _go_on_after(session, studio, given)
    return settled


async def newest_moment(session: AsyncSession) -> datetime | None:
    """Return the last moment a database tells of; None if nothing ever happened in it."""
    columns = InboxRecord.arrived_at, OutboxRecord.created_at, JobRunRecord.done_at
    moments = [await session.scalar(select(func.max(column))) for column in columns]
    for studio_id in await session.scalars(select(StudioRecord.id)):
        written = select(func.max(JournalRecord.at)).where(JournalRecord.studio_id == studio_id)
        moments.append(await session.scalar(written))
    return max((moment for moment in moments if moment is not None), default=None)


async def _count_as_sent(session: AsyncSession, now: datetime) -> int:
    due = outbox.IS_OPEN, OutboxRecord.due_at <= now
    closed = {"done_at": now, "outcome": Outcome.DROPPED.value, "claimed_until": None}
    return await _closed(session, OutboxRecord, due, closed)


async def _count_as_answered(session: AsyncSession, now: datetime) -> int:
    closed = {"done_at": now, "claimed_until": None}
    return await _closed(session, InboxRecord, (INBOX_OPEN,), closed)


async def _closed(
    session: AsyncSession,
    record: type[InboxRecord | OutboxRecord],
    which: Sequence[ColumnElement[bool]],
    values: Mapping[str, object],
) -> int:
    count = await session.scalar(select(func.count()).select_from(record).where(*which))
    closed = update(record).where(*which)
    emptied = closed.values(body=None, fault=RESTORED, **values)
    await session.execute(emptied.execution_options(synchronize_session=False))
    return count or 0


async def _count_as_said(session: AsyncSession, studio: StudioRecord, now: datetime) -> None:
    for job in CALENDAR:
        if job.name in SPEAKING:
            day = _last_due(job, studio.time_zone, now)
            run = JobRunRecord(studio_id=studio.id, job=job.name, day=day, done_at=now)
            await session.merge(run)


def _last_due(job: Job, zone: str, now: datetime) -> date:
    today = day_in(zone, now)
    return today if job.moment(zone, today) <= now else today - timedelta(days=1)


async def _go_on_after(session: AsyncSession, studio: StudioRecord, given: Given | None) -> None:
    """Let series go on after what was given; with nothing known, those of buttons leave a gap."""
    if given is None:
        mine = CounterRecord.studio_id == studio.id
        raised = update(CounterRecord).where(mine, CounterRecord.series.in_(BUTTONS))
        await session.execute(raised.values(last=CounterRecord.last + GAP))
        return
    for (series, year), last in given.get((studio.id, studio.created_at), {}).items():
        await begin_after(session, studio.id, series, year, last)
