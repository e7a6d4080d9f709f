"""Tables of notices: the receipts of what customers declared, and what was only said so far.

What a receipt says is frozen in ``facts``; state, end and the exchange of words go on.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json, Moment


class ReceiptRecord(Base):
    """One notice that a customer gave in the chat, and its receipt.

    ``state`` and ``doubt`` are those of receipts.py. ``received_on`` is the studio-local day of
    ``received_at``. ``ends_on`` is the last day of the contract, empty while it is looked at.
    ``thread`` is what was asked back and answered. ``journal_id`` is the entry of the declaration,
    ``end_journal_id`` that of the end that it led to.
    """

    __tablename__ = "receipts"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        ForeignKeyConstraint(
            ["studio_id", "contract_id"], ["contracts.studio_id", "contracts.id"]
        ),
        Index("ix_receipts_customer", "studio_id", "customer_id"),
        Index("ix_receipts_state", "studio_id", "state"),
        Index("ix_receipts_number", "studio_id", "number", unique=True),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str] = mapped_column(String(20))
    customer_id: Mapped[int]
    contract_id: Mapped[int | None]
    state: Mapped[str] = mapped_column(String(16))
    doubt: Mapped[str | None] = mapped_column(String(16))
    for_cause: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str | None] = mapped_column(Text)
    wanted_on: Mapped[date | None]
    content: Mapped[str | None] = mapped_column(Text)
    sent_to: Mapped[str | None] = mapped_column(String(254))
    received_at: Mapped[datetime] = mapped_column(Moment)
    received_on: Mapped[date]
    ends_on: Mapped[date | None]
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    thread: Mapped[list[Any]] = mapped_column(Json)
    journal_id: Mapped[int | None] = mapped_column(BigInteger)
    end_journal_id: Mapped[int | None] = mapped_column(BigInteger)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class SaidRecord(Base):
    """A notice that a customer has said in free words and not given yet.

    ``at`` is the moment of the first message, ``words`` are all of them, ``contract_id`` is empty
    while it is open which is meant. What is not ``sure`` may have been meant otherwise: it counts
    once the button below the guess is tapped.
    """

    __tablename__ = "said_notices"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        ForeignKeyConstraint(
            ["studio_id", "contract_id"], ["contracts.studio_id", "contracts.id"]
        ),
        Index("ix_said_notices_customer", "studio_id", "customer_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int]
    contract_id: Mapped[int | None]
    at: Mapped[datetime] = mapped_column(Moment)
    words: Mapped[str] = mapped_column(Text)
    sure: Mapped[bool]
