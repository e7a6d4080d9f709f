"""Whether a sentence gives a postal address: a street with a number, or a postcode and a town."""

from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_POSTCODE = 5  # digits
_LONGEST_NUMBER = 4


def gives_address(tokens: Sequence[Token]) -> bool:
    """Return whether a street with its number or a postcode with its town is named.

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> texts = ("Lindenweg 5", "04109 Leipzig", "12 Garden Street", "um 5 Uhr", "5 Plätze")
        >>> [gives_address(tokenize(text)) for text in texts]
        [True, True, True, False, False]
    """
    figures = [token for token in tokens if token.text[:1].isdecimal()]
    if not figures:
        return False
    if any(_town_behind(one, two) or _number_behind(one, two) for one, two in pairwise(tokens)):
        return True
    triples = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return any(_number(one) and two.capital and _street(three) for one, two, three in triples)


def stands_in_address(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether the words from ``first`` to ``end`` are a street beside its number."""
    beside = (*tokens[max(0, first - 1) : first], *tokens[end : end + 1])
    return _street(tokens[end - 1]) and any(_number(token) for token in beside)


def _town_behind(code: Token, town: Token) -> bool:
    return code.text.isdecimal() and len(code.text) == _POSTCODE and town.capital


def _number_behind(street: Token, number: Token) -> bool:
    """Whether a house number stands behind a street ("Ringstr. 5" has a point between them)."""
    return _street(street) and _number(number)


def _number(token: Token) -> bool:
    digits = token.text.rstrip("abcdefgh")
    return digits.isdecimal() and len(digits) < _LONGEST_NUMBER


def _street(token: Token) -> bool:
    return token.capital and token.fold.endswith(lexicon().streets)
