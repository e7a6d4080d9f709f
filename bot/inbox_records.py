"""The table of the inbox: one row for each update."""

from datetime import datetime

from sqlalchemy import Index, Text, and_
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.partial import only
from domain.store.types import BigId


class InboxRecord(Base):
    """One update. ``said_at``, ``done_at``, ``dead_at`` are the studio's time, the rest real."""

    __tablename__ = "inbox"

    bot_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    lane: Mapped[int] = mapped_column(BigId)
    body: Mapped[str | None] = mapped_column(Text)
    said_at: Mapped[datetime]
    arrived_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    dead_at: Mapped[datetime | None]
    fault: Mapped[str | None]


IS_OPEN = and_(InboxRecord.done_at.is_(None), InboxRecord.dead_at.is_(None))
Index(
    "ix_inbox_open",
    InboxRecord.bot_id,
    InboxRecord.lane,
    InboxRecord.arrived_at,
    InboxRecord.update_id,
    **only(IS_OPEN),
)
