"""The worker: one update, one transaction.

It claims an update (a commit of its own), runs it through the Telegram library's handlers, and
commits effects, outbox and ``done_at`` together; an error rolls all of it back. After three
failures, a killed process included, the update is set aside with an apology.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot

from bot.database import Database, Rank
from bot.inbox import MOST_ATTEMPTS, Claim, Inbox, chat_of, content_of
from bot.last_resort import Apology, describe, is_innocent
from bot.reach import note_presence
from bot.signals import Bell
from bot.unit_of_work import UnitOfWork, current_unit
from bot.uploads import Downloads
from domain.clock import Clock
from handlers.messages import SentFile

LONG_TURN = 0.5
TIME_FOR_FILES = timedelta(seconds=90)
MOST_FILES = 3  # fetched at the same time
PAUSES = (timedelta(milliseconds=50), timedelta(milliseconds=250))

log = structlog.get_logger("tresen.worker")

BotApplication = Application[Any, Any, Any, Any, Any, Any]


class ClaimLostError(Exception):
    """Somebody else has the update now; nothing was done."""


async def remember_fault(_: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Keep the error that the library swallows where the worker finds it (an error handler)."""
    current_unit.get().fault = context.error


def library_application(
    bot: ExtBot[None], register: Callable[[BotApplication], None]
) -> BotApplication:
    """Return the library's application with the conversation's handlers."""
    application: BotApplication = (
        ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
    )
    register(application)
    application.add_error_handler(remember_fault)
    return application


