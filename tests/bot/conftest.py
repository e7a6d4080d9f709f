"""The process on a toy conversation, over real HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from bot.application import Conversation, Tresen
from bot.database import Database
from bot.pacing import UNLIMITED, Limits
from bot.telegram_side import connect
from domain.clock import Clock, MovableClock
from tests.support.telegram import TelegramServer
from tests.support.toys import toy

Run = Callable[..., Awaitable[Tresen]]


@pytest.fixture
async def run(telegram: TelegramServer, clock: MovableClock) -> AsyncIterator[Run]:
    """Start a bot on a database; it is stopped after the test.

    It works by hand (``drain``) unless ``by_itself`` is set. Ask for the database before this
    fixture, so that it is closed after the bot.
    """
    async with AsyncExitStack() as running:

        async def started(
            database: Database,
            conversation: Conversation | None = None,
            *,
            by_itself: bool = False,
            limits: Limits = UNLIMITED,
            workers: int | None = None,
            own_clock: Clock | None = None,
        ) -> Tresen:
            side = connect(telegram.token, telegram.url)
            tresen = Tresen(
                database,
                own_clock or clock,
                side,
                conversation or toy(),
                limits=limits,
                workers=workers,
            )
            running.push_async_callback(tresen.stop)
            await tresen.initialize()
            await tresen.start(by_itself=by_itself)
            return tresen

        yield started
