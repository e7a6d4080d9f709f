"""The demo studio on a later morning, with all that its days have brought until then."""

import asyncio
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.clock import MovableClock
from tests.support.studios import NOW
from tests.support.talk import ZONE, talking


def morning_of(day: date, hour: int = 10) -> datetime:
    """Return the moment at which the studio opens on a day."""
    return datetime.combine(day, time(hour), ZoneInfo(ZONE)).astimezone(UTC)


def live_until(url: str, until: datetime, since: datetime = NOW) -> None:
    """Let the bot live through all days in between, one after the other."""
    asyncio.run(_live(url, since, until))


def lived_copy(copy: Path, until: datetime, demo: Path, others: Path) -> None:
    """Make a copy of the demo's file in which the bot has lived until a moment.

    Args:
        copy: Where it is made.
        until: The moment.
        demo: The demo studio as it begins.
        others: The folder of such copies: days that one of them has lived through are not lived
            again.
    """
    known = {_moment_of(file): file for file in others.glob(f"{PREFIX}*.db")}
    known = {NOW: demo, **{moment: file for moment, file in known.items() if moment < until}}
    since = max(known)
    shutil.copy(known[since], copy)
    live_until(f"sqlite+aiosqlite:///{copy}", until, since)


PREFIX, FORMAT = "demo-on-", "%Y-%m-%dT%H"


def name_of(moment: datetime) -> str:
    """Return the file name of the copy that has lived until then."""
    return f"{PREFIX}{moment:{FORMAT}}.db"


def _moment_of(file: Path) -> datetime:
    return datetime.strptime(file.stem.removeprefix(PREFIX), FORMAT).replace(tzinfo=UTC)


async def _live(url: str, since: datetime, until: datetime) -> None:
    async with talking(url, MovableClock(since, ticking=False)) as talk:
        await talk.tresen.move_to(until)
        await talk.answered()
