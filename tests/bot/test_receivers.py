"""Nothing is acknowledged before it is stored."""

import asyncio

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from telegram.error import NetworkError

from bot.database import Database
from bot.inbox_records import InboxRecord
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer, eventually

AT_ONCE = 10.0
"""Seconds, on a busy machine; Telegram would be waited for more than twice as long."""


async def stored(database: Database) -> int:
    async with database.read() as session:
        return (await session.scalars(select(func.count()).select_from(InboxRecord))).one()


async def test_what_could_not_be_stored_is_asked_for_again(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    telegram.send_text(7, "hello")
    async with database.write() as session:
        await session.execute(text("ALTER TABLE inbox RENAME TO away"))

    with pytest.raises(DBAPIError):
        await tresen.receiver.receive()
    async with database.write() as session:
        await session.execute(text("ALTER TABLE away RENAME TO inbox"))

    await tresen.drain()
    assert telegram.texts(7) == ["1: hello"]


async def test_what_was_stored_before_a_crash_is_not_doubled(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    killed = await run(database)
    telegram.send_text(7, "hello")
    await killed.receiver.receive()  # stored, but Telegram was not asked for what follows

    restarted = await run(database)
    await restarted.drain()

    assert await stored(database) == 1
    assert telegram.texts(7) == ["1: hello"]


async def test_edited_messages_arrive(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    who = {"id": 7, "is_bot": False, "first_name": "Anna"}
    chat = {"id": 7, "type": "private"}
    telegram.update(
        edited_message={
            "message_id": 5,
            "from": who,
            "chat": chat,
            "date": 1,
            "edit_date": 2,
            "text": "better",
        }
    )

    await tresen.drain()

    assert telegram.texts(7) == ["1: better"]


async def test_a_webhook_left_over_is_ended(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    telegram.refuse_next(
        "getUpdates", "Conflict: can't use getUpdates method while webhook is active", 409
    )

    await run(database, by_itself=True)
    telegram.send_text(7, "hello")

    await eventually(lambda: telegram.texts(7))
    assert len(telegram.made("deleteWebhook")) == 1


async def test_after_a_bad_answer_it_asks_again(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    telegram.refuse_next("getUpdates", "Internal Server Error", 500)
    tresen = await run(database)

    with pytest.raises(NetworkError):
        await tresen.receiver.receive()

    telegram.send_text(7, "hello")
    await tresen.drain()
    assert telegram.texts(7) == ["1: hello"]


async def test_it_stops_at_once_while_it_waits(database: Database, run: Run) -> None:
    tresen = await run(database)
    polling = asyncio.create_task(tresen.receiver.run())
    await asyncio.sleep(0.1)

    tresen.receiver.stop()

    await asyncio.wait_for(polling, AT_ONCE)
