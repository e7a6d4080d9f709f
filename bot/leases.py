"""Leases: what only one process may do at a time, such as the jobs. They run out by real time."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.database import real_time
from domain.clock import Clock
from domain.store.base import Base
from domain.store.rows import insert_into


class LeaseRecord(Base):
    """Who does something, and until when."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    until: Mapped[datetime]


async def take_lease(
    session: AsyncSession, clock: Clock, name: str, holder: str, lasting: timedelta
) -> bool:
    """Return whether ``holder`` has the lease now: taken, renewed, or inherited when run out."""
    until = real_time(session, clock, lasting)
    insert = insert_into(session, LeaseRecord).values(name=name, holder=holder, until=until)
    free = (LeaseRecord.holder == holder) | (LeaseRecord.until <= real_time(session, clock))
    taken = insert.on_conflict_do_update(
        index_elements=["name"], set_={"holder": holder, "until": until}, where=free
    ).returning(LeaseRecord.holder)
    return (await session.scalars(taken)).one_or_none() == holder


async def give_back_leases(session: AsyncSession, holder: str) -> None:
    """End the leases of a process that stops, so that others need not wait until they run out."""
    await session.execute(delete(LeaseRecord).where(LeaseRecord.holder == holder))


async def forget_leases(session: AsyncSession) -> None:
    """End all leases: where there is one process, those found at its start are of a dead one."""
    await session.execute(delete(LeaseRecord))
