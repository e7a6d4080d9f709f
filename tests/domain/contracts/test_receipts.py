"""Receipts of notices: their numbers, and who finds them."""

from datetime import UTC, date, datetime

import pytest

from domain.contracts.errors import ReceiptNotFound
from domain.contracts.receipts import Receipts, ReceiptState
from domain.store.scope import Scope
from tests.support.rows import add_customer
from tests.support.studios import NOW, TODAY


async def add(scope: Scope, customer_id: int, **values: object) -> int:
    """Return the id of a receipt that is unclear unless said otherwise."""
    receipts = Receipts(scope)
    facts = {
        "number": await receipts.next_number(TODAY),
        "customer_id": customer_id,
        "state": "unclear",
        "received_at": NOW,
        "received_on": TODAY,
        "facts": {},
    }
    return (await receipts.add({**facts, **values})).id


async def test_numbers_have_no_gap_and_begin_anew_each_year(empty: Scope) -> None:
    receipts = Receipts(empty)
    days = (TODAY, TODAY, date(2027, 1, 1), TODAY, date(2027, 12, 31))

    numbers = [await receipts.next_number(day) for day in days]

    assert numbers == ["E-2026-0001", "E-2026-0002", "E-2027-0001", "E-2026-0003", "E-2027-0002"]


async def test_what_is_undecided_comes_in_the_order_in_which_it_arrived(empty: Scope) -> None:
    customer = await add_customer(empty, "Clara Vogt")
    late = await add(empty, customer, received_at=datetime(2026, 11, 21, 8, tzinfo=UTC))
    early = await add(empty, customer, received_at=datetime(2026, 11, 20, 23, tzinfo=UTC))
    await add(empty, customer, state="accepted")
    asked = await add(empty, customer, state="asked_back")

    undecided = await Receipts(empty).undecided()

    assert [each.id for each in undecided] == [early, late, asked]
    assert undecided[-1].state is ReceiptState.ASKED_BACK


async def test_a_receipt_of_nobody_is_not_found(empty: Scope) -> None:
    with pytest.raises(ReceiptNotFound):
        await Receipts(empty).get(1)
