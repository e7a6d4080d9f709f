"""The path of one message, end to end, on both engines."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from telegram import Update

from bot.database import Database
from bot.leases import take_lease
from bot.outbox import OutboxRecord
from bot.unit_of_work import current_unit
from domain.clock import MovableClock, SystemClock
from domain.store.counters import CounterRecord
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import only


async def test_a_message_is_answered(either: Database, telegram: TelegramServer, run: Run) -> None:
    tresen = await run(either)

    telegram.send_text(7, "hello")
    await tresen.drain()

    assert telegram.texts(7) == ["1: hello"]


async def test_it_works_by_itself(either: Database, telegram: TelegramServer, run: Run) -> None:
    await run(either, by_itself=True)

    telegram.send_text(7, "hello")

    assert await eventually(lambda: telegram.texts(7)) == ["1: hello"]


async def test_drain_waits_for_what_runs_by_itself(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database, by_itself=True)
    telegram.send_text(7, "wait 0.9")
    await eventually(lambda: telegram.made("sendChatAction"))  # it is being worked on

    await tresen.drain()

    assert telegram.texts(7) == ["1: wait 0.9"]


async def test_a_press_is_answered_before_anything_is_said(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    await run(either, by_itself=True)

    telegram.press(7, "yes")
    await eventually(lambda: telegram.texts(7))

    said = [call for call in telegram.calls if call.method != "getMe"]
    assert [call.method for call in said] == ["answerCallbackQuery", "sendMessage"]
    assert said[0].fields["text"] == "ok"


async def test_messages_of_one_person_stay_in_order(
    postgres: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(postgres, by_itself=True, workers=4)

    for number in range(12):
        telegram.send_text(7, str(number))
    await eventually(lambda: len(telegram.texts(7)) == 12)
    await tresen.drain()

    assert [text.split(": ")[1] for text in telegram.texts(7)] == [str(n) for n in range(12)]


async def test_two_processes_share_the_work_without_doubling(
    postgres: Database, postgres_url: str, telegram: TelegramServer, run: Run
) -> None:
    other = Database(postgres_url)
    first, second = await run(postgres, workers=3), await run(other, workers=3)
    for number in range(30):
        telegram.send_text(100 + number % 10, f"message {number}")
    await first.receiver.receive()

    workers = [*first.workers, *second.workers]
    await asyncio.gather(*(_exhaust(worker.step) for worker in workers))
    await asyncio.gather(_exhaust(first.sender.step), _exhaust(second.sender.step))

    async with postgres.read() as session:
        assert await session.scalar(select(CounterRecord.last)) == 30
        assert await session.scalar(select(func.count()).select_from(OutboxRecord)) == 30
    texts = [text for person in range(100, 110) for text in telegram.texts(person)]
    assert sorted(text.split(": ")[1] for text in texts) == sorted(
        f"message {number}" for number in range(30)
    )


async def test_of_two_processes_one_receives_and_sends(
    postgres: Database, postgres_url: str, telegram: TelegramServer, run: Run
) -> None:
    other = Database(postgres_url)
    first, second = await run(postgres, by_itself=True), await run(other, by_itself=True)
    assert first.seats.held() == {"receiving": True, "sending": True}
    assert second.seats.held() == {"receiving": False, "sending": False}

    telegram.send_text(7, "one")
    await eventually(lambda: telegram.texts(7))
    await first.stop()
    telegram.send_text(7, "two")

    assert await eventually(lambda: telegram.texts(7)[1:], 30) == ["2: two"]
    assert second.seats.held() == {"receiving": True, "sending": True}


async def test_the_day_something_was_said_is_the_messages_own(
    database: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    seen: list[Any] = []

    async def note(_: Update, __: Any) -> None:
        seen.append(current_unit.get().said_at)

    tresen = await run(database, only(note))
    sent = clock.now() - timedelta(hours=30)
    telegram.send_text(7, "yesterday", date=int(sent.timestamp()))
    telegram.press(7, "now")

    await tresen.drain()

    assert seen == [sent, clock.now()]


async def test_moving_the_clock_sends_what_was_held(
    database: Database, telegram: TelegramServer, run: Run, clock: MovableClock
) -> None:
    async def hold(_: Update, __: Any) -> None:
        unit = current_unit.get()
        unit.message(7, "later", due_at=unit.now + timedelta(minutes=10))

    tresen = await run(database, only(hold))
    telegram.send_text(7, "x")
    await tresen.drain()
    assert telegram.texts(7) == []

    await tresen.move_to(clock.now() + timedelta(minutes=9))
    assert telegram.texts(7) == []

    await tresen.move_to(clock.now() + timedelta(minutes=1))
    assert telegram.texts(7) == ["later"]


async def test_a_real_clock_cannot_be_moved(database: Database, run: Run) -> None:
    tresen = await run(database, own_clock=SystemClock())

    with pytest.raises(TypeError):
        await tresen.move_to(datetime(2030, 1, 1, tzinfo=UTC))


async def test_what_a_killed_process_left_is_done_after_the_restart(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    killed = await run(database)
    telegram.send_text(7, "hello")
    await killed.receiver.receive()
    async with database.write() as session:  # claimed, and then the process is gone
        assert await killed.workers[0].inbox.claim(session) is not None

    restarted = await run(database)
    await restarted.drain()

    assert telegram.texts(7) == ["1: hello"]


async def test_who_stops_leaves_the_jobs_to_others_at_once(
    either: Database, run: Run, clock: MovableClock
) -> None:
    tresen = await run(either)
    async with either.write() as session:
        assert await take_lease(session, clock, "jobs", tresen.holder, timedelta(hours=1))

    await tresen.stop()

    async with either.write() as session:
        assert await take_lease(session, clock, "jobs", "another", timedelta(hours=1))


async def _exhaust(step: Callable[[], Awaitable[bool]]) -> None:
    while await step():
        pass
