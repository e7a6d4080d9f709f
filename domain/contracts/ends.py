"""The days on which a contract can end: for people who want a certain day.

An *admissible* end is a day that some notice, given early enough, leads to: the end of a term,
any day of the open-ended phase, or its month ends.

Source: RULES.md, "A wanted day" (R3, last point), "Last day to give notice" (R2).
"""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from domain.contracts.rules import Assessment, assess
from domain.contracts.terms import Terms
from domain.dates import latest_day_for, month_end
from domain.plans.terms import NoticeTo

_ONE_DAY = timedelta(days=1)


class Fit(StrEnum):
    """How a wanted last day meets the admissible ends."""

    EXACT = "exact"
    TOO_EARLY = "too_early"
    """Before the earliest end that the notice can have."""
    BETWEEN = "between"
    """Between two admissible ends: the later one is given, the earlier one can be offered."""
    ENDS_BEFORE = "ends_before"
    """The contract ends by itself before the wanted day."""


class EndChoice(Struct, frozen=True):
    """What becomes of the wish for a certain last day.

    Attributes:
        wanted: The wanted last day.
        assessment: What the notice does without a wish.
        fit: How the wish meets the admissible ends.
        ends_on: The wanted day if it is admissible, else the first admissible end after it; the
            contract's own end if there is none.
        earlier: With ``BETWEEN`` the last admissible end before the wanted day, else None.
    """

    wanted: date
    assessment: Assessment
    fit: Fit
    ends_on: date
    earlier: date | None = None


class EndDeadline(Struct, frozen=True):
    """By when notice must come for somebody to be out on a certain day.

    Attributes:
        wanted: The day by which the contract shall be over, inclusive.
        ends_on: The wanted day if it is admissible, else the last admissible end before it; None
            if the contract cannot end so early.
        last_notice_day: The last day of receipt for ``ends_on``; None without such an end, and
            for a contract that ends by itself.
        next_end: The first admissible end after the wanted day, if ``ends_on`` is not that day.
    """

    wanted: date
    ends_on: date | None
    last_notice_day: date | None
    next_end: date | None

    @property
    def exact(self) -> bool:
        """Whether the wanted day is an admissible end."""
        return self.ends_on == self.wanted


def admissible_end(terms: Terms, received_on: date, wanted: date) -> EndChoice:
    """Return the end that a notice for a wanted day leads to.

    Source: RULES.md, "A wanted day" (R3).
    """
    assessment = assess(terms, received_on)
    if wanted < assessment.earliest_end:
        return EndChoice(wanted, assessment, Fit.TOO_EARLY, assessment.earliest_end)
    end = first_end_from(terms, wanted)
    if end is None:
        return EndChoice(wanted, assessment, Fit.ENDS_BEFORE, assessment.earliest_end)
    if end == wanted:
        return EndChoice(wanted, assessment, Fit.EXACT, end)
    return EndChoice(wanted, assessment, Fit.BETWEEN, end, last_end_before(terms, wanted))


def assess_for_term_end(terms: Terms, wanted: date) -> EndDeadline:
    """Return by when notice must be received for the contract to be over with ``wanted``.

    Source: RULES.md, "Last day to give notice" (R2).

    Example:
        >>> from domain.dates import Duration
        >>> from domain.plans.terms import Continuation
        >>> open_ended = Terms(
        ...     start=date(2025, 10, 1),
        ...     initial_term=Duration(months=1),
        ...     renewal=Continuation.INDEFINITE,
        ...     notice=Duration(months=1),
        ... )
        >>> assess_for_term_end(open_ended, date(2027, 2, 28)).last_notice_day
        datetime.date(2027, 1, 31)
    """
    ends_on = last_end_before(terms, wanted + _ONE_DAY)
    deadline = None if ends_on is None else last_notice_day_for(terms, ends_on)
    next_end = None if ends_on == wanted else first_end_from(terms, wanted)
    return EndDeadline(wanted, ends_on, deadline, next_end)


def last_notice_day_for(terms: Terms, end: date) -> date | None:
    """Return the last day of receipt for an admissible end; None if it comes by itself.

    A notice that is in time for the initial term is in time for every later end as well, also
    where the period of the later phase is the longer one.
    """
    if terms.own_last_day is not None:
        return None
    later = latest_day_for(end, terms.notice_afterwards())
    if terms.first_term is None:
        return later
    first = latest_day_for(terms.first_term.last_day, terms.notice_of_initial_term())
    return first if end == terms.first_term.last_day else max(first, later)


def first_end_from(terms: Terms, day: date) -> date | None:
    """Return the first admissible end on ``day`` or later; None if the contract is over before."""
    if terms.chain is not None:
        return terms.chain.end(terms.chain.number_ending_from(day))
    if terms.own_last_day is not None:
        return terms.own_last_day if day <= terms.own_last_day else None
    first = terms.first_term
    if first is not None and day < first.end:
        return first.last_day
    return month_end(day) if terms.notice_to is NoticeTo.MONTH_END else day


def last_end_before(terms: Terms, day: date) -> date | None:
    """Return the last admissible end before ``day``; None if there is none so early."""
    if terms.chain is not None:
        number = terms.chain.number_ending_from(day)
        return terms.chain.end(number - 1) if number else None
    if terms.own_last_day is not None:
        return terms.own_last_day if day > terms.own_last_day else None
    first = terms.first_term
    if first is not None and day <= first.last_day:
        return None
    end = day - _ONE_DAY
    if terms.notice_to is NoticeTo.MONTH_END:
        end = day.replace(day=1) - _ONE_DAY
    return end if first is None else max(first.last_day, end)
