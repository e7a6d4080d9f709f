"""A claim is short, and it lasts as long as the work: nobody else takes what is under way."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.database import Database
from bot.inbox import Inbox
from bot.inbox_records import InboxRecord
from bot.outbox import OutboxRecord
from bot.outbox_line import Busy, next_letters
from bot.renewing import CLAIM, RENEW_EVERY, kept
from bot.uploads import Downloads
from domain.clock import MovableClock
from handlers.messages import SentFile
from tests.support.bad_way import Through, at_work, bad_way
from tests.support.claims import LONG, OFTEN, Onlooker
from tests.support.telegram import TelegramServer, eventually


def test_two_renewals_may_fail() -> None:
    assert timedelta(seconds=3 * RENEW_EVERY) < CLAIM < timedelta(seconds=30)


async def test_a_letter_on_a_slow_way_goes_once(
    either: Database,
    telegram: TelegramServer,
    clock: MovableClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.renewing.RENEW_EVERY", OFTEN)
    monkeypatch.setattr("tests.support.bad_way.PATIENCE", 2 * LONG)

    async def waiting() -> bool:
        async with either.write() as session:
            return bool(await next_letters(session, clock, Busy(), 9))

    async def slow(through: Through) -> bytes:
        await onlooker.sees_renewals()
        return await through()

    onlooker = Onlooker(either, select(OutboxRecord.claimed_until), waiting)
    async with bad_way(telegram) as way, at_work(either, way.url, telegram.token):
        way.spoil("sendMessage", slow)
        telegram.send_text(7, "hello")
        await eventually(lambda: telegram.texts(7), 2 * LONG)

    assert onlooker.saw_it_kept()
    assert telegram.texts(7) == ["1: hello"]


async def test_an_update_whose_file_comes_slowly_stays_in_hand(
    either: Database,
    telegram: TelegramServer,
    clock: MovableClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.worker.RENEW_EVERY", OFTEN)

    async def waiting() -> bool:
        async with either.write() as session:
            return await Inbox(123456, clock).claim(session) is not None

    async def slowly(_: Downloads, __: Mapping[str, Any]) -> SentFile | None:
        await onlooker.sees_renewals()
        return None

    onlooker = Onlooker(either, select(InboxRecord.claimed_until), waiting)
    monkeypatch.setattr(Downloads, "fetch", slowly)
    async with at_work(either, telegram.url, telegram.token):
        telegram.update(message=with_file(7))
        await eventually(lambda: telegram.texts(7), 2 * LONG)

    assert onlooker.saw_it_kept()
    assert telegram.texts(7) == ["1: look"]


async def test_a_renewal_that_fails_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.renewing.RENEW_EVERY", 0.01)
    tries: list[int] = []

    async def renew() -> None:
        tries.append(len(tries))
        if len(tries) < 3:
            raise ConnectionError

    async with kept(renew):
        await eventually(lambda: len(tries) >= 4)
    ended_at = len(tries)
    await asyncio.sleep(0.05)

    assert len(tries) == ended_at


def with_file(person: int) -> dict[str, Any]:
    return {
        "message_id": 1,
        "date": 1,
        "from": {"id": person, "is_bot": False, "first_name": "Anna"},
        "chat": {"id": person, "type": "private", "first_name": "Anna"},
        "text": "look",
        "document": {"file_id": "1", "file_unique_id": "1", "file_name": "a.csv"},
    }
