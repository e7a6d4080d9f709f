"""Plans as Hypothesis draws them: everything that a studio can sell, sound or read in a file."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from domain.dates import Duration
from domain.plans.draft import PlanDraft, refusals_of
from domain.plans.errors import MonthsMissing
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.pauses import PausedUnits, PauseFee, PauseRules
from domain.plans.terms import Continuation, NoticeTo

GROUPS = ("Normal", "Studierende")
PRICES = st.integers(500, 99_99)
"""So much that no day of a term costs nothing."""
RATES = st.sampled_from(["0.19", "0.07", "0"])

MONTH_ENDS = [
    date(2027, month, 1) - timedelta(days=back) for month in range(2, 13) for back in (1, 2, 3)
]
FIRST_DAYS = st.one_of(
    st.sampled_from([*MONTH_ENDS, date(2028, 2, 28), date(2028, 2, 29)]),
    st.dates(date(2026, 12, 1), date(2028, 12, 31)),
)

MONTHS = st.integers(1, 13).map(lambda count: Duration(months=count))
WEEKS = st.integers(1, 10).map(lambda count: Duration(weeks=count))
DAYS = st.integers(1, 100).map(lambda count: Duration(days=count))
NOTICES = st.sampled_from([None, Duration(months=1), Duration(days=14), Duration(weeks=6)])


@dataclass(frozen=True)
class Deal:
    """What is sold, when it begins, and what holds in the studio."""

    plan: PlanDraft
    starts_on: date
    sold_before: int
    group: str
    thirty: bool
    tax_rate: str


@st.composite
def pause_rules(draw: st.DrawFn) -> PauseRules:
    """Draw what a plan says about pausing."""
    fee = draw(st.sampled_from(PauseFee))
    return PauseRules(
        allowed=True,
        extends_term=draw(st.booleans()),
        fee=fee,
        fee_cents=draw(st.integers(1, 2000)) if fee is PauseFee.FIXED else None,
        fee_percent=draw(st.integers(1, 100)) if fee is PauseFee.PERCENT else None,
        units=draw(st.sampled_from(PausedUnits)),
    )


@st.composite
def month_plans(draw: st.DrawFn) -> PlanDraft:
    """Draw a month term; what follows it may cost something else, and be paid in another way."""
    renewal = draw(st.one_of(st.sampled_from(Continuation), MONTHS, WEEKS, DAYS))
    follows = renewal is not Continuation.NONE
    return PlanDraft(
        name="Monatsplan",
        kind=PlanKind.MONTH,
        initial_term=draw(st.one_of(st.none(), MONTHS, MONTHS, WEEKS, DAYS)),
        renewal=renewal,
        notice=draw(NOTICES),
        notice_to=draw(st.sampled_from(NoticeTo)),
        renewal_price_cents=draw(st.one_of(st.none(), PRICES)) if follows else None,
        renewal_schedule=draw(st.one_of(st.none(), st.sampled_from(Schedule)))
        if follows
        else None,
        units_per_month=draw(st.sampled_from([None, 4])),
        **draw(prices()),
    )


@st.composite
def week_plans(draw: st.DrawFn) -> PlanDraft:
    """Draw a week term: firmly enrolled, it ends by itself."""
    return PlanDraft(
        name="Wochenplan", kind=PlanKind.WEEK, initial_term=draw(WEEKS), **draw(prices())
    )


@st.composite
def cards(draw: st.DrawFn) -> PlanDraft:
    """Draw a card of free choice."""
    said = draw(prices())
    return PlanDraft(
        name="Karte",
        kind=PlanKind.CARD,
        initial_term=draw(st.one_of(MONTHS, WEEKS)),
        units=draw(st.integers(1, 10)),
        **{**said, "schedule": Schedule.TOTAL},
    )


@st.composite
def prices(draw: st.DrawFn) -> dict[str, Any]:
    """Draw what any plan costs, how it is billed, and its rules of pausing."""
    return {
        "price_cents": draw(PRICES),
        "prices_cents": draw(
            st.one_of(st.just({}), st.fixed_dictionaries({"Studierende": PRICES}))
        ),
        "schedule": draw(st.sampled_from(Schedule)),
        "billing_lead_days": draw(st.sampled_from([0, 1, 7, 30, 60])),
        "pause": draw(pause_rules()).to_json(),
    }


def can_be(plan: PlanDraft) -> bool:
    """Return whether somebody may have such a plan; a file may bring one in weeks or days."""
    return all(isinstance(refusal, MonthsMissing) for refusal in refusals_of(plan))


TERM_PLANS = st.one_of(month_plans(), month_plans(), month_plans(), week_plans()).filter(can_be)
PLANS = st.one_of(TERM_PLANS, TERM_PLANS, TERM_PLANS, TERM_PLANS, cards())
