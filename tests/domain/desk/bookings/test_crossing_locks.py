"""Two commands that lock the same two rows in opposite order, on PostgreSQL.

Whoever moves up may pay with the units of a month that nobody has opened yet; for that his
contract is locked, after the course. A booking of his own locks contract and course the other way
round. The database ends one of the two, and the worker does that update again.
"""

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.database import Database
from bot.last_resort import is_innocent
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.credits.service import Credits
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.commands import Order
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    book,
    do,
    give_membership,
)
from tests.support.rows import add_customer
from tests.support.studios import NOW, fill_with_empty_studio, scope_of

YOGA = 1
BLOCKED = text("SELECT count(*) FROM pg_locks WHERE NOT granted")


async def a_full_day(scope: Scope) -> tuple[int, int, int]:
    """Return a booking, and the customer and contract of who waits for its place."""
    await add_course(scope, await add_category(scope), capacity=1)
    first = await book(scope, await add_person_with_card(scope, "Emre Çelik"))
    clara = await add_customer(scope, "Clara Vogt")
    contract = await give_membership(scope, clara, units_per_month=8)
    await book(scope, clara)
    return first, clara, contract


async def until_blocked(database: Database) -> None:
    async with database.read() as session:
        while not await session.scalar(BLOCKED):  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.01)


async def carry_out(database: Database, order: Order[Any]) -> None:
    async with database.write() as session:
        await do(scope_of(session), order)


async def book_behind_the_lock(
    database: Database, order: Order[Any], contract: int, locked: asyncio.Event
) -> None:
    """Carry an order out whose contract was locked before the other command came to it."""
    async with database.write() as session:
        await Contracts(scope_of(session)).record_for_update(contract)
        locked.set()
        await until_blocked(database)
        await do(scope_of(session), order)


@pytest.mark.slow
async def test_a_move_up_and_a_booking_that_cross_are_both_done_in_the_end(
    postgres: Database,
) -> None:
    async with postgres.write() as session:
        await fill_with_empty_studio(session)
        first, clara, contract = await a_full_day(scope_of(session))
    cancel, next_week = CancelBooking(first, NOW), BookDay(clara, YOGA, TUESDAY + A_WEEK)
    locked = asyncio.Event()
    booking = asyncio.create_task(book_behind_the_lock(postgres, next_week, contract, locked))
    await locked.wait()

    results = await asyncio.gather(carry_out(postgres, cancel), booking, return_exceptions=True)
    (failed,) = (each for each in results if each is not None)
    assert isinstance(failed, DBAPIError)
    assert is_innocent(failed)
    await carry_out(postgres, cancel if results[0] is failed else next_week)

    async with postgres.read() as session:
        scope = scope_of(session)
        days = await Bookings(scope).of_customer(clara, TUESDAY, TUESDAY + A_WEEK)
        cards = await Credits(scope).cards_of(clara)
    assert [(each.on, each.state) for each in days] == [
        (TUESDAY, BookingState.BOOKED),
        (TUESDAY + A_WEEK, BookingState.BOOKED),
    ]
    assert [card.left for card in cards] == [7, 7]  # November and December, a unit of each
