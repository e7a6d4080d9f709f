"""Yellow notes of a termination: what somebody should know, never a block.

Kinds are those of ``plans.rules.Concern`` in kebab case, ``end-by-statute``, ``pause-runs-on``,
``pause-runs-on-open``, ``pause-adds-nothing``, ``in-time-by-190``, ``card-units-rest`` and
``card-price-stays``. Facts are ISO 8601 texts (days and durations) and numbers; ``paragraph`` is
said as it is.

Source: RULES.md, "Terms the law does not allow" (R9), "Chain of follow-on terms" (R6), "Cards"
(R12).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from domain.contracts.records import ContractRecord
from domain.contracts.rules import Assessment, PauseEffect, Terms, notice_during_pause
from domain.contracts.statutory import PayPeriod, end_by_statute
from domain.contracts.views import pause_from, terms_of
from domain.dates import Duration, last_day_of_term, latest_day_for
from domain.desk.facts import Note
from domain.plans.rules import Concern, TermsWarning, warnings_of

_ONE_DAY = timedelta(days=1)
_NOTICE_TOO_LONG = (Concern.NOTICE_OVER_ONE_MONTH, Concern.NOTICE_OVER_THREE_MONTHS)


def notes_of(contract: ContractRecord, assessment: Assessment) -> tuple[Note, ...]:
    """Return what is to be said about a contract's terms and about a notice for it."""
    terms = terms_of(contract)
    doubts = warnings_of(terms, contract.concluded_on, contract.starts_on)
    further = (
        _by_statute(doubts, assessment),
        _pause(contract, assessment),
        _other_count(terms, assessment),
    )
    return (*map(note_of, doubts), *(note for note in further if note is not None))


def notes_of_card(units_left: int, ends_on: date, *, billed: bool) -> tuple[Note, ...]:
    """Return what is to be said where a termination ends a card before its own last day.

    Args:
        units_left: The units that are left today; they rest and are not deleted.
        ends_on: The last day to use them.
        billed: Whether its price was invoiced: that stays as it is.

    Source: RULES.md, "Cards" (R12).

    Example:
        >>> [note.kind for note in notes_of_card(0, date(2026, 11, 21), billed=True)]
        ['card-price-stays']
    """
    from_day = (ends_on + _ONE_DAY).isoformat()
    units = Note("card-units-rest", {"left": units_left, "from_day": from_day})
    price = Note("card-price-stays")
    return (*((units,) if units_left else ()), *((price,) if billed else ()))


def end_by_190(terms: Terms, received_on: date) -> date | None:
    """Return the end if each follow-on term is counted from the end of the one before.

    The contract's own chain counts from its first day; § 190 BGB, read literally, does not. The
    two differ for contracts that begin on the 29th to 31st. None without follow-on terms.

    Source: RULES.md, "Chain of follow-on terms" (R6).

    Example:
        >>> terms = Terms(
        ...     start=date(2026, 1, 31),
        ...     initial_term=Duration(months=1),
        ...     renewal=Duration(months=1),
        ...     notice=Duration(days=14),
        ... )
        >>> end_by_190(terms, date(2026, 3, 17))
        datetime.date(2026, 3, 31)
    """
    if terms.chain is None:
        return None
    notice = terms.notice_of_initial_term()
    for end in _ends_by_190(terms.start, terms.chain.first, terms.chain.follow_on):
        if received_on <= latest_day_for(end, notice):
            return end
        notice = terms.notice_afterwards()
    return None


def _ends_by_190(start: date, first: Duration, follow_on: Duration) -> Iterator[date]:
    end = last_day_of_term(start, first)
    while True:
        yield end
        end = last_day_of_term(end + _ONE_DAY, follow_on)


def note_of(warning: TermsWarning) -> Note:
    """Return a doubt about the terms of a plan or contract as a note."""
    facts = {"paragraph": warning.paragraph}
    if warning.found is not None:
        facts["found"] = str(warning.found)
    if warning.allowed is not None:
        facts["allowed"] = str(warning.allowed)
    return Note(warning.concern.value.replace("_", "-"), facts)


def _by_statute(doubts: Iterable[TermsWarning], assessment: Assessment) -> Note | None:
    """R9: what the law would give an open-ended contract if its own notice is void."""
    is_doubtful = any(doubt.concern in _NOTICE_TOO_LONG for doubt in doubts)
    if not is_doubtful or assessment.term_end is not None:
        return None
    ends_on = end_by_statute(assessment.received_on, PayPeriod.MONTH)
    if ends_on >= assessment.earliest_end:
        return None
    return Note("end-by-statute", {"ends_on": ends_on.isoformat()})


def _pause(contract: ContractRecord, assessment: Assessment) -> Note | None:
    """R11, R19: a pause stops no notice period; a term only where that was agreed."""
    pause = pause_from(contract, assessment.received_on)
    if pause is None or notice_during_pause(pause.days, assessment) is PauseEffect.NONE:
        return None
    days = {"paused_from": pause.first_day.isoformat()}
    if pause.last_day is None:
        return Note("pause-runs-on-open", days)
    adds_nothing = pause.extends is None and assessment.term_end is not None
    kind = "pause-adds-nothing" if adds_nothing else "pause-runs-on"
    return Note(kind, {**days, "paused_until": pause.last_day.isoformat()})


def _other_count(terms: Terms, assessment: Assessment) -> Note | None:
    """R6: late by the contract's chain, in time by the literal count: doubt helps the customer."""
    end = end_by_190(terms, assessment.received_on)
    if assessment.in_time or end is None or end >= assessment.earliest_end:
        return None
    return Note("in-time-by-190", {"ends_on": end.isoformat()})
