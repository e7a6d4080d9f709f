"""The demo studio on either engine, and how much of a fault there is.

The short form runs with all other tests; ``TRESEN_FAULTS=long`` makes it long, and
``TRESEN_FAULTS_SEED`` draws other moments.
"""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.database import Database
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


@pytest.fixture(params=["sqlite", "postgresql"])
def demo_urls(request: pytest.FixtureRequest) -> tuple[str, str]:
    """One after the other: the demo studio twice, on each engine."""
    name = "sqlite_demo_urls" if request.param == "sqlite" else "postgres_demo_urls"
    first, second = request.getfixturevalue(name)
    return str(first), str(second)


@pytest.fixture
async def either_demo(demo_urls: tuple[str, str]) -> AsyncIterator[Database]:
    """One after the other: the demo studio on each engine."""
    opened = Database(demo_urls[0])
    yield opened
    await opened.dispose()


@pytest.fixture
def postgres_demo_urls(
    postgres_server: Server, demo_on_postgresql: str
) -> Iterator[tuple[str, str]]:
    """The demo studio, and once more."""
    names = [new_database(postgres_server, demo_on_postgresql) for _ in range(2)]
    yield postgres_server.url(names[0]), postgres_server.url(names[1])
    for each in names:
        drop_database(postgres_server, each)
