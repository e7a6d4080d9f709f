"""The day or length that "on that day", "for that long" point at: the nearest one told before."""

from itertools import pairwise

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon

_POINTS = {"that-day": "day", "that-long": "duration"}


def day_said(facts: Facts, start: int, end: int | None) -> str:
    """Return the words of the day that a part of a sentence points back at, with a blank, or "".

    Args:
        facts: The sentence.
        start: The first character of the part.
        end: The one behind its last, None where it goes on to the end of the sentence.
    """
    last = len(facts.text) if end is None else end
    inside = [token for token in facts.tokens if start <= token.start < last]
    pairs = {f"{one.fold}_{other.fold}" for one, other in pairwise(inside)}
    kinds = {kind for name, kind in _POINTS.items() if not lexicon().days[name].isdisjoint(pairs)}
    told = [day for day in facts.days if day.end <= start and day.kind in kinds]
    return f"{facts.text[told[-1].start : told[-1].end]} " if told else ""
