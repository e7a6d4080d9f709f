"""One file out of a database that is being worked with, all of it as of one moment.

The copy is read in a transaction of its own, in small steps: in WAL mode writers wait for no
reader, and what they commit meanwhile does not make the copy begin again. It is written under
another name beside its place, brought to the disk, read again as a whole, and only then renamed:
under the name that was asked for there is never half a file. Nobody else may read it (0600).
"""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from bot.backups.contents import Contents, FaultyFile, contents_of, examined, reading

PAGES_A_STEP = 1000
A_BREATH = 0.005  # seconds after each step, so that the disk serves others too
Between = Callable[[], None]


def breathe() -> None:
    """Wait a moment."""
    time.sleep(A_BREATH)


def make_copy(
    source: Path, target: Path, *, force: bool = False, between: Between = breathe
) -> Contents:
    """Return what the copy holds that stands at ``target`` now, read from the copy.

    Args:
        source: A database, running or not.
        target: Where the copy goes, in a folder that is there.
        force: Whether it may take the place of another file.
        between: Called after each step, in the same thread.

    Raises:
        FileExistsError: There is a file already, and no ``force``.
        FaultyFile: The database is none of ours or not whole; there is no copy.
        OSError: The copy could not be written.
        sqlite3.OperationalError: The database could not be read, or the copy not be written.
    """
    if target.exists() and not force:
        raise FileExistsError(target)
    part = part_of(target)
    try:
        contents = write_part(source, part, between)
        _publish(part, target, force=force)
    finally:
        remove_file(part)
    bring_to_disk(target.parent)
    return contents


def write_part(source: Path, part: Path, between: Between = breathe) -> Contents:
    """Return what a checked copy holds; ``part`` is on the disk then.

    Raises:
        FaultyFile: The database is none of ours or not whole.
    """
    remove_file(part)  # of a killed process: in a container the next one has the same number
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    contents = _copied(source, part, between)
    bring_to_disk(part)
    if examined(part) != contents:
        raise FaultyFile
    return contents


def part_of(target: Path) -> Path:
    """Return the name under which a copy is written."""
    return target.with_name(f".{target.name}.{os.getpid()}.part")


def bring_to_disk(place: Path) -> None:
    """Return when the file, or what a folder says of its files, is on the disk."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_file(file: Path) -> None:
    """Remove a database file, if it is there, and what SQLite laid beside it."""
    for name in (file.name, *(f"{file.name}-{each}" for each in ("journal", "wal", "shm"))):
        with suppress(FileNotFoundError):
            file.with_name(name).unlink()


def _copied(source: Path, part: Path, between: Between) -> Contents:
    with reading(source) as database, closing(sqlite3.connect(part)) as copy:
        try:
            database.execute("BEGIN")
            contents = contents_of(database)  # with this the moment of the copy is fixed
            database.backup(copy, pages=PAGES_A_STEP, progress=lambda *_: between())
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            raise FaultyFile from None
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, complete by itself
    return contents


def _publish(part: Path, target: Path, *, force: bool) -> None:
    if force:
        part.replace(target)
        return
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if target.exists():
            raise FileExistsError(target) from None
        part.replace(target)
