"""The inbox: raw updates, stored before Telegram is told that they arrived.

A lane is a person: the sender's id, else the chat's. Only the oldest open update of a lane can be
claimed, so messages and presses of one person never overtake each other; people take turns, so
that much of one person keeps nobody else waiting. A claim runs out by real time; an update found
with a claim that ran out is one that failed before.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Index,
    ScalarSelect,
    Text,
    Update,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from bot.database import insert_into, real_time
from bot.flood import Turns
from bot.raw_updates import NOBODY, lane_of, number_of, said_at
from domain.clock import Clock
from domain.store.base import Base
from domain.store.types import BigId

LEASE = timedelta(seconds=10)  # from the claim to the turn, which then locks the row itself
MOST_ATTEMPTS = 3
FILE = '"document": {'
"""How a raw message with a file reads; a text that says so only costs a look."""


class InboxRecord(Base):
    """One update. ``said_at``, ``done_at``, ``dead_at`` are the studio's time, the rest real."""

    __tablename__ = "inbox"

    bot_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    lane: Mapped[int] = mapped_column(BigId)
    body: Mapped[str | None] = mapped_column(Text)
    said_at: Mapped[datetime]
    arrived_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    dead_at: Mapped[datetime | None]
    fault: Mapped[str | None]


IS_OPEN = and_(InboxRecord.done_at.is_(None), InboxRecord.dead_at.is_(None))
Index(
    "ix_inbox_open",
    InboxRecord.bot_id,
    InboxRecord.lane,
    InboxRecord.arrived_at,
    InboxRecord.update_id,
    sqlite_where=IS_OPEN,
    postgresql_where=IS_OPEN,
)


@dataclass(frozen=True)
class Claim:
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
        arrived = insert_into(session, InboxRecord).on_conflict_do_nothing()
        arrived = arrived.values(arrived_at=real_time(session, self._clock))
        await session.execute(arrived, rows)

    async def claim(self, session: AsyncSession) -> Claim | None:
        """Return the oldest update that may be worked on now, or None.

        Whoever was served in this round lets everybody else go first. The update's attempts are
        raised if an earlier claim on it ran out; the caller commits that before it begins, so
        that an update which kills the process is counted.
        """
        row = InboxRecord
        taken = (
            update(row)
            .where(row.bot_id == self._bot_id, row.update_id == self._next(session))
            .values(
                attempts=row.attempts + case((row.claimed_until.is_(None), 0), else_=1),
                claimed_until=real_time(session, self._clock, LEASE),
            )
            .returning(
                row.update_id, row.attempts, row.claimed_until, row.said_at, row.body, row.lane
            )
        )
        result = await session.execute(taken.execution_options(synchronize_session=False))
        found = result.one_or_none()
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

    def _next(self, session: AsyncSession) -> ScalarSelect[int]:
        """Return the number of the update whose turn it is, locked where rows are locked."""
        now = real_time(session, self._clock)
        found = (
            select(InboxRecord.update_id)
            .where(IS_OPEN, InboxRecord.bot_id == self._bot_id, ~_waits_for_an_earlier_one())
            .where(or_(InboxRecord.claimed_until.is_(None), InboxRecord.claimed_until <= now))
            .order_by(*self._who_waited(), InboxRecord.arrived_at, InboxRecord.update_id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        return found.correlate(None).scalar_subquery()

    def _who_waited(self) -> tuple[ColumnElement[int], ...]:
        served = [*self._turns.served]
        return (case((InboxRecord.lane.in_(served), 1), else_=0),) if served else ()

    async def extend(self, session: AsyncSession, claim: Claim, lasting: timedelta) -> Claim:
        """Return the claim with more time, for what is done before the turn; it may be lost."""
        until = real_time(session, self._clock, lasting)
        longer = self._change(claim).values(claimed_until=until)
        result = await session.execute(longer.returning(InboxRecord.claimed_until))
        row = result.one_or_none()
        return claim if row is None else replace(claim, until=row.claimed_until)

    async def hold(self, session: AsyncSession, claim: Claim) -> str | None:
        """Return the update's raw text and lock its row; None if the claim was lost."""
        return await session.scalar(
            select(InboxRecord.body)
            .where(IS_OPEN, *self._mine(claim))
            .with_for_update(skip_locked=True)
        )

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
        done = self._change(claim).values(done_at=self._clock.now())
        done = done if fault is None else done.values(fault=fault)
        await session.execute(done.values(body=None) if forget else done)

    async def set_aside(self, session: AsyncSession, claim: Claim) -> None:
        """Mark the update dead; it is not tried again."""
        await session.execute(self._change(claim).values(dead_at=self._clock.now()))

    async def try_again(
        self, session: AsyncSession, claim: Claim, fault: str, pause: timedelta
    ) -> None:
        """Let the claim run out after a pause; the next claim counts it as a failure."""
        until = real_time(session, self._clock, pause)
        await session.execute(self._change(claim).values(claimed_until=until, fault=fault))

    async def release(self, session: AsyncSession, claim: Claim) -> None:
        """Give the update back as if it had not been claimed: it was not at fault."""
        await session.execute(self._change(claim).values(claimed_until=None))

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

    def _key(self, update_id: int) -> tuple[Any, ...]:
        return (InboxRecord.bot_id == self._bot_id, InboxRecord.update_id == update_id)

    def _mine(self, claim: Claim) -> tuple[Any, ...]:
        return (*self._key(claim.update_id), InboxRecord.claimed_until == claim.until)

    def _change(self, claim: Claim) -> Update:
        mine = update(InboxRecord).where(IS_OPEN, *self._mine(claim))
        return mine.execution_options(synchronize_session=False)


def _waits_for_an_earlier_one() -> Any:
    earlier = aliased(InboxRecord)
    before = tuple_(earlier.arrived_at, earlier.update_id) < tuple_(
        InboxRecord.arrived_at, InboxRecord.update_id
    )
    return exists().where(
        earlier.bot_id == InboxRecord.bot_id,
        earlier.lane == InboxRecord.lane,
        earlier.done_at.is_(None),
        earlier.dead_at.is_(None),
        before,
    )
