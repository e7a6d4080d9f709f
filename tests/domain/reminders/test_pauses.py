"""Pauses are announced: the first day, three days ahead, the first active day, check days."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain.accounts.service import Accounts, EntryKind
from domain.contracts.records import ContractRecord
from domain.reminders.kinds import PauseSays
from domain.reminders.pauses import NextDue
from domain.reminders.service import Audience, ReminderKey, Reminders
from domain.store.scope import Scope
from tests.support.documents import add_invoice
from tests.support.messages import planned_for
from tests.support.pauses import paused, resting
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.statements import heard

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
NEW_YEAR, CHECK = date(2027, 1, 1), date(2027, 3, 1)


@pytest.fixture
async def jonas(empty: Scope) -> ContractRecord:
    customer, plan = await add_customer(empty, "Jonas Weber"), await add_plan(empty, "Flex")
    rests = paused(FIRST, LAST)
    await add_contract(empty, customer, plan, billed_until=LAST, **rests)
    return (await empty.session.scalars(select(ContractRecord))).one()


def key(kind: str, day: date, audience: Audience = Audience.CUSTOMER) -> ReminderKey:
    return ReminderKey(kind, 1, day, audience)


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        pytest.param(FIRST - timedelta(days=1), [], id="the day before"),
        pytest.param(FIRST, ["pause_begins"], id="the first day"),
        pytest.param(date(2026, 12, 28), [], id="four days ahead"),
        pytest.param(date(2026, 12, 29), ["pause_ends"], id="three days ahead"),
        pytest.param(LAST, [], id="the last day"),
        pytest.param(NEW_YEAR, ["pause_over"], id="the first active day"),
    ],
)
@pytest.mark.usefixtures("jonas")
async def test_the_customer_hears_of_a_pause_on_its_days(
    empty: Scope, day: date, kinds: list[str]
) -> None:
    planned = await planned_for(empty, day)

    assert [each.kind for each in planned] == kinds
    assert {each.audience for each in planned} <= {Audience.CUSTOMER}
    assert await planned_for(empty, day) == ()


@pytest.mark.usefixtures("jonas")
async def test_it_names_the_days_left_and_what_is_to_be_paid_next(empty: Scope) -> None:
    (planned,) = await planned_for(empty, date(2026, 12, 29))

    said = await Reminders(empty).still_needed(planned, date(2026, 12, 30))

    assert isinstance(said, PauseSays)
    assert (said.days_left, said.next_due) == (2, NextDue(NEW_YEAR, 3900))


@pytest.mark.parametrize(
    ("unpaid", "from_account"),
    [
        pytest.param(0, 2500, id="the account pays a part"),
        pytest.param(1000, 1500, id="after what is open"),
    ],
)
async def test_what_is_to_be_paid_next_says_what_the_account_pays_of_it(
    empty: Scope, jonas: ContractRecord, unpaid: int, from_account: int
) -> None:
    await Accounts(empty).book(jonas.customer_id, 2500, EntryKind.OVERPAYMENT, None)
    if unpaid:
        await add_invoice(empty, jonas.customer_id, None, None, None, unpaid)
    (planned,) = await planned_for(empty, date(2026, 12, 29))

    said = await Reminders(empty).still_needed(planned, date(2026, 12, 30))

    assert isinstance(said, PauseSays)
    assert said.next_due == NextDue(NEW_YEAR, 3900, from_account)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"pauses": None}, id="the pause was dropped"),
        pytest.param({"pauses": resting(FIRST, date(2027, 1, 31))}, id="it was prolonged"),
        pytest.param(
            {"ends_on": LAST, "access_ends_on": LAST, "state": "terminated"}, id="it ends with it"
        ),
    ],
)
async def test_nothing_is_said_of_what_is_otherwise_by_then(
    empty: Scope, jonas: ContractRecord, change: dict[str, object]
) -> None:
    (planned,) = await planned_for(empty, date(2026, 12, 29))
    for name, value in change.items():
        setattr(jonas, name, value)
    await empty.session.flush()

    assert await Reminders(empty).still_needed(planned, date(2026, 12, 29)) is None


async def test_the_owner_hears_of_a_pause_without_an_end_on_its_check_day(
    empty: Scope, jonas: ContractRecord
) -> None:
    jonas.pauses = resting(FIRST, None, check_on=CHECK)
    await empty.session.flush()

    (planned,) = await planned_for(empty, CHECK)

    assert planned == key("pause_check", CHECK, Audience.OWNER)
    said = await Reminders(empty).still_needed(planned, CHECK)
    assert isinstance(said, PauseSays)
    assert (said.contract.id, said.pause.last_day) == (1, None)


@pytest.mark.usefixtures("jonas")
async def test_what_rests_is_read_once_for_all_kinds(empty: Scope) -> None:
    with heard(empty.session) as statements:
        await planned_for(empty, date(2026, 12, 15))

    asked = [each for each in statements if "contracts.pauses IS NOT NULL" in each]
    assert len(asked) == 1
    assert "price_cents" not in asked[0]
