"""Processes of the bot that live until somebody ends them: ``python -m tests.support.lives``.

Each is a fork of one process, so that imports, words and compiled statements are paid once. Lines
of JSON go in, one comes back for each: ``start`` gives a process's number, ``end`` sends it a
signal and tells how it ended, ``warm`` lets the parent itself do what waits in a database.
"""

import asyncio
import json
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from sqlalchemy import Engine

from bot.application import Tresen
from bot.database import Database
from bot.joining import converse
from bot.logs import set_up_logs
from bot.pacing import UNLIMITED
from bot.signals import Ending
from bot.telegram_side import connect
from domain.clock import MovableClock
from tests.support.mortal import read_once

STARTED = "2026-11-21T09:01:00+00:00"


@dataclass(frozen=True)
class Life:
    """What a process needs to know.

    Attributes:
        began: What the system's steady clock showed when the studio's showed ``STARTED``; so all
            processes tell the same time, whenever they were started.
        log: The file that takes what it says.
    """

    database: str
    api: str
    token: str
    began: float
    log: str = os.devnull

    def clock(self) -> MovableClock:
        """Return the studio's clock, which ticks."""
        gone = timedelta(seconds=time.monotonic() - self.began)
        return MovableClock(datetime.fromisoformat(STARTED) + gone, ticking=True)


class Lives:
    """The process that forks the others; all of them are gone after the block."""

    async def __aenter__(self) -> Self:
        self._parent = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.support.lives",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        self._one_at_a_time = asyncio.Lock()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._parent.stdin is not None
        self._parent.stdin.close()
        await self._parent.wait()

    async def warm(self, life: Life) -> None:
        """Let the parent do what waits in a database, so that its children have done it before."""
        await self._order("warm", **asdict(life))

    async def start(self, life: Life) -> int:
        """Return the number of a new process."""
        return int((await self._order("start", **asdict(life)))["pid"])

    async def end(self, pid: int, number: signal.Signals) -> int:
        """Send a signal; return how the process ended, as ``subprocess`` tells it."""
        return int((await self._order("end", pid=pid, number=number.value))["ended"])

    async def _order(self, what: str, **facts: Any) -> Any:
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        async with self._one_at_a_time:
            self._parent.stdin.write(json.dumps({"do": what, **facts}).encode() + b"\n")
            return json.loads(await self._parent.stdout.readline())


async def run(life: Life) -> None:
    """Run the bot until SIGTERM."""
    tresen = _tresen(life)
    ended = Ending()
    with ended.on_signals():
        await tresen.initialize()
        await tresen.start()
        await ended.wait()
    await tresen.stop()


async def do_what_waits(life: Life) -> None:
    """Work until inbox and outbox are empty."""
    tresen = _tresen(life)
    await tresen.initialize()
    await tresen.start(by_itself=False)
    await tresen.drain()
    await tresen.stop()


def _tresen(life: Life) -> Tresen:
    clock = life.clock()
    side = connect(life.token, life.api)
    database = Database(life.database)
    _inherit(database)
    return Tresen(database, clock, side, converse(clock), limits=UNLIMITED)


def _inherit(database: Database) -> None:
    """Let a child have what its parent compiled; on SQLite the bot itself sees to it."""
    if database.is_sqlite:
        return
    _parents.append(database.writing.sync_engine)
    first = _parents[0]
    for engine in (database.writing.sync_engine, database.reading.sync_engine):
        engine.dialect = engine.pool._dialect = first.dialect  # noqa: SLF001  no other way
        engine._compiled_cache = first._compiled_cache  # noqa: SLF001


_parents: list[Engine] = []


def fork(life: Life) -> int:
    """Return the number of a child that runs the bot."""
    if child := os.fork():
        return child
    code = 1
    try:
        log = os.open(life.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, 1)
        os.dup2(log, 2)
        set_up_logs("WARNING", life.token)
        asyncio.run(run(life))
        code = 0
    finally:
        os._exit(code)


def end(pid: int, number: int) -> int:
    """Return how a child ended after a signal: minus the signal that killed it, or its code."""
    os.kill(pid, number)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def main() -> None:
    set_up_logs("ERROR", None)
    read_once()
    alive = set[int]()
    try:
        for line in sys.stdin:
            sys.stdout.write(json.dumps(follow(json.loads(line), alive)) + "\n")
            sys.stdout.flush()
    finally:
        for pid in alive:
            end(pid, signal.SIGKILL)


def follow(order: dict[str, Any], alive: set[int]) -> dict[str, int]:
    """Return what came of an order."""
    match order.pop("do"):
        case "start":
            alive.add(pid := fork(Life(**order)))
            return {"pid": pid}
        case "end":
            alive.discard(order["pid"])
            return {"ended": end(**order)}
        case _:
            asyncio.run(do_what_waits(Life(**order)))
            return {}


if __name__ == "__main__":
    main()
