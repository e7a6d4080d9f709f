"""Contracts and days for the laws of notice; far more kinds than any studio sells."""

from datetime import date

from hypothesis import strategies as st

from domain.contracts.terms import Terms
from domain.dates import Duration
from domain.plans.terms import Continuation, NoticeTo


def lengths(least: int) -> st.SearchStrategy[Duration]:
    """Return durations in all three units, ``least`` or more of them."""
    return st.one_of(
        st.integers(least, 60).map(lambda count: Duration(days=count)),
        st.integers(least, 10).map(lambda count: Duration(weeks=count)),
        st.integers(least, 15).map(lambda count: Duration(months=count)),
    )


starts = st.dates(date(2024, 1, 1), date(2027, 12, 31))
receipts = st.dates(date(2023, 6, 1), date(2031, 12, 31))
continuations = st.sampled_from(Continuation)
contracts = st.builds(
    Terms,
    start=starts,
    initial_term=st.none() | lengths(1),
    renewal=continuations | lengths(1),
    notice=st.none() | lengths(0),
    renewal_notice=st.none() | lengths(0),
    notice_to=st.sampled_from(NoticeTo),
)
