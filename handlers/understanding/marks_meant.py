"""Which of the written numbers and addresses of a sentence is meant, where several stand there."""

from collections.abc import Mapping
from itertools import pairwise, takewhile

from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Mark

_MOVED = frozenset({"email", "phone"})  # "from a@b.de to c@d.de"
_NEAR = 4  # words before a mark: "and don't write to"


def values(facts: Facts) -> Mapping[str, str]:
    """Return the written marks by their kind, where one of the kind is meant; denied ones not."""
    meant: dict[str, set[str]] = {}
    kinds = [mark.kind for mark in facts.marks]
    for mark in facts.marks:
        denied = set(folded_before(facts, mark.start, 1)) & lexicon().negators
        if not denied and not (kinds.count(mark.kind) > 1 and _let_alone(facts, mark)):
            meant.setdefault(mark.kind, set()).add(mark.value)
    return {kind: next(iter(found)) for kind, found in meant.items() if len(found) == 1}


def _let_alone(facts: Facts, mark: Mark) -> bool:
    """Whether one of several stays as it is: "don't write to a@b.de", "hands off R-2026-0001"."""
    words = lexicon()
    stops = words.joins | words.contrast | words.breaks
    before = reversed(folded_before(facts, mark.start, _NEAR))
    near = tuple(takewhile(lambda word: word not in stops, before))
    pairs = {f"{one}_{other}" for other, one in pairwise(near)}
    left = mark.kind in _MOVED and words.days["old"].intersection(near[:1])
    return bool(set(near) & words.negators or pairs & words.hands["off"] or left)
