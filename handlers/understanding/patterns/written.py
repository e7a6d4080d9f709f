"""Patterns written out: the rules that they hold, and where each is looked for."""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product

from msgspec import Struct, msgpack

from handlers.understanding.patterns.forms import (
    EMPTY,
    GAP,
    Form,
    Part,
    forms_of,
    is_whole,
    is_word,
    words_of,
)
from handlers.understanding.words import fold

DAY, LEAD = "@day", "<"
_ANY = (GAP, LEAD, "*")
FREE = ""
"""What stands for any word: where none must come next, or none must be there."""

_Rule = tuple[str, Form]
"""A concept and a form of one of its patterns."""
Place = str | int
"""A word or a thing; what else may stand there by its number among the choices, or a gap."""
GAP_PLACE = -1
LENGTH = struct.Struct("<I")
Rule = tuple[str, tuple[Place, ...]]


class Alike(Struct, frozen=True, array_like=True):
    """Rules that begin with the same two words, or with the same ones to choose from.

    Attributes:
        choices: Words to choose from, or how a word begins ("kuendig*") or ends, or ``LEAD``.
        rules: A concept and the places of a form; of two found at once the first stands first.
        by_need: The numbers of the rules by a word that each needs besides, if any.
    """

    choices: tuple[frozenset[str] | str, ...]
    rules: tuple[Rule, ...]
    by_need: dict[str, tuple[int, ...]]


Opened = dict[str, tuple[int, ...]]
"""By what must come next, ``FREE`` where nothing must, where rules (``Alike``) begin."""


class Written(Struct, frozen=True):
    """Patterns written out.

    Attributes:
        leading: Words that may stand before ``@day`` ("am", "on").
        firsts: By each word, thing, edge or gap that begins rules where ``Opened`` stand.
        rules: ``Opened`` and ``Alike`` as bytes, one after the other, each behind its length
            (``LENGTH``); most words are never said, so they are read when needed.
    """

    leading: frozenset[str]
    firsts: dict[str, tuple[int, ...]]
    rules: memoryview

    def at(self, place: int) -> memoryview:
        """Return the bytes of what stands there."""
        start = place + LENGTH.size
        return self.rules[start : start + LENGTH.unpack_from(self.rules, place)[0]]


def concepts_of(tables: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    """Return the folded patterns of each concept, from tables that part them by commas."""
    concepts: dict[str, list[str]] = defaultdict(list)
    for table in tables:
        for concept, patterns in table.items():
            concepts[concept] += filter(None, map(str.strip, fold(patterns).split(",")))
    return concepts


def written(
    concepts: Mapping[str, Iterable[str]],
    filler: frozenset[str] = frozenset(),
    leading: frozenset[str] = frozenset(),
) -> Written:
    """Return the patterns of concepts written out.

    ``filler`` are words that sentences are freed of before; they are left out of patterns too.
    Before ``@day`` one of the ``leading`` words may stand.
    """
    begin: dict[Part, list[_Rule]] = defaultdict(list)
    for concept, patterns in concepts.items():
        for form in chain.from_iterable(_forms(each, filler, leading) for each in patterns):
            begin[form[0]].append((concept, form))
    packed = bytearray()
    places = {part: _added(packed, _opened(packed, rules)) for part, rules in begin.items()}
    return Written(leading, _by_word(places), memoryview(packed))


def _opened(packed: bytearray, rules: Sequence[_Rule]) -> Opened:
    """Add rules that begin alike, and return where they stand."""
    apart: dict[Part, list[_Rule]] = defaultdict(list)
    for rule in rules:
        apart[_second(rule[1])].append(rule)
    places = {second: _added(packed, _alike(each)) for second, each in apart.items()}
    return _by_word(places)


def _added(packed: bytearray, what: Alike | Opened) -> int:
    """Add something to the bytes, and return where it stands."""
    place, fresh = len(packed), msgpack.encode(what, order="deterministic")
    packed += LENGTH.pack(len(fresh)) + fresh
    return place


def _by_word(places: Mapping[Part, int]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for part, place in places.items():
        for word in words_of(part):
            found[word].append(place)
    return {word: tuple(each) for word, each in found.items()}


def _forms(pattern: str, filler: frozenset[str], leading: frozenset[str]) -> Iterator[Form]:
    """Yield the forms of a pattern, and those with room for a preposition before a day."""
    forms = forms_of(pattern, filler)
    yield from (form for form in forms if not EMPTY.issuperset(form))
    if DAY in pattern:
        for form in chain.from_iterable(_apart(each, leading) for each in forms):
            led = _led(form, leading)
            if led != form:
                yield led


def _alike(rules: Sequence[_Rule]) -> Alike:
    parts = chain.from_iterable(form for _, form in rules)
    choices = tuple(dict.fromkeys(part for part in parts if part != GAP and not _is_one(part)))
    number = {GAP: GAP_PLACE, **{part: at for at, part in enumerate(choices)}}
    places = (tuple(_place(part, number) for part in form) for _, form in rules)
    named = zip((name for name, _ in rules), places, strict=True)
    return Alike(choices, tuple(named), _by_need(rules))


def _place(part: Part, number: Mapping[Part, int]) -> Place:
    return part if isinstance(part, str) and _is_one(part) else number[part]


def _is_one(part: Part) -> bool:
    """Return whether only one word, thing or edge fits."""
    return isinstance(part, str) and is_whole(part)


def _by_need(rules: Sequence[_Rule]) -> dict[str, tuple[int, ...]]:
    """Return which rules there are by a word that each needs behind its first ones, if any."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, (_, form) in enumerate(rules):
        for need in _needs(form[1 if _second(form) == FREE else 2 :]):
            found[need].append(number)
    return {need: tuple(numbers) for need, numbers in found.items()}


def _second(form: Form) -> Part:
    """Return what must come next, a word or thing or how it begins, ``FREE`` where any may."""
    second = form[1] if len(form) > 1 else GAP
    return FREE if second in _ANY else second


def _needs(behind: Form) -> Iterable[str]:
    """Return words of which one must be there; things are everywhere.

    The longest word that stands for itself, else the words of the smallest choice.
    """
    whole = [part for part in behind if isinstance(part, str) and is_word(part)]
    if whole:
        return (max(whole, key=len),)
    return min((part for part in behind if not isinstance(part, str)), key=len, default=(FREE,))


def _apart(form: Form, leading: frozenset[str]) -> Iterator[Form]:
    """Yield the form, with choices of prepositions and other words taken apart."""
    taken = (
        (part,)
        if isinstance(part, str)
        else tuple(x for x in (part & leading, part - leading) if x)
        for part in form
    )
    yield from product(*taken)


def _led(form: Form, leading: frozenset[str]) -> Form:
    """Return the form with room for a preposition before each day inside of the pattern."""
    led: list[Part] = []
    for part in form:
        if part == DAY and led and led[-1] != GAP and leading.isdisjoint(words_of(led[-1])):
            led.append(LEAD)
        led.append(part)
    return tuple(led)
