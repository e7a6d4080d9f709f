"""The only module that reads a clock. Moments are aware and in UTC; a day needs a zone.

Two times: ``now`` is the studio's, which a demo or a test may move forward; ``real`` is the
machine's, for leases and retries.
"""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from typing_extensions import override


class Clock(Protocol):
    """Tells the studio's moment and the real one."""

    def now(self) -> datetime:
        """Return the studio's moment, in UTC."""
        ...

    def real(self) -> datetime:
        """Return the machine's moment, in UTC."""
        ...


class SystemClock(Clock):
    """The clock of a running studio: both times are the machine's."""

    @override
    def now(self) -> datetime:
        return self.real()

    @override
    def real(self) -> datetime:
        return datetime.now(UTC)


class MovableClock(Clock):
    """A clock that starts where it is told and only ever goes forward.

    Args:
        start: The first moment told; aware.
        ticking: Whether time passes by itself, or only by ``move_to``.
    """

    def __init__(self, start: datetime, *, ticking: bool) -> None:
        self._ticking = ticking
        self._set(start)

    @override
    def now(self) -> datetime:
        return self._told + (self.real() - self._set_at) if self._ticking else self._told

    @override
    def real(self) -> datetime:
        return datetime.now(UTC)

    def move_to(self, moment: datetime) -> None:
        """Tell ``moment`` from now on.

        Raises:
            ValueError: The moment lies before the one told now.
        """
        if moment < self.now():
            raise ValueError("A studio's clock does not go backwards.")
        self._set(moment)

    def _set(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        self._told, self._set_at = moment.astimezone(UTC), self.real()


def day_in(zone: str, moment: datetime) -> date:
    """Return the calendar day of an aware moment in a zone.

    Example:
        >>> day_in("Europe/Berlin", datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
        datetime.date(2026, 11, 21)
    """
    return moment.astimezone(ZoneInfo(zone)).date()
