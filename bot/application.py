"""The one place where the parts are joined: database, clock, Telegram, conversation, jobs."""

import asyncio
import os
import secrets
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation import Conversation
from bot.crew import Crew
from bot.database import Database
from bot.figures import Figures
from bot.hearing import Hearing
from bot.held import next_due
from bot.importing import Imports
from bot.inbox import Inbox
from bot.intake import Intake
from bot.jobs import Jobs
from bot.last_resort import Apology, describe
from bot.leases import forget_leases, give_back_leases
from bot.library import library_application
from bot.loops import Loops
from bot.menus import offer_menus
from bot.outbox import count_due, forget_claims
from bot.pacing import Limits, Pacing
from bot.post.forwarding import forward_by_mail
from bot.post.postman import Postman
from bot.post.transport import MailSide
from bot.privacy import keep_privacy
from bot.reach import mark_unreachable
from bot.receivers import PollingReceiver, Receiver
from bot.seats import Duty, Seat, Seats
from bot.sender import Sender
from bot.signals import Ending
from bot.telegram_side import Telegram
from bot.vitals import Vitals
from bot.waiting import lines
from bot.web.places import Listening
from bot.worker import Worker
from domain.clock import Clock, MovableClock
from domain.studios.service import Studios

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.web.server import WebServer

WORKERS_ON_POSTGRESQL = 4
LOOK_BETWEEN_PROCESSES = 0.2  # seconds; inside a process a bell rings
LOOK_RARELY = 10.0  # of a worker, whom the crew calls
LOOK_ALONE = 1.0  # for what becomes due by the clock
TIME_TO_FINISH = 2.5
TIME_TO_SEND = 1.0
TIME_TO_LEAVE = 1.0
SETTLING = 2.0  # seconds in which what another process sent last stops to count

log = structlog.get_logger("tresen.application")


