"""When a contract ends: what a notice received on a day does, and until when it may come.

All days are inclusive last days of the studio's calendar. No weekend and no holiday moves any
of them (R7): a notice period protects the one who receives the notice.

Source: RULES.md, "Notice" (R2 to R6), "Extraordinary notice" (R11).
"""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from domain.contracts.terms import Chain, Terms
from domain.dates import DateRange, Duration, after_event, latest_day_for, month_end
from domain.plans.terms import Continuation, NoticeTo, Renewal

__all__ = [  # the terms are part of what a caller of these rules needs
    "Assessment",
    "Continuation",
    "EndRule",
    "Neighbours",
    "NoticeTo",
    "PauseEffect",
    "Renewal",
    "Terms",
    "assess",
    "extraordinary_end",
    "neighbours",
    "notice_during_pause",
    "term_on",
]

_ONE_DAY = timedelta(days=1)


class EndRule(StrEnum):
    """Which rule leads to the earliest end."""

    INITIAL_TERM = "initial_term"
    """In time for the end of the initial term."""
    AFTER_INITIAL_TERM = "after_initial_term"
    """Too late for it; the first day of the open-ended phase that the notice period allows."""
    AFTER_INITIAL_TERM_MONTH_END = "after_initial_term_month_end"
    """Too late for it; the first month end of the open-ended phase that the period allows."""
    OPEN_ENDED = "open_ended"
    """Open-ended: the day on which the notice period is over."""
    OPEN_ENDED_MONTH_END = "open_ended_month_end"
    """Open-ended: the end of the month in which the notice period is over."""
    FOLLOW_ON_TERM = "follow_on_term"
    """In time for the end of the running follow-on term."""
    NEXT_TERM = "next_term"
    """Too late for the running term; the first later term whose deadline is kept."""
    ENDS_BY_ITSELF = "ends_by_itself"
    """No renewal: the contract ends with its term, a notice changes nothing."""
    UNTIL_USED_UP = "until_used_up"
    """A card without a last day: nobody gives notice for it, its last unit ends it."""
    ALREADY_OVER = "already_over"
    """No renewal, and the term was over when the notice came."""
    NEVER_STARTS = "never_starts"
    """Open-ended from the start, and the notice period is over before the first day."""


class Assessment(Struct, frozen=True):
    """What a notice received on a day does.

    Attributes:
        rule: The rule that led to ``earliest_end``.
        received_on: The day of receipt.
        starts_on: The first day of the contract.
        term: The term in question, the initial one before the start; None if open-ended.
        notice: The period that led to ``earliest_end``; None if the contract ends by itself.
        last_notice_day: The last day of receipt that is in time for the end of ``term``.
        earliest_end: The last day of the contract after this notice.
        in_time: Whether the notice works for the end of ``term``, or needs none.
    """

    rule: EndRule
    received_on: date
    starts_on: date
    term: DateRange | None
    notice: Duration | None
    last_notice_day: date | None
    earliest_end: date
    in_time: bool

    @property
    def term_end(self) -> date | None:
        """The last day of the term in question, None in the open-ended phase."""
        return None if self.term is None else self.term.last_day

    @property
    def before_start(self) -> bool:
        """Whether the notice came before the first day; its period runs all the same (R4)."""
        return self.received_on < self.starts_on


def assess(terms: Terms, received_on: date) -> Assessment:
    """Return what an ordinary notice received on ``received_on`` does.

    Args:
        terms: The terms frozen in the contract.
        received_on: The studio-local day of receipt, not the day of writing or recording.

    Source: RULES.md, "Notice" (R2 to R6).

    Example:
        >>> year, month = Duration(months=12), Duration(months=1)
        >>> clara = Terms(
        ...     start=date(2026, 1, 15),
        ...     initial_term=year,
        ...     renewal=Continuation.INDEFINITE,
        ...     notice=month,
        ... )
        >>> assess(clara, date(2026, 12, 14)).earliest_end.isoformat()
        '2027-01-14'
        >>> assess(clara, date(2026, 12, 15)).earliest_end.isoformat()
        '2027-01-15'
    """
    first = terms.first_term
    if terms.chain is not None:
        return _assess_in_chain(terms, terms.chain, received_on)
    if terms.used_up_by is not None:
        return _assess_until_used_up(terms, terms.used_up_by, received_on)
    if first is None or (terms.renewal is Continuation.INDEFINITE and received_on >= first.end):
        return _assess_open_ended(terms, received_on)
    if terms.renewal is Continuation.NONE:
        return _assess_without_renewal(terms, first, received_on)
    return _assess_in_initial_term(terms, first, received_on)


