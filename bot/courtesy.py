"""Who goes first in one process: a job begins its next transaction when nobody is being served.

A turn is several short transactions. Without courtesy a job would get in between each of them, and
who waits for an answer would wait for a portion of the job every time; with it for one at most.
"""

import asyncio
import math
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.signals import loop_time

LINGER = 0.01
"""So many seconds after a transaction the next one of the same turn has begun."""
PATIENCE = 0.25
"""So many seconds a job waits at most; it goes on even if somebody is served all the time."""


class Courtesy:
    """Knows whether somebody is being served."""

    def __init__(self) -> None:
        self._served = 0
        self._free = asyncio.Event()
        self._free.set()
        self._left_at = -math.inf

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Serve somebody inside the block."""
        self._served += 1
        self._free.clear()
        try:
            yield
        finally:
            self._served -= 1
            self._left_at = loop_time()
            if not self._served:
                self._free.set()

    async def give_way(self) -> None:
        """Return when nobody is being served any more, or when the patience is over."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._nobody()

    async def _nobody(self) -> None:
        while not self._free.is_set() or loop_time() < self._left_at + LINGER:
            await self._free.wait()
            await asyncio.sleep(max(0, self._left_at + LINGER - loop_time()))
