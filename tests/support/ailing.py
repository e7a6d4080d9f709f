"""Databases that fall ill for a while and get well again: each illness is the real one.

A full disk is a small file system in memory, where the tests may mount one; a locked file is held
by a process of its own; PostgreSQL is stopped without notice and started again.
"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # it comes without types
from sqlalchemy import event, make_url

from bot.database import Database
from tests.support.postgres import OwnServer

SMALL = 2 * 2**20
"""Bytes of a disk that is soon full."""
SOON = "PRAGMA busy_timeout=50"
DROP_ALL = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True)
class Illness:
    """How a database falls ill, and how it gets well."""

    begins: Callable[[], Awaitable[None]]
    ends: Callable[[], Awaitable[None]]


class SmallDisk:
    """A mounted file system that can be filled to the last byte."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()
        options = ["-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs"]
        _command("mount", *options, place)

    def fill(self) -> None:
        with (self.place / "other-files").open("wb", buffering=0) as file:
            _write_all(file.fileno())

    def tidy_up(self) -> None:
        (self.place / "other-files").unlink()

    def unmount(self) -> None:
        _command("umount", "--lazy", self.place)


class Grip:
    """The connection that writes to a file, also while somebody works with it."""

    def __init__(self, database: Database) -> None:
        self._held: list[Any] = []
        event.listen(database.writing.sync_engine, "connect", self._take)

    async def told(self, pragma: str) -> None:
        """Set something; it counts at once."""
        for connection in self._held:
            await connection.visit(lambda raw: raw.execute(pragma).fetchall())

    def _take(self, connection: Any, _: object) -> None:
        self._held.append(connection.driver_connection)


def full(disk: SmallDisk) -> Illness:
    """Somebody else's files fill the disk."""

    async def begins() -> None:
        disk.fill()

    async def ends() -> None:
        disk.tidy_up()

    return Illness(begins, ends)


def read_only(database: Database) -> Illness:
    """Nothing can be written to the file."""
    grip = Grip(database)
    return Illness(
        lambda: grip.told("PRAGMA query_only=ON"), lambda: grip.told("PRAGMA query_only=OFF")
    )


def locked(database: Database) -> Illness:
    """Another process holds the file for longer than anybody waits."""
    holders: list[subprocess.Popen[bytes]] = []
    grip = Grip(database)

    async def begins() -> None:
        await grip.told(SOON)
        command = [sys.executable, "-S", "-E", "-c", HOLD, str(database.url.database)]
        holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: ASYNC220, S603
        assert holder.stdout is not None
        await asyncio.to_thread(holder.stdout.readline)
        holders.append(holder)

    async def ends() -> None:
        await asyncio.to_thread(holders.pop().communicate)

    return Illness(begins, ends)


def halted(server: OwnServer) -> Illness:
    """The server is stopped at once, and started again."""

    async def begins() -> None:
        await asyncio.to_thread(server.halt)

    async def ends() -> None:
        await asyncio.to_thread(server.go_on)

    return Illness(begins, ends)


def standby(database: Database) -> Illness:
    """The server takes no writes, such as one that was the second and is not yet the first."""
    name = database.url.database
    turned = "ALTER DATABASE {} SET default_transaction_read_only = {}".format

    async def begins() -> None:
        await _asked(database, turned(name, "on"))
        await dropped(database).begins()

    async def ends() -> None:
        await _asked(database, "SET default_transaction_read_only = off", turned(name, "off"))
        await dropped(database).begins()

    return Illness(begins, ends)


def dropped(database: Database) -> Illness:
    """The server drops all connections; who asks again gets a new one."""

    async def begins() -> None:
        await _asked(database, DROP_ALL)

    async def ends() -> None:
        """Nothing is left to be done."""

    return Illness(begins, ends)


async def _asked(database: Database, *statements: str) -> None:
    url = make_url(database.url).set(drivername="postgresql")
    connection = await asyncpg.connect(url.render_as_string(hide_password=False))
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


def _write_all(file: int) -> None:
    for size in (2**16, 2**10, 1):
        try:
            while True:
                os.write(file, b"x" * size)
        except OSError:
            continue


def _command(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)  # noqa: S603
