"""A chat on a copy of the demo studio, for every story its own."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.clock import MovableClock
from tests.support.talk import Talk, talking


@pytest.fixture
async def talk(demo_template: Path, tmp_path: Path, clock: MovableClock) -> AsyncIterator[Talk]:
    shutil.copy(demo_template, tmp_path / "demo.db")
    async with talking(f"sqlite+aiosqlite:///{tmp_path / 'demo.db'}", clock) as talk:
        yield talk
