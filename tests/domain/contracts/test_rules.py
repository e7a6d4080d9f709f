import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given

from domain.contracts.ends import first_end_from
from domain.contracts.rules import (
    Continuation,
    EndRule,
    Neighbours,
    NoticeTo,
    PauseEffect,
    Terms,
    assess,
    extraordinary_end,
    neighbours,
    notice_during_pause,
    term_on,
)
from domain.dates import DateRange, Duration
from domain.plans.terms import parse_renewal
from tests.domain.contracts.strategies import contracts, receipts

DATA = Path(__file__).parents[1] / "data" / "notice_cases.json"
CASES = [pytest.param(case, id=case["id"]) for case in json.loads(DATA.read_text())]
ONE_DAY = timedelta(days=1)


def length(text: str | None) -> Duration | None:
    return None if text is None else Duration.parse(text)


def terms(
    start: str,
    initial: str | None,
    renewal: str | None,
    notice: str | None,
    *,
    later: str | None = None,
    to: str = "any_day",
) -> Terms:
    return Terms(
        start=date.fromisoformat(start),
        initial_term=length(initial),
        renewal=parse_renewal(renewal),
        notice=length(notice),
        renewal_notice=length(later),
        notice_to=NoticeTo(to),
    )


CLARA = terms("2026-01-15", "P12M", "indefinite", "P1M")
JONAS = terms("2025-10-01", "P1M", "indefinite", "P1M")
THOMAS = terms("2021-02-01", "P12M", "P12M", "P3M", to="term_end")
LENA = terms("2026-10-01", "P3M", "P1M", "P14D", to="term_end")
SOFIA = terms("2026-11-16", "P5W", None, None, to="term_end")


@pytest.mark.parametrize("case", CASES)
def test_a_published_case_of_notice_is_met(case: dict[str, Any]) -> None:
    contract = terms(
        case["start"],
        case["initial_term"],
        case["renewal"],
        case["notice"],
        later=case["renewal_notice"],
        to=case["notice_to"],
    )

    found = assess(contract, date.fromisoformat(case["received"]))

    assert {
        "term_end": found.term_end and str(found.term_end),
        "last_notice_day": found.last_notice_day and str(found.last_notice_day),
        "earliest_end": str(found.earliest_end),
        "in_time": found.in_time,
    } == case["expect"]


