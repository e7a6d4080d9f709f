"""A pause moves a term that is billed already: what it was billed for stays gone.

The contract is paid by the term: 15 Dec 2026 to 14 Mar 2027, then the three months after it. A day
of rest makes the first term longer, so that no term begins on 15 Mar any more.
"""

from datetime import date

import pytest

from domain.desk.orders import TerminationOrder
from domain.desk.pausing.orders import PauseContract
from domain.store.scope import Scope
from tests.support.bookings import do
from tests.support.desk import end, withdraw
from tests.support.documents import in_force, on
from tests.support.pauses import bill
from tests.support.rows import add_contract, add_customer, add_plan

DEC_15, MAR_1, MAR_15 = date(2026, 12, 15), date(2027, 3, 1), date(2027, 3, 15)


@pytest.fixture
async def contract_id(empty: Scope) -> int:
    customer, plan = await add_customer(empty, "Clara Vogt"), await add_plan(empty, "Quartalsabo")
    made = await add_contract(
        empty,
        customer,
        plan,
        initial_term="P3M",
        renewal="P3M",
        schedule="total",
        starts_on=DEC_15,
        concluded_on=DEC_15,
        billing_lead_days=20,
        pause={"allowed": True, "unit": "days"},
    )
    await bill(empty, DEC_15)
    await bill(empty, MAR_1)
    return made


async def rest(scope: Scope, contract_id: int, day: date) -> None:
    await do(scope, PauseContract(contract_id=contract_id, first_day=day, last_day=day))


async def billed(scope: Scope) -> list[date | None]:
    return list(await in_force(scope))


async def test_a_moved_term_is_not_asked_for_again(empty: Scope, contract_id: int) -> None:
    today = on(empty, MAR_1)
    assert await billed(empty) == [DEC_15, MAR_15]

    await rest(today, contract_id, date(2027, 3, 2))
    assert await billed(empty) == [DEC_15]
    await rest(today, contract_id, date(2027, 3, 3))
    assert await billed(empty) == [DEC_15]


async def test_a_notice_and_its_withdrawal_leave_it_gone(empty: Scope, contract_id: int) -> None:
    today = on(empty, MAR_1)
    await rest(today, contract_id, date(2027, 3, 2))

    await end(today, TerminationOrder(contract_id, MAR_1))
    assert await billed(empty) == [DEC_15]
    await withdraw(today, contract_id)
    assert await billed(empty) == [DEC_15]

    await bill(empty, MAR_1)
    assert await billed(empty) == [DEC_15, date(2027, 3, 16)]
