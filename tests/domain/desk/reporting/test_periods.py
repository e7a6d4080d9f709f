"""Which period a report is about, and which lie beside it."""

from datetime import date

import pytest

from domain.dates import DateRange
from domain.desk.reporting.periods import beside, month_of, period_asked, whole_months

TODAY = date(2026, 11, 21)


def days(first: str, last: str) -> DateRange:
    return DateRange.from_days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(None, None, None, id="nothing said"),
        pytest.param(
            date(2026, 10, 1), date(2026, 10, 31), days("2026-10-01", "2026-10-31"), id="both"
        ),
        pytest.param(
            date(2026, 10, 31), date(2026, 10, 1), days("2026-10-01", "2026-10-31"), id="turned"
        ),
        pytest.param(date(2026, 10, 5), None, days("2026-10-05", "2026-11-21"), id="until today"),
        pytest.param(date(2027, 1, 5), None, days("2027-01-05", "2027-01-05"), id="from ahead"),
        pytest.param(None, date(2026, 9, 30), days("2026-01-01", "2026-09-30"), id="of the year"),
    ],
)
def test_days_that_are_not_said_follow(
    first: date | None, last: date | None, expected: DateRange | None
) -> None:
    assert period_asked(first, last, TODAY) == expected


@pytest.mark.parametrize(
    ("period", "before", "after"),
    [
        pytest.param(
            days("2026-01-01", "2026-01-31"),
            days("2025-12-01", "2025-12-31"),
            days("2026-02-01", "2026-02-28"),
            id="a month, over the year",
        ),
        pytest.param(
            days("2028-01-01", "2028-03-31"),
            days("2027-10-01", "2027-12-31"),
            days("2028-04-01", "2028-06-30"),
            id="a quarter",
        ),
        pytest.param(
            days("2026-01-01", "2026-12-31"),
            days("2025-01-01", "2025-12-31"),
            days("2027-01-01", "2027-12-31"),
            id="a year",
        ),
        pytest.param(
            days("2026-11-16", "2026-11-22"),
            days("2026-11-09", "2026-11-15"),
            days("2026-11-23", "2026-11-29"),
            id="a week",
        ),
        pytest.param(
            days("2026-02-02", "2026-03-01"),
            days("2026-01-05", "2026-02-01"),
            days("2026-03-02", "2026-03-29"),
            id="28 days",
        ),
    ],
)
def test_beside_a_period_lies_one_like_it(
    period: DateRange, before: DateRange, after: DateRange
) -> None:
    assert beside(period, -1) == before
    assert beside(period, 1) == after
    assert beside(beside(period, 1), -1) == period


def test_a_month_is_one_whole_month() -> None:
    assert month_of(date(2028, 2, 29)) == days("2028-02-01", "2028-02-29")
    assert whole_months(month_of(TODAY)) == 1
    assert whole_months(days("2026-11-01", "2026-11-29")) is None
