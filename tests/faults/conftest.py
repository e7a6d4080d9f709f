"""The demo studio on either engine, and how much of a fault there is.

The short form runs with all other tests; ``TRESEN_FAULTS=long`` makes it long, and
``TRESEN_FAULTS_SEED`` draws other moments.
"""

import asyncio
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.database import Database
from bot.demo.studio import build
from domain.clock import MovableClock
from tests.support.postgres import Server, drop_database, new_database


@pytest.fixture
def seed() -> int:
    return int(os.environ.get("TRESEN_FAULTS_SEED", "7"))


@pytest.fixture
def sqlite_demo_urls(demo_template: Path, tmp_path: Path) -> tuple[str, str]:
    """The demo studio, and once more."""
    files = tmp_path / "demo.db", tmp_path / "spare.db"
    for file in files:
        shutil.copy(demo_template, file)
    return f"sqlite+aiosqlite:///{files[0]}", f"sqlite+aiosqlite:///{files[1]}"


@pytest.fixture
def postgres_demo_urls(
    postgres_server: Server, postgres_template: str, clock: MovableClock
) -> Iterator[tuple[str, str]]:
    """The demo studio, and once more."""
    name = new_database(postgres_server, postgres_template)
    asyncio.run(_build(postgres_server.url(name), clock))
    spare = new_database(postgres_server, name)
    yield postgres_server.url(name), postgres_server.url(spare)
    for each in (name, spare):
        drop_database(postgres_server, each)


async def _build(url: str, clock: MovableClock) -> None:
    database = Database(url)
    async with database.write() as session:
        await build(session, clock)
    await database.dispose()
