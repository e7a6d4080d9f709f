"""Table of the plans (Tarife, Vertragslaufzeiten)."""

from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json


class PlanRecord(Base):
    """What the studio sells; durations are ISO 8601 ("P12M"), prices integer cents, gross.

    ``kind`` is ``card``, ``week`` or ``month``; ``renewal`` is ``none``, ``indefinite`` or a
    duration. ``prices_cents`` gives the price of each price group that differs.
    ``initial_term`` of a card with free choice is its validity, counted from the purchase; a card
    with automatic enrolment has none. A follow-on term may have a price (``renewal_price_cents``,
    ``renewal_prices_cents``) and a payment schedule of its own; None means the same as before.
    ``refund_cents`` is what one dropped unit gives back. ``payment_method`` None lets the customer
    choose. ``tax_rate`` None is the studio's. ``pause`` holds the rules of pausing, ``course_id``
    the one course that the plan is for.
    """

    __tablename__ = "plans"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(120))
    aliases: Mapped[list[str]] = mapped_column(Json)
    kind: Mapped[str] = mapped_column(String(16))
    active: Mapped[bool] = mapped_column(default=True)
    price_cents: Mapped[int]
    prices_cents: Mapped[dict[str, int]] = mapped_column(Json)
    initial_term: Mapped[str | None] = mapped_column(String(16))
    renewal: Mapped[str] = mapped_column(String(16))
    notice: Mapped[str | None] = mapped_column(String(16))
    renewal_notice: Mapped[str | None] = mapped_column(String(16))
    notice_to: Mapped[str] = mapped_column(String(16))
    schedule: Mapped[str] = mapped_column(String(16))
    billing_lead_days: Mapped[int] = mapped_column(default=0)
    units: Mapped[int | None]
    units_per_month: Mapped[int | None]
    auto_enrolment: Mapped[bool] = mapped_column(default=False)
    highlights: Mapped[str | None] = mapped_column(String(600))
    tax_rate: Mapped[Decimal | None] = mapped_column(Numeric(5, 4))
    refund_cents: Mapped[int | None]
    payment_method: Mapped[str | None] = mapped_column(String(16))
    renewal_price_cents: Mapped[int | None]
    renewal_prices_cents: Mapped[dict[str, int] | None] = mapped_column(Json)
    renewal_schedule: Mapped[str | None] = mapped_column(String(16))
    course_id: Mapped[int | None]
    pause: Mapped[dict[str, Any] | None] = mapped_column(Json)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form
