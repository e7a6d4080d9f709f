"""What the desk does shows in the figures, and is gone from their sums when it is taken back."""

from datetime import date

import pytest

from domain.desk.orders import TerminationOrder
from domain.desk.reporting.figures import LineKind, Report, Total
from domain.desk.reporting.periods import month_of
from domain.desk.reporting.reports import Reports
from domain.store.scope import Scope
from tests.support.desk import end, undo
from tests.support.documents import add_clara, on
from tests.support.rows import add_customer
from tests.support.sales import add_known_plan, sell

NOVEMBER, DECEMBER = month_of(date(2026, 11, 1)), month_of(date(2026, 12, 1))


def sums(report: Report) -> tuple[int, ...]:
    money = report.money
    counts = (report.contracts.begun, report.contracts.ended, report.contracts.running)
    return (*counts, report.units.cards_sold, money.invoiced.cents, money.open.cents)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        # 60 days ahead: billed are the months from 21 Nov and 21 Dec, that from 21 Jan tomorrow
        pytest.param("Jahresabo", (1, 0, 1, 0, 11800, 11800), id="a membership, two periods"),
        pytest.param("Zehnerkarte", (0, 0, 0, 1, 12000, 12000), id="a card"),
    ],
)
async def test_a_sale_counts_until_it_is_taken_back(
    empty: Scope, plan: str, expected: tuple[int, ...]
) -> None:
    customer = await add_customer(empty, "Emma Wilson")

    await sell(empty, customer, await add_known_plan(empty, plan))
    sold = await Reports(empty).show(NOVEMBER)
    await undo(empty)
    taken_back = await Reports(empty).show(NOVEMBER)

    assert sums(sold) == expected
    assert sums(taken_back) == (0, 0, 0, 0, 0, 0)
    assert taken_back.money.moved[LineKind.REVERSAL].cents == -expected[4]


async def test_an_end_counts_on_its_last_day_and_its_documents_when_they_are_issued(
    empty: Scope,
) -> None:
    clara = await add_clara(empty)
    received = on(empty, date(2026, 12, 15))
    before = await Reports(received).show(DECEMBER)

    await end(received, TerminationOrder(clara.contract_id, received.today))
    after = await Reports(received).show(DECEMBER)
    january = await Reports(on(empty, date(2027, 2, 1))).show(month_of(date(2027, 1, 1)))
    await undo(received)
    undone = await Reports(received).show(DECEMBER)

    # too late for 14 Jan, so the contract ends on 15 Jan: 59,00 become 1,90, tax 9,42 becomes 0,30
    assert before.money.invoiced == Total(0, 0)
    assert after.money.moved[LineKind.CORRECTION] == Total(1, 190 - 5900)
    assert (before.money.open.cents, after.money.open.cents) == (11800, 6090)
    assert (after.contracts.ended, january.contracts.ended) == (0, 1)
    assert sums(undone) == sums(before)
