"""Somebody on file who only brings along who is new: "Jonas Weber brought a friend. Add her"."""

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon

_CREATED = frozenset({"new-customer", "make", "register", "create"})


def only_brings(facts: Facts) -> bool:
    """Return whether all who are named are on file, of a clause of kin, and a pronoun is created.

    Who is created by name may well be called as somebody else on file.
    """
    if not facts.names or any(len(name.people) != 1 for name in facts.names):
        return False
    spans = [clause_around(facts.tokens, *_span(facts, at)) for at in range(len(facts.names))]
    made = {facts.places[each.start] for each in facts.matches if each.concept in _CREATED}
    if any(start <= place < end for start, end in spans for place in made):
        return False
    kin = lexicon().doubts.kin
    said = [token for token in facts.tokens if token.fold in kin]
    return bool(made) and any(s <= token.start < e for s, e in spans for token in said)


def _span(facts: Facts, at: int) -> tuple[int, int]:
    name = facts.names[at]
    return facts.tokens[name.start].start, facts.tokens[name.end - 1].end
