"""Which things a sentence holds, and how the names among them were matched.

Places are characters, ends exclusive.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from rapidfuzz.distance import OSA

from handlers.understanding.amounts import find_number, find_quantity
from handlers.understanding.clock_times import find_times
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts
from handlers.understanding.names.found_name import FoundName
from handlers.understanding.things import Thing, find_group
from handlers.understanding.vocabulary import Named, Vocabulary
from handlers.understanding.words import Token, skeleton, tokenize

How = Literal["", "exact", "folded", "part", "alias", "form", "typo", "unknown"]
_LONGEST_PIECE = 5  # words that say a quantity


class Found(Struct, frozen=True):
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
        past: What a day without a year stands for where it is about something that is over.
    """

    kind: str
    start: int
    end: int
    words: str
    values: tuple[str, ...]
    how: How = ""
    past: tuple[str, ...] = ()


def found_things(facts: Facts, vocabulary: Vocabulary) -> tuple[Found, ...]:
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


def _span(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    return tokens[start].start, tokens[end - 1].end


def _piece(facts: Facts, kind: str, start: int, end: int, *values: str) -> Found:
    return Found(kind, start, end, facts.text[start:end], values)


def _person(facts: Facts, name: FoundName) -> Found:
    start, end = _span(facts.tokens, name.start, name.end)
    typed = facts.text[start:end]
    values = name.people or (name.text,)
    return Found("person", start, end, typed, values, name.how or "unknown")


def _thing(facts: Facts, kind: str, thing: Thing, names: Iterable[Named]) -> Found:
    start, end = _span(facts.tokens, thing.start, thing.end)
    typed = facts.text[start:end]
    named = next((each for each in names if each.name == thing.name), Named(thing.name))
    return Found(kind, start, end, typed, (thing.name,), _how_called(typed, named))


def _how_called(typed: str, named: Named) -> How:
    if typed == named.name:
        return "exact"
    key, whole, aliases = _key(typed), _key(named.name), [_key(each) for each in named.aliases]
    if key == whole:
        return "folded"
    if key in aliases:
        return "alias"
    if set(_keys(typed)) < set(_keys(named.name)):
        return "part"
    slip = any(OSA.distance(key, name) == 1 for name in (whole, *aliases))
    return "typo" if slip and not key.startswith((whole, *aliases)) else "form"


def _keys(name: str) -> list[str]:
    return [skeleton(token.fold) for token in tokenize(name) if token.word]


def _key(name: str) -> str:
    return "".join(_keys(name))


def _day(facts: Facts, day: FoundDate) -> Found:
    """Return a day with the other reading, where one without a year may be a past one."""
    gone = day.in_past(facts.today)
    values = (day.duration or "",) if day.kind == "duration" else _days(day.first, day.last)
    past = _days(gone.first, gone.last)
    return Found(
        kind=day.kind,
        start=day.start,
        end=day.end,
        words=facts.text[day.start : day.end],
        values=values,
        past=past if day.kind != "duration" and past != values else (),
    )


def _days(first: date | None, last: date | None) -> tuple[str, ...]:
    """Return first and last day, ISO; a single day once."""
    return tuple(dict.fromkeys(day.isoformat() for day in (first, last) if day is not None))


def _times(facts: Facts) -> Iterator[Found]:
    for found in find_times(facts.text):
        yield _piece(facts, "time", found.start, found.end, f"{found.time:%H:%M}")


def _overlaps(one: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


def _counted(facts: Facts, vocabulary: Vocabulary) -> Iterator[Found]:
    """Yield price group and quantity with the shortest piece of the sentence that gives them."""
    if facts.group is not None:
        token = next(each for each in facts.tokens[::-1] if find_group([each], vocabulary))
        yield _piece(facts, "group", token.start, token.end, facts.group)
    if facts.quantity is not None:
        yield _quantity(facts, facts.quantity)


def _quantity(facts: Facts, quantity: int) -> Found:
    """Return the shortest piece that gives the number with its sign, else the number alone."""
    tokens = facts.tokens
    pieces = [
        tokens[at : at + length]
        for length in range(1, _LONGEST_PIECE + 1)
        for at in range(len(tokens) - length + 1)
    ]
    signed = (piece for piece in pieces if find_quantity(piece) == quantity)
    bare = (piece for piece in pieces if find_number(piece) == abs(quantity))
    piece = next(signed, None) or next(bare, tokens)
    return _piece(facts, "quantity", piece[0].start, piece[-1].end, str(quantity))
