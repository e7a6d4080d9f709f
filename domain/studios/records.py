"""Tables of the studio: itself, its staff, the links of people to chats, invitations.

Links and invitations belong to the installation: one bot serves any number of studios.
"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Moment


class StudioRecord(Base):
    """One studio."""

    __tablename__ = "studios"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(200))
    time_zone: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2))
    currency: Mapped[str] = mapped_column(String(3))
    created_at: Mapped[datetime] = mapped_column(Moment)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class StaffRecord(Base):
    """Somebody who works for the studio: owner, staff or trainer."""

    __tablename__ = "staff"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(16))
    language: Mapped[str | None] = mapped_column(String(2))
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
