from datetime import date

import pytest

from domain.credits.rules import (
    CardState,
    last_usable_day,
    limitation_end,
    state_of_card,
    usable_until,
)
from domain.dates import Duration

BOUGHT = date(2026, 9, 1)
LAST_DAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("bought_on", "validity", "last_day"),
    [
        pytest.param("2026-09-01", "P6M", "2027-03-01", id="Emre's card"),
        pytest.param("2026-01-15", "P6M", "2026-07-15", id="the day of purchase is not counted"),
        pytest.param("2026-08-31", "P6M", "2027-02-28", id="no 31 February"),
        pytest.param("2026-11-21", "P8W", "2027-01-16", id="weeks"),
    ],
)
def test_a_card_is_valid_from_purchase(bought_on: str, validity: str, last_day: str) -> None:
    end = usable_until(date.fromisoformat(bought_on), Duration.parse(validity))

    assert end == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("bought_on", "last_day"),
    [
        pytest.param("2024-12-24", "2027-12-31", id="a present"),
        pytest.param("2025-01-01", "2028-12-31", id="the first day of a year"),
        pytest.param("2024-12-31", "2027-12-31", id="the last day of a year"),
        pytest.param("2024-02-29", "2027-12-31", id="a leap day"),
    ],
)
def test_limitation_ends_three_years_after_the_year_of_purchase(
    bought_on: str, last_day: str
) -> None:
    assert limitation_end(date.fromisoformat(bought_on)) == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("units", "last_day", "today", "state"),
    [
        pytest.param(7, LAST_DAY, "2027-03-01", CardState.USABLE, id="on its last day"),
        pytest.param(
            7, LAST_DAY, "2027-03-02", CardState.EXPIRED_CONTESTABLE, id="after its validity"
        ),
        pytest.param(
            7, LAST_DAY, "2029-12-31", CardState.EXPIRED_CONTESTABLE, id="last day of limitation"
        ),
        pytest.param(7, LAST_DAY, "2030-01-01", CardState.EXPIRED, id="after limitation"),
        pytest.param(7, None, "2029-12-31", CardState.USABLE, id="no limit agreed"),
        pytest.param(7, None, "2030-01-01", CardState.EXPIRED, id="no limit, after limitation"),
        pytest.param(
            7, date(2031, 9, 1), "2031-09-01", CardState.USABLE, id="valid beyond limitation"
        ),
        pytest.param(0, LAST_DAY, "2026-11-21", CardState.USED_UP, id="no units left"),
        pytest.param(0, LAST_DAY, "2030-01-01", CardState.USED_UP, id="nothing left to expire"),
    ],
)
def test_what_can_be_done_with_a_card(
    units: int, last_day: date | None, today: str, state: CardState
) -> None:
    found = state_of_card(
        units=units, bought_on=BOUGHT, last_day=last_day, today=date.fromisoformat(today)
    )

    assert found is state


@pytest.mark.parametrize(
    ("units", "last_day", "today", "state"),
    [
        pytest.param(7, LAST_DAY, "2026-11-21", CardState.USABLE, id="on the last day of access"),
        pytest.param(7, LAST_DAY, "2026-11-22", CardState.ENDED, id="the day after"),
        pytest.param(7, LAST_DAY, "2027-03-02", CardState.ENDED, id="after its validity too"),
        pytest.param(7, LAST_DAY, "2029-12-31", CardState.ENDED, id="until limitation"),
        pytest.param(7, LAST_DAY, "2030-01-01", CardState.EXPIRED, id="after limitation"),
        pytest.param(7, None, "2026-11-22", CardState.ENDED, id="no limit agreed"),
        pytest.param(
            7, date(2031, 9, 1), "2031-09-01", CardState.ENDED, id="valid beyond limitation"
        ),
        pytest.param(0, LAST_DAY, "2026-11-22", CardState.USED_UP, id="no units left"),
        pytest.param(
            7, date(2026, 11, 21), "2026-11-22", CardState.EXPIRED_CONTESTABLE, id="on one day"
        ),
    ],
)
def test_a_termination_ends_the_use_of_a_card(
    units: int, last_day: date | None, today: str, state: CardState
) -> None:
    found = state_of_card(
        units=units,
        bought_on=BOUGHT,
        last_day=last_day,
        today=date.fromisoformat(today),
        access_ends_on=date(2026, 11, 21),
    )

    assert found is state


@pytest.mark.parametrize(
    ("by_terms", "by_end", "last_day"),
    [
        pytest.param("2027-03-01", "2026-11-21", "2026-11-21", id="the end comes first"),
        pytest.param("2027-03-01", "2027-04-01", "2027-03-01", id="the validity comes first"),
        pytest.param(None, "2026-11-21", "2026-11-21", id="no validity"),
        pytest.param("2027-03-01", None, "2027-03-01", id="no end"),
        pytest.param(None, None, None, id="neither"),
    ],
)
def test_the_earlier_of_validity_and_end_is_the_last_day(
    by_terms: str | None, by_end: str | None, last_day: str | None
) -> None:
    def day(text: str | None) -> date | None:
        return None if text is None else date.fromisoformat(text)

    assert last_usable_day(day(by_terms), day(by_end)) == day(last_day)
