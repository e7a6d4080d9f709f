"""One update, one transaction; what fails is rolled back, counted and at last set aside."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from telegram import Update

from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.outbox import Kind, OutboxRecord
from bot.unit_of_work import UnitOfWork, current_unit
from bot.worker import Worker
from domain.store.counters import CounterRecord
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import only


async def exhaust(worker: Worker) -> None:
    while await worker.step():
        pass


async def test_an_error_rolls_everything_back(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(either)
    telegram.send_text(7, "fail")
    await tresen.receiver.receive()

    await tresen.workers[0].step()

    async with either.read() as session:
        assert await session.scalar(select(CounterRecord.last)) is None
        assert await session.scalar(select(OutboxRecord.id)) is None
        assert await session.scalar(select(InboxRecord.fault)) == "KeyError"


async def test_after_three_failures_it_is_set_aside_with_an_apology(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(either)
    number = telegram.send_text(7, "fail")
    telegram.send_text(7, "and now?")

    await tresen.drain()

    assert telegram.texts(7) == [f"sorry de {number}", "1: and now?"]
    async with either.read() as session:
        failed = await session.get_one(InboxRecord, (123456, number))
    assert (failed.attempts, failed.done_at is None, failed.dead_at is None) == (3, True, False)


async def test_a_press_that_fails_is_answered_too(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    async def fail(_: Update, __: Any) -> None:
        raise ValueError

    tresen = await run(database, only(fail))
    number = telegram.press(7, "yes")

    await tresen.drain()

    assert len(telegram.made("answerCallbackQuery")) == 1
    assert telegram.texts(7) == [f"sorry de {number}"]


async def test_what_cannot_be_parsed_stops_nobody_else(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    who = {"id": 7, "is_bot": False, "first_name": "Anna"}
    telegram.update(message={"from": who, "chat": {"id": 7, "type": "private"}, "text": "no id"})
    telegram.send_text(8, "hello")

    await tresen.drain()

    assert telegram.texts(8) == ["1: hello"]
    assert [each.startswith("sorry en") for each in telegram.texts(7)] == [True]


async def test_a_killed_process_counts_and_the_fourth_start_does_not_try(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tries: list[int] = []

    async def note(update: Update, _: Any) -> None:
        tries.append(update.update_id)

    tresen = await run(database, only(note))
    number = telegram.send_text(7, "kills the process")
    await tresen.receiver.receive()
    for _ in range(3):  # claimed; then the process was killed, and another one starts
        async with database.write() as session:
            assert await tresen.workers[0].inbox.claim(session) is not None
        async with database.write() as session:
            await tresen.workers[0].inbox.forget_claims(session)

    await tresen.drain()

    assert tries == []
    assert telegram.texts(7) == [f"sorry de {number}"]


async def test_locks_and_lost_connections_do_not_count(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tries: list[int] = []

    async def locked(_: Update, __: Any) -> None:
        tries.append(1)
        if len(tries) <= 4:
            raise OperationalError("…", None, Exception("database is locked"))

    tresen = await run(database, only(locked))
    telegram.send_text(7, "x")

    await tresen.drain()

    assert len(tries) == 5
    async with database.read() as session:
        record = (await session.scalars(select(InboxRecord))).one()
    assert (record.attempts, record.dead_at) == (0, None)


async def test_a_connection_lost_in_a_turn_does_not_count(
    postgres: Database, telegram: TelegramServer, run: Run
) -> None:
    tries: list[int] = []

    async def lose_it_once(_: Update, __: Any) -> None:
        tries.append(1)
        unit = current_unit.get()
        if len(tries) == 1:
            await unit.session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        unit.message(7, "here")

    tresen = await run(postgres, only(lose_it_once))
    telegram.send_text(7, "x")

    await tresen.drain()

    assert telegram.texts(7) == ["here"]
    async with postgres.read() as session:
        record = (await session.scalars(select(InboxRecord))).one()
    assert (len(tries), record.attempts, record.fault) == (2, 0, None)


async def test_a_broken_statement_inside_a_turn_is_a_fault(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    async def broken(_: Update, __: Any) -> None:
        await current_unit.get().session.execute(text("SELECT * FROM nowhere"))

    tresen = await run(either, only(broken))
    number = telegram.send_text(7, "x")

    await tresen.drain()

    assert telegram.texts(7) == [f"sorry de {number}"]


async def test_a_turn_cut_off_by_the_end_is_done_after_the_restart(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    telegram.send_text(7, "wait 30")
    await tresen.receiver.receive()

    turn = asyncio.create_task(exhaust(tresen.workers[0]))
    await eventually(lambda: telegram.made("sendChatAction"))  # it is being worked on
    turn.cancel()
    await asyncio.wait([turn])

    async with database.read() as session:
        record = (await session.scalars(select(InboxRecord))).one()
        assert await session.scalar(select(CounterRecord.last)) is None
    assert (record.attempts, record.claimed_until, record.done_at) == (0, None, None)


@pytest.mark.slow
async def test_a_press_that_takes_long_is_answered_early_and_once(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    async def slow(update: Update, _: Any) -> None:
        unit = current_unit.get()
        units.append(unit)
        await may_end.wait()
        assert update.callback_query is not None
        unit.answer(7, update.callback_query.id)
        unit.message(7, "done")

    may_end, units = asyncio.Event(), list[UnitOfWork]()
    tresen = await run(database, only(slow))
    telegram.press(7, "yes")
    await tresen.receiver.receive()

    turn = asyncio.create_task(exhaust(tresen.workers[0]))
    await eventually(lambda: units and units[0].answered_early)
    assert not turn.done()
    may_end.set()
    await turn
    await tresen.drain()

    assert len(telegram.made("answerCallbackQuery")) == 1
    async with database.read() as session:
        assert list(await session.scalars(select(OutboxRecord.kind))) == [Kind.MESSAGE.value]


@pytest.mark.slow
async def test_a_message_that_takes_long_shows_typing(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    async def slow(_: Update, __: Any) -> None:
        await eventually(lambda: telegram.made("sendChatAction"))
        current_unit.get().message(7, "done")

    tresen = await run(database, only(slow))
    telegram.send_text(7, "x")

    await tresen.drain()

    said = [call.method for call in telegram.calls if call.method.startswith("send")]
    assert said == ["sendChatAction", "sendMessage"]
