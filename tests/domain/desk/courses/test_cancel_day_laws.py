"""Laws of dropped days: everybody gets exactly one thing, and nothing is lost or doubled."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.accounts.service import Accounts
from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings
from domain.courses.service import Courses
from domain.credits.service import Credits
from domain.desk.courses.cancel_day import CancelDay
from domain.desk.courses.day_previews import CancelledDayPreview, Chosen, Gives, Participant
from domain.desk.orders import MoneyTo
from domain.desk.service import Desk
from domain.store.scope import Scope
from tests.support.bookings import TUESDAY, add_category, add_course, book, do, give_card
from tests.support.bookings import give_membership as membership
from tests.support.desk import undo
from tests.support.documents import add_invoice, count_from
from tests.support.rows import add_customer

YOGA = 1
KINDS = ("card", "firm", "counted", "flat")
KIND = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from([None, 450]),  # the refund price
    st.sampled_from([None, 0, 2000, 3900]),  # what is paid on the invoice; None without one
)
Kind = tuple[str, int | None, int | None]


async def add_person(scope: Scope, number: int, kind: Kind) -> int:
    """Return the id of somebody who is booked on the day, or waits for it."""
    how, refund_cents, paid_cents = kind
    person = await add_customer(scope, f"Person {number}")
    if how == "card":
        card = await give_card(scope, person, units=2, refund_cents=refund_cents)
        contract = (await Credits(scope).record(card)).contract_id
    else:
        values = {"firm": {"course_id": YOGA}, "counted": {"units_per_month": 2}}.get(how, {})
        contract = await membership(scope, person, refund_cents=refund_cents, **values)
    if paid_cents is not None:
        period = (date(2026, 11, 1), date(2026, 11, 30))
        await add_invoice(scope, person, contract, *period, 3900, paid=paid_cents)
    await book(scope, person)
    return person


async def units(scope: Scope, person: int) -> tuple[int, int]:
    """Return the units that are free, and those that bookings hold."""
    cards = await Credits(scope).cards_of(person)
    return sum(card.left for card in cards), sum(card.reserved for card in cards)


async def worth(scope: Scope, person: int) -> tuple[int, int, int]:
    """Return units that are free, make-up rights, and what the studio owes less, in cents."""
    accounts = Accounts(scope)
    money = await accounts.balance(person) + await accounts.refunds_due(person)
    rights = await Bookings(scope).makeups_of(person)
    return (await units(scope, person))[0], len(rights), money


async def gained(
    scope: Scope, each: Participant, before: tuple[int, int, int]
) -> tuple[int, int, int]:
    after = await worth(scope, each.customer.id)
    units_more, rights_more, cents_more = (
        new - old for new, old in zip(after, before, strict=True)
    )
    return units_more, rights_more, cents_more


def promised(each: Participant) -> tuple[int, int, int]:
    """Return what a person gets by the preview: units, rights, cents."""
    money = each.refund.to_customer_cents if each.refund else 0
    return (
        int(each.gives is Gives.UNIT),
        int(each.gives is Gives.MAKEUP),
        money,
    )


async def chosen_for(scope: Scope, choices: Sequence[int]) -> tuple[Chosen, ...]:
    """Return for some people another thing among those that they can get."""
    people = (await Desk(scope).preview(CancelDay(YOGA, TUESDAY))).booked
    pairs = zip(people, choices, strict=False)
    return tuple(
        Chosen(each.booking.id, each.can_get[number % len(each.can_get)])
        for each, number in pairs
        if number
    )


@pytest.mark.slow
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # rolled back each time
)
@given(
    kinds=st.lists(KIND, min_size=1, max_size=5),
    capacity=st.integers(1, 4),
    choices=st.lists(st.integers(0, 3), max_size=5),
    everyone=st.sampled_from([None, *Gives]),
    money_to=st.sampled_from(MoneyTo),
)
async def test_everybody_gets_exactly_one_thing_and_an_undo_takes_it_back(
    empty: Scope,
    kinds: list[Kind],
    capacity: int,
    choices: list[int],
    everyone: Gives | None,
    money_to: MoneyTo,
) -> None:
    await empty.session.rollback()
    await count_from(empty, 0)
    await add_course(empty, await add_category(empty), capacity=capacity)
    people = [await add_person(empty, number, kind) for number, kind in enumerate(kinds)]
    before = {person: await worth(empty, person) for person in people}
    held = {person: await units(empty, person) for person in people}
    chosen = await chosen_for(empty, choices)

    done = await do(empty, CancelDay(YOGA, TUESDAY, everyone, chosen, money_to))

    preview = done.preview
    assert isinstance(preview, CancelledDayPreview)
    assert sorted(each.customer.id for each in preview.people) == people
    assert len(preview.booked) == min(capacity, len(people))
    for each in preview.people:
        assert each.gives in (each.can_get or (Gives.NOTHING,))
        assert await gained(empty, each, before[each.customer.id]) == promised(each)
        assert sum(await units(empty, each.customer.id)) == sum(held[each.customer.id])
    assert await Courses(empty).days(YOGA, TUESDAY, TUESDAY) == ()
    assert await Bookings(empty).on_day(YOGA, TUESDAY) == ()

    await undo(empty)

    assert {person: await worth(empty, person) for person in people} == before
    states = [each.state for each in await Bookings(empty).on_day(YOGA, TUESDAY)]
    assert states.count(BookingState.BOOKED) == len(preview.booked)
    assert states.count(BookingState.WAITING) == len(preview.waiting)
