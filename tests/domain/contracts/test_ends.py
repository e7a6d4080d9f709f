from datetime import date, timedelta

import pytest
from hypothesis import assume, given

from domain.contracts.ends import (
    EndChoice,
    EndDeadline,
    Fit,
    admissible_end,
    assess_for_term_end,
    first_end_from,
    last_end_before,
)
from domain.contracts.rules import EndRule, Terms, assess
from domain.dates import Duration
from domain.plans.terms import Continuation, NoticeTo
from tests.domain.contracts.strategies import contracts, receipts, starts

ONE_DAY = timedelta(days=1)
MONTH, QUARTER, YEAR = Duration(months=1), Duration(months=3), Duration(months=12)
TODAY = date(2026, 11, 21)

CLARA = Terms(
    start=date(2026, 1, 15), initial_term=YEAR, renewal=Continuation.INDEFINITE, notice=MONTH
)
CLARA_TO_MONTH_END = Terms(
    start=date(2026, 1, 15),
    initial_term=YEAR,
    renewal=Continuation.INDEFINITE,
    notice=MONTH,
    notice_to=NoticeTo.MONTH_END,
)
THOMAS = Terms(start=date(2021, 2, 1), initial_term=YEAR, renewal=YEAR, notice=QUARTER)
LENA = Terms(
    start=date(2026, 10, 1), initial_term=QUARTER, renewal=MONTH, notice=Duration(days=14)
)
SOFIA = Terms(
    start=date(2026, 11, 16),
    initial_term=Duration(weeks=5),
    renewal=Continuation.NONE,
    notice=None,
)
OPEN = Terms(
    start=date(2026, 5, 1), initial_term=None, renewal=Continuation.INDEFINITE, notice=MONTH
)


@pytest.mark.parametrize(
    ("contract", "wanted", "fit", "ends_on", "earlier"),
    [
        pytest.param(CLARA, "2027-01-14", Fit.EXACT, "2027-01-14", None, id="the earliest end"),
        pytest.param(CLARA, "2027-02-28", Fit.EXACT, "2027-02-28", None, id="any later day"),
        pytest.param(CLARA, "2026-12-31", Fit.TOO_EARLY, "2027-01-14", None, id="inside the term"),
        pytest.param(
            CLARA_TO_MONTH_END, "2027-02-28", Fit.EXACT, "2027-02-28", None, id="a month end"
        ),
        pytest.param(
            CLARA_TO_MONTH_END, "2027-02-15", Fit.BETWEEN, "2027-02-28", "2027-01-31",
            id="between two month ends",
        ),
        pytest.param(
            CLARA_TO_MONTH_END, "2027-01-20", Fit.BETWEEN, "2027-01-31", "2027-01-14",
            id="between the term's end and the first month end",
        ),
        pytest.param(
            THOMAS, "2027-01-31", Fit.TOO_EARLY, "2028-01-31", None, id="the deadline is missed"
        ),
        pytest.param(
            THOMAS, "2028-12-31", Fit.BETWEEN, "2029-01-31", "2028-01-31", id="between two years"
        ),
        pytest.param(THOMAS, "2029-01-31", Fit.EXACT, "2029-01-31", None, id="a year later"),
        pytest.param(LENA, "2027-02-28", Fit.EXACT, "2027-02-28", None, id="a later short term"),
        pytest.param(SOFIA, "2026-12-20", Fit.EXACT, "2026-12-20", None, id="its own end"),
        pytest.param(SOFIA, "2026-12-31", Fit.ENDS_BEFORE, "2026-12-20", None, id="over before"),
        pytest.param(SOFIA, "2026-11-30", Fit.TOO_EARLY, "2026-12-20", None, id="inside a course"),
        pytest.param(OPEN, "2026-12-24", Fit.EXACT, "2026-12-24", None, id="open-ended"),
    ],
)  # fmt: skip
def test_a_wanted_day_is_used_if_it_is_an_admissible_end(
    contract: Terms, wanted: str, fit: Fit, ends_on: str, earlier: str | None
) -> None:
    wish = date.fromisoformat(wanted)

    choice = admissible_end(contract, TODAY, wish)

    assert choice == EndChoice(
        wanted=wish,
        assessment=assess(contract, TODAY),
        fit=fit,
        ends_on=date.fromisoformat(ends_on),
        earlier=None if earlier is None else date.fromisoformat(earlier),
    )


