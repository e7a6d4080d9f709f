"""What people say, as patterns over folded words.

A pattern is written as words: ``zeig* @customer``. ``kuendig*`` is any word that begins so,
``*karte`` any that ends so, ``..`` up to five words of one clause, ``;`` a comma or a point,
``(a|b c)`` a choice, ``[a]`` may be missing, ``@customer`` stands for a thing found before, ``^``
and ``$`` for the sentence's first and last place. Positions count words, start inclusive, end
exclusive.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from handlers.understanding.words import fold

BREAK = ","
_GAP = ".."
_LONGEST_GAP = 5
_DAY, _LEAD = "@day", "<"
_EMPTY = frozenset({_GAP, "^", "$"})
_EDGES = frozenset({"$", BREAK})
_CHOICE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Match:
    """A concept found in a sentence, with the words that it covers."""

    concept: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Rule:
    """A plain form, and the words behind the first that a sentence must have in full."""

    concept: str
    parts: tuple[str, ...]
    needs: frozenset[str]


def last_place(match: Match, shape: Sequence[str], places: Sequence[int]) -> int:
    """Return where the last word of a match begins; an edge or a comma at its end is none."""
    at = match.end - 1
    while at > match.start and shape[at] in _EDGES:
        at -= 1
    return places[at]


class Patterns:
    """All concepts of all languages, ready to be found in a sentence.

    ``filler`` are words that sentences are freed of before; they are left out of patterns too.
    Before ``@day`` one of the ``leading`` words ("am", "on") may stand.
    """

    def __init__(
        self,
        concepts: Mapping[str, Iterable[str]],
        filler: frozenset[str] = frozenset(),
        leading: frozenset[str] = frozenset(),
    ) -> None:
        self._leading = leading
        self._by_word: dict[str, list[_Rule]] = defaultdict(list)
        self._by_stem: dict[str, list[_Rule]] = defaultdict(list)
        self._by_ending: dict[str, list[_Rule]] = defaultdict(list)
        for concept, patterns in concepts.items():
            for pattern in patterns:
                for form in expand(pattern):
                    parts = tuple(part for part in form if part not in filler)
                    if not _EMPTY.issuperset(parts):
                        self._add(_Rule(concept, parts, _needs(parts)))
                    if (led := _led(parts, leading)) != parts:
                        self._add(_Rule(concept, led, _needs(led)))

    def _add(self, rule: _Rule) -> None:
        first = rule.parts[0]
        if first.endswith("*"):
            self._by_stem[first[:-1]].append(rule)
        elif first.startswith("*"):
            self._by_ending[first[1:]].append(rule)
        else:
            self._by_word[first].append(rule)

    def find(self, words: Sequence[str]) -> tuple[Match, ...]:
        """Return every concept found, at every place, the longest form for each start."""
        found: dict[tuple[str, int], int] = {}
        present = frozenset(words)
        for at, word in enumerate(words):
            for rule in self._starting_with(word):
                if not rule.needs <= present:
                    continue
                end = _end_of(rule.parts, words, at, self._leading)
                key = (rule.concept, at)
                if end is not None and end > found.get(key, 0):
                    found[key] = end
        return tuple(Match(concept, at, end) for (concept, at), end in found.items())

    def knows(self, word: str) -> bool:
        """Return whether a single folded word is a concept by itself."""
        return any(len(rule.parts) == 1 for rule in self._starting_with(word))

    def begins(self, word: str) -> bool:
        """Return whether a folded word opens a concept, alone or with others behind it."""
        return any(True for _ in self._starting_with(word))

    def spelled(self, word: str) -> bool:
        """Return whether a folded word stands in full in a pattern, at its beginning."""
        return word in self._by_word

    def spells(self, concept: str, word: str, words: Sequence[str]) -> bool:
        """Return whether a form of the concept that fits ``words`` names ``word`` itself."""
        return any(
            rule.concept == concept
            and word in rule.parts
            and _end_of(rule.parts, words, 0, self._leading) is not None
            for rule in self._starting_with(words[0])
        )

    def literals(self) -> Iterator[str]:
        """Yield every whole word that occurs in a pattern."""
        for table in (self._by_word, self._by_stem, self._by_ending):
            for rules in table.values():
                for rule in rules:
                    yield from (part for part in rule.parts if part.isalpha())

    def _starting_with(self, word: str) -> Iterator[_Rule]:
        yield from self._by_word.get(word, ())
        for length in range(2, len(word) + 1):
            yield from self._by_stem.get(word[:length], ())
            yield from self._by_ending.get(word[-length:], ())


def _needs(parts: Sequence[str]) -> frozenset[str]:
    """Return the parts behind the first that stand for themselves."""
    return frozenset(
        part
        for part in parts[1:]
        if part not in (_GAP, _LEAD) and not part.startswith("*") and not part.endswith("*")
    )


def _led(parts: tuple[str, ...], leading: frozenset[str]) -> tuple[str, ...]:
    """Return the parts with room for a preposition before each day inside of the pattern."""
    led: list[str] = []
    for part in parts:
        if part == _DAY and led and led[-1] != _GAP and led[-1] not in leading:
            led.append(_LEAD)
        led.append(part)
    return tuple(led)


def expand(pattern: str) -> list[tuple[str, ...]]:
    """Return the plain forms of a pattern, each a sequence of folded words.

    Example:
        >>> expand("(show|pull up) [the] file")
        [('show', 'the', 'file'), ('show', 'file'), ('pull', 'up', 'the', 'file'), \
('pull', 'up', 'file')]
    """
    choice = _CHOICE.search(pattern)
    if choice is None:
        return [tuple(fold(pattern).replace(";", BREAK).split())]
    required, optional = choice.groups()
    options = required.split("|") if required is not None else [*optional.split("|"), ""]
    before, after = pattern[: choice.start()], pattern[choice.end() :]
    return [form for option in options for form in expand(f"{before} {option} {after}")]


def _end_of(
    parts: Sequence[str], words: Sequence[str], at: int, leading: frozenset[str]
) -> int | None:
    """Return the place behind the last word if ``parts`` match from ``at`` on."""
    for number, part in enumerate(parts):
        if part == _GAP:
            return _end_after_gap(parts[number + 1 :], words, at, leading)
        if at >= len(words) or not (
            words[at] in leading if part == _LEAD else _fits(part, words[at])
        ):
            return None
        at += 1
    return at


def _end_after_gap(
    parts: Sequence[str], words: Sequence[str], at: int, leading: frozenset[str]
) -> int | None:
    for skipped in range(_LONGEST_GAP + 1):
        end = _end_of(parts, words, at + skipped, leading)
        if end is not None:
            return end
        if at + skipped >= len(words) or words[at + skipped] == BREAK:
            return None
    return None


def _fits(part: str, word: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    if part.startswith("*"):
        return word.endswith(part[1:])
    return part == word
