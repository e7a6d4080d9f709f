"""The line at the outbox: who may go now, first in line first.

Several are claimed at once. No chat is in it twice, but for answers to presses, which wait for
nobody.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.database import is_postgresql, real_time
from bot.outbox import FOR_TELEGRAM, IS_OPEN, Kind, Letter, OutboxRecord, Priority
from bot.renewing import CLAIM
from domain.clock import Clock

ONE_CLAIM_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20261121)")
NOT_LAST = OutboxRecord.priority < Priority.PUSH.value
HOLD_NOBODY_UP = tuple(kind.value for kind in (Kind.ANSWER, Kind.MAIL, Kind.PUSH))
OTHER = aliased(OutboxRecord)
A_CHAT = 4
"""So many rows are looked at for one that may go: a chat may have several in a row."""
PLENTY = 10**9


@dataclass(frozen=True)
class Busy:
    """What may not be claimed now because of Telegram's limits.

    Attributes:
        chats: Chats that take nothing now.
        quiet_chats: Chats that take a reply but no push.
        room: How many messages may go.
        push_room: How many of them may be pushes.
    """

    chats: Collection[int] = ()
    quiet_chats: Collection[int] = ()
    room: int = PLENTY
    push_room: int = PLENTY

    @property
    def all(self) -> bool:
        """Whether nothing but answers may go."""
        return self.room <= 0

    @property
    def pushes(self) -> bool:
        """Whether no push may go, nor what is last in line with them."""
        return self.push_room <= 0


async def next_letters(session: AsyncSession, clock: Clock, busy: Busy, most: int) -> list[Letter]:
    """Return at most so many rows that may go now; nobody else gets them in the meantime."""
    if is_postgresql(session):
        await session.execute(ONE_CLAIM_AT_A_TIME)  # else two could go to one chat at once
    real = real_time(session, clock)
    row = OutboxRecord
    query = select(
        row.id,
        row.chat_id,
        row.kind,
        row.studio_id,
        row.body,
        row.attempts,
        row.created_at,
        row.request,
    ).where(_is_ready(clock.now(), real), _is_free(clock, real, busy))
    if busy.all or busy.pushes:
        query = query.where(NOT_LAST)  # so that nobody looks at ten thousand pushes in vain
    query = query.order_by(row.priority, row.id).limit(most if most == 1 else A_CHAT * most)
    rows = await session.execute(query.with_for_update(skip_locked=True))
    waiting = (letter_of(each, clock.real()) for each in rows)
    return list(_together(waiting, busy, most))


async def claim(session: AsyncSession, clock: Clock, letters: Collection[Letter]) -> None:
    """Claim rows for ``CLAIM``; see ``renew``."""
    if not letters:
        return
    claimed = update(OutboxRecord).where(IS_OPEN, OutboxRecord.id.in_([x.id for x in letters]))
    values = {"claimed_until": real_time(session, clock, CLAIM), "retry_at": None}
    await session.execute(claimed.values(values).execution_options(synchronize_session=False))


async def renew(session: AsyncSession, clock: Clock, letter_ids: Collection[int]) -> None:
    """Let claims last for another ``CLAIM``: what they are for is still under way."""
    held = IS_OPEN, OutboxRecord.claimed_until.is_not(None), OutboxRecord.id.in_(letter_ids)
    longer = update(OutboxRecord).where(*held)
    longer = longer.values(claimed_until=real_time(session, clock, CLAIM))
    await session.execute(longer.execution_options(synchronize_session=False))


def letter_of(row: Row[Any] | OutboxRecord, real: datetime) -> Letter:
    """Return a row as a letter, so old by real time."""
    return Letter(
        row.id,
        row.chat_id,
        Kind(row.kind),
        row.studio_id or 0,
        row.body or {},
        row.attempts,
        real - row.created_at,
        row.request,
    )


def _together(waiting: Iterable[Letter], busy: Busy, most: int) -> Iterator[Letter]:
    """Yield those that may go at once."""
    chats: set[int] = set()
    taken, room, push_room = 0, busy.room, busy.push_room
    for letter in waiting:
        is_answer, is_push = letter.kind is Kind.ANSWER, letter.kind is Kind.PUSH
        has_room = room > 0 and (push_room > 0 or not is_push)
        if taken < most and (is_answer or (has_room and letter.chat_id not in chats)):
            chats.add(letter.chat_id)
            taken, room, push_room = taken + 1, room - (not is_answer), push_room - is_push
            yield letter


def _is_ready(now: datetime, real: ColumnElement[datetime]) -> ColumnElement[bool]:
    return and_(
        IS_OPEN,
        FOR_TELEGRAM,
        OutboxRecord.due_at <= now,
        or_(OutboxRecord.retry_at.is_(None), OutboxRecord.retry_at <= real),
        or_(OutboxRecord.claimed_until.is_(None), OutboxRecord.claimed_until <= real),
    )


def _is_free(clock: Clock, real: ColumnElement[datetime], busy: Busy) -> ColumnElement[bool]:
    is_answer = OutboxRecord.kind == Kind.ANSWER.value
    if busy.all:
        return is_answer
    may_go = and_(OutboxRecord.chat_id.not_in(busy.chats), ~_waits_for_another(clock, real))
    no_push = OutboxRecord.kind != Kind.PUSH.value
    if not busy.pushes:
        no_push = or_(no_push, OutboxRecord.chat_id.not_in(busy.quiet_chats))
    return or_(is_answer, and_(may_go, no_push))


def _waits_for_another(clock: Clock, real: ColumnElement[datetime]) -> ColumnElement[bool]:
    other = OTHER
    in_flight = other.claimed_until > real
    halted = and_(other.kind != Kind.ANSWER.value, other.retry_at > real)
    earlier = and_(
        other.id < OutboxRecord.id,
        other.due_at <= clock.now(),
        other.kind.not_in(HOLD_NOBODY_UP),
    )
    return exists().where(
        other.done_at.is_(None),
        other.chat_id == OutboxRecord.chat_id,
        other.id != OutboxRecord.id,
        or_(in_flight, halted, earlier),
    )
