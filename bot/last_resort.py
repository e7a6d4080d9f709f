"""What happens with an error that nobody expected: described without personal data.

An error's own message may quote names and texts (an integrity error, a key that was not found), so
it is never logged: the classes and the places in the code are. And who is to blame: an update, or
circumstances that pass, such as a full disk.
"""

import asyncio
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

Apology = Callable[[str, int], str]
"""(language code, number for support) → one sentence: nothing was changed."""

INNOCENT_STATES = frozenset({"25006", "40001", "40P01", "55P03"})
"""PostgreSQL: it takes no writes, serialisation, deadlock, lock not available."""
INNOCENT_CLASSES = ("08", "53", "57P", "58")
"""The same by how they begin: connection, resources (disk, memory), shutdown, its system."""
INNOCENT_CODES = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
"""SQLite: somebody else writes, or the disk cannot."""
PRIMARY_CODE = 0xFF
"""What of an extended code of SQLite says the kind."""


def describe(error: BaseException) -> dict[str, str]:
    """Return what a log line may say: ``fault`` (classes, cause last) and ``where`` (frames).

    Example:
        >>> describe(KeyError("Clara"))
        {'fault': 'KeyError', 'where': ''}
    """
    classes = " < ".join(type(each).__name__ for each in _chain(error))
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    where = " ".join(f"{Path(f.filename).stem}.{f.name}:{f.lineno}" for f in frames)
    return {"fault": classes, "where": where}


def is_innocent(error: BaseException) -> bool:
    """Return whether nobody here is to blame: lost connection, lock, full disk, shutdown."""
    return any(_is_circumstance(each) for each in _chain(error))


def _is_circumstance(error: BaseException) -> bool:
    match error:
        case asyncio.CancelledError() | ConnectionError() | PoolTimeoutError():
            return True
        case sqlite3.Error():
            code = getattr(error, "sqlite_errorcode", 0)  # none where Python itself complains
            return code & PRIMARY_CODE in INNOCENT_CODES
        case DBAPIError():
            locked = "database is locked" in str(error.orig)
            return error.connection_invalidated or locked or _is_circumstance_of(error.orig)
        case _:
            state = getattr(error, "sqlstate", None)  # of PostgreSQL's errors
            return isinstance(state, str) and _is_passing(state)


def _is_circumstance_of(original: BaseException | None) -> bool:
    return original is not None and _is_circumstance(original)


def _is_passing(state: str) -> bool:
    return state in INNOCENT_STATES or state.startswith(INNOCENT_CLASSES)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