@pytest.mark.parametrize(
    ("contract", "wanted", "ends_on", "last_notice_day", "next_end"),
    [
        pytest.param(CLARA, "2027-01-14", "2027-01-14", "2026-12-14", None, id="the term's end"),
        pytest.param(CLARA, "2027-02-28", "2027-02-28", "2027-01-31", None, id="end of February"),
        pytest.param(CLARA, "2026-12-31", None, None, "2027-01-14", id="not so early"),
        pytest.param(
            CLARA, "2027-01-15", "2027-01-15", "2026-12-15", None, id="the day after the term"
        ),
        pytest.param(
            CLARA_TO_MONTH_END, "2027-02-15", "2027-01-31", "2026-12-31", "2027-02-28",
            id="the month end before",
        ),
        pytest.param(
            CLARA_TO_MONTH_END, "2027-01-20", "2027-01-14", "2026-12-14", "2027-01-31",
            id="the term's end before",
        ),
        pytest.param(
            THOMAS, "2027-02-28", "2027-01-31", "2026-10-31", "2028-01-31", id="the year before"
        ),
        pytest.param(THOMAS, "2022-01-30", None, None, "2022-01-31", id="before the first year"),
        pytest.param(LENA, "2026-12-31", "2026-12-31", "2026-12-17", None, id="14 days"),
        pytest.param(LENA, "2027-01-31", "2027-01-31", "2027-01-17", None, id="14 days later"),
        pytest.param(SOFIA, "2026-12-20", "2026-12-20", None, None, id="by itself"),
        pytest.param(SOFIA, "2026-12-31", "2026-12-20", None, None, id="by itself, before"),
        pytest.param(SOFIA, "2026-12-01", None, None, "2026-12-20", id="not during a course"),
        pytest.param(OPEN, "2026-12-24", "2026-12-24", "2026-11-24", None, id="open-ended"),
    ],
)  # fmt: skip
def test_by_when_notice_must_come_to_be_out_on_a_day(
    contract: Terms,
    wanted: str,
    ends_on: str | None,
    last_notice_day: str | None,
    next_end: str | None,
) -> None:
    deadline = assess_for_term_end(contract, date.fromisoformat(wanted))

    assert deadline == EndDeadline(
        wanted=date.fromisoformat(wanted),
        ends_on=None if ends_on is None else date.fromisoformat(ends_on),
        last_notice_day=None if last_notice_day is None else date.fromisoformat(last_notice_day),
        next_end=None if next_end is None else date.fromisoformat(next_end),
    )
    assert deadline.exact == (wanted == ends_on)


@given(contract=contracts, wanted=receipts)
def test_the_deadline_is_the_last_day_that_leads_there(contract: Terms, wanted: date) -> None:
    deadline = assess_for_term_end(contract, wanted)
    assume(deadline.last_notice_day is not None)
    assert deadline.ends_on is not None
    assert deadline.last_notice_day is not None

    on_the_day = assess(contract, deadline.last_notice_day)
    a_day_later = assess(contract, deadline.last_notice_day + ONE_DAY)

    assert on_the_day.earliest_end <= deadline.ends_on < a_day_later.earliest_end


@given(contract=contracts, received_on=receipts, wanted=receipts)
def test_a_wish_never_ends_a_contract_before_the_earliest_end(
    contract: Terms, received_on: date, wanted: date
) -> None:
    choice = admissible_end(contract, received_on, wanted)

    earliest = choice.assessment.earliest_end
    assert choice.ends_on >= earliest
    assert choice.earlier is None or earliest <= choice.earlier < wanted < choice.ends_on
    assert (choice.earlier is None) == (choice.fit is not Fit.BETWEEN)
    assert (choice.ends_on == wanted) == (choice.fit is Fit.EXACT)


@given(contract=contracts, day=starts)
def test_the_admissible_ends_around_a_day_leave_none_out(contract: Terms, day: date) -> None:
    before, from_here = last_end_before(contract, day), first_end_from(contract, day)

    assert before is None or first_end_from(contract, before) == before < day
    assert before is None or first_end_from(contract, before + ONE_DAY) == from_here
    assert from_here is None or from_here >= day


def test_the_basis_of_a_choice_is_the_notice_without_a_wish() -> None:
    choice = admissible_end(THOMAS, TODAY, date(2027, 1, 31))

    assert choice.assessment.rule is EndRule.NEXT_TERM
    assert choice.assessment.last_notice_day == date(2026, 10, 31)
