"""A test's own session on SQLite wakes no other thread."""

import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.support.studios import engine_on


async def test_statements_run_in_the_thread_of_the_loop(tmp_path: Path) -> None:
    engine = engine_on(tmp_path / "a.db")
    async with engine.connect() as connection:
        raw: Any = (await connection.get_raw_connection()).driver_connection
        await raw.create_function("thread", 0, threading.get_ident)

        found = await connection.scalar(text("SELECT thread()"))

    await engine.dispose()
    assert found == threading.get_ident()


async def test_it_is_the_same_to_who_asks(tmp_path: Path) -> None:
    engine = engine_on(tmp_path / "a.db")
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE units (id INTEGER PRIMARY KEY)"))
        made = await connection.execute(text("INSERT INTO units VALUES (7), (8)"))
        with pytest.raises(IntegrityError):
            await connection.execute(text("INSERT INTO units VALUES (7)"))
    async with engine.connect() as connection:
        rows = (await connection.execute(text("SELECT id FROM units ORDER BY id"))).all()

    await engine.dispose()
    assert (made.rowcount, [tuple(row) for row in rows]) == (2, [(7,), (8,)])
