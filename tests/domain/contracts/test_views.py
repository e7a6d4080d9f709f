"""How a contract stands on a day, and what is due next."""

from datetime import date
from typing import Any

import pytest

from domain.contracts.records import ContractRecord
from domain.contracts.rules import EndRule
from domain.contracts.views import ContractState, state_on, terms_of, view_on
from domain.dates import DateRange, Duration
from domain.plans.terms import Continuation
from tests.support.contract_rows import CARD, FLEX, PAUSED, QUARTER, TERMINATED, YEAR
from tests.support.pauses import paused


@pytest.mark.parametrize(
    ("row", "day", "state"),
    [
        pytest.param(FLEX, date(2025, 9, 30), ContractState.NOT_STARTED, id="the day before"),
        pytest.param(FLEX, date(2025, 10, 1), ContractState.RUNNING, id="the first day"),
        pytest.param(PAUSED, date(2026, 10, 31), ContractState.RUNNING, id="before a pause"),
        pytest.param(PAUSED, date(2026, 11, 1), ContractState.PAUSED, id="first day of a pause"),
        pytest.param(PAUSED, date(2027, 1, 31), ContractState.PAUSED, id="last day of a pause"),
        pytest.param(PAUSED, date(2027, 2, 1), ContractState.RUNNING, id="after a pause"),
        pytest.param(TERMINATED, date(2026, 12, 31), ContractState.TERMINATED, id="last day"),
        pytest.param(TERMINATED, date(2027, 1, 1), ContractState.ENDED, id="job not run yet"),
        pytest.param(
            {**TERMINATED, **paused(date(2026, 11, 1), date(2026, 12, 31))},
            date(2026, 12, 1),
            ContractState.TERMINATED,
            id="terminated and paused",
        ),
        pytest.param(CARD, date(2027, 3, 1), ContractState.RUNNING, id="last day of a card"),
        pytest.param(CARD, date(2027, 3, 2), ContractState.ENDED, id="a card after its last day"),
        pytest.param(
            {**FLEX, "state": "ended"}, date(2026, 1, 1), ContractState.ENDED, id="marked as ended"
        ),
    ],
)
def test_state_follows_from_the_day(row: dict[str, Any], day: date, state: ContractState) -> None:
    assert state_on(ContractRecord(**row), day) is state


@pytest.mark.parametrize(
    ("row", "day", "due"),
    [
        pytest.param(FLEX, date(2026, 11, 21), date(2026, 12, 1), id="first of next month"),
        pytest.param(FLEX, date(2026, 12, 1), date(2027, 1, 1), id="today is billed already"),
        pytest.param(YEAR, date(2026, 11, 21), date(2026, 12, 15), id="counted from the start"),
        pytest.param(FLEX, date(2025, 9, 1), date(2025, 10, 1), id="not started: its first day"),
        pytest.param(PAUSED, date(2026, 11, 21), date(2027, 2, 1), id="not in a pause"),
        pytest.param(TERMINATED, date(2026, 11, 21), date(2026, 12, 1), id="before the end"),
        pytest.param(TERMINATED, date(2026, 12, 2), None, id="nothing after the billing end"),
        pytest.param(CARD, date(2026, 9, 2), None, id="paid at once"),
        pytest.param(CARD, date(2026, 8, 20), None, id="paid when bought, also before its start"),
        pytest.param(
            {**FLEX, "starts_on": date(2026, 1, 31)},
            date(2026, 2, 27),
            date(2026, 3, 1),
            id="from the 31st: February ends on the 28th",
        ),
        pytest.param(
            {**FLEX, "starts_on": date(2026, 1, 31)},
            date(2026, 3, 1),
            date(2026, 3, 31),
            id="from the 31st: no drift",
        ),
    ],
)
def test_next_due_day(row: dict[str, Any], day: date, due: date | None) -> None:
    assert view_on(ContractRecord(**row), day).next_due_on == due


def test_a_contract_that_ends_by_itself_keeps_the_day_that_was_stored() -> None:
    terms = terms_of(ContractRecord(**CARD))

    assert terms.renewal is Continuation.NONE
    assert terms.first_term == DateRange.from_days(date(2026, 9, 1), date(2027, 3, 1))


def test_frozen_terms_are_read_back() -> None:
    terms = terms_of(ContractRecord(**QUARTER, renewal_notice="P1W"))

    assert (terms.initial_term, terms.renewal) == (Duration(months=3), Duration(months=1))
    assert (terms.notice, terms.renewal_notice) == (Duration(days=14), Duration(weeks=1))


def test_a_view_says_what_a_notice_of_today_does() -> None:
    view = view_on(ContractRecord(**YEAR), date(2026, 11, 21))

    assert view.assessment is not None
    assert view.assessment.rule is EndRule.INITIAL_TERM
    assert view.assessment.earliest_end == date(2027, 1, 14)
    assert view.assessment.last_notice_day == date(2026, 12, 14)
    assert view.term == DateRange.from_days(date(2026, 1, 15), date(2027, 1, 14))
    assert view.last_day is None


def test_an_ended_contract_has_nothing_ahead() -> None:
    view = view_on(ContractRecord(**TERMINATED), date(2027, 1, 1))

    assert (view.term, view.assessment, view.next_due_on) == (None, None, None)
    assert view.last_day == date(2026, 12, 31)
