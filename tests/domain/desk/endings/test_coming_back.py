"""What comes back of what an end took: by undo, withdrawal, or a later end; and the day after."""

from datetime import date
from typing import Any

import pytest

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.desk.close_day import close_day
from domain.desk.endings.facts import Way
from domain.desk.orders import BookedAfter
from domain.desk.previews import EndChangePreview, WithdrawalPreview
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.scope import Scope
from tests.support.bookings import (
    TUESDAY,
    add_person_with_card,
    at,
    berlin,
    book,
    cancel,
    give_card,
    give_membership,
    left_on,
)
from tests.support.desk import change, end, undo, withdraw
from tests.support.endings import (
    DEC_1,
    DEC_8,
    DEC_22,
    DEC_29,
    by_agreement,
    makeup_of,
    on_day,
    paid_by,
    state_of,
    two_days,
)
from tests.support.rows import add_customer
from tests.support.studios import TODAY


class TestTheWayBack:
    @pytest.mark.parametrize("back", [undo, withdraw])
    async def test_places_units_and_rights_are_as_before(self, yoga: Scope, back: Any) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, course_id=1)
        right = await makeup_of(yoga, contract_id, jonas)
        booking = await book(yoga, jonas, on=DEC_1, makeup_id=right)
        enrolled = await book(yoga, jonas, on=DEC_8)
        before = await paid_by(yoga, booking)
        await end(yoga, on_day(contract_id, date(2026, 11, 25)))

        await (back(yoga) if back is undo else back(yoga, contract_id))

        assert await paid_by(yoga, booking) == before
        assert [await state_of(yoga, each) for each in (booking, enrolled)] == [
            BookingState.BOOKED,
            BookingState.BOOKED,
        ]
        view = await Bookings(yoga).makeup(right)
        assert (view.state.value, view.valid_until) == ("redeemed", date(2027, 2, 24))

    @pytest.mark.parametrize("back", [undo, withdraw])
    @pytest.mark.parametrize("booked", [BookedAfter.SINGLE, BookedAfter.CARD])
    async def test_what_was_kept_is_paid_as_before(
        self, yoga: Scope, back: Any, booked: BookedAfter
    ) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, units_per_month=4)
        booking = await book(yoga, jonas, on=DEC_1)
        await give_card(yoga, jonas, units=2)
        before = await paid_by(yoga, booking), await left_on(yoga, jonas)
        await end(yoga, on_day(contract_id, date(2026, 11, 25), booked=booked))

        await (back(yoga) if back is undo else back(yoga, contract_id))

        assert (await paid_by(yoga, booking), await left_on(yoga, jonas)) == before

    async def test_a_withdrawal_names_the_place_that_somebody_else_has(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        emre = await add_person_with_card(yoga, "Emre Çelik")
        mia = await add_person_with_card(yoga, "Mia Hoffmann")
        await end(yoga, on_day(contract_id, date(2026, 11, 22)))
        await book(yoga, emre)
        await book(yoga, mia)

        done = await withdraw(yoga, contract_id)

        assert isinstance(done.preview, WithdrawalPreview)
        assert [(each.booking.on, each.way) for each in done.preview.leftovers.back] == [
            (TUESDAY, Way.TAKEN),
            (DEC_1, Way.PLACE),
        ]
        assert await state_of(yoga, first) is BookingState.DROPPED
        assert await state_of(yoga, first + 1) is BookingState.BOOKED

    async def test_an_undo_lets_who_moved_up_wait_again(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        emre = await add_person_with_card(yoga, "Emre Çelik")
        mia = await add_person_with_card(yoga, "Mia Hoffmann")
        await book(yoga, emre)
        waiting = await book(yoga, mia)
        await end(yoga, by_agreement(contract_id))

        done = await undo(yoga)

        assert await state_of(yoga, first) is BookingState.BOOKED
        assert await state_of(yoga, waiting) is BookingState.WAITING
        assert await left_on(yoga, mia) == [(3, 0, 0)]
        assert "left-down" in [each.kind for each in done.preview.restored]  # type: ignore[attr-defined]  # of an UndoPreview

    async def test_an_undo_of_a_withdrawal_drops_them_again(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        await end(yoga, by_agreement(contract_id))
        await withdraw(yoga, contract_id)

        await undo(yoga)

        assert await state_of(yoga, first) is BookingState.DROPPED
        await withdraw(yoga, contract_id)
        assert await state_of(yoga, first) is BookingState.BOOKED


class TestAnotherDay:
    async def test_a_later_end_brings_back_what_lies_before_it(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        await end(yoga, by_agreement(contract_id))

        done = await change(yoga, on_day(contract_id, TUESDAY))

        assert isinstance(done.preview, EndChangePreview)
        back = done.preview.termination.leftovers.back
        assert [(each.booking.id, each.way) for each in back] == [(first, Way.PLACE)]
        assert await state_of(yoga, first) is BookingState.BOOKED
        assert await state_of(yoga, first + 1) is BookingState.DROPPED

    async def test_it_can_leave_them_dropped(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        await end(yoga, by_agreement(contract_id))

        await change(yoga, on_day(contract_id, TUESDAY, rebook=False))

        assert await state_of(yoga, first) is BookingState.DROPPED

    async def test_an_earlier_end_drops_more(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        await end(yoga, on_day(contract_id, TUESDAY))

        await change(yoga, on_day(contract_id, TODAY))
        await undo(yoga)

        assert await state_of(yoga, first) is BookingState.BOOKED
        assert await state_of(yoga, first + 1) is BookingState.DROPPED

    async def test_a_new_notice_after_a_withdrawal_brings_nothing_back(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        await end(yoga, by_agreement(contract_id))
        people = [await add_person_with_card(yoga, name) for name in ("Emre", "Mia")]
        places = [await book(yoga, each) for each in people]
        await withdraw(yoga, contract_id)
        await cancel(yoga, places[0])

        preview = await Desk(yoga).preview_termination(on_day(contract_id, DEC_29))

        assert preview.leftovers.back == ()
        assert await state_of(yoga, first) is BookingState.DROPPED


async def test_a_booking_in_between_is_a_new_proposal(yoga: Scope) -> None:
    jonas, contract_id, _ = await two_days(yoga)
    order = by_agreement(contract_id)
    facts = (await Desk(yoga).preview_termination(order)).decision_facts()
    await book(yoga, jonas, on=DEC_8)

    with pytest.raises(Refusal):
        await Desk(yoga).terminate(order, facts)


class TestTheDayAfter:
    @pytest.mark.parametrize(
        ("chosen", "until"),
        [
            pytest.param(None, DEC_1, id="with the access end"),
            pytest.param(DEC_22, DEC_22, id="until the day that was chosen"),
        ],
    )
    async def test_a_right_that_came_after_the_notice_lapses_too(
        self, yoga: Scope, chosen: date | None, until: date
    ) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, course_id=1)
        await end(yoga, on_day(contract_id, DEC_1, rights_until=chosen))
        right = await makeup_of(yoga, contract_id, jonas)

        await close_day(at(yoga, berlin(2026, 12, 2, 8)))

        assert (await Bookings(yoga).makeup(right)).valid_until == until

    async def test_what_ended_by_itself_leaves_its_rights_and_no_places(self, yoga: Scope) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, course_id=1)
        right = await makeup_of(yoga, contract_id, jonas)
        booking = await book(yoga, jonas, on=DEC_8)
        record = await Contracts(yoga).record_for_update(contract_id)
        record.fixed_end_on = DEC_1

        await close_day(at(yoga, berlin(2026, 12, 2, 8)))

        assert await state_of(yoga, booking) is BookingState.DROPPED
        assert (await Bookings(yoga).makeup(right)).valid_until == date(2027, 2, 24)
