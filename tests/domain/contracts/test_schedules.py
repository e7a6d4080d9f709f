"""A plan sold monthly or in total: the parts always add up."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contracts.billing import Charge
from domain.contracts.errors import ScheduleNotPossible
from domain.contracts.schedules import charges_of, schedules_of
from domain.dates import Duration
from domain.plans.service import PlanView
from domain.plans.terms import Continuation, PlanTerms

OPEN, NONE = Continuation.INDEFINITE, Continuation.NONE
MONTH, YEAR = Duration(months=1), Duration(months=12)


def plan(initial: Duration | None = YEAR, renewal: Any = OPEN, **values: Any) -> PlanView:
    facts: dict[str, Any] = {
        "id": 1,
        "version": 1,
        "name": "Jahresabo",
        "aliases": (),
        "kind": "month",
        "active": True,
        "price_cents": 5900,
        "prices_cents": {"Studierende": 4900},
        "schedule": "monthly",
        "terms": PlanTerms(initial_term=initial, renewal=renewal, notice=MONTH),
        "units": None,
        "units_per_month": None,
    }
    return PlanView(**{**facts, **values})


def monthly(cents: int, student: int) -> Charge:
    return Charge(cents, {"Studierende": student}, "monthly")


def total(cents: int, student: int) -> Charge:
    return Charge(cents, {"Studierende": student}, "total")


@pytest.mark.parametrize(
    ("sold", "schedule", "first", "later"),
    [
        pytest.param(plan(), None, monthly(5900, 4900), monthly(5900, 4900), id="as-it-says"),
        pytest.param(
            plan(),
            "total",
            total(70800, 58800),  # 12 * 59.00, 12 * 49.00
            monthly(5900, 4900),
            id="in-total-then-open-ended-by-the-month",
        ),
        pytest.param(
            plan(renewal=MONTH),
            "total",
            total(70800, 58800),
            total(5900, 4900),
            id="in-total-each-follow-on-term-too",
        ),
        pytest.param(
            plan(renewal=YEAR, renewal_price_cents=6500, renewal_prices_cents={}),
            "total",
            total(70800, 58800),
            Charge(78000, {}, "total"),  # 12 * 65.00
            id="in-total-with-a-follow-on-price",
        ),
        pytest.param(
            plan(renewal_schedule="monthly", renewal_price_cents=6500),
            "total",
            total(70800, 58800),
            Charge(6500, {}, "monthly"),
            id="the-plan-says-how-the-follow-on-term-is-paid",
        ),
        pytest.param(
            plan(
                schedule="total",
                price_cents=60000,
                prices_cents={"Studierende": 48000},
                renewal=YEAR,
            ),
            "monthly",
            monthly(5000, 4000),
            monthly(5000, 4000),
            id="monthly-instead-of-in-total",
        ),
    ],
)
def test_what_a_plan_costs_in_a_schedule(
    sold: PlanView, schedule: str | None, first: Charge, later: Charge
) -> None:
    charges = charges_of(sold, schedule)

    assert (charges.first, charges.later) == (first, later)


@pytest.mark.parametrize(
    ("sold", "schedules"),
    [
        pytest.param(plan(), ("monthly", "total"), id="a-year"),
        pytest.param(plan(MONTH), ("monthly",), id="a-single-month-is-the-same-in-total"),
        pytest.param(plan(None), ("monthly",), id="open-ended-has-no-total"),
        pytest.param(
            plan(Duration(weeks=5), NONE, kind="week", schedule="total"),
            ("total",),
            id="weeks-have-no-even-months",
        ),
        pytest.param(
            plan(YEAR, NONE, schedule="total", price_cents=60001),
            ("total",),
            id="not-where-a-cent-would-be-left",
        ),
        pytest.param(
            plan(YEAR, NONE, kind="card", schedule="total"),
            ("total",),
            id="a-card-is-paid-at-once",
        ),
    ],
)
def test_the_schedules_in_which_a_plan_is_sold(sold: PlanView, schedules: tuple[str, ...]) -> None:
    assert schedules_of(sold) == schedules


def test_a_schedule_that_cannot_be_is_refused() -> None:
    with pytest.raises(ScheduleNotPossible) as refused:
        charges_of(plan(None), "total")

    assert refused.value.facts() == {"plan": "Jahresabo", "schedule": "total"}


@given(st.integers(0, 100_000), st.integers(2, 36))
def test_the_months_of_a_total_add_up_to_it(cents: int, months: int) -> None:
    sold = plan(
        Duration(months=months), NONE, schedule="total", price_cents=cents, prices_cents={}
    )

    if "monthly" in schedules_of(sold):
        assert charges_of(sold, "monthly").first.price_cents * months == cents
    else:
        assert cents % months != 0
