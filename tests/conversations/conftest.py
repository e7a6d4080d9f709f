"""A chat on a copy of the demo studio, or on an empty one, for every story its own.

The stories run on SQLite; ``TRESEN_STORIES_ON=postgresql`` runs all of them on PostgreSQL, and
those that are marked ``ON_BOTH_ENGINES`` run on both each time. What is said to the database is
listened to: each statement on a studio's table names the studio.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.database import Database
from bot.demo.studio import build
from domain.clock import MovableClock
from tests.support.empty_studio import Opening, talking_in_empty_studio
from tests.support.postgres import Server, drop_database, new_database
from tests.support.statements import heard_at_large
from tests.support.studios import NOW
from tests.support.talk import Talk, talking


@pytest.fixture(autouse=True)
def _each_statement_names_the_studio() -> Iterator[None]:
    with heard_at_large() as at_large:
        yield
    assert at_large == []


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine that a story runs on."""
    return str(getattr(request, "param", os.environ.get("TRESEN_STORIES_ON", "sqlite")))


@pytest.fixture
def demo_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A demo studio of this story's own."""
    with _copy_of_demo(engine, request, tmp_path / "demo.db") as url:
        yield url


@pytest.fixture
def other_demo_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The demo studio once more, for a story that compares."""
    with _copy_of_demo(engine, request, tmp_path / "other.db") as url:
        yield url


@pytest.fixture
def empty_url(engine: str, request: pytest.FixtureRequest) -> str:
    """A migrated database without a studio."""
    return str(request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url"))


@pytest.fixture
async def talk(demo_url: str, clock: MovableClock) -> AsyncIterator[Talk]:
    async with talking(demo_url, clock) as talk:
        yield talk


@pytest.fixture
async def own_studio(empty_url: str, clock: MovableClock) -> AsyncIterator[Talk]:
    """A chat with a studio that was just opened: its owner, and nothing else."""
    async with talking_in_empty_studio(empty_url, clock) as talk:
        yield talk


@pytest.fixture
async def own_studio_in_english(empty_url: str, clock: MovableClock) -> AsyncIterator[Talk]:
    opening = Opening(studio="Studio One", language="en")
    async with talking_in_empty_studio(empty_url, clock, opening) as talk:
        yield talk


@pytest.fixture(scope="session")
def demo_on_postgresql(postgres_server: Server, postgres_template: str) -> Iterator[str]:
    """The name of a database with the demo studio, to be copied by every story."""
    name = new_database(postgres_server, postgres_template)
    asyncio.run(_build_demo(postgres_server.url(name)))
    yield name
    drop_database(postgres_server, name)


async def _build_demo(url: str) -> None:
    database = Database(url)
    async with database.write() as session:
        await build(session, MovableClock(NOW, ticking=False))
    await database.dispose()


@contextmanager
def _copy_of_demo(engine: str, request: pytest.FixtureRequest, file: Path) -> Iterator[str]:
    """Give the URL of a new copy; a file for SQLite."""
    if engine == "sqlite":
        shutil.copy(request.getfixturevalue("demo_template"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    template = request.getfixturevalue("demo_on_postgresql")
    server = request.getfixturevalue("postgres_server")
    name = new_database(server, template)
    yield server.url(name)
    drop_database(server, name)
