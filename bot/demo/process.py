"""What the demo needs of the running bot, and the studio's day that it shows."""

from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.clock import Clock

OPENS_AT = time(10, 0)


class Demo(Protocol):
    """The bot in this process, with a clock that can be moved."""

    @property
    def clock(self) -> Clock:
        """The studio's clock."""
        ...

    async def drain(self) -> None:
        """Return when the inbox is empty and no outbox row is due by the clock."""
        ...

    async def move_to(self, moment: datetime) -> None:
        """Move the clock forward, run each day's jobs at 8:00, and drain."""
        ...


def opening(day: date, zone: str) -> datetime:
    """Return the moment at which the demo's day begins: 10:00 in the studio.

    Example:
        >>> opening(date(2026, 12, 15), "Europe/Berlin").isoformat()
        '2026-12-15T10:00:00+01:00'
    """
    return datetime.combine(day, OPENS_AT, ZoneInfo(zone))


def steps(now: datetime, target: datetime, zone: str) -> list[datetime]:
    """Return the moments on the way to ``target``: 10:00 of each day after today, then it."""
    here, there = now.astimezone(ZoneInfo(zone)).date(), target.astimezone(ZoneInfo(zone)).date()
    days = (here + timedelta(days=n) for n in range(1, (there - here).days))
    return [*(opening(day, zone) for day in days), target]