@pytest.mark.parametrize(
    ("contract", "received", "rule", "end", "last_notice_day", "notice"),
    [
        pytest.param(
            CLARA, "2026-11-21", EndRule.INITIAL_TERM, "2027-01-14", "2026-12-14", "P1M",
            id="in time for the initial term",
        ),
        pytest.param(
            CLARA, "2026-12-14", EndRule.INITIAL_TERM, "2027-01-14", "2026-12-14", "P1M",
            id="on the last day",
        ),
        pytest.param(
            CLARA, "2026-12-15", EndRule.AFTER_INITIAL_TERM, "2027-01-15", "2026-12-14", "P1M",
            id="a day late costs a day",
        ),
        pytest.param(
            CLARA, "2027-01-15", EndRule.OPEN_ENDED, "2027-02-15", None, "P1M",
            id="the first open-ended day",
        ),
        pytest.param(
            JONAS, "2026-11-21", EndRule.OPEN_ENDED, "2026-12-21", None, "P1M", id="open-ended"
        ),
        pytest.param(
            THOMAS, "2026-10-31", EndRule.FOLLOW_ON_TERM, "2027-01-31", "2026-10-31", "P3M",
            id="in time for a follow-on year",
        ),
        pytest.param(
            THOMAS, "2026-11-21", EndRule.NEXT_TERM, "2028-01-31", "2026-10-31", "P3M",
            id="late: a year more",
        ),
        pytest.param(
            LENA, "2026-12-17", EndRule.INITIAL_TERM, "2026-12-31", "2026-12-17", "P14D",
            id="14 days before the year's end",
        ),
        pytest.param(
            LENA, "2026-12-18", EndRule.NEXT_TERM, "2027-01-31", "2026-12-17", "P14D",
            id="late: a month more",
        ),
        pytest.param(
            SOFIA, "2026-11-21", EndRule.ENDS_BY_ITSELF, "2026-12-20", None, None,
            id="a course ends by itself",
        ),
        pytest.param(
            SOFIA, "2026-12-21", EndRule.ALREADY_OVER, "2026-12-20", None, None,
            id="a course that is over",
        ),
        pytest.param(
            terms("2026-01-15", "P12M", "indefinite", "P1M", to="month_end"),
            "2026-12-15", EndRule.AFTER_INITIAL_TERM_MONTH_END, "2027-01-31", "2026-12-14", "P1M",
            id="late, to the month's end",
        ),
        pytest.param(
            terms("2025-01-15", "P12M", "indefinite", "P1M", later="P6W", to="month_end"),
            "2026-01-20", EndRule.OPEN_ENDED_MONTH_END, "2026-03-31", None, "P6W",
            id="open-ended, to the month's end: 20 Jan + 42 days = 3 Mar",
        ),
        pytest.param(
            terms("2026-02-01", "P1M", "P1W", "P1W", later="P3W", to="term_end"),
            "2026-03-01", EndRule.NEXT_TERM, "2026-03-28", "2026-02-14", "P3W",
            id="the notice is longer than the term: 1 Mar + 21 days = 22 Mar, next end 28 Mar",
        ),
        pytest.param(
            terms("2026-02-01", "P1M", "indefinite", None), "2026-02-28",
            EndRule.INITIAL_TERM, "2026-02-28", "2026-02-28", "P0D",
            id="no notice period: the last day itself",
        ),
        pytest.param(
            terms("2027-01-01", None, "indefinite", "P1M"), "2026-12-15",
            EndRule.OPEN_ENDED, "2027-01-15", None, "P1M",
            id="open-ended from the start, notice before it",
        ),
        pytest.param(
            terms("2027-01-01", None, "indefinite", "P1M"), "2026-11-21",
            EndRule.NEVER_STARTS, "2026-12-21", None, "P1M",
            id="the notice period is over before the start",
        ),
        pytest.param(
            terms("2026-01-31", None, "P1M", "P1W", to="term_end"), "2026-02-22",
            EndRule.NEXT_TERM, "2026-03-30", "2026-02-21", "P1W",
            id="monthly terms without an initial one",
        ),
    ],
)  # fmt: skip
def test_an_end_comes_with_the_rule_that_led_to_it(
    contract: Terms,
    received: str,
    rule: EndRule,
    end: str,
    last_notice_day: str | None,
    notice: str | None,
) -> None:
    found = assess(contract, date.fromisoformat(received))

    assert (found.rule, str(found.earliest_end)) == (rule, end)
    assert (found.last_notice_day and str(found.last_notice_day)) == last_notice_day
    assert ((found.notice and str(found.notice)) or found.notice) == (
        notice if notice != "P0D" else Duration()
    )


def test_notice_before_the_start_counts_from_receipt() -> None:
    contract = terms("2026-09-01", "P1M", "P1M", "P6W", to="term_end")

    in_time = assess(contract, date(2026, 8, 19))
    late = assess(contract, date(2026, 8, 20))
    on_the_first_day = assess(contract, date(2026, 9, 1))

    assert (in_time.before_start, in_time.earliest_end) == (True, date(2026, 9, 30))
    assert (late.before_start, late.earliest_end) == (True, date(2026, 10, 31))
    assert not on_the_first_day.before_start


@given(contract=contracts, received_on=receipts)
def test_a_later_notice_never_ends_earlier(contract: Terms, received_on: date) -> None:
    today, tomorrow = assess(contract, received_on), assess(contract, received_on + ONE_DAY)

    assert today.earliest_end <= tomorrow.earliest_end


@given(contract=contracts, received_on=receipts)
def test_no_notice_works_before_its_receipt(contract: Terms, received_on: date) -> None:
    found = assess(contract, received_on)

    assert (found.earliest_end < received_on) == (found.rule is EndRule.ALREADY_OVER)


@given(contract=contracts, received_on=receipts)
def test_in_time_means_by_the_last_day_and_leads_to_the_end_of_the_term(
    contract: Terms, received_on: date
) -> None:
    found = assess(contract, received_on)
    assume(found.last_notice_day is not None)

    assert found.last_notice_day is not None
    assert found.in_time == (received_on <= found.last_notice_day)
    assert found.in_time == (found.earliest_end == found.term_end)


