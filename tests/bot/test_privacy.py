"""Bodies are emptied in time; ids and moments stay."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.conversation_records import DialogRecord, ProposalRecord
from bot.database import Database
from bot.inbox import Inbox
from bot.inbox_records import InboxRecord
from bot.outbox import Kind, OutboxRecord, Outcome, Outgoing, close_letter
from bot.privacy import empty_bodies
from domain.clock import MovableClock
from domain.store.kept import KeptRecord
from domain.studios.records import InvitationRecord
from tests.support.studios import fill_with_empty_studio

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


def _dialog(person: int, said_at: datetime) -> DialogRecord:
    return DialogRecord(
        studio_id=1,
        person=person,
        chat=person,
        intent="customer.show",
        language="de",
        slots={"customer": "Clara"},
        said_at=said_at,
        step=0,
        view="",
    )


def _proposal(number: int, state: str, said_at: datetime) -> ProposalRecord:
    return ProposalRecord(
        studio_id=1,
        id=number,
        person=1,
        chat=1,
        intent="customer.erase",
        language="de",
        slots={"customer": "Clara"},
        facts={"customer": [1, 1]},
        said_at=said_at,
        expires_at=said_at + timedelta(minutes=15),
        revision=1,
        state=state,
        renderings={"asker": {"text": "Clara Vogt", "buttons": []}},
    )


def _one_time_link(token: str, expires_at: datetime, used_at: datetime | None) -> InvitationRecord:
    return InvitationRecord(
        token_hash=token,
        studio_id=1,
        role="customer",
        customer_id=1,
        expires_at=expires_at,
        used_at=used_at,
    )


async def contents(database: Database) -> dict[str, list[Any]]:
    """Return what is left: dialogs by person, proposals by state, links, and kept values."""
    async with database.read() as session:
        proposals = await session.scalars(select(ProposalRecord).order_by(ProposalRecord.id))
        people = select(DialogRecord.person).order_by(DialogRecord.person)
        tokens = select(InvitationRecord.token_hash).order_by(InvitationRecord.token_hash)
        return {
            "dialogs": list(await session.scalars(people)),
            "proposals": [(each.state, bool(each.renderings or each.slots)) for each in proposals],
            "links": list(await session.scalars(tokens)),
            "kept": list(await session.scalars(select(KeptRecord.journal_id))),
        }


async def test_what_nobody_goes_on_with_is_emptied_and_requests_wait(
    either: Database, clock: MovableClock
) -> None:
    now = clock.now()
    async with either.write() as session:
        await fill_with_empty_studio(session)
        session.add_all(_dialog(person, now) for person in (1, 2))
        states = ("open", "asked", "done", "dropped")
        session.add_all(_proposal(n, state, now) for n, state in enumerate(states, start=1))
        session.add_all(
            [
                _one_time_link("unused", now, None),
                _one_time_link("used", now, now),
                KeptRecord(studio_id=1, journal_id=1, at=now, values={"name": "Clara"}),
            ]
        )
        session.add(_dialog(3, now + timedelta(days=10)))

    clock.move_to(now + timedelta(minutes=10, seconds=1))
    await empty_bodies(either, clock)
    after_the_undo_window = await contents(either)
    clock.move_to(now + timedelta(hours=48, minutes=16))
    await empty_bodies(either, clock)
    after_two_days = await contents(either)
    clock.move_to(now + timedelta(days=14, minutes=16))
    await empty_bodies(either, clock)

    assert after_the_undo_window == {
        "dialogs": [1, 2, 3],
        "proposals": [("open", True), ("asked", True), ("done", True), ("dropped", True)],
        "links": [*await _tokens(either, "owner"), "unused", "used"],
        "kept": [],
    }
    assert after_two_days["proposals"] == [
        ("open", True),
        ("asked", True),
        ("done", False),
        ("dropped", False),
    ]
    assert await contents(either) == {
        "dialogs": [3],
        "proposals": [("expired", False), ("asked", True), ("done", False), ("dropped", False)],
        "links": [*await _tokens(either, "owner"), "used"],
        "kept": [],
    }


async def _tokens(database: Database, role: str) -> list[str]:
    async with database.read() as session:
        query = select(InvitationRecord.token_hash).where(InvitationRecord.role == role)
        return list(await session.scalars(query))
