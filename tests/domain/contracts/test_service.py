"""Contracts of the demo studio as they are read, and the writing of an end."""

from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

import pytest

from domain.contracts.errors import ContractNotFound
from domain.contracts.service import Contracts, ContractState, EndCause, Termination
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.statements import heard
from tests.support.studios import NOW, TODAY

BEFORE = date(2025, 1, 1)
RECEIVED_AT = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
TO_YEAR_END = Termination(
    received_on=date(2026, 11, 20),
    received_at=RECEIVED_AT,
    ends_on=date(2026, 12, 31),
    access_ends_on=date(2026, 12, 30),
    billing_ends_on=date(2026, 12, 29),
    mode="date",
    given_by="customer",
    goodwill=True,
    reason="zieht weg",
    rule=MappingProxyType({"rule": "open_ended"}),
)


@pytest.fixture
async def contract_id(empty: Scope) -> int:
    customer = await add_customer(empty, "Jonas Weber")
    return await add_contract(empty, customer, await add_plan(empty, "Flex"))


async def test_ended_contracts_are_shown_only_when_asked_for(demo: Studio) -> None:
    people = {name: number for number, name in await demo.customers.names()}
    customer = people["Jürgen Groß"]

    running = await demo.contracts.of_customer(customer)
    every = await demo.contracts.of_customer(customer, with_ended=True)

    assert [(view.plan_name, view.state) for view in running] == [
        ("Jahresabo", ContractState.RUNNING)
    ]
    assert [(view.plan_name, view.state) for view in every] == [
        ("Drei-Monats-Vertrag", ContractState.ENDED),
        ("Jahresabo", ContractState.RUNNING),
    ]


async def test_a_number_is_found_however_it_is_written(demo: Studio) -> None:
    found = await demo.contracts.by_number(" v-2001 ")

    assert found is not None
    assert found == await demo.contracts.view(found.id)
    assert await demo.contracts.by_number("V-1") is None


async def test_without_a_period_the_next_ninety_days_are_looked_through(empty: Scope) -> None:
    customer, plan = await add_customer(empty, "A"), await add_plan(empty, "Kurs")
    for last_day in (date(2026, 11, 21), date(2027, 2, 19), date(2027, 2, 20)):
        await add_contract(empty, customer, plan, renewal="none", fixed_end_on=last_day)

    endings = await Contracts(empty).ending_between()

    assert [ending.on for ending in endings] == [date(2026, 11, 21), date(2027, 2, 19)]


async def test_ends_of_a_period_say_why(demo: Studio) -> None:
    endings = await demo.contracts.ending_between(date(2026, 12, 31), date(2027, 1, 14))

    assert [(one.on, one.why, one.contract.plan_name) for one in endings] == [
        (date(2026, 12, 31), EndCause.TERM_RENEWS, "Drei-Monats-Vertrag"),
        (date(2026, 12, 31), EndCause.TERMINATED, "Monatsabo Flex"),
        (date(2026, 12, 31), EndCause.TERM_RENEWS, "Drei-Monats-Vertrag"),
        (date(2027, 1, 2), EndCause.ENDS_BY_ITSELF, "Zehnerkarte"),
        (date(2027, 1, 3), EndCause.ENDS_BY_ITSELF, "Fünferkarte"),
        (date(2027, 1, 10), EndCause.ENDS_BY_ITSELF, "Zehnerkarte"),
        (date(2027, 1, 14), EndCause.TERM_RENEWS, "Jahresabo"),
        (date(2027, 1, 14), EndCause.ENDS_BY_ITSELF, "Zehnerkarte"),
    ]


async def test_ends_are_narrowed_to_a_plan(demo: Studio) -> None:
    course = next(plan for plan in await demo.plans.all() if plan.kind == "week")

    endings = await demo.contracts.ending_between(plan_id=course.id)

    assert [ending.on for ending in endings] == [date(2026, 12, 20)] * 2


async def test_a_period_in_the_past_lists_what_really_ended(demo: Studio) -> None:
    endings = await demo.contracts.ending_between(date(2026, 9, 1), date(2026, 10, 31))

    assert [(one.on, one.why) for one in endings] == [
        (date(2026, 9, 30), EndCause.TERMINATED),
        (date(2026, 10, 6), EndCause.ENDS_BY_ITSELF),
    ]


async def test_a_period_that_ends_before_it_begins_is_empty(demo: Studio) -> None:
    assert await demo.contracts.ending_between(date(2027, 1, 2), date(2027, 1, 1)) == ()


async def test_an_end_is_written_and_taken_out_again(empty: Scope, contract_id: int) -> None:
    contracts = Contracts(empty)
    before = await contracts.view(contract_id)
    record = await contracts.record_for_update(contract_id)

    contracts.set_termination(record, TO_YEAR_END)
    await empty.session.flush()
    ended = await contracts.view(contract_id)
    contracts.clear_termination(record)
    await empty.session.flush()

    assert (ended.state, ended.ends_on) == (ContractState.TERMINATED, date(2026, 12, 31))
    assert (ended.access_ends_on, ended.billing_ends_on) == (
        date(2026, 12, 30),
        date(2026, 12, 29),
    )
    assert (ended.received_on, ended.given_by, ended.goodwill) == (
        date(2026, 11, 20),
        "customer",
        True,
    )
    after = await contracts.view(contract_id)
    assert (after.version, ended.version, before.version) == (3, 2, 1)
    assert (after.state, after.ends_on, after.received_on) == (ContractState.RUNNING, None, None)
    assert (record.end_rule, record.end_reason, record.recorded_at) == (None, None, None)


