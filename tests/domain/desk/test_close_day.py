"""On the day after: terminated becomes ended, and dated deactivations are carried out."""

from datetime import date

from domain.contracts.service import Contracts
from domain.customers.service import Customers
from domain.desk.close_day import close_day
from domain.desk.orders import TerminationOrder
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.desk import deactivate, end
from tests.support.documents import add_clara, on
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY

LAST_DAY, NEXT_DAY = date(2027, 1, 14), date(2027, 1, 15)


async def test_a_terminated_contract_ends_on_the_day_after(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))

    assert await close_day(on(empty, LAST_DAY)) == 0
    assert await close_day(on(empty, NEXT_DAY)) == 1

    assert (await Contracts(empty).record(clara.contract_id)).state == "ended"
    entry = (await Studio(empty).journal.entries())[0]
    assert (entry.command, entry.by, entry.contract_id) == (
        "contract.end",
        None,
        clara.contract_id,
    )


async def test_a_contract_that_ends_by_itself_ends_too(empty: Scope) -> None:
    customer_id = await add_customer(empty, "Sofia Rossi")
    plan_id = await add_plan(empty, "Fünf-Wochen-Kurs")
    contract_id = await add_contract(
        empty, customer_id, plan_id, renewal="none", fixed_end_on=date(2026, 12, 20)
    )

    assert await close_day(on(empty, date(2026, 12, 21))) == 1

    assert (await Contracts(empty).record(contract_id)).state == "ended"


async def test_a_dated_deactivation_is_carried_out_on_its_day(empty: Scope) -> None:
    clara = await add_clara(empty)
    await deactivate(empty, clara.customer_id, NEXT_DAY)

    assert await close_day(on(empty, LAST_DAY)) == 0
    assert await close_day(on(empty, NEXT_DAY)) == 1

    assert not (await Customers(empty).file(clara.customer_id)).active


async def test_run_twice_it_adds_nothing(empty: Scope) -> None:
    clara = await add_clara(empty)
    await end(empty, TerminationOrder(clara.contract_id, TODAY))
    await deactivate(empty, clara.customer_id, NEXT_DAY)

    assert await close_day(on(empty, date(2027, 3, 1))) == 2
    assert await close_day(on(empty, date(2027, 3, 1))) == 0


async def test_a_portion_is_never_exceeded(empty: Scope) -> None:
    plan_id = await add_plan(empty, "Kurs")
    for name in ("Ida Kern", "Sofia Rossi", "Clara Vogt"):
        customer_id = await add_customer(empty, name)
        await add_contract(empty, customer_id, plan_id, fixed_end_on=date(2026, 11, 1))

    portions = [await close_day(empty, most=2) for _ in range(3)]

    assert portions == [2, 1, 0]
