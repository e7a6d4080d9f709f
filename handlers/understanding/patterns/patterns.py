"""What people say, as patterns over folded words.

A pattern is written as words: ``zeig* @customer``. ``kuendig*`` is any word that begins so,
``*karte`` any that ends so, ``..`` up to five words of one clause, ``;`` a comma or a point,
``(a|b c)`` a choice, ``[a]`` may be missing, ``@customer`` stands for a thing found before, ``^``
and ``$`` for the sentence's first and last place. Positions count words, start inclusive, end
exclusive.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, takewhile

from msgspec import Raw, Struct, field, msgpack

from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.written import (
    FREE,
    GAP_PLACE,
    LEAD,
    Opened,
    Place,
    Rule,
    Written,
)

_LONGEST_GAP = 5
_EDGES = frozenset({"$", BREAK})
_CLAUSE_ENDS = frozenset({BREAK, FREE})
_Choices = tuple[frozenset[str] | str, ...]


class Alike(Struct, frozen=True, array_like=True):
    """Rules as they were written (see ``written``), of which most never fit and are never read.

    Attributes:
        choices: What some places of the rules may be.
        written: Every rule as bytes.
        by_need: The numbers of the rules by a word that each needs besides, if any.
        known: By their numbers the rules that were read.
    """

    choices: _Choices
    written: tuple[Raw, ...]
    by_need: dict[str, tuple[int, ...]]
    known: dict[int, Rule] = field(default_factory=dict)

    def rule(self, number: int) -> Rule:
        """Return the rule of a number."""
        rule: Rule = _RULE.decode(self.written[number])
        self.known[number] = rule
        return rule


_ALIKE, _OPENED = msgpack.Decoder(Alike), msgpack.Decoder(Opened)
_RULE = msgpack.Decoder(Rule)


class Match(Struct, frozen=True):
    """A concept found in a sentence, with the words that it covers."""

    concept: str
    start: int
    end: int


def last_place(match: Match, shape: Sequence[str], places: Sequence[int]) -> int:
    """Return where the last word of a match begins; an edge or a comma at its end is none."""
    at = match.end - 1
    while at > match.start and shape[at] in _EDGES:
        at -= 1
    return places[at]


class Patterns:
    """Patterns that were written out, ready to be found in a sentence."""

    def __init__(self, patterns: Written) -> None:
        self._written = patterns
        self._opened = cache(self._read_opened)
        self._alike = cache(self._read_alike)
        self._openings = lru_cache(maxsize=4096)(self._found_openings)
        self._beginning = lru_cache(maxsize=8192)(self._found_beginning)

    def find(self, words: Sequence[str]) -> tuple[Match, ...]:
        """Return every concept found, at every place, the longest form for each start."""
        found: dict[tuple[str, int], int] = {}
        beginning, padded, present = self._beginning, (*words, FREE), {FREE, *words}
        for at, word in enumerate(words):
            for alike in beginning(word, padded[at + 1]):
                for concept, places in _likely(alike, present):
                    end = self._end_of(alike.choices, places, padded, at, 1)
                    if end is not None and end > found.get((concept, at), 0):
                        found[concept, at] = end
        return tuple([Match(concept, at, end) for (concept, at), end in found.items()])

    def knows(self, word: str) -> bool:
        """Return whether a single folded word is a concept by itself."""
        return any(
            len(places) == 1
            for alike in self._beginning(word, FREE)
            for _, places in _likely(alike, {FREE})
        )

    def begins(self, word: str) -> bool:
        """Return whether a folded word opens a concept, alone or with others behind it."""
        return any(first in self._written.firsts for first in _firsts(word))

    def spelled(self, word: str) -> bool:
        """Return whether a folded word stands in full in a pattern, at its beginning."""
        return word in self._written.firsts

    def spells(self, concept: str, word: str, words: Sequence[str]) -> bool:
        """Return whether a form of the concept that fits ``words`` names ``word`` itself."""
        padded, present = (*words, FREE), {FREE, *words}
        return any(
            each == concept
            and word in _named(alike, places, words[0])
            and self._end_of(alike.choices, places, padded, 0, 1) is not None
            for alike in self._beginning(words[0], padded[1])
            for each, places in _likely(alike, present)
        )

    def _found_beginning(self, word: str, after: str) -> tuple[Alike, ...]:
        """Return the rules that may begin with two words."""
        behind = (FREE, *_firsts(after)) if after else (FREE,)
        places = [
            opened[each] for opened in self._openings(word) for each in behind if each in opened
        ]
        return tuple(map(self._alike, chain.from_iterable(places)))

    def _found_openings(self, word: str) -> tuple[Opened, ...]:
        """Return where rules stand that may begin with a word."""
        firsts = self._written.firsts
        places = [firsts[each] for each in _firsts(word) if each in firsts]
        return tuple(map(self._opened, chain.from_iterable(places)))

    def _read_opened(self, place: int) -> Opened:
        return _OPENED.decode(self._written.at(place))

    def _read_alike(self, place: int) -> Alike:
        return _ALIKE.decode(self._written.at(place))

    def _end_of(
        self, choices: _Choices, places: Sequence[Place], words: Sequence[str], at: int, met: int
    ) -> int | None:
        """Return the place behind the last word if a form matches from ``at`` on.

        The first ``met`` of its places are known to match already; the words end with ``FREE``.
        """
        first, at = at, at + met
        for place in places[met:]:
            if isinstance(place, str):
                if place != words[at]:
                    return None
            elif place == GAP_PLACE:
                return self._end_after_gap(choices, places[at - first + 1 :], words, at)
            elif isinstance(choice := choices[place], frozenset):
                if words[at] not in choice:
                    return None
            elif not self._fits(choice, words[at]):
                return None
            at += 1
        return at

    def _end_after_gap(
        self, choices: _Choices, places: Sequence[Place], words: Sequence[str], at: int
    ) -> int | None:
        """Return the place behind the nearest match; of words to choose from, the last one."""
        ends: dict[tuple[str, ...], int] = {}
        first = places[0] if places else None
        for here in range(at, at + _LONGEST_GAP + 1):
            if first == words[here] or not isinstance(first, str):
                end = self._end_of(choices, places, words, here, 0)
                if end is not None:
                    chosen = tuple(_chosen(choices, places))
                    if not chosen:
                        return end
                    ends.setdefault(tuple(words[here + number] for number in chosen), end)
            if words[here] in _CLAUSE_ENDS:
                break
        return max(ends.values(), default=None)

    def _fits(self, choice: str, word: str) -> bool:
        if choice == LEAD:
            return word in self._written.leading
        if choice[-1] == "*":
            return word.startswith(choice[:-1])
        return word.endswith(choice[1:])


def _chosen(choices: _Choices, places: Sequence[Place]) -> Iterator[int]:
    """Yield the numbers of places up to a gap at which there are words to choose from."""
    for number, place in enumerate(takewhile(lambda place: place != GAP_PLACE, places)):
        if not isinstance(place, str) and not isinstance(choices[place], str):
            yield number


@lru_cache(maxsize=2048)  # patterns of several tables are looked for in a sentence
def _firsts(word: str) -> tuple[str, ...]:
    """Return what may begin a rule that a word begins: itself, its beginnings and its ends."""
    lengths = range(2, len(word) + 1)
    return (word, *(f"{word[:at]}*" for at in lengths), *(f"*{word[-at:]}" for at in lengths))


def _named(alike: Alike, places: Sequence[Place], word: str) -> set[str]:
    """Return the words of a form; where it begins with a choice, of these only the one met."""
    met = places[0] if isinstance(places[0], str) else word
    return {met}.union(*(_words(alike.choices, each) for each in places[1:]))


def _words(choices: _Choices, place: Place) -> Iterable[str]:
    """Return the words that fit whole."""
    if place == GAP_PLACE:
        return ()
    choice = place if isinstance(place, str) else choices[place]
    return {choice} if isinstance(choice, str) else choice


def _likely(alike: Alike, present: set[str]) -> Iterable[Rule]:
    """Return the rules that may fit in a sentence of these words."""
    known, by_need = alike.known, alike.by_need
    needed = by_need.keys() & present
    if not needed:
        return ()
    numbers: Iterable[int] = by_need[needed.pop()]
    if needed:
        numbers = sorted({*numbers, *chain.from_iterable(map(by_need.__getitem__, needed))})
    return [known.get(number) or alike.rule(number) for number in numbers]
