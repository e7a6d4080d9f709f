"""Groups: there the bot says once that it is to be written to privately, and nothing else.

Kept is the group's id alone, until the bot is taken out of it.
"""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.rows import insert_into
from domain.store.types import BigId


class GroupRecord(Base):
    """A group that was told."""

    __tablename__ = "told_groups"

    chat_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    told_at: Mapped[datetime]


async def tell_group(session: AsyncSession, chat_id: int, now: datetime) -> bool:
    """Return whether a group is still to be told; from now on it counts as told."""
    told = insert_into(session, GroupRecord).values(chat_id=chat_id, told_at=now)
    first = told.on_conflict_do_nothing().returning(GroupRecord.chat_id)
    return (await session.scalars(first)).one_or_none() is not None


async def forget_group(session: AsyncSession, chat_id: int) -> None:
    """Forget a group that the bot is no longer in."""
    await session.execute(delete(GroupRecord).where(GroupRecord.chat_id == chat_id))
