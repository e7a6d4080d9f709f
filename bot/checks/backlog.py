"""What waits in the database: updates, messages, days of jobs, and what was given up.

Ages count by real time. So much may wait a moment; that it waits long says that no bot runs, or
that it cannot do what it should.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.checks.finding import Finding, note, ok, trouble
from bot.daily import CALENDAR
from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.jobs import JobRunRecord
from bot.outbox import OutboxRecord, Outcome
from bot.tracing import of_update
from bot.waiting import lines
from domain.clock import SystemClock
from domain.studios.records import StudioRecord

A_MOMENT = timedelta(minutes=5)
A_WHILE = timedelta(hours=1)
"""So long may a job's day wait: the others are done before it."""
DEAD_FOR = timedelta(days=14)
MOST_LISTED = 50


class Dead(Struct, frozen=True):
    """Something that was given up.

    Attributes:
        request: What it belongs to in the log.
        at: When it was given up.
        fault: The class of the error, or Telegram's.
        is_update: Else it is a message.
    """

    request: str
    at: datetime
    fault: str
    is_update: bool


async def look_at_backlog(database: Database, now: datetime) -> list[Finding]:
    """Return what was found in inbox, outbox and calendar."""
    waits = await lines(database, SystemClock())
    async with database.read() as session:
        in_tables = [await _days(session, now), await _dead(session, now)]
    return [
        _waiting("inbox", waits.inbox_waiting, waits.inbox_seconds, now),
        _waiting("outbox", waits.outbox_due, waits.outbox_seconds, now),
        *in_tables,
    ]


async def dead_letters(session: AsyncSession, now: datetime) -> list[Dead]:
    """Return what was given up in the last 14 days, the newest first, at most fifty of each."""
    updates = select(InboxRecord).where(_is_dead(now))
    inbox = await session.scalars(updates.order_by(InboxRecord.dead_at.desc()).limit(MOST_LISTED))
    found = [
        Dead(of_update(row.update_id), row.dead_at, row.fault or "", is_update=True)
        for row in inbox
        if row.dead_at is not None
    ]
    messages = select(OutboxRecord).where(_is_refused(now)).order_by(OutboxRecord.done_at.desc())
    found += [
        Dead(row.request or "", row.done_at, row.fault or "", is_update=False)
        for row in await session.scalars(messages.limit(MOST_LISTED))
        if row.done_at is not None
    ]
    return sorted(found, key=lambda each: each.at, reverse=True)


def _waiting(what: str, count: int, seconds: float, now: datetime) -> Finding:
    if not count:
        return ok(f"check-{what}-empty")
    waited = timedelta(seconds=seconds)
    if waited <= A_MOMENT:
        return ok(f"check-{what}-waits", count=count)
    return trouble(f"check-{what}-late", count=count, oldest=(now - waited).astimezone())


async def _days(session: AsyncSession, now: datetime) -> Finding:
    studios = (await session.execute(select(StudioRecord.id, StudioRecord.time_zone))).all()
    if not studios:
        return note("check-no-studio")
    key = JobRunRecord.studio_id, JobRunRecord.job
    query = select(*key, func.max(JobRunRecord.day)).where(JobRunRecord.done_at.is_not(None))
    last: dict[int, dict[str, date]] = defaultdict(dict)
    for studio_id, job, day in await session.execute(query.group_by(*key)):
        last[studio_id][job] = day
    missed = [one for studio_id, zone in studios for one in _missed(last[studio_id], zone, now)]
    if not missed:
        return ok("check-days-done")
    day, job = min(missed)
    return trouble("check-days-late", day=day, job=job)


def _missed(last: dict[str, date], zone: str, now: datetime) -> Sequence[tuple[date, str]]:
    """Return the oldest day of each job that should have been done by now."""
    following = [(job, last[job.name] + timedelta(days=1)) for job in CALENDAR if job.name in last]
    return [(day, job.name) for job, day in following if job.moment(zone, day) < now - A_WHILE]


async def _dead(session: AsyncSession, now: datetime) -> Finding:
    """Return how many were given up, however many of them would be listed."""
    counts = [select(func.count()).where(each) for each in (_is_dead(now), _is_refused(now))]
    updates, messages = [await session.scalar(count) for count in counts]
    if not updates and not messages:
        return ok("check-dead-none")
    return (trouble if updates else note)("check-dead", updates=updates, messages=messages)


def _is_dead(now: datetime) -> ColumnElement[bool]:
    return InboxRecord.dead_at > now - DEAD_FOR


def _is_refused(now: datetime) -> ColumnElement[bool]:
    refused = OutboxRecord.outcome == Outcome.REFUSED.value
    return and_(refused, OutboxRecord.done_at > now - DEAD_FOR)
