"""Booking a course day: what pays, what is refused, the waiting list."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.bookings.errors import (
    AlreadyBooked,
    AlreadyWaiting,
    CourseDayFull,
    CourseDayOver,
    NothingToBookWith,
    PayerNotUsable,
    TooFarAhead,
)
from domain.bookings.rules import Source
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.courses.errors import CourseOver, NoCourseThatDay
from domain.customers.errors import CustomerNotFound
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.previews import BookingPreview
from domain.desk.service import Desk
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    as_customer,
    at,
    berlin,
    book,
    cancel,
    do,
    give_card,
    give_membership,
    left_on,
)
from tests.support.pauses import paused, resting
from tests.support.rows import add_customer


async def preview(scope: Scope, customer_id: int, **values: Any) -> BookingPreview:
    order = BookDay(**{"customer_id": customer_id, "course_id": 1, "on": TUESDAY, **values})
    return await Desk(scope).preview(order)


async def test_a_booked_day_takes_a_unit_that_is_reserved_until_the_day_is_over(
    yoga: Scope,
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", units=3)

    await book(yoga, emre, 1)

    assert await left_on(yoga, emre) == [(2, 1, 0)]
    next_day = at(yoga, berlin(2026, 11, 25, 10))
    assert await left_on(next_day, emre) == [(2, 0, 1)]


async def test_the_proposal_says_what_pays_and_until_when_it_can_be_cancelled(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", units=3)

    shown = await preview(yoga, emre)

    assert (shown.payer.source, shown.payer.left) == (Source.CARD, 3)
    assert (shown.free, shown.position) == (2, None)
    assert shown.day.deadline == berlin(2026, 11, 23, 18)
    assert [message.kind for message in shown.messages] == ["booking-made"]


async def test_a_membership_without_counted_units_pays_before_a_card(yoga: Scope) -> None:
    jonas = await add_person_with_card(yoga, "Jonas Weber")
    membership = await give_membership(yoga, jonas)

    shown = await preview(yoga, jonas)

    assert (shown.payer.source, shown.payer.contract_id) == (Source.MEMBERSHIP, membership)
    assert [other.source for other in shown.others] == [Source.CARD]


async def test_another_payer_can_be_chosen(yoga: Scope) -> None:
    jonas = await add_customer(yoga, "Jonas Weber")
    await give_membership(yoga, jonas)
    card = await give_card(yoga, jonas)

    await book(yoga, jonas, 1, card_id=card)

    assert await left_on(yoga, jonas) == [(2, 1, 0)]


async def test_what_was_chosen_must_pay(yoga: Scope) -> None:
    jonas = await add_person_with_card(yoga, "Jonas Weber")

    with pytest.raises(PayerNotUsable):
        await preview(yoga, jonas, card_id=99)


async def test_the_card_that_expires_first_pays(yoga: Scope) -> None:
    liam = await add_customer(yoga, "Liam Baker")
    await give_card(yoga, liam, usable_until=date(2027, 4, 12))
    first = await give_card(yoga, liam, usable_until=date(2027, 1, 10))

    shown = await preview(yoga, liam)

    assert shown.payer.card_id == first


async def test_a_booking_in_a_later_month_reserves_a_unit_of_that_months_grant(
    yoga: Scope,
) -> None:
    clara = await add_customer(yoga, "Clara Vogt")
    await give_membership(yoga, clara, units_per_month=8, starts_on=date(2026, 1, 15))
    in_january = date(2027, 1, 19)

    shown = await preview(yoga, clara, on=in_january)
    await book(yoga, clara, 1, in_january)
    again = await preview(yoga, clara, on=in_january + A_WEEK)

    assert (shown.payer.card_id, shown.payer.left) == (None, 8)
    assert shown.payer.until == date(2027, 2, 14)
    assert await left_on(yoga, clara) == [(7, 1, 0)]
    assert (again.payer.card_id, again.payer.left) == (1, 7)


@pytest.mark.parametrize(
    ("values", "why", "until"),
    [
        pytest.param(
            paused(date(2026, 11, 1), date(2027, 1, 31)),
            "paused",
            date(2027, 1, 31),
            id="paused on that day",
        ),
        pytest.param(
            {"state": "terminated", "ends_on": date(2026, 11, 23)},
            "ended",
            date(2026, 11, 23),
            id="ended the day before",
        ),
        pytest.param(
            {"starts_on": date(2026, 12, 1)}, "not_started", date(2026, 12, 1), id="begins later"
        ),
    ],
)
async def test_a_contract_that_does_not_run_on_that_day_books_nothing(
    yoga: Scope, values: dict[str, Any], why: str, until: date
) -> None:
    jonas = await add_customer(yoga, "Jonas Weber")
    await give_membership(yoga, jonas, **values)

    with pytest.raises(NothingToBookWith) as refused:
        await preview(yoga, jonas)

    assert refused.value == NothingToBookWith(jonas, "Yoga Flow", TUESDAY, why, "Flex", until)


async def test_another_card_of_the_same_person_still_books(yoga: Scope) -> None:
    jonas = await add_customer(yoga, "Jonas Weber")
    await give_membership(yoga, jonas, state="terminated", ends_on=date(2026, 11, 23))
    await give_card(yoga, jonas)

    await book(yoga, jonas, 1)

    assert await left_on(yoga, jonas) == [(2, 1, 0)]


async def test_a_membership_in_another_course_is_named(yoga: Scope) -> None:
    pilates = await add_course(yoga, 1, name="Pilates", weekday=3)
    jonas = await add_customer(yoga, "Jonas Weber")
    await give_membership(yoga, jonas, course_id=pilates)

    with pytest.raises(NothingToBookWith) as refused:
        await preview(yoga, jonas)

    assert refused.value.why == "other_course"


async def test_without_anything_nothing_is_booked(yoga: Scope) -> None:
    lena = await add_customer(yoga, "Lena März")

    with pytest.raises(NothingToBookWith) as refused:
        await preview(yoga, lena)

    assert refused.value == NothingToBookWith(lena, "Yoga Flow", TUESDAY, "none", "", TUESDAY)


async def test_a_spent_card_is_named_with_its_reason(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", units=1)
    await book(yoga, emre, 1)

    with pytest.raises(NothingToBookWith) as refused:
        await preview(yoga, emre, on=TUESDAY + A_WEEK)

    assert (refused.value.why, refused.value.plan) == ("spent", "Zehnerkarte")


async def test_a_card_that_is_over_by_then_is_named(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", usable_until=date(2026, 11, 23))

    with pytest.raises(NothingToBookWith) as refused:
        await preview(yoga, emre)

    assert (refused.value.why, refused.value.until) == ("expired", date(2026, 11, 23))


async def test_a_day_without_the_course_names_the_next_one(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")

    with pytest.raises(NoCourseThatDay) as refused:
        await preview(yoga, emre, on=date(2026, 11, 25))

    assert refused.value == NoCourseThatDay("Yoga Flow", date(2026, 11, 25), date(2026, 12, 1))


async def test_a_course_that_was_switched_off_is_over(empty: Scope) -> None:
    await add_course(empty, await add_category(empty), active=False)
    emre = await add_person_with_card(empty, "Emre Çelik")

    with pytest.raises(CourseOver):
        await preview(empty, emre)


async def test_ninety_days_ahead_is_the_furthest(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", usable_until=date(2027, 12, 31))

    await preview(yoga, emre, on=date(2027, 2, 16))
    with pytest.raises(TooFarAhead) as refused:
        await preview(yoga, emre, on=date(2027, 2, 23))

    assert refused.value == TooFarAhead(date(2027, 2, 23), date(2027, 2, 19))


async def test_nobody_has_two_places_on_one_day(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre, 1)

    with pytest.raises(AlreadyBooked) as refused:
        await preview(yoga, emre)

    assert refused.value == AlreadyBooked(booking, "Yoga Flow", TUESDAY)


async def test_the_studio_books_until_the_day_is_over_customers_until_it_begins(
    yoga: Scope,
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    under_way = at(yoga, berlin(2026, 11, 24, 18, 30))
    over = at(yoga, berlin(2026, 11, 24, 19, 15))

    assert (await preview(under_way, emre)).free == 2
    with pytest.raises(CourseDayOver):
        await preview(as_customer(under_way, emre), emre)
    with pytest.raises(CourseDayOver):
        await preview(over, emre)


async def test_a_customer_books_for_himself_alone(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    lena = await add_person_with_card(yoga, "Lena März")

    with pytest.raises(CustomerNotFound):
        await preview(as_customer(yoga, lena), emre)
    shown = await preview(as_customer(yoga, lena), lena)

    assert shown.messages == ()


async def test_a_full_day_has_a_waiting_list_that_takes_no_unit(yoga: Scope) -> None:
    for name in ("Anna Müller", "Anna Schreiber"):
        await book(yoga, await add_person_with_card(yoga, name), 1)
    emre = await add_person_with_card(yoga, "Emre Çelik")

    shown = await preview(yoga, emre)
    booking = await book(yoga, emre, 1)

    assert (shown.free, shown.position) == (0, 1)
    assert await left_on(yoga, emre) == [(3, 0, 0)]
    with pytest.raises(AlreadyWaiting) as refused:
        await preview(yoga, emre)
    assert refused.value.booking_id == booking


async def test_a_full_day_without_a_waiting_list_is_refused(empty: Scope) -> None:
    await add_course(empty, await add_category(empty), capacity=1, waiting_list=False)
    await book(empty, await add_person_with_card(empty, "Anna Müller"))

    with pytest.raises(CourseDayFull) as refused:
        await preview(empty, await add_person_with_card(empty, "Emre Çelik"))

    assert refused.value == CourseDayFull("Yoga Flow", TUESDAY, 1)


async def test_a_makeup_right_pays_before_a_unit_and_once_only(yoga: Scope) -> None:
    sofia = await add_person_with_card(yoga, "Sofia Rossi")
    term = await give_membership(yoga, sofia, course_id=1)
    missed = await book(yoga, sofia, 1, contract_id=term)
    await cancel(yoga, missed)
    other = await add_course(yoga, 1, name="Pilates", weekday=3)
    thursday, next_thursday = date(2026, 11, 26), date(2026, 12, 3)

    shown = await preview(yoga, sofia, course_id=other, on=thursday)
    await book(yoga, sofia, other, thursday)
    afterwards = await preview(yoga, sofia, course_id=other, on=next_thursday)

    assert (shown.payer.source, shown.payer.until) == (Source.MAKEUP, date(2027, 2, 24))
    assert afterwards.payer.source is Source.CARD
    assert await Bookings(yoga).makeups_of(sofia) == ()


async def test_a_day_given_up_for_a_makeup_right_is_taken_again_with_it(yoga: Scope) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    await cancel(yoga, await book(yoga, sofia, 1))

    shown = await preview(yoga, sofia)

    assert shown.payer.source is Source.MAKEUP
    assert shown.others == ()


async def test_what_was_confirmed_must_still_pay(yoga: Scope) -> None:
    jonas = await add_customer(yoga, "Jonas Weber")
    membership = await give_membership(yoga, jonas)
    card = await give_card(yoga, jonas)
    order = BookDay(jonas, 1, TUESDAY)
    facts = (await Desk(yoga).preview(order)).decision_facts()
    row = await Contracts(yoga).record_for_update(membership)
    row.pauses = resting(TUESDAY, TUESDAY + timedelta(days=1))

    with pytest.raises(Exception, match="refusal-preview-outdated"):
        await Desk(yoga).carry_out(order, facts)

    assert (await preview(yoga, jonas)).payer.card_id == card


async def test_the_journal_knows_the_ids_and_days(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    await do(yoga, BookDay(emre, 1, TUESDAY))

    (entry,) = await entries(yoga)

    assert (entry.command, entry.customer_id) == ("booking.add", emre)
    assert entry.facts == {
        "booking_id": 1,
        "course_id": 1,
        "on": "2026-11-24",
        "state": "booked",
        "source": "card",
        "card_id": 1,
        "makeup_id": None,
    }
