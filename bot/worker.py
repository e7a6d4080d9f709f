"""The worker: one update, one transaction.

It claims an update (a commit of its own), runs it through the Telegram library's handlers, and
commits effects, outbox and ``done_at`` together; an error rolls all of it back. After three
failures, a killed process included, the update is set aside with an apology.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.crew import Crew
from bot.database import Database, Rank
from bot.figures import Figures
from bot.hearing import Hearing
from bot.inbox import MOST_ATTEMPTS, Claim, Inbox
from bot.last_resort import Apology, describe, is_innocent
from bot.library import BotApplication
from bot.raw_updates import chat_of, language_of, message_of, press_of
from bot.reach import note_presence
from bot.renewing import CLAIM, RENEW_EVERY
from bot.signals import Bell, Ending, all_or_cancelled, given_up, loop_time
from bot.tracing import of_update, traced
from bot.trouble import Trouble
from bot.unit_of_work import UnitOfWork, current_unit
from bot.uploads import Downloads
from domain.clock import Clock
from handlers.messages import SentFile

LONG_TURN = 0.5
MOST_FILES = 3  # fetched at the same time
PAUSES = (timedelta(milliseconds=50), timedelta(milliseconds=250))

log = structlog.get_logger("tresen.worker")


class ClaimLostError(Exception):
    """Somebody else has the update now; nothing was done."""


class Worker:
    """Works on the updates of the inbox.

    Args:
        application: The library's, initialised, with its handlers and ``remember_fault``.
        database: Where inbox and effects are.
        clock: The installation's.
        inbox: What is claimed from.
        apology: The sentence for an update that was set aside.
        wake_sender: Called when a commit left something to be sent.
        crew: The workers that take from the same inbox; None where there is one.
        hearing: Says who says too much; None where nobody does.
        figures: Where turns are counted.
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
        crew: Crew | None = None,
        hearing: Hearing | None = None,
        figures: Figures | None = None,
    ) -> None:
        self._crew = crew or Crew()
        self.bell = self._crew.joined()
        self._application = application
        self._database = database
        self._clock = clock
        self.inbox = inbox
        self._apology = apology
        self._sender = wake_sender
        self._hearing = hearing
        self._figures = figures or Figures()
        self._downloads = Downloads(application.bot, database, clock)
        self._files: set[asyncio.Task[None]] = set()
        self._trouble = Trouble()
        self._ending = Ending()

    async def run(self, look_every: float) -> None:
        """Work until ``stop``; look at least every ``look_every`` seconds for what arrived."""
        while not self._ending.is_asked:
            try:
                worked = await self._work(beside=True)
            except Exception as error:  # noqa: BLE001  the worker outlives a lost connection
                pause = self._trouble.next_pause()
                log.warning("inbox not reachable", seconds=pause, **describe(error))
                await self._ending.wait(pause)
                continue
            if not worked:
                await self.bell.listen(look_every)
        await self._end_files()

    def stop(self) -> None:
        """Claim nothing more; ``run`` returns when the update in hand is done."""
        self._ending.ask()
        self.bell.ring()

    async def step(self) -> bool:
        """Work on one update; return whether there was one."""
        return await self._work(beside=False)

    async def _work(self, *, beside: bool) -> bool:
        """Work on one update; files may be fetched beside the work on others."""
        await self._give_back()
        async with self._database.write() as session:
            claim = await self.inbox.claim(session)
            is_heard = claim is None or await self._hears(session, claim)
        if claim is None:
            return False
        self._crew.call_another()
        if not is_heard:
            self._sender.ring()
            return True
        if claim.attempts >= MOST_ATTEMPTS:
            with traced(of_update(claim.update_id)):
                await self._set_aside(claim)
        elif beside and claim.has_file and len(self._files) < MOST_FILES:
            task = asyncio.create_task(self._attempt(claim))
            self._files.add(task)
            task.add_done_callback(self._file_done)
        else:
            await self._attempt(claim)
        return True

    async def _hears(self, session: AsyncSession, claim: Claim) -> bool:
        return self._hearing is None or await self._hearing.hears(session, claim)

    def _file_done(self, task: asyncio.Task[None]) -> None:
        self._files.discard(task)
        self.bell.ring()  # the same person's next update may be worked on

    async def _end_files(self) -> None:
        """Wait for the files in hand; who waits no longer gives them back."""
        await all_or_cancelled(self._files)

    async def _attempt(self, claim: Claim) -> None:
        began = loop_time()
        with traced(of_update(claim.update_id)):
            outcome = await self._tried(claim)
            seconds = loop_time() - began
            self._figures.turns[outcome].note(seconds)
            log.info("turn", outcome=outcome, seconds=round(seconds, 4))

    async def _tried(self, claim: Claim) -> str:
        """Return what became of a turn: done, lost, given back or failed."""
        fetching: asyncio.Task[SentFile | None] | None = None
        try:
            if claim.has_file:
                fetching = asyncio.create_task(self._downloads.fetch(await self._message(claim)))
            while fetching is not None and not fetching.done():
                claim = await self._longer(claim)
                await asyncio.wait((fetching,), timeout=RENEW_EVERY)
            await self._turn(claim, await fetching if fetching else None)
        except ClaimLostError:
            return "lost"
        except asyncio.CancelledError:
            await asyncio.shield(self._release(claim))
            raise
        except Exception as error:  # noqa: BLE001  the last resort for whatever a turn raises
            return await self._failed(claim, error)
        finally:
            await given_up(fetching)
        return "done"

    async def _turn(self, claim: Claim, file: SentFile | None) -> None:
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
        self._trouble.is_over()
        if has_post:
            self._sender.ring()

    async def _message(self, claim: Claim) -> Mapping[str, Any]:
        """Return the message with a file, which is fetched before anything is locked."""
        async with self._database.write() as session:
            body = await self.inbox.hold(session, claim)
        return message_of(json.loads(body or "{}"))

    async def _longer(self, claim: Claim) -> Claim:
        """Return the claim with more time to fetch a file."""
        async with self._database.write() as session:
            return await self.inbox.extend(session, claim, CLAIM)

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
            if (press := press_of(raw)) is not None:
                await self._application.bot.answer_callback_query(press)
                unit.answered_early = True
            elif (chat_id := chat_of(raw)) is not None:
                await self._application.bot.send_chat_action(chat_id, ChatAction.TYPING)

    async def _failed(self, claim: Claim, error: Exception) -> str:
        if is_innocent(error):
            seconds = self._trouble.next_pause()
            log.warning("update given back", seconds=seconds, **describe(error))
            await self._release(claim)
            await self._ending.wait(seconds)
            return "given back"
        log.error("update failed", update=claim.update_id, **describe(error))
        pause = PAUSES[claim.attempts] if claim.attempts < len(PAUSES) else timedelta()
        async with self._database.write() as session:
            await self.inbox.try_again(session, claim, type(error).__name__, pause)
        await asyncio.sleep(pause.total_seconds())
        return "failed"

    async def _release(self, claim: Claim) -> None:
        """Give an update back, at the latest when the next one is claimed."""
        self.inbox.owed.add(claim)
        try:
            await self._give_back()
        except Exception as error:
            if not is_innocent(error):
                raise

    async def _give_back(self) -> None:
        """Give back what this process owes: else the claim runs out and counts as a failure."""
        for claim in tuple(self.inbox.owed):
            async with self._database.write() as session:
                await self.inbox.release(session, claim)
            self.inbox.owed.discard(claim)

    async def _set_aside(self, claim: Claim) -> None:
        log.error("update set aside", update=claim.update_id, attempts=claim.attempts)
        async with self._database.write(Rank.PEOPLE) as session:
            body = await self.inbox.hold(session, claim)
            if body is None:
                return
            await self._apologise(session, json.loads(body), claim)
            await self.inbox.set_aside(session, claim)
        self._figures.turns["dead"].note(0.0)
        self._sender.ring()

    async def _apologise(
        self, session: AsyncSession, raw: Mapping[str, Any], claim: Claim
    ) -> None:
        chat_id = chat_of(raw)
        if chat_id is None:
            return
        unit = UnitOfWork(session, self._clock)
        if chat_id == claim.lane:  # a chat of one's own: groups and channels are told nothing
            unit.message(chat_id, self._apology(language_of(raw) or "en", claim.update_id))
        if (press := press_of(raw)) is not None:
            unit.answer(chat_id, press)
        await unit.flush()
