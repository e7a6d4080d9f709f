"""A bot that dies when told: ``python -m tests.support.mortal``, a JSON line per life.

Reads ``{"database", "api", "token", "now", "die_before"}``. Each life is a fork of this process,
so that imports and the reading of words are paid once; the first that is to live on is this
process itself, so that statements are compiled once. A life is killed by SIGKILL before the step
with that number (an SQL statement, a commit, a call of the Bot API), or lives until everything is
done (null). Reading is no step: it leaves nothing behind that outlives the process, so that a kill
before it is the kill before what follows. Writes ``{"killed", "steps"}``.
"""

import asyncio
import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import event
from telegram.request import HTTPXRequest

from bot.application import Tresen
from bot.database import Database
from bot.joining import converse
from bot.logs import set_up_logs
from bot.pacing import UNLIMITED
from bot.telegram_side import connect
from domain.clock import MovableClock
from handlers.texts import texts
from handlers.understanding.sentence import Vocabulary, understand


class Steps:
    """Counts steps and dies before one of them."""

    def __init__(self, die_before: int | None) -> None:
        self.count = 0
        self._die_before = die_before

    def statement(self, _connection: object, _cursor: object, sql: str, *_: object) -> None:
        if not sql.startswith("SELECT"):
            self.step()

    def step(self, *_: object) -> None:
        self.count += 1
        if self.count == self._die_before:
            os.kill(os.getpid(), signal.SIGKILL)


async def live(order: dict[str, Any]) -> int:
    """Work until inbox and outbox are empty; return how many steps that took."""
    steps = Steps(order["die_before"])
    clock = MovableClock(datetime.fromisoformat(order["now"]), ticking=False)
    database = Database(order["database"])
    for engine in (database.writing.sync_engine, database.reading.sync_engine):
        event.listen(engine, "before_cursor_execute", steps.statement)
        event.listen(engine, "commit", steps.step)
    telegram = connect(order["token"], order["api"])
    tresen = Tresen(database, clock, telegram, converse(clock), limits=UNLIMITED)
    with _counted_calls(steps.step):
        await tresen.initialize()
        await tresen.start(by_itself=False)
        await tresen.drain()
        await tresen.stop()
    return steps.count


@contextmanager
def _counted_calls(step: Callable[[], None]) -> Iterator[None]:
    post = HTTPXRequest.do_request

    async def counted(self: HTTPXRequest, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        step()
        return await post(self, *args, **kwargs)

    HTTPXRequest.do_request = counted  # type: ignore[method-assign]  # inside of the block
    yield
    HTTPXRequest.do_request = post  # type: ignore[method-assign]


def fork_a_life(order: dict[str, Any]) -> dict[str, Any]:
    """Return how a life ended."""
    reading, writing = os.pipe()
    gc.freeze()  # the child would copy what its collector looks through
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.write(writing, str(asyncio.run(live(order))).encode())
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return {"killed": killed, "steps": int(told) if told else None}


def read_once() -> None:
    """Read what each life would read first: the words that people say, and the texts."""
    understand(
        "Montag", lang=None, role="staff", today=date(2026, 11, 21), vocabulary=Vocabulary()
    )
    texts()


def main() -> None:
    set_up_logs("WARNING", None)  # what is done goes to standard error, not between the answers
    read_once()
    has_lived = False
    for line in sys.stdin:
        order = json.loads(line)
        if order["die_before"] is None and not has_lived:
            has_lived, ended = True, {"killed": False, "steps": asyncio.run(live(order))}
        else:
            ended = fork_a_life(order)
        sys.stdout.write(json.dumps(ended) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
