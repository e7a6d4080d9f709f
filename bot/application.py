"""The one place where the parts are joined: database, clock, Telegram, conversation, jobs."""

import asyncio
import os
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from bot.delivery import Renderings
from bot.held import next_due
from bot.importing import Imports
from bot.inbox import Inbox
from bot.jobs import Job, Jobs
from bot.last_resort import Apology
from bot.leases import forget_leases
from bot.menus import Menus, offer_menus
from bot.outbox import count_due, forget_claims
from bot.pacing import Limits, Pacing
from bot.post.forwarding import forward_by_mail
from bot.post.postman import Correspondence, NoLetters, Postman
from bot.post.transport import MailSide
from bot.privacy import keep_privacy
from bot.reach import mark_unreachable
from bot.receivers import PollingReceiver
from bot.sender import Sender
from bot.signals import Ending, finish_or_cancel
from bot.telegram_side import Telegram
from bot.worker import BotApplication, Worker, library_application
from domain.clock import Clock, MovableClock
from domain.studios.service import Studios

WORKERS_ON_POSTGRESQL = 4
LOOK_BETWEEN_PROCESSES = 0.2  # seconds; inside a process a bell rings
LOOK_ALONE = 1.0  # for what becomes due by the clock
TIME_TO_FINISH = 2.5
TIME_TO_SEND = 1.0


@dataclass(frozen=True)
class Conversation:
    """What the process runs without knowing it.

    Attributes:
        register: Adds the handlers to the library's application.
        renderings: Proposals and pushes as they are now.
        apology: The sentence for an update that was set aside.
        jobs: What runs by the calendar, in the order in which they run at the same moment.
        menus: Commands and their descriptions per language.
        correspondence: What e-mails say.
    """

    register: Callable[[BotApplication], None]
    renderings: Renderings
    apology: Apology
    jobs: Sequence[Job] = ()
    menus: Menus = field(default_factory=dict)
    correspondence: Correspondence = field(default_factory=NoLetters)


