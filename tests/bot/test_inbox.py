"""What is stored, in which order it can be claimed, and what counts as a failure."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from sqlalchemy import select

from bot.database import Database
from bot.inbox import Claim, Inbox
from bot.inbox_records import InboxRecord
from bot.raw_updates import chat_of, lane_of, said_at
from domain.clock import MovableClock

NOW = timedelta()


def message(update_id: int, person: int, text: str = "hi", **more: Any) -> dict[str, Any]:
    who = {"id": person, "type": "private"}
    return {"update_id": update_id, "message": {"from": who, "chat": who, "text": text, **more}}


@pytest.fixture
def inbox(clock: MovableClock) -> Inbox:
    return Inbox(1, clock)


async def store(database: Database, inbox: Inbox, *updates: dict[str, Any]) -> None:
    async with database.write() as session:
        await inbox.store(session, updates)


async def claim(database: Database, inbox: Inbox) -> Claim | None:
    async with database.write() as session:
        return await inbox.claim(session)


async def finish(database: Database, inbox: Inbox, claimed: Claim | None) -> None:
    assert claimed is not None
    async with database.write() as session:
        await inbox.finish(session, claimed)


async def number(database: Database, inbox: Inbox) -> int | None:
    claimed = await claim(database, inbox)
    return None if claimed is None else claimed.update_id


async def test_the_same_update_twice_is_one(either: Database, inbox: Inbox) -> None:
    await store(either, inbox, message(1, 7), message(1, 7))
    await store(either, inbox, message(1, 7, "again"), message(2, 7))

    async with either.read() as session:
        bodies = await session.scalars(select(InboxRecord.body))
    assert [json.loads(body or "")["message"]["text"] for body in bodies] == ["hi", "hi"]


async def test_every_character_is_kept(either: Database, inbox: Inbox) -> None:
    text = "Zoë \N{PARTY POPPER} \ud800 \x00 \u2067"

    await store(either, inbox, message(1, 7, text))

    async with either.read() as session:
        body = await session.scalar(select(InboxRecord.body))
    assert json.loads(body or "")["message"]["text"] == text


async def test_a_lane_waits_for_its_oldest_and_lets_others_pass(
    either: Database, inbox: Inbox
) -> None:
    await store(either, inbox, message(1, 7), message(2, 7), message(3, 8))

    first = await claim(either, inbox)
    assert first is not None
    assert [await number(either, inbox), await number(either, inbox)] == [3, None]

    await finish(either, inbox, first)
    assert await number(either, inbox) == 2


async def test_order_is_of_arrival_not_of_numbers(either: Database, inbox: Inbox) -> None:
    await store(either, inbox, message(900, 7))
    await store(either, inbox, message(5, 7))  # Telegram begins anew after a quiet week

    assert await number(either, inbox) == 900


async def test_a_claim_that_ran_out_counts_as_a_failure(database: Database, inbox: Inbox) -> None:
    await store(database, inbox, message(1, 7))
    with time_machine.travel(datetime(2026, 11, 21, 9, tzinfo=UTC), tick=False) as machine:
        first = await claim(database, inbox)
        assert await claim(database, inbox) is None

        machine.shift(timedelta(seconds=11))
        second = await claim(database, inbox)

    assert first is not None
    assert second is not None
    assert (first.attempts, second.attempts) == (0, 1)


async def test_a_lost_claim_changes_nothing(either: Database, inbox: Inbox) -> None:
    await store(either, inbox, message(1, 7))
    lost = await claim(either, inbox)
    assert lost is not None
    async with either.write() as session:
        await inbox.try_again(session, lost, "KeyError", NOW)
    held = await claim(either, inbox)
    assert held is not None

    async with either.write() as session:
        assert await inbox.hold(session, lost) is None
        await inbox.finish(session, lost)

    async with either.write() as session:
        assert await inbox.hold(session, held) is not None


async def test_what_is_given_back_is_no_failure(either: Database, inbox: Inbox) -> None:
    await store(either, inbox, message(1, 7))
    first = await claim(either, inbox)
    assert first is not None

    async with either.write() as session:
        await inbox.release(session, first)

    again = await claim(either, inbox)
    assert again is not None
    assert again.attempts == 0


async def test_after_a_failure_the_lane_waits_for_the_pause(
    database: Database, inbox: Inbox
) -> None:
    await store(database, inbox, message(1, 7), message(2, 7))
    first = await claim(database, inbox)
    assert first is not None

    async with database.write() as session:
        await inbox.try_again(session, first, "KeyError", timedelta(seconds=30))

    assert await claim(database, inbox) is None


@pytest.mark.parametrize(
    ("update", "lane", "chat"),
    [
        pytest.param({"message": {"from": {"id": 7}, "chat": {"id": -9}}}, 7, -9, id="sender"),
        pytest.param({"message": {"chat": {"id": -9}}}, -9, -9, id="chat"),
        pytest.param(
            {"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": 8}}}},
            7,
            8,
            id="press",
        ),
        pytest.param({"callback_query": {"from": {"id": 7}}}, 7, None, id="press-elsewhere"),
        pytest.param({"poll": {"id": "12"}}, 0, None, id="nobody"),
        pytest.param({}, 0, None, id="empty"),
    ],
)
def test_lane_and_chat(update: dict[str, Any], lane: int, chat: int | None) -> None:
    raw = {"update_id": 1, **update}

    assert (lane_of(raw), chat_of(raw)) == (lane, chat)


@pytest.mark.parametrize(
    ("update", "moment"),
    [
        pytest.param({"message": {"date": 86400}}, datetime(1970, 1, 2, tzinfo=UTC), id="sent"),
        pytest.param(
            {"edited_message": {"date": 1, "edit_date": 86400}},
            datetime(1970, 1, 2, tzinfo=UTC),
            id="edited",
        ),
        pytest.param({"callback_query": {"message": {"date": 86400}}}, None, id="press"),
    ],
)
def test_when_it_was_said(update: dict[str, Any], moment: datetime | None) -> None:
    assert said_at({"update_id": 1, **update}) == moment
