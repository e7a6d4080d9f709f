"""Claims that last as long as their holder: short, and renewed while the work goes on.

So what a dead process had claimed is free within ``CLAIM``, however long the same work may take a
living one: a big file over a slow line is neither sent twice nor waited for.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog

from bot.last_resort import describe
from bot.signals import given_up

CLAIM = timedelta(seconds=25)
RENEW_EVERY = 8.0
"""Seconds; two renewals may fail before a claim runs out."""

log = structlog.get_logger("tresen")


@asynccontextmanager
async def kept(renew: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Call ``renew`` every ``RENEW_EVERY`` seconds inside the block."""
    keeping = asyncio.create_task(_keep(renew))
    try:
        yield
    finally:
        await given_up(keeping)


async def _keep(renew: Callable[[], Awaitable[None]]) -> None:
    while True:
        await asyncio.sleep(RENEW_EVERY)
        try:
            await renew()
        except Exception as error:  # noqa: BLE001  a lost connection may be back in time
            log.warning("claims not renewed", **describe(error))
