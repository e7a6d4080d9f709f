"""One process on SQLite: a lock of the operating system on a file beside the database.

It ends with the process, however that ends. It is not taken on the database's own file, because
SQLite keeps its locks there and would lose them.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

from bot.settings import StartRefused


def file_of(url: str) -> Path | None:
    """Return the file of a SQLite database; None for PostgreSQL and for what is in memory."""
    parsed = make_url(url)
    name = parsed.database or ""
    is_file = parsed.get_backend_name() == "sqlite" and name not in {"", ":memory:"}
    return Path(name) if is_file else None


@contextmanager
def sole_process(url: str) -> Iterator[None]:
    """Be the one process that runs on a SQLite file, inside the block; elsewhere do nothing.

    Raises:
        StartRefused: Another process runs on it.
    """
    file = file_of(url)
    if file is None or not file.parent.is_dir():
        yield  # where there is no folder, the database says so
        return
    try:
        handle = os.open(file.with_name(f"{file.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        raise StartRefused("start-database-unusable", place=str(file)) from None
    try:
        _take(handle, file)
        yield
    finally:
        os.close(handle)


def _take(handle: int, file: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StartRefused("start-database-in-use", place=str(file)) from None
