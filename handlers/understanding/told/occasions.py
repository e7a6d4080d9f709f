"""Days of weddings, journeys, birthdays and recoveries, told in a clause beside the order."""

from collections.abc import Sequence

from msgspec.structs import replace

from handlers.understanding.clauses import clause_around
from handlers.understanding.day_context import clause_words, concept_in_clause
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.intents import intents
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.wishes import occasions_of

_OF_A_DAY = frozenset({"date", "from", "until"})
_WHILE_AWAY = frozenset({"contract.pause"})
"""Of these the day of a journey is the first one."""
_ON_THE_DAY = ("contract.resume", "booking.", "course.")
"""With these the day of a journey counts where no other one is said."""
_ORDERED = (
    "quit", "notice", "no-renew", "end-date", "pause", "contract", "plan-move", "sell-word",
    "invoice-word",
)  # fmt: skip
_THINGS = frozenset({"@plan", "@course", "@invoice"})
_THAT_DAY = "that-day"


def without_occasions(intent: str, facts: Facts) -> Facts:
    """Return the sentence without the days of occasions in clauses that order nothing.

    "Ines Karte wird am 1.12. fünfzig und kriegt eine Zehnerkarte, gültig ab 7.12." is about the
    7th; who marries on 12 June and does not renew ends with the term.
    """
    if not facts.days or intent in _WHILE_AWAY or _OF_A_DAY.isdisjoint(intents()[intent].slots):
        return facts
    occasions = occasions_of(facts)
    if not occasions or any(match.concept == _THAT_DAY for match in occasions):
        return facts
    told = _told(intent, facts, occasions)
    return replace(facts, days=tuple(day for day in facts.days if day not in told))


def _told(intent: str, facts: Facts, occasions: Sequence[Match]) -> set[FoundDate]:
    """Return the days of occasions; where one stands right behind, another must be left."""
    told = {day for day in facts.days if _is_told(facts, day, occasions)}
    named = {day for day in facts.days if _right_behind(facts, day, occasions)}
    left = [day for day in facts.days if day.kind != "duration" and day not in told | named]
    if not left and intent.startswith(_ON_THE_DAY):
        return set()
    told |= named if left else set()
    if intent == "contract.terminate":
        told = {day for day in told if not _may_be_of_a_notice(facts, day)}
    return told


def _may_be_of_a_notice(facts: Facts, day: FoundDate) -> bool:
    """Whether a notice may have come then: the day is over, or its clause tells of one."""
    over = day.last is not None and day.last < facts.today
    return over or any(concept_in_clause(facts, day, each) for each in ("reported", "written"))


def _is_told(facts: Facts, day: FoundDate, occasions: Sequence[Match]) -> bool:
    """Whether an occasion stands in the clause of a day, and nothing that is wanted."""
    start, end = clause_around(facts.tokens, day.start, day.end)
    inside = any(start <= facts.place_of(match) < end for match in occasions)
    return inside and day.kind != "duration" and not _orders(facts, day)


def _right_behind(facts: Facts, day: FoundDate, occasions: Sequence[Match]) -> bool:
    """Whether a day stands right behind an occasion: "before my holiday on the 14th I'd like"."""
    at = next((n for n, place in enumerate(facts.places) if place >= day.start and n), 0)
    return day.kind == "day" and any(match.end == at for match in occasions)


def _orders(facts: Facts, day: FoundDate) -> bool:
    """Whether the clause of a day names what is wanted: "before the wedding on the 5th I quit"."""
    inside = next((token.fold for token in facts.tokens if token.start >= day.start), "")
    if lexicon().days["begin"].intersection((inside, *folded_before(facts, day.start, 1))):
        return True
    things = _THINGS.intersection(clause_words(facts, day))
    return bool(things) or any(concept_in_clause(facts, day, each) for each in _ORDERED)
