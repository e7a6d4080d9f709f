"""The sender: takes letters from the outbox, hands them to Telegram, marks them sent.

At least once: a row is marked right after Telegram answered, so what a crash leaves in between is
sent again. What a push says is decided in the transaction that claims it, not when it was planned.
"""

import asyncio
from datetime import timedelta

import structlog
from msgspec import Struct
from telegram import Bot
from telegram.error import TelegramError

from bot.afterwards import Afterwards, Forward, MarkUnreachable
from bot.database import Database, Rank
from bot.delivery import Rendering, Renderings, Verdict, answer_press, deliver, judge
from bot.figures import Figures
from bot.last_resort import describe
from bot.outbox import Kind, Letter, Outcome, close_letter, put_back
from bot.outbox_line import claim, next_letters, renew
from bot.pacing import Pacing, Slot
from bot.renewing import kept
from bot.seats import Seat
from bot.sender_decisions import ANSWER_COUNTS_FOR, Decisions, UndecidedError
from bot.signals import Bell, Ending, all_or_cancelled, loop_time
from bot.tracing import traced
from bot.trouble import Trouble
from domain.clock import Clock

LONGEST_PAUSE = 60.0
GIVE_UP_AFTER = 24 * 60  # attempts; about a day
TROUBLE = 0.5  # seconds in which nothing else is tried after a lost connection
MOST_ATTEMPTS = 3
SOON = 0.01  # seconds after an arrival it is looked for who waited for it
AT_ONCE = 16  # letters are claimed together at most
log = structlog.get_logger("tresen.sender")


