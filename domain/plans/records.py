"""Table of the plans (Tarife, Vertragslaufzeiten)."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json


class PlanRecord(Base):
    """What the studio sells; durations are ISO 8601 ("P12M"), prices integer cents, gross.

    ``kind`` is ``card``, ``week`` or ``month``; ``renewal`` is ``none``, ``indefinite`` or a
    duration. ``prices_cents`` gives the price of each price group that differs.
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
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form
