"""Tables of the studio: itself, its staff, the links of people to chats, invitations.

Links and invitations belong to the installation: one bot serves any number of studios.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import BigId, Json, Moment


class StudioRecord(Base):
    """One studio and its settings.

    ``tax_status`` is ``regular``, ``small_business`` (§ 19 UStG) or ``exempt`` (§ 4 UStG);
    ``tax_rate`` is that of a regular studio. ``quiet_from`` and ``quiet_until`` are hours and
    minutes such as ``20:00``. ``federal_state`` is the part after ``DE-`` (``BE``), which
    decides on holidays. ``pro_rata`` names the way in which parts of a month are counted.
    ``email`` is where answers to e-mails go.
    ``login_required`` says whether customers must be connected to a chat. ``set_up_draft`` holds
    what was answered in a first run that is not finished; it counts for nothing yet.
    ``reminder_leads`` holds by kind of message how many days ahead people are told, where that
    was changed (leads.py).
    """

    __tablename__ = "studios"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(200))
    time_zone: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2))
    currency: Mapped[str] = mapped_column(String(3))
    created_at: Mapped[datetime] = mapped_column(Moment)
    address: Mapped[str | None] = mapped_column(String(400))
    email: Mapped[str | None] = mapped_column(String(254))
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
    reminder_leads: Mapped[dict[str, list[int]] | None] = mapped_column(Json)
    set_up_at: Mapped[datetime | None] = mapped_column(Moment)
    set_up_draft: Mapped[dict[str, Any] | None] = mapped_column(Json)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class StaffRecord(Base):
    """Somebody who works for the studio: owner, staff or trainer; ``active`` until they leave.

    ``rights`` holds what was changed for this person as verb → given; see ``rights.py``.
    """

    __tablename__ = "staff"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(16))
    language: Mapped[str | None] = mapped_column(String(2))
    active: Mapped[bool] = mapped_column(default=True, server_default="1")
    rights: Mapped[dict[str, bool]] = mapped_column(Json, default=dict, server_default="{}")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class LinkRecord(Base):
    """A Telegram user who is a member of staff or a customer of a studio.

    One user may have several: in several studios, for several customers of one (a parent), or as
    staff and as a customer.
    """

    __tablename__ = "links"
    __table_args__ = (
        UniqueConstraint("telegram_id", "studio_id", "staff_id"),
        UniqueConstraint("telegram_id", "studio_id", "customer_id"),
        {"sqlite_autoincrement": True},  # a button names its link: no id is given twice
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger)
    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"))
    role: Mapped[str] = mapped_column(String(16))
    staff_id: Mapped[int | None]
    customer_id: Mapped[int | None]
    language: Mapped[str] = mapped_column(String(2))
    linked_at: Mapped[datetime] = mapped_column(Moment)
    last_used_at: Mapped[datetime] = mapped_column(Moment)
    unreachable_at: Mapped[datetime | None] = mapped_column(Moment)


class InvitationRecord(Base):
    """A one-time link; only the hash of its token is kept.

    ``tries`` counts wrong answers to the check of a customer's link; too many revoke it.
    """

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
    tries: Mapped[int] = mapped_column(default=0, server_default="0")


class ArrivalRecord(Base):
    """A chat that has opened a customer's one-time link and has not passed its check yet.

    ``step`` is what is awaited: ``birthday``, ``code`` or ``studio`` (``proposal_id`` is then the
    request that the studio decides on). Of a code only the hash is kept; ``codes`` counts how
    many were sent.
    """

    __tablename__ = "arrivals"

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    token_hash: Mapped[str] = mapped_column(String(64), index=True)
    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"))
    customer_id: Mapped[int]
    step: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime] = mapped_column(Moment)
    code_hash: Mapped[str | None] = mapped_column(String(64))
    code_until: Mapped[datetime | None] = mapped_column(Moment)
    codes: Mapped[int] = mapped_column(default=0, server_default="0")
    proposal_id: Mapped[int | None]


class GuessRecord(Base):
    """How many links that open nothing a chat has tried since a moment."""

    __tablename__ = "link_guesses"

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    since: Mapped[datetime] = mapped_column(Moment)
    count: Mapped[int] = mapped_column(default=0, server_default="0")
