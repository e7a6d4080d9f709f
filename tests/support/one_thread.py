"""SQLite in the loop's own thread, for tests in which nobody else waits for the loop.

A thread for each connection, as aiosqlite has it, keeps a loop free for others while a statement
runs. Where a test is alone in its loop, waking that thread and being woken by it takes longer than
most statements do.
"""

from collections.abc import Callable
from typing import Any, Self

from typing_extensions import override

from bot.one_hop import OneHopConnection


class OneThreadConnection(OneHopConnection):
    """A connection that does its work where it is asked to; its thread closes it at most."""

    @override
    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not self._running or not self._connection:
            raise ValueError("Connection closed")
        return fn(*args, **kwargs)

    @override
    async def _connect(self) -> Self:
        self._connection = self._connector(check_same_thread=False)  # type: ignore[call-arg]
        return self
