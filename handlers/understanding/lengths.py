"""Lengths of contracts and pauses as ISO 8601: "12 Monate", "half a year", "6M"."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from handlers.understanding.clock_words import clock_words
from handlers.understanding.days.dates import find_dates
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_SHORT = re.compile(r"\s*P?\s*(\d{1,4})\s*([DWMY]|[TJ])\s*", re.IGNORECASE)
_GERMAN = {"T": "D", "J": "Y"}
_LONGEST_COUNT = 3
_ANY_DAY = date(2000, 1, 1)  # a length is the same on every day


def read_length(text: str, lang: str) -> str | None:
    """Return the one length that a text gives, as ISO 8601; a number alone is none.

    Example:
        >>> [read_length(text, "de") for text in ("12 Monate", "ein Jahr", "6M", "P6W", "12")]
        ['P12M', 'P1Y', 'P6M', 'P6W', None]
    """
    if short := _SHORT.fullmatch(text):
        count, letter = int(short.group(1)), short.group(2).upper()
        return f"P{count}{_GERMAN.get(letter, letter)}" if count else None
    if _several_numbers().search(text.lower()):
        return None
    found = _lengths(text, lang) or _lengths(text, "en" if lang == "de" else "de")
    return found.pop() if len(found) == 1 else None


def described_length(tokens: Sequence[Token]) -> tuple[int, str] | None:
    """Return a length that describes the noun behind it, with the place of that noun.

    Example:
        >>> from handlers.understanding.words import tokenize
        >>> texts = ("a two-week break", "3-wöchige Pause", "dreimonatige Auszeit", "two weeks")
        >>> [described_length(tokenize(text)) for text in texts]
        [(4, 'P2W'), (3, 'P3W'), (1, 'P3M'), None]
    """
    words = [token.fold for token in tokens]
    for at, word in enumerate(words):
        found = _adjective().fullmatch(word)
        if found is None:
            continue
        before = [each for each in words[max(0, at - 2) : at] if each != "-"]
        count = _count(found["count"] or "".join(before[-1:]))
        if count:
            return at + 1, f"P{count}{lexicon().lasting[found['unit']]}"
    return None


def _count(word: str) -> int:
    """Return a number, or 0 where the word is none."""
    words = lexicon()
    one = word in words.quantities["one"]
    figures = "1" if one else words.numbers.get(word, word)
    return int(figures) if figures.isdecimal() and len(figures) <= _LONGEST_COUNT else 0


@cache
def _adjective() -> re.Pattern[str]:
    """Return the pattern of a unit as an adjective, with a number before it or not."""
    units = "|".join(sorted(lexicon().lasting))
    return re.compile(rf"(?P<count>[a-z0-9]*?)(?P<unit>{units})(?:e|er|en|es|em)?")


@cache
def _several_numbers() -> re.Pattern[str]:
    """Return the pattern of "3 oder 6", "3-6"."""
    words = "|".join(sorted(lexicon().joins | clock_words().to))
    return re.compile(rf"\d\s*(?:[-–/]|\b(?:{words})\b)\s*\d")


def _lengths(text: str, lang: str) -> set[str]:
    days = find_dates(text, lang, _ANY_DAY)
    return {day.duration for day in days if day.kind == "duration" and day.duration}
