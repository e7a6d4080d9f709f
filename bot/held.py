"""Messages that wait out the undo window: found again by key, sent at once or withdrawn."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox import FOR_TELEGRAM, IS_OPEN, Kind, OutboxRecord, Outcome
from domain.clock import Clock
from domain.desk.trail import UNDO_LASTS
from domain.store.journal import JournalRecord
from handlers.messages import Withdraw
from handlers.telegram_door import held_key

OF_CUSTOMERS = (Kind.MESSAGE, Kind.PUSH, Kind.DOCUMENT, Kind.FILE)
"""What may tell somebody of a customer."""


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


async def drop_for_chat(session: AsyncSession, clock: Clock, withdrawn: Withdraw) -> int:
    """Return how many messages were withdrawn that waited for a chat which was parted.

    Where the chat speaks for others of the studio too, only those for that customer go; of rows
    that do not say for whom they are, those of changes of that customer.
    """
    waiting = update(OutboxRecord).where(
        IS_OPEN,
        OutboxRecord.studio_id == withdrawn.studio_id,
        OutboxRecord.chat_id == withdrawn.chat,
        OutboxRecord.kind.in_([kind.value for kind in OF_CUSTOMERS]),
        OutboxRecord.claimed_until.is_(None),
    )
    if not withdrawn.alone:
        changes = await session.scalars(
            select(JournalRecord.id).where(
                JournalRecord.studio_id == withdrawn.studio_id,
                JournalRecord.customer_id == withdrawn.customer_id,
                JournalRecord.at > clock.now() - UNDO_LASTS,
            )
        )
        is_for = OutboxRecord.body["customer"].as_integer()
        of_change = OutboxRecord.key.in_([held_key(number) for number in changes])
        mine = is_for == withdrawn.customer_id
        waiting = waiting.where(or_(mine, and_(is_for.is_(None), of_change)))
    dropped = waiting.values(done_at=clock.now(), outcome=Outcome.DROPPED.value)
    quiet = dropped.execution_options(synchronize_session=False).returning(OutboxRecord.id)
    return len((await session.scalars(quiet)).all())


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


async def next_due(session: AsyncSession, after: datetime, until: datetime) -> datetime | None:
    """Return when the next row for a chat is due, between two moments; None if none is."""
    waiting = IS_OPEN, FOR_TELEGRAM, OutboxRecord.due_at > after, OutboxRecord.due_at <= until
    return await session.scalar(select(func.min(OutboxRecord.due_at)).where(*waiting))
