"""Whether units come or go: "eine zu viel abgezogen" gives one back, "zwei zu viel" takes two."""

from collections.abc import Sequence

from handlers.understanding.clauses import clause_around
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token


def direction(tokens: Sequence[Token], at: int) -> int | None:
    """Return 1 or -1 for units that come or go, None where nothing says so.

    What was taken by mistake comes back. Of words for both the nearest to the number counts.

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> texts = ("eine Einheit zu viel abgezogen", "zwei Einheiten zu viel drauf")
        >>> [direction(tokenize(text), 0) for text in texts]
        [1, -1]
    """
    clause, first = _clause(tokens, at)
    sign = _surplus(clause) or _nearest(clause, at - first)
    sign = sign or _nearest(tokens, at) or _surplus(tokens)
    if sign or not _says(tokens, "took"):
        return sign
    return 1 if _says(tokens, "mistaken") else -1


def is_told(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the clause of a number tells what was taken: "docked three, restore two"."""
    clause, first = _clause(tokens, at)
    if _says(clause, "surplus"):
        return _moves_back(tokens[first + len(clause) :])
    return _says(clause, "took")


def _moves_back(behind: Sequence[Token]) -> bool:
    """Whether words behind what was too much say how many go which way: "put one back on"."""
    words = lexicon()
    counted = any(_number(token.fold) or token.fold in words.quantities["one"] for token in behind)
    return counted and (_says(behind, "up") or _says(behind, "down"))


def _number(word: str) -> bool:
    return lexicon().numbers.get(word, word).isdecimal()


def _clause(tokens: Sequence[Token], at: int) -> tuple[Sequence[Token], int]:
    """Return the words of a clause and the place of the first."""
    start, end = clause_around(tokens, tokens[at].start, tokens[at].end)
    inside = [place for place, token in enumerate(tokens) if start <= token.start < end]
    return tokens[inside[0] : inside[-1] + 1], inside[0]


def _says(tokens: Sequence[Token], kind: str) -> bool:
    return not lexicon().quantities[kind].isdisjoint(token.fold for token in tokens)


def _surplus(tokens: Sequence[Token]) -> int | None:
    """Return the sign of what is too much: taken, it comes back."""
    if not _says(tokens, "surplus"):
        return None
    lost = _says(tokens, "went") and _says(tokens, "down")
    return 1 if lost or _says(tokens, "took") else -1


def _nearest(tokens: Sequence[Token], at: int) -> int | None:
    """Return the sign of the nearest word that says which way; "more" alone says the least."""
    words = lexicon().quantities
    ways = [
        (_weak(tokens, place), abs(place - at), -1 if token.fold in words["down"] else 1)
        for place, token in enumerate(tokens)
        if token.fold in words["up"] | words["down"]
        and not _asks(tokens, place)
        and not _of_a_verb(tokens, place)
    ]
    return min(ways)[2] if ways else None


def _weak(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is "more", or a unit behind its number: "take one credit off"."""
    words = lexicon().quantities
    before = [token.fold for token in tokens[max(0, at - 1) : at]]
    ones = words["one"] | words["more"]
    counted = any(word in ones or _number(word) for word in before)
    return tokens[at].fold in words["more"] or (counted and tokens[at].fold in words["single"])


def _of_a_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word belongs to a verb that moves no units: "the class that we called off"."""
    pair = "_".join(token.fold for token in tokens[at - 1 : at + 1]) if at else ""
    return pair in lexicon().quantities["tied"]


def _asks(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is "give me", which wants to know."""
    words = lexicon().quantities
    behind = {token.fold for token in tokens[at + 1 : at + 2]}
    return tokens[at].fold in words["give"] and not behind.isdisjoint(words["asking"])


def single_unit(tokens: Sequence[Token]) -> int | None:
    """Return 1 or -1 for the one unit that is spoken of: "gib ihr die Einheit zurück"."""
    words = lexicon().quantities
    for at, token in enumerate(tokens[1:], 1):
        if token.fold in words["single"] and tokens[at - 1].fold in words["the-one"]:
            return direction(tokens, at)
    return None
