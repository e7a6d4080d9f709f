"""A dropped course day: what everybody gets, who hears of it, and that nobody can book it again.

Yoga Flow takes place on Tuesdays at 18:00, with two places; today is Saturday, 21 Nov 2026.
"""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from domain.accounts.service import Accounts
from domain.bookings.rules import Attendance, BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.courses.errors import CourseDayDropped, CourseOver, DropTooLate, NotGivenBack
from domain.courses.service import Courses
from domain.credits.service import Credits
from domain.desk.areas import Areas
from domain.desk.bookings.book_day import BookDay
from domain.desk.bookings.enrol_ahead import enrol_ahead
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.bookings.mark_attendance import Mark, MarkAttendance
from domain.desk.bookings.previews import Outcome
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.courses.day_previews import CancelledDayPreview, Chosen, DayMessage, Gives
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo
from domain.desk.service import Desk
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    add_person_with_card,
    at,
    berlin,
    book,
    cancel,
    do,
    give_card,
    give_membership,
    left_on,
)
from tests.support.desk import as_stored
from tests.support.rows import add_customer

YOGA = 1
UNIT, MAKEUP, REFUND, NOTHING = Gives.UNIT, Gives.MAKEUP, Gives.REFUND, Gives.NOTHING


def preview_of(done: Done) -> CancelledDayPreview:
    assert isinstance(done.preview, CancelledDayPreview)
    return done.preview


def given(done: Done) -> list[tuple[Gives, Outcome]]:
    return [(each.gives, each.comeback.outcome) for each in preview_of(done).people]


def messages(done: Done) -> list[DayMessage]:
    return [each for each in done.messages if isinstance(each, DayMessage)]


async def enrolled(scope: Scope, name: str = "Sofia Rossi", **values: object) -> int:
    """Return the id of somebody who is firmly enrolled by a month term in the course."""
    customer = await add_customer(scope, name)
    contract = await give_membership(scope, customer, course_id=YOGA, **values)
    await Enrolment(Areas(scope)).enrol(await Contracts(scope).record(contract))
    return customer


async def with_membership(scope: Scope, name: str, **values: object) -> int:
    customer = await add_customer(scope, name)
    await give_membership(scope, customer, **values)
    return customer


async def rights(scope: Scope, customer: int) -> list[tuple[date, date]]:
    found = await Bookings(scope).makeups_of(customer)
    return [(each.missed_on, each.valid_until) for each in found]


async def balance(scope: Scope, customer: int) -> int:
    return await Accounts(scope).balance(customer)


async def states(scope: Scope, on: date = TUESDAY) -> list[BookingState]:
    found = await Bookings(scope).between(on, on, states=tuple(BookingState))
    return [each.state for each in found]


async def test_each_person_gets_what_paid_for_the_place(empty: Scope) -> None:
    await add_course(empty, await add_category(empty), capacity=4)
    sofia = await enrolled(empty)
    emre = await add_person_with_card(empty, "Emre Çelik")
    jonas = await with_membership(empty, "Jonas Weber")
    started = date(2026, 1, 15)
    clara = await with_membership(empty, "Clara Vogt", units_per_month=2, starts_on=started)
    for person in (emre, jonas, clara):
        await book(empty, person)

    done = await do(empty, CancelDay(YOGA, TUESDAY))

    assert given(done) == [
        (MAKEUP, Outcome.MAKEUP),
        (UNIT, Outcome.UNIT_BACK),
        (NOTHING, Outcome.NOTHING),
        (UNIT, Outcome.UNIT_BACK),
    ]
    assert await rights(empty, sofia) == [(TUESDAY, date(2027, 2, 24))]
    assert await left_on(empty, emre) == [(3, 0, 0)]
    assert await left_on(empty, clara) == [(2, 0, 0)]
    assert [message.customer_id for message in messages(done)] == [sofia, emre, jonas, clara]
    assert await states(empty) == [BookingState.DROPPED] * 4


