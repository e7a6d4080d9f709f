"""Dropping a day while somebody books it, or while it is dropped, on both databases."""

import asyncio

import pytest

from bot.database import Database
from domain.bookings.service import Bookings
from domain.courses.service import Courses
from domain.desk.bookings.book_day import BookDay
from domain.desk.commands import Order
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.courses.day_previews import CancelledDayPreview, Gives
from domain.desk.service import Desk
from domain.errors import Refusal
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    book,
    do,
    left_on,
)
from tests.support.desk import as_stored, undo
from tests.support.studios import fill_with_empty_studio, scope_of

YOGA = 1


async def carry_out(
    database: Database,
    order: Order[CancelledDayPreview] | BookDay,
    both_have_seen: asyncio.Barrier,
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
async def test_a_day_is_dropped_once_and_holds_no_booking(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        await add_course(scope, await add_category(scope))
        clara = await add_person_with_card(scope, "Clara Vogt", refund_cents=450)
        emre = await add_person_with_card(scope, "Emre Çelik")
        await book(scope, clara)
    barrier = asyncio.Barrier(3)
    order = CancelDay(YOGA, TUESDAY)

    dropped, again, booked = await asyncio.gather(
        carry_out(either, order, barrier),
        carry_out(either, order, barrier),
        carry_out(either, BookDay(emre, YOGA, TUESDAY), barrier),
    )

    assert dropped + again + booked == 1
    async with either.read() as session:
        scope = scope_of(session)
        alive = await Bookings(scope).on_day(YOGA, TUESDAY)
        days = await Courses(scope).days(YOGA, TUESDAY, TUESDAY)
    assert (len(alive), len(days)) == ((2, 1) if booked else (0, 0))


async def test_dropped_with_a_refund_and_taken_back(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        await add_course(scope, await add_category(scope))
        clara = await add_person_with_card(scope, "Clara Vogt", refund_cents=450)
        await book(scope, clara)

    async with either.write() as session:
        await do(scope_of(session), CancelDay(YOGA, TUESDAY, everyone=Gives.REFUND))
    async with either.write() as session:
        await undo(scope_of(session))

    async with either.read() as session:
        scope = scope_of(session)
        assert await left_on(scope, clara) == [(2, 1, 0)]
        assert len(await Courses(scope).days(YOGA, TUESDAY, TUESDAY)) == 1
