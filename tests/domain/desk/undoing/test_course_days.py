"""Dropping a course day and taking that back leaves everything as it was.

Yoga Flow takes place on Tuesdays at 18:00, with two places; today is Saturday, 21 Nov 2026.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from domain.accounts.service import Accounts
from domain.bookings.rules import BookingState, MakeupState
from domain.bookings.service import Bookings
from domain.contracts.service import Contracts
from domain.courses.service import Courses
from domain.credits.errors import NotEnoughUnits
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.courses.day_previews import Chosen, Gives
from domain.desk.errors import UndoOvertaken, UndoTooLate
from domain.desk.facts import Done
from domain.desk.orders import MoneyTo
from domain.desk.previews import Restored, UndoPreview
from domain.money import Money
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
from tests.support.desk import undo
from tests.support.documents import add_invoice, count_from, in_force
from tests.support.rows import add_customer

YOGA = 1
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
async def course(empty: Scope) -> Scope:
    """Sofia is enrolled, Emre and Clara have units, Jonas waits; Sofia pays 39,00 a month."""
    await add_course(empty, await add_category(empty), capacity=3)
    sofia = await add_customer(empty, "Sofia Rossi")
    contract = await give_membership(empty, sofia, course_id=YOGA, refund_cents=700)
    await Enrolment(Areas(empty)).enrol(await Contracts(empty).record(contract))
    emre = await add_customer(empty, "Emre Çelik")
    await give_card(empty, emre, refund_cents=450)
    clara = await add_customer(empty, "Clara Vogt")
    await give_membership(empty, clara, units_per_month=2, starts_on=date(2026, 1, 15))
    jonas = await add_person_with_card(empty, "Jonas Weber")
    for person in (emre, clara, jonas):
        await book(empty, person)
    await count_from(empty, 139)
    return empty


async def everything(scope: Scope) -> dict[str, Any]:
    """Return places, units, rights that count, money and what is on offer."""
    people = range(1, 5)
    places = await Bookings(scope).between(TUESDAY, TUESDAY, states=tuple(BookingState))
    rights = [right for one in people for right in await Bookings(scope).makeups_of(one)]
    return {
        "places": [(each.id, each.state, each.source) for each in places],
        "units": [await left_on(scope, one) for one in people],
        "rights": [(each.missed_on, each.valid_until) for each in rights],
        "balances": [await Accounts(scope).balance(one) for one in people],
        "refunds": [await Accounts(scope).refunds_due(one) for one in people],
        "days": await Courses(scope).days(YOGA, TUESDAY, TUESDAY + A_WEEK),
        "asked": await in_force(scope),
    }


def restored(done: Done) -> Mapping[str, Mapping[str, Any]]:
    assert isinstance(done.preview, UndoPreview)
    return {each.kind: each.facts for each in done.preview.restored}


@pytest.mark.parametrize("money_to", MoneyTo)
@pytest.mark.parametrize("everyone", [None, Gives.REFUND])
@pytest.mark.parametrize(
    "paid_cents",
    [pytest.param(0, id="open"), pytest.param(3500, id="partly"), pytest.param(3900, id="paid")],
)
async def test_do_and_undo_leave_everything_as_it_was(
    course: Scope, paid_cents: int, everyone: Gives | None, money_to: MoneyTo
) -> None:
    await add_invoice(course, 1, 1, *NOVEMBER, 3900, paid=paid_cents)
    before = await everything(course)

    await do(course, CancelDay(YOGA, TUESDAY, everyone=everyone, money_to=money_to))
    assert await everything(course) != before
    await undo(course)

    after = await everything(course)
    asked = {first: (last, cents) for first, (last, cents, _) in after.pop("asked").items()}
    assert asked == {
        first: (last, cents) for first, (last, cents, _) in before.pop("asked").items()
    }
    assert after == before


async def test_the_undo_counts_what_holds_again(course: Scope) -> None:
    await do(course, CancelDay(YOGA, TUESDAY))

    done = await undo(course)

    assert restored(done) == {
        "places-again": {"count": 3},
        "waits-again-of": {"count": 1},
        "units-taken-again": {"count": 2},
        "rights-taken-again": {"count": 1},
    }
    assert isinstance(done.preview, UndoPreview)
    assert done.preview.thing == Restored("course-day", {"course": "Yoga Flow", "day": TUESDAY})


async def test_refunds_are_named_with_their_sum(course: Scope) -> None:
    await do(course, CancelDay(YOGA, TUESDAY, everyone=Gives.REFUND))

    done = await undo(course)

    assert restored(done)["refunds-taken-again"] == {"count": 2, "amount": Money(1150)}


async def test_a_redeemed_right_is_redeemed_again(empty: Scope) -> None:
    await add_course(empty, await add_category(empty))
    sofia = await add_customer(empty, "Sofia Rossi")
    await give_membership(empty, sofia, course_id=YOGA)
    await cancel(empty, await book(empty, sofia))
    again = await book(empty, sofia)
    (right,) = await Bookings(empty).makeups_of(sofia, only_open=False)

    await do(empty, CancelDay(YOGA, TUESDAY))
    assert (await Bookings(empty).makeup(right.id)).state is MakeupState.OPEN
    await undo(empty)

    found = await Bookings(empty).makeup(right.id)
    assert (found.state, found.used_by) == (MakeupState.REDEEMED, again)


async def test_two_payouts_of_one_invoice_are_told_apart(course: Scope) -> None:
    await add_invoice(course, 2, 2, date(2026, 9, 1), date(2027, 3, 1), 9000, paid=9000)
    await book(course, 2, on=TUESDAY + A_WEEK)
    to_pay_out = CancelDay(YOGA, TUESDAY, everyone=Gives.REFUND, money_to=MoneyTo.REFUND)
    await do(course, to_pay_out)
    await do(course, replace(to_pay_out, on=TUESDAY + A_WEEK))
    assert await Accounts(course).refunds_due(2) == 900

    await undo(course)

    assert await Accounts(course).refunds_due(2) == 450
    assert await Accounts(course).balance(2) == 0
    asked = {one: cents for one, (_, cents, _) in (await in_force(course)).items()}
    assert asked[date(2026, 9, 1)] == 8550


async def test_a_unit_that_was_spent_meanwhile_keeps_the_day_dropped(empty: Scope) -> None:
    await add_course(empty, await add_category(empty))
    emre = await add_person_with_card(empty, "Emre Çelik", units=1)
    await book(empty, emre)
    done = await do(empty, CancelDay(YOGA, TUESDAY))
    await book(empty, emre, on=TUESDAY + A_WEEK)

    with pytest.raises(NotEnoughUnits):
        await undo(empty, done.journal_id)


async def test_a_right_that_was_redeemed_meanwhile_keeps_the_day_dropped(empty: Scope) -> None:
    await add_course(empty, await add_category(empty))
    jonas = await add_customer(empty, "Jonas Weber")
    contract = await give_membership(empty, jonas, units_per_month=1)
    booking = await book(empty, jonas)
    chosen = (Chosen(booking, Gives.MAKEUP),)
    done = await do(empty, CancelDay(YOGA, TUESDAY, chosen=chosen))
    (right,) = await Bookings(empty).makeups_of(jonas)
    await book(empty, jonas, on=TUESDAY + A_WEEK, makeup_id=right.id)
    assert right.contract_id == contract

    with pytest.raises(UndoOvertaken):
        await undo(empty, done.journal_id)


async def test_after_ten_minutes_it_stays(course: Scope) -> None:
    await do(course, CancelDay(YOGA, TUESDAY))
    later = at(course, berlin(2026, 11, 21, 10) + timedelta(minutes=11))

    with pytest.raises(UndoTooLate):
        await undo(later)
