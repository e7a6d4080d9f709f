"""Privacy of the pipe: bodies of what is done are emptied; ids and moments stay."""

from datetime import timedelta

from sqlalchemy import or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database, Rank
from bot.inbox import InboxRecord
from bot.outbox import OutboxRecord, Outcome
from bot.uploads import empty_uploads
from domain.clock import Clock

DONE_FOR = timedelta(hours=48)
DEAD_FOR = timedelta(days=14)
MOST_ROWS = 200


async def empty_bodies(database: Database, clock: Clock) -> int:
    """Return how many bodies were emptied: done for 48 hours, or dead for 14 days; files too."""
    emptied = 0
    while True:
        async with database.write(Rank.JOBS) as session:
            rows = await _empty_inbox(session, clock) + await _empty_outbox(session, clock)
            rows += await empty_uploads(session, clock)
        emptied += rows
        if not rows:
            return emptied


async def _empty_inbox(session: AsyncSession, clock: Clock) -> int:
    now = clock.now()
    old = (
        select(InboxRecord.bot_id, InboxRecord.update_id)
        .where(InboxRecord.body.is_not(None))
        .where(or_(InboxRecord.done_at < now - DONE_FOR, InboxRecord.dead_at < now - DEAD_FOR))
    )
    key = tuple_(InboxRecord.bot_id, InboxRecord.update_id)
    emptied = update(InboxRecord).where(key.in_(old.limit(MOST_ROWS))).values(body=None)
    return len((await session.scalars(emptied.returning(InboxRecord.update_id))).all())


async def _empty_outbox(session: AsyncSession, clock: Clock) -> int:
    now = clock.now()
    dead = OutboxRecord.outcome == Outcome.REFUSED.value
    old = (
        select(OutboxRecord.id)
        .where(OutboxRecord.body.is_not(None))
        .where(
            or_(
                (OutboxRecord.done_at < now - DONE_FOR) & ~dead,
                OutboxRecord.done_at < now - DEAD_FOR,
            )
        )
    )
    emptied = update(OutboxRecord).where(OutboxRecord.id.in_(old.limit(MOST_ROWS)))
    gone = emptied.values(body=None, fault=None).returning(OutboxRecord.id)
    return len((await session.scalars(gone)).all())
