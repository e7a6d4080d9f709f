from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contracts.terms import Chain, Terms, conclude
from domain.dates import DateRange, Duration, last_day_of_term
from domain.plans.terms import Continuation, NoticeTo, PlanTerms
from tests.domain.contracts.strategies import lengths, starts

MONTH = Duration(months=1)


@pytest.mark.parametrize(
    ("start", "first", "follow_on", "ends"),
    [
        pytest.param(
            "2026-01-31",
            "P1M",
            "P1M",
            ["2026-02-28", "2026-03-30", "2026-04-30", "2026-05-30", "2026-06-30"],
            id="from the 31st: no drift to the 28th",
        ),
        pytest.param(
            "2027-11-30",
            "P3M",
            "P3M",
            ["2028-02-29", "2028-05-29", "2028-08-29"],
            id="over a leap day",
        ),
        pytest.param(
            "2024-02-29", "P12M", "P12M", ["2025-02-28", "2026-02-28"], id="from a leap day"
        ),
        pytest.param(
            "2026-10-01",
            "P3M",
            "P1M",
            ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"],
            id="from the first: month ends",
        ),
        pytest.param(
            "2026-01-31",
            "P2W",
            "P1M",
            ["2026-02-13", "2026-03-13", "2026-04-13"],
            id="weeks, then months from the first day after them",
        ),
        pytest.param(
            "2026-01-31",
            "P1M",
            "P2W",
            ["2026-02-28", "2026-03-14", "2026-03-28"],
            id="a month, then weeks",
        ),
        pytest.param(
            "2026-01-01", "P2W", "P3D", ["2026-01-14", "2026-01-17"], id="weeks, then days"
        ),
    ],
)
def test_ends_are_counted_from_the_first_day(
    start: str, first: str, follow_on: str, ends: list[str]
) -> None:
    chain = Chain(date.fromisoformat(start), Duration.parse(first), Duration.parse(follow_on))

    assert [chain.end(number).isoformat() for number in range(len(ends))] == ends


@given(start=starts, months=st.integers(1, 12), number=st.integers(0, 60))
def test_monthly_terms_never_drift(start: date, months: int, number: int) -> None:
    chain = Chain(start, Duration(months=months), Duration(months=months))

    whole = Duration(months=months * (number + 1))

    assert chain.end(number) == last_day_of_term(start, whole)


@given(start=starts, first=lengths(1), follow_on=lengths(1), number=st.integers(0, 40))
def test_terms_follow_each_other_without_gap(
    start: date, first: Duration, follow_on: Duration, number: int
) -> None:
    chain = Chain(start, first, follow_on)

    term, following = chain.term(number), chain.term(number + 1)

    assert following.start == term.end
    assert chain.number_ending_from(term.start) == number
    assert chain.number_ending_from(term.last_day) == number
    assert chain.number_ending_from(term.end) == number + 1


def test_before_the_start_the_first_term_is_the_next_to_end() -> None:
    chain = Chain(date(2026, 9, 1), MONTH, MONTH)

    assert chain.number_ending_from(date(2020, 1, 1)) == 0


@pytest.mark.parametrize(
    ("initial", "renewal", "first_term"),
    [
        pytest.param(MONTH, Continuation.NONE, 31, id="no renewal"),
        pytest.param(MONTH, Continuation.INDEFINITE, 31, id="open-ended afterwards"),
        pytest.param(MONTH, Duration(weeks=1), 31, id="follow-on terms"),
        pytest.param(None, Duration(weeks=1), 7, id="follow-on terms from the start"),
        pytest.param(None, Continuation.INDEFINITE, None, id="open-ended from the start"),
        pytest.param(None, Continuation.NONE, None, id="nothing agreed"),
    ],
)
def test_the_first_term_is_the_initial_one_or_the_first_that_follows(
    initial: Duration | None, renewal: Duration | Continuation, first_term: int | None
) -> None:
    terms = Terms(start=date(2026, 1, 1), initial_term=initial, renewal=renewal, notice=None)

    found = terms.first_term

    assert (found and found.days) == first_term
    assert found is None or found.start == terms.start


def test_a_contract_takes_over_every_term_of_its_plan() -> None:
    plan = PlanTerms(
        initial_term=Duration(months=12),
        renewal=MONTH,
        notice=Duration(weeks=6),
        renewal_notice=Duration(days=14),
        notice_to=NoticeTo.TERM_END,
    )

    terms = conclude(plan, date(2026, 1, 15))

    assert terms == Terms(
        start=date(2026, 1, 15),
        initial_term=Duration(months=12),
        renewal=MONTH,
        notice=Duration(weeks=6),
        renewal_notice=Duration(days=14),
        notice_to=NoticeTo.TERM_END,
    )
    assert terms.first_term == DateRange(date(2026, 1, 15), date(2026, 1, 15) + timedelta(365))
