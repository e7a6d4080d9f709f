"""Tables of the cards and their ledger of units."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.partial import only
from domain.store.types import Moment

_MONTHLY = text("kind = 'monthly'")


class CardRecord(Base):
    """A number of units; ``usable_from`` and ``usable_until`` are inclusive days by the terms.

    ``kind`` is ``card`` (bought) or ``monthly`` (granted by a membership, once for each month of
    it). ``plan_name`` is the name under which it was bought. ``extended_on`` is the day on which
    somebody moved ``usable_until``. ``course_id`` binds it to one course.
    """

    __tablename__ = "cards"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "contract_id"], ["contracts.studio_id", "contracts.id"]
        ),
        Index("ix_cards_customer", "studio_id", "customer_id"),
        Index("ix_cards_contract", "studio_id", "contract_id"),
        Index(
            "ix_cards_one_month",
            "studio_id",
            "contract_id",
            "usable_from",
            unique=True,
            **only(_MONTHLY),
        ),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    contract_id: Mapped[int]
    customer_id: Mapped[int]
    plan_name: Mapped[str] = mapped_column(String(120))
    units: Mapped[int]
    bought_on: Mapped[date]
    usable_until: Mapped[date | None]
    kind: Mapped[str] = mapped_column(String(16), default="card", server_default="card")
    usable_from: Mapped[date | None]
    course_id: Mapped[int | None]
    extended_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class UnitEntryRecord(Base):
    """One line of a card's ledger; ``kind``: grant, use, return, expire, correct, transfer.

    ``booking_id`` is the booking that took or gave back the unit, ``other_card_id`` the other end
    of a transfer.
    """

    __tablename__ = "unit_entries"
    __table_args__ = (
        ForeignKeyConstraint(["studio_id", "card_id"], ["cards.studio_id", "cards.id"]),
        Index("ix_unit_entries_card", "studio_id", "card_id"),
        Index("ix_unit_entries_booking", "studio_id", "booking_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    card_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    quantity: Mapped[int]
    on: Mapped[date]
    reason: Mapped[str | None] = mapped_column(String(200))
    booking_id: Mapped[int | None]
    other_card_id: Mapped[int | None]
    recorded_at: Mapped[datetime] = mapped_column(Moment)
