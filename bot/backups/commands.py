"""``tresen backup`` and ``tresen restore``: what they say, and with which code they end."""

import argparse
import asyncio
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import DBAPIError

from bot.backups.contents import Contents, FaultyFile, reading
from bot.backups.copying import make_copy
from bot.backups.names import name_by_hand
from bot.backups.restoring import InUse, Restored, restore
from bot.settings import Settings, StartRefused
from bot.sole_process import file_of, sole_process
from bot.speaking import Say
from domain.clock import SystemClock
from domain.store.migrate import DatabaseIsNewer, Standing, standing

TOLD = ("studios", "customers", "contracts", "invoices")
"""Tables whose rows are told, so that an owner sees whether it is all there."""


def back_up(arguments: argparse.Namespace, settings: Settings, say: Say) -> int:
    """Write a checked copy of the database, which may be running.

    Raises:
        StartRefused: There is none, it is not on SQLite, or the copy cannot be made.
    """
    now = SystemClock().real().astimezone()
    source = _database_file(settings, "backup-postgresql", f"tresen-{now:%Y-%m-%d}.dump")
    _refuse_missing_or_newer(source)
    target = _target(arguments.place, settings, source, now)
    with _told_in_one_line(source, target):
        contents = make_copy(source, target, force=arguments.force)
    _say(say("backup-made", file=str(target), **_told(contents)))
    return 0


def bring_back(arguments: argparse.Namespace, settings: Settings, say: Say) -> int:
    """Put a backup in the place of the database.

    Raises:
        StartRefused: The file cannot be restored, or the database is in use.
    """
    file: Path = arguments.file
    place = _database_file(settings, "restore-postgresql", shlex.quote(str(file)))
    if not file.is_file():
        raise StartRefused("restore-no-file", file=str(file))
    if place.exists() and file.samefile(place):
        raise StartRefused("restore-is-database", file=str(file))
    now = SystemClock().real()
    with sole_process(settings.database_url), _told_in_one_line(file, place):
        restored = asyncio.run(restore(file, place, now, moved=arguments.moved))
    _tell_restored(restored, place, say)
    return 0


def _tell_restored(restored: Restored, place: Path, say: Say) -> None:
    until = restored.until
    when = until.astimezone() if until else ""
    _say(say("restore-done", file=str(place), is_dated="yes" if until else "no", until=when))
    if restored.kept is not None:
        _say(say("restore-kept", file=str(restored.kept)))
    settled = restored.settled
    if settled is None:
        _say(say("restore-moved"))
    else:
        counts = {"messages": settled.messages, "updates": settled.updates}
        _say(say("restore-settled", **counts))
        _say(say("restore-check-since"))


def _database_file(settings: Settings, text_id: str, file: str) -> Path:
    """Return the database's file.

    Raises:
        StartRefused: It is on PostgreSQL, which has tools of its own, or in memory.
    """
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite":
        raise StartRefused(text_id, command=_tool_for(url, text_id, file))
    place = file_of(settings.database_url)
    if place is None:
        raise StartRefused("backup-no-database", place=settings.database_url)
    return place


def _tool_for(url: URL, text_id: str, file: str) -> str:
    """Return the command that does it on PostgreSQL; it holds no password."""
    where = {
        "host": url.host or url.query.get("host"),
        "port": url.port or url.query.get("port"),
        "username": url.username,
        "dbname": url.database,
    }
    options = [f"--{name}={shlex.quote(str(value))}" for name, value in where.items() if value]
    if text_id == "backup-postgresql":
        return " ".join(("pg_dump", "--format=custom", f"--file={file}", *options))
    return " ".join(("pg_restore", "--clean", "--if-exists", "--no-owner", *options, file))


def _refuse_missing_or_newer(source: Path) -> None:
    if not source.is_file():
        raise StartRefused("backup-no-database", place=str(source))
    try:
        with reading(source) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return  # whether it is whole is said by who reads all of it
    if row is not None and standing(row[0]) is Standing.NEWER:
        raise StartRefused("start-database-newer", place=str(source), revision=str(row[0]))


def _target(place: Path | None, settings: Settings, source: Path, now: datetime) -> Path:
    """Return where the copy goes.

    Raises:
        StartRefused: There is no such folder, or it is the database's own place.
    """
    wanted = place or _folder_of_nights(settings) or source.parent
    target = wanted / name_by_hand(now) if wanted.is_dir() else wanted
    if not target.parent.is_dir():
        raise StartRefused("backup-no-folder", folder=str(target.parent))
    if any(_belongs_to(target, name) for name in (source, source.resolve())):
        raise StartRefused("backup-is-database", file=str(target))
    return target


def _belongs_to(target: Path, database: Path) -> bool:
    """Say whether a file is a database, or lies beside it as a part of it."""
    own = {database.name + beside for beside in ("", "-wal", "-shm", "-journal", ".lock")}
    return target.parent.samefile(database.parent) and target.name in own


def _folder_of_nights(settings: Settings) -> Path | None:
    """Return the folder that is set, made if it is not there; None where none is set.

    Raises:
        StartRefused: It is no folder, and cannot be made.
    """
    folder = settings.backup_folder
    if folder is not None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            raise StartRefused("backup-no-folder", folder=str(folder)) from None
    return folder


@contextmanager
def _told_in_one_line(source: Path, target: Path) -> Iterator[None]:
    """Turn what can go wrong in the block into one line.

    Raises:
        StartRefused: Something went wrong.
    """
    try:
        yield
    except FileExistsError:
        raise StartRefused("backup-exists", file=str(target)) from None
    except FaultyFile:
        raise StartRefused("backup-faulty", file=str(source)) from None
    except InUse:
        raise StartRefused("start-database-in-use", place=str(target)) from None
    except DatabaseIsNewer as newer:
        facts = {"place": str(source), "revision": newer.revision}
        raise StartRefused("start-database-newer", **facts) from None
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname in {"SQLITE_CANTOPEN", "SQLITE_BUSY"}:
            raise StartRefused("backup-not-read", file=str(source)) from None
        raise StartRefused("backup-not-written", folder=str(target.parent)) from None
    except (OSError, DBAPIError):
        raise StartRefused("backup-not-written", folder=str(target.parent)) from None


def _told(contents: Contents) -> dict[str, int]:
    return {table: contents.rows.get(table, 0) for table in TOLD}


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
