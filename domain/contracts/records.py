"""Table of the contracts: the terms are frozen when the contract is concluded.

Days are studio-local and inclusive: a contract runs through ``ends_on``.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json, Moment


class ContractRecord(Base):
    """One contract of one customer.

    ``state`` is ``running``, ``terminated`` (an end is set, the day may lie ahead) or ``ended``.
    ``fixed_end_on`` is the last day of a contract that ends by itself (week terms, cards).
    ``course_id`` is the course in which the customer is firmly enrolled. The other columns of a
    plan mean here what they mean there, as they stood when the contract was concluded.
    ``received_on`` to ``end_rule`` describe the termination and are empty without one.
    ``pauses`` is when it rests (pauses.py). ``billed_until`` is the last day of the periods that
    were billed, ``renewed_on`` a day of the last term whose begin was noted; ``bills_on`` and
    ``renews_on``, the days on which the next invoice and the next term are due, follow from the
    other columns whenever the row is written (calendar.py).
    """

    __tablename__ = "contracts"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "customer_id"], ["customers.studio_id", "customers.id"]
        ),
        ForeignKeyConstraint(["studio_id", "plan_id"], ["plans.studio_id", "plans.id"]),
        Index("ix_contracts_customer", "studio_id", "customer_id"),
        Index("ix_contracts_end", "studio_id", "state", "ends_on"),
        Index("ix_contracts_fixed_end", "studio_id", "fixed_end_on"),
        Index("ix_contracts_bills", "studio_id", "bills_on", "id"),
        Index("ix_contracts_renews", "studio_id", "renews_on", "id"),
        Index("ix_contracts_external", "studio_id", "external_number", unique=True),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str] = mapped_column(String(20))
    customer_id: Mapped[int]
    plan_id: Mapped[int]
    plan_name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(16))
    concluded_on: Mapped[date]
    starts_on: Mapped[date]
    initial_term: Mapped[str | None] = mapped_column(String(16))
    renewal: Mapped[str] = mapped_column(String(16))
    notice: Mapped[str | None] = mapped_column(String(16))
    renewal_notice: Mapped[str | None] = mapped_column(String(16))
    notice_to: Mapped[str] = mapped_column(String(16))
    fixed_end_on: Mapped[date | None]
    price_cents: Mapped[int]
    prices_cents: Mapped[dict[str, int]] = mapped_column(Json)
    schedule: Mapped[str] = mapped_column(String(16))
    billing_lead_days: Mapped[int] = mapped_column(default=0)
    units_per_month: Mapped[int | None]
    units: Mapped[int | None]
    auto_enrolment: Mapped[bool] = mapped_column(default=False, server_default="0")
    course_id: Mapped[int | None]
    payment_method: Mapped[str | None] = mapped_column(String(16))
    tax_rate: Mapped[Decimal | None] = mapped_column(Numeric(5, 4))
    refund_cents: Mapped[int | None]
    renewal_price_cents: Mapped[int | None]
    renewal_prices_cents: Mapped[dict[str, int] | None] = mapped_column(Json)
    renewal_schedule: Mapped[str | None] = mapped_column(String(16))
    pause: Mapped[dict[str, Any] | None] = mapped_column(Json)
    pro_rata: Mapped[str] = mapped_column(
        String(16), default="actual_days", server_default="actual_days"
    )
    external_number: Mapped[str | None] = mapped_column(String(60))
    state: Mapped[str] = mapped_column(String(16))
    pauses: Mapped[list[Any] | None] = mapped_column(Json)
    billed_until: Mapped[date | None]
    bills_on: Mapped[date | None]
    renews_on: Mapped[date | None]
    renewed_on: Mapped[date | None]

    received_on: Mapped[date | None]
    received_at: Mapped[datetime | None] = mapped_column(Moment)
    recorded_at: Mapped[datetime | None] = mapped_column(Moment)
    ends_on: Mapped[date | None]
    access_ends_on: Mapped[date | None]
    billing_ends_on: Mapped[date | None]
    end_mode: Mapped[str | None] = mapped_column(String(16))
    end_basis: Mapped[str | None] = mapped_column(String(16))
    given_by: Mapped[str | None] = mapped_column(String(16))
    goodwill: Mapped[bool] = mapped_column(default=False)
    end_reason: Mapped[str | None] = mapped_column(String(500))
    end_rule: Mapped[dict[str, Any] | None] = mapped_column(Json)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form
