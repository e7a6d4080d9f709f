"""Tables of the bookings: a customer's place on a course day, and make-up rights."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.partial import only
from domain.store.types import Json, Moment

_ALIVE = text("state IN ('booked', 'waiting')")


class BookingRecord(Base):
    """A place of one customer on one course day, or a place in its waiting list.

    ``state`` is ``booked``, ``waiting``, ``cancelled`` (in time), ``late_cancelled``,
    ``dropped`` (the waiting list was left, the contract ended, the day does not take place) or
    ``undone`` (taken back, as if it had never been).
    ``source`` says what pays for it: ``card`` (a unit of ``card_id``), ``enrolment`` (firmly
    enrolled by ``contract_id``), ``membership`` (a contract without counted units), ``makeup``
    (``makeup_id``) or ``single`` (nothing yet). ``attendance`` is ``present``, ``excused`` or
    ``no_show``, and empty before. Who waits is served in the order of ``waiting_since``, then id.
    """

    __tablename__ = "bookings"
    __table_args__ = (
        ForeignKeyConstraint(["studio_id", "course_id"], ["courses.studio_id", "courses.id"]),
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        ForeignKeyConstraint(
            ["studio_id", "contract_id"], ["contracts.studio_id", "contracts.id"]
        ),
        ForeignKeyConstraint(["studio_id", "card_id"], ["cards.studio_id", "cards.id"]),
        Index(
            "ix_bookings_one_place",
            "studio_id",
            "course_id",
            "on",
            "customer_id",
            unique=True,
            **only(_ALIVE),
        ),
        Index("ix_bookings_customer", "studio_id", "customer_id", "on"),
        Index("ix_bookings_contract", "studio_id", "contract_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    course_id: Mapped[int]
    on: Mapped[date]
    customer_id: Mapped[int]
    contract_id: Mapped[int | None]
    card_id: Mapped[int | None]
    makeup_id: Mapped[int | None]
    source: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    attendance: Mapped[str | None] = mapped_column(String(16))
    booked_at: Mapped[datetime] = mapped_column(Moment)
    waiting_since: Mapped[datetime | None] = mapped_column(Moment)
    cancelled_at: Mapped[datetime | None] = mapped_column(Moment)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class MakeupRecord(Base):
    """The right to make up one missed day: its source, until when, where, and one use.

    ``state`` is ``open``, ``redeemed`` (by the booking ``used_by``) or ``lapsed`` (taken back);
    whether an open one is still valid follows from the day. ``category_ids`` are the categories
    in whose courses it can be redeemed.
    """

    __tablename__ = "makeups"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        ForeignKeyConstraint(
            ["studio_id", "source_booking_id"], ["bookings.studio_id", "bookings.id"]
        ),
        Index("ix_makeups_customer", "studio_id", "customer_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int]
    contract_id: Mapped[int | None]
    source_booking_id: Mapped[int]
    missed_on: Mapped[date]
    valid_until: Mapped[date]
    category_ids: Mapped[list[int]] = mapped_column(Json)
    state: Mapped[str] = mapped_column(String(16))
    used_by: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form