async def test_who_waits_just_leaves_the_list_and_hears_of_it(yoga: Scope) -> None:
    people = [
        await add_person_with_card(yoga, name)
        for name in ("Clara Vogt", "Emre Çelik", "Jonas Weber")
    ]
    for person in people:
        await book(yoga, person)

    done = await do(yoga, CancelDay(YOGA, TUESDAY))

    (waiting,) = preview_of(done).waiting
    assert waiting.customer.id == people[2]
    assert [message.customer_id for message in messages(done)] == people
    assert [await left_on(yoga, person) for person in people] == [[(3, 0, 0)]] * 3


async def test_a_dropped_day_is_gone_from_everything_that_is_on_offer(yoga: Scope) -> None:
    await do(yoga, CancelDay(YOGA, TUESDAY))

    courses = Courses(yoga)
    assert await courses.days(YOGA, TUESDAY, TUESDAY + A_WEEK) == (
        await courses.day(YOGA, TUESDAY + A_WEEK),
    )
    (next_day,) = await courses.next_days(YOGA, date(2026, 11, 21), 1)
    assert next_day.on == TUESDAY + A_WEEK
    emre = await add_person_with_card(yoga, "Emre Çelik")
    with pytest.raises(CourseDayDropped) as refused:
        await do(yoga, BookDay(emre, YOGA, TUESDAY))
    assert refused.value.facts() == {
        "course": "Yoga Flow",
        "on": TUESDAY,
        "next_on": TUESDAY + A_WEEK,
    }


async def test_nobody_is_enrolled_in_a_dropped_day(yoga: Scope) -> None:
    await do(yoga, CancelDay(YOGA, TUESDAY + A_WEEK))
    sofia = await enrolled(yoga)
    tim = await add_customer(yoga, "Tim Heute")
    await give_membership(yoga, tim, course_id=YOGA)

    await enrol_ahead(yoga)

    for person in (sofia, tim):
        found = await Bookings(yoga).of_customer(person)
        assert [each.on for each in found][:2] == [TUESDAY, TUESDAY + 2 * A_WEEK]


