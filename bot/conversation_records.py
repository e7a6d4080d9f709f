"""Tables of dialogs and proposals, and of the messages that show them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.partial import only
from domain.store.types import BigId, Json

_ASKED = text("state = 'asked'")


class DialogRecord(Base):
    """A dialog under way, of one person in one chat; ``link_id`` is for whom the person spoke."""

    __tablename__ = "dialogs"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    person: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    chat: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    intent: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    slots: Mapped[dict[str, Any]] = mapped_column(Json)
    said_at: Mapped[datetime]
    asked: Mapped[str | None] = mapped_column(String(40))
    step: Mapped[int]
    view: Mapped[str] = mapped_column(String(20))
    proposal_id: Mapped[int | None]
    link_id: Mapped[int | None] = mapped_column(BigId)


class ProposalRecord(Base):
    """A proposal: what would be done, as which facts it was shown, where it stands.

    ``link_id`` is the link of the one who asked for it: whom that person spoke for.
    """

    __tablename__ = "proposals"
    __table_args__ = (
        Index("ix_proposals_contract", "studio_id", "contract_id"),
        Index(
            "ix_proposals_asked",
            "studio_id",
            "id",
            **only(_ASKED),
        ),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[int] = mapped_column(BigId)
    chat: Mapped[int] = mapped_column(BigId)
    intent: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    slots: Mapped[dict[str, Any]] = mapped_column(Json)
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    said_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revision: Mapped[int]
    state: Mapped[str] = mapped_column(String(16))
    journal_id: Mapped[int | None]
    renderings: Mapped[dict[str, Any]] = mapped_column(Json)
    contract_id: Mapped[int | None]
    link_id: Mapped[int | None] = mapped_column(BigId)


class ProposalMessageRecord(Base):
    """Which message of a chat shows a proposal, in which view and revision."""

    __tablename__ = "proposal_messages"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "proposal_id"], ["proposals.studio_id", "proposals.id"]
        ),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    proposal_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    chat: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    view: Mapped[str] = mapped_column(String(16), primary_key=True)
    message_id: Mapped[int | None] = mapped_column(BigId)
    revision: Mapped[int] = mapped_column(default=0)


async def asked_rows(session: AsyncSession, studio_id: int) -> Sequence[ProposalRecord]:
    """Return the requests of a studio that wait for a decision, the oldest first."""
    query = select(ProposalRecord).where(
        ProposalRecord.studio_id == studio_id, ProposalRecord.state == "asked"
    )
    in_order = query.order_by(ProposalRecord.said_at, ProposalRecord.id)
    fresh = in_order.execution_options(populate_existing=True)
    return (await session.scalars(fresh)).all()
