"""An event loop whose clock is moved: nobody sleeps, and nothing is done out of order.

Time stands still while something is ready to run or a database works, and jumps to the next
timer when nothing else is left. So seconds of waiting cost nothing, and what is measured are the
waits alone.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from queue import SimpleQueue
from typing import Any

import pytest
from typing_extensions import override

from domain.clock import Clock


class VirtualLoop(asyncio.SelectorEventLoop):
    """Moves its own clock. Databases work in threads; it knows how many it waits for."""

    def __init__(self) -> None:
        self.moment = 0.0
        self.at_work = 0
        super().__init__(_Selector(self))

    @override
    def time(self) -> float:
        return self.moment

    @override
    def call_soon_threadsafe(  # type: ignore[override]  # whatever it is called with
        self, callback: Callable[..., Any], *args: Any, context: Any = None
    ) -> asyncio.Handle:
        return super().call_soon_threadsafe(self._came_back, callback, args, context=context)

    def _came_back(self, callback: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self.at_work = max(self.at_work - 1, 0)
        callback(*args)


class _Selector(selectors.DefaultSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    @override
    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is not None and timeout <= 0:
            return super().select(0)
        if self._loop.at_work:
            return super().select(None)
        if timeout is None:
            raise RuntimeError("Nobody will ever be woken.")
        self._loop.moment += timeout
        return super().select(0)


class _Watched(SimpleQueue[Any]):
    """The queue of a database's thread, counted by the loop that awaits the answers."""

    @override
    def put_nowait(self, item: Any) -> None:
        if item[0] is not None:
            item[0].get_loop().at_work += 1
        super().put_nowait(item)


class LoopClock(Clock):
    """Both times are the loop's, counted from a moment."""

    def __init__(self, start: datetime) -> None:
        self._start = start

    @override
    def now(self) -> datetime:
        return self._start + timedelta(seconds=asyncio.get_running_loop().time())

    @override
    def real(self) -> datetime:
        return self.now()


def run_in_virtual_time(work: Coroutine[Any, Any, None], monkeypatch: pytest.MonkeyPatch) -> float:
    """Do the work; return how many seconds it took by the loop's clock."""
    monkeypatch.setattr("aiosqlite.core.SimpleQueue", _Watched)
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(work)
        return runner.get_loop().time()
