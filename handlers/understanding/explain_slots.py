"""Which things a sentence holds, how their names were matched, and where each slot came from.

Places are characters, ends exclusive.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.understanding.amounts import find_quantity
from handlers.understanding.clock_times import find_times
from handlers.understanding.dates import FoundDate
from handlers.understanding.facts import Facts
from handlers.understanding.found_name import FoundName
from handlers.understanding.things import Thing, find_group
from handlers.understanding.vocabulary import Named, Vocabulary
from handlers.understanding.words import Token, fold, skeleton, tokenize

How = Literal["exact", "folded", "part", "alias", "form", "typo", "unknown", ""]
_NO_VOCABULARY = Vocabulary()
_LONGEST_PIECE = 5  # words
_MODES = frozenset({"immediate", "term-end", "no-renew"})
_LANGUAGES = frozenset({"german", "english"})


@dataclass(frozen=True)
class Found:
    """A thing in a sentence.

    Attributes:
        kind: ``person``, ``plan``, ``course``, ``invoice``, ``day``, ``period``, ``until``,
            ``since``, ``duration``, ``no-day``, ``time``, ``group``, ``quantity`` and the like.
        start: Its first character.
        end: One behind its last.
        words: As typed.
        values: What it stands for; several where it is not clear which.
        how: How a name was matched: ``exact``, ``folded`` (case, accents, hyphens), ``part`` (of
            the name), ``alias``, ``form`` (another ending), ``typo``, ``unknown`` (not on file).
        notes: Of days: ``weekday``, ``yearless``, and the other reading behind ``past``.
    """

    kind: str
    start: int
    end: int
    words: str
    values: tuple[str, ...]
    how: How = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Origin:
    """Where a slot came from: the words, "" where no words give it, and what they are."""

    words: str
    kind: str


def found_things(facts: Facts, vocabulary: Vocabulary = _NO_VOCABULARY) -> tuple[Found, ...]:
    """Return the things of a sentence, left to right.

    Args:
        facts: The sentence taken apart.
        vocabulary: What the studio has, to say how names were matched.
    """
    found = [
        *(_person(facts, name) for name in facts.names),
        *(_thing(facts, "plan", plan, vocabulary.plans) for plan in facts.plans),
        *(_thing(facts, "course", course, vocabulary.courses) for course in facts.courses),
        *(_day(facts, day) for day in facts.days),
        *(_piece(facts, "no-day", day.start, day.end) for day in facts.unreal),
        *(_piece(facts, mark.kind, mark.start, mark.end, mark.value) for mark in facts.marks),
    ]
    taken = [(each.start, each.end) for each in found]
    found += [time for time in _times(facts) if not _overlaps((time.start, time.end), taken)]
    found += _counted(facts, vocabulary)
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def origins(
    facts: Facts, slots: Mapping[str, object], vocabulary: Vocabulary
) -> dict[str, Origin]:
    """Return for each slot the words it was read from, as far as that is known."""
    found = found_things(facts, vocabulary)
    return {slot: _origin(facts, slot, value, found) for slot, value in slots.items()}


def _origin(facts: Facts, slot: str, value: object, found: Sequence[Found]) -> Origin:
    things = [each for each in found if _gives(each, value)]
    if slot == "days":
        things = [each for each in found if each.kind == "duration"]
    if things:
        return Origin(" / ".join(each.words for each in things), things[0].kind)
    if slot in ("mode", "language"):
        return _concept_origin(facts, slot, value)
    words = _as_typed(facts.text, str(value))
    return Origin(words, "words" if words else "")


def _gives(thing: Found, value: object) -> bool:
    return str(value) in (*thing.values, *(note.partition(" ")[2] for note in thing.notes))


def _concept_origin(facts: Facts, slot: str, value: object) -> Origin:
    """Return the words of a way to end or of a language; a mode may follow from a day."""
    if slot == "mode" and value == "date":
        return Origin("", "from-date")
    wanted = _LANGUAGES if slot == "language" else _MODES
    typed = {token.start: token.text for token in facts.tokens}
    for match in facts.matches:
        if match.concept in wanted:
            places = facts.places[match.start : match.end]
            words = " ".join(typed[place] for place in dict.fromkeys(places) if place in typed)
            return Origin(words, match.concept)
    return Origin("", "")


def _as_typed(text: str, value: str) -> str:
    """Return a value as it stands in the text, "" where it does not."""
    place = text.casefold().find(value.casefold())
    return text[place : place + len(value)] if place >= 0 else ""


def _span(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    return tokens[start].start, tokens[end - 1].end


def _piece(facts: Facts, kind: str, start: int, end: int, *values: str) -> Found:
    return Found(kind, start, end, facts.text[start:end], values)


def _person(facts: Facts, name: FoundName) -> Found:
    start, end = _span(facts.tokens, name.start, name.end)
    typed = facts.text[start:end]
    values = name.people or (name.text,)
    return Found("person", start, end, typed, values, _how_named(facts, name))


def _how_named(facts: Facts, name: FoundName) -> How:
    if not name.people:
        return "unknown"
    if name.by_typo:
        return "typo"
    words = [token for token in facts.tokens[name.start : name.end] if token.word]
    on_file = [token for token in tokenize(name.people[0]) if token.word]
    if len(words) < len(on_file):
        return "part"
    exact = {token.text for token in words} == {token.text for token in on_file}
    return "exact" if exact else "folded"


def _thing(facts: Facts, kind: str, thing: Thing, names: Iterable[Named]) -> Found:
    start, end = _span(facts.tokens, thing.start, thing.end)
    typed = facts.text[start:end]
    named = next((each for each in names if each.name == thing.name), Named(thing.name))
    return Found(kind, start, end, typed, (thing.name,), _how_called(typed, named))


def _how_called(typed: str, named: Named) -> How:
    key, whole = _key(typed), _key(named.name)
    aliases = [_key(alias) for alias in named.aliases]
    if typed == named.name:
        return "exact"
    if key == whole:
        return "folded"
    if key in aliases:
        return "alias"
    if any(key.startswith(name) for name in (whole, *aliases) if name):
        return "form"
    near = {*tokenize_keys(named.name), *(part for each in named.aliases for part in tokenize_keys(each))}
    return "part" if any(part in near or whole.startswith(part) for part in tokenize_keys(typed)) else "typo"


def tokenize_keys(name: str) -> tuple[str, ...]:
    return tuple(skeleton(token.fold) for token in tokenize(name) if token.word)


def _key(name: str) -> str:
    return "".join(tokenize_keys(name))
