"""Which days are billed together, and what they cost: worked out by hand, and the laws."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from domain.contracts.billing import MONTHLY, TOTAL, Billing, Charge, periods, total_until
from domain.contracts.pauses import Pause
from domain.contracts.terms import Terms
from domain.dates import Duration
from domain.plans.terms import Continuation, Renewal
from tests.domain.contracts import strategies

OPEN, NONE = Continuation.INDEFINITE, Continuation.NONE
MONTH, QUARTER, YEAR = Duration(months=1), Duration(months=3), Duration(months=12)
Rows = list[tuple[str, str, int]]


def billing(
    first: tuple[int, str],
    later: tuple[int, str] | None = None,
    *,
    start: date = date(2026, 1, 15),
    initial: Duration | None = QUARTER,
    renewal: Renewal = OPEN,
    last_day: date | None = None,
) -> Billing:
    terms = Terms(start=start, initial_term=initial, renewal=renewal, notice=MONTH)
    cents, schedule = first
    charge = Charge(cents, {}, schedule)
    later_charge = Charge(later[0], {}, later[1]) if later else charge
    return Billing(terms, charge, later_charge, last_day)


def rows(found: Billing, count: int = 5, group: str = "Normal") -> Rows:
    return [
        (str(each.days.start), str(each.days.last_day), each.price_for(group))
        for each in islice(periods(found), count)
    ]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            billing((5900, MONTHLY)),
            [
                ("2026-01-15", "2026-02-14", 5900),
                ("2026-02-15", "2026-03-14", 5900),
                ("2026-03-15", "2026-04-14", 5900),
                ("2026-04-15", "2026-05-14", 5900),
            ],
            id="month-by-month-all-along",
        ),
        pytest.param(
            billing((5900, MONTHLY), (6500, MONTHLY)),
            [
                ("2026-01-15", "2026-02-14", 5900),
                ("2026-02-15", "2026-03-14", 5900),
                ("2026-03-15", "2026-04-14", 5900),
                ("2026-04-15", "2026-05-14", 6500),
                ("2026-05-15", "2026-06-14", 6500),
            ],
            id="the-follow-on-price-begins-with-the-follow-on-term",
        ),
        pytest.param(
            billing((16000, TOTAL), (6500, MONTHLY), start=date(2026, 1, 31)),
            [
                ("2026-01-31", "2026-04-30", 16000),
                ("2026-05-01", "2026-05-30", 6500),
                ("2026-05-31", "2026-06-30", 6500),
                ("2026-07-01", "2026-07-30", 6500),
            ],
            id="first-in-total-then-monthly-counted-from-the-31st-without-drift",
        ),
        pytest.param(
            billing((5900, MONTHLY), (15000, TOTAL), renewal=QUARTER),
            [
                ("2026-01-15", "2026-02-14", 5900),
                ("2026-02-15", "2026-03-14", 5900),
                ("2026-03-15", "2026-04-14", 5900),
                ("2026-04-15", "2026-07-14", 15000),
                ("2026-07-15", "2026-10-14", 15000),
            ],
            id="first-monthly-then-each-term-in-total",
        ),
        pytest.param(
            billing((16000, TOTAL), renewal=QUARTER),
            [
                ("2026-01-15", "2026-04-14", 16000),
                ("2026-04-15", "2026-07-14", 16000),
                ("2026-07-15", "2026-10-14", 16000),
            ],
            id="each-term-in-total",
        ),
        pytest.param(
            billing((60000, TOTAL), initial=YEAR),
            [("2026-01-15", "2027-01-14", 60000)],
            id="an-open-ended-phase-has-no-total",
        ),
        pytest.param(
            # six weeks from 15 Jan end on 25 Feb: 15 to 25 Feb are 11 of 28 days, 5900 * 11 / 28
            billing((5900, MONTHLY), (6500, MONTHLY), initial=Duration(weeks=6), renewal=MONTH),
            [
                ("2026-01-15", "2026-02-14", 5900),
                ("2026-02-15", "2026-02-25", 2318),
                ("2026-02-26", "2026-03-25", 6500),
                ("2026-03-26", "2026-04-25", 6500),
            ],
            id="weeks-first-the-new-price-begins-with-the-term-and-not-in-mid-month",
        ),
        pytest.param(
            billing(
                (4500, MONTHLY),
                initial=Duration(weeks=5),
                renewal=NONE,
                last_day=date(2026, 2, 18),
            ),
            [("2026-01-15", "2026-02-14", 4500), ("2026-02-15", "2026-02-18", 643)],
            id="what-ends-by-itself-costs-its-days",  # 4500 * 4 / 28
        ),
        pytest.param(
            billing((3900, MONTHLY), initial=None),
            [("2026-01-15", "2026-02-14", 3900), ("2026-02-15", "2026-03-14", 3900)],
            id="open-ended-from-the-start",
        ),
    ],
)
def test_periods_and_prices(found: Billing, expected: Rows) -> None:
    assert rows(found, len(expected)) == expected


def test_days_that_rest_cost_nothing_and_what_rests_as_a_whole_is_not_billed() -> None:
    """Of 15 Jan to 14 Feb (31 days) 17 are left: 59.00 * 17 / 31; of 15 Mar to 14 Apr 30 of 31."""
    pause = Pause(number=1, first_day=date(2026, 2, 1), last_day=date(2026, 3, 15))

    found = periods(replace(billing((5900, MONTHLY)), pauses=(pause,)))
    costs = [(str(one.days.start), one.price_for("")) for one in islice(found, 3)]

    assert costs == [("2026-01-15", 3235), ("2026-03-15", 5710), ("2026-04-15", 5900)]


def test_each_price_group_pays_its_own_price_in_both_phases() -> None:
    first = Charge(5900, {"Studierende": 4900, "Senioren": 5200}, MONTHLY)
    later = Charge(6500, {"Studierende": 5500}, MONTHLY)
    found = replace(billing((5900, MONTHLY)), first=first, later=later)

    prices = {group: [price for *_, price in rows(found, 4, group)] for group in ("A", "Senioren")}

    assert prices == {"A": [5900, 5900, 5900, 6500], "Senioren": [5200, 5200, 5200, 6500]}
    assert [price for *_, price in rows(found, 4, "Studierende")] == [4900, 4900, 4900, 5500]


@pytest.mark.parametrize(
    ("found", "last_day", "total"),
    [
        pytest.param(billing((5900, MONTHLY)), date(2026, 4, 14), 17700, id="three-months"),
        pytest.param(
            billing((5900, MONTHLY), (6500, MONTHLY)), date(2026, 5, 14), 24200, id="and-a-dearer"
        ),
        pytest.param(
            # 5900 + one day of 28: 5900 / 28 = 210.71
            billing((5900, MONTHLY)),
            date(2026, 2, 15),
            6111,
            id="a-day-into-the-next-month",
        ),
        pytest.param(billing((60000, TOTAL)), date(2026, 4, 14), 60000, id="a-whole-term"),
        pytest.param(
            billing((5900, MONTHLY)), date(2026, 1, 14), 0, id="nothing-before-the-start"
        ),
    ],
)
def test_what_is_to_be_paid_until_a_day(found: Billing, last_day: date, total: int) -> None:
    assert total_until(found, "Normal", last_day) == total


charges = st.builds(Charge, st.integers(0, 200_00), st.just({}), st.sampled_from((MONTHLY, TOTAL)))


@given(strategies.contracts, charges, charges)
def test_periods_follow_each_other_without_gap_or_overlap(
    terms: Terms, first: Charge, later: Charge
) -> None:
    found = [each.days for each in islice(periods(Billing(terms, first, later)), 8)]

    assert all(before.end == after.start for before, after in pairwise(found))
    assert not found or found[0].start == terms.start


@given(strategies.contracts, charges, charges, st.integers(0, 400))
def test_the_total_is_the_sum_of_its_periods_and_grows_with_the_days(
    terms: Terms, first: Charge, later: Charge, days: int
) -> None:
    found = Billing(terms, first, later)
    last_day = terms.start + timedelta(days=days)

    total = total_until(found, "", last_day)

    parts = [each for each in islice(periods(found), 500) if each.days.start <= last_day]
    whole = sum(each.price_for("") for each in parts)
    assert total <= whole
    assert total_until(found, "", last_day + timedelta(days=1)) >= total
    if parts and parts[-1].days.last_day == last_day:
        assert total == whole


@given(strategies.contracts, charges)
def test_the_later_charge_never_holds_before_the_follow_on_term(
    terms: Terms, first: Charge
) -> None:
    later = replace(first, price_cents=first.price_cents + 1)

    found = list(islice(periods(Billing(terms, first, later)), 8))

    initial = terms.first_term
    for each in found:
        is_initial = initial is None or each.days.start in initial
        assert each.charge == (first if is_initial else later)
        assert initial is None or not is_initial or each.days.last_day <= initial.last_day
