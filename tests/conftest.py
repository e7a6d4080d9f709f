"""What all tests share: a clock that stands still, real databases, studios, Telegram over HTTP."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from bot.demo.studio import build
from bot.start import migrate_database
from domain.clock import MovableClock
from domain.store.scope import Scope
from tests.support.once_a_run import folder_of_run, made_once
from tests.support.postgres import Server, drop_database, new_database, start_server
from tests.support.studios import fill_with_empty_studio, make_template, scope_of, session_on_copy
from tests.support.telegram import TelegramServer

settings.register_profile("untimed", deadline=None)  # other work on the machine is no fault
settings.load_profile("untimed")

MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108  a folder in memory, where there is room

DEMO_MORNING = datetime(2026, 11, 21, 9, tzinfo=UTC)  # a Saturday, 10:00 in Berlin


def pytest_configure(config: pytest.Config) -> None:
    """Keep the files of tests in memory: thousands of databases are written and forgotten."""
    config.addinivalue_line("markers", "begins_on(day, hour=10): the day on which a story begins")
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that nobody waits for one long test at the end."""
    items.sort(key=_seconds, reverse=True)


def _seconds(item: pytest.Item) -> int:
    mark = item.get_closest_marker("slow")
    return 0 if mark is None else next(iter(mark.args), 1)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(DEMO_MORNING, ticking=False)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file, to be copied by every test."""

    def make(file: Path) -> None:
        asyncio.run(migrate(f"sqlite+aiosqlite:///{file}"))

    return made_once(folder_of_run(tmp_path_factory) / "migrated.db", make)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "tresen.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'tresen.db'}"


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """A migrated SQLite database of this test's own."""
    opened = Database(sqlite_url)
    yield opened
    await opened.dispose()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    server = start_server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> Iterator[str]:
    name = new_database(postgres_server)
    asyncio.run(migrate(postgres_server.url(name)))
    yield name
    drop_database(postgres_server, name)


@pytest.fixture
def postgres_url(postgres_server: Server, postgres_template: str) -> Iterator[str]:
    name = new_database(postgres_server, postgres_template)
    yield postgres_server.url(name)
    drop_database(postgres_server, name)


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[Database]:
    """A migrated PostgreSQL database of this test's own."""
    opened = Database(postgres_url)
    yield opened
    await opened.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> Database:
    """One after the other: a migrated database on each engine."""
    name = "database" if request.param == "sqlite" else "postgres"
    opened = request.getfixturevalue(name)
    assert isinstance(opened, Database)
    return opened


@pytest.fixture(scope="session")
def demo_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the demo studio, to be copied by every test."""

    def make(file: Path) -> None:
        shutil.copy(sqlite_template, file)
        asyncio.run(_build_demo(f"sqlite+aiosqlite:///{file}"))

    return made_once(folder_of_run(tmp_path_factory) / "demo.db", make)


@pytest.fixture(scope="session")
def demo_on_postgresql(postgres_server: Server, postgres_template: str) -> Iterator[str]:
    """The name of a database with the demo studio, to be copied by every test."""
    name = new_database(postgres_server, postgres_template)
    asyncio.run(_build_demo(postgres_server.url(name)))
    yield name
    drop_database(postgres_server, name)


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    make = partial(make_template, fill=fill_with_empty_studio)
    return made_once(folder_of_run(tmp_path_factory) / "empty.db", make)


@pytest.fixture
async def empty_session(empty_template: Path, tmp_path: Path) -> AsyncIterator[AsyncSession]:
    async with session_on_copy(empty_template, tmp_path) as session:
        yield session


@pytest.fixture
def empty(empty_session: AsyncSession) -> Scope:
    """A scope in a studio without customers, plans and contracts; nothing of it is kept."""
    return scope_of(empty_session)


@pytest.fixture
def telegram() -> Iterator[TelegramServer]:
    """Telegram over real HTTP."""
    with TelegramServer() as server:
        yield server


async def migrate(url: str) -> None:
    """Make the tables in a new database."""
    opened = Database(url)
    await migrate_database(opened)
    await opened.dispose()


async def _build_demo(url: str) -> None:
    database = Database(url)
    async with database.write() as session:
        await build(session, MovableClock(DEMO_MORNING, ticking=False))
    await database.dispose()
