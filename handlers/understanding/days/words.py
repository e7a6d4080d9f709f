"""The words of days as data: ``locales/*/days.toml`` of all languages in one lexicon.

What stands around days and tells them from lookalikes is in ``days_around.toml`` beside it.

A word can mean several things ("second" is a rank, "an" a preposition and an article); which one
holds is for the grammar to find out. Umlauts, capitals and hyphens do not count.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understanding.own_data import day_tables
from handlers.understanding.prepared import prepared

_LOCALES: Final = Path(__file__).parents[3] / "locales"
_SPELLED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_WORD: Final = re.compile(r"\d?[^\W\d_]+|\d+")  # "2moro" is one
_WRITTEN: Final = frozenset({"weak_weekday", "other_word"})
_FORGIVEN: Final = ("month", "weak_month", "weekday", "relative", "daytime")
_SHORTEST_TYPO: Final = 6
_BEHIND: Final = ("over", "suits", "held")


class Meaning(NamedTuple):
    """A kind of word and its value within that kind."""

    tag: str
    value: int | str


class Lexicon(Struct, frozen=True):
    """All phrases with their meanings, and what is derived from them.

    ``delicate`` are phrases of which the way they are written decides what they mean; ``lists``
    are phrases around days by what they tell, "behind" the first words of those behind a day.
    """

    phrases: Mapping[tuple[str, ...], tuple[Meaning, ...]]
    first_words: Mapping[str, int]
    delicate: frozenset[tuple[str, ...]]
    abbreviations: frozenset[str]
    forgiven: tuple[str, ...]
    heads: tuple[str, ...]
    tails: frozenset[str]
    lists: Mapping[str, frozenset[str]]


def fold(text: str) -> str:
    """Return the text as it is compared: without capitals, umlauts spelled out.

    Example:
        >>> fold("Nächster März")
        'naechster maerz'
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).casefold().translate(_SPELLED)


def _words(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase; a possessive 's is none of them."""
    return tuple(_WORD.findall(re.sub(r"['’]s\b", "", fold(phrase))))


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Meaning]]:
    """Yield each phrase of a language with one meaning."""
    plain = {tag: values for tag, values in table.items() if isinstance(values, dict)}
    stems = plain.pop("stem", {})
    plain |= {tag: plain.get(tag, {}) for tag in plain.get("abbreviated", {})}
    short = plain.pop("abbreviated", {})
    for tag, value, phrase in _flat(plain):
        yield _words(phrase), Meaning(tag, value)
    for tag, value, phrase in _flat(short):
        yield _words(phrase), Meaning(tag, value)
    for tag, value, stem in _flat(stems):
        for ending in table["endings"]:
            yield _words(stem + ending), Meaning(tag, value)


def _flat(tags: Mapping[str, Any]) -> Iterator[tuple[str, int | str, str]]:
    for tag, values in tags.items():
        for value, phrases in values.items():
            number = int(value) if re.fullmatch(r"-?\d+", value) else value
            for phrase in phrases:
                yield tag, number, phrase


@prepared
def lexicon() -> Lexicon:
    """Return the words of all languages, read once."""
    tables = day_tables()
    phrases = _collected(tables)
    short = {
        word.rstrip(".")
        for table in tables
        for _, _, phrase in _flat(table["abbreviated"])
        for word in phrase.split()
        if word.endswith(".") or phrase.endswith(word)
    }
    first_words: dict[str, int] = {}
    for words in phrases:
        first_words[words[0]] = max(len(words), first_words.get(words[0], 0))
    return Lexicon(
        phrases={words: tuple(meanings) for words, meanings in phrases.items()},
        first_words=first_words,
        delicate=frozenset(
            words
            for words, meanings in phrases.items()
            if any(m.tag in _WRITTEN for m in meanings)
        ),
        abbreviations=frozenset(map(fold, short)),
        forgiven=_single(phrases, _FORGIVEN, _SHORTEST_TYPO),
        heads=_single(phrases, ("month", "weekday", "thousand"), 3),
        tails=frozenset(fold(tail) for table in tables for tail in table["tails"]),
        lists=_lists(),
    )


def _lists() -> dict[str, frozenset[str]]:
    """Return the lists of words around days of all languages by their names."""
    files = sorted(_LOCALES.glob("*/days_around.toml"))
    tables = [tomllib.loads(file.read_text("utf-8")) for file in files]
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        for name, phrases in table.items():
            found[name] = found.get(name, frozenset()) | frozenset(map(fold, phrases))
    heads = (phrase.split()[0] for name in _BEHIND for phrase in found[name])
    return {**found, "behind": frozenset(heads)}


def _collected(tables: Sequence[dict[str, Any]]) -> dict[tuple[str, ...], list[Meaning]]:
    """Return all phrases of the languages with all that each of them can mean."""
    phrases: dict[tuple[str, ...], list[Meaning]] = {}
    for table in tables:
        for words, meaning in _entries(table):
            known = phrases.setdefault(words, [])
            if meaning not in known:
                known.append(meaning)
    return phrases


def _single(
    phrases: Mapping[tuple[str, ...], list[Meaning]], tags: tuple[str, ...], shortest: int
) -> tuple[str, ...]:
    """Return the single words of these kinds, the longest first."""
    found = {
        words[0]
        for words, meanings in phrases.items()
        if len(words) == 1 and len(words[0]) >= shortest and meanings[0].tag in tags
    }
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=4096)
def corrected(word: str) -> str:
    """Return the month, weekday or relative day one slip of the finger away, else the word.

    Example:
        >>> corrected("dezmber"), corrected("montage")
        ('dezember', 'montage')
    """
    words = lexicon()
    if len(word) < _SHORTEST_TYPO - 1 or word in words.first_words:
        return word
    near = _forgiven(len(word))
    best = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=1)
    if best is None or best[0][0] != word[0]:
        return word
    left_out = len(word) < len(best[0])  # no other slip is forgiven in so short a word
    return best[0] if left_out or len(word) >= _SHORTEST_TYPO else word


@lru_cache(maxsize=64)
def _forgiven(length: int) -> list[str]:
    """Return the words that are at most one letter longer or shorter, in their order."""
    return [word for word in lexicon().forgiven if abs(len(word) - length) <= 1]


@lru_cache(maxsize=8192)
def parts_of(text: str) -> tuple[str, ...]:
    """Return a word as typed, folded and put right, as the parts of which it is made.

    Example:
        >>> parts_of("Dienstagabend"), parts_of("Dezmber")
        (('dienstag', 'abend'), ('dezember',))
    """
    return split(corrected(fold(text)))


def split(word: str) -> tuple[str, ...]:
    """Return the parts of a compound such as "dienstagabend", else the word alone.

    Example:
        >>> split("dienstagabend"), split("august")
        (('dienstag', 'abend'), ('august',))
    """
    words = lexicon()
    if word in words.first_words or not word.startswith(words.heads):
        return (word,)
    for head in words.heads:
        tail = word.removeprefix(head)
        if tail != word and (tail in words.tails or _is_number(tail)):
            return head, tail
    return (word,)


def _is_number(word: str) -> bool:
    meanings = lexicon().phrases.get((word,), ())
    return any(meaning.tag == "number" for meaning in meanings)
