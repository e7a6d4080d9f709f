"""What somebody else sees of a claim while the work on it goes on."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Select

from bot.database import Database

LONG = 60.0
"""Seconds; only who waits in vain waits so long."""
OFTEN = 0.05
"""Seconds between two renewals, where a test is to see several."""
RENEWALS = 5


@dataclass
class Onlooker:
    """Somebody who would take the work if they found it.

    Attributes:
        database: Where the claim is.
        until: Asks for the moment at which the only claim runs out.
        look: Looks for work; returns whether there is any.
        ends: Each moment at which the claim was to run out, as they were seen.
        found: What every look returned.
    """

    database: Database
    until: Select[datetime | None]
    look: Callable[[], Awaitable[bool]]
    ends: list[datetime | None] = field(default_factory=list)
    found: list[bool] = field(default_factory=list)

    async def sees_renewals(self) -> None:
        """Look again and again until the claim was renewed several times, or for long in vain."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONG):
                while len(self.ends) <= RENEWALS:
                    self.found.append(await self.look())
                    await self._note_end()

    async def _note_end(self) -> None:
        async with self.database.read() as session:
            end = await session.scalar(self.until)
        if end not in self.ends:
            self.ends.append(end)

    def saw_it_kept(self) -> bool:
        """Return whether the claim was renewed each time for longer, and nothing ever found."""
        moments = [end for end in self.ends if end is not None]
        in_order = moments == sorted(moments) and len(moments) == len(self.ends)
        return in_order and len(moments) > RENEWALS and not any(self.found)
