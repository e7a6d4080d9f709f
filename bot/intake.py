"""What both ways of receiving do: a raw update into the inbox, committed, then workers wake."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.database import Database
from bot.figures import Figures
from bot.inbox import Inbox


class Intake:
    """Stores what arrives.

    Args:
        database: Where the inbox is.
        inbox: Where updates go.
        wake: Called when something new was stored.
        figures: Where arrivals are counted.
    """

    def __init__(
        self,
        database: Database,
        inbox: Inbox,
        *,
        wake: Callable[[], None],
        figures: Figures | None = None,
    ) -> None:
        self._database = database
        self._inbox = inbox
        self._wake = wake
        self._figures = figures or Figures()

    async def store(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Return when they are committed; only then may Telegram be told that they arrived."""
        async with self._database.write() as session:
            await self._inbox.store(session, updates)
        self._figures.updates += len(updates)
        self._wake()