@given(contract=contracts, received_on=receipts)
def test_the_last_day_to_give_notice_is_the_last_that_reaches_the_end_of_the_term(
    contract: Terms, received_on: date
) -> None:
    term = assess(contract, received_on)
    assume(term.last_notice_day is not None)
    assert term.last_notice_day is not None
    assert term.term is not None
    assume(term.last_notice_day >= term.term.start)  # else an earlier term is in question

    on_the_day = assess(contract, term.last_notice_day)
    a_day_later = assess(contract, term.last_notice_day + ONE_DAY)

    assert on_the_day.earliest_end == term.term_end
    assert a_day_later.earliest_end > on_the_day.earliest_end


@given(contract=contracts, received_on=receipts)
def test_the_earliest_end_is_an_admissible_one(contract: Terms, received_on: date) -> None:
    found = assess(contract, received_on)
    assume(found.rule is not EndRule.ALREADY_OVER)

    assert first_end_from(contract, found.earliest_end) == found.earliest_end


@given(contract=contracts, day=receipts)
def test_a_running_term_holds_its_day(contract: Terms, day: date) -> None:
    running = term_on(contract, day)

    assert running is None or day in running
    assert running is None or day >= contract.start


@pytest.mark.parametrize(
    ("contract", "day", "first", "last"),
    [
        pytest.param(CLARA, "2026-01-14", None, None, id="before the start"),
        pytest.param(CLARA, "2026-01-15", "2026-01-15", "2027-01-14", id="initial term"),
        pytest.param(CLARA, "2027-01-15", None, None, id="open-ended phase"),
        pytest.param(THOMAS, "2021-01-31", None, None, id="before the first of many"),
        pytest.param(THOMAS, "2026-11-21", "2026-02-01", "2027-01-31", id="follow-on year"),
        pytest.param(SOFIA, "2026-12-20", "2026-11-16", "2026-12-20", id="course"),
        pytest.param(SOFIA, "2026-12-21", None, None, id="after the course"),
        pytest.param(
            terms("2026-01-01", None, "indefinite", "P1M"), "2026-05-05", None, None,
            id="never a term",
        ),
    ],
)  # fmt: skip
def test_the_running_term(contract: Terms, day: str, first: str | None, last: str | None) -> None:
    running = term_on(contract, date.fromisoformat(day))

    assert (running and str(running.start)) == first
    assert (running and str(running.last_day)) == last


def test_what_if_a_day_earlier_or_later() -> None:
    around = neighbours(CLARA, date(2026, 12, 14))

    assert around == Neighbours(
        day_before=assess(CLARA, date(2026, 12, 13)), day_after=assess(CLARA, date(2026, 12, 15))
    )
    assert around.day_before.earliest_end == date(2027, 1, 14)
    assert around.day_after.earliest_end == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("wanted", "ends_on"),
    [
        pytest.param(None, "2026-03-10", id="on receipt"),
        pytest.param("2026-03-31", "2026-03-31", id="a later day that was named"),
        pytest.param("2026-03-01", "2026-03-10", id="never before receipt"),
    ],
)
def test_notice_for_good_cause_works_on_receipt_or_later(wanted: str | None, ends_on: str) -> None:
    end = extraordinary_end(
        date(2026, 3, 10), None if wanted is None else date.fromisoformat(wanted)
    )

    assert end == date.fromisoformat(ends_on)


@pytest.mark.parametrize(
    ("first", "last", "effect"),
    [
        pytest.param("2026-11-01", "2027-01-31", PauseEffect.RUNS_ON, id="around both days"),
        pytest.param("2026-11-01", "2026-11-21", PauseEffect.RUNS_ON, id="over on receipt"),
        pytest.param("2026-12-21", "2027-01-31", PauseEffect.RUNS_ON, id="from the last day"),
        pytest.param("2026-11-01", "2026-11-20", PauseEffect.NONE, id="over before"),
        pytest.param("2026-12-22", "2027-01-31", PauseEffect.NONE, id="after the end"),
    ],
)
def test_a_pause_stops_no_notice_period(first: str, last: str, effect: PauseEffect) -> None:
    notice = assess(JONAS, date(2026, 11, 21))
    pause = DateRange.from_days(date.fromisoformat(first), date.fromisoformat(last))

    assert notice_during_pause(pause, notice) is effect
    assert notice.earliest_end == date(2026, 12, 21)


def test_no_pause_no_effect() -> None:
    assert notice_during_pause(None, assess(JONAS, date(2026, 11, 21))) is PauseEffect.NONE


def test_a_word_for_the_renewal_is_one_of_two() -> None:
    assert CLARA.renewal is Continuation.INDEFINITE
    assert SOFIA.renewal is Continuation.NONE
