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

from msgspec import Struct, msgpack

from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.written import (
    FREE,
    GAP_PLACE,
    LEAD,
    Alike,
    Opened,
    Place,
    Rule,
    Written,
)

_LONGEST_GAP = 5
_EDGES = frozenset({"$", BREAK})
_ALIKE, _OPENED = msgpack.Decoder(Alike), msgpack.Decoder(Opened)
_CLAUSE_ENDS = frozenset({BREAK, FREE})
_Choices = Sequence[frozenset[str] | str]


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
        return tuple(Match(concept, at, end) for (concept, at), end in found.items())

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
        firsts = self._written.firsts
        opened = chain.from_iterable(firsts[each] for each in _firsts(word) if each in firsts)
        both = tuple(dict.fromkeys((FREE, after)))
        places = (each.get(next_, ()) for each in map(self._opened, opened) for next_ in both)
        return tuple(map(self._alike, chain.from_iterable(places)))

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
        at += met
        for number in range(met, len(places)):
            place = places[number]
            if isinstance(place, str):
                if place != words[at]:
                    return None
            elif place == GAP_PLACE:
                return self._end_after_gap(choices, places[number + 1 :], words, at)
            elif not self._fits(choices[place], words[at]):
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

    def _fits(self, choice: frozenset[str] | str, word: str) -> bool:
        if not isinstance(choice, str):
            return word in choice
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
    needed = [alike.by_need[need] for need in alike.by_need.keys() & present]
    numbers = needed[0] if len(needed) == 1 else sorted(set(chain.from_iterable(needed)))
    return [alike.rules[number] for number in numbers]
