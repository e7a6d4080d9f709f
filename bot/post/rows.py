"""Rows of e-mails: claimed one by one, put back, and given up in the end."""

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import real_time
from bot.outbox import IS_OPEN, NO_CHAT, Kind, Letter, OutboxRecord, Outcome
from bot.outbox_line import claim, letter_of
from domain.clock import Clock

WAITS_FOR = timedelta(days=14)
"""How long an e-mail waits for a server that takes it; afterwards it is no news any more."""
MOST_ROWS = 200
IS_MAIL = and_(OutboxRecord.chat_id == NO_CHAT, OutboxRecord.kind == Kind.MAIL.value)


async def claim_mail(session: AsyncSession, clock: Clock) -> Letter | None:
    """Return the next e-mail that may go, claimed for ``CLAIM``; None if there is none."""
    query = select(OutboxRecord).where(_is_ready(session, clock))
    query = query.order_by(OutboxRecord.priority, OutboxRecord.id).limit(1)
    row = await session.scalar(query.with_for_update(skip_locked=True))
    if row is None:
        return None
    letter = letter_of(row, clock.real())
    await claim(session, clock, [letter])
    return replace(letter, body={**letter.body, "name": _name(row)})


async def is_mail_due(session: AsyncSession, clock: Clock) -> bool:
    """Say whether an e-mail may go now."""
    ready = select(OutboxRecord.id).where(_is_ready(session, clock)).limit(1)
    return await session.scalar(ready) is not None


async def put_mail_back(
    session: AsyncSession, clock: Clock, letter: Letter, pause: timedelta, fault: str
) -> None:
    """Let an e-mail wait ``pause`` of real time; what went wrong with it is counted."""
    await _change(
        session,
        letter,
        retry_at=real_time(session, clock, pause),
        attempts=letter.attempts + 1,
        fault=fault,
    )


async def let_mail_wait(session: AsyncSession, letter: Letter, fault: str) -> None:
    """Let an e-mail go as soon as the server takes any: the trouble is not its own."""
    await _change(session, letter, fault=fault)


async def drop_stale_mails(
    session: AsyncSession, now: datetime
) -> list[tuple[int, dict[str, Any]]]:
    """Return studio and body of e-mails that were given up: nobody took them for 14 days."""
    stale = OutboxRecord.due_at < now - WAITS_FOR, OutboxRecord.claimed_until.is_(None)
    old = select(OutboxRecord.id).where(IS_OPEN, IS_MAIL, *stale).limit(MOST_ROWS)
    gone = update(OutboxRecord).where(OutboxRecord.id.in_(old))
    given_up = gone.values(done_at=now, outcome=Outcome.TOO_LATE.value)
    quiet = given_up.execution_options(synchronize_session=False)
    rows = await session.execute(quiet.returning(OutboxRecord.studio_id, OutboxRecord.body))
    return [(studio_id or 0, body or {}) for studio_id, body in rows.all()]


async def studios_with_waiting_mails(session: AsyncSession, now: datetime) -> tuple[int, ...]:
    """Return the studios that have e-mails which ought to have left."""
    waiting = IS_OPEN, IS_MAIL, OutboxRecord.due_at <= now, OutboxRecord.studio_id.is_not(None)
    query = select(OutboxRecord.studio_id).where(*waiting).group_by(OutboxRecord.studio_id)
    found = await session.scalars(query.order_by(func.min(OutboxRecord.id)))
    return tuple(each for each in found if each is not None)


def _is_ready(session: AsyncSession, clock: Clock) -> ColumnElement[bool]:
    real = real_time(session, clock)
    return and_(
        IS_OPEN,
        IS_MAIL,
        OutboxRecord.due_at <= clock.now(),
        or_(OutboxRecord.retry_at.is_(None), OutboxRecord.retry_at <= real),
        or_(OutboxRecord.claimed_until.is_(None), OutboxRecord.claimed_until <= real),
    )


def _name(row: OutboxRecord) -> str:
    """Return what makes the e-mail the same one, in every installation that ever was.

    What it is about, and when it was written down; the first part alone would come again in a
    database that is begun anew.
    """
    about = (row.body or {}).get("name") or f"mail.{row.id}"
    return f"{about}.{row.created_at:%Y%m%d%H%M%S%f}"


async def _change(session: AsyncSession, letter: Letter, **values: object) -> None:
    change = update(OutboxRecord).where(IS_OPEN, OutboxRecord.id == letter.id)
    done = change.values(claimed_until=None, **values)
    await session.execute(done.execution_options(synchronize_session=False))