def _assess_in_chain(terms: Terms, chain: Chain, received_on: date) -> Assessment:
    """R3, R6: the running term, or the first later one that the notice period still reaches."""
    number = chain.number_ending_from(received_on)
    notice = terms.notice_afterwards() if number else terms.notice_of_initial_term()
    rule = EndRule.FOLLOW_ON_TERM if number else EndRule.INITIAL_TERM
    term = chain.term(number)
    last_notice_day = latest_day_for(term.last_day, notice)
    in_time = received_on <= last_notice_day
    earliest_end = term.last_day
    if not in_time:
        rule, notice = EndRule.NEXT_TERM, terms.notice_afterwards()
        reached = chain.number_ending_from(after_event(received_on, notice))
        earliest_end = chain.end(max(number + 1, reached))
    return Assessment(
        rule, received_on, terms.start, term, notice, last_notice_day, earliest_end, in_time
    )


def _assess_in_initial_term(terms: Terms, first: DateRange, received_on: date) -> Assessment:
    """R2, R3: the end of the initial term, or as soon after it as the notice period allows."""
    rule, notice = EndRule.INITIAL_TERM, terms.notice_of_initial_term()
    last_notice_day = latest_day_for(first.last_day, notice)
    in_time = received_on <= last_notice_day
    earliest_end = first.last_day
    if not in_time:
        rule, notice = EndRule.AFTER_INITIAL_TERM, terms.notice_afterwards()
        earliest_end = max(first.end, after_event(received_on, notice))
        if terms.notice_to is NoticeTo.MONTH_END:
            rule, earliest_end = EndRule.AFTER_INITIAL_TERM_MONTH_END, month_end(earliest_end)
    return Assessment(
        rule, received_on, terms.start, first, notice, last_notice_day, earliest_end, in_time
    )


def _assess_open_ended(terms: Terms, received_on: date) -> Assessment:
    """R3: the end of the notice period, or of its month."""
    rule, notice = EndRule.OPEN_ENDED, terms.notice_afterwards()
    earliest_end = after_event(received_on, notice)
    if terms.notice_to is NoticeTo.MONTH_END:
        rule, earliest_end = EndRule.OPEN_ENDED_MONTH_END, month_end(earliest_end)
    if earliest_end < terms.start:
        rule = EndRule.NEVER_STARTS
    return Assessment(
        rule, received_on, terms.start, None, notice, None, earliest_end, in_time=True
    )


def _assess_without_renewal(terms: Terms, term: DateRange, received_on: date) -> Assessment:
    """R5: it ends by itself; a notice is neither needed nor of any effect."""
    rule = EndRule.ENDS_BY_ITSELF if received_on < term.end else EndRule.ALREADY_OVER
    return Assessment(
        rule, received_on, terms.start, term, None, None, term.last_day, in_time=True
    )


def _assess_until_used_up(terms: Terms, last_day: date, received_on: date) -> Assessment:
    """R5, R12: a card takes no notice; what is left of it on its very last day is time-barred."""
    return Assessment(
        EndRule.UNTIL_USED_UP, received_on, terms.start, None, None, None, last_day, in_time=True
    )


class Neighbours(Struct, frozen=True):
    """What the notice would do if it came a day earlier and a day later."""

    day_before: Assessment
    day_after: Assessment


def neighbours(terms: Terms, received_on: date) -> Neighbours:
    """Return the assessments of the day before and the day after."""
    return Neighbours(
        day_before=assess(terms, received_on - _ONE_DAY),
        day_after=assess(terms, received_on + _ONE_DAY),
    )


def term_on(terms: Terms, day: date) -> DateRange | None:
    """Return the term that runs on a day: None before the start, open-ended and after the end."""
    if terms.chain is not None and day >= terms.start:
        return terms.chain.term(terms.chain.number_ending_from(day))
    return terms.first_term if terms.first_term is not None and day in terms.first_term else None


def extraordinary_end(received_on: date, wanted: date | None) -> date:
    """Return the day on which a notice for good cause works: on receipt, or later if so wanted.

    Whether the cause is good is for people to decide, never for this rule.

    Source: RULES.md, "Extraordinary notice" (R11); § 314 BGB.
    """
    return received_on if wanted is None else max(received_on, wanted)


class PauseEffect(StrEnum):
    """What a pause does to a notice."""

    NONE = "none"
    RUNS_ON = "runs_on"
    """Pause and notice period overlap: the period runs on, the pause does not stop it."""


def notice_during_pause(pause: DateRange | None, assessment: Assessment) -> PauseEffect:
    """Return whether the pause has to be mentioned; it moves no day unless that was agreed.

    Source: RULES.md, "Extraordinary notice" (R11).
    """
    if pause is None or pause.last_day < assessment.received_on:
        return PauseEffect.NONE
    return PauseEffect.NONE if pause.start > assessment.earliest_end else PauseEffect.RUNS_ON
