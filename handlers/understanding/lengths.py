"""Lengths of contracts and pauses as ISO 8601: "12 Monate", "half a year", "6M"."""

import re
from datetime import date
from functools import cache

from handlers.understanding.clock_words import clock_words
from handlers.understanding.dates import find_dates
from handlers.understanding.phrases import lexicon

_SHORT = re.compile(r"\s*P?\s*(\d{1,4})\s*([DWMY]|[TJ])\s*", re.IGNORECASE)
_GERMAN = {"T": "D", "J": "Y"}
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


@cache
def _several_numbers() -> re.Pattern[str]:
    """Return the pattern of "3 oder 6", "3-6"."""
    words = "|".join(sorted(lexicon().joins | clock_words().to))
    return re.compile(rf"\d\s*(?:[-–/]|\b(?:{words})\b)\s*\d")


def _lengths(text: str, lang: str) -> set[str]:
    days = find_dates(text, lang, _ANY_DAY)
    return {day.duration for day in days if day.kind == "duration" and day.duration}
