"""Who is to blame for an error: what databases raise, and what they are said to raise."""

import sqlite3

import pytest
from sqlalchemy import literal, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.database import Database
from bot.last_resort import is_innocent
from domain.store.types import BigId


def of_sqlite(code: int) -> Exception:
    """Return an error as SQLAlchemy passes it on, with a code of SQLite."""
    error = sqlite3.OperationalError("…")
    error.sqlite_errorcode = code
    return OperationalError("…", None, error)


class PostgresError(Exception):
    """An error with a state, as the driver's errors have one."""

    def __init__(self, state: str) -> None:
        self.sqlstate = state


def of_postgres(state: str) -> Exception:
    return DBAPIError("…", None, PostgresError(state))


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(of_sqlite(sqlite3.SQLITE_FULL), id="disk-full"),
        pytest.param(of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), id="file-moved"),
        pytest.param(of_sqlite(sqlite3.SQLITE_IOERR_FSYNC), id="disk-broken"),
        pytest.param(of_sqlite(sqlite3.SQLITE_CANTOPEN), id="too-many-files"),
        pytest.param(of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), id="somebody-wrote"),
        pytest.param(of_postgres("08006"), id="connection"),
        pytest.param(of_postgres("25006"), id="read-only"),
        pytest.param(of_postgres("53100"), id="pg-disk-full"),
        pytest.param(of_postgres("53200"), id="memory"),
        pytest.param(of_postgres("57P03"), id="starting"),
        pytest.param(of_postgres("58030"), id="its-disk"),
        pytest.param(PostgresError("57P03"), id="raised-as-it-is"),
        pytest.param(ConnectionRefusedError(), id="refused"),
    ],
)
def test_what_passes_is_nobodys_fault(error: Exception) -> None:
    assert is_innocent(error)


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(of_sqlite(sqlite3.SQLITE_CONSTRAINT_UNIQUE), id="twice"),
        pytest.param(of_sqlite(sqlite3.SQLITE_ERROR), id="no-such-table"),
        pytest.param(IntegrityError("…", None, sqlite3.IntegrityError("…")), id="no-code"),
        pytest.param(of_postgres("22003"), id="out-of-range"),
        pytest.param(of_postgres("23505"), id="pg-twice"),
        pytest.param(of_postgres("42P01"), id="pg-no-such-table"),
        pytest.param(FileNotFoundError(), id="a-file-of-ours"),
        pytest.param(KeyError(), id="ours"),
    ],
)
def test_what_stays_is_the_updates_fault(error: Exception) -> None:
    assert not is_innocent(error)


async def test_what_the_driver_will_not_send_is_the_updates_fault(postgres: Database) -> None:
    with pytest.raises(DBAPIError) as caught:
        async with postgres.read() as session:
            await session.execute(select(literal(2**70, BigId)))

    assert not is_innocent(caught.value)


async def test_a_server_that_is_not_there_is_nobodys_fault() -> None:
    database = Database("postgresql+asyncpg://postgres@/nobody?host=/nowhere")

    with pytest.raises(ConnectionError) as caught:
        async with database.write() as session:
            await session.execute(text("SELECT 1"))
    await database.dispose()

    assert is_innocent(caught.value)