async def test_an_end_keeps_when_it_was_received_and_recorded(
    empty: Scope, contract_id: int
) -> None:
    contracts = Contracts(empty)
    record = await contracts.record_for_update(contract_id)

    contracts.set_termination(record, TO_YEAR_END)
    await empty.session.flush()
    await empty.session.refresh(record)

    assert (record.received_at, record.recorded_at) == (RECEIVED_AT, NOW)
    assert (record.end_rule, record.end_reason) == ({"rule": "open_ended"}, "zieht weg")


async def test_a_receipt_alone_ends_nothing(empty: Scope, contract_id: int) -> None:
    contracts = Contracts(empty)
    record = await contracts.record_for_update(contract_id)

    contracts.note_receipt(record, TO_YEAR_END)
    await empty.session.flush()

    noted = await contracts.view(contract_id)
    assert (noted.state, noted.ends_on) == (ContractState.RUNNING, None)
    assert (noted.received_on, noted.given_by) == (date(2026, 11, 20), "customer")


@pytest.mark.parametrize(
    ("values", "due"),
    [
        pytest.param({"state": "terminated", "ends_on": date(2026, 11, 20)}, True, id="over"),
        pytest.param({"state": "terminated", "ends_on": date(2026, 11, 21)}, False, id="today"),
        pytest.param({"fixed_end_on": date(2026, 11, 20)}, True, id="over by itself"),
        pytest.param({"state": "ended", "ends_on": date(2026, 11, 20)}, False, id="done before"),
        pytest.param({}, False, id="running"),
        pytest.param(
            {
                "state": "terminated",
                "ends_on": date(2026, 11, 20),
                "fixed_end_on": date(2026, 12, 31),
            },
            True,
            id="terminated before it would have ended",
        ),
    ],
)
async def test_the_day_after_its_end_a_contract_is_to_be_closed(
    empty: Scope,
    contract_id: int,
    values: dict[str, object],
    due: bool,  # noqa: FBT001  a table
) -> None:
    contracts = Contracts(empty)
    record = await contracts.record_for_update(contract_id)
    for name, value in values.items():
        setattr(record, name, value)
    await empty.session.flush()

    found = await contracts.end_due(date(2026, 11, 21))
    for row in found:
        contracts.close(row)
    await empty.session.flush()

    assert [row.id for row in found] == ([contract_id] if due else [])
    assert await contracts.end_due(date(2026, 11, 21)) == []


async def test_customers_of_a_plan_are_those_whose_contract_runs(demo: Studio) -> None:
    plans = {plan.name: plan.id for plan in await demo.plans.all()}
    names = dict(await demo.customers.names())

    found = await demo.contracts.customers_of_plan(plans["Drei-Monats-Vertrag"])

    assert sorted(names[number] for number in found) == ["Julia Neumann", "Lena März", "Max Stark"]


async def test_a_contract_that_is_not_there_is_refused(empty: Scope) -> None:
    contracts = Contracts(empty)

    with pytest.raises(ContractNotFound) as by_read:
        await contracts.view(99)
    with pytest.raises(ContractNotFound) as by_change:
        await contracts.record_for_update(99)

    assert (by_read.value.contract_id, by_change.value.contract_id) == (99, 99)


async def test_who_is_on_a_plan_has_a_contract_of_it_that_is_not_over(empty: Scope) -> None:
    flex, course = await add_plan(empty, "Flex"), await add_plan(empty, "Kurs")
    names = ("runs", "is over", "ended", "ends today", "is elsewhere")
    ids = {name: await add_customer(empty, name) for name in names}
    yesterday = TODAY - timedelta(days=1)
    await add_contract(empty, ids["runs"], flex)
    await add_contract(empty, ids["is over"], flex, fixed_end_on=yesterday)
    await add_contract(empty, ids["ended"], flex, state="ended")
    await add_contract(empty, ids["ends today"], flex, state="terminated", ends_on=TODAY)
    await add_contract(empty, ids["is elsewhere"], course)

    with heard(empty.session) as statements:
        found = await Contracts(empty).customers_of_plan(flex)

    assert found == {ids["runs"], ids["ends today"]}
    assert "prices_cents" not in "".join(statements)


async def test_the_plan_of_the_oldest_contract_that_goes_on_tells_people_apart(
    empty: Scope,
) -> None:
    plan = await add_plan(empty, "Flex")
    mia, jonas, lena = [await add_customer(empty, name) for name in ("Mia", "Jonas", "Lena")]
    await add_contract(empty, mia, plan, plan_name="Kurs", starts_on=date(2026, 2, 1))
    await add_contract(empty, mia, plan, plan_name="Flex", starts_on=date(2026, 1, 1))
    await add_contract(empty, mia, plan, plan_name="Alt", starts_on=BEFORE, state="ended")
    await add_contract(empty, jonas, plan, plan_name="Karte", starts_on=BEFORE)
    await add_contract(empty, jonas, plan, plan_name="Später", starts_on=BEFORE)

    with heard(empty.session) as statements:
        names = await Contracts(empty).plan_names([mia, jonas, lena])

    assert names == {mia: "Flex", jonas: "Karte"}
    assert "prices_cents" not in "".join(statements)


async def test_how_contracts_are_paid(empty: Scope) -> None:
    customer, plan = await add_customer(empty, "A"), await add_plan(empty, "Flex")
    debited = await add_contract(empty, customer, plan, payment_method="direct_debit")
    unclear = await add_contract(empty, customer, plan)
    await add_contract(empty, customer, plan, payment_method="cash")

    found = await Contracts(empty).payment_methods({debited, unclear, 99})

    assert found == {debited: "direct_debit", unclear: None}
    assert await Contracts(empty).payment_methods(()) == {}
