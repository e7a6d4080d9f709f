"""Amounts of money: integer cents with a currency, and the only place where anything is rounded.

Rates and shares are exact (``Decimal`` or whole days); one rounding, half up, ends a calculation.
What is split adds up again: the second part is the whole minus the first, never rounded itself.

Source: RULES.md, "Money" (R13.8).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import total_ordering

from msgspec import Struct

DAYS_OF_A_MONTH = 30
"""Where a studio counts every month alike."""


@total_ordering
@dataclass(frozen=True)
class Money:
    """An amount in cents; negative on a cancellation invoice, which mirrors the original."""

    cents: int
    currency: str = "EUR"

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + self._cents_of(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.cents - self._cents_of(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.cents, self.currency)

    def __mul__(self, factor: int) -> "Money":
        return Money(factor * self.cents, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.cents < self._cents_of(other)

    def __bool__(self) -> bool:
        return bool(self.cents)

    def _cents_of(self, other: "Money") -> int:
        """Return the other amount's cents; two currencies never meet, that is a fault."""
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return other.cents


class TaxSplit(Struct, frozen=True):
    """A gross amount as net and tax; ``net + tax`` is the gross amount again."""

    net: Money
    tax: Money


def round_half_up(amount: Decimal) -> int:
    """Return the nearest whole number; halves go away from zero, so that negatives mirror.

    Example:
        >>> round_half_up(Decimal("2.5")), round_half_up(Decimal("-2.5"))
        (3, -3)
    """
    return int(amount.to_integral_value(ROUND_HALF_UP))


def pro_rata(total: Money, part_days: int, whole_days: int) -> Money:
    """Return the share of ``total`` that falls on ``part_days`` of ``whole_days``.

    Args:
        total: The price of the whole period.
        part_days: Days used, 0 to ``whole_days``, first and last included.
        whole_days: Days of the period.

    Source: RULES.md, "Money" (R13.8).

    Example:
        >>> pro_rata(Money(3900), 21, 31)
        Money(cents=2642, currency='EUR')
    """
    if not 0 <= part_days <= whole_days or not whole_days:
        raise ValueError(f"{part_days} days are no part of {whole_days}")
    return Money(_share(total.cents, Decimal(part_days), Decimal(whole_days)), total.currency)


def pro_rata_of_thirty(total: Money, part_days: int, whole_days: int) -> Money:
    """Return the share of a month's price where every month counts thirty days.

    All days of the month are the whole price, however many it has.

    Source: RULES.md, "Money" (R13.8).

    Example:
        >>> pro_rata_of_thirty(Money(4990), 6, 31)
        Money(cents=998, currency='EUR')
    """
    if part_days == whole_days:
        return total
    return pro_rata(total, min(part_days, DAYS_OF_A_MONTH), DAYS_OF_A_MONTH)


def sum_of_shares(parts: Iterable[tuple[Money, int]], whole: int) -> Money:
    """Return the sum of amounts of each of which so many parts of ``whole`` are due.

    It is rounded once, so that the same amount in several parts is the same as in one.

    Example:
        >>> sum_of_shares([(Money(3901), 15), (Money(3901), 15)], 30)
        Money(cents=3901, currency='EUR')
    """
    weighed = sum((amount * weight for amount, weight in parts), Money(0))
    return Money(_share(weighed.cents, Decimal(1), Decimal(whole)), weighed.currency)


def share_of(total: Money, percent: int) -> Money:
    """Return so many percent of an amount.

    Example:
        >>> share_of(Money(3990), 25)
        Money(cents=998, currency='EUR')
    """
    return Money(_share(total.cents, Decimal(percent), Decimal(100)), total.currency)


def split_gross(gross: Money, rate: Decimal) -> TaxSplit:
    """Return net and tax of a gross amount; the tax is rounded, the net is the rest.

    Args:
        gross: The amount with the tax in it.
        rate: The tax rate as a fraction, ``Decimal("0.19")`` for 19 %.

    Example:
        >>> split_gross(Money(5900), Decimal("0.19"))
        TaxSplit(net=Money(cents=4958, currency='EUR'), tax=Money(cents=942, currency='EUR'))
    """
    if rate < 0:
        raise ValueError("a tax rate is not negative")
    tax = Money(_share(gross.cents, rate, 1 + rate), gross.currency)
    return TaxSplit(net=gross - tax, tax=tax)


def _share(cents: int, part: Decimal, whole: Decimal) -> int:
    """Return ``cents * part / whole``, rounded once, with room for any amount of cents."""
    with localcontext() as context:
        context.prec = 60
        return round_half_up(cents * part / whole)
