"""A contract's terms in time: the initial term is number 0, the follow-on terms are 1, 2, 3 ...

Every end is counted from the contract's own first day and never from an earlier end, so that a
contract from 31 January renews on 28 February, 30 March, 30 April.

Source: RULES.md, "Chain of follow-on terms" (R6).
"""

from bisect import bisect_left
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache

from msgspec import Struct

from domain.contracts.pauses import Extension
from domain.dates import DateRange, Duration, last_day_of_term
from domain.plans.terms import Continuation, NoticeTo, PlanTerms, parse_renewal

_ONE_DAY = timedelta(days=1)
_SHORTEST_MONTH = 28


class Chain(Struct, frozen=True):
    """Terms of fixed length, one after the other without end.

    Attributes:
        start: The first day of the contract.
        first: The length of term 0.
        follow_on: The length of each later term.
        extensions: What pauses added to terms; it moves their ends and all later ones.
    """

    start: date
    first: Duration
    follow_on: Duration
    extensions: tuple[Extension, ...] = ()

    def end(self, number: int) -> date:
        """Return the last day of a term.

        Months after weeks (or the other way round) have no sum: they are counted from the first
        day after term 0.

        Example:
            >>> chain = Chain(date(2026, 1, 31), Duration(months=1), Duration(months=1))
            >>> [chain.end(number).isoformat() for number in range(4)]
            ['2026-02-28', '2026-03-30', '2026-04-30', '2026-05-30']
        """
        months, days = added_until(self.extensions, number)
        return self._end(number, months) + timedelta(days=days)

    def _end(self, number: int, added: int) -> date:
        """Return the last day of a term to which so many months were added."""
        if self.first.months and (self.follow_on.months or not number):
            months = self.first.months + number * self.follow_on.months + added
            return last_day_of_term(self.start, of_months(months))
        first = last_day_of_term(self.start, self.first)
        if not number:
            return _later(first, added)
        return _later(last_day_of_term(first + _ONE_DAY, self.follow_on.times(number)), added)

    def number_ending_from(self, day: date) -> int:
        """Return the number of the first term that ends on ``day`` or later."""
        beyond = max(0, (day - self.end(0)).days)
        length = self.follow_on
        shortest = length.days + 7 * length.weeks + _SHORTEST_MONTH * length.months
        return bisect_left(range(beyond // shortest + 1), day, key=self.end)

    def term(self, number: int) -> DateRange:
        """Return the days of a term."""
        begins = self.end(number - 1) + _ONE_DAY if number else self.start
        return DateRange.from_days(begins, self.end(number))


class Terms(PlanTerms, frozen=True, kw_only=True, dict=True):
    """The frozen terms of one contract.

    Attributes:
        start: The first day of the contract; it counts in full.
        used_up_by: Of a card without a last day: it ends when its last unit is used, and
            limitation takes what is left after this day. None for any other contract.
        extensions: What pauses added to its terms.
    """

    start: date
    used_up_by: date | None = None
    extensions: tuple[Extension, ...] = ()

    @property
    def own_last_day(self) -> date | None:
        """The last day of a contract that ends by itself, None for one that goes on (R5)."""
        if self.used_up_by is not None:
            return self.used_up_by
        if self.renewal is not Continuation.NONE or self.first_term is None:
            return None
        return self.first_term.last_day

    @cached_property
    def chain(self) -> Chain | None:
        """The terms that follow each other, None where none of fixed length follows.

        Where only follow-on terms are agreed, the first of them is term 0.
        """
        if not isinstance(self.renewal, Duration):
            return None
        first = self.initial_term or self.renewal
        return Chain(self.start, first, self.renewal, self.extensions)

    @cached_property
    def first_term(self) -> DateRange | None:
        """Term 0, None for a contract that is open-ended from its start."""
        if self.chain is not None:
            return self.chain.term(0)
        if self.initial_term is None:
            return None
        alone = Chain(self.start, self.initial_term, self.initial_term, self.extensions)
        return alone.term(0)


def added_until(extensions: Collection[Extension], number: int) -> tuple[int, int]:
    """Return the months and the days that were added to a term and to those before it."""
    if not extensions:
        return 0, 0
    lengths = [extension.length for extension in extensions if extension.term <= number]
    months = sum(length.months for length in lengths)
    return months, sum(length.days + 7 * length.weeks for length in lengths)


@cache
def of_months(count: int) -> Duration:
    """Return so many months; billing asks for the same few lengths all the time."""
    return Duration(months=count)


def _later(day: date, months: int) -> date:
    """Return the last day that lies so many whole months after another last day."""
    return last_day_of_term(day + _ONE_DAY, Duration(months=months)) if months else day


def conclude(plan: PlanTerms, start: date) -> Terms:
    """Return the terms of a contract that begins on ``start`` on a plan's terms."""
    return Terms(
        start=start,
        initial_term=plan.initial_term,
        renewal=plan.renewal,
        notice=plan.notice,
        renewal_notice=plan.renewal_notice,
        notice_to=plan.notice_to,
    )


@lru_cache(maxsize=4096)
def agreed(
    days: tuple[date, date | None],
    lengths: tuple[str | None, str],
    notices: tuple[str | None, str | None, str],
    used_up_by: date | None,
    extensions: tuple[Extension, ...],
) -> Terms:
    """Return the terms that columns name: the same value for contracts that agree in them.

    Those whose next invoice is due on one day often do, and each is read several times.
    """
    (start, fixed_end_on), (initial_term, renewal) = days, lengths
    notice, renewal_notice, notice_to = notices
    initial = _length(initial_term)
    if fixed_end_on is not None:
        initial, renewal = Duration(days=(fixed_end_on - start).days + 1), Continuation.NONE.value
    return Terms(
        start=start,
        initial_term=initial,
        renewal=parse_renewal(renewal),
        notice=_length(notice),
        renewal_notice=_length(renewal_notice),
        notice_to=NoticeTo(notice_to),
        used_up_by=used_up_by,
        extensions=extensions,
    )


@lru_cache(maxsize=256)
def _length(text: str | None) -> Duration | None:
    return None if text is None else Duration.parse(text)
