"""How long the lines are: what waits in the inbox and in the outbox, and since when."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import and_, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.database import Database
from bot.inbox_records import IS_OPEN as INBOX_OPEN
from bot.inbox_records import InboxRecord
from bot.outbox import FOR_TELEGRAM, OutboxRecord, Priority
from domain.clock import Clock

ASKED_TO_WAIT = "RetryAfter"
"""The fault of a letter whose chat takes nothing for a while: Telegram said so."""


class Lines(Struct, frozen=True):
    """What waits.

    Attributes:
        inbox_waiting: Updates that are neither done nor set aside.
        inbox_seconds: Since when the oldest of them waits; 0 where none does.
        outbox_due: Letters for Telegram that are due, or on their way.
        outbox_seconds: Since when the oldest reply is due. A push does not count, for thousands
            may be due at once, nor does what goes to a chat that Telegram wants left alone.
    """

    inbox_waiting: int
    inbox_seconds: float
    outbox_due: int
    outbox_seconds: float


async def lines(database: Database, clock: Clock) -> Lines:
    """Return how long they are now."""
    async with database.read() as session:
        return await _lines(session, clock)


async def _lines(session: AsyncSession, clock: Clock) -> Lines:
    arrived = select(func.count(), func.min(InboxRecord.arrived_at)).where(INBOX_OPEN)
    inbox_waiting, oldest = (await session.execute(arrived)).one()

    row, now = OutboxRecord, clock.now()
    left_alone = and_(row.retry_at > clock.real(), func.coalesce(row.fault, "") == ASKED_TO_WAIT)
    counts = and_(row.priority < Priority.PUSH.value, not_(func.coalesce(left_alone, False)))
    due = select(func.count(), func.min(row.due_at).filter(counts))
    due = due.where(outbox.IS_OPEN, FOR_TELEGRAM, row.due_at <= now)
    outbox_due, oldest_reply = (await session.execute(due)).one()
    return Lines(
        inbox_waiting,
        _seconds(oldest, clock.real()),
        outbox_due,
        _seconds(oldest_reply, now),
    )


def _seconds(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
