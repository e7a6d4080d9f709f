"""Table of the reminders that were planned: kind, entity, day, audience."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Moment


class ReminderRecord(Base):
    """A reminder once planned is never planned again: its four facts are the key.

    ``audience`` is ``owner`` or ``customer``; ``lead_days`` 30, 7 or 1 for a contract's end.
    """

    __tablename__ = "reminders"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), primary_key=True)
    entity_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    audience: Mapped[str] = mapped_column(String(16), primary_key=True)
    lead_days: Mapped[int]
    planned_at: Mapped[datetime] = mapped_column(Moment)
    decided: Mapped[str | None] = mapped_column(String(16))
