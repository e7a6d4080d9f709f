"""Bookings that somebody else gives up: the studio, or the end of a contract."""

import pytest

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.desk.areas import Areas
from domain.desk.bookings.dropping import Dropped, OnBehalf, drop_bookings, plan_drop
from domain.store.scope import Scope
from tests.support.bookings import (
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    book,
    cancel,
    give_membership,
    left_on,
)
from tests.support.rows import add_customer

STUDIO, CONTRACT = OnBehalf.STUDIO, OnBehalf.CONTRACT


async def drop_day(scope: Scope, on_behalf: OnBehalf) -> Dropped:
    """Drop every booking of the day, after a look at what would come back."""
    areas = Areas(scope)
    bookings = await areas.bookings.on_day(1, TUESDAY)
    planned = await plan_drop(areas, bookings, on_behalf)
    dropped = await drop_bookings(areas, bookings, on_behalf)
    assert list(planned) == dropped.places
    return dropped


@pytest.mark.parametrize(
    ("on_behalf", "outcome", "rights"),
    [
        pytest.param(STUDIO, "makeup", 1, id="studio"),
        pytest.param(CONTRACT, "nothing", 0, id="end"),
    ],
)
async def test_the_firmly_enrolled_get_a_makeup_right_unless_their_contract_is_over(
    yoga: Scope, on_behalf: OnBehalf, outcome: str, rights: int
) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    booking = await book(yoga, sofia)

    dropped = await drop_day(yoga, on_behalf)

    assert dropped.facts == {"dropped": [[booking, outcome]]}
    assert len(await Bookings(yoga).makeups_of(sofia)) == rights


@pytest.mark.parametrize("on_behalf", OnBehalf)
async def test_a_unit_goes_back_to_its_card(yoga: Scope, on_behalf: OnBehalf) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    dropped = await drop_day(yoga, on_behalf)

    assert await left_on(yoga, emre) == [(3, 0, 0)]
    assert (await Bookings(yoga).get(booking)).state is BookingState.DROPPED
    assert [(each.kind, each.customer_id) for each in dropped.messages] == [
        ("booking-dropped", emre)
    ]


async def test_a_redeemed_makeup_right_comes_back(yoga: Scope) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    await cancel(yoga, await book(yoga, sofia))
    await book(yoga, sofia)

    await drop_day(yoga, STUDIO)

    assert [right.missed_on for right in await Bookings(yoga).makeups_of(sofia)] == [TUESDAY]


async def test_the_waiting_list_goes_with_a_day_that_the_studio_drops(yoga: Scope) -> None:
    people = [
        await add_person_with_card(yoga, name)
        for name in ("Anna Müller", "Anna Schreiber", "Emre Çelik")
    ]
    for person in people:
        await book(yoga, person)

    dropped = await drop_day(yoga, STUDIO)

    assert [each.customer_id for each in dropped.messages] == people
    assert await Bookings(yoga).on_day(1, TUESDAY) == ()
    assert [await left_on(yoga, person) for person in people] == [[(3, 0, 0)]] * 3


async def test_a_place_of_a_contract_that_is_over_goes_to_who_waits(empty: Scope) -> None:
    await add_course(empty, await add_category(empty), capacity=1)
    sofia = await add_customer(empty, "Sofia Rossi")
    contract = await give_membership(empty, sofia, course_id=1)
    await book(empty, sofia)
    emre = await add_person_with_card(empty, "Emre Çelik")
    waiting = await book(empty, emre)
    areas = Areas(empty)

    dropped = await drop_bookings(
        areas, await areas.bookings.of_contract_from(contract, TUESDAY), CONTRACT
    )

    assert dropped.facts == {
        "dropped": [[1, "nothing"]],
        "moved_up": [waiting],
        "waited_as": [[waiting, "single", None]],
    }
    assert [(each.kind, each.customer_id) for each in dropped.messages] == [
        ("booking-dropped", sofia),
        ("booking-moved-up", emre),
    ]
    assert await left_on(empty, emre) == [(2, 1, 0)]


async def test_what_was_cancelled_before_is_left_alone(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)
    await cancel(yoga, booking)

    dropped = await drop_bookings(Areas(yoga), [await Bookings(yoga).get(booking)], STUDIO)

    assert (dropped.places, dropped.messages) == ([], [])
