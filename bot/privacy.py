"""Privacy of the pipe: contents of what is done are emptied; ids and moments stay.

What a person's file, contracts and documents hold is the domain's to keep and to erase. Here it is
what only carried it there: messages, files, dialogs, proposals, one-time links, and the values
that were kept for an undo.
"""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import and_, delete, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.conversation_records import DialogRecord, ProposalRecord
from bot.database import Database, Rank
from bot.inbox_records import InboxRecord
from bot.last_resort import describe
from bot.outbox import OutboxRecord, Outcome
from bot.people_data import EMPTY
from bot.signals import Ending
from bot.uploads import empty_uploads
from domain.clock import Clock
from domain.desk.trail import UNDO_LASTS
from domain.store.kept import forget_kept
from domain.studios.records import ArrivalRecord, GuessRecord, InvitationRecord

DONE_FOR = timedelta(hours=48)
DEAD_FOR = timedelta(days=14)
"""How long something stays that nobody has finished: refused, half-filled, never confirmed."""
MOST_ROWS = 200
EXPIRED = "expired"
HOUR = 3600.0

log = structlog.get_logger("tresen")


async def keep_privacy(database: Database, clock: Clock, ending: Ending) -> None:
    """Empty every hour what may not stay, until the end is asked for."""
    while not ending.is_asked:
        try:
            await empty_bodies(database, clock)
        except Exception as error:  # noqa: BLE001  next hour is early enough
            log.warning("bodies not emptied", **describe(error))
        await ending.wait(HOUR)


async def empty_bodies(database: Database, clock: Clock) -> int:
    """Return how many contents were emptied: done for 48 hours, or dead for 14 days."""
    emptied = 0
    while True:
        async with database.write(Rank.JOBS) as session:
            rows = await _empty_some(session, clock)
        emptied += rows
        if not rows:
            return emptied


async def _empty_some(session: AsyncSession, clock: Clock) -> int:
    now = clock.now()
    return (
        await _empty_inbox(session, now)
        + await _empty_outbox(session, now)
        + await empty_uploads(session, clock)
        + await _drop_dialogs(session, now)
        + await _empty_proposals(session, now)
        + await _drop_invitations(session, now)
        + await _drop_strangers(session, now)
        + await forget_kept(session, now - UNDO_LASTS, MOST_ROWS)
    )


async def _empty_inbox(session: AsyncSession, now: datetime) -> int:
    old = (
        select(InboxRecord.bot_id, InboxRecord.update_id)
        .where(InboxRecord.body.is_not(None))
        .where(or_(InboxRecord.done_at < now - DONE_FOR, InboxRecord.dead_at < now - DEAD_FOR))
    )
    key = tuple_(InboxRecord.bot_id, InboxRecord.update_id)
    emptied = update(InboxRecord).where(key.in_(old.limit(MOST_ROWS))).values(body=None)
    return len((await session.scalars(emptied.returning(InboxRecord.update_id))).all())


async def _empty_outbox(session: AsyncSession, now: datetime) -> int:
    dead = OutboxRecord.outcome == Outcome.REFUSED.value
    old = (
        select(OutboxRecord.id)
        .where(OutboxRecord.body.is_not(None))
        .where(
            or_(
                (OutboxRecord.done_at < now - DONE_FOR) & ~dead,
                OutboxRecord.done_at < now - DEAD_FOR,
            )
        )
    )
    emptied = update(OutboxRecord).where(OutboxRecord.id.in_(old.limit(MOST_ROWS)))
    gone = emptied.values(body=None, fault=None).returning(OutboxRecord.id)
    return len((await session.scalars(gone)).all())


async def _drop_dialogs(session: AsyncSession, now: datetime) -> int:
    """Delete dialogs that nobody went on with."""
    key = tuple_(DialogRecord.studio_id, DialogRecord.person, DialogRecord.chat)
    old = select(DialogRecord.studio_id, DialogRecord.person, DialogRecord.chat).where(
        DialogRecord.said_at < now - DEAD_FOR
    )
    gone = delete(DialogRecord).where(key.in_(old.limit(MOST_ROWS)))
    return len((await session.scalars(gone.returning(DialogRecord.person))).all())


async def _empty_proposals(session: AsyncSession, now: datetime) -> int:
    """Empty proposals that are closed, or that nobody confirmed; a request waits for its answer.

    The row stays, so that a tap on its message is still told that it is over.
    """
    closed = ProposalRecord.state.not_in(("open", "asked"))
    left = and_(ProposalRecord.state == "open", ProposalRecord.expires_at < now - DEAD_FOR)
    old = select(ProposalRecord.studio_id, ProposalRecord.id).where(
        ProposalRecord.renderings != {},
        or_(and_(closed, ProposalRecord.expires_at < now - DONE_FOR), left),
    )
    mine = tuple_(ProposalRecord.studio_id, ProposalRecord.id).in_(old.limit(MOST_ROWS))
    expired = update(ProposalRecord).where(mine, ProposalRecord.state == "open")
    await session.execute(expired.values(state=EXPIRED))
    emptied = update(ProposalRecord).where(mine).values(EMPTY).returning(ProposalRecord.id)
    return len((await session.scalars(emptied)).all())


async def _drop_invitations(session: AsyncSession, now: datetime) -> int:
    """Delete one-time links that nobody opened in time."""
    old = select(InvitationRecord.token_hash).where(
        InvitationRecord.used_at.is_(None), InvitationRecord.expires_at < now - DEAD_FOR
    )
    gone = delete(InvitationRecord).where(InvitationRecord.token_hash.in_(old.limit(MOST_ROWS)))
    return len((await session.scalars(gone.returning(InvitationRecord.token_hash))).all())


async def _drop_strangers(session: AsyncSession, now: datetime) -> int:
    """Delete who stood at a door and went away, and the wrong links of chats."""
    dropped = 0
    for table, moment in (
        (ArrivalRecord, ArrivalRecord.opened_at),
        (GuessRecord, GuessRecord.since),
    ):
        key = table.telegram_id
        old = select(key).where(moment < now - DEAD_FOR).limit(MOST_ROWS)
        gone = delete(table).where(key.in_(old)).returning(key)
        dropped += len((await session.scalars(gone)).all())
    return dropped
