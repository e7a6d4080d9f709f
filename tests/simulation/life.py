"""A studio's days, one after the other: what people do, and what the calendar does.

Everything goes through the desk as in the chat (preview, then carried out with the facts of the
preview), and through the jobs of the calendar. A fixed seed makes it repeatable.
"""

import json
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.daily import CALENDAR
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.desk.commands import Order
from domain.desk.facts import Done, Preview
from domain.desk.orders import MoneyTo, TerminationOrder
from domain.desk.previews import CreditPreview
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.scope import Actor, ActorKind, Scope

ZONE = "Europe/Berlin"
OWNER = Actor(ActorKind.STAFF, 1)


@dataclass
class Life:
    """One studio on one day.

    Attributes:
        session: Where it is; each day is committed.
        today: The day that is lived through.
        random: Decides what people do.
        done: How often each command was carried out, and how often it was refused.
        by_hand: Ids of the invoices that somebody took back by hand.
    """

    session: AsyncSession
    today: date
    random: Random
    studio_id: int = 1
    done: Counter[str] = field(default_factory=Counter)
    by_hand: set[int] = field(default_factory=set)

    @property
    def now(self) -> datetime:
        """Noon of the day."""
        return datetime.combine(self.today, time(12), ZoneInfo(ZONE)).astimezone(UTC)

    @property
    def scope(self) -> Scope:
        """The owner's, on this day."""
        return Scope(self.session, self.studio_id, OWNER, "chat", self.now, self.today, ZONE)

    async def wake_up(self) -> None:
        """Let the next day begin, with everything that the calendar does on it."""
        self.today += timedelta(days=1)
        clock = MovableClock(self.now, ticking=False)
        for job in CALENDAR:
            unit = UnitOfWork(self.session, clock)
            work = job.run(unit, self.studio_id, self.today)
            if isinstance(work, Awaitable):
                await work
            else:
                async for place in work:
                    unit.place = place

    async def do(self, order: Order[Any]) -> Done | None:
        """Return what was done, None where the desk refused."""
        desk = Desk(self.scope)
        return await self._tried(
            lambda: desk.preview(order), lambda facts: desk.carry_out(order, facts)
        )

    async def terminate(self, order: TerminationOrder) -> Done | None:
        """End a contract."""
        desk = Desk(self.scope)
        return await self._tried(
            lambda: desk.preview_termination(order), lambda facts: desk.terminate(order, facts)
        )

    async def change_end(self, order: TerminationOrder) -> Done | None:
        """Move an end."""
        desk = Desk(self.scope)
        return await self._tried(
            lambda: desk.preview_end_change(order), lambda facts: desk.change_end(order, facts)
        )

    async def withdraw(self, contract_id: int) -> Done | None:
        """Take a termination back."""
        desk = Desk(self.scope)
        return await self._tried(
            lambda: desk.preview_withdrawal(contract_id),
            lambda facts: desk.withdraw(contract_id, facts),
        )

    async def credit(self, invoice_id: int, money_to: MoneyTo) -> Done | None:
        """Take an invoice back by hand; what it was for is nobody's business any more."""
        desk = Desk(self.scope)
        done = await self._tried(
            lambda: desk.preview_credit(invoice_id, money_to),
            lambda facts: desk.credit(invoice_id, money_to, facts),
        )
        if done is not None:
            self.by_hand.add(invoice_id)
        return done

    async def undo(self, done: Done) -> Done | None:
        """Take a change back; a document that was given up by hand is asked for again."""
        desk = Desk(self.scope)
        if isinstance(done.preview, CreditPreview):
            self.by_hand.discard(done.preview.invoice.invoice_id or 0)
        return await self._tried(
            lambda: desk.preview_undo(done.journal_id),
            lambda facts: desk.undo(done.journal_id, facts),
        )

    async def _tried(
        self,
        preview: Callable[[], Awaitable[Preview]],
        carry_out: Callable[[dict[str, Any]], Awaitable[Done]],
    ) -> Done | None:
        try:
            facts = _stored((await preview()).decision_facts())
            return self._noted(await carry_out(facts))
        except Refusal as refusal:
            self.done[f"refused: {type(refusal).__name__}"] += 1
            return None

    def _noted(self, done: Done) -> Done:
        self.done[done.preview.command] += 1
        return done


def _stored(facts: dict[str, Any]) -> dict[str, Any]:
    """Return decision facts as a proposal's row gives them back."""
    stored: dict[str, Any] = json.loads(json.dumps(facts))
    return stored
