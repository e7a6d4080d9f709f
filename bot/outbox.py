"""The outbox: what waits to be sent, written in the transaction of its cause.

``due_at``, ``sent_at`` and ``done_at`` are the studio's time; ``created_at``, ``retry_at`` and
``claimed_until`` are real. One row in flight per chat, first in first out; a push may be
overtaken. Answers to presses are first in line, wait for nobody, and count for 60 seconds.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from functools import cache
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, Insert, String, Update, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.database import real_moment, real_value
from bot.tracing import LONGEST, current_request
from domain.clock import Clock
from domain.store.base import Base
from domain.store.partial import only
from domain.store.rows import is_postgresql
from domain.store.types import BigId, Json

NO_CHAT = 0
"""Where a row goes that is not for Telegram."""


class Kind(StrEnum):
    """What a row asks the sender to do."""

    ANSWER = "answer"
    DOCUMENT = "document"  # written out when it is sent; the row holds ids alone
    FILE = "file"
    MAIL = "mail"  # not for Telegram: bot/post takes it
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
    """One thing to send.

    ``tells`` is what a message of a change tells ``customer_id`` of, ``request`` its cause.
    """

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
    tells: Mapped[str | None] = mapped_column(String(32))
    customer_id: Mapped[int | None]
    request: Mapped[str | None] = mapped_column(String(LONGEST))


IS_OPEN = OutboxRecord.done_at.is_(None)
FOR_TELEGRAM = OutboxRecord.kind != Kind.MAIL.value
WHILE_OPEN = only(IS_OPEN)
Index("ix_outbox_open", OutboxRecord.chat_id, OutboxRecord.id, **WHILE_OPEN)
Index("ix_outbox_next", OutboxRecord.priority, OutboxRecord.id, **WHILE_OPEN)
TELLS = OutboxRecord.tells.is_not(None)
Index(
    "ix_outbox_tells",
    OutboxRecord.studio_id,
    OutboxRecord.due_at,
    **only(TELLS),
)


class Outgoing(Struct, frozen=True):
    """A row to be written.

    Attributes:
        chat_id: Where to; for an answer the chat of the press, for an e-mail ``NO_CHAT``.
        kind: What the sender makes of the body.
        body: ``message``: text (HTML), buttons, edit_message_id; ``proposal``: proposal_id, view;
            ``answer``: callback_query_id, text; ``file`` and ``document``: see ``attachments``;
            ``mail``: see ``mails``; ``push``: whatever its renderer understands.
        studio_id: Whose it is, where it is a studio's.
        due_at: When it may go by the studio's clock; None for at once.
        key: A name under which a held row can be found again.
        priority: Who is first in line; None for what is usual for its kind.
        tells: What a message of a change is about, as the owner counts it; see ``told_as``.
        customer_id: Whom it tells.
    """

    chat_id: int
    kind: Kind
    body: Mapping[str, Any]
    studio_id: int | None = None
    due_at: datetime | None = None
    key: str | None = None
    priority: Priority | None = None
    tells: str | None = None
    customer_id: int | None = None

    def record(self, clock: Clock) -> OutboxRecord:
        """Return the row, as part of the request that is being worked on."""
        return OutboxRecord(**self.values(clock))

    def values(self, clock: Clock) -> dict[str, Any]:
        """Return what the row holds, as part of the request that is being worked on."""
        last = dict.fromkeys((Kind.MAIL, Kind.PUSH), Priority.PUSH)
        priorities = {Kind.ANSWER: Priority.ANSWER, **last}
        usual = priorities.get(self.kind, Priority.REPLY)
        return {
            "chat_id": self.chat_id,
            "kind": self.kind.value,
            "studio_id": self.studio_id,
            "key": self.key,
            "body": dict(self.body),
            "priority": (usual if self.priority is None else self.priority).value,
            "due_at": self.due_at or clock.now(),
            "created_at": clock.real(),
            "tells": self.tells,
            "customer_id": self.customer_id if self.tells else None,
            "request": current_request(),
        }


async def write_letters(
    session: AsyncSession, clock: Clock, letters: Collection[Outgoing]
) -> None:
    """Write rows, in their order."""
    await session.flush()
    if letters:
        await session.execute(_writing(), [each.values(clock) for each in letters])


@cache
def _writing() -> Insert:
    return insert(OutboxRecord.metadata.tables[OutboxRecord.__tablename__])


class Letter(Struct, frozen=True):
    """A claimed row on its way."""

    id: int
    chat_id: int
    kind: Kind
    studio_id: int
    body: Mapping[str, Any]
    attempts: int
    age: timedelta
    request: str | None = None


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
    values: dict[str, Any] = {
        "done_at": now,
        "sent_at": now if outcome is Outcome.SENT else None,
        "outcome": outcome.value,
        "message_id": message_id,
        "fault": fault,
        "claimed_until": None,
    }
    await _change(session, letter_id, **values, **({"body": None} if forget else {}))


class Arrived(Struct, frozen=True):
    """A letter that arrived; ``forget`` empties its body at once."""

    letter_id: int
    message_id: int | None
    forget: bool = False


async def close_arrived(session: AsyncSession, clock: Clock, arrived: Collection[Arrived]) -> None:
    """Mark rows sent, all at once."""
    connection, now = await session.connection(), clock.now()
    for forget in (False, True):
        rows = [
            {"letter": each.letter_id, "message": each.message_id, "now": now}
            for each in arrived
            if each.forget is forget
        ]
        if rows:
            await connection.execute(_sent(forget=forget), rows)


@cache
def _sent(*, forget: bool) -> Update:
    sent = update(OutboxRecord).where(IS_OPEN, OutboxRecord.id == bindparam("letter"))
    sent = sent.values(
        done_at=bindparam("now"),
        sent_at=bindparam("now"),
        outcome=Outcome.SENT.value,
        message_id=bindparam("message"),
        fault=None,
        claimed_until=None,
    )
    return sent.values(body=None) if forget else sent


async def put_back(
    session: AsyncSession, clock: Clock, letter: Letter, pause: timedelta, fault: str
) -> None:
    """Let a row wait ``pause`` of real time; until then its chat is halted."""
    await _change(
        session,
        letter.id,
        retry_at=real_value(session, clock, pause),
        claimed_until=None,
        attempts=letter.attempts + 1,
        fault=fault,
    )


async def move_chat(session: AsyncSession, chat_id: int, new_chat_id: int) -> None:
    """Let all that is still to be sent to a chat go to its new number."""
    moved = update(OutboxRecord).where(IS_OPEN, OutboxRecord.chat_id == chat_id)
    await session.execute(moved.values(chat_id=new_chat_id))


async def postpone(session: AsyncSession, letter_id: int, until: datetime) -> None:
    """Let a claimed row be due at another moment of the studio's clock."""
    await _change(session, letter_id, due_at=until, claimed_until=None)


