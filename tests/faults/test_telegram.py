"""Telegram in trouble: over real HTTP, nothing is lost, nobody waits for a chat that is ill.

What tests/bot shows is not repeated: 429 for a chat and for all, 403, edits that are too late, a
press that nobody answers in time (test_sender); an update that cannot be parsed (test_worker), one
that kills the process (test_start); updates stored and not acknowledged (test_receivers).
"""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Database
from bot.inbox_records import InboxRecord
from bot.joining import converse
from bot.outbox import OutboxRecord
from bot.settings import Settings
from bot.start import serve
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock
from domain.invoices.records import InvoiceRecord
from domain.store.base import Base
from domain.store.counters import CounterRecord
from domain.store.journal import JournalRecord
from domain.studios.records import LinkRecord
from tests.support.bad_way import (
    BadWay,
    Spoil,
    at_work,
    bad_way,
    closed,
    cut,
    error_500,
    html_200,
    html_502,
    late,
)
from tests.support.talk import talking
from tests.support.telegram import TelegramServer, eventually
from tests.support.toys import toy

OWNER = 1
LONG = 60.0
NOT_DONE = [
    pytest.param(error_500, id="500"),
    pytest.param(html_502, id="502-html"),
    pytest.param(closed, id="closed"),
]
DONE_UNHEARD = [
    pytest.param(html_200, id="200-html"),
    pytest.param(cut, id="cut"),
    pytest.param(late, id="late"),
]


@pytest.fixture
async def way(telegram: TelegramServer) -> AsyncIterator[BadWay]:
    async with bad_way(telegram) as opened:
        yield opened


@pytest.mark.parametrize("how", NOT_DONE)
async def test_what_telegram_did_not_take_goes_again_in_its_order(
    database: Database, telegram: TelegramServer, way: BadWay, how: Spoil
) -> None:
    async with at_work(database, way.url, telegram.token) as tresen:
        way.spoil("sendMessage", how, times=2)
        for chat, text in ((7, "one"), (7, "two"), (8, "other")):
            telegram.send_text(chat, text)
        await eventually(lambda: len(telegram.made("sendMessage")) == 3, LONG)
        await tresen.drain()

    assert [text.partition(": ")[2] for text in telegram.texts(7)] == ["one", "two"]
    assert [text.partition(": ")[2] for text in telegram.texts(8)] == ["other"]
    assert await outcomes(database) == ["sent"] * 3


@pytest.mark.parametrize("how", DONE_UNHEARD)
async def test_what_telegram_took_unheard_goes_twice_and_never_more(
    database: Database, telegram: TelegramServer, way: BadWay, how: Spoil
) -> None:
    async with at_work(database, way.url, telegram.token) as tresen:
        way.spoil("sendMessage", how)
        telegram.send_text(7, "one")
        await eventually(lambda: way.passed["sendMessage"], LONG)
        telegram.send_text(7, "two")
        await eventually(lambda: way.passed["sendMessage"] == 2, LONG)
        await tresen.drain()

    assert telegram.texts(7) == ["1: one", "1: one", "2: two"]
    assert await outcomes(database) == ["sent"] * 2


@pytest.mark.parametrize("how", [*NOT_DONE, *DONE_UNHEARD[:2]])
async def test_updates_that_did_not_arrive_are_asked_for_again_and_done_once(
    database: Database, telegram: TelegramServer, way: BadWay, how: Spoil
) -> None:
    for text in ("one", "two"):
        telegram.send_text(7, text)
    way.spoil("getUpdates", how)

    async with at_work(database, way.url, telegram.token) as tresen:
        await eventually(lambda: len(telegram.texts(7)) == 2, LONG)
        await tresen.drain()

    assert telegram.texts(7) == ["1: one", "2: two"]
    assert await done(database) == 2


@pytest.mark.parametrize("how", [*NOT_DONE, *DONE_UNHEARD])
async def test_a_press_is_answered_though_the_first_answer_got_lost(
    database: Database, telegram: TelegramServer, way: BadWay, how: Spoil
) -> None:
    async with at_work(database, way.url, telegram.token) as tresen:
        way.spoil("answerCallbackQuery", how)
        telegram.press(7, "yes")
        await eventually(lambda: way.passed["answerCallbackQuery"], LONG)
        await tresen.drain()

    assert telegram.texts(7) == ["pressed yes"]
    assert await outcomes(database) == ["sent"] * 2


@pytest.mark.parametrize("how", [*NOT_DONE, *DONE_UNHEARD[:1]])
async def test_the_start_waits_until_it_is_telegram_that_answers(
    sqlite_url: str, telegram: TelegramServer, way: BadWay, how: Spoil
) -> None:
    way.spoil("getMe", how)
    settings = Settings(token=telegram.token, database_url=sqlite_url, api_url=way.url)
    announced = asyncio.get_running_loop().create_future()

    serving = asyncio.create_task(serve(settings, lambda _: toy(), announce=announced.set_result))
    name = await asyncio.wait_for(announced, LONG)
    serving.cancel()
    await asyncio.wait([serving])

    assert name == "TresenTestBot"


async def test_polling_waits_as_long_as_telegram_says(
    database: Database, telegram: TelegramServer
) -> None:
    telegram.refuse_next("getUpdates", "Too Many Requests: retry after 2", 429, retry_after=2)
    loop = asyncio.get_running_loop()
    began = loop.time()
    async with at_work(database, telegram.url, telegram.token):
        telegram.send_text(7, "hello")
        await eventually(lambda: telegram.texts(7), LONG)

    assert loop.time() - began >= 2  # what Telegram asked for, not how fast we are


