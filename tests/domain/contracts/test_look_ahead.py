"""The condition by which ends are looked up loses none, and reads no more than it has to."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.dialects import sqlite

from domain.contracts.look_ahead import may_end_in
from domain.contracts.records import ContractRecord
from domain.contracts.views import ending_of
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
    query = select(ContractRecord.id).where(may_end_in(period, 1, TODAY))
    written = query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})

    plan = await empty.session.execute(text(f"EXPLAIN QUERY PLAN {written}"))

    steps = [row.detail for row in plan if "contracts" in row.detail]
    assert [step.split(" (")[0].rpartition(" ")[2] for step in steps] == [
        "ix_contracts_end",
        "ix_contracts_fixed_end",
        "ix_contracts_renews",
    ]
