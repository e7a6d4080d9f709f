"""Yellow notes of a termination: what somebody should know, never a block.

Kinds are those of ``plans.rules.Concern`` in kebab case, ``pause-runs-on``, ``in-time-by-190``,
``card-units-rest``, ``card-price-stays`` and ``bookings-stay``. Facts are ISO 8601 texts (days and
durations) and numbers; ``paragraph`` is said as it is.

Source: RULES.md, "Terms the law does not allow" (R9), "Chain of follow-on terms" (R6), "Cards"
(R12).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from domain.contracts.records import ContractRecord
from domain.contracts.rules import Assessment, PauseEffect, Terms, notice_during_pause
from domain.contracts.views import pause_from, terms_of
from domain.dates import Duration, last_day_of_term, latest_day_for
from domain.desk.facts import Note
from domain.plans.rules import TermsWarning, warnings_of

_ONE_DAY = timedelta(days=1)


def notes_of(contract: ContractRecord, assessment: Assessment) -> tuple[Note, ...]:
    """Return what is to be said about a contract's terms and about a notice for it."""
    terms = terms_of(contract)
    doubts = warnings_of(terms, contract.concluded_on, contract.starts_on)
    further = (_pause(contract, assessment), _other_count(terms, assessment))
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


def notes_of_bookings(days: Sequence[date]) -> tuple[Note, ...]:
    """Return what is to be said of course days after the end that stay booked.

    Args:
        days: In their order; each is a place or a place on a waiting list.

    Example:
        >>> notes_of_bookings((date(2027, 1, 19), date(2027, 1, 26)))[0].facts
        {'count': 2, 'first': '2027-01-19'}
    """
    if not days:
        return ()
    return (Note("bookings-stay", {"count": len(days), "first": days[0].isoformat()}),)


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


def _pause(contract: ContractRecord, assessment: Assessment) -> Note | None:
    pause = pause_from(contract, assessment.received_on)
    if pause is None or notice_during_pause(pause.days, assessment) is PauseEffect.NONE:
        return None
    last_day = pause.last_day and pause.last_day.isoformat()
    days = {"paused_from": pause.first_day.isoformat(), "paused_until": last_day}
    return Note("pause-runs-on", days)


def _other_count(terms: Terms, assessment: Assessment) -> Note | None:
    """R6: late by the contract's chain, in time by the literal count: doubt helps the customer."""
    end = end_by_190(terms, assessment.received_on)
    if assessment.in_time or end is None or end >= assessment.earliest_end:
        return None
    return Note("in-time-by-190", {"ends_on": end.isoformat()})
