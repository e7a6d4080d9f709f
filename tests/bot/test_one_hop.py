"""Statements on SQLite that visit their thread once."""

from collections.abc import AsyncIterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from typing_extensions import override

from bot.one_hop import in_one_hop


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")
    in_one_hop(engine.sync_engine)
    async with engine.connect() as opened:
        await opened.execute(text("CREATE TABLE units (id INTEGER PRIMARY KEY, rest INTEGER)"))
        yield opened
    await engine.dispose()


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What threads of connections are given to do."""
    seen: list[object] = []

    class Watched(SimpleQueue[tuple[Any, Any]]):
        @override
        def put_nowait(self, item: tuple[Any, Any]) -> None:
            seen.append(item[1])
            super().put_nowait(item)

    monkeypatch.setattr("aiosqlite.core.SimpleQueue", Watched)
    return seen


async def test_a_statement_and_its_rows_are_one_visit(
    visits: list[object], connection: AsyncConnection
) -> None:
    before = len(visits)
    await connection.execute(text("INSERT INTO units VALUES (7, 3), (8, 0)"))
    found = await connection.execute(text("SELECT id, rest FROM units ORDER BY id"))

    assert [tuple(row) for row in found] == [(7, 3), (8, 0)]
    assert list(found.keys()) == ["id", "rest"]
    assert len(visits) - before == 2


async def test_what_a_statement_did_is_known(connection: AsyncConnection) -> None:
    made = await connection.execute(text("INSERT INTO units (rest) VALUES (5)"))
    many = await connection.execute(
        text("INSERT INTO units (rest) VALUES (:n)"), [{"n": 1}, {"n": 2}]
    )
    changed = await connection.execute(text("UPDATE units SET rest = 9 WHERE rest < 5"))
    back = await connection.execute(text("DELETE FROM units WHERE id = 1 RETURNING rest"))

    assert (made.lastrowid, many.rowcount, changed.rowcount) == (1, 2, 2)
    assert back.scalars().all() == [5]


async def test_what_the_database_refuses_is_its_error(connection: AsyncConnection) -> None:
    await connection.execute(text("INSERT INTO units VALUES (7, 3)"))

    with pytest.raises(IntegrityError):
        await connection.execute(text("INSERT INTO units VALUES (7, 4)"))

    assert (await connection.execute(text("SELECT count(*) FROM units"))).scalar_one() == 1
