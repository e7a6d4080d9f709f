"""The base of all tables: one metadata, one way of naming constraints, types by annotation.

``Mapped[datetime]`` is a ``Moment`` (aware, UTC), ``Mapped[date]`` a ``Day``; dictionaries, lists
and ids need ``mapped_column(Json)`` and ``mapped_column(BigId)``.
"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

from domain.store.types import Day, Moment

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What every table inherits; its metadata is what the migrations must arrive at."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {datetime: Moment, date: Day}