class Job(Struct, frozen=True):
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
        seat: The limits are kept in memory, so one process of several sends; None where it is
            the only one.
        figures: Where letters are counted.
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
        seat: Seat | None = None,
        figures: Figures | None = None,
    ) -> None:
        self.bell = Bell()
        self._bot = bot
        self._database = database
        self._clock = clock
        self._decisions = Decisions(clock, renderings)
        self._pacing = pacing
        self._afterwards = Afterwards(database, clock, renderings, mark_unreachable, forward)
        self._slots = slots
        self._seat = seat
        self._figures = figures or Figures()
        self._on_their_way: dict[asyncio.Task[None], int] = {}  # the letter that each carries
        self._soon: asyncio.TimerHandle | None = None
        self._trouble = Trouble()
        self._ending = Ending()

    async def run(self, look_every: float) -> None:
        """Send until ``stop``; ``look_every`` seconds at the latest look for what became due."""
        async with kept(self._renew):
            while not self._ending.is_asked:
                jobs = await self._look()
                for job in jobs:
                    self._start(job)
                if not jobs:
                    await self.bell.listen(self._patience(look_every))
            await all_or_cancelled(self._on_their_way)

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when what is on its way has arrived."""
        self._ending.ask()
        self.bell.ring()

    async def step(self) -> bool:
        """Send one letter from beginning to end; return whether there was one."""
        jobs = await self._next(1)
        for job in jobs:
            await self._hand_over(job)
        return bool(jobs)

    def patience(self) -> float | None:
        """Return the seconds until a limit loosens; None if no limit holds anything back."""
        return self._pacing.seconds_until_free(loop_time())

    def _patience(self, look_every: float) -> float:
        return min(look_every, max(self.patience() or look_every, 0.005))

    async def _look(self) -> list[Job]:
        """Return what may go now, as much as may be on its way at once."""
        if self._seat is not None and not self._seat.is_mine:
            return []
        if self._afterwards.is_in_trouble:
            return []  # what has gone already would go again
        try:
            jobs = await self._next(min(self._slots - len(self._on_their_way), AT_ONCE))
        except Exception as error:  # noqa: BLE001  the sender outlives a lost connection
            pause = self._trouble.next_pause()
            log.warning("outbox not reachable", seconds=pause, **describe(error))
            await self._ending.wait(pause)
            return []
        self._trouble.is_over()
        return jobs

    async def _next(self, most: int) -> list[Job]:
        """Return claimed letters with their renderings; none if nothing may go now."""
        while most > 0:
            try:
                async with self._database.write(Rank.SENDER) as session:
                    busy = self._pacing.busy(loop_time())
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
        slot = self._pacing.note_sent(letter.chat_id, loop_time(), is_push=is_push)
        return Job(letter, rendering, slot)

    async def _undecided(self, stuck: UndecidedError) -> None:
        letter, error = stuck.letter, stuck.error
        with traced(letter.request):
            log.error("letter without text", kind=letter.kind.value, **describe(error))
        fault, attempts = type(error).__name__, letter.attempts + 1
        is_given_up = attempts >= MOST_ATTEMPTS
        async with self._database.write(Rank.SENDER) as session:
            if is_given_up:
                await close_letter(session, self._clock, letter.id, Outcome.REFUSED, fault=fault)
            else:
                await put_back(session, self._clock, letter, timedelta(seconds=attempts), fault)
        if is_given_up:
            self._figures.letters[Outcome.REFUSED] += 1

    def _start(self, job: Job) -> None:
        task = asyncio.create_task(self._hand_over(job))
        self._on_their_way[task] = job.letter.id
        with traced(job.letter.request):  # which the callback keeps
            task.add_done_callback(self._arrived)

    async def _renew(self) -> None:
        """Keep what is on its way from those who would take it for a dead sender's."""
        if self._on_their_way:
            async with self._database.write(Rank.SENDER) as session:
                await renew(session, self._clock, tuple(self._on_their_way.values()))

    def _arrived(self, task: asyncio.Task[None]) -> None:
        del self._on_their_way[task]
        if self._soon is None:  # many arrive at about the same time
            self._soon = asyncio.get_running_loop().call_later(SOON, self._look_again)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("letter lost its way", **describe(error))  # its claim runs out by itself

    def _look_again(self) -> None:
        self._soon = None
        self.bell.ring()

    async def _hand_over(self, job: Job) -> None:
        with traced(job.letter.request):
            await self._handed_over(job)

    async def _handed_over(self, job: Job) -> None:
        letter = job.letter
        try:
            message_id = await self._delivered(job)
            log.info("letter sent", kind=letter.kind.value)
        except TelegramError as error:
            await self._judged(letter, judge(error), type(error).__name__)
        else:
            self._figures.letters[Outcome.SENT] += 1
            await self._afterwards.arrived(letter, job.rendering, message_id)

    async def _delivered(self, job: Job) -> int | None:
        """Return the id of the message that was sent; None for an answer to a press."""
        if job.rendering is None or job.slot is None:
            await answer_press(self._bot, job.letter.body)
            return None
        try:
            return await deliver(self._bot, job.letter.chat_id, job.rendering)
        finally:
            self._pacing.note_answered(job.slot, loop_time())

    async def _judged(self, letter: Letter, verdict: Verdict, fault: str) -> None:
        outcome = verdict.outcome
        if outcome is None and self._is_given_up(letter):
            outcome = Outcome.TOO_LATE
        if outcome is None:
            await self._put_back(letter, verdict, fault)
        else:
            log.info("letter not delivered", kind=letter.kind.value, outcome=outcome.value)
            self._figures.letters[outcome] += 1
            await self._afterwards.ended(letter, outcome, fault)

    async def _put_back(self, letter: Letter, verdict: Verdict, fault: str) -> None:
        growing = min(0.5 * 2.0 ** min(letter.attempts, 10), LONGEST_PAUSE)
        pause = growing if verdict.pause is None else verdict.pause
        if verdict.is_limit:
            self._pacing.note_refused(letter.chat_id, loop_time(), pause)
        elif verdict.everywhere:
            self._pacing.halt_all(loop_time(), TROUBLE)
        log.info("letter put back", kind=letter.kind.value, fault=fault, seconds=pause)
        self._figures.put_back[fault] += 1
        wait = timedelta(seconds=pause)
        await self._afterwards.waits(letter, wait, fault, verdict.moved_to)

    @staticmethod
    def _is_given_up(letter: Letter) -> bool:
        if letter.kind is Kind.ANSWER:
            return letter.age > ANSWER_COUNTS_FOR
        return letter.attempts >= GIVE_UP_AFTER
