"""A run under fire: many people talk to processes of the bot that are killed at random moments.

When a kill comes is drawn: after so many updates were done, and a random moment later. It waits
while an update is in hand that was so at two kills before: after the third the bot sets it aside
as the one that kills, and so it should.
"""

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from sqlalchemy import func, select

from bot.database import Database
from bot.demo.keyboards import buttons_of
from bot.demo.people import DemoPerson, demo_people
from bot.demo.telegram import StandInTelegram
from bot.inbox import MOST_ATTEMPTS
from bot.inbox_records import InboxRecord
from bot.outbox import count_due
from tests.support.lives import Life, Lives
from tests.support.many_people import CONFIRM, ManyPeople
from tests.support.served import served

A_MOMENT = 0.2  # seconds
LOOK = 0.1
PATIENCE = 120.0  # seconds in which something more is to be done
COUNT = select(func.count()).select_from(InboxRecord)


@dataclass(frozen=True)
class Extent:
    """How much of it.

    Attributes:
        processes: Alive at once.
        kills: How many.
        updates: How many people say and press.
        pause: Seconds that somebody waits on average before the next thing.
    """

    processes: int
    kills: int
    updates: int
    pause: float = 1.5


class Run:
    """One run.

    Args:
        url: The demo studio.
        spare: The same studio once more, to warm up with.
        folder: For what the processes say.
        seed: Who says what, and when a kill comes.
    """

    def __init__(self, url: str, spare: str, folder: Path, extent: Extent, seed: int) -> None:
        self.database = Database(url)
        self.extent = extent
        self.log = folder / "said.log"
        self.began = time.monotonic()
        self.telegram = StandInTelegram(demo_people(), self.now)
        self.people = ManyPeople(self.telegram, self.now, seed, extent.pause, extent.updates)
        self.kills = 0
        self.seconds = 0.0
        self._spare = spare
        self._chance = Random(f"{seed} kills")  # noqa: S311  it repeats
        self._way = Random(f"{seed} ways")  # noqa: S311  it repeats
        self._url = url
        self._pids: list[int] = []
        self._open = COUNT.where(InboxRecord.done_at.is_(None), InboxRecord.dead_at.is_(None))

    def now(self) -> datetime:
        """Return the studio's moment, the same in every process."""
        return Life("", "", "", self.began).clock().now()

    async def go(self) -> None:
        """Let them talk and kill, then let everything be done and end."""
        async with Lives() as lives, served(self.telegram, self._way) as api:
            await self._warm(lives)
            life = Life(self._url, api, self.telegram.token, self.began, str(self.log))
            began = time.monotonic()
            self._pids = [await lives.start(life) for _ in range(self.extent.processes)]
            async with self._talking():
                await self._strike(lives, life)
                await self._all_done()
            self.seconds = time.monotonic() - began
            for pid in self._pids:
                assert await lives.end(pid, signal.SIGTERM) == 0

    @asynccontextmanager
    async def _talking(self) -> AsyncIterator[None]:
        talking = asyncio.create_task(self.people.live())
        yield
        talking.cancel()
        with suppress(asyncio.CancelledError):
            await talking

    async def _strike(self, lives: Lives, life: Life) -> None:
        for moment in sorted(self._chance.sample(range(self.extent.updates), self.extent.kills)):
            await _until(partial(self._are_done, moment))
            await asyncio.sleep(self._chance.uniform(0, A_MOMENT))
            await _until(self._is_nobody_to_blame)
            which = self._chance.randrange(len(self._pids))
            assert await lives.end(self._pids[which], signal.SIGKILL) == -signal.SIGKILL
            self.kills += 1
            self._pids[which] = await lives.start(life)

    async def _is_nobody_to_blame(self) -> bool:
        """Return whether no open update has been in hand at two kills already."""
        blamed = self._open.where(InboxRecord.attempts >= MOST_ATTEMPTS - 1)
        async with self.database.read() as session:
            return not await session.scalar(blamed)

    async def _are_done(self, updates: int) -> bool:
        async with self.database.read() as session:
            known, still_open = await session.scalar(COUNT), await session.scalar(self._open)
            return (known or 0) - (still_open or 0) >= updates

    async def _all_done(self) -> None:
        await _until(partial(self._are_done, self.extent.updates))
        await _until(self._is_quiet)

    async def _is_quiet(self) -> bool:
        """Return whether nothing is open any more, and nothing is to be sent."""
        async with self.database.read() as session:
            waiting = await session.scalar(self._open) or 0
            return not waiting + await count_due(session, self.now())

    async def _warm(self, lives: Lives) -> None:
        """Let the parent of all processes ask, sell and book once, in a studio of its own."""
        telegram = StandInTelegram(demo_people(), self.now)
        owner, customer = telegram.people[0], telegram.people[7]
        async with served(telegram, self._way) as api:
            life = Life(self._spare, api, telegram.token, self.began)
            for who, text in (
                (owner, "Verkauf Clara Vogt eine Zehnerkarte"),
                (customer, "Buch mich am Freitag für Salsa ein"),
                (customer, "Wie viele Stunden habe ich noch?"),
            ):
                telegram.say(who, text, self.now())
            await lives.warm(life)
            _confirm(telegram, owner)
            _confirm(telegram, customer)
            await lives.warm(life)


async def _until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Return when it holds; what is lost never comes, and is found when all is reckoned up."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while not await holds():  # noqa: ASYNC110  it happens in another process
                await asyncio.sleep(LOOK)


def _confirm(telegram: StandInTelegram, who: DemoPerson) -> None:
    message, button = next(
        (message, button)
        for message in telegram.chats.messages(who)
        for button in buttons_of(message)
        if button["text"] in CONFIRM
    )
    telegram.press(who, message["message_id"], data=button["callback_data"])
