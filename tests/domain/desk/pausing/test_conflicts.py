"""A termination that meets a pause is asked about, never guessed."""

from datetime import date

import pytest
from msgspec.structs import replace

from domain.contracts.pauses import Pause
from domain.contracts.service import Contracts
from domain.desk.pausing.conflicts import PauseAtEnd, pause_conflict
from domain.store.scope import Scope
from tests.support.documents import add_clara

BOUNDED = Pause(number=1, first_day=date(2026, 12, 1), last_day=date(2027, 1, 31))
OPEN = Pause(number=1, first_day=date(2026, 12, 1), last_day=None, check_on=date(2027, 3, 1))


@pytest.mark.parametrize(
    ("pause", "ends_on", "ways"),
    [
        pytest.param(BOUNDED, date(2026, 11, 30), None, id="the day before it begins"),
        # two months of rest: 14 Jan moves to 14 Mar
        pytest.param(
            BOUNDED,
            date(2027, 1, 14),
            [
                (PauseAtEnd.ENDS_WITH_CONTRACT, date(2027, 1, 14)),
                (PauseAtEnd.RETURNS_FIRST, None),
                (PauseAtEnd.END_MOVES, date(2027, 3, 14)),
            ],
            id="in the middle of it",
        ),
        pytest.param(BOUNDED, date(2027, 1, 31), None, id="on its last day"),
        pytest.param(BOUNDED, date(2027, 2, 1), None, id="after it"),
        pytest.param(
            OPEN,
            date(2027, 5, 1),
            [
                (PauseAtEnd.ENDS_WITH_CONTRACT, date(2027, 5, 1)),
                (PauseAtEnd.RETURNS_FIRST, None),
            ],
            id="while nobody has agreed on an end",
        ),
    ],
)
async def test_the_ways_out_of_a_pause_with_the_day_that_each_leads_to(
    empty: Scope, pause: Pause, ends_on: date, ways: list[tuple[PauseAtEnd, date | None]] | None
) -> None:
    view = await Contracts(empty).view((await add_clara(empty)).contract_id)

    found = pause_conflict(replace(view, pauses=(pause,)), ends_on)

    assert (found and [(way.how, way.ends_on) for way in found.ways]) == ways
