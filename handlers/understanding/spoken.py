"""Which words the patterns of one language are made of."""

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct

from handlers.understanding.patterns.forms import EMPTY
from handlers.understanding.patterns.outlines import alone_in, spelled_in


class Spoken(Struct, frozen=True):
    """The words of the patterns of one language, without filler.

    Attributes:
        words: All of them.
        alone: Those that are a pattern by themselves.
    """

    words: frozenset[str]
    alone: frozenset[str]


def spoken_in(concepts: Mapping[str, Iterable[str]], filler: frozenset[str]) -> Spoken:
    """Return the words of the patterns of one language, without edges of the sentence."""
    patterns = list(chain.from_iterable(concepts.values()))
    alone = frozenset(alone_in(patterns, filler))
    return Spoken(spelled_in(patterns, filler) - EMPTY, alone)
