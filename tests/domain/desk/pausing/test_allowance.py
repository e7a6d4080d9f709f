"""How much a contract may rest in a year that is counted from its first day."""

from datetime import date

import pytest

from domain.contracts.pauses import Pause
from domain.dates import Duration
from domain.desk.pausing.allowance import allowance_left, is_whole_step, years_of
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
    found = allowance_left(START, Duration.parse(allowed), pauses, pauses[0].days)

    assert found is not None
    assert (found.left_months, found.left_days, found.over) == left
    assert found.year.last_day == date(2027, 1, 14)


@pytest.mark.parametrize(
    ("allowed", "first", "last", "year", "used", "over"),
    [
        # the year to 14 Jan 2027 holds 31 days of it, all of the next one 365
        pytest.param("P2M", "2026-12-15", "2028-01-14", "2028-01-14", 365, True, id="the next"),
        pytest.param("P2M", "2026-10-01", "2027-01-31", "2027-01-14", 106, True, id="the first"),
        # 14 days of the first year and 17 of the second
        pytest.param("P6W", "2027-01-01", "2027-01-31", "2027-01-14", 14, False, id="none"),
        # 29 Feb 2028 lies in the third of four years
        pytest.param("P6W", "2026-12-31", "2029-02-01", "2029-01-14", 366, True, id="leap year"),
    ],
)
def test_each_year_that_a_pause_touches_has_its_allowance_and_the_worst_is_shown(
    allowed: str,
    first: str,
    last: str,
    year: str,
    used: int,
    over: bool,  # noqa: FBT001  a table
) -> None:
    pause = rests(first, last)

    found = allowance_left(START, Duration.parse(allowed), [pause], pause.days)

    assert found is not None
    assert (found.year.last_day.isoformat(), found.used_days, found.over) == (year, used, over)


def test_of_a_pause_without_an_end_only_the_year_counts_in_which_it_begins() -> None:
    pause = Pause(number=1, first_day=date(2026, 12, 1), last_day=None)

    assert [year.last_day for year in years_of(START, pause.days)] == [date(2027, 1, 14)]


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
