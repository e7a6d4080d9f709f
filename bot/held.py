"""Messages that wait out the undo window: found again by key, sent at once or withdrawn."""

from typing import Any

from sqlalchemy import case, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox import FOR_TELEGRAM, IS_OPEN, OutboxRecord, Outcome
from domain.clock import Clock


async def drop_held(session: AsyncSession, clock: Clock, studio_id: int, key: str) -> int:
    """Return how many rows held under ``key`` were withdrawn before they went."""
    dropped = _held(studio_id, key).values(done_at=clock.now(), outcome=Outcome.DROPPED.value)
    return len((await session.scalars(dropped)).all())


async def release_held(session: AsyncSession, clock: Clock, studio_id: int, key: str) -> int:
    """Return how many rows held under ``key`` became due now (``Jetzt senden``)."""
    released = _held(studio_id, key).values(
        due_at=case((OutboxRecord.due_at > clock.now(), clock.now()), else_=OutboxRecord.due_at)
    )
    return len((await session.scalars(released)).all())


async def count_held(session: AsyncSession, studio_id: int, key: str) -> int:
    """Return how many messages for chats under ``key`` have not gone yet."""
    mine = OutboxRecord.studio_id == studio_id, OutboxRecord.key == key
    count = select(func.count()).select_from(OutboxRecord).where(IS_OPEN, FOR_TELEGRAM, *mine)
    return (await session.scalars(count)).one()


def _held(studio_id: int, key: str) -> Any:
    held = update(OutboxRecord).where(
        IS_OPEN,
        OutboxRecord.studio_id == studio_id,
        OutboxRecord.key == key,
        OutboxRecord.claimed_until.is_(None),
    )
    quiet = held.execution_options(synchronize_session=False)
    return quiet.returning(OutboxRecord.id)
