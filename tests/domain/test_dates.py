from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import (
    DateRange,
    Duration,
    after_event,
    after_event_and_half_month,
    fifteenth_or_month_end,
    last_day_of_term,
    latest_day_for,
    month_end,
    quarter_end,
)

ONE_DAY = timedelta(days=1)
days = st.dates(date(2019, 1, 1), date(2032, 12, 31))
lengths = st.one_of(
    st.integers(0, 120).map(lambda count: Duration(days=count)),
    st.integers(0, 30).map(lambda count: Duration(weeks=count)),
    st.integers(0, 40).map(lambda count: Duration(months=count)),
)


@pytest.mark.parametrize(
    ("text", "duration", "written"),
    [
        pytest.param("P12M", Duration(months=12), "P12M", id="months"),
        pytest.param("P6W", Duration(weeks=6), "P6W", id="weeks"),
        pytest.param("P28D", Duration(days=28), "P28D", id="days"),
        pytest.param("P1Y", Duration(months=12), "P12M", id="a year is twelve months"),
        pytest.param("P1Y6M", Duration(months=18), "P18M", id="years and months add up"),
        pytest.param("P0D", Duration(), "P0D", id="no time at all"),
        pytest.param("P0M", Duration(), "P0D", id="nothing has no unit"),
    ],
)
def test_a_duration_is_read_from_and_written_as_iso(
    text: str, duration: Duration, written: str
) -> None:
    assert Duration.parse(text) == duration
    assert str(duration) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "12M",
        "P12",
        "P1M15D",
        "P1W2D",
        "PT12H",
        "P-1M",
        "P1.5M",
        "p1m",
        "P1M ",
        "P\u0661M",
    ],
)
def test_anything_else_is_no_duration(text: str) -> None:
    with pytest.raises(ValueError, match="is no duration like P28D, P6W, P12M or P1Y"):
        Duration.parse(text)


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({"days": 1, "months": 1}, id="two units"),
        pytest.param({"weeks": 1, "days": 1}, id="weeks and days"),
        pytest.param({"months": -1}, id="backwards"),
    ],
)
def test_a_duration_counts_one_unit_forward(counts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="a duration counts"):
        Duration(**counts)


def test_a_week_is_not_seven_days_and_nothing_is_false() -> None:
    assert Duration(weeks=1) != Duration(days=7)
    assert Duration(weeks=1)
    assert not Duration()
    assert Duration(weeks=2).times(3) == Duration(weeks=6)


@pytest.mark.parametrize(
    ("start", "length", "last_day"),
    [
        pytest.param("2026-01-15", "P12M", "2027-01-14", id="the day before the same number"),
        pytest.param("2000-02-03", "P6M", "2000-08-02", id="the first day counts"),
        pytest.param("2010-05-15", "P6M", "2010-11-14", id="a Sunday moves nothing"),
        pytest.param("2023-05-01", "P12M", "2024-04-30", id="from the first: the month before"),
        pytest.param("2026-03-31", "P1M", "2026-04-30", id="no 31 April"),
        pytest.param("2024-02-29", "P12M", "2025-02-28", id="leap day for a year"),
        pytest.param("2024-02-29", "P48M", "2028-02-28", id="leap day for four years"),
        pytest.param("2026-08-31", "P3M", "2026-11-30", id="no 31 November"),
        pytest.param("2028-01-31", "P1M", "2028-02-29", id="leap February from the 31st"),
        pytest.param("2028-01-30", "P1M", "2028-02-29", id="leap February from the 30th"),
        pytest.param("2028-01-29", "P1M", "2028-02-28", id="leap February from the 29th"),
        pytest.param("2027-01-30", "P1M", "2027-02-28", id="February from the 30th"),
        pytest.param("2027-03-01", "P12M", "2028-02-29", id="ends on a leap day"),
        pytest.param("2024-02-05", "P4W", "2024-03-03", id="weeks count the leap day"),
        pytest.param("2026-01-06", "P1W", "2026-01-12", id="a week from Tuesday to Monday"),
        pytest.param("2026-11-16", "P5W", "2026-12-20", id="a five-week course"),
        pytest.param("2026-12-31", "P1D", "2026-12-31", id="a single day"),
    ],
)
def test_a_term_counts_its_first_day(start: str, length: str, last_day: str) -> None:
    end = last_day_of_term(date.fromisoformat(start), Duration.parse(length))

    assert end == date.fromisoformat(last_day)


def test_a_term_of_no_length_is_a_fault() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        last_day_of_term(date(2026, 1, 1), Duration())


