"""A contract's end is announced 30, 7 and 1 days before, once, and only while it is true."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.reminders.kinds import CONTRACT_ENDS, Audience, ContractEnds, ReminderKey
from domain.reminders.records import ReminderRecord
from domain.reminders.service import Reminders
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.documents import add_clara
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.sales import add_known_plan, change_plan

END = date(2026, 12, 31)
SEVEN_BEFORE = date(2026, 12, 24)


@pytest.fixture
async def contract(empty: Scope) -> ContractRecord:
    customer, plan = await add_customer(empty, "Mia Hoffmann"), await add_plan(empty, "Flex")
    await add_contract(empty, customer, plan, state="terminated", ends_on=END)
    return (await empty.session.scalars(select(ContractRecord))).one()


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

    keys = await Reminders(empty).plan_for(day)

    both = (key(day, Audience.OWNER), key(day, Audience.CUSTOMER))
    assert keys == (both if planned else ())
    assert contract.ends_on == END


async def test_a_day_planned_twice_plans_nothing_more(
    empty: Scope, contract: ContractRecord
) -> None:
    reminders = Reminders(empty)
    await reminders.plan_for(SEVEN_BEFORE)

    again = await reminders.plan_for(SEVEN_BEFORE)

    stored = list(await empty.session.scalars(select(ReminderRecord)))
    assert (again, len(stored)) == ((), 2)
    assert {(row.entity_id, row.lead_days) for row in stored} == {(contract.id, 7)}


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

    assert len(await Reminders(empty).plan_for(SEVEN_BEFORE)) == days


@pytest.mark.parametrize(
    ("planned_for", "today", "days_left"),
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
    planned_for: date,
    today: date,
    days_left: int | None,
) -> None:
    reminders = Reminders(empty)
    await reminders.plan_for(planned_for)

    said = await reminders.still_needed(key(planned_for), today)

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
    await reminders.plan_for(SEVEN_BEFORE)

    contract.state, contract.ends_on = "running", None
    await empty.session.flush()

    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None


async def test_a_moved_end_is_announced_before_its_new_day(
    empty: Scope, contract: ContractRecord
) -> None:
    reminders = Reminders(empty)
    await reminders.plan_for(SEVEN_BEFORE)

    contract.ends_on = date(2027, 1, 7)
    await empty.session.flush()

    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None
    assert len(await reminders.plan_for(END)) == 2
    assert await reminders.still_needed(key(END), END) is not None


async def test_the_inactive_are_left_in_peace_and_the_owner_is_not(
    empty: Scope, contract: ContractRecord
) -> None:
    reminders = Reminders(empty)
    await reminders.plan_for(SEVEN_BEFORE)

    customer = await empty.session.get_one(CustomerRecord, (1, contract.customer_id))
    customer.inactive_from = SEVEN_BEFORE
    await empty.session.flush()

    owners = await reminders.still_needed(key(SEVEN_BEFORE, Audience.OWNER), SEVEN_BEFORE)
    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None
    assert owners is not None
    assert (owners.customer.name, owners.days_left) == ("Mia Hoffmann", 7)


async def test_what_never_starts_is_no_end(empty: Scope, contract: ContractRecord) -> None:
    reminders = Reminders(empty)
    await reminders.plan_for(SEVEN_BEFORE)

    contract.starts_on = date(2027, 1, 1)
    await empty.session.flush()

    assert await reminders.still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None


async def test_a_reminder_knows_the_contract_that_follows(empty: Scope) -> None:
    clara = await add_clara(empty)
    flex = await add_known_plan(empty, "Flex")
    await change_plan(empty, clara.contract_id, flex, date(2027, 1, 15))
    day = date(2026, 12, 15)
    (owner, customer) = await Reminders(empty).plan_for(day)

    told = [await Reminders(empty).still_needed(each, day) for each in (owner, customer)]

    followed = [each.followed_by for each in told if isinstance(each, ContractEnds)]
    assert [each and each.plan_name for each in followed] == ["Flex", "Flex"]


async def test_what_was_never_planned_is_not_needed(
    empty: Scope, contract: ContractRecord
) -> None:
    assert contract.ends_on == END
    assert await Reminders(empty).still_needed(key(SEVEN_BEFORE), SEVEN_BEFORE) is None


async def test_what_became_of_a_reminder_is_kept(empty: Scope, contract: ContractRecord) -> None:
    reminders = Reminders(empty)
    (owner, customer) = await reminders.plan_for(SEVEN_BEFORE)

    await reminders.decide(customer, "sent")

    stored = await empty.session.scalars(select(ReminderRecord))
    assert {(row.audience, row.decided) for row in stored} == {
        (owner.audience, None),
        (customer.audience, "sent"),
    }
    assert contract.id == owner.entity_id


async def test_the_demo_studio_announces_mias_end(demo: Studio) -> None:
    names = dict(await demo.customers.names())

    keys = await demo.reminders.plan_for(date(2026, 12, 1))

    found = [await demo.reminders.still_needed(one, date(2026, 12, 1)) for one in keys]
    assert {names[said.customer.id] for said in found if said} == {"Mia Hoffmann"}
    assert {one.audience for one in keys} == {Audience.OWNER, Audience.CUSTOMER}


@pytest.mark.parametrize("audience", list(Audience))
def test_a_key_travels_as_json(audience: Audience) -> None:
    sent = key(SEVEN_BEFORE, audience)

    assert ReminderKey.from_json(json.loads(json.dumps(sent.as_json()))) == sent
