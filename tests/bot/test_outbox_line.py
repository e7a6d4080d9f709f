"""Who may go at the same time."""

from datetime import timedelta

import pytest

from bot.database import Database
from bot.outbox import Arrived, close_arrived, count_due
from bot.outbox_line import Busy, claim, next_letters
from bot.unit_of_work import UnitOfWork
from domain.clock import MovableClock


async def wait_in_line(database: Database, clock: MovableClock) -> None:
    """Put two messages, two pushes and two answers for a chat each, and others."""
    async with database.write() as session:
        unit = UnitOfWork(session, clock)
        unit.message(7, "one")
        unit.message(7, "two")
        unit.push(8, 1, {"name": "three"})
        unit.push(8, 1, {"name": "four"})
        unit.push(9, 1, {"name": "five"})
        unit.answer(11, "six")
        unit.message(10, "seven")
        unit.answer(11, "eight")
        await unit.flush()


@pytest.mark.parametrize(
    ("busy", "most", "expected"),
    [
        pytest.param(Busy(), 9, [6, 8, 1, 7, 3, 5], id="one-a-chat-but-for-answers"),
        pytest.param(Busy(), 3, [6, 8, 1], id="so-many"),
        pytest.param(Busy(room=2), 9, [6, 8, 1, 7], id="room-for-two-beside-answers"),
        pytest.param(Busy(push_room=1), 9, [6, 8, 1, 7, 3], id="room-for-one-push"),
        pytest.param(Busy(push_room=0), 9, [6, 8, 1, 7], id="no-push"),
        pytest.param(Busy(room=0), 9, [6, 8], id="nothing-but-answers"),
        pytest.param(Busy({7}, {7, 8}), 9, [6, 8, 7, 5], id="busy-chats"),
    ],
)
async def test_several_go_at_once(
    database: Database, clock: MovableClock, busy: Busy, most: int, expected: list[int]
) -> None:
    await wait_in_line(database, clock)

    async with database.write() as session:
        letters = await next_letters(session, clock, busy, most)

    assert [letter.id for letter in letters] == expected


async def test_who_is_claimed_is_nobody_elses_and_is_marked_together(
    either: Database, clock: MovableClock
) -> None:
    await wait_in_line(either, clock)

    async with either.write() as session:
        first = await next_letters(session, clock, Busy(), 9)
        await claim(session, clock, first)
    async with either.write() as session:
        meanwhile = await next_letters(session, clock, Busy(), 9)
        await close_arrived(session, clock, [Arrived(letter.id, 100) for letter in first])
    async with either.write() as session:
        then = await next_letters(session, clock, Busy(), 9)
        waiting = await count_due(session, clock.now() + timedelta(days=1))

    assert [letter.id for letter in first] == [6, 8, 1, 7, 3, 5]
    assert meanwhile == []
    assert [letter.id for letter in then] == [2, 4]
    assert waiting == 2
