"""The loops of a process: tasks that run until each is asked to end."""

import asyncio
from collections.abc import Collection, Coroutine, Iterable
from typing import Any

from bot.signals import finish_or_cancel


class Loops:
    """What runs by itself, each loop under a name."""

    def __init__(self) -> None:
        self._running: dict[str, asyncio.Task[None]] = {}
        self._brief: set[str] = set()

    def __bool__(self) -> bool:
        """Say whether anything was started and has not been ended."""
        return bool(self._running)

    def start(self, name: str, loop: Coroutine[Any, Any, None], *, brief: bool = False) -> None:
        """Let a loop run; a ``brief`` one may end by itself."""
        self._running[name] = asyncio.create_task(loop, name=name)
        if brief:
            self._brief.add(name)

    def fallen(self) -> tuple[str, ...]:
        """Return the names of those that ended though nobody asked them to."""
        lasting = ((name, task) for name, task in self._running.items() if name not in self._brief)
        return tuple(name for name, task in lasting if task.done())

    async def end(self, seconds: float, *, but: Collection[str] = ()) -> None:
        """Give all but some, asked before, time to end by themselves; then they are cancelled."""
        ending = [name for name in self._running if name not in but]
        await _all_ended((self._running.pop(name) for name in ending), seconds)


async def _all_ended(tasks: Iterable[asyncio.Task[None]], seconds: float) -> None:
    await asyncio.gather(*(finish_or_cancel(task, seconds) for task in tasks))
