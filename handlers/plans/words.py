"""What people call the options of a plan: data in ``locales/*/plans.toml``, all languages at once.

Texts are compared *folded*: lower case, ASCII.
"""

import re
import tomllib
from functools import cache

from handlers.texts import LOCALES
from handlers.understanding.words import fold


def says(kind: str, text: str) -> bool:
    """Say whether a text holds a word or phrase of a kind, such as ``notice``.

    Example:
        >>> [says("notice", text) for text in ("1 Monat Frist", "1 month's notice", "Fristlos")]
        [True, True, False]
    """
    return _pattern(kind).search(fold(text)) is not None


def without(kind: str, text: str) -> str:
    """Return a folded text without the words and phrases of a kind."""
    return _pattern(kind).sub(" ", fold(text)).strip()


def intro(kind: str = "words") -> frozenset[str]:
    """Return words around the name of a new plan: before it, its noun, or the verb behind."""
    return frozenset(word for table in _tables() for word in table["intro"][kind])


def beside(kind: str, word: str) -> bool:
    """Say whether a folded word may stand beside a value: ``words``, ``lengths``, ``everybody``.

    Example:
        >>> [beside("lengths", word) for word in ("monate", "week", "montag")]
        [True, True, False]
    """
    return _beside(kind).fullmatch(word) is not None


def all_of(kinds: tuple[str, ...], text: str) -> str:
    """Return what is left of a folded text without the phrases of several kinds."""
    for kind in kinds:
        text = without(kind, text)
    return text


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    phrases = [phrase for table in _tables() for phrase in table["words"][kind]]
    longest_first = sorted(set(phrases), key=len, reverse=True)
    return re.compile("|".join(map(_as_regex, longest_first)))


@cache
def _beside(kind: str) -> re.Pattern[str]:
    words = (word for table in _tables() for word in table["beside"][kind])
    return re.compile("|".join(map(_as_regex, words)))


def _as_regex(phrase: str) -> str:
    """Return a phrase as a pattern that begins and ends with whole words."""
    middle = re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"[\w-]*")
    begins = r"\b" if phrase[0].isalnum() or phrase[0] == "*" else ""
    return rf"{begins}{middle}(?![\w-])"


@cache
def _tables() -> tuple[dict[str, dict[str, list[str]]], ...]:
    files = sorted(LOCALES.glob("*/plans.toml"))
    return tuple(tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
