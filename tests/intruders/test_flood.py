"""A flood from one person is limited, and everybody else is served in between."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from telegram import Update

from bot.database import Database
from bot.flood import MOST_LANES, Flood, Turns, Verdict
from bot.inbox_records import InboxRecord
from bot.pacing import Limits
from handlers.texts import texts
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer
from tests.support.toys import only

MOST = 10
LIMITS = Limits(10**9, 10**9, 10**9, 0.0, 10**9, heard=MOST)
FLOOD, OTHER, THIRD = 7, 8, 9
NOON = int(datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp())
SLOW_DOWN = texts().format("de", "slow-down")


async def test_others_are_served_before_the_rest_of_a_flood(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    served: list[int] = []

    async def note(update: Update, _: Any) -> None:
        assert update.effective_user is not None
        served.append(update.effective_user.id)

    tresen = await run(either, only(note))
    for _ in range(40):
        telegram.send_text(FLOOD, "x")
    telegram.send_text(OTHER, "one")
    telegram.send_text(THIRD, "two")
    telegram.send_text(OTHER, "three")

    await tresen.drain()

    assert served == [FLOOD, OTHER, THIRD, FLOOD, OTHER, *[FLOOD] * 38]


async def test_what_comes_during_a_flood_has_the_next_turn(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    for _ in range(30):
        telegram.send_text(FLOOD, "x")
    await tresen.receiver.receive()
    for _ in range(10):
        await tresen.workers[0].step()

    telegram.send_text(OTHER, "and me?")
    await tresen.receiver.receive()
    await tresen.workers[0].step()
    async with database.read() as session:
        done = await session.scalars(
            select(InboxRecord.lane).where(InboxRecord.done_at.is_not(None))
        )
        assert OTHER in list(done)

    await tresen.drain()
    assert len(telegram.texts(FLOOD)) == 30


async def test_the_surplus_gets_no_turn_and_one_answer(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(either, limits=LIMITS)
    for number in range(3 * MOST):
        telegram.send_text(FLOOD, f"{number}", date=NOON)
    telegram.send_text(OTHER, "hello", date=NOON)

    await tresen.drain()

    answers = telegram.texts(FLOOD)
    assert [each.split(": ")[-1] for each in answers[:MOST]] == [str(n) for n in range(MOST)]
    assert answers[MOST:] == [SLOW_DOWN]
    assert [each.split(": ")[-1] for each in telegram.texts(OTHER)] == ["hello"]
    async with either.read() as session:
        rows = (await session.scalars(select(InboxRecord))).all()
    surplus = [row for row in rows if row.fault is not None]
    assert len(surplus) == 2 * MOST
    assert [row for row in rows if row.done_at is None] == []
    assert {row.body for row in surplus} == {None}


async def test_a_flood_of_presses_is_answered_by_one_note(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database, limits=LIMITS)
    for _ in range(2 * MOST):
        telegram.press(FLOOD, "yes")

    await tresen.drain()

    notes = [call.fields["text"] for call in telegram.made("answerCallbackQuery")]
    assert notes == [*["ok"] * MOST, SLOW_DOWN]
    assert len(telegram.texts(FLOOD)) == MOST


async def test_who_slows_down_is_heard_again(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database, limits=LIMITS)
    for _ in range(MOST + 1):
        telegram.send_text(FLOOD, "x", date=NOON)
    telegram.send_text(FLOOD, "later", date=NOON + 60)
    for _ in range(2 * MOST):
        telegram.send_text(FLOOD, "again", date=NOON + 600)

    await tresen.drain()

    answers = telegram.texts(FLOOD)
    assert answers[MOST] == SLOW_DOWN
    assert answers[MOST + 1].endswith("later")
    assert answers.count(SLOW_DOWN) == 2


async def test_whoever_pastes_twenty_lines_is_heard(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database, limits=Limits())
    for number in range(20):
        telegram.send_text(FLOOD, f"line {number}", date=NOON)
    await tresen.receiver.receive()
    while await tresen.workers[0].step():
        pass

    async with database.read() as session:
        assert set(await session.scalars(select(InboxRecord.fault))) == {None}


async def test_what_was_said_bit_by_bit_while_the_bot_was_down_is_no_flood(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database, limits=LIMITS)
    for number in range(3 * MOST):
        telegram.send_text(FLOOD, "x", date=NOON + 60 * number)

    await tresen.drain()

    assert SLOW_DOWN not in telegram.texts(FLOOD)


def test_the_same_update_tried_again_counts_once() -> None:
    flood, now = Flood(1), datetime(2026, 11, 21, tzinfo=UTC)

    verdicts = [flood.judge(FLOOD, number, now) for number in (1, 1, 1, 2, 1)]

    assert verdicts == [*[Verdict.FINE] * 3, Verdict.TOO_MUCH, Verdict.FINE]


def test_what_is_remembered_of_many_people_stays_small() -> None:
    flood, turns = Flood(1), Turns()

    for lane, now in enumerate(moments(30_000)):
        flood.judge(lane, lane, now)
        turns.note(lane)

    assert len(flood._said) < 11_000  # noqa: SLF001
    assert len(turns.served) == MOST_LANES


def moments(count: int) -> Iterator[datetime]:
    first = datetime(2026, 11, 21, tzinfo=UTC)
    return (first + timedelta(milliseconds=10 * number) for number in range(count))


@pytest.mark.parametrize("lane", [FLOOD, OTHER])
def test_a_round_ends_when_somebody_is_served_twice(lane: int) -> None:
    turns = Turns()

    for each in (FLOOD, OTHER, lane):
        turns.note(each)

    assert list(turns.served) == [lane]
