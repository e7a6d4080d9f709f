"""Billing periods of a contract: which days are billed together, and what they cost.

Both days of a period are inclusive. Months are counted from the first day of the contract, so
that periods never drift and meet the ends of its terms. Days that rest cost what the pause says,
and none goes beyond a contract that ends by itself: what is left of it costs its days.

After the initial term a contract may cost something else, or be paid in another way: then the
first such period begins with the first follow-on term, and the last one before it ends there.

Source: RULES.md, "Billing periods of a contract" (R13.8), "Counting days" (R1), "Pauses" (R19).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import count, takewhile
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from domain.contracts.pauses import Pause, charge_for, resting_in
from domain.contracts.terms import Chain, Terms, added_until
from domain.dates import DateRange, Duration

MONTHLY: Final = "monthly"
TOTAL: Final = "total"
_MONTH = Duration(months=1)


class Charge(Struct, frozen=True):
    """What a contract costs in one of its phases.

    Attributes:
        price_cents: Gross, of a month or of a whole term, as ``schedule`` says.
        group_prices: The price of each price group that pays another one.
        schedule: ``monthly`` or ``total``.
    """

    price_cents: int
    group_prices: Mapping[str, int]
    schedule: str

    def price_for(self, group: str) -> int:
        """Return what a price group pays for a whole period."""
        return self.group_prices.get(group, self.price_cents)


class Billing(Struct, frozen=True):
    """What decides on the billing periods of a contract.

    Attributes:
        terms: The terms that are frozen in it.
        first: What it costs in its initial term.
        later: What it costs afterwards.
        last_day: The last day of a contract that ends by itself.
        pauses: When it rests, and what that costs.
        thirty: Whether a part of a month counts thirtieths, not actual days.
    """

    terms: Terms
    first: Charge
    later: Charge
    last_day: date | None = None
    pauses: tuple[Pause, ...] = ()
    thirty: bool = False

    def rests_for_good(self, day: date) -> bool:
        """Return whether nothing is due from a day on until somebody ends a pause."""
        return bool(self.pauses) and any(
            pause.last_day is None and pause.is_free and pause.first_day <= day
            for pause in self.pauses
        )


class BillingPeriod(Struct, frozen=True):
    """Days that are billed together.

    Attributes:
        days: What is billed.
        whole: The period that the price is for; longer than ``days`` where an end cuts it.
        charge: What the whole period costs.
        resting: Which of the days rest, by pause.
        thirty: Whether a part of a month counts thirtieths.
    """

    days: DateRange
    whole: DateRange
    charge: Charge
    resting: tuple[tuple[Pause, DateRange], ...] = ()
    thirty: bool = False

    @property
    def base_days(self) -> int:
        """How many days the price is for.

        A term that is paid in total and moved by its pauses is paid by the days that do not rest;
        where none is left, by all of its days.
        """
        if self.charge.schedule != TOTAL:
            return self.whole.days
        moved = (part.days for pause, part in self.resting if pause.extends is not None)
        return self.whole.days - sum(moved) or self.whole.days

    @property
    def paused(self) -> tuple[DateRange, ...]:
        """The billed days that rest."""
        if not self.resting:
            return ()
        parts = (part.overlap(self.days) for _, part in self.resting)
        return tuple(part for part in parts if part is not None)

    @property
    def rests_free(self) -> bool:
        """Whether no day costs anything."""
        if not self.resting:
            return False
        free = sum(part.days for pause, part in self.resting if pause.is_free)
        return free == self.days.days

    def price_for(self, group: str) -> int:
        """Return in cents what a price group pays for the days."""
        return self.cost_of(self.charge.price_for(group))

    def cost_of(self, price_cents: int) -> int:
        """Return in cents what the days cost if the whole period costs so much."""
        monthly = self.thirty and self.charge.schedule == MONTHLY
        return charge_for(price_cents, self.base_days, self.days, self.resting, thirty=monthly)

    def until(self, last_day: date) -> "BillingPeriod":
        """Return the part of the period up to a last day, which lies in it."""
        if last_day >= self.days.last_day:
            return self
        return replace(self, days=DateRange.from_days(self.days.start, last_day))


def periods(billing: Billing, after: date | None = None) -> Iterator[BillingPeriod]:
    """Yield the periods that cost money, in their order; without end where a contract renews.

    Args:
        billing: The contract.
        after: Only periods that begin after this day; all of them where it is None.

    Example:
        >>> terms = Terms(
        ...     start=date(2026, 1, 31), initial_term=None, renewal=Duration(months=1), notice=None
        ... )
        >>> price = Charge(3900, {"Studierende": 3200}, MONTHLY)
        >>> found = periods(Billing(terms, price, price))
        >>> [str(next(found).days.last_day) for _ in range(3)]
        ['2026-02-28', '2026-03-30', '2026-04-30']
        >>> next(found).price_for("Studierende")
        3200
    """
    for period in every_period(billing, near=after, after=after):
        if billing.rests_for_good(period.days.start):
            return
        if not period.rests_free:
            yield period


def every_period(
    billing: Billing, near: date | None = None, after: date | None = None
) -> Iterator[BillingPeriod]:
    """Yield the periods, those that rest and cost nothing too, up to the contract's own end.

    Args:
        billing: The contract.
        near: What is over before this day may be left out; None leaves out nothing.
        after: What begins on this day or before is left out; None leaves out nothing.
    """
    ends_on = billing.last_day or date.max
    for days, whole, charge in _uncut(billing, near):
        if days.start > ends_on:
            return
        if after is not None and days.start <= after:
            continue
        cut = _until(days, ends_on)
        resting = resting_in(cut, billing.pauses) if billing.pauses else ()
        yield BillingPeriod(cut, whole, charge, resting, billing.thirty)


def total_until(billing: Billing, group: str, last_day: date) -> int:
    """Return in cents what a price group pays through a last day; a period that it cuts by days.

    Example:
        >>> year = Duration(months=12)
        >>> terms = Terms(
        ...     start=date(2026, 1, 15), initial_term=year, renewal=_MONTH, notice=None
        ... )
        >>> billing = Billing(terms, Charge(5900, {}, MONTHLY), Charge(6500, {}, MONTHLY))
        >>> total_until(billing, "", date(2027, 1, 14)), 12 * 5900
        (70800, 70800)
    """
    until = takewhile(lambda period: period.days.start <= last_day, periods(billing))
    return sum(period.until(last_day).price_for(group) for period in until)


def _uncut(billing: Billing, near: date | None) -> Iterator[tuple[DateRange, DateRange, Charge]]:
    """Yield days, whole period and price without a look at pauses and at the contract's end."""
    if billing.first == billing.later or (first := billing.terms.first_term) is None:
        yield from ((days, days, billing.first) for days in _in_one_row(billing, near))
        return
    if near is None or near <= first.last_day:
        for whole in _initial(billing, first, near):
            yield _until(whole, first.last_day), whole, billing.first
    yield from ((days, days, billing.later) for days in _follow_on(billing, first, near))


