"""What became of letters, written down: arrived, ended unsent, or waiting for another try.

It is insisted on. A letter that Telegram has taken and that is not marked would go again; so as
long as a mark waits for a full disk or a lost database, the sender claims nothing new.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database, Rank
from bot.delivery import Rendering, Renderings
from bot.insisting import insist
from bot.outbox import (
    Arrived,
    Kind,
    Letter,
    Outcome,
    close_arrived,
    close_letter,
    move_chat,
    put_back,
)
from domain.clock import Clock

FILES = (Kind.FILE, Kind.DOCUMENT)
"""Whose bodies are emptied as soon as they are sent."""

MarkUnreachable = Callable[[AsyncSession, int, datetime], Awaitable[None]]
Forward = Callable[[AsyncSession, Clock, Letter], Awaitable[None]]


class Afterwards:
    """Writes down what became of letters.

    Args:
        database: Where the outbox is.
        clock: Its studio time is when a letter was done.
        renderings: Who learns what was sent and what was lost.
        mark_unreachable: Notes that a person blocked the bot.
        forward: Sends another way what that person did not get.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        renderings: Renderings,
        mark_unreachable: MarkUnreachable,
        forward: Forward,
    ) -> None:
        self._database = database
        self._clock = clock
        self._renderings = renderings
        self._mark_unreachable = mark_unreachable
        self._forward = forward
        self._unmarked: list[Arrived] = []
        self._marking = asyncio.Lock()
        self._unwritten = 0

    @property
    def is_in_trouble(self) -> bool:
        """Whether something could not be written down yet, though it was tried."""
        return self._unwritten > 0

    async def arrived(
        self, letter: Letter, rendering: Rendering | None, message_id: int | None
    ) -> None:
        """Mark a letter sent; letters that arrive meanwhile are marked together."""
        if letter.kind is Kind.PROPOSAL and rendering is not None and message_id is not None:
            await self._write(partial(self._proposal_sent, letter, rendering, message_id))
            return
        self._unmarked.append(Arrived(letter.id, message_id, _is_forgotten(letter)))
        async with self._marking:
            if self._unmarked:
                await self._write(self._mark)

    async def ended(self, letter: Letter, outcome: Outcome, fault: str) -> None:
        """Close a letter that does not arrive any more, and tell who has to know."""
        await self._write(partial(self._end, letter, outcome, fault))

    async def waits(
        self, letter: Letter, pause: timedelta, fault: str, moved_to: int | None
    ) -> None:
        """Let a letter wait for another try; whatever is for its chat follows one that moved."""
        await self._write(partial(self._wait, letter, pause, fault, moved_to))

    async def _write(self, write: Callable[[], Awaitable[None]]) -> None:
        """Insist on a write, in such a way that others know as long as it fails."""
        has_failed = False

        async def tried() -> None:
            nonlocal has_failed
            try:
                await write()
            except Exception:
                self._unwritten += not has_failed
                has_failed = True
                raise

        try:
            await insist(tried)
        finally:
            self._unwritten -= has_failed

    async def _mark(self) -> None:
        """Mark everything that has arrived until now, also while this was tried in vain."""
        arrived = tuple(self._unmarked)
        async with self._database.write(Rank.SENDER) as session:
            await close_arrived(session, self._clock, arrived)
        del self._unmarked[: len(arrived)]

    async def _proposal_sent(self, letter: Letter, rendering: Rendering, message_id: int) -> None:
        body = letter.body
        async with self._database.write(Rank.SENDER) as session:
            await close_arrived(session, self._clock, [Arrived(letter.id, message_id)])
            await self._renderings.proposal_sent(
                session,
                body["proposal_id"],
                letter.studio_id,
                letter.chat_id,
                body["view"],
                message_id,
                rendering.revision,
            )

    async def _end(self, letter: Letter, outcome: Outcome, fault: str) -> None:
        forget = _is_forgotten(letter)
        async with self._database.write(Rank.SENDER) as session:
            await close_letter(
                session, self._clock, letter.id, outcome, fault=fault, forget=forget
            )
            if outcome is Outcome.UNREACHABLE:
                await self._mark_unreachable(session, letter.chat_id, self._clock.now())
                await self._forward(session, self._clock, letter)
            if letter.kind is Kind.PUSH:
                studio_id, body = letter.studio_id, letter.body
                await self._renderings.push_lost(session, studio_id, body, outcome)

    async def _wait(
        self, letter: Letter, pause: timedelta, fault: str, moved_to: int | None
    ) -> None:
        async with self._database.write(Rank.SENDER) as session:
            await put_back(session, self._clock, letter, pause, fault)
            if moved_to is not None:
                await move_chat(session, letter.chat_id, moved_to)


def _is_forgotten(letter: Letter) -> bool:
    """Say whether nothing is kept of a letter that is done: a file, or a one-time link."""
    return letter.kind in FILES or bool(letter.body.get("secret"))
