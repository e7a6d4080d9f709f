"""A chat on a copy of the demo studio, or on an empty one, for every story its own.

A story begins on the demo's day; ``@pytest.mark.begins_on(day)`` makes that a later one, with all
that the days in between have brought.

The stories run on SQLite; ``TRESEN_STORIES_ON=postgresql`` runs all of them on PostgreSQL, and
those that are marked ``ON_BOTH_ENGINES`` run on both each time. What is said to the database is
listened to: each statement on a studio's table names the studio.
"""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from domain.clock import MovableClock
from tests.support.empty_studio import Opening, talking_in_empty_studio
from tests.support.mornings import live_until, lived_copy, morning_of, name_of
from tests.support.once_a_run import folder_of_run, made_once
from tests.support.postgres import drop_database, new_database
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
def begins_at(request: pytest.FixtureRequest) -> datetime:
    """The moment at which a story begins."""
    mark = request.node.get_closest_marker("begins_on")
    return NOW if mark is None else morning_of(*mark.args, **mark.kwargs)


@pytest.fixture
def clock(begins_at: datetime) -> MovableClock:
    return MovableClock(begins_at, ticking=False)


@pytest.fixture
def demo_url(
    engine: str, begins_at: datetime, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[str]:
    """A demo studio of this story's own."""
    with _copy_of_demo(engine, begins_at, request, tmp_path / "demo.db") as url:
        yield url


@pytest.fixture
def other_demo_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The demo studio once more, for a story that compares."""
    with _copy_of_demo(engine, NOW, request, tmp_path / "other.db") as url:
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


@contextmanager
def _copy_of_demo(
    engine: str, moment: datetime, request: pytest.FixtureRequest, file: Path
) -> Iterator[str]:
    """Give the URL of a new copy as it is at a moment; a file for SQLite."""
    if engine == "sqlite":
        shutil.copy(_demo_at(moment, request), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    template = request.getfixturevalue("demo_on_postgresql")
    server = request.getfixturevalue("postgres_server")
    name = new_database(server, template)
    if moment > NOW:
        live_until(server.url(name), moment)
    yield server.url(name)
    drop_database(server, name)


def _demo_at(moment: datetime, request: pytest.FixtureRequest) -> Path:
    demo: Path = request.getfixturevalue("demo_template")
    if moment == NOW:
        return demo
    folder = folder_of_run(request.getfixturevalue("tmp_path_factory"))
    live = partial(lived_copy, until=moment, demo=demo, others=folder)
    return made_once(folder / name_of(moment), live)
