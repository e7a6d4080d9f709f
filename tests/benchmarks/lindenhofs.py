"""Eight studios like the demo's, each with an owner of its own, for turns of single people."""

import asyncio
import shutil
import uuid
from pathlib import Path

from sqlalchemy import text

from bot.database import Database
from bot.start import migrate_database
from domain.clock import MovableClock
from tests.benchmarks.desks import MORNING, Person, pass_the_morning

STUDIOS = 8
NAMES = ("Clara Vogt", "Jonas Weber")
APART = 10_000
"""So far apart are the chats of two studios."""
OWNERS = tuple(Person(APART * number + 1, NAMES) for number in range(1, STUDIOS + 1))


async def write_lindenhofs(url: str) -> None:
    """Make the tables and write the studios."""
    from bot.demo.studio import build  # noqa: PLC0415  not in the memory of what is measured

    database = Database(url)
    await migrate_database(database)
    clock = MovableClock(MORNING, ticking=False)
    for number in range(1, STUDIOS + 1):
        async with database.write() as session:
            await build(session, clock)
            moved = "UPDATE links SET telegram_id = telegram_id + :by WHERE studio_id = :studio"
            await session.execute(text(moved), {"by": APART * number, "studio": number})
    await database.dispose()
    await pass_the_morning(url)


class Copies:
    """Files with these studios: written once, copied for each run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._first = folder / "lindenhofs.db"

    async def url(self) -> str:
        """Return the address of a new copy."""
        if not self._first.exists():
            await write_lindenhofs(f"sqlite+aiosqlite:///{self._first}")
        copy = self._folder / f"copy{uuid.uuid4().hex}.db"
        await asyncio.to_thread(shutil.copy, self._first, copy)
        return f"sqlite+aiosqlite:///{copy}"
