"""Sentences cut into words that can be compared: folded, with their place in the text kept.

A *folded* word is lower case and ASCII: umlauts as ``ae oe ue``, ``ß`` as ``ss``, other accents
dropped. Its *skeleton* also drops the ``e`` of ``ae oe ue``, so that "Müller", "Mueller" and
"Muller" are one. Spans are character positions, start inclusive, end exclusive.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from sys import intern

from msgspec import Struct

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ø": "o", "ł": "l"})
_WORD = re.compile(
    r"(?:\w+(?:['’`´]\w+)*['’]?)"  # noqa: RUF001 - people type these apostrophes
    r"|[^\w\s]"
)
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")  # cannot be written in any file, so nothing knows it
_SKELETON = re.compile(r"(?<=[aou])e")


class Token(Struct, frozen=True):
    """A word or a punctuation mark of a sentence.

    Attributes:
        start: First character in the text.
        end: One behind its last character.
        text: As typed.
        fold: As compared; without apostrophes.
        possessive: It ends in an English or German genitive apostrophe ("Ende's", "Ines'").
    """

    start: int
    end: int
    text: str
    fold: str
    possessive: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word and not a punctuation mark."""
        return self.text[:1].isalnum() or self.text[:1] == "_"


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Return the text in lower-case ASCII.

    Example:
        >>> fold("Çelik, GROẞ, Müller, Yılmaz")
        'celik, gross, mueller, yilmaz'
    """
    if text.isascii():
        return intern(text.lower())  # the same words stand in many lists
    text = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    if text.isascii():
        return intern(text)
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=1024)
def skeleton(folded: str) -> str:
    """Return a folded word without the ``e`` of ``ae oe ue``.

    Example:
        >>> skeleton(fold("Öztürk")) == skeleton(fold("Oeztuerk")) == skeleton(fold("Ozturk"))
        True
    """
    return _SKELETON.sub("", folded)


@lru_cache(maxsize=64)  # one sentence is cut by several who look at it
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words and punctuation marks of a text, left to right.

    Example:
        >>> [token.fold for token in tokenize("Ende's Abo, O'Neill!")]
        ['endes', 'abo', ',', 'oneill', '!']
    """
    return tuple(map(_token, _WORD.finditer(_HALF_A_PAIR.sub("\ufffd", text))))


def tokens_before(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """Return the tokens that begin before a character, left to right."""
    return tokens[: bisect_left(tokens, place, key=attrgetter("start"))]


def _token(match: re.Match[str]) -> Token:
    typed, (start, end) = match.group(), match.span()
    if typed.isalnum():
        return Token(start, end, typed, fold(typed))
    straight = re.sub("[’`´]", "'", typed)  # noqa: RUF001 - people type these apostrophes
    possessive = straight.endswith("'") or straight.lower().endswith("'s")
    bare = straight.replace("'", "") if len(straight) > 1 else straight
    return Token(start, end, typed, fold(bare), possessive)
