"""The running bot on a database, asked for proposals one at a time or several at once."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import text

from bot.application import Tresen
from bot.collector import rare_searches
from bot.database import Database
from bot.joining import converse
from bot.pacing import UNLIMITED
from bot.telegram_side import over
from domain.clock import MovableClock
from tests.benchmarks.swift_telegram import TOKEN, SwiftRequest, SwiftTelegram

MORNING = datetime(2026, 11, 21, 9, tzinfo=UTC)
PATIENCE = 60.0
OPEN = text("SELECT count(*) FROM outbox WHERE done_at IS NULL")


@dataclass(frozen=True)
class Person:
    """Somebody who works for a studio, and the customers who are spoken of."""

    chat_id: int
    names: Sequence[str]

    def sentence(self, number: int) -> str:
        """Return the wish to end a contract, of one customer after the other."""
        name = self.names[number % len(self.names)]
        return f"Mitgliedschaft von {name} beenden am Enddatum"


class Desk:
    """A running bot, and the people who speak to it."""

    def __init__(
        self, telegram: SwiftTelegram, people: Sequence[Person], beside: Database
    ) -> None:
        self.people = people
        self._telegram = telegram
        self._beside = beside
        self._numbers = itertools.count()

    async def turn(self, person: Person) -> float:
        """Return the seconds from a sentence until its proposal was sent.

        Raises:
            AssertionError: What came back is no proposal.
        """
        time = asyncio.get_running_loop().time
        sentence, began = person.sentence(next(self._numbers)), time()
        sent = await self.says(person, sentence)
        took = time() - began
        assert "Bestätigen" in str(sent.get("reply_markup")), f"{sentence}: {sent['text']}"
        return took

    async def says(self, person: Person, text: str) -> dict[str, Any]:
        """Return the first message, or file, that comes back."""
        answer = self._telegram.say(person.chat_id, text, int(MORNING.timestamp()))
        return await asyncio.wait_for(answer, PATIENCE)

    async def turns(self, count: int, at_once: int = 1) -> list[float]:
        """Return the seconds of so many turns; so many people speak at once, each in turn."""
        numbers = iter(range(count))
        took: list[float] = []

        async def speak(person: Person) -> None:
            took.extend([await self.turn(person) for _ in numbers])

        await asyncio.gather(*(speak(person) for person in self.people[:at_once]))
        return took

    async def rate(self, count: int, at_once: int = 1) -> float:
        """Return how many turns a second are done, to the last commit."""
        time = asyncio.get_running_loop().time
        began = time()
        await self.turns(count, at_once)
        await self.settled()
        return count / (time() - began)

    async def settled(self) -> None:
        """Return when the last letter is marked as sent; asked beside the bot's own engines."""
        while True:
            async with self._beside.read() as session:
                if not await session.scalar(OPEN):
                    return
            await asyncio.sleep(0.002)


@asynccontextmanager
async def desk_on(
    url: str, people: Sequence[Person], watch: Callable[[Database], Any] = lambda _: None
) -> AsyncIterator[Desk]:
    """Give the running bot; ``watch`` gets the database before anything is asked of it."""
    telegram, database, beside = SwiftTelegram(), Database(url), Database(url)
    watch(database)
    tresen = _tresen(telegram, database)
    await tresen.initialize()
    await tresen.start()
    try:
        with rare_searches():
            yield Desk(telegram, people, beside)
    finally:
        await tresen.stop()
        await beside.dispose()


async def pass_the_morning(url: str) -> None:
    """Run what is due by the calendar, so that nothing of it falls into a turn."""
    tresen = _tresen(SwiftTelegram(), Database(url))
    await tresen.initialize()
    await tresen.start(by_itself=False)
    await tresen.drain()
    await tresen.stop()


def _tresen(telegram: SwiftTelegram, database: Database) -> Tresen:
    clock = MovableClock(MORNING, ticking=False)
    side = over(TOKEN, SwiftRequest(telegram), SwiftRequest(telegram), "https://swift.invalid")
    return Tresen(database, clock, side, converse(clock), limits=UNLIMITED)
