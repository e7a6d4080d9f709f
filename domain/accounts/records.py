"""Table of the customers' accounts: money that the studio owes; the balance is the sum."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Moment


class AccountEntryRecord(Base):
    """One entry; positive in the customer's favour.

    ``kind`` is one of service.EntryKind. ``invoice_id`` is the document that the money came from,
    ``to_invoice_id`` the one that it paid.
    """

    __tablename__ = "account_entries"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        Index("ix_account_entries_customer", "studio_id", "customer_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int]
    amount_cents: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    invoice_id: Mapped[int | None]
    to_invoice_id: Mapped[int | None]
    on: Mapped[date]
    recorded_at: Mapped[datetime] = mapped_column(Moment)
