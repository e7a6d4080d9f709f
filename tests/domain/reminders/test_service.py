"""A contract's end is announced 30, 7 and 1 days before, once, and only while it is true."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.reminders.kinds import CONTRACT_ENDS, Audience, ContractEnds, ReminderKey
from domain.reminders.records import ReminderRecord
from domain.reminders.service import Decided, Reminders
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.documents import add_clara, add_payment, on
from tests.support.messages import planned_for
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.sales import add_known_plan, change_plan
from tests.support.statements import heard

END = date(2026, 12, 31)
SEVEN_BEFORE = date(2026, 12, 24)


@pytest.fixture
async def contract(empty: Scope) -> ContractRecord:
    customer, plan = await add_customer(empty, "Mia Hoffmann"), await add_plan(empty, "Flex")
    await add_contract(empty, customer, plan, state="terminated", ends_on=END)
    return (await empty.session.scalars(select(ContractRecord))).one()


async def rows(scope: Scope) -> list[ReminderRecord]:
    """Return the rows about contracts."""
    about = select(ReminderRecord).where(ReminderRecord.kind == CONTRACT_ENDS)
    return list(await scope.session.scalars(about))


def key(day: date, audience: Audience = Audience.CUSTOMER) -> ReminderKey:
    return ReminderKey(CONTRACT_ENDS, 1, day, audience)


@pytest.mark.parametrize(
    ("lead", "planned"),
    [
        (31, False),
        (30, True),
        (8, False),
        (7, True),
        (2, False),
        (1, True),
        (0, False),
        (-1, False),
    ],
)
async def test_owner_and_customer_hear_of_an_end_in_time(
    empty: Scope,
    contract: ContractRecord,
    lead: int,
    planned: bool,  # noqa: FBT001  a table
) -> None:
    day = END - timedelta(days=lead)

    keys = await planned_for(empty, day)

    both = (key(day, Audience.OWNER), key(day, Audience.CUSTOMER))
    assert keys == (both if planned else ())
    assert contract.ends_on == END


async def test_a_day_planned_twice_plans_nothing_more(
    empty: Scope, contract: ContractRecord
) -> None:
    await planned_for(empty, SEVEN_BEFORE)

    again = await planned_for(empty, SEVEN_BEFORE)

    stored = await rows(empty)
    assert (again, len(stored)) == ((), 2)
    assert {(row.entity_id, row.lead_days, row.customer_id) for row in stored} == {
        (contract.id, 7, contract.customer_id)
    }


@pytest.mark.parametrize(
    ("values", "days"),
    [
        pytest.param({"fixed_end_on": END, "kind": "week"}, 2, id="a course ends by itself"),
        pytest.param(
            {"fixed_end_on": END, "kind": "card"}, 0, id="a card has reminders of its own"
        ),
        pytest.param({"initial_term": "P15M"}, 0, id="a term that renews is no end"),
    ],
)
async def test_what_ends_for_certain_is_announced(
    empty: Scope, values: dict[str, object], days: int
) -> None:
    customer, plan = await add_customer(empty, "A"), await add_plan(empty, "Kurs")
    await add_contract(empty, customer, plan, **values)

    assert len(await planned_for(empty, SEVEN_BEFORE)) == days


@pytest.mark.parametrize(
    ("planned_on", "today", "days_left"),
    [
        pytest.param(SEVEN_BEFORE, SEVEN_BEFORE, 7, id="on its day"),
        pytest.param(SEVEN_BEFORE, date(2026, 12, 27), 4, id="missed for three days"),
        pytest.param(SEVEN_BEFORE, date(2026, 12, 30), None, id="the last one says it better"),
        pytest.param(date(2026, 12, 30), END, 0, id="on the last day"),
        pytest.param(date(2026, 12, 30), date(2027, 1, 1), None, id="over"),
        pytest.param(date(2026, 12, 1), date(2026, 12, 20), 11, id="missed for weeks"),
        pytest.param(date(2026, 12, 1), SEVEN_BEFORE, None, id="a week before, the next one"),
    ],
)
async def test_a_missed_reminder_is_sent_while_it_is_of_use(
    empty: Scope,
    contract: ContractRecord,
    planned_on: date,
    today: date,
    days_left: int | None,
) -> None:
    reminders = Reminders(empty)
    await planned_for(empty, planned_on)

    said = await reminders.still_needed(key(planned_on), today)

    assert said is None or isinstance(said, ContractEnds)
    assert (said and said.days_left) == days_left
    assert said is None or (said.customer.name, said.ending.contract.id) == (
        "Mia Hoffmann",
        contract.id,
    )


async def test_a_withdrawn_termination_is_not_announced(
    empty: Scope, contract: ContractRecord
) -> None:
    reminders = Reminders(empty)
    await planned_for(empty, SEVEN_BEFORE)

    contract.state, contract.ends_on = "running", None
    await empty.session.flush()

    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None


async def test_a_moved_end_is_announced_before_its_new_day(
    empty: Scope, contract: ContractRecord
) -> None:
    reminders = Reminders(empty)
    await planned_for(empty, SEVEN_BEFORE)

    contract.ends_on = date(2027, 1, 7)
    await empty.session.flush()

    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None
    assert len(await planned_for(empty, END)) == 2
    assert await reminders.still_needed(key(END), END) is not None


async def test_the_inactive_are_left_in_peace_and_the_owner_is_not(
    empty: Scope, contract: ContractRecord
) -> None:
    reminders = Reminders(empty)
    await planned_for(empty, SEVEN_BEFORE)

    customer = await empty.session.get_one(CustomerRecord, (1, contract.customer_id))
    customer.inactive_from = SEVEN_BEFORE
    await empty.session.flush()

    owners = await reminders.still_needed(key(SEVEN_BEFORE, Audience.OWNER), SEVEN_BEFORE)
    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None
    assert isinstance(owners, ContractEnds)
    assert (owners.customer.name, owners.days_left) == ("Mia Hoffmann", 7)


async def test_what_never_starts_is_no_end(empty: Scope, contract: ContractRecord) -> None:
    reminders = Reminders(empty)
    await planned_for(empty, SEVEN_BEFORE)

    contract.starts_on = date(2027, 1, 1)
    await empty.session.flush()

    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None


async def test_a_reminder_knows_the_contract_that_follows(empty: Scope) -> None:
    clara = await add_clara(empty)
    flex = await add_known_plan(empty, "Flex")
    await change_plan(empty, clara.contract_id, flex, date(2027, 1, 15))
    day = date(2026, 12, 15)
    (owner, customer) = await planned_for(empty, day, CONTRACT_ENDS)

    told = [await Reminders(empty).still_needed(each, day) for each in (owner, customer)]

    followed = [each.followed_by for each in told if isinstance(each, ContractEnds)]
    assert [each and each.plan_name for each in followed] == ["Flex", "Flex"]


@pytest.mark.parametrize(
    ("begins", "values", "next_plan"),
    [
        pytest.param(END + timedelta(days=1), {}, "Monatsabo Flex", id="on the day after"),
        pytest.param(END + timedelta(days=2), {}, None, id="after a gap"),
        pytest.param(END + timedelta(days=1), {"kind": "card"}, None, id="a card"),
        pytest.param(END + timedelta(days=1), {"state": "ended"}, None, id="over before"),
        pytest.param(END + timedelta(days=1), {"ends_on": END}, None, id="never starts"),
    ],
)
async def test_who_has_another_contract_from_the_day_after_goes_on_with_that(
    empty: Scope,
    contract: ContractRecord,
    begins: date,
    values: dict[str, Any],
    next_plan: str | None,
) -> None:
    plan = await add_plan(empty, "Monatsabo Flex")
    other = {"plan_name": "Monatsabo Flex", "starts_on": begins, **values}
    await add_contract(empty, contract.customer_id, plan, **other)
    stranger = await add_customer(empty, "Nina Weber")
    await add_contract(empty, stranger, plan, starts_on=END + timedelta(days=1))
    await planned_for(empty, SEVEN_BEFORE)

    says = await Reminders(empty).still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE)

    assert isinstance(says, ContractEnds)
    assert (says.followed_by and says.followed_by.plan_name) == next_plan


async def test_what_was_never_planned_is_not_needed(
    empty: Scope, contract: ContractRecord
) -> None:
    assert contract.ends_on == END
    assert await Reminders(empty).still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None


async def test_what_became_of_a_reminder_is_kept(empty: Scope, contract: ContractRecord) -> None:
    reminders = Reminders(empty)
    (owner, customer) = await planned_for(empty, SEVEN_BEFORE)

    await reminders.decide([customer], Decided.SENT)

    assert {(row.audience, row.decided) for row in await rows(empty)} == {
        (owner.audience, None),
        (customer.audience, "sent"),
    }
    assert contract.id == owner.entity_id


async def test_the_demo_studio_announces_mias_end(demo: Studio) -> None:
    names = dict(await demo.customers.names())

    keys = await planned_for(demo.scope, date(2026, 12, 1), CONTRACT_ENDS)

    found = [await demo.reminders.still_needed(one, date(2026, 12, 1)) for one in keys]
    ends = [said for said in found if isinstance(said, ContractEnds)]
    assert {names[said.customer.id] for said in ends} == {"Mia Hoffmann"}
    assert {one.audience for one in keys} == {Audience.OWNER, Audience.CUSTOMER}


@pytest.mark.parametrize("audience", list(Audience))
def test_a_key_travels_as_json(audience: Audience) -> None:
    sent = key(SEVEN_BEFORE, audience)

    assert ReminderKey.from_json(json.loads(json.dumps(sent.as_json()))) == sent


async def test_what_is_paid_is_not_looked_at_any_further(empty: Scope) -> None:
    await add_clara(empty)
    day = date(2026, 12, 18)  # three days after the second invoice fell due
    planned = await planned_for(on(empty, day), day, "invoice_overdue", "overdue_radar")
    (number,) = {one.entity_id for one in planned}
    await add_payment(empty, number, 5900)

    with heard(empty.session) as statements:
        said = [await Reminders(on(empty, day)).still_needed(one, day) for one in planned]

    assert len(planned) == 2
    assert said == [None, None]
    assert [each for each in statements if "FROM contracts" in each] == []
