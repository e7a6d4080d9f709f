"""What is said to the inbox for every update: statements that are built once."""

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from bot.database import real_moment
from bot.inbox_records import InboxRecord
from domain.store.rows import insert_on

if TYPE_CHECKING:
    from domain.store.rows import Insert

INBOX = InboxRecord.metadata.tables[InboxRecord.__tablename__]
ROW = INBOX.c
IS_OPEN = and_(ROW.done_at.is_(None), ROW.dead_at.is_(None))


@cache
def arrival(*, on_postgresql: bool) -> "Insert":
    """Return what keeps an update that has just ``arrived``; one that is known stays."""
    arrived = insert_on(InboxRecord, on_postgresql=on_postgresql).on_conflict_do_nothing()
    return arrived.values(arrived_at=real_moment("arrived", on_postgresql=on_postgresql))


@cache
def claim(*, served: bool, on_postgresql: bool) -> ReturningUpdate[Any]:
    """Return what claims the ``bot``'s next update until ``lease``, and says what it holds.

    Args:
        served: Whether there are lanes (``served``) that let everybody else go first.
        on_postgresql: Which engine.
    """
    lease = real_moment("lease", on_postgresql=on_postgresql)
    is_next = ROW.update_id == _next(served=served, on_postgresql=on_postgresql)
    attempts = ROW.attempts + case((ROW.claimed_until.is_(None), 0), else_=1)
    claimed = update(INBOX).where(ROW.bot_id == bindparam("bot"), is_next)
    return claimed.values(attempts=attempts, claimed_until=lease).returning(
        ROW.update_id, ROW.attempts, ROW.claimed_until, ROW.said_at, ROW.body, ROW.lane
    )


def _next(*, served: bool, on_postgresql: bool) -> ScalarSelect[Any]:
    """Return the number of the update whose turn it is, locked where rows are locked."""
    now = real_moment("now", on_postgresql=on_postgresql)
    who_waited = (case((ROW.lane.in_(bindparam("served", expanding=True)), 1), else_=0),)
    found = (
        select(ROW.update_id)
        .where(IS_OPEN, ROW.bot_id == bindparam("bot"), ~_waits_for_an_earlier_one())
        .where(or_(ROW.claimed_until.is_(None), ROW.claimed_until <= now))
        .order_by(*(who_waited if served else ()), ROW.arrived_at, ROW.update_id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return found.correlate(None).scalar_subquery()


def _waits_for_an_earlier_one() -> ColumnElement[bool]:
    earlier = INBOX.alias("earlier").c
    before = tuple_(earlier.arrived_at, earlier.update_id) < tuple_(ROW.arrived_at, ROW.update_id)
    return exists().where(
        earlier.bot_id == ROW.bot_id,
        earlier.lane == ROW.lane,
        earlier.done_at.is_(None),
        earlier.dead_at.is_(None),
        before,
    )


@cache
def held_body() -> Select[Any]:
    """Return the query of a claimed update's text, which locks its row."""
    return select(ROW.body).where(*_mine()).with_for_update(skip_locked=True)


@cache
def change(columns: tuple[str, ...], *, on_postgresql: bool) -> ReturningUpdate[Any]:
    """Return what gives columns of a claimed update the values ``new_...``.

    The end of a claim is so much later than now as ``new_claimed_until`` says, or none.
    """
    new: dict[str, Any] = {each: bindparam(f"new_{each}") for each in columns}
    if "claimed_until" in new:
        new["claimed_until"] = real_moment("new_claimed_until", on_postgresql=on_postgresql)
    return update(INBOX).where(*_mine()).values(new).returning(ROW.claimed_until)


def _mine() -> tuple[ColumnElement[bool], ...]:
    return (
        IS_OPEN,
        ROW.bot_id == bindparam("bot"),
        ROW.update_id == bindparam("number"),
        ROW.claimed_until == bindparam("until"),
    )
