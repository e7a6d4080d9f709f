"""What people say, as patterns over folded words.

A pattern is written as words: ``zeig* @customer``. ``kuendig*`` is any word that begins so,
``*karte`` any that ends so, ``..`` up to five words of one clause, ``;`` a comma or a point,
``(a|b c)`` a choice, ``[a]`` may be missing, ``@customer`` stands for a thing found before, ``^``
and ``$`` for the sentence's first and last place. Positions count words, start inclusive, end
exclusive.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product, takewhile

from msgspec import Struct

from handlers.understanding.patterns.forms import (
    BREAK,
    EMPTY,
    GAP,
    Form,
    Part,
    forms_of,
    is_whole,
    is_word,
    words_of,
)
from handlers.understanding.patterns.outlines import firsts_of

_LONGEST_GAP = 5
_DAY, _LEAD = "@day", "<"
_EDGES = frozenset({"$", BREAK})
_FEW = 6
_FREE = ""  # what a rule needs that needs no other word


class Match(Struct, frozen=True):
    """A concept found in a sentence, with the words that it covers."""

    concept: str
    start: int
    end: int


_Rule = tuple[int, str, Form]
"""A number, a concept and a form; of two found at once the lower number stands first."""


_Rules = dict[str, list[_Rule]]
"""Rules by a word that each needs besides the first two, if any."""
_Alike = dict[str, _Rules]
"""Rules that begin alike, by the word, thing or edge that must come next, if one must."""


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
        self._filler = filler
        self._leading = leading
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._alike: dict[str, _Alike] = {}
        self._starting_with = lru_cache(maxsize=8192)(self._found_starting_with)
        named = [(name, pattern) for name, each in concepts.items() for pattern in each]
        for each in named:
            for first in firsts_of(each[1], filler):
                self._by_first[first].append(each)

    def find(self, words: Sequence[str]) -> tuple[Match, ...]:
        """Return every concept found, at every place, the longest form for each start."""
        found: dict[tuple[str, int], int] = {}
        present = {_FREE, *words}
        behind = (*words[1:], _FREE)[: len(words)]
        for at, (word, after) in enumerate(zip(words, behind, strict=True)):
            for alike in self._starting_with(word):
                for _, concept, parts in _likely(alike, after, present):
                    end = _end_of(parts, words, at, self._leading, 1)
                    key = (concept, at)
                    if end is not None and end > found.get(key, 0):
                        found[key] = end
        return tuple(Match(concept, at, end) for (concept, at), end in found.items())

    def knows(self, word: str) -> bool:
        """Return whether a single folded word is a concept by itself."""
        return any(
            len(parts) == 1
            for alike in self._starting_with(word)
            for _, _, parts in alike.get(_FREE, {}).get(_FREE, ())
        )

    def begins(self, word: str) -> bool:
        """Return whether a folded word opens a concept, alone or with others behind it."""
        return bool(self._starting_with(word))

    def spelled(self, word: str) -> bool:
        """Return whether a folded word stands in full in a pattern, at its beginning."""
        return word in self._by_first

    def spells(self, concept: str, word: str, words: Sequence[str]) -> bool:
        """Return whether a form of the concept that fits ``words`` names ``word`` itself."""
        after, present = words[1] if len(words) > 1 else _FREE, {_FREE, *words}
        return any(
            each == concept
            and any(word in words_of(part) for part in (_met(parts[0], words[0]), *parts[1:]))
            and _end_of(parts, words, 0, self._leading) is not None
            for alike in self._starting_with(words[0])
            for _, each, parts in _likely(alike, after, present)
        )

    def _found_starting_with(self, word: str) -> tuple[_Alike, ...]:
        firsts = [word]
        for length in range(2, len(word) + 1):
            firsts += [f"{word[:length]}*", f"*{word[-length:]}"]
        return tuple(self._indexed(first) for first in firsts if first in self._by_first)

    def _indexed(self, first: str) -> _Alike:
        """Return the rules that begin so; most words are never said, so it is done when needed."""
        if first not in self._alike:
            written = enumerate(self._written_out(first))
            self._alike[first] = _by_next([(n, concept, parts) for n, (concept, parts) in written])
        return self._alike[first]

    def _written_out(self, first: str) -> Iterator[tuple[str, Form]]:
        """Yield the concepts and forms of what begins so."""
        for concept, pattern in self._by_first[first]:
            forms = [each for each in forms_of(pattern, self._filler) if _begins(each, first)]
            yield from ((concept, parts) for parts in forms if not EMPTY.issuperset(parts))
            if _DAY in pattern:
                for parts in chain.from_iterable(_apart(each, self._leading) for each in forms):
                    led = _led(parts, self._leading)
                    if led != parts and _begins(led, first):
                        yield concept, led


def _by_next(rules: list[_Rule]) -> _Alike:
    """Return rules that begin alike where each is looked for; a few are tried one by one."""
    if len(rules) <= _FEW:
        return {_FREE: {_FREE: rules}}
    alike: _Alike = defaultdict(lambda: defaultdict(list))
    for rule in rules:
        seconds, needs = _looked_for(rule[2])
        for after, need in product(seconds, needs):
            alike[after][need].append(rule)
    return {after: dict(found) for after, found in alike.items()}


def _begins(parts: Form, first: str) -> bool:
    return bool(parts) and first in words_of(parts[0])


def _met(first: Part, word: str) -> Part:
    """Return what begins a form that a word begins: of words to choose from, that word."""
    return first if isinstance(first, str) else word


def _likely(alike: _Alike, after: str, present: set[str]) -> Iterable[_Rule]:
    """Return the rules that may fit before a word, in a sentence of these words."""
    lists: list[list[_Rule]] = []
    for second in {_FREE, after}:
        if rules := alike.get(second):
            lists += [rules[need] for need in rules.keys() & present]
    return lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists))


def _looked_for(parts: Form) -> tuple[Iterable[str], Iterable[str]]:
    """Return of which words one must come next, and of which others one must be there."""
    second = _second(parts)
    return (second, _needs(parts[2:])) if second else ((_FREE,), _needs(parts[1:]))


def _needs(behind: Form) -> Iterable[str]:
    """Return words of which one must be there; things are everywhere.

    The longest word that stands for itself, else the words of the smallest choice.
    """
    whole = [part for part in behind if isinstance(part, str) and is_word(part)]
    if whole:
        return (max(whole, key=len),)
    return min((part for part in behind if not isinstance(part, str)), key=len, default=(_FREE,))


def _second(parts: Form) -> frozenset[str]:
    """Return the words, things or edges of which one must come next; none where others fit."""
    second = parts[1] if len(parts) > 1 else GAP
    return _alone(second) if isinstance(second, str) else second


@lru_cache(maxsize=1024)  # many rules share one
def _alone(word: str) -> frozenset[str]:
    return frozenset({word}) if is_whole(word) else frozenset()


def _apart(parts: Form, leading: frozenset[str]) -> Iterator[Form]:
    """Yield the parts, with choices of prepositions and other words taken apart."""
    taken = (
        (part,)
        if isinstance(part, str)
        else tuple(x for x in (part & leading, part - leading) if x)
        for part in parts
    )
    yield from product(*taken)


def _led(parts: Form, leading: frozenset[str]) -> Form:
    """Return the parts with room for a preposition before each day inside of the pattern."""
    led: list[Part] = []
    for part in parts:
        if part == _DAY and led and led[-1] != GAP and leading.isdisjoint(words_of(led[-1])):
            led.append(_LEAD)
        led.append(part)
    return tuple(led)


def _end_of(
    parts: Sequence[Part], words: Sequence[str], at: int, leading: frozenset[str], met: int = 0
) -> int | None:
    """Return the place behind the last word if ``parts`` match from ``at`` on.

    The first ``met`` of them are known to match already.
    """
    at += met
    for number in range(met, len(parts)):
        part = parts[number]
        if part == GAP:
            return _end_after_gap(parts[number + 1 :], words, at, leading)
        if at >= len(words) or not (
            words[at] in leading if part == _LEAD else _fits(part, words[at])
        ):
            return None
        at += 1
    return at


def _end_after_gap(
    parts: Sequence[Part], words: Sequence[str], at: int, leading: frozenset[str]
) -> int | None:
    """Return the place behind the nearest match; of words to choose from, behind the last one."""
    near = takewhile(lambda part: part != GAP, parts)
    choices = [number for number, part in enumerate(near) if not isinstance(part, str)]
    ends: dict[tuple[str, ...], int] = {}
    for here in range(at, at + _LONGEST_GAP + 1):
        end = _end_of(parts, words, here, leading)
        if end is not None and not choices:
            return end
        if end is not None:
            ends.setdefault(tuple(words[here + number] for number in choices), end)
        if here >= len(words) or words[here] == BREAK:
            break
    return max(ends.values(), default=None)


def _fits(part: Part, word: str) -> bool:
    if not isinstance(part, str):
        return word in part
    if part == word:
        return True
    if part[-1] == "*":
        return word.startswith(part[:-1])
    return part[0] == "*" and word.endswith(part[1:])
