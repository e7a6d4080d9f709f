"""Column types that mean the same on SQLite and PostgreSQL.

Moments are aware and in UTC on the Python side; a naive one is a programming error and refused.
"""

from datetime import UTC, date, datetime

from sqlalchemy import JSON, BigInteger, Date, DateTime, Dialect, Integer
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""A JSON document (JSONB on PostgreSQL); ``None`` is SQL's NULL."""

BigId = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit id, Telegram's or our own; on SQLite an INTEGER, which alone can number itself."""


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
