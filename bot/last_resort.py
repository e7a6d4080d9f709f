"""What happens with an error that nobody expected: described without personal data.

An error's own message may quote names and texts (an integrity error, a key that was not found), so
it is never logged: the classes and the places in the code are.
"""

import asyncio
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

Apology = Callable[[str, int], str]
"""(language code, number for support) → one sentence: nothing was changed."""

INNOCENT_STATES = frozenset({"40001", "40P01", "55P03", "57P01", "57P02", "57P03", "53300"})
"""PostgreSQL: serialisation, deadlock, lock not available, shutdown, crash, starting, too many."""


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
    """Return whether the update is not to blame: lost connection, lock, shutdown."""
    return any(_is_circumstance(each) for each in _chain(error))


def _is_circumstance(error: BaseException) -> bool:
    match error:
        case asyncio.CancelledError() | ConnectionError() | PoolTimeoutError() | InterfaceError():
            return True
        case DBAPIError():
            state = getattr(error.orig, "sqlstate", None)
            locked = "database is locked" in str(error.orig)
            return error.connection_invalidated or locked or state in INNOCENT_STATES
        case _:
            return False


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
