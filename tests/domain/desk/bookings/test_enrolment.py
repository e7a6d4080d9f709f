"""Who is booked by a contract itself: cards with automatic enrolment, week and month terms."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.bookings.rules import BookingState, Source
from domain.bookings.service import Bookings
from domain.contracts.records import ContractRecord
from domain.contracts.service import Contracts
from domain.credits.service import Credits, NewCard
from domain.desk.areas import Areas
from domain.desk.bookings.enrol_ahead import enrol_ahead
from domain.desk.bookings.enrolment import Enrolment
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_person_with_card,
    at,
    berlin,
    book,
    cancel,
    give_membership,
    left_on,
)
from tests.support.pauses import paused
from tests.support.rows import add_contract, add_customer, add_plan

LAST = date(2027, 2, 16)
"""The last Tuesday within ninety days."""


def tuesdays(first: date, last: date) -> list[date]:
    return [first + number * A_WEEK for number in range((last - first).days // 7 + 1)]


async def contract_of(scope: Scope, contract_id: int) -> ContractRecord:
    return await Contracts(scope).record(contract_id)


async def month_term(scope: Scope, name: str = "Sofia Rossi", **values: Any) -> ContractRecord:
    customer = await add_customer(scope, name)
    number = await give_membership(scope, customer, course_id=1, **values)
    return await contract_of(scope, number)


async def auto_card(scope: Scope, units: int, name: str = "Emma Wilson") -> ContractRecord:
    customer = await add_customer(scope, name)
    plan = await add_plan(scope, "Fünferkarte", kind="card", units=units)
    number = await add_contract(
        scope,
        customer,
        plan,
        plan_name="Fünferkarte",
        kind="card",
        starts_on=date(2026, 11, 21),
        renewal="none",
        units=units,
        auto_enrolment=True,
        course_id=1,
    )
    await Credits(scope).open_card(
        NewCard(
            contract_id=number,
            customer_id=customer,
            plan_name="Fünferkarte",
            units=units,
            bought_on=date(2026, 11, 21),
            course_id=1,
        )
    )
    return await contract_of(scope, number)


async def days_of(scope: Scope, customer_id: int) -> list[date]:
    return [view.on for view in await Bookings(scope).of_customer(customer_id)]


async def test_a_month_term_is_enrolled_in_each_date_of_the_next_ninety_days(
    yoga: Scope,
) -> None:
    contract = await month_term(yoga)
    enrolment = Enrolment(Areas(yoga))

    plan = await enrolment.plan(contract)
    await enrolment.enrol(contract)

    assert [day.on for day in plan.days] == tuesdays(TUESDAY, LAST)
    bookings = await Bookings(yoga).of_customer(contract.customer_id)
    assert [view.on for view in bookings] == tuesdays(TUESDAY, LAST)
    assert {view.source for view in bookings} == {Source.ENROLMENT}
    assert {view.contract_id for view in bookings} == {contract.id}


@pytest.mark.parametrize(
    ("values", "first", "last"),
    [
        pytest.param(
            {"kind": "week", "starts_on": date(2026, 12, 7), "fixed_end_on": date(2027, 1, 10)},
            date(2026, 12, 8),
            date(2027, 1, 5),
            id="a week term: all dates of its five weeks",
        ),
        pytest.param(
            {"kind": "week", "starts_on": date(2026, 12, 7), "fixed_end_on": date(2027, 4, 25)},
            date(2026, 12, 8),
            date(2027, 4, 20),
            id="a week term that lasts longer than ninety days",
        ),
        pytest.param(
            {"ends_on": date(2026, 12, 31), "state": "terminated"},
            TUESDAY,
            date(2026, 12, 29),
            id="up to the end that a notice set",
        ),
        pytest.param(
            {"starts_on": date(2027, 1, 1)}, date(2027, 1, 5), LAST, id="from the first day on"
        ),
        pytest.param(
            paused(date(2026, 11, 1), date(2027, 1, 31)),
            date(2027, 2, 2),
            LAST,
            id="not in a pause",
        ),
    ],
)
async def test_the_days_are_those_that_the_contract_covers(
    yoga: Scope, values: dict[str, Any], first: date, last: date
) -> None:
    contract = await month_term(yoga, **values)

    await Enrolment(Areas(yoga)).enrol(contract)

    assert await days_of(yoga, contract.customer_id) == tuesdays(first, last)


async def test_a_card_takes_its_next_n_dates_and_a_unit_for_each(yoga: Scope) -> None:
    contract = await auto_card(yoga, units=5)

    await Enrolment(Areas(yoga)).enrol(contract)

    days = await days_of(yoga, contract.customer_id)
    assert days == tuesdays(TUESDAY, TUESDAY + 4 * A_WEEK)
    assert await left_on(yoga, contract.customer_id) == [(0, 5, 0)]


async def test_a_card_skips_full_days_and_takes_later_ones(yoga: Scope) -> None:
    for name in ("Anna Müller", "Anna Schreiber"):
        await book(yoga, await add_person_with_card(yoga, name), 1, TUESDAY + A_WEEK)
    contract = await auto_card(yoga, units=2)

    plan = await Enrolment(Areas(yoga)).plan(contract)
    await Enrolment(Areas(yoga)).enrol(contract)

    assert [day.on for day in plan.full] == [TUESDAY + A_WEEK]
    assert await days_of(yoga, contract.customer_id) == [TUESDAY, TUESDAY + 2 * A_WEEK]


async def test_a_term_waits_for_a_place_on_full_days_and_is_enrolled_when_it_moves_up(
    yoga: Scope,
) -> None:
    for name in ("Anna Müller", "Anna Schreiber"):
        await book(yoga, await add_person_with_card(yoga, name))
    contract = await month_term(yoga)

    await Enrolment(Areas(yoga)).enrol(contract)
    waiting = (await Bookings(yoga).of_customer(contract.customer_id))[0]
    await cancel(yoga, 1)

    assert (waiting.on, waiting.state) == (TUESDAY, BookingState.WAITING)
    moved = await Bookings(yoga).get(waiting.id)
    assert (moved.state, moved.source) == (BookingState.BOOKED, Source.ENROLMENT)


async def test_days_that_were_given_up_are_not_enrolled_again(yoga: Scope) -> None:
    contract = await month_term(yoga)
    enrolment = Enrolment(Areas(yoga))
    (first, *_) = await enrolment.enrol(contract)
    await cancel(yoga, first.id)

    again = await enrolment.enrol(contract)

    assert again == []
    assert (await days_of(yoga, contract.customer_id))[0] == TUESDAY + A_WEEK


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"course_id": None}, id="in no course"),
        pytest.param({"units_per_month": 8}, id="with counted units"),
        pytest.param({"kind": "card"}, id="a card of free choice"),
    ],
)
async def test_without_firm_enrolment_nothing_is_booked(
    yoga: Scope, values: dict[str, Any]
) -> None:
    customer = await add_customer(yoga, "Jonas Weber")
    contract = await contract_of(
        yoga, await give_membership(yoga, customer, **{"course_id": 1, **values})
    )

    plan = await Enrolment(Areas(yoga)).plan(contract)

    assert (plan.days, plan.full) == ((), ())
    assert await Enrolment(Areas(yoga)).enrol(contract) == []


async def test_a_day_that_has_begun_is_left_out(yoga: Scope) -> None:
    contract = await month_term(yoga)

    plan = await Enrolment(Areas(at(yoga, berlin(2026, 11, 24, 18)))).plan(contract)

    assert plan.days[0].on == TUESDAY + A_WEEK


async def test_the_daily_job_goes_on_with_enrolling_and_twice_adds_nothing(yoga: Scope) -> None:
    contracts = [await month_term(yoga, name) for name in ("Sofia Rossi", "Greta Kurz")]
    for contract in contracts:
        await Enrolment(Areas(yoga)).enrol(contract)
    after_a_week = at(yoga, berlin(2026, 11, 28, 0, 5))

    places = [await enrol_ahead(after_a_week, after=after, most=1) for after in (0, 1, 2)]
    again = await enrol_ahead(after_a_week)

    assert (places, again) == ([1, 2, None], 2)
    for contract in contracts:
        days = await days_of(yoga, contract.customer_id)
        assert days == tuesdays(TUESDAY, LAST + A_WEEK)
    found = await entries(yoga)
    assert [(entry.command, entry.contract_id) for entry in found] == [
        ("booking.enrol", 2),
        ("booking.enrol", 1),
    ]
    assert found[0].facts == {"course_id": 1, "on": [(LAST + A_WEEK).isoformat()]}
    assert found[0].actor_kind == "system"


async def test_the_firmly_enrolled_come_before_those_who_book_that_far_ahead(
    yoga: Scope,
) -> None:
    contract = await month_term(yoga)
    emre = await add_person_with_card(yoga, "Emre Çelik", usable_until=date(2027, 12, 31))
    furthest = TUESDAY + timedelta(days=91)  # a Tuesday, 90 days from the 25th

    await enrol_ahead(at(yoga, berlin(2026, 11, 24, 0, 5)))
    await book(at(yoga, berlin(2026, 11, 25, 0, 1)), emre, 1, furthest)

    views = await Bookings(yoga).on_day(1, furthest)
    assert [view.customer_id for view in views] == [contract.customer_id, emre]
