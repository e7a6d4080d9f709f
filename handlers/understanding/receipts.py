"""Words that tie a day to the arrival of a notice: "came by on Monday", "Eingang: 17.11."."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from handlers.understanding.clauses import clause_around
from handlers.understanding.day_context import (
    SURE,
    clause_words,
    concept_in_clause,
    end_weight,
    right_before,
)
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

RECENT = timedelta(days=92)
"""An older day without a year is one to come."""

_SEVERAL = 2
_NEAR = 6
_SENT = frozenset({"sent-off", "penned", "written"})
_NO_ARRIVAL = ("other-event", "moves-away", "quit", "endv", "end-date", "no-renew", "contract")


def arrived_on(facts: Facts, day: FoundDate) -> bool:
    """Return whether a verb of arriving leads to a day: "came by last Monday".

    Its preposition belongs to it and makes the day no end.
    """
    at = next((n for n, place in enumerate(facts.places) if place >= day.start and n), 0)
    return any(
        match.concept == "arrived" and match.end == at and match.end - match.start > 1
        for match in facts.matches
    )


def arrives_beside(facts: Facts, day: FoundDate) -> bool:
    """Return whether a notice arrives in the clause of a day: "at the office he gave notice".

    What stands right before the day is nearer: "notice after her accident on 2 November".
    """
    about = any(concept_in_clause(facts, day, concept) for concept in ("notice", "paper"))
    told = about and concept_in_clause(facts, day, "arrived")
    return told and not right_before(facts, day, "other-event")


def came_later(facts: Facts, day: FoundDate) -> str | None:
    """Return the value of a day that is told besides the one on which a notice was sent.

    "Posted on the 3rd, in our box this morning", "sent on Monday, didn't get to us until Friday".
    """
    if _SENT.isdisjoint(facts.features) or any(
        concept_in_clause(facts, day, concept) for concept in (*_SENT, *_NO_ARRIVAL)
    ):
        return None
    past = day.in_past(facts.today)
    came = past.last if day.kind == "until" and _denied_until(facts, day) else past.first
    over = came is not None and past.last in (came, None) and came <= facts.today
    recent = over and came is not None and facts.today - came <= RECENT
    plain = end_weight(facts, day) < SURE or day.kind == "until"
    return came.isoformat() if came and recent and plain else None


def _denied_until(facts: Facts, day: FoundDate) -> bool:
    """Return whether something did not come until a day."""
    negators = lexicon().negators
    return any(word in negators for word in folded_before(facts, day.start, _NEAR))


def came_on(facts: Facts, days: Mapping[FoundDate, str | None]) -> str | None:
    """Return the value of the first day of a receipt, but for one on which one only thought of it.

    A day of writing counts only where no other one is told. ``days`` are all that can be one,
    left to right, with their values.
    """
    came = {day: each for day, each in days.items() if not concept_in_clause(facts, day, "penned")}
    days = came or days
    if len(days) < _SEVERAL:
        return next(iter(days.values()), None)
    late = [value for day, value in days.items() if _came_late(facts, day)]
    if len(late) == 1:
        return late[0]
    thought = [facts.place_of(each) for each in facts.matches if each.concept == "hold-off"]
    ends = (*(day.start for day in list(days)[1:]), len(facts.text))
    pairs = zip(days.items(), ends, strict=True)
    sure = (one for one, end in pairs if not any(one[0].start < at < end for at in thought))
    return next(sure, next(iter(days.items())))[1]


def _came_late(facts: Facts, day: FoundDate) -> bool:
    """Whether its clause says that it came then at the earliest: "erst am Donnerstag"."""
    return not lexicon().days["came-late"].isdisjoint(clause_words(facts, day))


def carried_on(facts: Facts, day: FoundDate, concept: str) -> bool:
    """Return whether a bare day goes on with a clause: "arrived, but only on the 17th"."""
    start, end = clause_around(facts.tokens, day.start, day.end)
    before = [token for token in facts.tokens if token.end <= start and token.word]
    clause = [token for token in facts.tokens if start <= token.start < end]
    if not before or not _goes_on([each for each in clause if not _within(each, day)]):
        return False
    first, last = clause_around(facts.tokens, before[-1].start, before[-1].end)
    return any(m.concept == concept and first <= facts.place_of(m) < last for m in facts.matches)


def _goes_on(beside: Sequence[Token]) -> bool:
    """Whether what stands beside a day opens with a contrast and says nothing of its own."""
    words = lexicon()
    opens = words.contrast | words.days["goes-on"]
    soft = words.days["goes-on"] | words.filler | words.leading
    said = bool(beside) and beside[0].fold in opens
    return said and all(not token.word or token.fold in soft for token in beside)


def _within(token: Token, day: FoundDate) -> bool:
    return day.start <= token.start < day.end


def headed(facts: Facts, day: FoundDate, concept: str) -> bool:
    """Return whether a concept stands in the heading right before a day: "Eingang: 17.11."."""
    before = [token for token in facts.tokens if token.end <= day.start]
    if not before or before[-1].text != ":":
        return False
    colon = before[-1].start
    first, _ = clause_around(facts.tokens, colon - 1, colon)
    return any(
        match.concept == concept and first <= facts.place_of(match) < colon
        for match in facts.matches
    )


def received_day(facts: Facts) -> str | None:
    """Return the one day of a sentence as that of a receipt, which is over; None if it is not.

    A day without a year is a recent one.
    """
    days = [day for day in facts.days if day.kind != "duration"]
    if len(days) != 1 or facts.unreal:
        return None
    past = days[0].in_past(facts.today)
    first = days[0].first if days[0].first == facts.today else past.first
    if first is None or past.last not in (past.first, None) or first > facts.today:
        return None
    old = days[0].yearless and facts.today - first > RECENT
    return None if old else first.isoformat()
