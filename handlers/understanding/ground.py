"""What doubts about a sentence are looked for in, and where its endings stand."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from handlers.understanding.clauses import clause_around
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.patterns.patterns import Match, last_place
from handlers.understanding.words import Token

ENDINGS = frozenset({"quit", "endv", "notice", "no-renew"})


class Ground(Struct, frozen=True):
    """What doubts are looked for in: the sentence, its shape, and what was found.

    Attributes:
        tokens: The words as typed.
        shape: Folded words without filler, things as ``@kind``.
        places: For each word of the shape the character where it begins.
        matches: Concepts in the shape.
        covered: Characters at which found things begin and end.
        strangers: Characters at which a name begins that nobody on file has.
        days: Days found.
        today: The day of the sentence.
        known: Somebody on file is named.
    """

    tokens: Sequence[Token]
    shape: Sequence[str]
    places: Sequence[int]
    matches: Sequence[Match]
    covered: Sequence[tuple[int, int, str]]
    strangers: frozenset[int]
    days: Sequence[FoundDate]
    today: date
    known: bool


def clause_of(ground: Ground, match: Match) -> tuple[int, int]:
    """Return the first character of the clause of a match, and the one behind its last."""
    last = last_place(match, ground.shape, ground.places)
    return clause_around(ground.tokens, last, last + 1)
