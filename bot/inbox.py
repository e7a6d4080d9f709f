"""The inbox: raw updates, stored before Telegram is told that they arrived.

A lane is a person: the sender's id, else the chat's. Only the oldest open update of a lane can be
claimed, so messages and presses of one person never overtake each other; people take turns, so
that much of one person keeps nobody else waiting. A claim runs out by real time; an update found
with a claim that ran out is one that failed before.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Result, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot import inbox_statements as said
from bot.database import real_time, real_value
from bot.flood import Turns
from bot.inbox_records import IS_OPEN, InboxRecord
from bot.raw_updates import NOBODY, lane_of, number_of, said_at
from domain.clock import Clock
from domain.store.rows import is_postgresql

LEASE = timedelta(seconds=10)  # from the claim to the turn, which then locks the row itself
MOST_ATTEMPTS = 3
FILE = '"document": {'
"""How a raw message with a file reads; a text that says so only costs a look."""


class Claim(Struct, frozen=True):
    """An update that somebody works on.

    Attributes:
        update_id: Telegram's number.
        attempts: How often it failed before.
        until: When the claim runs out; also what tells this claim from a later one.
        said_at: When it was said: the message's own moment; for a press its arrival.
        has_file: Whether a file came with it, which is fetched before the turn.
        lane: Whose it is.
    """

    update_id: int
    attempts: int
    until: datetime
    said_at: datetime
    has_file: bool = False
    lane: int = NOBODY


class Inbox:
    """The inbox of one bot.

    Attributes:
        owed: Claims of this process that are to be given back, once that can be written.

    Args:
        bot_id: The number in front of the token's colon.
        clock: Both of its times are used.
    """

    def __init__(self, bot_id: int, clock: Clock) -> None:
        self.owed: set[Claim] = set()
        self._bot_id = bot_id
        self._clock = clock
        self._turns = Turns()

    async def store(self, session: AsyncSession, updates: Iterable[Mapping[str, Any]]) -> None:
        """Keep raw updates; those known by their number vanish, and what has none."""
        rows = [self._row(raw) for raw in updates if number_of(raw) is not None]
        if not rows:
            return
        now = {"arrived": real_value(session, self._clock)}
        arrival = said.arrival(on_postgresql=is_postgresql(session))
        await session.execute(arrival, [{**row, **now} for row in rows])

    async def claim(self, session: AsyncSession) -> Claim | None:
        """Return the oldest update that may be worked on now, or None.

        Whoever was served in this round lets everybody else go first. The update's attempts are
        raised if an earlier claim on it ran out; the caller commits that before it begins, so
        that an update which kills the process is counted.
        """
        served = [*self._turns.served]
        taken = said.claim(served=bool(served), on_postgresql=is_postgresql(session))
        whose = {"bot": self._bot_id, "served": served} if served else {"bot": self._bot_id}
        moments = {"now": timedelta(), "lease": LEASE}
        ends = {name: real_value(session, self._clock, each) for name, each in moments.items()}
        found = (await session.execute(taken, {**whose, **ends})).one_or_none()
        self._turns.note(None if found is None else found.lane)
        if found is None:
            return None
        return Claim(
            found.update_id,
            found.attempts,
            found.claimed_until,
            found.said_at,
            has_file=FILE in (found.body or ""),
            lane=found.lane,
        )

    async def extend(self, session: AsyncSession, claim: Claim, lasting: timedelta) -> Claim:
        """Return the claim with more time, for what is done before the turn; it may be lost."""
        row = (await self._change(session, claim, claimed_until=lasting)).one_or_none()
        return claim if row is None else replace(claim, until=row.claimed_until)

    async def hold(self, session: AsyncSession, claim: Claim) -> str | None:
        """Return the update's raw text and lock its row; None if the claim was lost."""
        return cast("str | None", await session.scalar(said.held_body(), self._mine(claim)))

    async def finish(
        self,
        session: AsyncSession,
        claim: Claim,
        *,
        forget: bool = False,
        fault: str | None = None,
    ) -> None:
        """Mark the update done, in the transaction of its effects; ``forget`` empties it too.

        ``fault`` says why it was given no turn.
        """
        values: dict[str, Any] = {"done_at": self._clock.now()}
        values |= {} if fault is None else {"fault": fault}
        await self._change(session, claim, **values, **({"body": None} if forget else {}))

    async def set_aside(self, session: AsyncSession, claim: Claim) -> None:
        """Mark the update dead; it is not tried again."""
        await self._change(session, claim, dead_at=self._clock.now())

    async def try_again(
        self, session: AsyncSession, claim: Claim, fault: str, pause: timedelta
    ) -> None:
        """Let the claim run out after a pause; the next claim counts it as a failure."""
        await self._change(session, claim, claimed_until=pause, fault=fault)

    async def release(self, session: AsyncSession, claim: Claim) -> None:
        """Give the update back as if it had not been claimed: it was not at fault."""
        await self._change(session, claim, claimed_until=None)

    async def forget_claims(self, session: AsyncSession) -> None:
        """Let all claims run out: where there is one process, they are of a dead one."""
        claimed = InboxRecord.claimed_until.is_not(None)
        run_out = update(InboxRecord).where(IS_OPEN, claimed)
        await session.execute(run_out.values(claimed_until=real_time(session, self._clock)))

    async def waiting(self, session: AsyncSession) -> int:
        """Return how many updates are neither done nor dead."""
        count = select(func.count()).select_from(InboxRecord)
        return (await session.scalars(count.where(IS_OPEN))).one()

    def _row(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "bot_id": self._bot_id,
            "update_id": raw["update_id"],
            "lane": lane_of(raw),
            "body": json.dumps(raw),  # ASCII: holds whatever was sent, on both engines
            "said_at": said_at(raw) or self._clock.now(),
            "attempts": 0,
        }

    def _mine(self, claim: Claim) -> dict[str, Any]:
        return {"bot": self._bot_id, "number": claim.update_id, "until": claim.until}

    async def _change(self, session: AsyncSession, claim: Claim, **values: Any) -> Result[Any]:
        """Give a claimed update new values; a time span says when the claim ends."""
        if isinstance(lasting := values.get("claimed_until"), timedelta):
            values["claimed_until"] = real_value(session, self._clock, lasting)
        change = said.change(tuple(values), on_postgresql=is_postgresql(session))
        new = {f"new_{name}": value for name, value in values.items()}
        changed: Result[Any] = await session.execute(change, {**self._mine(claim), **new})
        return changed
