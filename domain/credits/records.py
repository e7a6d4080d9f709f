"""Tables of the cards and their ledger of units."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Moment


class CardRecord(Base):
    """A prepaid number of units; ``usable_until`` is the last day by the terms, inclusive.

    ``plan_name`` is the name under which it was bought.
    """

    __tablename__ = "cards"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "contract_id"], ["contracts.studio_id", "contracts.id"]
        ),
        Index("ix_cards_customer", "studio_id", "customer_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    contract_id: Mapped[int]
    customer_id: Mapped[int]
    plan_name: Mapped[str] = mapped_column(String(120))
    units: Mapped[int]
    bought_on: Mapped[date]
    usable_until: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class UnitEntryRecord(Base):
    """One line of a card's ledger; ``kind``: grant, use, return, expire, correct, transfer."""

    __tablename__ = "unit_entries"
    __table_args__ = (
        ForeignKeyConstraint(["studio_id", "card_id"], ["cards.studio_id", "cards.id"]),
        Index("ix_unit_entries_card", "studio_id", "card_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    card_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    quantity: Mapped[int]
    on: Mapped[date]
    reason: Mapped[str | None] = mapped_column(String(200))
    recorded_at: Mapped[datetime] = mapped_column(Moment)
