"""Writing down what has happened outside, though the database may be away for a while."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.last_resort import describe, is_innocent
from bot.trouble import Trouble

log = structlog.get_logger("tresen.sender")


async def insist(write: Callable[[], Awaitable[None]]) -> None:
    """Write what became of a letter, as soon as that works: else it would go twice."""
    trouble = Trouble(longest=2.0)
    while True:
        try:
            return await write()
        except Exception as error:
            if not is_innocent(error):
                raise
            pause = trouble.next_pause()
            log.warning("outcome not written down", seconds=pause, **describe(error))
        await asyncio.sleep(pause)