class Tresen:
    """The running product.

    Args:
        database: Migrated.
        clock: A ``MovableClock`` where ``move_to`` is wanted.
        telegram: Where people are.
        conversation: What is said and done.
        limits: Of sending, Telegram's own, and of what one person says; the usual if None.
        mail: The way out for e-mails; None where they wait.
        workers: How many updates may be worked on at once; None for what suits the database.
        listening: Where health and figures are told and the webhook takes updates; None where
            nobody asks, and updates are fetched.
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
        listening: Listening | None = None,
    ) -> None:
        self.clock = clock
        self.database = database
        self.figures = Figures()
        self.telegram = telegram
        self._inbox = Inbox(telegram.bot_id, clock)
        self.application = library_application(telegram.bot, conversation.register)
        receiving = Seat(Duty.RECEIVING, database)
        sending = Seat(Duty.SENDING, database, settling=SETTLING)
        self.seats = Seats(receiving, sending)
        self.sender = Sender(
            telegram.bot,
            database,
            clock,
            conversation.renderings,
            pacing=Pacing(limits),
            mark_unreachable=mark_unreachable,
            forward=forward_by_mail,
            seat=sending,
            figures=self.figures,
        )
        self._hearing = Hearing(self._inbox, clock, (limits or Limits()).heard)
        self.postman = Postman(
            database, clock, conversation.correspondence, mail, wake_sender=self.sender.bell
        )
        number = workers or (1 if database.is_sqlite else WORKERS_ON_POSTGRESQL)
        self._crew = Crew()
        self.workers = [self._worker(conversation.apology) for _ in range(number)]
        self._intake = Intake(database, self._inbox, wake=self._crew.call, figures=self.figures)
        self._listening = listening
        self.receiver = self._receiver(receiving)
        self.holder = f"{os.getpid()}-{secrets.token_hex(4)}"
        self.jobs = Jobs(
            database,
            clock,
            conversation.jobs,
            self._zones,
            holder=self.holder,
            wake_sender=self.sender.bell,
            figures=self.figures,
        )
        self.imports = Imports(database, clock, holder=self.holder, wake_sender=self.sender.bell)
        self._menus = conversation.menus
        self._privacy = Ending()
        self._loops = Loops()
        waiting = partial(lines, database, clock)
        self.vitals = Vitals(self._loops.fallen, self.seats.held, waiting, self.figures)
        self._web: WebServer | None = None

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
            await self.seats.look()
            self._start_loops()
        else:
            await offer_menus(self.telegram.bot, self._menus)
            await self.jobs.tick()

    async def stop(self) -> None:
        """Finish the update in hand, send what is on its way, and close everything."""
        if self._loops:
            await self._end_loops()
        await self._give_back_leases()
        await self.postman.close()
        await self.application.shutdown()
        await self.telegram.bot.shutdown()  # also where Telegram was never reached
        await self.database.dispose()

    async def drain(self) -> None:
        """Return when the inbox is empty and no row of the outbox is due by the clock."""
        while not await self._is_idle():
            if self._loops:
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
            crew=self._crew,
            hearing=self._hearing,
            figures=self.figures,
        )

    def _receiver(self, seat: Seat) -> Receiver:
        if self._listening is None or self._listening.webhook is None:
            return PollingReceiver(self.telegram.bot, self.telegram.polling, self._intake, seat)
        from bot.web.offering import WebhookReceiver  # noqa: PLC0415  only who is sent to needs it

        return WebhookReceiver(self.telegram.bot, self._listening.webhook, seat)

    async def _zones(self, session: AsyncSession) -> list[tuple[int, str]]:
        studios = await Studios(session, self.clock.now()).all()
        return [(studio.id, studio.time_zone) for studio in studios]

    async def _give_back_leases(self) -> None:
        try:
            async with asyncio.timeout(TIME_TO_LEAVE), self.database.write() as session:
                await give_back_leases(session, self.holder)
        except (SQLAlchemyError, OSError) as error:  # they run out by themselves
            log.info("leases not given back", **describe(error))

    async def _forget_the_dead(self) -> None:
        """Free what a killed process had claimed: on SQLite there is no other process."""
        async with self.database.write() as session:
            await self._inbox.forget_claims(session)
            await forget_claims(session)
            await forget_leases(session)

    def _start_loops(self) -> None:
        look = LOOK_ALONE if self.database.is_sqlite else LOOK_BETWEEN_PROCESSES
        start = self._loops.start
        start("seats", self.seats.run())
        if self._listening is not None:
            from bot.web.routes import web_server  # noqa: PLC0415  only who listens needs it

            self._web = web_server(self._listening, self.vitals, self._intake)
            start("web", self._web.run())
        start("receiver", self.receiver.run())
        start("sender", self.sender.run(look))
        start("postman", self.postman.run(LOOK_ALONE))
        start("privacy", keep_privacy(self.database, self.clock, self._privacy))
        start("jobs", self.jobs.run(LOOK_ALONE))
        start("imports", self.imports.run(LOOK_ALONE))
        start("crew", self._crew.run(look))
        start("menus", offer_menus(self.telegram.bot, self._menus), brief=True)
        for number, worker in enumerate(self.workers):
            start(f"worker-{number}", worker.run(LOOK_RARELY))

    async def _end_loops(self) -> None:
        """End what makes work, then what takes it out of the house, then what guards both."""
        self._privacy.ask()
        web = () if self._web is None else (self._web,)
        for part in (*web, self.receiver, self.jobs, self.imports, self._crew, *self.workers):
            part.stop()
        await self._loops.end(TIME_TO_FINISH, but=("sender", "postman", "seats"))
        self.sender.stop()
        self.postman.stop()
        await self._loops.end(TIME_TO_SEND, but=("seats",))
        self.seats.stop()
        await self._loops.end(TIME_TO_LEAVE)

    async def _is_idle(self) -> bool:
        if not self._loops and await self._stepped():
            return False
        async with self.database.read() as session:
            waiting = await self._inbox.waiting(session)
            waiting += await self.imports.waiting(session)
            waiting += await count_due(session, self.clock.now())
        if waiting and not self._loops:
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
