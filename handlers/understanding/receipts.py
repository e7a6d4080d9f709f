"""Words that tie a day to the arrival of a notice: "came by on Monday", "Eingang: 17.11."."""

from handlers.understanding.clauses import clause_around
from handlers.understanding.dates import FoundDate
from handlers.understanding.day_context import concept_in_clause, right_before
from handlers.understanding.facts import Facts


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