@pytest.mark.parametrize(
    ("day", "length", "last_day"),
    [
        pytest.param("2026-11-21", "P1M", "2026-12-21", id="the same number"),
        pytest.param("2027-01-30", "P1M", "2027-02-28", id="no 30 February"),
        pytest.param("2024-01-31", "P1M", "2024-02-29", id="leap February"),
        pytest.param("2027-03-31", "P1M", "2027-04-30", id="no 31 April"),
        pytest.param("2027-02-28", "P1M", "2027-03-28", id="month ends do not stick"),
        pytest.param("2019-07-03", "P4W", "2019-07-31", id="weeks"),
        pytest.param("2019-03-27", "P4D", "2019-03-31", id="days"),
        pytest.param("2026-03-29", "P1D", "2026-03-30", id="the night of summer time"),
        pytest.param("2026-11-21", "P0D", "2026-11-21", id="no period"),
    ],
)
def test_the_day_of_an_event_is_not_counted(day: str, length: str, last_day: str) -> None:
    end = after_event(date.fromisoformat(day), Duration.parse(length))

    assert end == date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("end", "length", "last_day"),
    [
        pytest.param("2027-01-14", "P1M", "2026-12-14", id="the same number"),
        pytest.param("2027-04-30", "P1M", "2027-03-31", id="31 March still makes 30 April"),
        pytest.param("2027-02-28", "P1M", "2027-01-31", id="the whole of January's end"),
        pytest.param("2028-02-29", "P1M", "2028-01-31", id="leap February"),
        pytest.param("2027-03-31", "P1M", "2027-02-28", id="month end to month end"),
        pytest.param("2028-03-31", "P1M", "2028-02-29", id="to a leap February"),
        pytest.param("2027-03-30", "P1M", "2027-02-28", id="1 March would make 1 April"),
        pytest.param("2020-02-29", "P3M", "2019-11-30", id="over the year's end"),
        pytest.param("2020-05-31", "P3M", "2020-02-29", id="three months to a leap day"),
        pytest.param("2025-06-30", "P6W", "2025-05-19", id="weeks"),
        pytest.param("2026-12-31", "P14D", "2026-12-17", id="days"),
    ],
)
def test_the_last_day_for_an_event_leaves_the_whole_period(
    end: str, length: str, last_day: str
) -> None:
    day = latest_day_for(date.fromisoformat(end), Duration.parse(length))

    assert day == date.fromisoformat(last_day)


@given(end=days, length=lengths)
def test_the_closed_form_meets_the_definition(end: date, length: Duration) -> None:
    latest = latest_day_for(end, length)

    later = [latest + timedelta(days=number) for number in range(1, 63)]

    assert after_event(latest, length) <= end
    assert [day for day in later if after_event(day, length) <= end] == []


@given(day=days, length=lengths)
def test_a_later_event_never_ends_a_period_earlier(day: date, length: Duration) -> None:
    assert after_event(day, length) <= after_event(day + ONE_DAY, length)


@given(start=days, months=st.integers(1, 60))
def test_a_term_ends_before_its_number_comes_again_or_with_the_month(
    start: date, months: int
) -> None:
    length = Duration(months=months)
    anniversary = after_event(start, length)
    expected = anniversary - ONE_DAY if anniversary.day == start.day else anniversary

    assert last_day_of_term(start, length) == expected


@pytest.mark.parametrize(
    ("day", "month", "quarter", "half"),
    [
        pytest.param("2027-02-10", "2027-02-28", "2027-03-31", "2027-02-15", id="February"),
        pytest.param("2028-02-29", "2028-02-29", "2028-03-31", "2028-02-29", id="leap day"),
        pytest.param("2026-12-15", "2026-12-31", "2026-12-31", "2026-12-15", id="the 15th"),
        pytest.param(
            "2026-04-01", "2026-04-30", "2026-06-30", "2026-04-15", id="a quarter's start"
        ),
        pytest.param("2026-11-16", "2026-11-30", "2026-12-31", "2026-11-30", id="the 16th"),
    ],
)
def test_ends_of_months_quarters_and_halves(day: str, month: str, quarter: str, half: str) -> None:
    given_day = date.fromisoformat(day)

    assert month_end(given_day) == date.fromisoformat(month)
    assert quarter_end(given_day) == date.fromisoformat(quarter)
    assert fifteenth_or_month_end(given_day) == date.fromisoformat(half)


def test_a_range_includes_its_start_and_excludes_its_end() -> None:
    january = DateRange.from_days(date(2027, 1, 1), date(2027, 1, 31))

    assert january == DateRange(date(2027, 1, 1), date(2027, 2, 1))
    assert january.last_day == date(2027, 1, 31)
    assert january.days == 31
    assert list(january) == [date(2027, 1, number) for number in range(1, 32)]
    assert date(2027, 1, 1) in january
    assert date(2027, 1, 31) in january
    assert date(2027, 2, 1) not in january
    assert date(2026, 12, 31) not in january


def test_a_range_has_a_day() -> None:
    with pytest.raises(ValueError, match="no day lies from 2027-01-02 to before 2027-01-02"):
        DateRange.from_days(date(2027, 1, 2), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "shared"),
    [
        pytest.param("2027-01-10", "2027-01-20", ("2027-01-10", "2027-01-20"), id="inside"),
        pytest.param("2026-12-01", "2027-01-01", ("2027-01-01", "2027-01-01"), id="one day"),
        pytest.param("2027-01-31", "2027-03-01", ("2027-01-31", "2027-01-31"), id="the last day"),
        pytest.param("2027-02-01", "2027-03-01", None, id="the day after"),
        pytest.param("2026-12-01", "2026-12-31", None, id="the day before"),
    ],
)
def test_two_ranges_share_the_days_of_both(
    first: str, last: str, shared: tuple[str, str] | None
) -> None:
    january = DateRange.from_days(date(2027, 1, 1), date(2027, 1, 31))
    other = DateRange.from_days(date.fromisoformat(first), date.fromisoformat(last))

    overlap = january.overlap(other)

    assert overlap == other.overlap(january)
    assert (overlap and (str(overlap.start), str(overlap.last_day))) == shared


def test_half_months_come_after_the_months() -> None:
    # 25 January + 1 month = 25 February, + 15 days = 12 March
    assert after_event_and_half_month(date(2025, 1, 25), 1) == date(2025, 3, 12)
