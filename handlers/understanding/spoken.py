"""Which words the patterns of one language are made of."""

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct

from handlers.understanding.patterns.forms import EMPTY, Form, forms_of, words_of


class Spoken(Struct, frozen=True):
    """The words of the patterns of one language, without filler and edges of the sentence.

    Attributes:
        words: All of them.
        alone: Those that are a pattern by themselves.
    """

    words: frozenset[str]
    alone: frozenset[str]


def spoken_in(concepts: Mapping[str, Iterable[str]], filler: frozenset[str]) -> Spoken:
    """Return the words of the patterns of one language."""
    patterns = chain.from_iterable(concepts.values())
    forms = {_said(form) for each in patterns for form in forms_of(each, filler)}
    return Spoken(_words_of(forms), _words_of(form for form in forms if len(form) == 1))


def _said(form: Form) -> Form:
    return tuple(part for part in form if part not in EMPTY)


def _words_of(forms: Iterable[Form]) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(words_of, chain.from_iterable(forms))))
