"""Contracts that begin, end and run: counted through their last day, cards apart."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from domain.dates import DateRange
from domain.desk.reporting.figures import ContractFigures
from domain.desk.reporting.reports import Reports
from domain.store.scope import Scope
from tests.support.documents import on
from tests.support.rows import add_contract, add_customer, add_plan

OCTOBER = DateRange(date(2026, 10, 1), date(2026, 11, 1))


async def contracts(scope: Scope, *rows: dict[str, Any]) -> None:
    customer, plan = await add_customer(scope, "Clara Vogt"), await add_plan(scope, "Flex")
    for row in rows:
        await add_contract(scope, customer, plan, **row)


def ends(day: str) -> dict[str, Any]:
    last_day = date.fromisoformat(day)
    return {"ends_on": last_day, "state": "terminated"}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param({}, (0, 0, 1), id="runs since before"),
        pytest.param({"starts_on": date(2026, 10, 1)}, (1, 0, 1), id="begins on the first day"),
        pytest.param({"starts_on": date(2026, 10, 31)}, (1, 0, 1), id="begins on the last day"),
        pytest.param({"starts_on": date(2026, 11, 1)}, (0, 0, 0), id="begins later"),
        pytest.param(ends("2026-09-30"), (0, 0, 0), id="was over before"),
        pytest.param(ends("2026-10-01"), (0, 1, 0), id="its last day is the first day"),
        pytest.param(ends("2026-10-31"), (0, 1, 0), id="its last day is the last day"),
        pytest.param(ends("2026-11-01"), (0, 0, 1), id="its last day comes after"),
        pytest.param(
            {"starts_on": date(2026, 10, 5), **ends("2026-10-20")}, (1, 1, 0), id="both inside"
        ),
        pytest.param(
            {"starts_on": date(2026, 10, 5), **ends("2026-10-04")}, (0, 0, 0), id="never began"
        ),
        pytest.param(
            {
                "kind": "week",
                "renewal": "none",
                "starts_on": date(2026, 9, 7),
                "fixed_end_on": date(2026, 10, 11),
            },
            (0, 1, 0),
            id="ends by itself",
        ),
        pytest.param(
            {"renewal": "none", "initial_term": "P6W", "starts_on": date(2026, 9, 7)},
            (0, 1, 0),
            id="its own end follows from its term: 18 October",
        ),
        pytest.param({"kind": "card", "starts_on": date(2026, 10, 5)}, (0, 0, 0), id="a card"),
    ],
)
async def test_a_contract_counts_where_its_first_and_last_day_lie(
    empty: Scope, row: dict[str, Any], expected: tuple[int, int, int]
) -> None:
    await contracts(empty, row)

    report = await Reports(empty).show(OCTOBER)

    counts = report.contracts
    assert (counts.begun, counts.ended, counts.running) == expected


async def test_what_runs_is_what_ran_plus_what_began_less_what_ended(empty: Scope) -> None:
    first_days = [date(2026, 9, 1) + timedelta(days=9 * number) for number in range(8)]
    await contracts(
        empty,
        *({"starts_on": day} for day in first_days),
        *({"starts_on": day, **ends(str(day + timedelta(days=12)))} for day in first_days),
    )

    months = [date(2026, month, 1) for month in (8, 9, 10, 11)]
    found = [
        (await Reports(on(empty, date(2026, 12, 31))).show(DateRange(first, second))).contracts
        for first, second in pairwise(months)
    ]
    whole = await Reports(on(empty, date(2026, 12, 31))).show(DateRange(months[0], months[-1]))

    # from 1 September every nine days; the last four of eight begin in October, 4 Nov is later
    assert found[0] == ContractFigures(begun=0, ended=0, running=0)
    for before, after in pairwise(found):
        assert after.running == before.running + after.change
    assert whole.contracts == ContractFigures(
        begun=sum(each.begun for each in found),
        ended=sum(each.ended for each in found),
        running=found[-1].running,
    )


async def test_a_period_that_goes_on_counts_until_today(empty: Scope) -> None:
    await contracts(empty, {"starts_on": date(2026, 11, 21)}, {"starts_on": date(2026, 11, 22)})

    report = await Reports(empty).show(DateRange(date(2026, 11, 1), date(2026, 12, 1)))

    assert report.period.until == date(2026, 11, 21)
    assert not report.period.is_over
    assert report.contracts == ContractFigures(begun=1, ended=0, running=1)
