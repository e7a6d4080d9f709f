"""Which of the written numbers and addresses of a sentence is meant, where several stand there."""

from collections.abc import Iterable, Mapping
from itertools import pairwise, takewhile

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Mark
from handlers.understanding.words import Token

_MOVED = frozenset({"email", "phone"})  # "from a@b.de to c@d.de"
_STEM, _SHORT = 6, 3  # letters of words that are the same, and of words that tell nothing
_NEAR = 4  # words before a mark: "and don't write to"


def values(facts: Facts) -> Mapping[str, str]:
    """Return the written marks by their kind, where one of the kind is meant; denied ones not."""
    meant: dict[str, set[str]] = {}
    kinds = [mark.kind for mark in facts.marks]
    for mark in facts.marks:
        denied = set(folded_before(facts, mark.start, 1)) & lexicon().negators
        if not denied and not (kinds.count(mark.kind) > 1 and _let_alone(facts, mark)):
            meant.setdefault(mark.kind, set()).add(mark.value)
    for kind, found in meant.items():
        if len(found) > 1:
            found.intersection_update(_recalled(facts, kind))
    return {kind: next(iter(found)) for kind, found in meant.items() if len(found) == 1}


def _recalled(facts: Facts, kind: str) -> set[str]:
    """Return what a word tells apart that comes again behind: "lost R-1, found R-2: the lost one".

    The word stands in the clause of one mark, and its stem once more behind an article, in a
    clause without any.
    """
    same = [mark for mark in facts.marks if mark.kind == kind]
    spans = [clause_around(facts.tokens, mark.start, mark.end) for mark in same]
    behind = (one.end for one, other in pairwise(facts.tokens) if _points_at(one, other))
    places = [place for place in behind if place >= spans[-1][1]]
    again = _stems(token for token in facts.tokens if token.start - 1 in places)
    return {
        mark.value
        for mark, (start, end) in zip(same, spans, strict=True)
        if again & _stems(token for token in facts.tokens if start <= token.start < end)
    }


def _points_at(one: Token, other: Token) -> bool:
    return one.fold in lexicon().hands["the"] and one.end + 1 == other.start


def _stems(tokens: Iterable[Token]) -> set[str]:
    """Return the beginnings of words that are none of everyday."""
    plain = frozenset().union(*lexicon().plain.values())
    said = (token.fold for token in tokens if token.word and token.fold.isalpha())
    return {word[:_STEM] for word in said if len(word) > _SHORT and word not in plain}


def _let_alone(facts: Facts, mark: Mark) -> bool:
    """Whether one of several stays as it is: "don't write to a@b.de", "hers used to be 0151"."""
    words = lexicon()
    clause = clause_around(facts.tokens, mark.start, mark.end)
    stops = words.joins | words.contrast | words.breaks
    before = reversed(folded_before(facts, mark.start, _NEAR))
    near = tuple(takewhile(lambda word: word not in stops, before))
    pairs = {f"{one}_{other}" for other, one in pairwise(near)}
    left = words.days["old"].intersection(near[:1]) or words.hands["former"].intersection(near)
    left = left if mark.kind in _MOVED else frozenset()
    behind = {token.fold for token in facts.tokens if mark.end <= token.start < clause[1]}
    behind = behind & (words.negators - words.forward) if _alone(facts, mark, clause) else set()
    return bool(behind or set(near) & words.negators or pairs & words.hands["off"] or left)


def _alone(facts: Facts, mark: Mark, clause: tuple[int, int]) -> bool:
    """Whether no other mark stands in the clause of one."""
    inside = [other for other in facts.marks if clause[0] <= other.start < clause[1]]
    return inside == [mark]
