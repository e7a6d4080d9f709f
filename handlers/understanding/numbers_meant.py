"""Numbers of units that are put right in one breath: "minus one, no, plus one"."""

from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.amounts import find_quantity
from handlers.understanding.phrases import lexicon
from handlers.understanding.taken_back import near_by, opened_for
from handlers.understanding.words import Token

_SIGNS = "+-"
_BEHIND = 3  # words behind "sondern" that may hold the number meant


def quantity_meant(tokens: Sequence[Token]) -> int | None:
    """Return the units that a sentence adds or takes away; what is put right counts.

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> texts = ("eine Einheit ab, nein, zwei", "take one off, no, give her one back")
        >>> [quantity_meant(tokenize(text)) for text in texts]
        [-2, 1]
    """
    return find_quantity(_put_right(tokens)) or find_quantity(standing_numbers(tokens))


def _put_right(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind what takes back between marks: ", no, give her one"."""
    back = lexicon().days["back"]
    return next(
        (
            tokens[at + 1 :]
            for at in range(len(tokens) - 2, 0, -1)
            if tokens[at].fold in back and not (tokens[at - 1].word or tokens[at + 1].word)
        ),
        (),
    )


def standing_numbers(tokens: Sequence[Token]) -> list[Token]:
    """Return the words with a number that is put right in the place of the one it is said for."""
    found = _numbers_contrasted(tokens)
    places = [at for at, token in enumerate(tokens) if _figures(token) or _one(tokens, at)]
    for one, other in reversed(list(pairwise(places))):
        if found[one] is not tokens[one]:
            continue
        first = other - _signed(tokens, other)
        opened = opened_for(tokens, tokens[first].start, tokens[other].end)
        if opened is None or not near_by(tokens, tokens[one].end, opened):
            continue
        begin = one - (_signed(tokens, one) and first < other)
        rest = [token for token in found[one + 1 : first] if token.start < opened]
        found[begin:] = [*found[first : other + 1], *rest, *found[other + 1 :]]
    return found


def _numbers_contrasted(tokens: Sequence[Token]) -> list[Token]:
    """Return the words with a number behind "sondern" where the one before is denied."""
    words, found = lexicon(), list(tokens)
    at = next((at for at, token in enumerate(tokens) if token.fold in words.contrast), None)
    behind = () if at is None else range(at + 1, min(at + 1 + _BEHIND, len(tokens)))
    other = next((place for place in behind if _figures(tokens[place])), None)
    if at is None or other is None:
        return found
    for one in range(at):
        before = {token.fold for token in tokens[max(0, one - 2) : one]}
        if _figures(tokens[one]) and not words.negators.isdisjoint(before):
            found[one], found[other] = tokens[other], tokens[at]
            break
    return found


def _signed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign or its name stands right before a number: "+2", "minus one"."""
    words, before = lexicon().quantities, tokens[max(0, at - 1) : at]
    signs = words["plus"] | words["minus"]
    return any(token.text in _SIGNS or token.fold in signs for token in before)


def _one(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the number one, and no article: with a sign, a unit, or a mark behind."""
    words = lexicon().quantities
    if tokens[at].fold not in words["one"]:
        return False
    behind = tokens[at + 1 : at + 2]
    unit = any(token.fold in words["unit"] for token in behind)
    bare = tokens[at].fold in words["alone"] and not any(token.word for token in behind)
    return unit or bare or _signed(tokens, at)


def _figures(token: Token) -> bool:
    return lexicon().numbers.get(token.fold, token.fold).isdecimal()