async def test_an_edit_that_telegram_refuses_for_good_ends_there(
    database: Database, telegram: TelegramServer
) -> None:
    async with at_work(database, telegram.url, telegram.token, by_itself=False) as tresen:
        telegram.refuse_next("editMessageText", "Bad Request: MESSAGE_TOO_LONG", 400, times=9)
        async with database.write() as session:
            unit = UnitOfWork(session, tresen.clock)
            unit.message(7, "new", edit_message_id=5)
            unit.message(7, "next")
            await unit.flush()
        await tresen.drain()

    assert telegram.texts(7) == ["next"]
    assert len([call for call in telegram.calls if call.method == "editMessageText"]) == 1
    assert await outcomes(database) == ["refused", "sent"]


async def test_what_waits_for_a_group_follows_it_to_its_new_number(
    database: Database, telegram: TelegramServer
) -> None:
    async with at_work(database, telegram.url, telegram.token, by_itself=False) as tresen:
        moved = {"migrate_to_chat_id": -100_500}
        told = "Bad Request: group chat was upgraded to a supergroup chat"
        telegram.refuse_next("sendMessage", told, 400, **moved)
        async with database.write() as session:
            unit = UnitOfWork(session, tresen.clock)
            for chat, text in ((-5, "one"), (-5, "two"), (7, "other")):
                unit.message(chat, text)
            await unit.flush()
        await tresen.drain()

    assert (telegram.texts(-100_500), telegram.texts(-5)) == (["one", "two"], [])
    assert telegram.texts(7) == ["other"]
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(LinkRecord)) == 0
    assert await outcomes(database) == ["sent"] * 3


async def test_updates_twice_and_out_of_order_are_done_once_as_they_arrived(
    either: Database, telegram: TelegramServer
) -> None:
    async with at_work(either, telegram.url, telegram.token, by_itself=False) as tresen:
        batches = [[raw(12, "second")], [raw(11, "first"), raw(12, "second")], [raw(13, "third")]]
        for batch in batches:
            async with either.write() as session:
                await tresen.workers[0].inbox.store(session, batch)
        await tresen.drain()

    assert telegram.texts(7) == ["1: second", "2: first", "3: third"]
    assert await done(either) == 3


async def test_what_counts_is_when_it_was_said(demo_template: Path, tmp_path: Path) -> None:
    shutil.copy(demo_template, tmp_path / "demo.db")
    after_midnight = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)  # 0:30 of the next day in Berlin
    clock = MovableClock(after_midnight, ticking=False)
    async with talking(f"sqlite+aiosqlite:///{tmp_path / 'demo.db'}", clock) as talk:
        said_at = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
        talk.telegram.say(talk.somebody("owner"), "Clara Vogt kündigen zum Enddatum", said_at)
        (an_hour_late,) = await talk.answered()
        (at_once,) = await talk.says("Clara Vogt kündigen zum Enddatum")

    assert an_hour_late.told[1] == "Kündigung durch Clara Vogt, Eingang 21.11.2026"
    assert at_once.told[1] == "Kündigung durch Clara Vogt, Eingang 22.11.2026"


async def test_a_button_pressed_three_times_at_once_does_it_once(
    either_demo: Database, telegram: TelegramServer, clock: MovableClock
) -> None:
    url, token, conversation = telegram.url, telegram.token, converse(clock)
    async with at_work(either_demo, url, token, conversation, clock=clock) as tresen:
        said_at = int(clock.now().timestamp())
        telegram.send_text(OWNER, "Clara Vogt kündigen zum Enddatum", date=said_at)
        shown = (await eventually(lambda: telegram.made("sendMessage", OWNER), LONG))[0]
        confirm = shown.fields["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        for _ in range(3):
            telegram.press(OWNER, confirm, message_id=shown.result["message_id"])
        await eventually(lambda: len(telegram.made("answerCallbackQuery")) == 3, LONG)
        await tresen.drain()

    async with either_demo.read() as session:
        ended = JournalRecord.command == "contract.terminate", JournalRecord.via == "chat"
        credits_made = InvoiceRecord.kind == "cancellation"
        assert await counted(session, JournalRecord, *ended) == 1
        assert await counted(session, InvoiceRecord, credits_made) == 1
        assert await counted(session, InboxRecord, InboxRecord.done_at.is_not(None)) == 4


async def counted(session: AsyncSession, table: type[Base], *which: Any) -> int:
    query = select(func.count()).select_from(table).where(*which)
    return (await session.scalars(query)).one()


def raw(number: int, text: str) -> dict[str, object]:
    """Return an update as Telegram writes it."""
    who = {"id": 7, "is_bot": False, "first_name": "Anna"}
    chat = {"id": 7, "type": "private"}
    message = {"message_id": number, "date": 1, "from": who, "chat": chat, "text": text}
    return {"update_id": number, "message": message}


async def outcomes(database: Database) -> list[str | None]:
    async with database.read() as session:
        return list(await session.scalars(select(OutboxRecord.outcome)))


async def done(database: Database) -> int:
    """Return how many updates are done, when each had one effect and none was tried twice."""
    async with database.read() as session:
        rows = list(await session.scalars(select(InboxRecord)))
        effects = await session.scalar(select(CounterRecord.last))
    assert [(row.attempts, row.dead_at) for row in rows] == [(0, None)] * len(rows)
    assert effects == len([row for row in rows if row.done_at is not None])
    return len(rows)
