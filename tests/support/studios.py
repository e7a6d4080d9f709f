"""Databases with studios in them: made once, copied per test."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from bot.compiled_once import compiled_once
from bot.demo.studio import build
from bot.one_hop import in_one_hop
from domain.clock import MovableClock
from domain.store.base import Base
from domain.store.scope import Actor, ActorKind, Scope
from domain.studios.service import Studios
from tests.support.one_thread import OneThreadConnection

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
"""10:00 in Berlin."""
TODAY = date(2026, 11, 21)
OWNER = Actor(ActorKind.STAFF, 1)


def engine_on(path: Path) -> AsyncEngine:
    """Return an engine on a SQLite file that checks foreign keys."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}")
    in_one_hop(engine.sync_engine, OneThreadConnection)
    compiled_once(engine.sync_engine)
    event.listen(
        engine.sync_engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys=ON")
    )
    return engine


@asynccontextmanager
async def session_on(path: Path) -> AsyncIterator[AsyncSession]:
    """Give a session on a file; nothing is committed."""
    engine = engine_on(path)
    async with AsyncSession(engine, expire_on_commit=False) as session:
        yield session
    await engine.dispose()


@asynccontextmanager
async def session_on_copy(template: Path, folder: Path) -> AsyncIterator[AsyncSession]:
    """Give a session on a copy of a file."""
    async with session_on(Path(shutil.copy(template, folder / template.name))) as session:
        yield session


Fill = Callable[[AsyncSession], Awaitable[object]]


def make_template(path: Path, fill: Fill) -> Path:
    """Return the file after its tables were made and filled; for fixtures without a loop."""
    asyncio.run(write_template(path, fill))
    return path


async def write_template(path: Path, fill: Fill) -> None:
    """Make the tables in a new file and fill them."""
    engine = engine_on(path)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session, session.begin():
        await fill(session)
    await engine.dispose()


async def fill_with_demo(session: AsyncSession) -> None:
    """Write the demo studio as it stands on its day."""
    await build(session, MovableClock(NOW, ticking=False))


async def fill_with_empty_studio(session: AsyncSession) -> None:
    """Write a studio with an owner and nothing else."""
    await Studios(session, NOW).open_studio("Studio Eins", "de", "Europe/Berlin", "Inhaberin")


def scope_of(
    session: AsyncSession, *, studio_id: int = 1, today: date = TODAY, actor: Actor = OWNER
) -> Scope:
    """Return a scope in which the owner acts at 10:00 of the demo's day."""
    return Scope(
        session=session,
        studio_id=studio_id,
        actor=actor,
        via="chat",
        now=NOW,
        today=today,
        zone="Europe/Berlin",
    )
