"""Cancelling a course day: in time or late, what comes back, who moves up."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from domain.bookings.errors import BookingNotFound, BookingOver, CourseDayBegan
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.desk.bookings.cancel_booking import CancelBooking
from domain.desk.bookings.previews import BookingMessage, CancellationPreview, Outcome
from domain.desk.facts import Done
from domain.desk.service import Desk
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
from tests.support.rows import add_customer

IN_TIME = berlin(2026, 11, 23, 18)
LATE = berlin(2026, 11, 23, 19, 30)


async def preview(scope: Scope, booking_id: int, *, waive: bool = False) -> CancellationPreview:
    return await Desk(scope).preview(CancelBooking(booking_id, scope.now, waive))


async def state_of(scope: Scope, booking_id: int) -> BookingState:
    return (await Bookings(scope).get(booking_id)).state


def told(done: Done) -> list[tuple[str, int]]:
    return [(message.kind, message.customer_id) for message in done.messages]


async def test_in_time_the_unit_goes_back_to_the_same_card(yoga: Scope) -> None:
    liam = await add_person_with_card(yoga, "Liam Baker", usable_until=date(2027, 1, 10))
    booking = await book(yoga, liam)
    await give_card(yoga, liam)

    done = await cancel(at(yoga, IN_TIME), booking)

    assert done.preview.comeback.outcome is Outcome.UNIT_BACK  # type: ignore[attr-defined]
    assert await left_on(yoga, liam) == [(3, 0, 0), (3, 0, 0)]
    assert await state_of(yoga, booking) is BookingState.CANCELLED


async def test_a_minute_late_the_unit_is_lost_and_the_proposal_says_by_how_much(
    yoga: Scope,
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    shown = await preview(at(yoga, LATE), booking)
    await cancel(at(yoga, LATE), booking)

    assert (shown.in_time, shown.minutes_late) == (False, 90)
    assert shown.comeback.outcome is Outcome.UNIT_LOST
    assert await state_of(yoga, booking) is BookingState.LATE_CANCELLED
    assert await left_on(at(yoga, berlin(2026, 11, 25, 8)), emre) == [(2, 0, 1)]


async def test_the_studio_may_waive_and_a_customer_may_not(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking, late = await book(yoga, emre), at(yoga, LATE)

    by_himself = await preview(as_customer(late, emre), booking, waive=True)
    by_the_studio = await preview(late, booking, waive=True)
    await cancel(late, booking, waive=True)

    assert (by_himself.waived, by_himself.comeback.outcome) == (False, Outcome.UNIT_LOST)
    assert (by_the_studio.waived, by_the_studio.comeback.outcome) == (True, Outcome.UNIT_BACK)
    assert await left_on(yoga, emre) == [(3, 0, 0)]


async def test_who_asked_in_time_is_in_time_when_he_taps_a_little_later(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    order = CancelBooking(await book(yoga, emre), asked_at=IN_TIME)

    soon = await Desk(at(yoga, IN_TIME + timedelta(minutes=5))).preview(order)
    much_later = await Desk(at(yoga, IN_TIME + timedelta(minutes=20))).preview(order)

    assert (soon.in_time, much_later.in_time) == (True, False)


async def test_the_category_may_have_a_deadline_of_its_own(empty: Scope) -> None:
    await add_course(empty, await add_category(empty, cancellation_hours=2))
    emre = await add_person_with_card(empty, "Emre Çelik")
    booking = await book(empty, emre)

    shown = await preview(at(empty, berlin(2026, 11, 24, 16)), booking)

    assert shown.in_time
    assert shown.day.deadline == berlin(2026, 11, 24, 16)


async def test_who_is_firmly_enrolled_gets_a_makeup_right_in_time_and_none_late(
    yoga: Scope,
) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    first = await book(yoga, sofia)
    second = await book(yoga, sofia, 1, TUESDAY + A_WEEK)

    in_time = await cancel(yoga, first)
    late = await cancel(at(yoga, berlin(2026, 12, 1, 12)), second)

    assert in_time.preview.comeback.outcome is Outcome.MAKEUP  # type: ignore[attr-defined]
    assert late.preview.comeback.outcome is Outcome.NO_MAKEUP  # type: ignore[attr-defined]
    (right,) = await Bookings(yoga).makeups_of(sofia)
    assert (right.missed_on, right.valid_until) == (TUESDAY, date(2027, 2, 24))
    assert right.category_ids == (1,)


async def test_a_makeup_booking_that_is_cancelled_in_time_gives_the_right_back(
    yoga: Scope,
) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    await cancel(yoga, await book(yoga, sofia))
    again = await book(yoga, sofia)
    redeemed = await Bookings(yoga).makeups_of(sofia)

    done = await cancel(yoga, again)

    assert redeemed == ()
    assert done.preview.comeback.outcome is Outcome.MAKEUP_BACK  # type: ignore[attr-defined]
    assert [right.missed_on for right in await Bookings(yoga).makeups_of(sofia)] == [TUESDAY]


async def test_a_makeup_booking_that_is_cancelled_late_is_lost(yoga: Scope) -> None:
    sofia = await add_customer(yoga, "Sofia Rossi")
    await give_membership(yoga, sofia, course_id=1)
    await cancel(yoga, await book(yoga, sofia))
    again = await book(yoga, sofia)

    shown = await preview(at(yoga, LATE), again)
    await cancel(at(yoga, LATE), again)

    assert shown.comeback.outcome is Outcome.MAKEUP_LOST
    assert await Bookings(yoga).makeups_of(sofia) == ()


async def test_without_a_makeup_rule_the_firmly_enrolled_get_nothing(empty: Scope) -> None:
    await add_course(empty, await add_category(empty, makeup=False))
    sofia = await add_customer(empty, "Sofia Rossi")
    await give_membership(empty, sofia, course_id=1)

    done = await cancel(empty, await book(empty, sofia))

    assert done.preview.comeback.outcome is Outcome.NOTHING  # type: ignore[attr-defined]
    assert await Bookings(empty).makeups_of(sofia) == ()


async def test_a_card_that_is_over_before_the_next_course_day_may_be_extended(
    yoga: Scope,
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik", usable_until=date(2026, 11, 26))

    shown = await preview(yoga, await book(yoga, emre))

    assert shown.comeback.until == date(2026, 11, 26)
    assert shown.comeback.extend_to == TUESDAY + A_WEEK


async def test_the_first_who_waits_moves_up_pays_and_is_told(yoga: Scope) -> None:
    first = await book(yoga, await add_person_with_card(yoga, "Anna Müller"))
    await book(yoga, await add_person_with_card(yoga, "Anna Schreiber"))
    emre = await add_person_with_card(yoga, "Emre Çelik")
    lena = await add_person_with_card(yoga, "Lena März")
    waiting, behind = await book(yoga, emre), await book(yoga, lena)

    shown = await preview(yoga, first)
    done = await cancel(yoga, first)

    assert shown.next_waiting is not None
    assert shown.next_waiting.id == emre
    assert told(done) == [("booking-cancelled", 1), ("booking-moved-up", emre)]
    moved = done.messages[1]
    assert isinstance(moved, BookingMessage)
    assert (moved.booking_id, moved.paid_by, moved.day.on) == (waiting, "Zehnerkarte", TUESDAY)
    assert await state_of(yoga, waiting) is BookingState.BOOKED
    assert await state_of(yoga, behind) is BookingState.WAITING
    assert await left_on(yoga, emre) == [(2, 1, 0)]


async def test_who_cannot_pay_any_more_leaves_the_list_and_the_next_is_served(
    yoga: Scope,
) -> None:
    first = await book(yoga, await add_person_with_card(yoga, "Anna Müller"))
    await book(yoga, await add_person_with_card(yoga, "Anna Schreiber"))
    emre = await add_person_with_card(yoga, "Emre Çelik", units=1)
    lena = await add_person_with_card(yoga, "Lena März")
    skipped, served = await book(yoga, emre), await book(yoga, lena)
    await book(yoga, emre, 1, TUESDAY + A_WEEK)  # his last unit

    done = await cancel(yoga, first)

    assert told(done)[1:] == [("booking-skipped", emre), ("booking-moved-up", lena)]
    assert await state_of(yoga, skipped) is BookingState.DROPPED
    assert await state_of(yoga, served) is BookingState.BOOKED
    assert await left_on(yoga, emre) == [(0, 1, 0)]


async def test_leaving_the_waiting_list_moves_nobody_up(yoga: Scope) -> None:
    for name in ("Anna Müller", "Anna Schreiber"):
        await book(yoga, await add_person_with_card(yoga, name))
    waiting = [
        await book(yoga, await add_person_with_card(yoga, name))
        for name in ("Emre Çelik", "Lena März")
    ]

    done = await cancel(at(yoga, LATE), waiting[0])

    assert done.preview.comeback.outcome is Outcome.LEFT_LIST  # type: ignore[attr-defined]
    assert await state_of(yoga, waiting[0]) is BookingState.DROPPED
    assert [view.id for view in await Bookings(yoga).waiting(1, TUESDAY)] == [waiting[1]]


async def test_a_customer_is_told_nothing_of_who_waits(yoga: Scope) -> None:
    anna = await add_person_with_card(yoga, "Anna Müller")
    first = await book(yoga, anna)
    await book(yoga, await add_person_with_card(yoga, "Anna Schreiber"))
    await book(yoga, await add_person_with_card(yoga, "Emre Çelik"))

    shown = await preview(as_customer(yoga, anna), first)

    assert shown.next_waiting is None
    assert shown.messages == ()


async def test_somebody_elses_booking_is_not_found(yoga: Scope) -> None:
    booking = await book(yoga, await add_person_with_card(yoga, "Anna Müller"))
    lena = await add_person_with_card(yoga, "Lena März")

    with pytest.raises(BookingNotFound):
        await preview(as_customer(yoga, lena), booking)


async def test_what_has_begun_is_not_cancelled_any_more(yoga: Scope) -> None:
    booking = await book(yoga, await add_person_with_card(yoga, "Anna Müller"))

    with pytest.raises(CourseDayBegan):
        await preview(at(yoga, berlin(2026, 11, 24, 18)), booking)


async def test_twice_is_once(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)
    await cancel(yoga, booking)

    with pytest.raises(BookingOver):
        await cancel(yoga, booking)

    assert await left_on(yoga, emre) == [(3, 0, 0)]


async def test_a_deadline_that_passes_before_the_tap_makes_a_new_proposal(yoga: Scope) -> None:
    booking = await book(yoga, await add_person_with_card(yoga, "Emre Çelik"))
    in_time = at(yoga, IN_TIME)
    facts = (await preview(in_time, booking)).decision_facts()
    much_later = replace(in_time, now=IN_TIME + timedelta(hours=1))

    with pytest.raises(Exception, match="refusal-preview-outdated"):
        await Desk(much_later).carry_out(CancelBooking(booking, IN_TIME), facts)


async def test_a_place_given_up_after_another_day_is_offered_again_and_again_in_order(
    yoga: Scope,
) -> None:
    booked = [
        await book(yoga, await add_person_with_card(yoga, name))
        for name in ("Anna Müller", "Anna Schreiber")
    ]
    people = [await add_person_with_card(yoga, name) for name in ("Emre Çelik", "Lena März")]
    for person in people:
        await book(yoga, person)

    served = [told(await cancel(yoga, booking))[1:] for booking in booked]

    assert served == [[("booking-moved-up", person)] for person in people]


async def test_the_waived_cancellation_is_in_the_journal_facts(yoga: Scope) -> None:
    booking = await book(yoga, await add_person_with_card(yoga, "Emre Çelik"))

    done = await do(at(yoga, LATE), CancelBooking(booking, LATE, waive=True))

    shown = done.preview
    assert isinstance(shown, CancellationPreview)
    assert shown.decision_facts() == {
        "booking": booking,
        "in_time": False,
        "waived": True,
        "comes_back": ["unit_back", 1, None],
    }
