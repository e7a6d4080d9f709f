"""A person named in a sentence, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.understanding.words import Token

BLANK = "\x00"  # stands for a word that is something else
How = Literal["exact", "folded", "part", "typo"]
"""How a name was found: written so, but for case, accents and order, by some of its words, or
only by forgiving a typo."""


@dataclass(frozen=True, slots=True)
class FoundName:
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
    text = last.text
    if last.possessive:
        text = text[: -len("'s")] if text[-1:].lower() == "s" else text[:-1]
    parts = [*(token.text for token in tokens[:-1]), text]
    joined = " ".join(part for part in parts if part != ",")
    return joined.replace(" - ", "-")
