"""Which words the patterns of one language are made of."""

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct

from handlers.understanding.pattern_forms import EMPTY, Form, forms_of, words_in
from handlers.understanding.pattern_outlines import may_be_one_word, spelled_in


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
    short = (each for each in patterns if may_be_one_word(each, filler))
    forms = (_without_edges(form) for each in short for form in forms_of(each, filler))
    alone = words_in(form for form in forms if len(form) == 1)
    return Spoken(spelled_in(patterns, filler) - EMPTY, frozenset(alone) - EMPTY)


def _without_edges(form: Form) -> Form:
    edged = form and (form[0] in EMPTY or form[-1] in EMPTY)
    return tuple(part for part in form if part not in EMPTY) if edged else form
