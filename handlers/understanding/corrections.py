"""Names that are taken back in the same breath: "Frau Vogt, nein, Herrn Beck".

Places count tokens, end exclusive.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from handlers.understanding.names.found_name import FoundName
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token


class Corrected(Struct, frozen=True):
    """What is left where names are taken back.

    Attributes:
        names: The people who are meant, left to right.
        left_out: Characters at which a word begins that counts no more.
    """

    names: tuple[FoundName, ...]
    left_out: frozenset[int]


def without_corrected(tokens: Sequence[Token], names: Sequence[FoundName]) -> Corrected:
    """Return the names that stand, and the words that fall with those that were taken back."""
    kept, out = list(names), set[int]()
    for one, other in pairwise(names):
        opened = _correction(tokens, one.end, other.start)
        if opened is None:
            continue
        kept.remove(one)
        fallen = (*tokens[one.start : one.end], *tokens[opened : other.start])
        out |= {token.start for token in fallen}
    return Corrected(tuple(kept), frozenset(out))


def _correction(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Return where the words begin that put a name right, with the comma before, or None."""
    words = lexicon()
    soft = words.corrections | words.filler | words.names.titles | words.names.of
    for at in range(first, end):
        opens = not tokens[at - 1].word or (
            at == first and tokens[at].fold not in words.names.dated
        )
        if opens and tokens[at].fold in words.corrections:
            rest = tokens[at:end]
            plain = all(not token.word or token.fold in soft for token in rest)
            return _with_marks(tokens, first, at) if plain else None
    return None


def _with_marks(tokens: Sequence[Token], first: int, at: int) -> int:
    while at > first and not tokens[at - 1].word:
        at -= 1
    return at
