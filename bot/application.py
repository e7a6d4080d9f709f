"""The one place where the parts are joined: database, clock, Telegram, conversation, jobs."""

import asyncio
import os
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram.ext import Application, ApplicationBuilder, ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from bot.database import Database
from bot.importing import Imports
from bot.inbox import Inbox
from bot.jobs import Job, Jobs
from bot.last_resort import Apology, describe
from bot.leases import forget_leases
from bot.menus import Menus, offer_menus
from bot.outbox import count_due, forget_claims
from bot.pacing import Limits, Pacing
from bot.privacy import empty_bodies
from bot.reach import mark_unreachable
from bot.receivers import PollingReceiver
from bot.sender import Renderings, Sender
from bot.signals import Ending, finish_or_cancel
from bot.worker import BotApplication, Worker, remember_fault
from domain.clock import Clock, MovableClock
from domain.studios.service import Studios

WORKERS_ON_POSTGRESQL = 4
LOOK_BETWEEN_PROCESSES = 0.2  # seconds; inside a process a bell rings
LOOK_ALONE = 1.0  # for what becomes due by the clock
TIME_TO_FINISH = 2.5
TIME_TO_SEND = 1.0
HOUR = 3600.0

log = structlog.get_logger("tresen")


@dataclass(frozen=True)
class Telegram:
    """The Telegram side: the bot, and the request object that its polling has for itself."""

    bot: ExtBot[None]
    polling: BaseRequest

    @property
    def bot_id(self) -> int:
        """The number in front of the token's colon."""
        return int(self.bot.token.partition(":")[0])


@dataclass(frozen=True)
class Conversation:
    """What the process runs without knowing it.

    Attributes:
        register: Adds the handlers to the library's application.
        renderings: Proposals and pushes as they are now.
        apology: The sentence for an update that was set aside.
        jobs: What runs by the calendar, in the order in which they run at the same moment.
        menus: Commands and their descriptions per language.
    """

    register: Callable[[BotApplication], None]
    renderings: Renderings
    apology: Apology
    jobs: Sequence[Job] = ()
    menus: Menus = field(default_factory=dict)


def connect(token: str, api_url: str) -> Telegram:
    """Return the Telegram side over HTTP; nothing is asked yet.

    Args:
        token: The bot's.
        api_url: Such as ``https://api.telegram.org``, or the address of an own Bot API server.
    """
    return over(
        token,
        HTTPXRequest(connection_pool_size=32, read_timeout=15, pool_timeout=5),
        HTTPXRequest(connection_pool_size=1, pool_timeout=5),
        api_url,
    )


def over(token: str, request: BaseRequest, polling: BaseRequest, api_url: str) -> Telegram:
    """Return the Telegram side over any request objects, such as the demo's stand-in."""
    bot = ExtBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=polling,
    )
    return Telegram(bot, polling)


class Tresen:
    """The running product.

    Args:
        database: Migrated.
        clock: A ``MovableClock`` where ``move_to`` is wanted.
        telegram: Where people are.
        conversation: What is said and done.
        limits: Of sending; Telegram's own if None.
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
        workers: int | None = None,
    ) -> None:
        self.clock = clock
        self.database = database
        self.telegram = telegram
        self._inbox = Inbox(telegram.bot_id, clock)
        self.application = _library_application(telegram.bot, conversation)
        self.sender = Sender(
            telegram.bot,
            database,
            clock,
            conversation.renderings,
            pacing=Pacing(limits),
            mark_unreachable=mark_unreachable,
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
        if by_itself:
            self._tasks = [asyncio.create_task(each) for each in self._loops()]
        else:
            await offer_menus(self.telegram.bot, self._menus)
            await self.jobs.tick()

    async def stop(self) -> None:
        """Finish the update in hand, send what is on its way, and close everything."""
        if self._tasks:
            await self._end_loops()
        await self.application.shutdown()
        await self.telegram.bot.shutdown()  # also where Telegram was never reached
        await self.database.dispose()

    async def drain(self) -> None:
        """Return when the inbox is empty and no row of the outbox is due by the clock."""
        while not await self._is_idle():
            if self._tasks:
                await asyncio.sleep(0.01)

    async def move_to(self, moment: datetime) -> None:
        """Move the clock forward from one due job to the next, run it, and drain each time.

        Raises:
            TypeError: The clock cannot be moved.
        """
        if not isinstance(self.clock, MovableClock):
            raise TypeError("This clock cannot be moved.")
        for step in (*await self.jobs.moments(moment), moment):
            self.clock.move_to(max(step, self.clock.now()))
            await self.jobs.tick()
            self.sender.bell.ring()
            await self.drain()

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
            self._keep_privacy(),
            self.jobs.run(LOOK_ALONE),
            self.imports.run(LOOK_ALONE),
            offer_menus(self.telegram.bot, self._menus),
            *(worker.run(look) for worker in self.workers),
        ]

    async def _end_loops(self) -> None:
        receiver, sender, privacy, *turns = self._tasks
        self.receiver.stop()
        self._privacy.ask()
        for worker in self.workers:
            worker.stop()
        self.jobs.stop()
        self.imports.stop()
        ending = (finish_or_cancel(task, TIME_TO_FINISH) for task in (receiver, privacy, *turns))
        await asyncio.gather(*ending)
        self.sender.stop()
        await finish_or_cancel(sender, TIME_TO_SEND)
        self._tasks = []

    async def _keep_privacy(self) -> None:
        while not self._privacy.is_asked:
            try:
                await empty_bodies(self.database, self.clock)
            except Exception as error:  # noqa: BLE001  next hour is early enough
                log.warning("bodies not emptied", **describe(error))
            await self._privacy.wait(HOUR)

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
        steps: list[Callable[[], Awaitable[Any]]] = [
            self.receiver.receive,
            self.workers[0].step,
            self.sender.step,
        ]
        moved = False
        for step in steps:
            while await step():
                moved = True
        return await self.imports.step() or moved


def _library_application(bot: ExtBot[None], conversation: Conversation) -> BotApplication:
    application: Application[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
    )
    conversation.register(application)
    application.add_error_handler(remember_fault)
    return application
