"""The outbox: what waits to be sent, written in the transaction of its cause.

``due_at``, ``sent_at`` and ``done_at`` are the studio's time; ``created_at``, ``retry_at`` and
``claimed_until`` are real. One row in flight per chat, first in first out; a push may be
overtaken. Answers to presses are first in line, wait for nobody, and count for 60 seconds.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Index,
    Update,
    and_,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from bot.database import real_time
from domain.clock import Clock
from domain.store.base import Base
from domain.store.types import BigId, Json

NO_CHAT = 0
"""Where a row goes that is not for Telegram."""
LEASE = timedelta(seconds=60)  # longer than the library's time-outs together
ONE_CLAIM_AT_A_TIME = text("SELECT pg_advisory_xact_lock(20261121)")


class Kind(StrEnum):
    """What a row asks the sender to do."""

    ANSWER = "answer"
    FILE = "file"
    MAIL = "mail"  # not for Telegram: it waits until e-mail is set up
    MESSAGE = "message"
    PROPOSAL = "proposal"
    PUSH = "push"


class Priority(IntEnum):
    """Who is first in line."""

    ANSWER = 0
    REPLY = 1
    PUSH = 2


class Outcome(StrEnum):
    """What became of a row."""

    SENT = "sent"
    DROPPED = "dropped"  # no longer needed, or withdrawn before it was due
    TOO_LATE = "too_late"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


class OutboxRecord(Base):
    """One thing to send."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    chat_id: Mapped[int] = mapped_column(BigId)
    kind: Mapped[str]
    studio_id: Mapped[int | None]
    key: Mapped[str | None]
    body: Mapped[dict[str, Any] | None] = mapped_column(Json)
    priority: Mapped[int]
    due_at: Mapped[datetime]
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    retry_at: Mapped[datetime | None]
    claimed_until: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    fault: Mapped[str | None]
    message_id: Mapped[int | None] = mapped_column(BigId)


IS_OPEN = OutboxRecord.done_at.is_(None)
FOR_TELEGRAM = OutboxRecord.kind != Kind.MAIL.value
HOLD_NOBODY_UP = tuple(kind.value for kind in (Kind.ANSWER, Kind.MAIL, Kind.PUSH))
Index(
    "ix_outbox_open",
    OutboxRecord.chat_id,
    OutboxRecord.id,
    sqlite_where=IS_OPEN,
    postgresql_where=IS_OPEN,
)


@dataclass(frozen=True)
class Outgoing:
    """A row to be written.

    Attributes:
        chat_id: Where to; for an answer the chat of the press, for an e-mail ``NO_CHAT``.
        kind: What the sender makes of the body.
        body: ``message``: text (HTML), buttons, edit_message_id; ``proposal``: proposal_id, view;
            ``answer``: callback_query_id, text; ``file``: see ``attachments``;
            ``mail``: see ``mails``; ``push``: whatever its renderer understands.
        studio_id: Whose it is, where it is a studio's.
        due_at: When it may go by the studio's clock; None for at once.
        key: A name under which a held row can be found again.
    """

    chat_id: int
    kind: Kind
    body: Mapping[str, Any]
    studio_id: int | None = None
    due_at: datetime | None = None
    key: str | None = None

    def record(self, clock: Clock) -> OutboxRecord:
        """Return the row."""
        last = dict.fromkeys((Kind.MAIL, Kind.PUSH), Priority.PUSH)
        priorities = {Kind.ANSWER: Priority.ANSWER, **last}
        return OutboxRecord(
            chat_id=self.chat_id,
            kind=self.kind.value,
            studio_id=self.studio_id,
            key=self.key,
            body=dict(self.body),
            priority=priorities.get(self.kind, Priority.REPLY).value,
            due_at=self.due_at or clock.now(),
            created_at=clock.real(),
        )


@dataclass(frozen=True)
class Letter:
    """A claimed row on its way."""

    id: int
    chat_id: int
    kind: Kind
    studio_id: int
    body: Mapping[str, Any]
    attempts: int
    age: timedelta


@dataclass(frozen=True)
class Busy:
    """What may not be claimed now because of Telegram's limits.

    Attributes:
        chats: Chats that take nothing now.
        quiet_chats: Chats that take a reply but no push.
        pushes: No push may go.
        all: Nothing but answers may go.
    """

    chats: Collection[int] = ()
    quiet_chats: Collection[int] = ()
    pushes: bool = False
    all: bool = False


async def claim_letter(session: AsyncSession, clock: Clock, busy: Busy) -> Letter | None:
    """Return the next row that may go, claimed for ``LEASE``; None if there is none."""
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(ONE_CLAIM_AT_A_TIME)  # else two could go to one chat at once
    real = real_time(session, clock)
    query = select(OutboxRecord).where(_is_ready(clock.now(), real), _is_free(clock, real, busy))
    query = query.order_by(OutboxRecord.priority, OutboxRecord.id).limit(1)
    row = await session.scalar(query.with_for_update(skip_locked=True))
    if row is None:
        return None
    await session.execute(
        _change(row.id).values(claimed_until=real_time(session, clock, LEASE), retry_at=None)
    )
    return Letter(
        row.id,
        row.chat_id,
        Kind(row.kind),
        row.studio_id or 0,
        row.body or {},
        row.attempts,
        clock.real() - row.created_at,
    )


async def close_letter(
    session: AsyncSession,
    clock: Clock,
    letter_id: int,
    outcome: Outcome,
    *,
    message_id: int | None = None,
    fault: str | None = None,
    forget: bool = False,
) -> None:
    """Mark a row done, with what became of it; ``forget`` empties its body at once."""
    now = clock.now()
    done = _change(letter_id).values(
        done_at=now,
        sent_at=now if outcome is Outcome.SENT else None,
        outcome=outcome.value,
        message_id=message_id,
        fault=fault,
        claimed_until=None,
    )
    await session.execute(done.values(body=None) if forget else done)


async def put_back(
    session: AsyncSession, clock: Clock, letter: Letter, pause: timedelta, fault: str
) -> None:
    """Let a row wait ``pause`` of real time; until then its chat is halted."""
    later = _change(letter.id).values(
        retry_at=real_time(session, clock, pause),
        claimed_until=None,
        attempts=letter.attempts + 1,
        fault=fault,
    )
    await session.execute(later)


async def forget_claims(session: AsyncSession) -> None:
    """Free all claimed rows: where there is one process, they are of a dead one."""
    await session.execute(update(OutboxRecord).where(IS_OPEN).values(claimed_until=None))


async def count_due(session: AsyncSession, until: datetime) -> int:
    """Return how many rows for Telegram are due by ``until`` and not done, or in flight."""
    due = IS_OPEN, FOR_TELEGRAM, OutboxRecord.due_at <= until
    count = select(func.count()).select_from(OutboxRecord).where(*due)
    return (await session.scalars(count)).one()


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
    other = aliased(OutboxRecord)
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


def _change(letter_id: int) -> Update:
    change = update(OutboxRecord).where(IS_OPEN, OutboxRecord.id == letter_id)
    return change.execution_options(synchronize_session=False)
