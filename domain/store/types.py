"""Column types that mean the same on SQLite and PostgreSQL.

Moments are aware and in UTC on the Python side; a naive one is a programming error and refused.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Date, DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

BigId = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit id, Telegram's or our own; on SQLite an INTEGER, which alone can number itself."""


class Json(TypeDecorator[Any]):
    """A JSON document (JSONB on PostgreSQL); ``None`` is SQL's NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the engine's own type; that of PostgreSQL is loaded where it is spoken to."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON(none_as_null=True))
        from sqlalchemy.dialects.postgresql import JSONB  # noqa: PLC0415

        return dialect.type_descriptor(JSONB(none_as_null=True))


class Moment(TypeDecorator[datetime]):
    """A moment: an aware datetime in UTC on both engines."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as the engine keeps it.

        Raises:
            ValueError: The datetime has no zone, so it is no moment.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the stored moment, aware and in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A calendar day, studio-local; a datetime is refused although Python calls it a date."""

    impl = Date
    cache_ok = True

    @override
    def process_bind_param(self, value: date | None, dialect: Dialect) -> date | None:
        """Return the day unchanged.

        Raises:
            TypeError: A datetime was given; which day it falls on depends on the zone.
        """
        if isinstance(value, datetime):
            raise TypeError("A day is a date, not a datetime.")
        return value
