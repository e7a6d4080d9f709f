"""Table of the customers."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base


class CustomerRecord(Base):
    """A customer on file; ending a contract removes neither the person nor chat access.

    ``inactive_from`` is the first day without chat access; a day in the future is carried out
    by the daily job, which then writes ``active``. ``external_number`` is the number that the
    person had in another system.

    Of somebody whose data were erased on ``erased_on`` the row stays, with the customer number in
    the place of the name. ``kept_name`` and ``kept_address`` are those of the recipient of
    documents that have to be kept until ``kept_until``; afterwards they are emptied too.
    """

    __tablename__ = "customers"
    __table_args__ = (Index("ix_customers_external", "studio_id", "external_number", unique=True),)

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str | None] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(40))
    birthday: Mapped[date | None]
    address: Mapped[str | None] = mapped_column(String(400))
    language: Mapped[str] = mapped_column(String(2))
    price_group: Mapped[str] = mapped_column(String(60))
    since: Mapped[date]
    active: Mapped[bool] = mapped_column(default=True)
    inactive_from: Mapped[date | None]
    external_number: Mapped[str | None] = mapped_column(String(60))
    erased_on: Mapped[date | None]
    kept_until: Mapped[date | None]
    kept_name: Mapped[str | None] = mapped_column(String(200))
    kept_address: Mapped[str | None] = mapped_column(String(400))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form
