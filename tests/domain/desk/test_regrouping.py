"""Another price group: what was billed ahead of periods that begin later is corrected."""

from datetime import date
from typing import Any

import pytest

from domain.accounts.service import Accounts
from domain.desk.customers.change_customer import ChangeCustomer, CustomerChangePreview
from domain.desk.facts import Done
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.service import Desk
from domain.invoices.rules import Treatment
from domain.store.scope import Scope
from tests.support.bookings import do
from tests.support.desk import end, undo
from tests.support.documents import add_invoice, all_money, documents, in_force
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY

STUDENTS = {"price_group": "Studierende"}
PERIODS = {
    date(2026, 11, 15): date(2026, 12, 14),  # runs today
    date(2026, 12, 15): date(2027, 1, 14),
    date(2027, 1, 15): date(2027, 2, 14),
}
NOV, DEC, JAN = PERIODS


async def add_emma(scope: Scope, paid: dict[date, int] | None = None, **draft: Any) -> int:
    """Return a customer with a year for 59.00, 49.00 for students, billed through 14 Feb."""
    customer_id = await add_customer(scope, "Emma Wilson")
    contract_id = await add_contract(
        scope,
        customer_id,
        await add_plan(scope, "Jahresabo"),
        starts_on=date(2026, 1, 15),
        initial_term="P12M",
        price_cents=5900,
        prices_cents={"Studierende": 4900},
        billed_until=date(2027, 2, 14),
    )
    for first, last in PERIODS.items():
        is_draft = draft.get("draft") == first
        await add_invoice(
            *(scope, customer_id, contract_id, first, last, 5900),
            paid=(paid or {}).get(first, 0),
            draft=is_draft,
        )
    return customer_id


async def put_in(scope: Scope, customer_id: int, group: dict[str, str]) -> Done:
    return await do(scope, ChangeCustomer(customer_id, group, "customer.price_group"))


async def test_an_open_invoice_is_corrected_and_the_period_that_runs_is_not(empty: Scope) -> None:
    emma = await add_emma(empty)
    order = ChangeCustomer(emma, STUDENTS, "customer.price_group")

    preview = await Desk(empty).preview(order)
    done = await put_in(empty, emma, STUDENTS)

    assert [
        (one.period_first, one.treatment, one.new_amount_cents) for one in preview.invoices
    ] == [(DEC, Treatment.CORRECT, 4900), (JAN, Treatment.CORRECT, 4900)]
    assert preview.balance_after_cents is None
    assert len(done.documents) == 2
    assert await in_force(empty) == {
        NOV: (PERIODS[NOV], 5900, 0),
        DEC: (PERIODS[DEC], 4900, 0),
        JAN: (PERIODS[JAN], 4900, 0),
    }
    assert [one.price_group for one in await documents(empty)][-2:] == ["Studierende"] * 2


async def test_what_was_paid_above_the_new_price_goes_to_the_account(empty: Scope) -> None:
    emma = await add_emma(empty, paid={DEC: 5900})

    done = await put_in(empty, emma, STUDENTS)

    assert isinstance(done.preview, CustomerChangePreview)
    assert done.preview.balance_after_cents == 1000
    assert await Accounts(empty).balance(emma) == 1000
    assert (await in_force(empty))[DEC] == (PERIODS[DEC], 4900, 4900)


async def test_back_again_the_money_is_set_against_it_again(empty: Scope) -> None:
    emma = await add_emma(empty, paid={DEC: 5900})
    before = await in_force(empty)

    await put_in(empty, emma, STUDENTS)
    await put_in(empty, emma, {"price_group": "Normal"})

    assert await in_force(empty) == before
    assert await Accounts(empty).balance(emma) == 0
    assert await all_money(empty) == 5900


async def test_undone_everything_is_as_it_was(empty: Scope) -> None:
    emma = await add_emma(empty, paid={DEC: 5900, JAN: 3000})
    before = await in_force(empty)

    await put_in(empty, emma, STUDENTS)
    await undo(empty)

    assert await in_force(empty) == before
    assert await Accounts(empty).balance(emma) == 0


async def test_a_draft_is_written_anew(empty: Scope) -> None:
    emma = await add_emma(empty, draft=JAN)

    await put_in(empty, emma, STUDENTS)

    draft = next(one for one in await documents(empty) if one.mark == "draft")
    assert (draft.amount_cents, draft.price_group) == (4900, "Studierende")


async def test_an_end_that_is_set_afterwards_counts_with_the_new_price(empty: Scope) -> None:
    emma = await add_emma(empty)
    await put_in(empty, emma, STUDENTS)

    await end(empty, TerminationOrder(1, TODAY, mode=EndMode.DATE, wanted_on=date(2027, 1, 20)))

    # 6 of 31 days: 49.00 * 6 / 31 = 9.48
    assert (await in_force(empty))[JAN] == (date(2027, 1, 20), 948, 0)


@pytest.mark.parametrize(
    "group",
    [
        pytest.param("Familie", id="a group that pays the same"),
        pytest.param("Normal", id="the group that it is"),
    ],
)
async def test_the_same_price_touches_nothing(empty: Scope, group: str) -> None:
    emma = await add_emma(empty)
    before = await documents(empty)

    await do(empty, ChangeCustomer(emma, {"name": "Emma W.", "price_group": group}))

    assert [one.id for one in await documents(empty)] == [one.id for one in before]


async def test_an_amount_that_was_agreed_otherwise_stays(empty: Scope) -> None:
    emma = await add_emma(empty)
    (_, agreed, _) = await documents(empty)
    agreed.amount_cents = 2500
    await empty.session.flush()

    await put_in(empty, emma, STUDENTS)

    assert (await in_force(empty))[DEC] == (PERIODS[DEC], 2500, 0)
