"""Bodies are emptied in time; ids and moments stay."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from bot.database import Database
from bot.inbox import Inbox, InboxRecord
from bot.outbox import Kind, OutboxRecord, Outcome, Outgoing, close_letter
from bot.privacy import empty_bodies
from domain.clock import MovableClock

MESSAGE: dict[str, Any] = {"message": {"text": "Ich bin Clara Vogt", "from": {"id": 7}}}


async def fill(database: Database, clock: MovableClock) -> None:
    """Two updates done and dead, one open; three letters sent, refused and open."""
    inbox = Inbox(1, clock)
    async with database.write() as session:
        await inbox.store(session, ({"update_id": n, **MESSAGE} for n in (1, 2, 3)))
        for number in (1, 2):
            record = await session.get_one(InboxRecord, (1, number))
            record.done_at = clock.now() if number == 1 else None
            record.dead_at = clock.now() if number == 2 else None
        rows = [Outgoing(7, Kind.MESSAGE, {"text": "Clara"}).record(clock) for _ in range(3)]
        session.add_all(rows)
        await session.flush()
        await close_letter(session, clock, rows[0].id, Outcome.SENT, message_id=5)
        await close_letter(session, clock, rows[1].id, Outcome.REFUSED)


async def bodies(database: Database) -> tuple[list[bool], list[bool]]:
    async with database.read() as session:
        inbox = await session.scalars(select(InboxRecord).order_by(InboxRecord.update_id))
        outbox = await session.scalars(select(OutboxRecord).order_by(OutboxRecord.id))
        return [r.body is not None for r in inbox], [r.body is not None for r in outbox]


async def test_done_after_48_hours_dead_after_14_days_open_never(
    either: Database, clock: MovableClock
) -> None:
    await fill(either, clock)

    clock.move_to(clock.now() + timedelta(hours=48))
    assert await empty_bodies(either, clock) == 0

    clock.move_to(clock.now() + timedelta(seconds=1))
    assert await empty_bodies(either, clock) == 2
    assert await bodies(either) == ([False, True, True], [False, True, True])

    clock.move_to(clock.now() + timedelta(days=12))
    assert await empty_bodies(either, clock) == 2
    assert await bodies(either) == ([False, False, True], [False, False, True])


async def test_many_are_emptied_in_small_commits(database: Database, clock: MovableClock) -> None:
    async with database.write() as session:
        session.add_all(Outgoing(7, Kind.MESSAGE, {"text": "x"}).record(clock) for _ in range(450))
        await session.flush()
        for number in range(1, 451):
            await close_letter(session, clock, number, Outcome.SENT, message_id=number)
    clock.move_to(clock.now() + timedelta(hours=49))

    assert await empty_bodies(database, clock) == 450

    async with database.read() as session:
        kept = await session.get_one(OutboxRecord, 450)
    assert (kept.body, kept.chat_id, kept.message_id, kept.outcome) == (None, 7, 450, "sent")
