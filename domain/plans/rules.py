"""Terms that the law on standard terms does not allow, or not without doubt.

These are warnings for the studio and never a block: whether the law applies (consumers, standard
terms) and what follows from a void clause is for people to decide. What counts is the day on
which the contract was concluded, not its start and not a renewal.

Source: RULES.md, "Terms the law does not allow" (R9); § 309 Nr. 9 BGB, Art. 229 § 60 EGBGB.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from domain.dates import Duration, last_day_of_term
from domain.plans.terms import Continuation, NoticeTo, PlanTerms

FAIR_CONTRACTS_FROM = date(2022, 3, 1)
"""Contracts concluded on this day or later fall under the new law."""

_TWO_YEARS = Duration(months=24)
_ONE_YEAR = Duration(months=12)
_THREE_MONTHS = Duration(months=3)
_ONE_MONTH = Duration(months=1)
_SHORTEST_DAYS = {_ONE_MONTH: 28, _THREE_MONTHS: 89, _ONE_YEAR: 365}
"""The least number of days that so many months in a row can have."""


class Concern(StrEnum):
    """What the law has against a clause."""

    BINDING_OVER_TWO_YEARS = "binding_over_two_years"
    FIXED_RENEWAL_VOID = "fixed_renewal_void"
    RENEWAL_OVER_ONE_YEAR = "renewal_over_one_year"
    NOTICE_OVER_ONE_MONTH = "notice_over_one_month"
    NOTICE_OVER_THREE_MONTHS = "notice_over_three_months"
    MONTH_END_NOT_ANY_TIME = "month_end_not_any_time"


class TermsWarning(Struct, frozen=True):
    """One doubtful clause.

    Attributes:
        concern: What is doubtful.
        paragraph: Where the law says so.
        found: The length in the terms; None where the concern is not about a length.
        allowed: The longest length without doubt; None where none is allowed.
    """

    concern: Concern
    paragraph: str
    found: Duration | None = None
    allowed: Duration | None = None


def warnings_of(
    terms: PlanTerms, concluded_on: date, start: date | None = None
) -> tuple[TermsWarning, ...]:
    """Return the doubtful clauses of a plan or contract, in the order in which terms are read.

    Args:
        terms: The terms of a plan, or those of a contract.
        concluded_on: The day of conclusion; for a plan that is on sale, today.
        start: The first day of the contract if it is not the day of conclusion.
    """
    found = [
        _binding(terms, concluded_on, start or concluded_on),
        _fixed_renewal(terms, concluded_on),
        _notice(terms, concluded_on),
        _month_end(terms, concluded_on),
    ]
    return tuple(warning for warning in found if warning is not None)


def within_two_years(concluded_on: date, term_end: date) -> bool:
    """Return whether the binding ends within two years, the day of conclusion included.

    A later start does not move the limit: who signs in March for two years from April is bound
    for too long.

    Source: RULES.md, "Terms the law does not allow" (R9, LG Aachen 6 S 199/07).
    """
    return term_end <= last_day_of_term(concluded_on, _TWO_YEARS)


def _binding(terms: PlanTerms, concluded_on: date, start: date) -> TermsWarning | None:
    length = terms.initial_term
    if length is None or within_two_years(concluded_on, last_day_of_term(start, length)):
        return None
    paragraph = "§ 309 Nr. 9 a BGB"
    return TermsWarning(Concern.BINDING_OVER_TWO_YEARS, paragraph, length, _TWO_YEARS)


def _fixed_renewal(terms: PlanTerms, concluded_on: date) -> TermsWarning | None:
    renewal, paragraph = terms.renewal, "§ 309 Nr. 9 b BGB"
    if isinstance(renewal, Continuation):
        return None
    if concluded_on >= FAIR_CONTRACTS_FROM:
        return TermsWarning(Concern.FIXED_RENEWAL_VOID, paragraph, renewal)
    if _never_exceeds(renewal, _ONE_YEAR):
        return None
    return TermsWarning(Concern.RENEWAL_OVER_ONE_YEAR, paragraph, renewal, _ONE_YEAR)


def _notice(terms: PlanTerms, concluded_on: date) -> TermsWarning | None:
    if terms.renewal is Continuation.NONE and terms.initial_term is not None:
        return None
    new_law = concluded_on >= FAIR_CONTRACTS_FROM
    concern = Concern.NOTICE_OVER_ONE_MONTH if new_law else Concern.NOTICE_OVER_THREE_MONTHS
    allowed = _ONE_MONTH if new_law else _THREE_MONTHS
    for period in (terms.notice_of_initial_term(), terms.notice_afterwards()):
        if not _never_exceeds(period, allowed):
            return TermsWarning(concern, "§ 309 Nr. 9 c BGB", period, allowed)
    return None


def _month_end(terms: PlanTerms, concluded_on: date) -> TermsWarning | None:
    runs_on = terms.renewal is Continuation.INDEFINITE or terms.initial_term is None
    if concluded_on < FAIR_CONTRACTS_FROM or terms.notice_to is not NoticeTo.MONTH_END:
        return None
    if not runs_on:
        return None
    return TermsWarning(Concern.MONTH_END_NOT_ANY_TIME, "§ 309 Nr. 9 b BGB")


def _never_exceeds(length: Duration, limit: Duration) -> bool:
    """Return whether a length stays within so many months wherever in the year it is counted.

    Four weeks are never longer than a month, 30 days are: after 31 January.
    """
    if length.months:
        return length.months <= limit.months
    return length.days + 7 * length.weeks <= _SHORTEST_DAYS[limit]
