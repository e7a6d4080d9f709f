"""Tables of the studio: itself, its staff, the links of people to chats, invitations.

Links and invitations belong to the installation: one bot serves any number of studios.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json, Moment


class StudioRecord(Base):
    """One studio and its settings.

    ``tax_status`` is ``regular``, ``small_business`` (§ 19 UStG) or ``exempt`` (§ 4 UStG);
    ``tax_rate`` is that of a regular studio. ``quiet_from`` and ``quiet_until`` are hours and
    minutes such as ``20:00``. ``federal_state`` is the part after ``DE-`` (``BE``), which
    decides on holidays. ``pro_rata`` names the way in which parts of a month are counted.
    ``login_required`` says whether customers must be connected to a chat. ``set_up_draft`` holds
    what was answered in a first run that is not finished; it counts for nothing yet.
    """

    __tablename__ = "studios"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(200))
    time_zone: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2))
    currency: Mapped[str] = mapped_column(String(3))
    created_at: Mapped[datetime] = mapped_column(Moment)
    address: Mapped[str | None] = mapped_column(String(400))
    tax_number: Mapped[str | None] = mapped_column(String(40))
    tax_status: Mapped[str] = mapped_column(
        String(16), default="regular", server_default="regular"
    )
    tax_rate: Mapped[Decimal] = mapped_column(
        Numeric(5, 4), default=Decimal("0.19"), server_default="0.19"
    )
    account_holder: Mapped[str | None] = mapped_column(String(200))
    iban: Mapped[str | None] = mapped_column(String(34))
    payment_methods: Mapped[list[str]] = mapped_column(
        Json, default=lambda: ["transfer", "cash"], server_default='["transfer", "cash"]'
    )
    cancellation_hours: Mapped[int] = mapped_column(default=24, server_default="24")
    quiet_from: Mapped[str] = mapped_column(String(5), default="20:00", server_default="20:00")
    quiet_until: Mapped[str] = mapped_column(String(5), default="08:00", server_default="08:00")
    federal_state: Mapped[str | None] = mapped_column(String(2))
    pro_rata: Mapped[str] = mapped_column(
        String(16), default="actual_days", server_default="actual_days"
    )
    login_required: Mapped[bool] = mapped_column(default=False, server_default="0")
    set_up_at: Mapped[datetime | None] = mapped_column(Moment)
    set_up_draft: Mapped[dict[str, Any] | None] = mapped_column(Json)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class StaffRecord(Base):
    """Somebody who works for the studio: owner, staff or trainer; ``active`` until they leave."""

    __tablename__ = "staff"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(16))
    language: Mapped[str | None] = mapped_column(String(2))
    active: Mapped[bool] = mapped_column(default=True, server_default="1")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class LinkRecord(Base):
    """A Telegram user who is a member of staff or a customer of a studio."""

    __tablename__ = "links"

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(16))
    staff_id: Mapped[int | None]
    customer_id: Mapped[int | None]
    language: Mapped[str] = mapped_column(String(2))
    linked_at: Mapped[datetime] = mapped_column(Moment)
    last_used_at: Mapped[datetime] = mapped_column(Moment)
    unreachable_at: Mapped[datetime | None] = mapped_column(Moment)


class InvitationRecord(Base):
    """A one-time link; only the hash of its token is kept."""

    __tablename__ = "invitations"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), index=True)
    role: Mapped[str] = mapped_column(String(16))
    staff_id: Mapped[int | None]
    customer_id: Mapped[int | None]
    expires_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    used_by: Mapped[int | None] = mapped_column(BigInteger)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
