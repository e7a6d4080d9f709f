"""Waking a loop of the same process, its time, asking it to stop, and being asked from outside."""

import asyncio
import signal
from collections.abc import Collection, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any


def loop_time() -> float:
    """Return the seconds by which pauses and time-outs of this process count."""
    return asyncio.get_running_loop().time()


class Bell:
    """Rings for one loop; a ring before the loop listens is not lost."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._listening = 0

    @property
    def is_awaited(self) -> bool:
        """Whether the loop listens and nobody has rung."""
        return self._listening > 0 and not self._rung.is_set()

    def ring(self) -> None:
        """Wake the loop now or as soon as it listens."""
        self._rung.set()

    async def listen(self, seconds: float) -> None:
        """Return when it rings, at the latest after ``seconds``."""
        self._listening += 1
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._rung.wait(), seconds)
        finally:
            self._listening -= 1
        self._rung.clear()


class Ending:
    """Whether the process has been asked to end."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()

    @property
    def is_asked(self) -> bool:
        """Whether it is time to go."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Ask for the end."""
        self._asked.set()

    async def wait(self, seconds: float | None = None) -> None:
        """Return when the end is asked for, or after ``seconds``."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._asked.wait(), seconds)

    async def unless_asked(self, work: Coroutine[Any, Any, None]) -> bool:
        """Return whether the work was done before the end was asked for; else it is cancelled."""
        working, asked = asyncio.create_task(work), asyncio.create_task(self.wait())
        await asyncio.wait((working, asked), return_when=asyncio.FIRST_COMPLETED)
        for task in (working, asked):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asked
        try:
            await working
        except asyncio.CancelledError:
            return False
        return True

    @contextmanager
    def on_signals(self) -> Iterator[None]:
        """Take SIGTERM and SIGINT as the question to end, inside the block."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._asked.set)
        try:
            yield
        finally:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)


async def finish_or_cancel(task: asyncio.Task[None], seconds: float) -> None:
    """Give a task ``seconds`` to end by itself, then cancel it; return when it has ended."""
    done, _ = await asyncio.wait([task], timeout=seconds)
    if not done:
        task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def all_or_cancelled(tasks: Collection[asyncio.Task[None]]) -> None:
    """Return when all have ended; who waits no longer cancels them."""
    if not tasks:
        return
    mine = tuple(tasks)
    try:
        await asyncio.wait(mine)
    except asyncio.CancelledError:
        for task in mine:
            task.cancel()
        await asyncio.gather(*mine, return_exceptions=True)
        raise


async def given_up(task: asyncio.Task[Any] | None) -> None:
    """Let go of what nobody waits for any more; what it came to is not looked at."""
    if task is not None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
