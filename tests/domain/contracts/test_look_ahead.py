"""The condition by which ends are looked up loses none, and reads no more than it has to."""

from datetime import date, timedelta

import pytest
from sqlalchemy import ColumnElement, select, text
from sqlalchemy.dialects import sqlite

from domain.contracts.endings import certain_end, ending_of
from domain.contracts.look_ahead import ends_on_one_of, may_end_in
from domain.contracts.records import ContractRecord
from domain.dates import DateRange
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.studios import TODAY


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param(TODAY, TODAY + timedelta(days=30), id="thirty days"),
        pytest.param(TODAY, TODAY, id="a day"),
        pytest.param(date(2027, 6, 1), date(2028, 5, 31), id="far ahead"),
        pytest.param(date(2026, 1, 1), date(2026, 10, 31), id="over"),
        pytest.param(date(2020, 1, 1), date(2040, 12, 31), id="twenty years"),
    ],
)
async def test_no_end_is_missed(demo: Studio, first: date, last: date) -> None:
    period = DateRange.from_days(first, last)
    everything = await demo.scope.session.scalars(
        select(ContractRecord).where(ContractRecord.studio_id == demo.scope.studio_id)
    )
    ends = {
        (record.id, ending.on)
        for record in everything
        if (ending := ending_of(record, TODAY, period)) is not None
    }

    found = await demo.contracts.ending_between(first, last)

    assert {(each.contract.id, each.on) for each in found} == ends


async def test_every_part_is_looked_up_in_an_index(empty: Scope) -> None:
    period = DateRange.from_days(TODAY, TODAY + timedelta(days=30))

    assert await _looked_up_in(empty, may_end_in(period, 1, TODAY)) == [
        "ix_contracts_end",
        "ix_contracts_fixed_end",
        "ix_contracts_renews",
    ]


async def test_ends_on_certain_days_are_looked_up_in_an_index(empty: Scope) -> None:
    days = {TODAY: 0, TODAY + timedelta(days=14): 14}

    looked_up = await _looked_up_in(empty, ends_on_one_of(days, 1))

    assert looked_up == [*["ix_contracts_end"] * 3, "ix_contracts_fixed_end"]


async def test_on_no_day_nothing_ends(demo: Studio) -> None:
    assert await demo.contracts.ending_on([]) == ()


@pytest.mark.parametrize("first", [TODAY, date(2026, 1, 1)])
async def test_no_end_on_certain_days_is_missed(demo: Studio, first: date) -> None:
    days = [first + timedelta(days=number) for number in range(0, 300, 2)]
    everything = await demo.scope.session.scalars(
        select(ContractRecord).where(ContractRecord.studio_id == demo.scope.studio_id)
    )
    ends = [
        (record.number, *end)
        for record in sorted(everything, key=lambda each: each.number)
        if (end := certain_end(record)) is not None and end[0] in days
    ]

    found = await demo.contracts.ending_on(days)

    assert [(each.contract.number, each.on, each.why) for each in found] == ends != []


async def _looked_up_in(scope: Scope, condition: ColumnElement[bool]) -> list[str]:
    """Return the indexes that SQLite takes for a condition on contracts, in its order."""
    query = select(ContractRecord.id).where(condition)
    written = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    plan = await scope.session.execute(text(f"EXPLAIN QUERY PLAN {written}"))
    steps = [row.detail for row in plan if "contracts" in row.detail]
    return [step.split(" (")[0].rpartition(" ")[2] for step in steps]
