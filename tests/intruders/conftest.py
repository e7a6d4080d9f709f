"""The real bot on a copy of the demo studio, among those who want in; the process over HTTP."""

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import worker
from bot.application import Tresen
from bot.database import Database
from bot.joining import converse
from bot.pacing import UNLIMITED
from bot.telegram_side import connect
from domain.clock import MovableClock
from tests.bot.conftest import run
from tests.support.talk import Talk, talking
from tests.support.telegram import TelegramServer

__all__ = ["run"]


@pytest.fixture
def demo_url(demo_template: Path, tmp_path: Path) -> str:
    shutil.copy(demo_template, tmp_path / "demo.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'demo.db'}"


@pytest.fixture
async def talk(demo_url: str, clock: MovableClock) -> AsyncIterator[Talk]:
    async with talking(demo_url, clock) as talk:
        yield talk


@pytest.fixture
async def desk(
    demo_url: str, clock: MovableClock, telegram: TelegramServer
) -> AsyncIterator[Tresen]:
    """The real bot over HTTP; ``drain`` lets it work."""
    side = connect(telegram.token, telegram.url)
    tresen = Tresen(Database(demo_url), clock, side, converse(clock), limits=UNLIMITED)
    await tresen.initialize()
    await tresen.start(by_itself=False)
    yield tresen
    await tresen.stop()


@pytest.fixture
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failed update is tried again at once."""
    monkeypatch.setattr(worker, "PAUSES", (timedelta(), timedelta()))