class Tresen:
    """The running product.

    Args:
        database: Migrated.
        clock: A ``MovableClock`` where ``move_to`` is wanted.
        telegram: Where people are.
        conversation: What is said and done.
        limits: Of sending; Telegram's own if None.
        mail: The way out for e-mails; None where they wait.
        workers: How many updates may be worked on at once; None for what suits the database.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        telegram: Telegram,
        conversation: Conversation,
        *,
        limits: Limits | None = None,
        mail: MailSide | None = None,
        workers: int | None = None,
    ) -> None:
        self.clock = clock
        self.database = database
        self.telegram = telegram
        self._inbox = Inbox(telegram.bot_id, clock)
        self.application = library_application(telegram.bot, conversation.register)
        self.sender = Sender(
            telegram.bot,
            database,
            clock,
            conversation.renderings,
            pacing=Pacing(limits),
            mark_unreachable=mark_unreachable,
            forward=forward_by_mail,
        )
        self.postman = Postman(
            database, clock, conversation.correspondence, mail, wake_sender=self.sender.bell
        )
        number = workers or (1 if database.is_sqlite else WORKERS_ON_POSTGRESQL)
        self.workers = [self._worker(conversation.apology) for _ in range(number)]
        self.receiver = PollingReceiver(
            telegram.bot, telegram.polling, database, self._inbox, wake=self._wake_workers
        )
        holder = f"{os.getpid()}-{secrets.token_hex(4)}"
        self.jobs = Jobs(
            database,
            clock,
            conversation.jobs,
            self._zones,
            holder=holder,
            wake_sender=self.sender.bell,
        )
        self.imports = Imports(database, clock, holder=holder, wake_sender=self.sender.bell)
        self._menus = conversation.menus
        self._privacy = Ending()
        self._tasks: list[asyncio.Task[None]] = []

    async def initialize(self) -> None:
        """Introduce the bot to Telegram; may be tried again.

        Raises:
            InvalidToken: Telegram does not know the token.
            NetworkError: Telegram was not reached.
        """
        await self.application.initialize()

    async def start(self, *, by_itself: bool = True) -> None:
        """Begin to work, after ``initialize``.

        Args:
            by_itself: Receive, work and send until ``stop``; else only while ``drain`` runs,
                one thing after another.
        """
        if self.database.is_sqlite:
            await self._forget_the_dead()
        await self.postman.introduce()
        if by_itself:
            self._tasks = [asyncio.create_task(each) for each in self._loops()]
        else:
            await offer_menus(self.telegram.bot, self._menus)
            await self.jobs.tick()

    async def stop(self) -> None:
        """Finish the update in hand, send what is on its way, and close everything."""
        if self._tasks:
            await self._end_loops()
        await self.postman.close()
        await self.application.shutdown()
        await self.telegram.bot.shutdown()  # also where Telegram was never reached
        await self.database.dispose()

    async def drain(self) -> None:
        """Return when the inbox is empty and no row of the outbox is due by the clock."""
        while not await self._is_idle():
            if self._tasks:
                await asyncio.sleep(0.01)

    async def move_to(self, moment: datetime) -> None:
        """Move the clock from one due job or message to the next, run it, and drain each time."""
        if not isinstance(self.clock, MovableClock):
            raise TypeError("This clock cannot be moved.")
        step = None
        while step != moment:
            step = await self._next_moment(moment)
            self.clock.move_to(max(step, self.clock.now()))
            await self.jobs.tick()
            self.sender.bell.ring()
            await self.drain()

    async def _next_moment(self, until: datetime) -> datetime:
        async with self.database.read() as session:
            due = await next_due(session, self.clock.now(), until)
        return min((*await self.jobs.moments(due or until), due or until))

    def _worker(self, apology: Apology) -> Worker:
        return Worker(
            self.application,
            self.database,
            self.clock,
            self._inbox,
            apology=apology,
            wake_sender=self.sender.bell,
        )

    def _wake_workers(self) -> None:
        for worker in self.workers:
            worker.bell.ring()

    async def _zones(self, session: AsyncSession) -> list[tuple[int, str]]:
        studios = await Studios(session, self.clock.now()).all()
        return [(studio.id, studio.time_zone) for studio in studios]

    async def _forget_the_dead(self) -> None:
        """Free what a killed process had claimed: on SQLite there is no other process."""
        async with self.database.write() as session:
            await self._inbox.forget_claims(session)
            await forget_claims(session)
            await forget_leases(session)

    def _loops(self) -> list[Any]:
        look = LOOK_ALONE if self.database.is_sqlite else LOOK_BETWEEN_PROCESSES
        return [
            self.receiver.run(),
            self.sender.run(look),
            self.postman.run(LOOK_ALONE),
            keep_privacy(self.database, self.clock, self._privacy),
            self.jobs.run(LOOK_ALONE),
            self.imports.run(LOOK_ALONE),
            offer_menus(self.telegram.bot, self._menus),
            *(worker.run(look) for worker in self.workers),
        ]

    async def _end_loops(self) -> None:
        receiver, sender, post, privacy, *turns = self._tasks
        self.receiver.stop()
        self._privacy.ask()
        for worker in self.workers:
            worker.stop()
        self.jobs.stop()
        self.imports.stop()
        ending = (finish_or_cancel(task, TIME_TO_FINISH) for task in (receiver, privacy, *turns))
        await asyncio.gather(*ending)
        self.sender.stop()
        self.postman.stop()
        await asyncio.gather(*(finish_or_cancel(each, TIME_TO_SEND) for each in (sender, post)))
        self._tasks = []

    async def _is_idle(self) -> bool:
        if not self._tasks and await self._stepped():
            return False
        async with self.database.read() as session:
            waiting = await self._inbox.waiting(session)
            waiting += await self.imports.waiting(session)
            waiting += await count_due(session, self.clock.now())
        if waiting and not self._tasks:
            await asyncio.sleep(self.sender.patience() or 0.01)
        return not waiting

    async def _stepped(self) -> bool:
        """Do one round by hand; return whether there was something to do."""
        work = self.receiver.receive, self.workers[0].step
        steps: tuple[Callable[[], Awaitable[Any]], ...] = (
            *work,
            self.sender.step,
            self.postman.step,
        )
        moved = False
        for step in steps:
            while await step():
                moved = True
        return await self.imports.step() or moved
