"""A return from a pause: the new end, the next billing, the places. Today is 21 Nov 2026."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.contracts.views import pauses_of, terms_of
from domain.dates import DateRange
from domain.desk.commands import Order
from domain.desk.facts import Done
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.pausing.errors import NotPaused
from domain.desk.pausing.orders import AtEnd, PauseContract, ResumeContract
from domain.desk.pausing.previews import NextBilling, PausePreview, ReturnPreview
from domain.desk.sales.orders import SellContract, Wish
from domain.desk.service import Desk
from domain.store.scope import Scope
from tests.support.bookings import (
    A_WEEK,
    TUESDAY,
    add_category,
    add_course,
    book,
    do,
    give_membership,
)
from tests.support.desk import end, undo
from tests.support.documents import Member, add_clara, documents, in_force, on
from tests.support.pauses import bill, paused
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.sales import add_known_plan, contract_of

FIRST, LAST = date(2026, 12, 15), date(2027, 1, 14)
NOV_15, JAN_15 = date(2026, 11, 15), date(2027, 1, 15)
DEC_14, FEB_14 = date(2026, 12, 14), date(2027, 2, 14)


async def clara_rests(scope: Scope, first: date = FIRST, last: date = LAST) -> Member:
    clara = await add_clara(scope)
    row = await Contracts(scope).record(clara.contract_id)
    row.pause, row.billed_until = {"allowed": True}, FEB_14
    await scope.session.flush()
    order = PauseContract(contract_id=clara.contract_id, first_day=first, last_day=last)
    await do(scope, order)
    return clara


async def back(scope: Scope, contract_id: int, day: date) -> ReturnPreview:
    done = await do(scope, ResumeContract(contract_id=contract_id, first_active=day))
    return preview_of(done)


def preview_of(done: Done) -> ReturnPreview:
    assert isinstance(done.preview, ReturnPreview)
    return done.preview


async def test_a_cancelled_month_is_billed_again_for_the_days_that_do_not_rest(
    empty: Scope,
) -> None:
    clara = await clara_rests(empty)

    preview = await back(empty, clara.contract_id, date(2026, 12, 25))

    # 15 Dec to 14 Jan: 21 of 31 days, 59.00 × 21/31 = 39.97
    assert await in_force(empty) == {
        NOV_15: (DEC_14, 5900, 5900),
        FIRST: (LAST, 3997, 0),
        JAN_15: (FEB_14, 5900, 0),
    }
    assert preview.costs.next_billing == NextBilling(
        FIRST, DateRange.from_days(FIRST, LAST), 3997, None
    )
    # ten days of rest are added to the term, not a month
    assert (preview.ends.term_before, preview.ends.term_after) == (FEB_14, date(2027, 1, 24))


async def test_a_pause_that_has_not_begun_is_dropped_as_if_it_had_never_been(
    empty: Scope,
) -> None:
    clara = await clara_rests(empty)

    preview = await back(empty, clara.contract_id, FIRST)

    assert preview.after is None
    row = await Contracts(empty).record(clara.contract_id)
    assert (pauses_of(row), terms_of(row).extensions) == ((), ())
    assert {first: one[1] for first, one in (await in_force(empty)).items()} == {
        NOV_15: 5900,
        FIRST: 5900,
        JAN_15: 5900,
    }


async def test_months_that_were_passed_over_are_billed_by_the_next_job(empty: Scope) -> None:
    jonas, plan = await add_customer(empty, "Jonas Weber"), await add_plan(empty, "Flex")
    rests = paused(date(2026, 12, 1), date(2027, 2, 28))
    contract_id = await add_contract(
        empty, jonas, plan, billed_until=date(2026, 11, 30), billing_lead_days=60, **rests
    )
    await bill(empty, date(2027, 1, 5))

    preview = await back(on(empty, date(2027, 1, 5)), contract_id, date(2027, 1, 11))
    await bill(empty, date(2027, 1, 6))

    # the job of the day has run; December rested as a whole, January 21 of 31 days:
    # 39.00 × 21/31 = 26.42
    assert preview.costs.next_billing == NextBilling(
        date(2027, 1, 6), DateRange.from_days(date(2027, 1, 1), date(2027, 1, 31)), 2642, None
    )
    due = {each.period_first: each.due_on for each in await documents(empty)}
    assert due[date(2027, 1, 1)] == date(2027, 1, 6)
    assert {first: one[1] for first, one in (await in_force(empty)).items()} == {
        date(2027, 1, 1): 2642,
        date(2027, 2, 1): 3900,
        date(2027, 3, 1): 3900,
    }


async def test_a_pause_without_an_end_extends_the_term_once_it_is_over(empty: Scope) -> None:
    clara = await add_clara(empty)
    row = await Contracts(empty).record(clara.contract_id)
    row.pause, row.billed_until = {"allowed": True}, FEB_14
    await do(
        empty,
        PauseContract(contract_id=clara.contract_id, first_day=FIRST, check_on=date(2027, 3, 1)),
    )
    assert terms_of(row).first_term == DateRange.from_days(date(2026, 1, 15), LAST)

    preview = await back(empty, clara.contract_id, JAN_15)

    assert preview.ends.term_after == FEB_14
    assert pauses_of(row)[0].check_on is None


async def test_what_is_issued_anew_is_due_on_the_day_of_the_return_at_the_earliest(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)
    row = await Contracts(empty).record(clara.contract_id)
    row.pause, row.billed_until = {"allowed": True}, FEB_14
    rests = PauseContract(
        contract_id=clara.contract_id, first_day=date(2026, 12, 1), check_on=date(2027, 1, 1)
    )
    await do(empty, rests)
    later = on(empty, date(2026, 12, 19))

    preview = await back(later, clara.contract_id, date(2026, 12, 20))

    # 20 Dec to 14 Jan: 26 of 31 days, 59.00 × 26/31 = 49.48; 27.53 of November are in credit
    assert preview.costs.next_billing == NextBilling(
        date(2026, 12, 19), DateRange.from_days(FIRST, LAST), 4948, None, 2753
    )
    (issued,) = [one for one in await documents(empty) if one.amount_cents == 4948]
    assert issued.due_on == date(2026, 12, 19)


async def test_after_a_pause_without_an_end_it_is_said_that_the_last_period_is_not_the_last(
    empty: Scope,
) -> None:
    jonas, plan = await add_customer(empty, "Jonas Weber"), await add_plan(empty, "Flex")
    rests = paused(date(2026, 12, 1), None, check_on=date(2027, 1, 2))
    contract_id = await add_contract(
        empty, jonas, plan, billed_until=date(2026, 11, 30), billing_lead_days=0, **rests
    )

    preview = await back(on(empty, date(2027, 1, 2)), contract_id, date(2027, 1, 3))

    # 29 of 31 days: 39.00 × 29/31 = 36.48
    changed = [(one.period_first, one.new_amount_cents) for one in preview.costs.planned[:2]]
    assert changed == [(date(2027, 1, 1), 3648), (date(2027, 2, 1), 3900)]
    assert preview.costs.goes_on


async def test_a_return_takes_away_the_periods_that_the_pause_had_added(empty: Scope) -> None:
    contract_id = await mia_rests_and_ends_later(empty)

    preview = await back(empty, contract_id, date(2026, 12, 10))

    # the pause made 11.32 of December, and added January and the first day of February
    (december,) = preview.costs.planned
    assert (december.amount_cents, december.new_amount_cents) == (1132, 3900)
    assert preview.costs.skipped == (DateRange.from_days(date(2027, 1, 1), date(2027, 2, 1)),)
    assert not preview.costs.goes_on


async def mia_rests_and_ends_later(scope: Scope) -> int:
    mia, plan = await add_customer(scope, "Mia Hoffmann"), await add_plan(scope, "Flex")
    last = date(2026, 12, 31)
    contract_id = await add_contract(
        scope,
        mia,
        plan,
        state="terminated",
        ends_on=last,
        access_ends_on=last,
        billing_ends_on=last,
        billed_until=date(2026, 11, 30),
        billing_lead_days=7,
        pause={"allowed": True, "unit": "days", "extends_term": False},
    )
    rests = PauseContract(
        contract_id=contract_id,
        first_day=date(2026, 12, 10),
        last_day=date(2027, 1, 10),
        at_end=AtEnd.MOVE,
    )
    preview = (await do(scope, rests)).preview
    assert isinstance(preview, PausePreview)
    assert preview.ends.set_after == date(2027, 2, 1)
    # 9 and 21 of 31 days, 1 of 28 days; before, nothing came after December
    changed = [(one.amount_cents, one.new_amount_cents) for one in preview.costs.planned]
    assert changed == [(3900, 1132), (0, 2642), (0, 139)]
    return contract_id


async def test_a_later_return_is_a_longer_pause(empty: Scope) -> None:
    clara = await clara_rests(empty)

    preview = await back(empty, clara.contract_id, date(2027, 2, 15))

    assert preview.prolongs
    assert list(await in_force(empty)) == [NOV_15]
    assert preview.ends.term_after == date(2027, 3, 14)


async def test_an_end_that_counts_the_pause_stays_and_is_noted(empty: Scope) -> None:
    clara = await clara_rests(empty)
    order = TerminationOrder(clara.contract_id, empty.today, mode=EndMode.TERM_END)
    await end(empty, order)

    preview = await back(empty, clara.contract_id, date(2026, 12, 25))

    assert [note.kind for note in preview.notes] == ["return-end-stays"]
    assert (preview.ends.set_before, preview.ends.set_after) == (FEB_14, FEB_14)


async def test_places_that_the_pause_took_come_back_where_they_are_free(empty: Scope) -> None:
    await add_course(empty, await add_category(empty))
    jonas = await add_customer(empty, "Jonas Weber")
    contract_id = await give_membership(empty, jonas, pause={"allowed": True, "unit": "days"})
    first, second = await book(empty, jonas), await book(empty, jonas, on=TUESDAY + A_WEEK)
    rests = PauseContract(
        contract_id=contract_id, first_day=TUESDAY, last_day=TUESDAY + 2 * A_WEEK
    )
    await do(empty, rests)

    preview = await back(empty, contract_id, TUESDAY + A_WEEK)

    assert [(one.booking.id, one.comes_back) for one in preview.places.back] == [(second, True)]
    states = [(await Bookings(empty).get(each)).state for each in (first, second)]
    assert states == [BookingState.DROPPED, BookingState.BOOKED]


async def test_days_behind_the_old_end_are_booked_and_given_up_with_it(empty: Scope) -> None:
    course = await add_course(empty, await add_category(empty))
    jonas = await add_customer(empty, "Jonas Weber")
    weeks = await add_known_plan(empty, "Fünf-Wochen-Kurs", course_id=course)
    wish = Wish(plan_id=weeks, concluded_on=empty.today, starts_on=TUESDAY)
    contract_id = contract_of(await do(empty, SellContract(jonas, wish)))
    (await Contracts(empty).record(contract_id)).pause = {"allowed": True, "unit": "weeks"}
    rests = PauseContract(
        contract_id=contract_id,
        first_day=TUESDAY + A_WEEK,
        last_day=TUESDAY + 2 * A_WEEK - timedelta(days=1),
    )

    paused_days = await booked_days(empty, jonas, rests)
    back_days = await booked_days(
        empty, jonas, ResumeContract(contract_id=contract_id, first_active=rests.first_day)
    )

    in_order = [TUESDAY + number * A_WEEK for number in range(6)]
    assert paused_days == [in_order[0], *in_order[2:]]
    assert back_days == in_order[:5]


async def booked_days(scope: Scope, customer_id: int, order: Order[Any]) -> list[date]:
    await do(scope, order)
    return [each.on for each in await Bookings(scope).of_customer(customer_id)]


async def test_a_contract_that_does_not_rest_has_no_pause_to_end(empty: Scope) -> None:
    clara = await add_clara(empty)

    with pytest.raises(NotPaused):
        await Desk(empty).preview(
            ResumeContract(contract_id=clara.contract_id, first_active=empty.today)
        )


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(FIRST, id="dropped"),
        pytest.param(date(2026, 12, 25), id="shorter"),
        pytest.param(date(2027, 2, 15), id="longer"),
    ],
)
async def test_a_return_taken_back_leaves_the_pause_as_it_was(empty: Scope, day: date) -> None:
    clara = await clara_rests(empty)
    row = await Contracts(empty).record(clara.contract_id)
    row.pauses = [{**row.pauses[0], "reason": "Verletzung"}] if row.pauses else None
    await empty.session.flush()
    before: Any = (row.pauses, row.billed_until, await in_force(empty))

    await back(empty, clara.contract_id, day)
    await undo(empty)

    assert (row.pauses, row.billed_until, await in_force(empty)) == before
