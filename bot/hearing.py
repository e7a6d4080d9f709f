"""Whether an update gets a turn: of a flood the surplus is done without one, and said so once."""

import json

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.flood import Flood, Verdict
from bot.inbox import Claim, Inbox
from bot.raw_updates import chat_of, language_of, press_of
from bot.tracing import of_update, traced
from bot.unit_of_work import UnitOfWork
from domain.clock import Clock
from handlers.texts import spoken, texts

log = structlog.get_logger("tresen.worker")


class Hearing:
    """Decides in the transaction of the claim; all workers of a process share it.

    Args:
        inbox: Where updates are.
        clock: The installation's.
        most: Updates of one person in any minute that get a turn.
    """

    def __init__(self, inbox: Inbox, clock: Clock, most: int) -> None:
        self._inbox = inbox
        self._clock = clock
        self._flood = Flood(most)

    async def hears(self, session: AsyncSession, claim: Claim) -> bool:
        """Return whether a claimed update gets a turn; if not, it is done, and emptied."""
        verdict = self._flood.judge(claim.lane, claim.update_id, claim.said_at)
        if verdict is Verdict.FINE:
            return True
        if verdict is Verdict.TOO_MUCH:
            with traced(of_update(claim.update_id)):
                log.warning("flood", update=claim.update_id)
                await self._say_slow_down(session, claim)
        await self._inbox.finish(session, claim, forget=True, fault=verdict.name)
        return False

    async def _say_slow_down(self, session: AsyncSession, claim: Claim) -> None:
        raw = json.loads(await self._inbox.hold(session, claim) or "{}")
        chat_id = chat_of(raw)
        if chat_id is None:
            return
        unit = UnitOfWork(session, self._clock)
        text = texts().format(spoken(language_of(raw)), "slow-down")
        if (press := press_of(raw)) is not None:
            unit.answer(chat_id, press, text)
        elif chat_id == claim.lane:  # a chat of one's own: groups and channels are told nothing
            unit.message(chat_id, text)
        await unit.flush()
