"""The sender: takes letters from the outbox, hands them to Telegram, marks them sent.

At least once: a row is marked right after Telegram answered, so what a crash leaves in between is
sent again. What a push says is decided in the transaction that claims it, not when it was planned.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Bot
from telegram.error import TelegramError

from bot.database import Database, Rank
from bot.delivery import Rendering, Renderings, Verdict, answer_press, deliver, judge
from bot.insisting import insist
from bot.last_resort import describe
from bot.outbox import (
    Arrived,
    Kind,
    Letter,
    Outcome,
    close_arrived,
    close_letter,
    put_back,
)
from bot.outbox_line import claim, next_letters
from bot.pacing import Pacing, Slot
from bot.sender_decisions import ANSWER_COUNTS_FOR, Decisions, UndecidedError
from bot.signals import Bell
from domain.clock import Clock

LONGEST_PAUSE = 60.0
GIVE_UP_AFTER = 24 * 60  # attempts; about a day
TROUBLE = 0.5  # seconds in which nothing else is tried after a lost connection
MOST_ATTEMPTS = 3
SOON = 0.01  # seconds after an arrival it is looked for who waited for it
AT_ONCE = 16  # letters are claimed together at most
FILES = (Kind.FILE, Kind.DOCUMENT)
"""Whose bodies are emptied as soon as they are sent."""

log = structlog.get_logger("tresen.sender")


MarkUnreachable = Callable[[AsyncSession, int, datetime], Awaitable[None]]
Forward = Callable[[AsyncSession, Clock, Letter], Awaitable[None]]


@dataclass(frozen=True)
class Job:
    """A claimed letter, what it says and how it is counted; an answer has neither."""

    letter: Letter
    rendering: Rendering | None
    slot: Slot | None


class Sender:
    """Sends what is due.

    Args:
        bot: Telegram.
        database: Where the outbox is.
        clock: Its studio time decides what is due, its real time when to try again.
        renderings: Proposals and pushes as they are now.
        pacing: Telegram's limits.
        mark_unreachable: Notes that a person blocked the bot.
        forward: Sends another way what that person did not get.
        slots: How many letters may be on their way at once.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        renderings: Renderings,
        *,
        pacing: Pacing,
        mark_unreachable: MarkUnreachable,
        forward: Forward,
        slots: int = 32,
    ) -> None:
        self.bell = Bell()
        self._bot = bot
        self._database = database
        self._clock = clock
        self._renderings = renderings
        self._decisions = Decisions(clock, renderings)
        self._pacing = pacing
        self._mark_unreachable = mark_unreachable
        self._forward = forward
        self._slots = slots
        self._on_their_way: set[asyncio.Task[None]] = set()
        self._unmarked: list[Arrived] = []
        self._marking = asyncio.Lock()
        self._soon: asyncio.TimerHandle | None = None
        self._stopping = False

    async def run(self, look_every: float) -> None:
        """Send until ``stop``; ``look_every`` seconds at the latest look for what became due."""
        while not self._stopping:
            jobs = await self._look()
            for job in jobs:
                self._start(job)
            if not jobs:
                await self.bell.listen(self._patience(look_every))
        if self._on_their_way:
            await asyncio.wait(self._on_their_way)

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when what is on its way has arrived."""
        self._stopping = True
        self.bell.ring()

    async def step(self) -> bool:
        """Send one letter from beginning to end; return whether there was one."""
        jobs = await self._next(1)
        for job in jobs:
            await self._hand_over(job)
        return bool(jobs)

    def patience(self) -> float | None:
        """Return the seconds until a limit loosens; None if no limit holds anything back."""
        return self._pacing.seconds_until_free(_loop_time())

    def _patience(self, look_every: float) -> float:
        return min(look_every, max(self.patience() or look_every, 0.005))

    async def _look(self) -> list[Job]:
        """Return what may go now, as much as may be on its way at once."""
        try:
            return await self._next(min(self._slots - len(self._on_their_way), AT_ONCE))
        except Exception as error:  # noqa: BLE001  the sender outlives a lost connection
            log.warning("outbox not reachable", **describe(error))
            return []

    async def _next(self, most: int) -> list[Job]:
        """Return claimed letters with their renderings; none if nothing may go now."""
        while most > 0:
            try:
                async with self._database.write(Rank.SENDER) as session:
                    busy = self._pacing.busy(_loop_time())
                    waiting = await next_letters(session, self._clock, busy, most)
                    decided = await self._decisions.on(session, waiting)
                    await claim(session, self._clock, [letter for letter, _ in decided])
            except UndecidedError as stuck:
                await self._undecided(stuck)  # else it would stop everybody behind it
                continue
            if decided or not waiting:
                return [self._job(*each) for each in decided]
        return []

    def _job(self, letter: Letter, rendering: Rendering | None) -> Job:
        if letter.kind is Kind.ANSWER:
            return Job(letter, rendering, None)
        is_push = letter.kind is Kind.PUSH
        slot = self._pacing.note_sent(letter.chat_id, _loop_time(), is_push=is_push)
        return Job(letter, rendering, slot)

    async def _undecided(self, stuck: UndecidedError) -> None:
        letter, error = stuck.letter, stuck.error
        log.error("letter without text", kind=letter.kind.value, **describe(error))
        async with self._database.write(Rank.SENDER) as session:
            if letter.attempts + 1 >= MOST_ATTEMPTS:
                await close_letter(session, self._clock, letter.id, Outcome.REFUSED)
            else:
                pause = timedelta(seconds=letter.attempts + 1)
                await put_back(session, self._clock, letter, pause, type(error).__name__)

    def _start(self, job: Job) -> None:
        task = asyncio.create_task(self._hand_over(job))
        self._on_their_way.add(task)
        task.add_done_callback(self._arrived)

    def _arrived(self, task: asyncio.Task[None]) -> None:
        self._on_their_way.discard(task)
        if self._soon is None:  # many arrive at about the same time
            self._soon = asyncio.get_running_loop().call_later(SOON, self._look_again)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("letter lost its way", **describe(error))  # its claim runs out by itself

    def _look_again(self) -> None:
        self._soon = None
        self.bell.ring()

    async def _hand_over(self, job: Job) -> None:
        letter, rendering = job.letter, job.rendering
        try:
            message_id = await self._delivered(job)
        except TelegramError as error:
            verdict, fault = judge(error), type(error).__name__
            await insist(partial(self._judged, letter, verdict, fault))
            return
        if letter.kind is Kind.PROPOSAL and rendering is not None and message_id is not None:
            await insist(partial(self._proposal_sent, letter, rendering, message_id))
        else:
            self._unmarked.append(Arrived(letter.id, message_id, _is_forgotten(letter)))
            await self._mark()

    async def _delivered(self, job: Job) -> int | None:
        """Return the id of the message that was sent; None for an answer to a press."""
        if job.rendering is None or job.slot is None:
            await answer_press(self._bot, job.letter.body)
            return None
        try:
            return await deliver(self._bot, job.letter.chat_id, job.rendering)
        finally:
            self._pacing.note_answered(job.slot, _loop_time())

    async def _mark(self) -> None:
        """Mark what has arrived; what arrives meanwhile is marked together."""
        async with self._marking:
            arrived, self._unmarked = self._unmarked, []
            if arrived:
                await insist(partial(self._sent, arrived))

    async def _sent(self, arrived: Sequence[Arrived]) -> None:
        async with self._database.write(Rank.SENDER) as session:
            await close_arrived(session, self._clock, arrived)

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

    async def _judged(self, letter: Letter, verdict: Verdict, fault: str) -> None:
        outcome = verdict.outcome
        if outcome is None and self._is_given_up(letter):
            outcome = Outcome.TOO_LATE
        if outcome is None:
            await self._put_back(letter, verdict, fault)
            return
        log.info("letter not delivered", kind=letter.kind.value, outcome=outcome.value)
        async with self._database.write(Rank.SENDER) as session:
            await close_letter(
                session,
                self._clock,
                letter.id,
                outcome,
                fault=fault,
                forget=_is_forgotten(letter),
            )
            if outcome is Outcome.UNREACHABLE:
                await self._mark_unreachable(session, letter.chat_id, self._clock.now())
                await self._forward(session, self._clock, letter)
            if letter.kind is Kind.PUSH:
                studio_id, body = letter.studio_id, letter.body
                await self._renderings.push_lost(session, studio_id, body, outcome)

    async def _put_back(self, letter: Letter, verdict: Verdict, fault: str) -> None:
        growing = min(0.5 * 2.0 ** min(letter.attempts, 10), LONGEST_PAUSE)
        pause = growing if verdict.pause is None else verdict.pause
        if verdict.is_limit:
            self._pacing.note_refused(letter.chat_id, _loop_time(), pause)
        elif verdict.everywhere:
            self._pacing.halt_all(_loop_time(), TROUBLE)
        log.info("letter put back", kind=letter.kind.value, fault=fault, seconds=pause)
        async with self._database.write(Rank.SENDER) as session:
            await put_back(session, self._clock, letter, timedelta(seconds=pause), fault)

    @staticmethod
    def _is_given_up(letter: Letter) -> bool:
        if letter.kind is Kind.ANSWER:
            return letter.age > ANSWER_COUNTS_FOR
        return letter.attempts >= GIVE_UP_AFTER


def _is_forgotten(letter: Letter) -> bool:
    """Say whether nothing is kept of a letter that is done: a file, or a one-time link."""
    return letter.kind in FILES or bool(letter.body.get("secret"))


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