async def forget_claims(session: AsyncSession) -> None:
    """Free all claimed rows: where there is one process, they are of a dead one."""
    await session.execute(update(OutboxRecord).where(IS_OPEN).values(claimed_until=None))


async def count_due(session: AsyncSession, until: datetime) -> int:
    """Return how many rows for Telegram are due by ``until`` and not done, or in flight."""
    due = IS_OPEN, FOR_TELEGRAM, OutboxRecord.due_at <= until
    count = select(func.count()).select_from(OutboxRecord).where(*due)
    return (await session.scalars(count)).one()


async def _change(session: AsyncSession, letter_id: int, **values: Any) -> None:
    """Give an open row new values; ``retry_at`` is the value of a real moment."""
    change = _changing(tuple(values), on_postgresql=is_postgresql(session))
    new = {f"new_{name}": value for name, value in values.items()}
    await session.execute(change, {"letter": letter_id, **new})


@cache
def _changing(columns: tuple[str, ...], *, on_postgresql: bool) -> Update:
    new: dict[str, Any] = {each: bindparam(f"new_{each}") for each in columns}
    if "retry_at" in new:
        new["retry_at"] = real_moment("new_retry_at", on_postgresql=on_postgresql)
    table = OutboxRecord.metadata.tables[OutboxRecord.__tablename__]
    return update(table).where(IS_OPEN, table.c.id == bindparam("letter")).values(new)
