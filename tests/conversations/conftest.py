"""A chat on a copy of the demo studio, or on an empty one, for every story its own."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.clock import MovableClock
from tests.support.empty_studio import Opening, talking_in_empty_studio
from tests.support.talk import Talk, talking


@pytest.fixture
async def talk(demo_template: Path, tmp_path: Path, clock: MovableClock) -> AsyncIterator[Talk]:
    shutil.copy(demo_template, tmp_path / "demo.db")
    async with talking(f"sqlite+aiosqlite:///{tmp_path / 'demo.db'}", clock) as talk:
        yield talk


@pytest.fixture
async def own_studio(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Talk]:
    """A chat with a studio that was just opened: its owner, and nothing else."""
    async with talking_in_empty_studio(sqlite_url, clock) as talk:
        yield talk


@pytest.fixture
async def own_studio_in_english(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Talk]:
    opening = Opening(studio="Studio One", language="en")
    async with talking_in_empty_studio(sqlite_url, clock, opening) as talk:
        yield talk
