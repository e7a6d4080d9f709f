"""The messages of changes to customers as the outbox knows them: what became of each."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbox import TELLS, Kind, OutboxRecord, Outcome
from domain.reminders.asked import ToldMessage
from domain.reminders.deliveries import PLANNED
from domain.reminders.rules import Decided

LONGEST_WAIT: Final = timedelta(days=15)
"""An e-mail waits two weeks for a server; there is an index on when it was due."""
OUTCOMES: Mapping[str | None, str] = {
    None: PLANNED,
    Outcome.SENT.value: Decided.SENT.value,
    Outcome.DROPPED.value: Decided.MOOT.value,
    Outcome.TOO_LATE.value: Decided.FAILED.value,
    Outcome.REFUSED.value: Decided.FAILED.value,
    Outcome.UNREACHABLE.value: Decided.UNREACHABLE.value,
}


async def told_between(
    session: AsyncSession, studio_id: int, first: datetime, until: datetime
) -> tuple[ToldMessage, ...]:
    """Return the messages that were due from a moment until before another one."""
    due = OutboxRecord.due_at >= first, OutboxRecord.due_at < until
    return await _told(session, studio_id, *due)


async def done_between(
    session: AsyncSession, studio_id: int, first: datetime, until: datetime
) -> tuple[ToldMessage, ...]:
    """Return the messages that were done with from a moment until before another one."""
    done = OutboxRecord.done_at >= first, OutboxRecord.done_at < until
    return await _told(session, studio_id, OutboxRecord.due_at >= first - LONGEST_WAIT, *done)


async def _told(
    session: AsyncSession, studio_id: int, *which: ColumnElement[bool]
) -> tuple[ToldMessage, ...]:
    columns = (
        OutboxRecord.tells,
        OutboxRecord.kind,
        OutboxRecord.outcome,
        OutboxRecord.due_at,
        OutboxRecord.customer_id,
    )
    query = select(*columns).where(OutboxRecord.studio_id == studio_id, TELLS, *which)
    rows = await session.execute(query.order_by(OutboxRecord.id))
    return tuple(
        ToldMessage(tells or "", _outcome(kind, outcome), due_at, customer_id)
        for tells, kind, outcome, due_at, customer_id in rows.all()
    )


def _outcome(kind: str, outcome: str | None) -> str:
    is_mailed = kind == Kind.MAIL.value and outcome == Outcome.SENT.value
    return Decided.MAILED.value if is_mailed else OUTCOMES[outcome]
