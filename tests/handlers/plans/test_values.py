"""A plan as its form holds it says the same as the plan."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import Duration
from domain.plans.draft import PlanDraft, refusals_of
from domain.plans.kinds import KINDS, PlanKind, Schedule
from domain.plans.pauses import PausedUnits, PauseFee, PauseRules, PauseUnit
from domain.plans.terms import Continuation, NoticeTo
from handlers.plans.fields import FIELDS
from handlers.plans.values import ASKED, defaults_of, draft_of, values_of_plan

CENTS = st.integers(0, 100_000_00)
GROUPS = st.dictionaries(st.sampled_from(["Studierende", "Familie", "Senioren"]), CENTS)
LENGTHS = st.builds(Duration, months=st.integers(1, 36)) | st.builds(
    Duration, days=st.integers(1, 90)
)
PAUSES = st.none() | st.builds(
    PauseRules,
    allowed=st.booleans(),
    extends_term=st.booleans(),
    fee=st.just(PauseFee.FIXED),
    fee_cents=st.integers(1, 50_00),
    unit=st.sampled_from(PauseUnit),
    allowance_per_year=st.none() | LENGTHS,
    units=st.sampled_from(PausedUnits),
)


@st.composite
def drafts(draw: st.DrawFn) -> PlanDraft:
    """Draw a plan that says everything that its kind may say."""
    kind = draw(st.sampled_from(PlanKind))
    auto = kind is PlanKind.CARD and draw(st.booleans())
    course_id = None if kind is PlanKind.CARD and not auto else draw(st.none() | st.just(3))
    rules = draw(PAUSES)
    said: dict[str, Any] = {
        "name": draw(st.text("abc", min_size=1)),
        "price_cents": draw(CENTS),
        "prices_cents": draw(GROUPS),
        "billing_lead_days": draw(st.integers(0, 60)),
        "active": draw(st.booleans()),
        "highlights": draw(st.none() | st.just("Alles drin")),
        "tax_rate": draw(st.none() | st.just(Decimal("0.07"))),
        "refund_cents": draw(st.none() | CENTS),
        "payment_method": draw(st.none() | st.just("cash")),
        "schedule": draw(st.sampled_from(KINDS[kind].schedules)),
        "pause": rules.to_json() if rules and rules.allowed else None,
    }
    of_kind = _lengths(draw, kind, auto=auto)
    return PlanDraft(kind=kind, course_id=course_id, auto_enrolment=auto, **said, **of_kind)


def _lengths(draw: st.DrawFn, kind: PlanKind, *, auto: bool) -> dict[str, Any]:
    if kind is PlanKind.CARD:
        validity = None if auto else draw(st.none() | LENGTHS)
        return {"units": draw(st.integers(1, 99)), "initial_term": validity}
    if kind is PlanKind.WEEK:
        return {"initial_term": Duration(weeks=draw(st.integers(1, 20)))}
    months = st.builds(Duration, months=st.integers(1, 24))
    renewal = draw(st.sampled_from(Continuation) | months)
    endless = renewal is Continuation.INDEFINITE
    to = st.sampled_from([NoticeTo.ANY_DAY, NoticeTo.MONTH_END])
    said = {
        "initial_term": draw(months),
        "renewal": renewal,
        "units_per_month": draw(st.none() | st.integers(1, 20)),
        "notice_to": draw(to) if endless else NoticeTo.TERM_END,
    }
    if renewal is Continuation.NONE:
        return said
    return {
        **said,
        "notice": draw(st.none() | LENGTHS),
        "renewal_notice": draw(st.none() | LENGTHS),
        "renewal_price_cents": draw(st.none() | CENTS),
        "renewal_prices_cents": draw(GROUPS) or None,
        "renewal_schedule": draw(st.none() | st.sampled_from(Schedule)),
    }


@given(draft=drafts())
def test_a_plan_comes_back_from_its_form_as_it_was(draft: PlanDraft) -> None:
    values = values_of_plan(draft, "Pilates" if draft.course_id else None)

    assert draft_of(values, draft.course_id) == draft


@pytest.mark.parametrize("kind", PlanKind)
def test_a_kind_with_its_defaults_and_what_is_asked_can_be_sold(kind: PlanKind) -> None:
    asked = {"kind": kind.value, "name": "Neu", "price": 10_00, "course": None}
    needed = {"units": 10, "weeks": "P5W", "term": "P12M"}
    values = {**defaults_of(kind), **asked, **needed}

    assert list(refusals_of(draft_of(values, None))) == []


@pytest.mark.parametrize("kind", PlanKind)
def test_every_field_of_a_kind_is_asked_first_or_has_a_default(kind: PlanKind) -> None:
    known = {**defaults_of(kind), "kind": kind.value}

    missing = [each for each in FIELDS if each.when(known) and each.name not in known]

    assert {each.name for each in missing} <= {*ASKED, "course"}
    assert all(each.first for each in missing)


def test_the_same_again_takes_the_length_of_the_initial_term() -> None:
    values = {
        **defaults_of(PlanKind.MONTH),
        "kind": "month",
        "name": "Neu",
        "price": 10_00,
        "term": "P6M",
        "renewal": "same",
    }

    draft = draft_of(values, None)

    assert (draft.renewal, draft.notice_to) == (Duration(months=6), NoticeTo.TERM_END)