async def test_a_booking_that_was_previewed_before_is_refused(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    order = BookDay(emre, YOGA, TUESDAY)
    seen = as_stored((await Desk(yoga).preview(order)).decision_facts())
    await do(yoga, CancelDay(YOGA, TUESDAY))

    with pytest.raises(CourseDayDropped):
        await Desk(yoga).carry_out(order, seen)


async def test_a_day_is_dropped_once(yoga: Scope) -> None:
    await do(yoga, CancelDay(YOGA, TUESDAY))

    with pytest.raises(CourseDayDropped):
        await Desk(yoga).preview(CancelDay(YOGA, TUESDAY))


async def test_somebody_who_books_meanwhile_is_shown_first(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    seen = as_stored((await Desk(yoga).preview(CancelDay(YOGA, TUESDAY))).decision_facts())
    await book(yoga, emre)

    with pytest.raises(PreviewOutdated):
        await Desk(yoga).carry_out(CancelDay(YOGA, TUESDAY), seen)


async def test_one_thing_for_all_and_another_for_one(yoga: Scope) -> None:
    sofia = await enrolled(yoga)
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    both = CancelDay(YOGA, TUESDAY, everyone=MAKEUP)
    but_emre = replace(both, chosen=(Chosen(booking, UNIT),))

    seen = [(await Desk(yoga).preview(order)).people for order in (both, but_emre)]
    assert [[each.gives for each in people] for people in seen] == [
        [MAKEUP, MAKEUP],
        [MAKEUP, UNIT],
    ]
    await do(yoga, both)
    assert [await rights(yoga, person) for person in (sofia, emre)] == [
        [(TUESDAY, date(2027, 2, 24))]
    ] * 2
    assert await left_on(yoga, emre) == [(2, 1, 0)]


async def test_what_somebody_cannot_have_is_refused_for_one_and_left_out_for_all(
    yoga: Scope,
) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    for_all = await Desk(yoga).preview(CancelDay(YOGA, TUESDAY, everyone=REFUND))

    assert [each.gives for each in for_all.people] == [UNIT]
    with pytest.raises(NotGivenBack):
        await Desk(yoga).preview(CancelDay(YOGA, TUESDAY, chosen=(Chosen(booking, REFUND),)))


@pytest.mark.parametrize(
    ("money_to", "after", "set_aside"),
    [
        pytest.param(MoneyTo.ACCOUNT, 450, 0, id="to the account"),
        pytest.param(MoneyTo.REFUND, 0, 450, id="paid out"),
    ],
)
async def test_a_refund_without_an_invoice_goes_to_the_account(
    yoga: Scope, money_to: MoneyTo, after: int, set_aside: int
) -> None:
    emre = await add_customer(yoga, "Emre Çelik")
    await give_card(yoga, emre, refund_cents=450)
    await book(yoga, emre)

    done = await do(yoga, CancelDay(YOGA, TUESDAY, everyone=REFUND, money_to=money_to))

    (person,) = preview_of(done).people
    assert person.can_get == (UNIT, MAKEUP, REFUND)
    assert person.refund is not None
    assert person.refund.cents == 450
    assert await balance(yoga, emre) == after
    assert await Accounts(yoga).refunds_due(emre) == set_aside
    assert await left_on(yoga, emre) == [(2, 1, 0)]


@pytest.mark.parametrize(
    ("refund_cents", "gives"),
    [
        pytest.param(700, REFUND, id="with a refund price"),
        pytest.param(None, MAKEUP, id="with nothing else"),
    ],
)
async def test_a_category_without_make_ups_leaves_the_refund_price(
    empty: Scope, refund_cents: int | None, gives: Gives
) -> None:
    await add_course(empty, await add_category(empty, makeup=False))
    await enrolled(empty, refund_cents=refund_cents)

    preview = await Desk(empty).preview(CancelDay(YOGA, TUESDAY))

    assert [each.gives for each in preview.people] == [gives]


async def test_a_redeemed_right_comes_back_or_is_renewed_where_it_would_lapse(
    empty: Scope,
) -> None:
    await add_course(empty, await add_category(empty, makeup_valid="P2W"))
    sofia = await enrolled(empty)
    (first, *_) = await Bookings(empty).of_customer(sofia)
    await cancel(empty, first.id)
    await book(empty, sofia)
    tim = await add_person_with_card(empty, "Tim Heute")
    await book(empty, tim)
    later = at(empty, berlin(2026, 11, 24, 9))

    done = await do(later, CancelDay(YOGA, TUESDAY))

    assert given(done) == [(MAKEUP, Outcome.MAKEUP_BACK), (UNIT, Outcome.UNIT_BACK)]
    assert await rights(later, sofia) == [(TUESDAY, date(2026, 12, 8))]


async def test_a_right_that_would_lapse_before_the_next_day_is_given_anew(empty: Scope) -> None:
    await add_course(empty, await add_category(empty, makeup_valid="P1W"))
    sofia = await enrolled(empty)
    (first, second, *_) = await Bookings(empty).of_customer(sofia)
    await cancel(empty, first.id)
    await cancel(empty, second.id)
    await book(empty, sofia, on=TUESDAY + A_WEEK)

    done = await do(empty, CancelDay(YOGA, TUESDAY + A_WEEK))

    (person,) = preview_of(done).people
    assert (person.comeback.outcome, person.comeback.until) == (
        Outcome.MAKEUP,
        TUESDAY + 2 * A_WEEK,
    )


async def test_a_unit_of_a_month_that_is_over_by_the_next_day_becomes_a_make_up_right(
    yoga: Scope,
) -> None:
    clara = await with_membership(yoga, "Clara Vogt", units_per_month=2)
    await book(yoga, clara, on=date(2026, 12, 29))

    preview = await Desk(yoga).preview(CancelDay(YOGA, date(2026, 12, 29)))

    (person,) = preview.people
    assert (person.gives, person.can_get) == (MAKEUP, (UNIT, MAKEUP))


class TestADayThatIsOver:
    async def test_used_units_come_back_and_messages_say_so(self, yoga: Scope) -> None:
        emre = await add_person_with_card(yoga, "Emre Çelik")
        await book(yoga, emre)
        evening = at(yoga, berlin(2026, 11, 24, 22))
        await do(evening, MarkAttendance(YOGA, TUESDAY, (Mark(1, Attendance.PRESENT),)))

        done = await do(at(yoga, berlin(2026, 11, 26, 10)), CancelDay(YOGA, TUESDAY))

        assert preview_of(done).is_past
        assert await left_on(yoga, emre) == [(3, 0, 0)]

    async def test_who_was_excused_keeps_what_he_got(self, yoga: Scope) -> None:
        sofia = await enrolled(yoga)
        (first, *_) = await Bookings(yoga).of_customer(sofia)
        evening = at(yoga, berlin(2026, 11, 24, 22))
        await do(evening, MarkAttendance(YOGA, TUESDAY, (Mark(first.id, Attendance.EXCUSED),)))

        done = await do(evening, CancelDay(YOGA, TUESDAY, everyone=UNIT))

        (person,) = preview_of(done).people
        assert (person.gives, person.keeps, person.can_get) == (MAKEUP, True, ())
        assert await rights(evening, sofia) == [(TUESDAY, date(2027, 2, 24))]

    async def test_after_a_fortnight_it_stays_as_it_was(self, yoga: Scope) -> None:
        fifteen_later = at(yoga, berlin(2026, 12, 9, 10))

        with pytest.raises(DropTooLate) as refused:
            await Desk(fifteen_later).preview(CancelDay(YOGA, TUESDAY))

        assert refused.value.earliest == date(2026, 11, 25)
        assert (
            await Desk(at(yoga, berlin(2026, 12, 8, 10))).preview(CancelDay(YOGA, TUESDAY))
        ).is_past


async def test_a_day_that_does_not_exist_names_the_next_one(empty: Scope) -> None:
    await add_course(empty, await add_category(empty), ends_on=TUESDAY)

    with pytest.raises(CourseOver):
        await Desk(empty).preview(CancelDay(YOGA, TUESDAY + A_WEEK))


@pytest.mark.parametrize(
    ("hour", "minute", "held"),
    [
        pytest.param(16, 59, True, id="more than an hour before"),
        pytest.param(17, 0, False, id="an hour before"),
        pytest.param(19, 14, False, id="people stand before the door"),
        pytest.param(19, 15, True, id="over"),
    ],
)
async def test_just_before_it_begins_the_message_does_not_wait(
    yoga: Scope, hour: int, minute: int, *, held: bool
) -> None:
    await book(yoga, await add_person_with_card(yoga, "Emre Çelik"))
    now = at(yoga, berlin(2026, 11, 24, hour, minute))

    done = await do(now, CancelDay(YOGA, TUESDAY))

    assert [message.held for message in done.messages] == [held]
    assert done.undo_until == now.now + timedelta(minutes=10)


async def test_the_journal_holds_what_became_of_each_place_and_no_names(yoga: Scope) -> None:
    emre = await add_person_with_card(yoga, "Emre Çelik")
    booking = await book(yoga, emre)

    await do(yoga, CancelDay(YOGA, TUESDAY))

    (newest, *_) = await entries(yoga)
    assert newest.command == "course.cancel_day"
    assert newest.facts["people"] == [
        {
            "booking_id": booking,
            "state": "booked",
            "gives": "unit",
            "comes_back": "unit_back",
            "refund": None,
        }
    ]
    assert len(await Credits(yoga).ledger(1)) == 3
