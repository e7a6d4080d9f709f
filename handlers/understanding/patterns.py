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
from functools import lru_cache
from itertools import chain

from handlers.understanding.words import fold

BREAK = ","
_GAP = ".."
_LONGEST_GAP = 5
_DAY, _LEAD = "@day", "<"
EMPTY = frozenset({_GAP, "^", "$"})
"""Parts of a form that are no words: a gap, and the edges of the sentence."""
_EDGES = frozenset({"$", BREAK})
_PIECE = re.compile(r"[()\[\]|]|[^()\[\]|]+")
_FREE = ""  # what a rule needs that needs no other word
_FEW = 16  # rules without a gap that begin alike are tried one by one
Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A concept found in a sentence, with the words that it covers."""

    concept: str
    start: int
    end: int


_Rule = tuple[int, str, Form, str]
"""A number, a concept, a form, and the word that must come next, if it is one that stands for
itself; of two found at once the lower number stands first."""
_Rules = dict[str, list[_Rule]]
"""Rules that begin alike, by a word that each needs besides."""


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
        self._by_first: dict[str, list[tuple[str, Form]]] = defaultdict(list)
        self._by_need: dict[str, _Rules] = {}
        self._starting_with = lru_cache(maxsize=8192)(self._found_starting_with)
        for concept, patterns in concepts.items():
            for pattern in patterns:
                self._add(concept, pattern, forms_of(pattern, filler))

    def _add(self, concept: str, pattern: str, forms: Iterable[Form]) -> None:
        for parts in forms:
            if not EMPTY.issuperset(parts):
                self._by_first[parts[0]].append((concept, parts))
        if _DAY in pattern:
            for parts in forms:
                if (led := _led(parts, self._leading)) != parts:
                    self._by_first[led[0]].append((concept, led))

    def find(self, words: Sequence[str]) -> tuple[Match, ...]:
        """Return every concept found, at every place, the longest form for each start."""
        found: dict[tuple[str, int], int] = {}
        present = (_FREE, *dict.fromkeys(words))
        for at, (word, after) in enumerate(zip(words, (*words[1:], _FREE), strict=True)):
            for _, concept, parts, second in self._likely(word, present):
                if second and second != after:
                    continue
                alone = len(parts) == 1
                end = at + 1 if alone else _end_of(parts, words, at, self._leading)
                key = (concept, at)
                if end is not None and end > found.get(key, 0):
                    found[key] = end
        return tuple(Match(concept, at, end) for (concept, at), end in found.items())

    def knows(self, word: str) -> bool:
        """Return whether a single folded word is a concept by itself."""
        return any(
            len(parts) == 1
            for rules in self._starting_with(word)
            for _, _, parts, _ in rules.get(_FREE, ())
        )

    def begins(self, word: str) -> bool:
        """Return whether a folded word opens a concept, alone or with others behind it."""
        return bool(self._starting_with(word))

    def spelled(self, word: str) -> bool:
        """Return whether a folded word stands in full in a pattern, at its beginning."""
        return word in self._by_first

    def spells(self, concept: str, word: str, words: Sequence[str]) -> bool:
        """Return whether a form of the concept that fits ``words`` names ``word`` itself."""
        return any(
            each == concept
            and word in parts
            and _end_of(parts, words, 0, self._leading) is not None
            for _, each, parts, _ in self._likely(words[0], (_FREE, *dict.fromkeys(words)))
        )

    def literals(self) -> Iterator[str]:
        """Yield every whole word that occurs in a pattern."""
        forms = (parts for rules in self._by_first.values() for _, parts in rules)
        return filter(str.isalpha, set(chain.from_iterable(forms)))

    def _likely(self, word: str, present: Sequence[str]) -> Iterator[_Rule]:
        """Yield the rules that begin with a word and need none that is not there."""
        for rules in self._starting_with(word):
            lists = [rules[need] for need in present if need in rules]
            yield from lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists))

    def _found_starting_with(self, word: str) -> tuple[_Rules, ...]:
        firsts = [word]
        for length in range(2, len(word) + 1):
            firsts += [f"{word[:length]}*", f"*{word[-length:]}"]
        return tuple(self._indexed(first) for first in firsts if first in self._by_first)

    def _indexed(self, first: str) -> _Rules:
        """Return the rules that begin so; most words are never said, so it is done when needed."""
        if first not in self._by_need:
            rules: _Rules = defaultdict(list)
            alike = self._by_first[first]
            few = len(alike) <= _FEW
            for number, (concept, parts) in enumerate(alike):
                second = parts[1] if len(parts) > 1 and _is_whole(parts[1]) else _FREE
                need = _FREE if few and _GAP not in parts else _need(parts)
                rules[need].append((number, concept, parts, second))
            self._by_need[first] = dict(rules)
        return self._by_need[first]


def _need(parts: Form) -> str:
    """Return the longest word behind the first that stands for itself; things are everywhere."""
    whole = (part for part in parts[1:] if part[0] not in "@.<*$" and part[-1] != "*")
    return max(whole, key=len, default=_FREE)


def _is_whole(part: str) -> bool:
    """Return whether only this very word, thing or edge fits."""
    return part[0] not in ".<*" and part[-1] != "*"


def _led(parts: Form, leading: frozenset[str]) -> Form:
    """Return the parts with room for a preposition before each day inside of the pattern."""
    led: list[str] = []
    for part in parts:
        if part == _DAY and led and led[-1] != _GAP and led[-1] not in leading:
            led.append(_LEAD)
        led.append(part)
    return tuple(led)


def expand(pattern: str) -> list[Form]:
    """Return the plain forms of a pattern, each a sequence of folded words.

    Example:
        >>> expand("(show|pull up) [the] file")
        [('show', 'the', 'file'), ('show', 'file'), ('pull', 'up', 'the', 'file'), \
('pull', 'up', 'file')]
    """
    return list(forms_of(pattern, frozenset()))


@lru_cache(maxsize=16384)
def forms_of(pattern: str, filler: frozenset[str]) -> tuple[Form, ...]:
    """Return the plain forms of a pattern, freed of filler."""
    folded = fold(pattern).replace(";", BREAK)
    if "(" not in folded and "[" not in folded:
        return (_freed(folded, filler),)
    return tuple(_forms(iter(_PIECE.findall(folded)), filler))


def _freed(text: str, filler: frozenset[str]) -> Form:
    words = tuple(text.split())
    return words if filler.isdisjoint(words) else tuple(w for w in words if w not in filler)


def _forms(pieces: Iterator[str], filler: frozenset[str]) -> list[Form]:
    """Return the forms of the pieces up to the bracket that closes them."""
    done: list[Form] = []
    forms: list[Form] = [()]
    for piece in pieces:
        if piece in "([":
            inner = _forms(pieces, filler)
            forms = [form + more for form in forms for more in inner]
        elif piece == "|":
            done, forms = done + forms, [()]
        elif piece in ")]":
            return [*done, *forms, ()] if piece == "]" else done + forms
        else:
            words = _freed(piece, filler)
            forms = [form + words for form in forms]
    return done + forms


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
    if part == word:
        return True
    if part[-1] == "*":
        return word.startswith(part[:-1])
    return part[0] == "*" and word.endswith(part[1:])
