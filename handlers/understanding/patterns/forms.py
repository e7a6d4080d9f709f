"""The forms of a pattern: what it says, with every choice but that of single words written out.

Choices of longer phrases multiply; single words to choose from stay together as one part.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, product
from sys import intern

from handlers.understanding.words import fold

BREAK = ","
GAP = ".."
EMPTY = frozenset({GAP, "^", "$"})
"""Parts of a form that are no words: a gap, and the edges of the sentence."""
Part = str | frozenset[str]
"""A word, a thing or a gap; of single words to choose from, all together."""
Form = tuple[Part, ...]
_PIECE = re.compile(r"[()\[\]|]|[^()\[\]|]+")


def words_of(part: Part) -> Iterable[str]:
    """Return the words, things or gaps that a part may be."""
    return (part,) if isinstance(part, str) else sorted(part)


def expand(pattern: str) -> list[tuple[str, ...]]:
    """Return the plain forms of a pattern, each a sequence of folded words, in order.

    Example:
        >>> expand("(show|pull up) [the] file")
        [('pull', 'up', 'file'), ('pull', 'up', 'the', 'file'), ('show', 'file'), \
('show', 'the', 'file')]
    """
    forms = forms_of(pattern, frozenset())
    return sorted({plain for parts in forms for plain in product(*map(words_of, parts))})


def _pieces_of(pattern: str) -> Iterator[str]:
    """Yield the brackets and bars of a pattern, and what stands between them, folded."""
    return iter(_PIECE.findall(_folded(pattern)))


def _folded(pattern: str) -> str:
    return fold(pattern).replace(";", BREAK)


def forms_of(pattern: str, filler: frozenset[str]) -> tuple[Form, ...]:
    """Return the forms of a pattern, freed of filler."""
    if "(" not in pattern and "[" not in pattern:
        return (_freed(_folded(pattern), filler),)
    return _written_out(pattern, filler)


@cache  # a pattern is written out, and what is spoken in it is looked for
def _written_out(pattern: str, filler: frozenset[str]) -> tuple[Form, ...]:
    return tuple(_forms(_pieces_of(pattern), filler))


def _freed(text: str, filler: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a piece without filler."""
    words = tuple(map(intern, text.split()))
    return words if filler.isdisjoint(words) else tuple(w for w in words if w not in filler)


def _forms(pieces: Iterator[str], filler: frozenset[str]) -> list[Form]:
    """Return the forms of the pieces up to the bracket that closes them."""
    done: list[Form] = []
    forms: list[Form] = [()]
    for piece in pieces:
        if piece in "([":
            inner = _chosen(_forms(pieces, filler))
            forms = [form + more for form in forms for more in inner]
        elif piece == "|":
            done, forms = done + forms, [()]
        elif piece in ")]":
            return [*done, *forms, ()] if piece == "]" else done + forms
        else:
            words = _freed(piece, filler)
            forms = [form + words for form in forms]
    return done + forms


def _chosen(inner: Sequence[Form]) -> list[Form]:
    """Return what may stand in a bracket, single words together: else choices would multiply."""
    alone = [form[0] for form in inner if len(form) == 1]
    words = frozenset(part for part in alone if isinstance(part, str) and is_word(part))
    words |= frozenset(chain.from_iterable(part for part in alone if not isinstance(part, str)))
    if len(words) <= 1:
        return list(dict.fromkeys(inner))
    others = (form for form in inner if len(form) != 1 or not words.issuperset(words_of(form[0])))
    return [(words,), *dict.fromkeys(others)]


def is_word(part: str) -> bool:
    """Return whether only this very word fits."""
    return is_whole(part) and part[0] not in "@$^" and part != BREAK


def is_whole(part: str) -> bool:
    """Return whether only this very word, thing or edge fits."""
    return part[0] not in ".<*" and part[-1] != "*"
