"""Fewer places and a booking at the same moment, on databases where both really run at once."""

import asyncio
from typing import Any

import pytest

from bot.database import Database
from domain.bookings.service import Bookings
from domain.courses.service import Courses
from domain.desk.bookings.book_day import BookDay
from domain.desk.commands import Order
from domain.desk.courses.change_course import ChangeCourse
from domain.desk.service import Desk
from domain.errors import Refusal
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    book,
)
from tests.support.desk import as_stored
from tests.support.studios import fill_with_empty_studio, scope_of

YOGA = 1


async def carry_out(
    database: Database, order: Order[Any], both_have_seen: asyncio.Barrier
) -> bool:
    """Carry an order out once both have seen their proposal; say whether it was done."""
    async with database.read() as session:
        facts = (await Desk(scope_of(session)).preview(order)).decision_facts()
    await both_have_seen.wait()
    async with database.write() as session:
        try:
            await Desk(scope_of(session)).carry_out(order, as_stored(facts))
        except Refusal:
            await session.rollback()
            return False
    return True


@pytest.mark.slow
async def test_no_day_has_more_bookings_than_places(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        await add_course(scope, await add_category(scope), capacity=2, waiting_list=False)
        clara = await add_person_with_card(scope, "Clara Vogt")
        emre = await add_person_with_card(scope, "Emre Çelik")
        await book(scope, clara)
    barrier = asyncio.Barrier(2)

    done = await asyncio.gather(
        carry_out(either, ChangeCourse(YOGA, {"capacity": 1}), barrier),
        carry_out(either, BookDay(emre, YOGA, TUESDAY), barrier),
    )

    async with either.read() as session:
        scope = scope_of(session)
        taken = (await Bookings(scope).taken(YOGA, TUESDAY, TUESDAY))[TUESDAY]
        capacity = (await Courses(scope).get(YOGA)).capacity
    assert sum(done) == 1
    assert (taken, capacity) in [(1, 1), (2, 2)]