def _until(days: DateRange, last_day: date) -> DateRange:
    return days if days.last_day <= last_day else DateRange.from_days(days.start, last_day)


def _in_one_row(billing: Billing, near: date | None) -> Iterator[DateRange]:
    """Yield the periods of a contract that costs the same all along."""
    if billing.first.schedule == MONTHLY:
        return _months(billing.terms.start, near)
    return _terms(billing.terms, 0, near)


def _initial(billing: Billing, first: DateRange, near: date | None) -> Iterator[DateRange]:
    if billing.first.schedule == TOTAL:
        return iter((first,))
    return takewhile(lambda month: month.start in first, _months(first.start, near))


def _follow_on(billing: Billing, first: DateRange, near: date | None) -> Iterator[DateRange]:
    """Yield the periods after the initial term; months go on from the contract's first day."""
    if billing.later.schedule == TOTAL:
        return _terms(billing.terms, 1, near)
    chain, initial = billing.terms.chain, billing.terms.initial_term
    length = initial or (chain.first if chain else Duration())
    months, days = added_until(billing.terms.extensions, 0)
    if length.months and not days:
        return _months(first.start, near, length.months + months)
    return _months(first.end, near)


def _months(start: date, near: date | None, begin: int = 0) -> Iterator[DateRange]:
    """Yield the months from a first day on, counted from ``begin``.

    Each is over in the calendar month after the one in which it was to begin, so that none is
    left out that holds ``near``.
    """
    if near is not None:
        begin = max(begin, 12 * (near.year - start.year) + near.month - start.month - 1)
    return (_month(start, number) for number in count(begin))


@lru_cache(maxsize=8192)
def _month(start: date, number: int) -> DateRange:
    """Return a month counted from a first day; a night asks for the same ones all the time."""
    return Chain(start, _MONTH, _MONTH).term(number)


def _terms(terms: Terms, begin: int, near: date | None) -> Iterator[DateRange]:
    """Yield each term as one period; an open-ended phase has no total to be billed."""
    if terms.chain is not None:
        if near is not None:
            begin = max(begin, terms.chain.number_ending_from(near))
        yield from (terms.chain.term(number) for number in count(begin))
    elif terms.first_term is not None and not begin:
        yield terms.first_term
