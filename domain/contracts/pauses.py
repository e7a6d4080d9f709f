"""Pauses of a contract: the days on which it rests, what they cost, and what they add to a term.

They lie in the contract's row as JSON, oldest first, because they are part of its terms::

    [{"number": 1, "from": "2026-12-01", "until": "2026-12-31", "check_on": null, "fee": "none",
      "units": "suspended", "extends": "P1M", "term": 0, "reason": null}]

Both days are inclusive. A pause without a last day goes on until somebody ends it; on its check
day the studio looks at it again. What a pause adds to a term is agreed when it is made: so many
months where it lasts whole months, else its days.

Source: RULES.md, "Pauses" (R19).
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Self

from msgspec import Struct

from domain.dates import DateRange, Duration, last_day_of_term
from domain.money import DAYS_OF_A_MONTH, Money, share_of, sum_of_shares
from domain.plans.pauses import PausedUnits, PauseFee

_LONGEST_IN_MONTHS = 60


class Pause(Struct, frozen=True, kw_only=True):
    """One pause.

    Attributes:
        number: Counted within the contract, from 1.
        first_day: The first day of rest.
        last_day: The last one; None for a pause without an agreed end.
        check_on: The day on which the studio looks at a pause without an end.
        fee: What is due meanwhile.
        fee_cents: Of a fixed fee: the amount of a billing period that rests as a whole.
        fee_percent: Of a share: so much of the price.
        units: Whether a membership goes on granting its units.
        extends: What it adds to the term in which it begins; None adds nothing.
        term: The number of that term, 0 for the initial one; None in an open-ended phase.
        reason: What somebody said, None once it was erased.
        end_before: The last day that was set for the contract before this pause moved it; None
            where it moves none.
    """

    number: int
    first_day: date
    last_day: date | None
    check_on: date | None = None
    fee: PauseFee = PauseFee.NONE
    fee_cents: int | None = None
    fee_percent: int | None = None
    units: PausedUnits = PausedUnits.SUSPENDED
    extends: Duration | None = None
    term: int | None = None
    reason: str | None = None
    end_before: date | None = None

    @property
    def days(self) -> DateRange:
        """The days of rest; without an agreed end, every day from the first one on."""
        if self.last_day is None:
            return DateRange(self.first_day, date.max)
        return DateRange.from_days(self.first_day, self.last_day)

    @property
    def is_free(self) -> bool:
        """Whether nothing is due meanwhile."""
        return self.fee is PauseFee.NONE

    def fee_of(self, price_cents: int) -> int:
        """Return in cents what a billing period costs that rests as a whole."""
        if self.fee is PauseFee.FIXED:
            return min(self.fee_cents or 0, price_cents)
        if self.fee is PauseFee.PERCENT:
            return share_of(Money(price_cents), self.fee_percent or 0).cents
        return 0

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """Return the pause that a row holds."""
        extends = stored.get("extends")
        return cls(
            number=stored["number"],
            first_day=date.fromisoformat(stored["from"]),
            last_day=_day(stored.get("until")),
            check_on=_day(stored.get("check_on")),
            fee=PauseFee(stored.get("fee", "none")),
            fee_cents=stored.get("fee_cents"),
            fee_percent=stored.get("fee_percent"),
            units=PausedUnits(stored.get("units", "suspended")),
            extends=None if extends is None else Duration.parse(extends),
            term=stored.get("term"),
            reason=stored.get("reason"),
            end_before=_day(stored.get("end_before")),
        )

    def to_json(self) -> dict[str, Any]:
        """Return the pause as a row holds it."""
        return {
            "number": self.number,
            "from": self.first_day.isoformat(),
            "until": self.last_day and self.last_day.isoformat(),
            "check_on": self.check_on and self.check_on.isoformat(),
            "fee": self.fee.value,
            "fee_cents": self.fee_cents,
            "fee_percent": self.fee_percent,
            "units": self.units.value,
            "extends": None if self.extends is None else str(self.extends),
            "term": self.term,
            "reason": self.reason,
            "end_before": self.end_before and self.end_before.isoformat(),
        }


class Extension(Struct, frozen=True):
    """What pauses add to a term: it ends so much later, and so does every later one."""

    term: int
    length: Duration


def pauses_from(stored: Iterable[Mapping[str, Any]] | None) -> tuple[Pause, ...]:
    """Return the pauses that a row holds, oldest first."""
    found = map(Pause.of, stored or ())
    return tuple(sorted(found, key=lambda pause: pause.first_day))


def extensions_of(pauses: Iterable[Pause]) -> tuple[Extension, ...]:
    """Return what pauses add to the terms in which they begin."""
    return tuple(
        Extension(pause.term, pause.extends)
        for pause in pauses
        if pause.extends is not None and pause.term is not None
    )


def length_of(first_day: date, last_day: date) -> Duration:
    """Return how long a pause lasts: in months where it lasts whole ones, else in days.

    Example:
        >>> str(length_of(date(2026, 12, 1), date(2026, 12, 31)))
        'P1M'
        >>> str(length_of(date(2026, 12, 1), date(2026, 12, 30)))
        'P30D'
    """
    for months in range(1, _LONGEST_IN_MONTHS + 1):
        reached = last_day_of_term(first_day, Duration(months=months))
        if reached == last_day:
            return Duration(months=months)
        if reached > last_day:
            break
    return Duration(days=(last_day - first_day).days + 1)


def moved_by(last_day: date, length: Duration) -> date:
    """Return the last day that lies so much later: whole months on, or so many days.

    Example:
        >>> moved_by(date(2027, 1, 14), Duration(months=1)).isoformat()
        '2027-02-14'
        >>> moved_by(date(2026, 12, 31), Duration(months=2)).isoformat()
        '2027-02-28'
    """
    return last_day_of_term(last_day + timedelta(days=1), length)


def resting_in(days: DateRange, pauses: Iterable[Pause]) -> tuple[tuple[Pause, DateRange], ...]:
    """Return which days of a period rest, by pause."""
    shared = ((pause, pause.days.overlap(days)) for pause in pauses)
    return tuple((pause, part) for pause, part in shared if part is not None)


def charge_for(
    price_cents: int,
    base_days: int,
    days: DateRange,
    resting: Collection[tuple[Pause, DateRange]],
    *,
    thirty: bool = False,
) -> int:
    """Return in cents what days of a billing period cost.

    Days cost the full price or a pause's fee, by the days of the whole period; only the sum is
    rounded, so that a fee of the full price costs what no pause costs. Where a month
    counts thirtieths, the days of rest get those that the others leave.

    Args:
        price_cents: The price of the whole period.
        base_days: How many days the price is for.
        days: Those that are billed.
        resting: Which days of the period rest.
        thirty: Whether a part counts thirtieths.

    Source: RULES.md, "Money" (R13.8), "Pauses" (R19).

    Example:
        >>> february = DateRange.from_days(date(2027, 2, 1), date(2027, 2, 28))
        >>> week = DateRange.from_days(date(2027, 2, 1), date(2027, 2, 7))
        >>> dear = Pause(number=1, first_day=week.start, last_day=week.last_day,
        ...     fee=PauseFee.PERCENT, fee_percent=100)
        >>> charge_for(3901, 28, february, [(dear, week)], thirty=True)
        3901
    """
    if not resting and days.days >= base_days:
        return price_cents
    inside = [
        (pause, shared.days)
        for pause, part in resting
        if (shared := part.overlap(days)) is not None
    ]
    reached = min(days.days - sum(count for _, count in inside), base_days)
    parts = [(Money(price_cents), _weight(reached, base_days, thirty=thirty))]
    for pause, count in inside:
        until = reached + min(count, base_days)
        weight = _weight(until, base_days, thirty=thirty) - _weight(
            reached, base_days, thirty=thirty
        )
        parts.append((Money(pause.fee_of(price_cents)), weight))
        reached = until
    return sum_of_shares(parts, DAYS_OF_A_MONTH if thirty else base_days).cents


def _weight(count: int, base_days: int, *, thirty: bool) -> int:
    """Return how much so many days weigh: themselves, or thirtieths of a month."""
    if not thirty:
        return count
    return DAYS_OF_A_MONTH if count >= base_days else min(count, DAYS_OF_A_MONTH)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
