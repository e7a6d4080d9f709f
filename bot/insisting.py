"""Writing down what has happened outside, though the database may be away for a moment."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.last_resort import is_innocent


async def insist(write: Callable[[], Awaitable[None]]) -> None:
    """Write what became of a letter: it must not go twice because of a lost connection."""
    for pause in (0.1, 0.5, 2.0):
        try:
            return await write()
        except Exception as error:
            if not is_innocent(error):
                raise
        await asyncio.sleep(pause)
    return await write()
