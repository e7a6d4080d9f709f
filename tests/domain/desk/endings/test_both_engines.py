"""Endings with their bookings on both databases; their SQL differs in locks and days."""

from datetime import date

import pytest

from bot.database import Database
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.desk.endings.annulment_preview import AnnulContract
from domain.desk.orders import Basis, BookedAfter, EndMode, TerminationOrder
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    book,
    cancel,
    do,
    give_membership,
)
from tests.support.desk import end, undo, withdraw
from tests.support.rows import add_customer
from tests.support.studios import TODAY, fill_with_empty_studio, scope_of
from tests.support.whole_state import whole_state


@pytest.mark.slow
async def test_a_story_with_places_rights_and_an_annulment(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        scope = scope_of(session)
        await add_course(scope, await add_category(scope))
        jonas = await add_customer(scope, "Jonas Weber")
        contract_id = await give_membership(scope, jonas, course_id=1)
        await cancel(scope, await book(scope, jonas, on=date(2026, 12, 1)))
        booking = await book(scope, jonas)
        people = [await add_person_with_card(scope, name) for name in ("Emre", "Mia")]
        waiting = [await book(scope, each) for each in people][-1]
        before = await whole_state(scope)
        order = TerminationOrder(contract_id, TODAY, mode=EndMode.IMMEDIATE, basis=Basis.AGREEMENT)

        await end(scope, order)
        assert (await Bookings(scope).get(waiting)).state is BookingState.BOOKED
        await undo(scope)
        assert await whole_state(scope) == before

        single = TerminationOrder(
            contract_id,
            TODAY,
            mode=EndMode.IMMEDIATE,
            basis=Basis.AGREEMENT,
            booked=BookedAfter.SINGLE,
        )
        await end(scope, single)
        await withdraw(scope, contract_id)
        assert (await Bookings(scope).get(booking)).on == TUESDAY
        await do(scope, AnnulContract(contract_id, TODAY, note="Kulanz"))
        assert (await Bookings(scope).get(booking)).state is BookingState.DROPPED
        await undo(scope)
        assert (await whole_state(scope))["bookings"] == before["bookings"]
