"""A studio without customers, plans and contracts, rolled back after each story."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from domain.store.scope import Scope
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
async def session(empty_template: Path, tmp_path: Path) -> AsyncIterator[AsyncSession]:
    copy = Path(shutil.copy(empty_template, tmp_path / "empty.db"))
    async with session_on(copy) as session:
        yield session


@pytest.fixture
def empty(session: AsyncSession) -> Scope:
    return scope_of(session)
