"""A person named in a sentence, as a value."""

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, fold

_APOSTROPHE = re.compile("['’`´]")  # noqa: RUF001 - people type these apostrophes
_PAIR = 2
BLANK = "\x00"  # stands for a word that is something else
How = Literal["exact", "folded", "part", "typo"]
"""How a name was found: written so, but for case, accents and order, by some of its words, or
only by forgiving a typo."""


class FoundName(Struct, frozen=True):
    """A person named in a sentence.

    Attributes:
        start: First token of the name.
        end: One behind its last token.
        text: The full name on file where one person is meant, else the name as typed, without
            title and genitive.
        people: Full names of all who can be meant; empty for somebody who is not on file.
        how: How they were found, None for somebody who is not on file.
        given: Its first word is a given name of somebody on file, or a usual one.
    """

    start: int
    end: int
    text: str
    people: tuple[str, ...] = ()
    how: How | None = None
    given: bool = False

    @property
    def by_typo(self) -> bool:
        """Whether people were found only by forgiving a typo."""
        return self.how == "typo"


def typed(tokens: Sequence[Token]) -> str:
    """Return the name as typed, without a genitive ending of its last word."""
    last = tokens[-1]
    text = _typed_word(last)
    if last.possessive:
        text = text[: -len("'s")] if text[-1:].lower() == "s" else text[:-1]
    parts = [*(_typed_word(token) for token in tokens[:-1]), text]
    joined = " ".join(part for part in parts if part != ",")
    return joined.replace(" - ", "-")


def _typed_word(token: Token) -> str:
    """Return a word of a name; an article goes only before a given name ("D'Angelo" stays)."""
    bare = without_clitic(token.text)
    tied = token.text.endswith(bare) and fold(bare) not in lexicon().names.given
    return token.text if tied else bare


def without_clitic(text: str) -> str:
    """Return a word without what an apostrophe ties to it: "d'Lena", "Anna'd"."""
    if text.isalnum():
        return text
    parts = _APOSTROPHE.split(text)
    names = lexicon().names
    if len(parts) != _PAIR or not all(parts):
        return text
    if parts[0].lower() in names.tied_before and parts[1][:1].isupper():
        return parts[1]
    return parts[0] if parts[1].lower() in names.tied_behind else text
