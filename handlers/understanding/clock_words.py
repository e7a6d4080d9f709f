"""The words of times and weekdays in all languages, read from ``phrases/times.toml``."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from handlers.understanding.phrases import LOCALES
from handlers.understanding.prepared import prepared


class ClockWords(Struct, frozen=True):
    """Words of times, in small letters.

    Attributes:
        phrases: Lists of phrases by what they say ("am", "half-before", "noon" ...).
        numbers: Number words.
        hours: Behind a number that is an hour.
        at: Before a number that is an hour.
        behind: May follow a number that only ``at`` makes an hour.
        to: Between begin and end.
        minutes: Behind a number of minutes.
        long_hours: Behind a length in hours.
        each: Before a length that counts for every day named.
        weekdays: By language, words with the days they stand for, Monday 0.
    """

    phrases: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]
    hours: frozenset[str]
    at: frozenset[str]
    behind: frozenset[str]
    to: frozenset[str]
    minutes: frozenset[str]
    long_hours: frozenset[str]
    each: frozenset[str]
    weekdays: Mapping[str, Mapping[str, tuple[int, ...]]]


@prepared
def clock_words() -> ClockWords:
    """Return the words of all languages, read once."""
    files = sorted(LOCALES.glob("*/phrases/times.toml"))
    tables = {file.parents[1].name: tomllib.loads(file.read_text("utf-8")) for file in files}
    every = list(tables.values())
    lists = {name for table in every for name, value in table.items() if isinstance(value, list)}
    return ClockWords(
        phrases={name: _phrases(table.get(name, ()) for table in every) for name in lists},
        numbers={
            word: int(number)
            for table in every
            for number, words in table["numbers"].items()
            for word in words
        },
        hours=_words(every, "hours"),
        at=_words(every, "at"),
        behind=_words(every, "behind"),
        to=_words(every, "to"),
        minutes=_words(every, "minutes"),
        long_hours=_words(every, "long-hours"),
        each=_words(every, "each"),
        weekdays={lang: _weekdays(table) for lang, table in tables.items()},
    )


def _phrases(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(phrase for phrases in lists for phrase in phrases)


def _words(tables: Iterable[Mapping[str, Any]], key: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in table[key].split())


def _weekdays(table: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {
        word: (int(day),) for day, words in table["weekday"].items() for word in words
    }
    for span, words in table["weekdays"].items():
        first, last = map(int, span.split("-"))
        found |= dict.fromkeys(words, tuple(range(first, last + 1)))
    return found
