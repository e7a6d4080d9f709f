"""What an end leaves over: places, units of the membership, make-up rights; and the way back."""

from datetime import date

import pytest
from msgspec.structs import replace

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.desk.endings.facts import Fate
from domain.desk.orders import BookedAfter, TerminationOrder
from domain.desk.service import Desk
from domain.store.scope import Scope
from tests.support.bookings import (
    TUESDAY,
    add_person_with_card,
    at,
    berlin,
    book,
    give_card,
    give_membership,
    left_on,
)
from tests.support.desk import end
from tests.support.endings import (
    DEC_1,
    SINGLE,
    by_agreement,
    makeup_of,
    of_end,
    on_day,
    paid_by,
    state_of,
    two_days,
)
from tests.support.rows import add_customer
from tests.support.studios import TODAY


class TestPlacesAfterTheEnd:
    async def test_they_are_dropped_and_those_before_it_stay(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)

        done = await end(yoga, on_day(contract_id, TUESDAY))

        preview = of_end(done)
        assert [
            (each.course, each.booking.on, each.fate) for each in preview.leftovers.places
        ] == [("Yoga Flow", DEC_1, Fate.DROPPED)]
        assert await state_of(yoga, first) is BookingState.BOOKED
        assert await state_of(yoga, first + 1) is BookingState.DROPPED

    async def test_the_waiting_list_moves_up_and_only_that_is_told_apart(
        self, yoga: Scope
    ) -> None:
        _, contract_id, _ = await two_days(yoga)
        emre, mia, pia = [
            await add_person_with_card(yoga, name) for name in ("Emre Çelik", "Mia", "Pia")
        ]
        await book(yoga, emre, on=DEC_1)
        waiting = await book(yoga, mia, on=DEC_1)

        done = await end(yoga, on_day(contract_id, TUESDAY))

        assert await state_of(yoga, waiting) is BookingState.BOOKED
        assert [(each.kind, each.customer_id) for each in done.messages] == [
            ("termination", 1),
            ("booking-moved-up", mia),
        ]
        assert await left_on(yoga, pia) == [(3, 0, 0)]

    async def test_what_took_place_before_today_stays_as_it_was(self, yoga: Scope) -> None:
        _, contract_id, first = await two_days(yoga)
        later = at(yoga, berlin(2026, 11, 26, 10))
        order = replace(
            by_agreement(contract_id, reason="Umzug", wanted_on=date(2026, 11, 20)),
            received_on=date(2026, 11, 20),
        )

        await end(later, order)

        assert await state_of(later, first) is BookingState.BOOKED
        assert await state_of(later, first + 1) is BookingState.DROPPED

    async def test_units_come_back_to_a_card_and_rest_with_it(self, yoga: Scope) -> None:
        emre = await add_person_with_card(yoga, "Emre Çelik")
        await book(yoga, emre)

        preview = of_end(await end(yoga, by_agreement(1)))

        assert preview.units_resting == 3
        assert await left_on(yoga, emre) == [(3, 0, 0)]

    async def test_nothing_is_lost_where_it_ends_anyway(self, yoga: Scope) -> None:
        emre = await add_person_with_card(yoga, "Emre Çelik")
        booking = await book(yoga, emre)

        preview = of_end(await end(yoga, TerminationOrder(1, TODAY)))

        assert preview.ends_anyway
        assert preview.leftovers.decision_facts() == {
            "places": [],
            "back": [],
            "rights": [],
            "units_ending": 0,
        }
        assert await state_of(yoga, booking) is BookingState.BOOKED


class TestPlacesThatStay:
    async def test_as_single_visits_no_contract_pays(self, yoga: Scope) -> None:
        emre = await add_person_with_card(yoga, "Emre Çelik")
        booking = await book(yoga, emre)

        await end(yoga, by_agreement(1, booked=BookedAfter.SINGLE))

        assert await state_of(yoga, booking) is BookingState.BOOKED
        assert await paid_by(yoga, booking) == SINGLE
        assert await left_on(yoga, emre) == [(3, 0, 0)]

    async def test_a_card_pays_as_far_as_it_has_units(self, yoga: Scope) -> None:
        jonas, contract_id, first = await two_days(yoga)
        card_id = await give_card(yoga, jonas, units=1)

        preview = of_end(await end(yoga, by_agreement(contract_id, booked=BookedAfter.CARD)))

        assert preview.leftovers.fits_card == 1
        assert [each.fate for each in preview.leftovers.places] == [Fate.CARD, Fate.DROPPED]
        assert (await paid_by(yoga, first))[0::2] == ("card", card_id)
        assert await left_on(yoga, jonas) == [(0, 1, 0)]

    async def test_a_makeup_right_that_stays_keeps_its_place(self, yoga: Scope) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, course_id=1)
        right = await makeup_of(yoga, contract_id, jonas)
        booking = await book(yoga, jonas, on=DEC_1, makeup_id=right)

        lapsing = await Desk(yoga).preview_termination(by_agreement(contract_id))
        keeping = await Desk(yoga).preview_termination(
            by_agreement(contract_id, rights_until=DEC_1)
        )

        assert [each.booking.id for each in lapsing.leftovers.places] == [booking]
        assert keeping.leftovers.places == ()


class TestMakeupRights:
    @pytest.mark.parametrize(
        ("chosen", "until"),
        [
            pytest.param(None, TODAY, id="they lapse with the access end"),
            pytest.param(date(2026, 12, 31), date(2026, 12, 31), id="until a day"),
            pytest.param(date(2027, 6, 30), date(2027, 2, 24), id="never longer than agreed"),
        ],
    )
    async def test_until_when(self, yoga: Scope, chosen: date | None, until: date) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, course_id=1)
        right = await makeup_of(yoga, contract_id, jonas)

        await end(yoga, by_agreement(contract_id, rights_until=chosen))

        assert (await Bookings(yoga).makeup(right)).valid_until == until

    async def test_one_that_comes_back_with_a_place_lapses_too(self, yoga: Scope) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, course_id=1)
        right = await makeup_of(yoga, contract_id, jonas)
        await book(yoga, jonas, on=DEC_1, makeup_id=right)

        await end(yoga, by_agreement(contract_id))

        view = await Bookings(yoga).makeup(right)
        assert (view.state.value, view.valid_until) == ("open", TODAY)


class TestUnitsOfTheMembership:
    async def test_those_for_days_after_the_end_are_counted(self, yoga: Scope) -> None:
        jonas = await add_customer(yoga, "Jonas Weber")
        contract_id = await give_membership(yoga, jonas, units_per_month=4)
        await book(yoga, jonas)
        await book(yoga, jonas, on=DEC_1)

        today = await Desk(yoga).preview_termination(by_agreement(contract_id))
        on_sunday = await Desk(yoga).preview_termination(on_day(contract_id, date(2026, 12, 6)))

        # 4 of November and 4 of December; those of November end by themselves on the 30th
        assert today.leftovers.units == 8
        assert on_sunday.leftovers.units == 3
