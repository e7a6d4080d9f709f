"""Studios to test with, ``demo`` and ``empty``: copies of files that were made once."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.studios import (
    fill_with_empty_studio,
    make_template,
    scope_of,
    session_on,
)


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("empty") / "empty.db", fill_with_empty_studio)


@pytest.fixture
async def demo_session(demo_template: Path, tmp_path: Path) -> AsyncIterator[AsyncSession]:
    copy = Path(shutil.copy(demo_template, tmp_path / "demo.db"))
    async with session_on(copy) as session:
        yield session


@pytest.fixture
async def empty_session(empty_template: Path, tmp_path: Path) -> AsyncIterator[AsyncSession]:
    copy = Path(shutil.copy(empty_template, tmp_path / "empty.db"))
    async with session_on(copy) as session:
        yield session


@pytest.fixture
def demo(demo_session: AsyncSession) -> Studio:
    """The demo studio on its day, with the owner acting."""
    return Studio(scope_of(demo_session))


@pytest.fixture
def empty(empty_session: AsyncSession) -> Scope:
    """A scope in a studio without customers, plans and contracts."""
    return scope_of(empty_session)
