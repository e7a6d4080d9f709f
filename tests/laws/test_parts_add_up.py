"""Parts of a billing period add up: what is due, what is taken back, what rests, and their tax."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import islice, pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.billing import TOTAL, Billing, BillingPeriod, Charge, every_period
from domain.contracts.pauses import Pause, extensions_of, length_of
from domain.contracts.terms import Terms
from domain.desk.pausing.rules import term_number
from domain.money import Money, split_gross
from domain.plans.draft import PlanDraft
from domain.plans.pauses import PauseFee, PauseRules
from tests.laws import plans

ONE_DAY = timedelta(days=1)
LOOKED_AT = 15
"""So many periods of a contract are looked at."""
GAPS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 70)), max_size=4)


class Sold(Struct, frozen=True):
    """A contract as far as its amounts go."""

    billing: Billing
    group: str

    @property
    def periods(self) -> list[BillingPeriod]:
        """Its first periods."""
        return list(islice(every_period(self.billing), LOOKED_AT))

    def resting(self, fee: PauseFee, percent: int | None = None) -> "Sold":
        """Return the same with pauses that cost something else and move no end."""
        pauses = tuple(
            replace(one, fee=fee, fee_percent=percent, extends=None) for one in self.billing.pauses
        )
        terms = replace(self.billing.terms, extensions=())
        return Sold(replace(self.billing, pauses=pauses, terms=terms), self.group)


@st.composite
def contracts(draw: st.DrawFn) -> Sold:
    """Draw a contract with some pauses, none of which meets another."""
    plan, start = draw(plans.TERM_PLANS), draw(plans.FIRST_DAYS)
    terms = Terms(
        start=start, initial_term=plan.initial_term, renewal=plan.renewal, notice=plan.notice
    )
    pauses = tuple(_pauses(plan, terms, draw(GAPS)))
    terms = replace(terms, extensions=extensions_of(pauses))
    first = Charge(plan.price_cents, plan.prices_cents, plan.schedule.value)
    later = Charge(
        plan.renewal_price_cents or plan.price_cents,
        plan.prices_cents,
        (plan.renewal_schedule or plan.schedule).value,
    )
    billing = Billing(terms, first, later, terms.own_last_day, pauses, draw(st.booleans()))
    return Sold(billing, draw(st.sampled_from(plans.GROUPS)))


def _pauses(plan: PlanDraft, terms: Terms, gaps: list[tuple[int, int]]) -> Iterator[Pause]:
    """Yield pauses as they are agreed: each adds to the term in which it begins."""
    rules = PauseRules.from_json(plan.pause) or PauseRules(allowed=False)
    first = terms.start
    for number, (gap, days) in enumerate(gaps, start=1):
        first += timedelta(days=gap)
        last = first + timedelta(days=days - 1)
        term = term_number(terms, first)
        length = length_of(first, last) if rules.extends_term and term is not None else None
        pause = Pause(
            number=number,
            first_day=first,
            last_day=last,
            fee=rules.fee,
            fee_cents=rules.fee_cents,
            fee_percent=rules.fee_percent,
            extends=length,
            term=term if length else None,
        )
        yield pause
        terms = replace(terms, extensions=(*terms.extensions, *extensions_of([pause])))
        first = last + ONE_DAY


@given(sold=contracts())
def test_periods_follow_each_other_without_a_gap_and_cover_each_day_once(sold: Sold) -> None:
    found = sold.periods

    assert [one.days.start for one in found][:1] == [sold.billing.terms.start]
    assert all(one.days.end == two.days.start for one, two in pairwise(found))
    assert all(one.days.start == one.whole.start for one in found)


@given(sold=contracts())
def test_each_day_of_rest_lies_in_one_period_and_no_other_day_rests(sold: Sold) -> None:
    found = sold.periods
    until = found[-1].days.end

    rests = [day for one in found for part in one.paused for day in part]

    agreed = {day for pause in sold.billing.pauses for day in pause.days if day < until}
    assert sorted(rests) == sorted(agreed)


@given(sold=contracts(), days=st.data())
def test_the_longer_a_period_is_used_the_more_it_costs_and_the_rest_is_taken_back(
    sold: Sold, days: st.DataObject
) -> None:
    for period in sold.periods:
        last = period.days.start + timedelta(days=days.draw(st.integers(0, period.days.days - 1)))
        whole, due = period.price_for(sold.group), period.until(last).price_for(sold.group)

        assert 0 <= due <= whole
        if last > period.days.start:
            assert period.until(last - ONE_DAY).price_for(sold.group) <= due


@given(sold=contracts())
def test_a_pause_at_the_full_price_costs_what_no_pause_costs(sold: Sold) -> None:
    paused = sold.resting(PauseFee.PERCENT, 100)
    never = replace(paused, billing=replace(paused.billing, pauses=()))

    found = [one.price_for(sold.group) for one in paused.periods]

    assert found == [one.price_for(sold.group) for one in never.periods]


@given(sold=contracts())
def test_a_pause_costs_at_most_the_price_and_a_free_one_at_most_its_fee_less(sold: Sold) -> None:
    full, fee = sold.resting(PauseFee.PERCENT, 100), sold.resting(PauseFee.PERCENT, 30)
    free = sold.resting(PauseFee.NONE)

    for dear, fair, cheap in zip(full.periods, fee.periods, free.periods, strict=True):
        prices = [one.price_for(sold.group) for one in (cheap, fair, dear)]
        assert prices == sorted(prices)


@given(sold=contracts())
def test_a_period_that_rests_as_a_whole_costs_the_fee_alone(sold: Sold) -> None:
    for period in sold.periods:
        rests = len(period.resting) == 1 and period.paused == (period.days,)
        if not rests or period.days != period.whole or period.charge.schedule == TOTAL:
            continue
        ((pause, _),) = period.resting

        assert period.price_for(sold.group) == pause.fee_of(period.charge.price_for(sold.group))


@given(sold=contracts())
def test_a_pause_that_is_told_in_two_parts_costs_the_same(sold: Sold) -> None:
    one = sold.resting(PauseFee.PERCENT, 37)
    halves = tuple(half for pause in one.billing.pauses for half in _halves(pause))
    two = replace(one, billing=replace(one.billing, pauses=halves))

    assert [each.price_for(sold.group) for each in two.periods] == [
        each.price_for(sold.group) for each in one.periods
    ]


def _halves(pause: Pause) -> tuple[Pause, ...]:
    middle = pause.first_day + timedelta(days=pause.days.days // 2)
    if middle == pause.first_day:
        return (pause,)
    return (
        replace(pause, last_day=middle - ONE_DAY),
        replace(pause, first_day=middle, number=pause.number + 100),
    )


@given(
    parts=st.lists(st.integers(1, 9999), min_size=1, max_size=6),
    rate=plans.RATES.map(Decimal),
)
def test_the_tax_of_parts_taken_back_one_after_the_other_is_the_tax_of_the_whole(
    parts: list[int], rate: Decimal
) -> None:
    whole = split_gross(Money(sum(parts)), rate)
    owed, taken = Money(sum(parts)), Money(0)

    for part in parts:
        before, owed = split_gross(owed, rate).tax, owed - Money(part)
        taken += before - split_gross(owed, rate).tax

    assert taken == whole.tax
    assert split_gross(-Money(sum(parts)), rate).tax == -whole.tax
