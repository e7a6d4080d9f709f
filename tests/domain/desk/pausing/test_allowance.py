"""How much a contract may rest in a year that is counted from its first day."""

from datetime import date

import pytest

from domain.contracts.pauses import Pause
from domain.dates import Duration
from domain.desk.pausing.allowance import allowance_left, is_whole_step
from domain.plans.pauses import PauseUnit

START = date(2026, 1, 15)


def rests(first: str, last: str) -> Pause:
    return Pause(number=1, first_day=date.fromisoformat(first), last_day=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("allowed", "pauses", "left"),
    [
        pytest.param("P2M", [rests("2026-12-01", "2026-12-31")], (1, 0, False), id="a month"),
        # a month of thirty days less 17 days
        pytest.param("P1M", [rests("2026-12-01", "2026-12-17")], (0, 13, False), id="days"),
        # of the second only 1 to 14 January lie in the same year
        pytest.param(
            "P2M",
            [rests("2026-11-01", "2026-11-30"), rests("2027-01-01", "2027-01-31")],
            (0, 16, False),
            id="over the turn of the year",
        ),
        pytest.param("P2M", [rests("2026-09-01", "2026-12-31")], (0, 0, True), id="too much"),
        pytest.param("P6W", [rests("2026-12-01", "2026-12-31")], (0, 11, False), id="weeks"),
        pytest.param("P31D", [rests("2026-12-01", "2026-12-31")], (0, 0, False), id="used up"),
    ],
)
def test_what_is_left_of_the_year_in_which_a_pause_begins(
    allowed: str, pauses: list[Pause], left: tuple[int, int, bool]
) -> None:
    found = allowance_left(START, Duration.parse(allowed), pauses, pauses[0].first_day)

    assert found is not None
    assert (found.left_months, found.left_days, found.over) == left
    assert found.year.last_day == date(2027, 1, 14)


@pytest.mark.parametrize(
    ("length", "unit", "is_whole"),
    [
        pytest.param("P2M", PauseUnit.MONTHS, True, id="months"),
        pytest.param("P30D", PauseUnit.MONTHS, False, id="days are no months"),
        pytest.param("P21D", PauseUnit.WEEKS, True, id="three weeks"),
        pytest.param("P20D", PauseUnit.WEEKS, False, id="a day short"),
        pytest.param("P1M", PauseUnit.WEEKS, False, id="a month is no weeks"),
        pytest.param("P1M", PauseUnit.DAYS, True, id="days always"),
    ],
)
def test_which_lengths_are_whole_steps(
    length: str,
    unit: PauseUnit,
    is_whole: bool,  # noqa: FBT001  a table
) -> None:
    assert is_whole_step(Duration.parse(length), unit) is is_whole
