"""The process on a toy conversation, over real HTTP; commands without this machine's settings."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import structlog

from bot.application import Tresen
from bot.conversation import Conversation
from bot.database import Database
from bot.logs import OURS
from bot.pacing import UNLIMITED, Limits
from bot.settings import Settings
from bot.telegram_side import connect
from bot.web.places import Listening
from domain.clock import Clock, MovableClock
from tests.support.telegram import TelegramServer
from tests.support.toys import toy

Run = Callable[..., Awaitable[Tresen]]


@pytest.fixture
def loggers() -> Iterator[None]:
    """Put the loggers back after the test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger(OURS).setLevel(logging.NOTSET)
    structlog.reset_defaults()


@pytest.fixture
def alone(loggers: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # noqa: ARG001
    """No settings of this machine, an empty folder, English."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.__struct_fields__:
        monkeypatch.delenv(f"TRESEN_{name.upper()}", raising=False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


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
            listening: Listening | None = None,
        ) -> Tresen:
            side = connect(telegram.token, telegram.url)
            tresen = Tresen(
                database,
                own_clock or clock,
                side,
                conversation or toy(),
                limits=limits,
                workers=workers,
                listening=listening,
            )
            running.push_async_callback(tresen.stop)
            await tresen.initialize()
            await tresen.start(by_itself=by_itself)
            return tresen

        yield started
