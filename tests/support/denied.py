"""Sentences made of parts: what is denied, what is wanted all the same, and who says it.

A pattern is a sentence in which ``(a|b|)`` is a choice, one of which may be empty, and ``{who}`` a
choice that a table names. Of each pattern a fixed number of sentences is taken, spread over all.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import gcd
from pathlib import Path
from typing import Literal, cast

_PARTS = re.compile(r"\([^()]*\)|\{[^{}]*\}")
_SET = re.compile(r"\{([^{}]*)\}")
_SPACES = re.compile(r"\s+(?=[,.!?:;])|(?<=\s)\s+")
_STEP = 0.618  # of all sentences of a pattern, from one taken to the next


@dataclass(frozen=True)
class Made:
    """A sentence made of parts.

    Attributes:
        text: As somebody would type it.
        lang: ``de`` or ``en``.
        role: Who types.
        wanted: The name of its group in the table.
    """

    text: str
    lang: Literal["de", "en"]
    role: Literal["staff", "customer"]
    wanted: str


def made(table: Path, most: int) -> Iterator[Made]:
    """Yield the sentences of a table, at most ``most`` of each pattern.

    The table holds ``[sets.LANG]`` and for each group ``[GROUP.LANG]`` with lists of patterns
    under ``staff`` and ``customer``.

    Raises:
        KeyError: A pattern names a set that is not there.
    """
    parts = tomllib.loads(table.read_text("utf-8"))
    sets = parts.pop("sets")
    for group, languages in parts.items():
        for lang, roles in languages.items():
            for role, patterns in roles.items():
                for text in _texts(patterns, sets[lang], most):
                    yield Made(text, lang, cast('Literal["staff", "customer"]', role), group)


def _texts(patterns: Sequence[str], sets: Mapping[str, str], most: int) -> Iterator[str]:
    said: dict[str, None] = {}
    for pattern in patterns:
        said.update(dict.fromkeys(_spread(pattern, sets, most)))
    yield from said


def _spread(pattern: str, sets: Mapping[str, str], most: int) -> Iterator[str]:
    """Yield sentences of one pattern, of every part of it some."""
    texts = [_tidy("".join(pieces)) for pieces in product(*_choices(pattern, sets))]
    step = max(1, round(len(texts) * _STEP))
    while gcd(step, len(texts)) > 1:
        step += 1
    yield from (texts[at * step % len(texts)] for at in range(min(most, len(texts))))


def _choices(pattern: str, sets: Mapping[str, str]) -> Iterator[Sequence[str]]:
    done = 0
    for part in _PARTS.finditer(pattern):
        yield (pattern[done : part.start()],)
        yield tuple(_options(part[0].strip("()"), sets))
        done = part.end()
    yield (pattern[done:],)


def _options(written: str, sets: Mapping[str, str]) -> Iterator[str]:
    """Yield what a choice offers; a set may stand in it."""
    for option in written.split("|"):
        named = _SET.search(option)
        words = sets[named[1]].split("|") if named else ("",)
        yield from (_SET.sub(word, option) for word in words)


def _tidy(text: str) -> str:
    text = _SPACES.sub("", text.strip(" ,"))
    return text[:1].upper() + text[1:]
