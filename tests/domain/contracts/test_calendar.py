"""Skipping ahead finds the same periods as walking from the first day."""

from datetime import date, timedelta
from itertools import islice, takewhile

from hypothesis import given
from hypothesis import strategies as st

from domain.contracts.billing import Billing, Charge, every_period, periods
from domain.contracts.calendar import passed_over
from domain.contracts.pauses import Extension, Pause
from domain.contracts.terms import Terms
from domain.dates import Duration
from domain.plans.terms import Continuation

LAST = date(2031, 1, 1)
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))
LENGTHS = st.one_of(
    st.builds(lambda months: Duration(months=months), st.integers(1, 13)),
    st.builds(lambda weeks: Duration(weeks=weeks), st.integers(1, 9)),
)
CHARGES = st.builds(
    Charge, st.sampled_from([0, 3900, 5900]), st.just({}), st.sampled_from(["monthly", "total"])
)


@st.composite
def billings(draw: st.DrawFn) -> Billing:
    renewal = draw(st.one_of(LENGTHS, st.just(Continuation.INDEFINITE)))
    extended = draw(st.one_of(st.none(), st.builds(Extension, st.integers(0, 2), LENGTHS)))
    terms = Terms(
        start=draw(DAYS),
        initial_term=draw(st.one_of(st.none(), LENGTHS)),
        renewal=renewal,
        notice=None,
        extensions=() if extended is None else (extended,),
    )
    return Billing(terms, draw(CHARGES), draw(CHARGES), thirty=draw(st.booleans()))


@given(billing=billings(), near=DAYS)
def test_what_is_left_out_is_over(billing: Billing, near: date) -> None:
    whole = list(takewhile(lambda one: one.days.start < LAST, every_period(billing)))
    ahead = list(takewhile(lambda one: one.days.start < LAST, every_period(billing, near)))

    left_out = len(whole) - len(ahead)
    assert whole[left_out:] == ahead
    assert all(one.days.last_day < near for one in whole[:left_out])


@given(billing=billings(), after=DAYS)
def test_periods_after_a_day_are_those_that_begin_after_it(billing: Billing, after: date) -> None:
    walked = (one for one in periods(billing) if one.days.start > after)

    assert list(islice(periods(billing, after=after), 3)) == list(islice(walked, 3))


MONTHLY = Billing(
    Terms(start=date(2026, 1, 1), initial_term=None, renewal=Duration(months=1), notice=None),
    Charge(3900, {}, "monthly"),
    Charge(3900, {}, "monthly"),
)
WINTER = Pause(number=1, first_day=date(2026, 12, 1), last_day=date(2027, 1, 31))
UNTIL_FEBRUARY = date(2027, 2, 28)


def test_what_rested_and_rests_no_more_was_passed_over() -> None:
    shorter = Pause(number=1, first_day=date(2026, 12, 1), last_day=date(2026, 12, 31))
    now = Billing(MONTHLY.terms, MONTHLY.first, MONTHLY.later, pauses=(shorter,))

    assert passed_over(now, (WINTER,), UNTIL_FEBRUARY) == date(2027, 1, 1)
    assert passed_over(MONTHLY, (WINTER,), UNTIL_FEBRUARY) == date(2026, 12, 1)


def test_what_was_not_passed_yet_is_not_gone_back_to() -> None:
    still = Billing(MONTHLY.terms, MONTHLY.first, MONTHLY.later, pauses=(WINTER,))

    assert passed_over(MONTHLY, (WINTER,), WINTER.first_day - timedelta(days=1)) is None
    assert passed_over(still, (WINTER,), UNTIL_FEBRUARY) is None
    assert passed_over(still, (), UNTIL_FEBRUARY) is None