class Worker:
    """Works on the updates of the inbox.

    Args:
        application: The library's, initialised, with its handlers and ``remember_fault``.
        database: Where inbox and effects are.
        clock: The installation's.
        inbox: What is claimed from.
        apology: The sentence for an update that was set aside.
        wake_sender: Called when a commit left something to be sent.
    """

    def __init__(
        self,
        application: BotApplication,
        database: Database,
        clock: Clock,
        inbox: Inbox,
        *,
        apology: Apology,
        wake_sender: Bell,
    ) -> None:
        self.bell = Bell()
        self._application = application
        self._database = database
        self._clock = clock
        self.inbox = inbox
        self._apology = apology
        self._sender = wake_sender
        self._downloads = Downloads(application.bot, database, clock)
        self._files: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def run(self, look_every: float) -> None:
        """Work until ``stop``; look at least every ``look_every`` seconds for what arrived."""
        while not self._stopping:
            try:
                worked = await self._work(beside=True)
            except Exception as error:  # noqa: BLE001  the worker outlives a lost connection
                log.warning("inbox not reachable", **describe(error))
                worked = False
            if not worked:
                await self.bell.listen(look_every)
        await self._end_files()

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when the update in hand is done."""
        self._stopping = True
        self.bell.ring()

    async def step(self) -> bool:
        """Work on one update; return whether there was one."""
        return await self._work(beside=False)

    async def _work(self, *, beside: bool) -> bool:
        """Work on one update; files may be fetched beside the work on others."""
        async with self._database.write() as session:
            claim = await self.inbox.claim(session)
        if claim is None:
            return False
        if claim.attempts >= MOST_ATTEMPTS:
            await self._set_aside(claim)
        elif beside and claim.has_file and len(self._files) < MOST_FILES:
            task = asyncio.create_task(self._attempt(claim))
            self._files.add(task)
            task.add_done_callback(self._file_done)
        else:
            await self._attempt(claim)
        return True

    def _file_done(self, task: asyncio.Task[None]) -> None:
        self._files.discard(task)
        self.bell.ring()  # the same person's next update may be worked on

    async def _end_files(self) -> None:
        """Wait for the files in hand; who waits no longer gives them back."""
        if not self._files:
            return
        try:
            await asyncio.wait(self._files)
        except asyncio.CancelledError:
            for task in tuple(self._files):
                task.cancel()
            await asyncio.gather(*self._files, return_exceptions=True)
            raise

    async def _attempt(self, claim: Claim) -> None:
        try:
            if claim.has_file:
                claim = await self._longer(claim)
            await self._turn(claim)
        except ClaimLostError:
            return
        except asyncio.CancelledError:
            await asyncio.shield(self._release(claim))
            raise
        except Exception as error:  # noqa: BLE001  the last resort for whatever a turn raises
            await self._failed(claim, error)

    async def _turn(self, claim: Claim) -> None:
        file = await self._fetched(claim)
        async with self._database.write() as session:
            body = await self.inbox.hold(session, claim)
            if body is None:
                raise ClaimLostError
            raw = json.loads(body)
            unit = UnitOfWork(session, self._clock, said_at=claim.said_at, file=file)
            async with self._patience(raw, unit):
                await self._process(raw, unit)
            await note_presence(session, raw, unit.now)
            has_post = await unit.flush()
            await self.inbox.finish(session, claim, forget=unit.is_secret)
        if has_post:
            self._sender.ring()

    async def _fetched(self, claim: Claim) -> SentFile | None:
        """Return the file that came with an update, read before anything is locked."""
        if not claim.has_file:
            return None
        async with self._database.write() as session:
            body = await self.inbox.hold(session, claim)
        message = (json.loads(body) if body else {}).get("message") or {}
        return await self._downloads.fetch(message)

    async def _longer(self, claim: Claim) -> Claim:
        """Return the claim with time to fetch a file."""
        async with self._database.write() as session:
            return await self.inbox.extend(session, claim, TIME_FOR_FILES)

    async def _process(self, raw: Mapping[str, Any], unit: UnitOfWork) -> None:
        token = current_unit.set(unit)
        try:
            update = Update.de_json(dict(raw), self._application.bot)
            await self._application.process_update(update)
        finally:
            current_unit.reset(token)
        if unit.fault is not None:
            raise unit.fault

    @asynccontextmanager
    async def _patience(self, raw: Mapping[str, Any], unit: UnitOfWork) -> AsyncIterator[None]:
        """Answer a press, or show "typing", when the block takes long."""
        waiting = asyncio.create_task(self._show_work(raw, unit))
        try:
            yield
        finally:
            waiting.cancel()
            with suppress(asyncio.CancelledError):
                await waiting

    async def _show_work(self, raw: Mapping[str, Any], unit: UnitOfWork) -> None:
        await asyncio.sleep(LONG_TURN)
        with suppress(TelegramError):
            if "callback_query" in raw:
                await self._application.bot.answer_callback_query(raw["callback_query"]["id"])
                unit.answered_early = True
            elif (chat_id := chat_of(raw)) is not None:
                await self._application.bot.send_chat_action(chat_id, ChatAction.TYPING)

    async def _failed(self, claim: Claim, error: Exception) -> None:
        if is_innocent(error):
            log.warning("update given back", update=claim.update_id, **describe(error))
            await self._release(claim)
            return
        log.error("update failed", update=claim.update_id, **describe(error))
        pause = PAUSES[claim.attempts] if claim.attempts < len(PAUSES) else timedelta()
        async with self._database.write() as session:
            await self.inbox.try_again(session, claim, type(error).__name__, pause)
        await asyncio.sleep(pause.total_seconds())

    async def _release(self, claim: Claim) -> None:
        """Give the update back, as soon as the database can be reached."""
        for pause in (0.1, 0.2, 0.4, 0.8, 1.6, 3.2):
            await asyncio.sleep(pause)
            try:
                async with self._database.write() as session:
                    await self.inbox.release(session, claim)
            except Exception as error:
                if not is_innocent(error):
                    raise
            else:
                return

    async def _set_aside(self, claim: Claim) -> None:
        log.error("update set aside", update=claim.update_id, attempts=claim.attempts)
        async with self._database.write(Rank.PEOPLE) as session:
            body = await self.inbox.hold(session, claim)
            if body is None:
                return
            await self._apologise(session, json.loads(body), claim)
            await self.inbox.set_aside(session, claim)
        self._sender.ring()

    async def _apologise(
        self, session: AsyncSession, raw: Mapping[str, Any], claim: Claim
    ) -> None:
        chat_id = chat_of(raw)
        if chat_id is None:
            return
        unit = UnitOfWork(session, self._clock)
        sender = content_of(raw).get("from") or {}
        unit.message(chat_id, self._apology(sender.get("language_code") or "en", claim.update_id))
        if "callback_query" in raw:
            unit.answer(chat_id, raw["callback_query"]["id"])
        await unit.flush()
