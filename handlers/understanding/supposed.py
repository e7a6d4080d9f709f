"""The day of a notice that is only supposed: "wenn sie am 15.12. kündigt"."""

from handlers.understanding.clauses import clause_around
from handlers.understanding.day_context import SURE, end_weight
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts


def supposed_day(facts: Facts) -> str | None:
    """Return the day, ISO, on which a question supposes that notice is given, or None.

    It stands behind "if" in the clause of a verb of giving notice and is no clear end ("zum
    31.3."). Where the last day for notice is asked for, a day behind "if" is the end.
    """
    place = facts.first_place("if")
    if place is None or "ask" not in facts.features or "until-when" in facts.features:
        return None
    _begin, end = clause_around(facts.tokens, place, place + 1)
    given = (match for match in facts.matches if match.concept == "supposed-notice")
    if not any(place < facts.place_of(match) < end for match in given):
        return None
    inside = (day for day in facts.days if place < day.start < end)
    found = next((day for day in inside if _can_be(facts, day)), None)
    return found.first.isoformat() if found and found.first else None


def _can_be(facts: Facts, day: FoundDate) -> bool:
    """Whether it is a single day from today on, and not clearly the end of something."""
    single = day.kind == "day" and day.first is not None and day.first >= facts.today
    return single and end_weight(facts, day) < SURE
