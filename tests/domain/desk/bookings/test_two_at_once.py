"""Two people at the last place of a course day, on databases where both really run at once."""

import asyncio
from typing import Any

import pytest

from bot.database import Database
from domain.bookings.service import Bookings
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.commands import Order
from domain.desk.facts import Done
from domain.desk.service import Desk
from domain.errors import Refusal
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    book,
    left_on,
)
from tests.support.desk import as_stored
from tests.support.studios import NOW, fill_with_empty_studio, scope_of

NAMES = ("Emre Çelik", "Lena März", "Jonas Weber")


async def a_course_with_people(database: Database, capacity: int) -> list[int]:
    async with database.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        await add_course(scope, await add_category(scope), capacity=capacity, waiting_list=False)
        return [await add_person_with_card(scope, name, units=1) for name in NAMES]


async def carry_out(
    database: Database,
    order: Order[Any],
    all_have_seen: asyncio.Barrier,
) -> Done | Refusal:
    """Carry an order out once all have seen their proposal."""
    async with database.read() as session:
        facts = (await Desk(scope_of(session)).preview(order)).decision_facts()
    await all_have_seen.wait()
    async with database.write() as session:
        try:
            return await Desk(scope_of(session)).carry_out(order, as_stored(facts))
        except Refusal as refusal:
            await session.rollback()
            return refusal


@pytest.mark.slow
async def test_the_last_place_is_given_once(either: Database) -> None:
    people = await a_course_with_people(either, capacity=1)
    barrier = asyncio.Barrier(len(people))

    results = await asyncio.gather(
        *(carry_out(either, BookDay(person, 1, TUESDAY), barrier) for person in people)
    )

    assert sorted(type(one).__name__ for one in results) == ["CourseDayFull"] * 2 + ["Done"]
    async with either.read() as session:
        assert await Bookings(scope_of(session)).taken(1, TUESDAY, TUESDAY) == {TUESDAY: 1}


@pytest.mark.slow
async def test_the_last_unit_is_taken_once(either: Database) -> None:
    people = await a_course_with_people(either, capacity=9)
    async with either.write() as session:
        await add_course(scope_of(session), 1, name="Pilates", weekday=3)
    orders = (BookDay(people[0], 1, TUESDAY), BookDay(people[0], 2, TUESDAY.replace(day=26)))
    barrier = asyncio.Barrier(2)

    results = await asyncio.gather(*(carry_out(either, order, barrier) for order in orders))

    assert sorted(type(one).__name__ for one in results) == ["Done", "NothingToBookWith"]
    async with either.read() as session:
        assert await left_on(scope_of(session), people[0]) == [(0, 1, 0)]


@pytest.mark.slow
async def test_a_booking_that_is_cancelled_twice_at_once_gives_one_unit_back(
    either: Database,
) -> None:
    people = await a_course_with_people(either, capacity=1)
    async with either.write() as session:
        booking = await book(scope_of(session), people[0])
    barrier = asyncio.Barrier(2)

    results = await asyncio.gather(
        *(carry_out(either, CancelBooking(booking, NOW), barrier) for _ in range(2))
    )

    assert sorted(type(one).__name__ for one in results) == ["BookingOver", "Done"]
    async with either.read() as session:
        assert await left_on(scope_of(session), people[0]) == [(1, 0, 0)]
