"""Where the parts of a sentence end: at commas, points, conjunctions, spelled punctuation.

Places are characters; a part begins at the mark that opens it and excludes the one that ends it.
"""

from collections.abc import Iterator, Sequence

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_MARKS = ",;:!?–()"


def clause_around(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Return the first character of the clause around a stretch, and the one behind its last."""
    stops = list(_stops(tokens))
    behind = tokens[-1].end if tokens else end
    first = max((place for place in stops if place < start), default=0)
    return first, min((place for place in stops if place >= end), default=max(behind, end))


def _stops(tokens: Sequence[Token]) -> Iterator[int]:
    words = lexicon()
    for at, token in enumerate(tokens):
        conjunction = token.fold in words.days["and"] or token.fold in words.dictated
        if (
            (conjunction and not _tied(tokens, at))
            or (token.text in _MARKS and not _of_time(tokens, at))
            or full_stop(tokens, at)
        ):
            yield token.start


def _tied(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" stands in a fixed phrase that goes on: "zwischen Tür und Angel"."""
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
