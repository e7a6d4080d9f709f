"""E-mails in the outbox: they wait, hold nobody up, and go with what they belong to."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.database import Database
from bot.held import count_held, drop_held, release_held
from bot.mails import forget_mails, mail_report, texts_mailed
from bot.outbox import NO_CHAT, Kind, OutboxRecord, count_due
from bot.outbox_line import Busy, next_letters
from bot.privacy import empty_bodies
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from handlers.messages import Mail
from handlers.telegram_door import held_key
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer

UNDO_WINDOW = timedelta(minutes=10)
CORRECTED = {
    "kind": "invoice-corrected",
    "customer_id": 4,
    "invoice_id": 143,
    "before_id": 142,
    "name": "invoice-corrected.1.143",
}


async def write(database: Database, clock: MovableClock, **more: Any) -> None:
    """Put the e-mail of a change into the outbox, as a conversation does."""
    due_at = more.pop("due_at", clock.now())
    values: dict[str, Any] = {"studio_id": 1, "customer_id": 4, "invoice_id": 143, **more}
    mail = Mail(kind="invoice-corrected", before_id=142, due_at=due_at, journal_id=8, **values)
    async with database.write() as session:
        unit = UnitOfWork(session, clock)
        unit.mail(mail, held_key(8))
        await unit.flush()


async def rows(database: Database) -> list[OutboxRecord]:
    async with database.read() as session:
        return list(await session.scalars(select(OutboxRecord).order_by(OutboxRecord.id)))


async def test_a_row_holds_ids_alone_and_is_due_when_the_undo_window_is_over(
    either: Database, clock: MovableClock
) -> None:
    await write(either, clock, due_at=clock.now() + UNDO_WINDOW)

    (row,) = await rows(either)

    assert (row.kind, row.chat_id, row.studio_id) == ("mail", 0, 1)
    assert (row.body, row.key, row.due_at) == (CORRECTED, "journal-8", clock.now() + UNDO_WINDOW)


async def test_it_is_never_handed_to_telegram_and_nothing_is_due_because_of_it(
    either: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    tresen = await run(either)
    await write(either, clock)
    async with either.write() as session:
        unit = UnitOfWork(session, clock)
        unit.message(7, "one")
        unit.message(NO_CHAT, "two")
        await unit.flush()

    await tresen.drain()

    assert telegram.texts(7) == ["one"]
    assert [(row.kind, row.outcome) for row in await rows(either)] == [
        ("mail", None),
        ("message", "sent"),
        ("message", "unreachable"),  # tried, though an e-mail waits there; but nobody is 0
    ]
    async with either.write() as session:
        assert await next_letters(session, clock, Busy(), 9) == []
        assert await count_due(session, clock.now() + timedelta(days=30)) == 0


async def test_it_is_dropped_with_the_change_that_is_undone(
    either: Database, clock: MovableClock
) -> None:
    await write(either, clock, due_at=clock.now() + UNDO_WINDOW)
    await write(either, clock, studio_id=2)

    async with either.write() as session:
        assert await drop_held(session, clock, 1, "journal-8") == 1
        reports = [await mail_report(session, studio_id, clock.now()) for studio_id in (1, 2)]
        assert [report.count for report in reports] == [0, 1]

    assert [row.outcome for row in await rows(either)] == ["dropped", None]


async def test_sent_now_it_is_due_but_no_chat_waits_for_it(
    either: Database, clock: MovableClock
) -> None:
    await write(either, clock, due_at=clock.now() + UNDO_WINDOW)

    async with either.write() as session:
        assert await count_held(session, 1, "journal-8") == 0
        assert await release_held(session, clock, 1, "journal-8") == 1

    (row,) = await rows(either)
    assert (row.due_at, row.done_at) == (clock.now(), None)


@pytest.mark.parametrize("days", [1, 40])
async def test_what_waits_is_not_emptied(either: Database, clock: MovableClock, days: int) -> None:
    await write(either, clock)
    clock.move_to(clock.now() + timedelta(days=days))

    assert await empty_bodies(either, clock) == 0
    assert [row.body for row in await rows(either)] == [CORRECTED]


async def test_of_who_is_erased_nothing_stays_of_what_was_sent(
    database: Database, clock: MovableClock
) -> None:
    facts = {"text": "Dein Vertrag endet"}
    for customer_id in (4, 5):
        await write(database, clock, customer_id=customer_id, facts=facts)
    async with database.write() as session:
        await session.execute(update(OutboxRecord).values(done_at=clock.now(), outcome="sent"))
        told = await texts_mailed(session, 1, 4)
        await forget_mails(session, 1, 4, clock.now())

    assert [each["text"] for each in told] == ["Dein Vertrag endet"]
    assert [(row.outcome, row.body is None) for row in await rows(database)] == [
        ("sent", True),
        ("sent", False),
    ]


async def test_who_is_erased_is_not_written_to_any_more(
    either: Database, clock: MovableClock
) -> None:
    await write(either, clock)
    await write(either, clock, customer_id=5)
    await write(either, clock, studio_id=2)

    async with either.write() as session:
        await forget_mails(session, 1, 4, clock.now())

    found = [(row.outcome, row.body is None) for row in await rows(either)]
    assert found == [("dropped", True), (None, False), (None, False)]
    assert {row.kind for row in await rows(either)} == {Kind.MAIL.value}
