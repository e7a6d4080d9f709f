"""Tables of the messages that come by themselves: which were planned, and who wants which."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.partial import only
from domain.store.types import Moment

_NOT_HANDED = text("handed_at IS NULL")


class ReminderRecord(Base):
    """A reminder once planned is never planned again: its four facts are the key.

    ``audience`` is ``owner`` or ``customer``; ``lead_days`` how many days ahead it speaks, such as
    30, 7 or 1 for a contract's end. ``customer_id`` is whom it concerns, empty where it concerns
    nobody in particular. ``handed_at`` is when it was given to the outbox, ``decided_at`` when it
    was ``decided`` what became of it (rules.Decided).
    """

    __tablename__ = "reminders"
    __table_args__ = (
        Index("ix_reminders_day", "studio_id", "day"),
        Index("ix_reminders_customer", "studio_id", "customer_id", "decided_at"),
        Index(
            "ix_reminders_not_handed",
            "studio_id",
            "customer_id",
            **only(_NOT_HANDED),
        ),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), primary_key=True)
    entity_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    audience: Mapped[str] = mapped_column(String(16), primary_key=True)
    customer_id: Mapped[int | None]
    lead_days: Mapped[int]
    planned_at: Mapped[datetime] = mapped_column(Moment)
    handed_at: Mapped[datetime | None] = mapped_column(Moment)
    decided: Mapped[str | None] = mapped_column(String(16))
    decided_at: Mapped[datetime | None] = mapped_column(Moment)


class ChoiceRecord(Base):
    """Whether somebody wants to hear of a group of messages or of a kind, and since when.

    ``person_kind`` is ``customer`` or ``staff``, ``topic`` the name of a group or of a kind. Who
    has said nothing hears of everything.
    """

    __tablename__ = "message_choices"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    person_kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    person_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    topic: Mapped[str] = mapped_column(String(32), primary_key=True)
    wanted: Mapped[bool]
    since: Mapped[datetime] = mapped_column(Moment)
