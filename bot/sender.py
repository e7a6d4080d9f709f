"""The sender: takes letters from the outbox, hands them to Telegram, marks them sent.

At least once: a row is marked right after Telegram answered, so what a crash leaves in between is
sent again. What a push says is decided in the transaction that claims it, not when it was planned.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Bot
from telegram.error import TelegramError

from bot.attachments import file_of
from bot.database import Database, Rank
from bot.delivery import Rendering, Verdict, answer_press, deliver, judge
from bot.last_resort import describe, is_innocent
from bot.outbox import Kind, Letter, Outcome, claim_letter, close_letter, put_back
from bot.pacing import Pacing
from bot.signals import Bell
from domain.clock import Clock

ANSWER_COUNTS_FOR = timedelta(seconds=60)
LONGEST_PAUSE = 60.0
GIVE_UP_AFTER = 24 * 60  # attempts; about a day
TROUBLE = 0.5  # seconds in which nothing else is tried after a lost connection
MOST_ATTEMPTS = 3

log = structlog.get_logger("tresen.sender")


class Renderings(Protocol):
    """What the sender asks the conversation for, inside its own transactions."""

    async def proposal(
        self, session: AsyncSession, proposal_id: int, studio_id: int, chat_id: int, view: str
    ) -> Rendering | None:
        """Return the newest rendering, with the message to edit; None if there is none."""
        ...

    async def proposal_sent(
        self,
        session: AsyncSession,
        proposal_id: int,
        studio_id: int,
        chat_id: int,
        view: str,
        message_id: int,
        revision: int,
    ) -> None:
        """Learn which message shows which revision."""
        ...

    async def push(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> Rendering | None:
        """Return what a push says now; None if it is no longer needed."""
        ...


MarkUnreachable = Callable[[AsyncSession, int, datetime], Awaitable[None]]


class Sender:
    """Sends what is due.

    Args:
        bot: Telegram.
        database: Where the outbox is.
        clock: Its studio time decides what is due, its real time when to try again.
        renderings: Proposals and pushes as they are now.
        pacing: Telegram's limits.
        mark_unreachable: Notes that a person blocked the bot.
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
        slots: int = 32,
    ) -> None:
        self.bell = Bell()
        self._bot = bot
        self._database = database
        self._clock = clock
        self._renderings = renderings
        self._pacing = pacing
        self._mark_unreachable = mark_unreachable
        self._slots = asyncio.Semaphore(slots)
        self._on_their_way: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def run(self, look_every: float) -> None:
        """Send until ``stop``; ``look_every`` seconds at the latest look for what became due."""
        while not self._stopping:
            await self._slots.acquire()
            try:
                job = await self._next()
            except Exception as error:  # noqa: BLE001  the sender outlives a lost connection
                log.warning("outbox not reachable", **describe(error))
                job = None
            if job is None:
                self._slots.release()
                await self.bell.listen(self._patience(look_every))
            else:
                self._start(job)
        if self._on_their_way:
            await asyncio.wait(self._on_their_way)

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when what is on its way has arrived."""
        self._stopping = True
        self.bell.ring()

    async def step(self) -> bool:
        """Send one letter from beginning to end; return whether there was one."""
        job = await self._next()
        if job is not None:
            await self._hand_over(*job)
        return job is not None

    def patience(self) -> float | None:
        """Return the seconds until a limit loosens; None if no limit holds anything back."""
        return self._pacing.seconds_until_free(_loop_time())

    def _patience(self, look_every: float) -> float:
        return min(look_every, max(self.patience() or look_every, 0.005))

    async def _next(self) -> tuple[Letter, Rendering | None] | None:
        """Return a claimed letter with its rendering; None if nothing may go now."""
        while True:
            letter = None
            try:
                async with self._database.write(Rank.SENDER) as session:
                    busy = self._pacing.busy(_loop_time())
                    letter = await claim_letter(session, self._clock, busy)
                    if letter is None:
                        return None
                    ending, rendering = await self._decide(session, letter)
                    if ending is not None:
                        await close_letter(session, self._clock, letter.id, ending)
                        continue
            except Exception as error:
                if letter is None or is_innocent(error):
                    raise
                await self._undecided(letter, error)  # else it would stop everybody behind it
                continue
            if letter.kind is not Kind.ANSWER:
                is_push = letter.kind is Kind.PUSH
                self._pacing.note_sent(letter.chat_id, _loop_time(), is_push=is_push)
            return letter, rendering

    async def _decide(
        self, session: AsyncSession, letter: Letter
    ) -> tuple[Outcome | None, Rendering | None]:
        """Return how the letter ends unsent, or else what it says now."""
        if letter.kind is Kind.ANSWER:
            return (Outcome.TOO_LATE if letter.age > ANSWER_COUNTS_FOR else None), None
        rendering = await self._render(session, letter)
        return (Outcome.DROPPED if rendering is None else None), rendering

    async def _render(self, session: AsyncSession, letter: Letter) -> Rendering | None:
        body, studio_id = letter.body, letter.studio_id
        if letter.kind is Kind.PUSH:
            return await self._renderings.push(session, studio_id, body)
        if letter.kind is Kind.PROPOSAL:
            return await self._renderings.proposal(
                session, body["proposal_id"], studio_id, letter.chat_id, body["view"]
            )
        if letter.kind is Kind.FILE:
            return Rendering(body["caption"], file=file_of(body))
        buttons = tuple(body.get("buttons") or ())
        return Rendering(body["text"], buttons, message_id=body.get("edit_message_id"))

    async def _undecided(self, letter: Letter, error: Exception) -> None:
        log.error("letter without text", kind=letter.kind.value, **describe(error))
        async with self._database.write(Rank.SENDER) as session:
            if letter.attempts + 1 >= MOST_ATTEMPTS:
                await close_letter(session, self._clock, letter.id, Outcome.REFUSED)
            else:
                pause = timedelta(seconds=letter.attempts + 1)
                await put_back(session, self._clock, letter, pause, type(error).__name__)

    def _start(self, job: tuple[Letter, Rendering | None]) -> None:
        task = asyncio.create_task(self._hand_over(*job))
        self._on_their_way.add(task)
        task.add_done_callback(self._arrived)

    def _arrived(self, task: asyncio.Task[None]) -> None:
        self._on_their_way.discard(task)
        self._slots.release()
        self.bell.ring()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("letter lost its way", **describe(error))  # its claim runs out by itself

    async def _hand_over(self, letter: Letter, rendering: Rendering | None) -> None:
        try:
            message_id = None
            if rendering is None:
                await answer_press(self._bot, letter.body)
            else:
                message_id = await deliver(self._bot, letter.chat_id, rendering)
        except TelegramError as error:
            verdict, fault = judge(error), type(error).__name__
            await _insist(partial(self._judged, letter, verdict, fault))
        else:
            await _insist(partial(self._sent, letter, rendering, message_id))

    async def _sent(
        self, letter: Letter, rendering: Rendering | None, message_id: int | None
    ) -> None:
        async with self._database.write(Rank.SENDER) as session:
            await close_letter(
                session,
                self._clock,
                letter.id,
                Outcome.SENT,
                message_id=message_id,
                forget=letter.kind is Kind.FILE,
            )
            if letter.kind is Kind.PROPOSAL and rendering is not None and message_id is not None:
                await self._renderings.proposal_sent(
                    session,
                    letter.body["proposal_id"],
                    letter.studio_id,
                    letter.chat_id,
                    letter.body["view"],
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
                forget=letter.kind is Kind.FILE,
            )
            if outcome is Outcome.UNREACHABLE:
                await self._mark_unreachable(session, letter.chat_id, self._clock.now())

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


async def _insist(write: Callable[[], Awaitable[None]]) -> None:
    """Write what became of a letter: a database away for a moment must not make it go twice."""
    for pause in (0.1, 0.5, 2.0):
        try:
            return await write()
        except Exception as error:
            if not is_innocent(error):
                raise
        await asyncio.sleep(pause)
    return await write()


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
