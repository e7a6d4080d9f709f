"""The demo studio to test with: a copy of a file that was made once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from domain.studio import Studio
from tests.support.studios import scope_of, session_on_copy


@pytest.fixture
async def demo_session(demo_template: Path, tmp_path: Path) -> AsyncIterator[AsyncSession]:
    async with session_on_copy(demo_template, tmp_path) as session:
        yield session


@pytest.fixture
def demo(demo_session: AsyncSession) -> Studio:
    """The demo studio on its day, with the owner acting."""
    return Studio(scope_of(demo_session))
