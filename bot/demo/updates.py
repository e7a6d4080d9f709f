"""The bot's queue of updates: kept until acknowledged by a higher offset, in order.

Source: Bot API, "getUpdates".
"""

import asyncio
from collections.abc import Collection
from typing import Any

from bot.demo.refusals import ApiRefusal
from bot.signals import loop_time

Update = dict[str, Any]

DEFAULT_KINDS = frozenset(
    {"message", "edited_message", "callback_query", "my_chat_member", "inline_query"}
)
MAX_BATCH = 100
CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


class UpdateQueue:
    """What people did and the bot has not yet acknowledged."""

    def __init__(self) -> None:
        self._waiting: list[Update] = []
        self._next_id = 1
        self._allowed: frozenset[str] = DEFAULT_KINDS
        self._changed = asyncio.Event()
        self._poll = 0

    @property
    def pending(self) -> bool:
        """Whether an update waits to be fetched or acknowledged."""
        return bool(self._waiting)

    @property
    def count(self) -> int:
        """How many updates wait."""
        return len(self._waiting)

    def put(self, kind: str, content: dict[str, Any]) -> None:
        """Add an update, unless the bot did not ask for this kind."""
        if kind in self._allowed:
            self._waiting.append({"update_id": self._next_id, kind: content})
            self._next_id += 1
            self._wake()

    async def poll(
        self, offset: int, limit: int, seconds: float, allowed: Collection[str] | None
    ) -> list[Update]:
        """Return the next updates; with none there, wait for one up to ``seconds``.

        Raises:
            ApiRefusal: Another poll has begun meanwhile (409).
        """
        self._poll += 1
        mine = self._poll
        self._wake()
        self._acknowledge(offset)
        if allowed is not None:
            self._allowed = frozenset(allowed) or DEFAULT_KINDS
        batch = max(1, min(limit, MAX_BATCH))
        end = loop_time() + seconds
        while mine == self._poll and not self._waiting and await self._change_before(end):
            pass
        if mine != self._poll:
            raise ApiRefusal(409, CONFLICT)
        return self._waiting[:batch]

    async def taken(self, seconds: float) -> bool:
        """Return whether every update was acknowledged, after waiting at most ``seconds``."""
        end = loop_time() + seconds
        while self._waiting and await self._change_before(end):
            pass
        return not self._waiting

    def drop(self) -> None:
        """Forget what waits (``drop_pending_updates``)."""
        self._waiting.clear()
        self._wake()

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        else:
            self._waiting = [u for u in self._waiting if u["update_id"] >= offset]
        self._wake()

    async def _change_before(self, end: float) -> bool:
        left = end - loop_time()
        if left <= 0:
            return False
        changed = self._changed
        try:
            await asyncio.wait_for(changed.wait(), left)
        except TimeoutError:
            return False
        return True

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()
