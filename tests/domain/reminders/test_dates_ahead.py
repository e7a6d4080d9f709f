"""Cards that take all places of a course at once: low is what has few days still to come."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from domain.contracts.service import Contracts
from domain.credits.service import Credits, NewCard
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.reminders.kinds import ReminderKey
from domain.reminders.says import CardLow
from domain.reminders.service import Audience, Reminders
from domain.store.scope import Scope
from tests.support.bookings import add_category, add_course, cancel
from tests.support.messages import at, planned_for
from tests.support.occasions import buys_another, morning
from tests.support.rows import add_contract, add_customer, add_plan

BOUGHT = date(2026, 11, 21)
TUESDAYS = tuple(date(2026, 11, 24) + timedelta(days=7 * week) for week in range(5))


async def enrolled(scope: Scope, units: int) -> int:
    """Return the card that took the next Tuesdays, a unit each, on the day it was bought."""
    on = at(scope, morning(BOUGHT))
    customer, plan = await add_customer(on, "Emma Wilson"), await add_plan(on, "Fünferkarte")
    course = await add_course(on, await add_category(on))
    terms = {"kind": "card", "renewal": "none", "units": units, "auto_enrolment": True}
    number = await add_contract(
        on, customer, plan, plan_name="Fünferkarte", starts_on=BOUGHT, course_id=course, **terms
    )
    card = NewCard(
        contract_id=number,
        customer_id=customer,
        plan_name="Fünferkarte",
        units=units,
        bought_on=BOUGHT,
        course_id=course,
    )
    card_id = (await Credits(on).open_card(card)).id
    await Enrolment(Areas(on)).enrol(await Contracts(on).record(number))
    return card_id


async def lived(scope: Scope, days: int = 40) -> list[tuple[date, CardLow | None]]:
    """Return what is planned on the mornings after the purchase, and what it says then."""
    found = []
    for number in range(1, days):
        on = at(scope, morning(BOUGHT + timedelta(days=number)))
        for key in await planned_for(on, on.today, "card_low"):
            said = await Reminders(on).still_needed(key, on.today)
            assert said is None or isinstance(said, CardLow)
            found.append((on.today, said))
    return found


@pytest.mark.parametrize(
    ("units", "told_on", "dates"),
    [
        pytest.param(5, date(2026, 12, 9), TUESDAYS[3:5], id="the third of five is over"),
        pytest.param(3, date(2026, 11, 25), TUESDAYS[1:3], id="the first of three is over"),
    ],
)
async def test_it_is_low_once_when_two_days_are_still_to_come(
    empty: Scope, units: int, told_on: date, dates: Sequence[date]
) -> None:
    await enrolled(empty, units)

    told = await lived(empty)

    assert [(day, said and said.dates) for day, said in told] == [(told_on, tuple(dates))]


async def test_a_card_that_never_had_more_is_not_called_low(empty: Scope) -> None:
    await enrolled(empty, 2)

    assert await lived(empty) == []


async def test_a_day_that_is_made_up_elsewhere_comes_no_more(empty: Scope) -> None:
    await enrolled(empty, 5)
    await cancel(at(empty, morning(BOUGHT)), 5)

    told = await lived(empty)

    assert [(day, said and said.dates) for day, said in told] == [
        (date(2026, 12, 2), TUESDAYS[2:4])
    ]


async def test_another_card_that_took_enough_days_keeps_it_quiet(empty: Scope) -> None:
    card_id = await enrolled(empty, 5)
    on = at(empty, morning(date(2026, 12, 9)))
    (key,) = await planned_for(on, on.today, "card_low")
    assert key == ReminderKey("card_low", card_id, TUESDAYS[2], Audience.CUSTOMER)

    await buys_another(on, card_id)

    assert await Reminders(on).still_needed(key, on.today) is None
