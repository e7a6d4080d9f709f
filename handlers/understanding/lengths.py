"""Lengths of time as people write them: "12 Monate", "ein Jahr", "half a year", "P6M"."""

import re
from functools import cache

from domain.dates import Duration
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import fold

_UNITS = {
    "D": ("tag", "tage", "tagen", "tages", "day", "days", "d"),
    "W": ("woche", "wochen", "week", "weeks", "w", "wo"),
    "M": ("monat", "monate", "monaten", "monats", "month", "months", "m", "mon"),
    "Y": ("jahr", "jahre", "jahren", "jahres", "year", "years", "j", "y"),
}
_HALF = re.compile(r"\b(?:ein\s+)?(?:halbes\s+jahr|halbjahr)\b|\bhalf\s+a\s+year\b")
_QUARTER = re.compile(r"\b(?:ein\s+)?(?:vierteljahr|quartal)\b|\b(?:a\s+)?quarter\b")
_ISO = re.compile(r"P\d{1,4}[DWMY]", re.IGNORECASE)


def read_length(text: str, lang: str) -> str | None:
    """Return the one length that a text names as an ISO duration, None without or with several.

    A bare number is no length.

    Example:
        >>> [read_length(text, "de") for text in ("12 Monate", "ein Jahr", "5-Wochen", "12")]
        ['P12M', 'P12M', 'P5W', None]
    """
    del lang  # both languages are read at any time
    said = fold(text.strip())
    if _ISO.fullmatch(said):
        return str(Duration.parse(said.upper()))
    if _HALF.search(said):
        return "P6M"
    if _QUARTER.search(said):
        return "P3M"
    found = {(match["count"], match["unit"]) for match in _pattern().finditer(said)}
    if len(found) != 1:
        return None
    count, unit = found.pop()
    number = int(count) if count.isdecimal() else _numbers()[count]
    return str(Duration.parse(f"P{number}{_letter(unit)}"))


def _letter(unit: str) -> str:
    return next(letter for letter, names in _UNITS.items() if unit in names)


@cache
def _numbers() -> dict[str, int]:
    words = lexicon()
    ones = dict.fromkeys((*words.quantities["one"], "einem", "einer", "eines", "a", "an"), 1)
    return {**ones, **{word: int(number) for word, number in words.numbers.items()}}


@cache
def _pattern() -> re.Pattern[str]:
    counts = "|".join(sorted(map(re.escape, _numbers()), key=len, reverse=True))
    units = "|".join(sorted((name for names in _UNITS.values() for name in names), key=len)[::-1])
    return re.compile(rf"\b(?P<count>\d{{1,4}}|{counts})[\s-]*(?P<unit>{units})\b")
