"""Who has to wait for a lock on PostgreSQL, and who has not."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.database import Database
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.customers.service import Customers
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.store.scope import Scope
from tests.support.bookings import add_category, add_course, add_person_with_card, book, do
from tests.support.studios import NOW, fill_with_empty_studio, scope_of

AT_ONCE = text("SET LOCAL lock_timeout = '500ms'")
LOCK_NOT_AVAILABLE = "55P03"
EMRE, LENA = 1, 2
"""Ids of the contracts, too."""


async def a_full_day(scope: Scope) -> tuple[int, int]:
    """Return the booking that has the only place, and the one that waits for it."""
    await add_course(scope, await add_category(scope), capacity=1)
    people = [await add_person_with_card(scope, name) for name in ("Emre Çelik", "Lena März")]
    first, second = [await book(scope, person) for person in people]
    return first, second


@pytest.fixture
async def bookings(postgres: Database) -> tuple[int, int]:
    async with postgres.write() as session:
        await fill_with_empty_studio(session)
        return await a_full_day(scope_of(session))


@pytest.mark.slow
async def test_a_place_goes_to_somebody_whose_contract_is_in_hand_elsewhere(
    postgres: Database, bookings: tuple[int, int]
) -> None:
    first, second = bookings

    async with postgres.write() as elsewhere, postgres.write() as session:
        await Contracts(scope_of(elsewhere)).record_for_update(LENA)
        await Customers(scope_of(elsewhere)).record_for_update(LENA)
        await session.execute(AT_ONCE)
        await do(scope_of(session), CancelBooking(first, NOW))

    async with postgres.read() as session:
        moved = await Bookings(scope_of(session)).get(second)
    assert (moved.state, moved.contract_id) == (BookingState.BOOKED, LENA)


@pytest.mark.slow
@pytest.mark.usefixtures("bookings")
async def test_whoever_changes_the_same_contract_waits(postgres: Database) -> None:
    async with postgres.write() as elsewhere:
        await Contracts(scope_of(elsewhere)).record_for_update(LENA)

        with pytest.raises(DBAPIError) as refused:
            await lock_at_once(postgres)

    assert getattr(refused.value.orig, "sqlstate", None) == LOCK_NOT_AVAILABLE


async def lock_at_once(database: Database) -> None:
    async with database.write() as session:
        await session.execute(AT_ONCE)
        await Contracts(scope_of(session)).record_for_update(LENA)
