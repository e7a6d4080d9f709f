"""Tables of the invoices and payments; amounts are gross integer cents.

An issued document never changes but for the mark that another document cancels or corrects it,
and the sum that cancellation invoices took off it in part.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json, Moment


class InvoiceRecord(Base):
    """A document: ``kind`` is ``invoice``, ``cancellation`` or ``correction``.

    ``mark`` is ``draft``, ``issued``, ``cancelled`` or ``corrected``; whether an issued one is
    open, partly paid, paid or overdue follows from payments and day (rules.state_of).
    ``refers_to`` is the document that a cancellation or correction belongs to. Both days of
    the period are inclusive and empty where an invoice has none. ``paused`` lists the days in it
    that rest, first and last, as ISO texts; ``price_group`` is the customer's when it was issued,
    empty where somebody else calculated the amount. ``reduced_cents`` were taken off what the
    period costs (dropped days, goodwill), and ``credited_cents`` of them by cancellation invoices
    in part: what is owed is ``amount_cents`` less those.
    """

    __tablename__ = "invoices"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        ForeignKeyConstraint(
            ["studio_id", "contract_id"], ["contracts.studio_id", "contracts.id"]
        ),
        ForeignKeyConstraint(["studio_id", "refers_to"], ["invoices.studio_id", "invoices.id"]),
        Index("ix_invoices_number", "studio_id", "number", unique=True),
        Index("ix_invoices_customer", "studio_id", "customer_id"),
        Index("ix_invoices_contract", "studio_id", "contract_id"),
        Index("ix_invoices_due", "studio_id", "due_on", "issued_on"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str | None] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(16))
    mark: Mapped[str] = mapped_column(String(16))
    customer_id: Mapped[int]
    contract_id: Mapped[int | None]
    period_first: Mapped[date | None]
    period_last: Mapped[date | None]
    amount_cents: Mapped[int]
    tax_rate: Mapped[Decimal] = mapped_column(Numeric(5, 4))
    issued_on: Mapped[date | None]
    due_on: Mapped[date | None]
    refers_to: Mapped[int | None]
    price_group: Mapped[str | None] = mapped_column(String(60))
    paused: Mapped[list[Any] | None] = mapped_column(Json)
    reduced_cents: Mapped[int] = mapped_column(default=0, server_default="0")
    credited_cents: Mapped[int] = mapped_column(default=0, server_default="0")
    recorded_at: Mapped[datetime] = mapped_column(Moment)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class PaymentRecord(Base):
    """Money set against an invoice; moving it to another document is a negative entry here."""

    __tablename__ = "payments"
    __table_args__ = (
        ForeignKeyConstraint(["studio_id", "invoice_id"], ["invoices.studio_id", "invoices.id"]),
        Index("ix_payments_invoice", "studio_id", "invoice_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    invoice_id: Mapped[int]
    amount_cents: Mapped[int]
    on: Mapped[date]
    kind: Mapped[str] = mapped_column(String(16))
    recorded_at: Mapped[datetime] = mapped_column(Moment)
