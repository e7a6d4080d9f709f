"""A period that a contract's own end cuts: an earlier end counts against the whole one."""

from datetime import date

import pytest
from msgspec.structs import replace

from domain.desk.orders import Basis, EndMode, TerminationOrder
from domain.desk.service import Desk
from domain.invoices.rules import Treatment
from domain.store.scope import Scope
from tests.support.desk import credit, end, withdraw
from tests.support.documents import add_invoice, in_force
from tests.support.rows import add_contract, add_customer, add_plan
from tests.support.studios import TODAY

FIRST, CUT, LAST = date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 5)
BILLED, OWED = 726, 435
"""In cents: 45.00 × 5/31 = 7.258 and 45.00 × 3/31 = 4.355, while 7.26 × 3/5 = 4.356."""


async def a_short_course(scope: Scope, cents: int = BILLED, *, draft: bool = False) -> int:
    """Conclude a contract at 45.00 a month that ends by itself on its fifth day."""
    mia, plan = await add_customer(scope, "Mia Hoffmann"), await add_plan(scope, "Kurs")
    contract_id = await add_contract(
        scope,
        mia,
        plan,
        kind="week",
        starts_on=FIRST,
        fixed_end_on=LAST,
        renewal="none",
        notice=None,
        price_cents=4500,
        prices_cents={"Studierende": 3600},
    )
    await add_invoice(scope, mia, contract_id, FIRST, LAST, cents, draft=draft)
    return contract_id


def agreed(contract_id: int) -> TerminationOrder:
    return TerminationOrder(
        contract_id, TODAY, mode=EndMode.IMMEDIATE, basis=Basis.AGREEMENT, wanted_on=CUT
    )


@pytest.mark.parametrize(
    ("billed", "owed"),
    [
        pytest.param(BILLED, OWED, id="of the month, not of its part"),
        # 36.00 × 5/31 = 5.806 and × 3/31 = 3.484, while 5.81 × 3/5 = 3.486
        pytest.param(581, 348, id="in the price group that was billed"),
        pytest.param(1000, 600, id="of what was agreed for just these days"),
    ],
)
async def test_a_part_of_a_part_is_rounded_once(empty: Scope, billed: int, owed: int) -> None:
    contract_id = await a_short_course(empty, billed)

    preview = await Desk(empty).preview_termination(agreed(contract_id))

    assert [(one.treatment, one.new_amount_cents) for one in preview.invoices] == [
        (Treatment.CORRECT, owed)
    ]


async def test_a_period_that_is_not_billed_yet_is_cut_by_the_same_count(empty: Scope) -> None:
    mia, plan = await add_customer(empty, "Mia Hoffmann"), await add_plan(empty, "Kurs")
    contract_id = await add_contract(
        empty, mia, plan, kind="week", starts_on=FIRST, fixed_end_on=LAST,
        renewal="none", notice=None, price_cents=4500,
    )  # fmt: skip

    preview = await Desk(empty).preview_termination(agreed(contract_id))

    assert [(one.invoice_id, one.new_amount_cents) for one in preview.invoices] == [(None, OWED)]


async def test_the_way_back_asks_for_the_part_again(empty: Scope) -> None:
    contract_id = await a_short_course(empty)
    before = await in_force(empty)
    await end(empty, agreed(contract_id))

    await withdraw(empty, contract_id)

    assert await in_force(empty) == before


async def test_what_was_left_for_later_is_settled_by_the_same_count(empty: Scope) -> None:
    contract_id = await a_short_course(empty)
    await end(empty, replace(agreed(contract_id), settle_now=False))

    await credit(empty, 1)

    assert await in_force(empty) == {FIRST: (CUT, OWED, 0)}


async def test_a_draft_is_written_anew_by_the_same_count(empty: Scope) -> None:
    contract_id = await a_short_course(empty, draft=True)

    await end(empty, agreed(contract_id))

    assert await in_force(empty) == {FIRST: (CUT, OWED, 0)}
