"""What is said to the outbox for every letter: statements that are built once.

``now`` is the studio's time, ``real`` and ``until`` are real ones; see ``real_moment``.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    or_,
    select,
    update,
)

from bot.database import real_moment
from bot.outbox import Kind, OutboxRecord, Priority

OUTBOX = OutboxRecord.metadata.tables[OutboxRecord.__tablename__]
ROW = OUTBOX.c
IS_OPEN = ROW.done_at.is_(None)
IS_ANSWER = ROW.kind == Kind.ANSWER.value
HOLD_NOBODY_UP = tuple(kind.value for kind in (Kind.ANSWER, Kind.MAIL, Kind.PUSH))


@cache
def next_letters(*, all_busy: bool, no_pushes: bool, on_postgresql: bool) -> Select[Any]:
    """Return the query of at most ``most`` rows that may go now, first in line first, locked.

    Args:
        all_busy: Whether nothing but answers may go.
        no_pushes: Whether no push may go; else none may to the chats that are ``quiet``.
        on_postgresql: Which engine.
    """
    real = real_moment("real", on_postgresql=on_postgresql)
    is_free = IS_ANSWER if all_busy else _is_free(real, no_pushes=no_pushes)
    query = select(
        ROW.id,
        ROW.chat_id,
        ROW.kind,
        ROW.studio_id,
        ROW.body,
        ROW.attempts,
        ROW.created_at,
        ROW.request,
    ).where(_is_ready(real), is_free)
    if all_busy or no_pushes:  # so that nobody looks at ten thousand pushes in vain
        query = query.where(ROW.priority < Priority.PUSH.value)
    in_line = query.order_by(ROW.priority, ROW.id).limit(bindparam("most"))
    return in_line.with_for_update(skip_locked=True)


@cache
def claim(*, on_postgresql: bool) -> Update:
    """Return what claims ``these`` rows for so long."""
    return _claiming(on_postgresql=on_postgresql).values(retry_at=None)


@cache
def renew(*, on_postgresql: bool) -> Update:
    """Return what lets the claims of ``these`` rows last longer."""
    return _claiming(on_postgresql=on_postgresql).where(ROW.claimed_until.is_not(None))


def _claiming(*, on_postgresql: bool) -> Update:
    claimed = update(OUTBOX).where(IS_OPEN, ROW.id.in_(bindparam("these", expanding=True)))
    return claimed.values(claimed_until=real_moment("until", on_postgresql=on_postgresql))


def _is_ready(real: ColumnElement[Any]) -> ColumnElement[bool]:
    return and_(
        IS_OPEN,
        ROW.kind != Kind.MAIL.value,
        ROW.due_at <= bindparam("now"),
        or_(ROW.retry_at.is_(None), ROW.retry_at <= real),
        or_(ROW.claimed_until.is_(None), ROW.claimed_until <= real),
    )


def _is_free(real: ColumnElement[Any], *, no_pushes: bool) -> ColumnElement[bool]:
    is_taken = ROW.chat_id.in_(bindparam("busy", expanding=True))
    may_go = and_(~is_taken, ~_waits_for_another(real))
    is_no_push = ROW.kind != Kind.PUSH.value
    if not no_pushes:
        is_no_push = or_(is_no_push, ROW.chat_id.not_in(bindparam("quiet", expanding=True)))
    return or_(IS_ANSWER, and_(may_go, is_no_push))


def _waits_for_another(real: ColumnElement[Any]) -> ColumnElement[bool]:
    other = OUTBOX.alias("other").c
    in_flight = other.claimed_until > real
    halted = and_(other.kind != Kind.ANSWER.value, other.retry_at > real)
    earlier = and_(
        other.id < ROW.id,
        other.due_at <= bindparam("now"),
        other.kind.not_in(HOLD_NOBODY_UP),
    )
    return exists().where(
        other.done_at.is_(None),
        other.chat_id == ROW.chat_id,
        other.id != ROW.id,
        or_(in_flight, halted, earlier),
    )
