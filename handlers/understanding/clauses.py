"""Where the parts of a sentence end: at commas, points, conjunctions, spelled punctuation.

Places are characters; a part begins at the mark that opens it and excludes the one that ends it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_MARKS = ",;:!?–()"


def clause_around(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return the first character of the clause around a stretch, and the one behind its last."""
    stops = _stops(tuple(tokens))
    behind = tokens[-1].end if tokens else end
    before, after = bisect_left(stops, start), bisect_left(stops, end)
    first = stops[before - 1] if before else 0
    return first, stops[after] if after < len(stops) else max(behind, end)


@lru_cache(maxsize=4)  # one sentence is asked for many of its clauses
def _stops(tokens: tuple[Token, ...]) -> tuple[int, ...]:
    """Return where clauses end, left to right."""
    return tuple(token.start for at, token in enumerate(tokens) if _parts(tokens, at))


def _parts(tokens: Sequence[Token], at: int) -> bool:
    token, words = tokens[at], lexicon()
    if token.text in _MARKS:
        return not _of_time(tokens, at)
    if token.fold in words.days["and"] or token.fold in words.dictated:
        return not _tied(tokens, at)
    return full_stop(tokens, at)


def _tied(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" stands in a fixed phrase that goes on: "zwischen Tür und Angel".

    So does "aber doch", which tells of no other thing.
    """
    if any(token.fold in lexicon().days["and-runs-on"] for token in tokens[at + 1 : at + 2]):
        return bool(at)
    around = (tokens[at - 1], *tokens[at + 1 : at + 2]) if at else ()
    return "_".join(token.fold for token in around) in lexicon().days["and-tied"]


def _of_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a colon stands between figures: "23:50 Uhr"."""
    if tokens[at].text != ":" or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].text.isdecimal() and tokens[at + 1].text.isdecimal()


def full_stop(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a point ends a sentence, and not a number or a title."""
    if tokens[at].text != "." or at == 0 or at + 1 >= len(tokens):
        return False
    long = len(tokens[at - 1].text) > 3  # noqa: PLR2004 - "Hr." and "Kd." are short
    figure = tokens[at - 1].text.isdecimal()
    return long and not figure and tokens[at + 1].capital
