"""Which contracts end on which day, and that lists of them say what a single contract says."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.contracts.endings import EndCause, certain_end, ending_of
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.dates import DateRange
from domain.studio import Studio
from tests.support.contract_rows import CARD, FLEX, PAUSED, QUARTER, TERMINATED, YEAR
from tests.support.studios import TODAY

THIRTY_DAYS = TODAY, TODAY + timedelta(days=30)


@pytest.mark.parametrize(
    ("row", "first", "last", "expected"),
    [
        pytest.param(
            TERMINATED,
            date(2026, 12, 31),
            date(2026, 12, 31),
            (date(2026, 12, 31), EndCause.TERMINATED),
            id="terminated, the very day",
        ),
        pytest.param(TERMINATED, date(2027, 1, 1), date(2027, 3, 1), None, id="terminated, later"),
        pytest.param(
            CARD,
            date(2027, 3, 1),
            date(2027, 3, 31),
            (date(2027, 3, 1), EndCause.ENDS_BY_ITSELF),
            id="a card",
        ),
        pytest.param(
            YEAR,
            date(2026, 12, 1),
            date(2027, 1, 31),
            (date(2027, 1, 14), EndCause.TERM_RENEWS),
            id="the initial term ends and the contract goes on",
        ),
        pytest.param(
            QUARTER,
            date(2027, 1, 1),
            date(2027, 3, 31),
            (date(2027, 1, 31), EndCause.TERM_RENEWS),
            id="the first follow-on term of a later period",
        ),
        pytest.param(FLEX, date(2026, 11, 1), date(2027, 12, 31), None, id="open-ended"),
        pytest.param(
            QUARTER, date(2026, 1, 1), date(2026, 11, 20), None, id="what renewed did not end"
        ),
    ],
)
def test_what_ends_in_a_period(
    row: dict[str, Any], first: date, last: date, expected: tuple[date, EndCause] | None
) -> None:
    ending = ending_of(ContractRecord(**row), date(2026, 11, 21), DateRange.from_days(first, last))

    assert (ending and (ending.on, ending.why)) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(TERMINATED, (date(2026, 12, 31), EndCause.TERMINATED), id="terminated"),
        pytest.param(CARD, (date(2027, 3, 1), EndCause.ENDS_BY_ITSELF), id="by itself"),
        pytest.param(
            {**TERMINATED, "fixed_end_on": date(2027, 3, 1)},
            (date(2026, 12, 31), EndCause.TERMINATED),
            id="terminated before it ends by itself",
        ),
        pytest.param(YEAR, None, id="a term that renews"),
        pytest.param(PAUSED, None, id="open-ended"),
    ],
)
def test_a_certain_end_is_written_down(
    row: dict[str, Any], expected: tuple[date, EndCause] | None
) -> None:
    assert certain_end(ContractRecord(**row)) == expected


async def test_a_list_says_of_a_contract_what_its_view_says(demo: Studio) -> None:
    listed = await demo.contracts.ending_between(date(2020, 1, 1), date(2030, 12, 31))

    for end in listed:
        view = await demo.contracts.view(end.contract.id)
        assert (end.terms, end.pause) == (view.terms, view.pause)
        assert end.is_over is (view.state is ContractState.ENDED)
    assert any(end.pause for end in listed)
    assert {end.is_over for end in listed} == {True, False}


async def test_what_is_not_written_yet_is_listed_as_it_will_be(demo: Studio) -> None:
    before = await demo.contracts.ending_between(*THIRTY_DAYS)
    moved = await demo.contracts.record(before[0].contract.id)
    moved.fixed_end_on = moved.ends_on = THIRTY_DAYS[1]

    after = await demo.contracts.ending_between(*THIRTY_DAYS)

    assert before[0].on < THIRTY_DAYS[1]
    assert [ending.on for ending in after if ending.contract.id == moved.id] == [THIRTY_DAYS[1]]


async def test_an_end_listed_before_a_change_stays_what_it_was(demo: Studio) -> None:
    first, *_ = await demo.contracts.ending_between(*THIRTY_DAYS)
    record = await demo.contracts.record(first.contract.id)
    record.plan_name = "Another one"

    listed, *_ = await demo.contracts.ending_between(*THIRTY_DAYS)

    assert (listed.contract.plan_name, record.plan_name) == ("Another one", "Another one")
    assert first.contract.plan_name != "Another one"
