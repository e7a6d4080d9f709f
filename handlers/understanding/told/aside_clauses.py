"""Which clauses of a sentence only tell something, by how they sound.

A clause ends at a mark or before a word such as "aber". What is told reaches up to the turn
behind it ("erst ..., dann ..., jetzt ..."), what is denied or done reaches back over its sentence.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from msgspec import Struct

from handlers.understanding.clauses import full_stop
from handlers.understanding.facts import Facts
from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.patterns import Match, Patterns
from handlers.understanding.patterns.written import Written, concepts_of, written
from handlers.understanding.phrases import LOCALES, lexicon
from handlers.understanding.prepared import prepared
from handlers.understanding.told.quoted import quoted
from handlers.understanding.word_lists import folded

_MARKS = ",.;:!?–—()"
_SENTENCE = "!?"
_CALLER, _TURN, _FANCIED, _PRESENT = "caller", "turn", "fancied", "present"
_ADVICE, _ACCEPTED = "advice", "accepted"
_SILENT = frozenset({_TURN, _ACCEPTED})
"""Signs that tell nothing themselves."""
_BESIDE = _SILENT | {_PRESENT}
"""Signs that are about no whole clause."""
_PERSON = "@customer"
_OF_STAFF = "colleague"
_SURE = frozenset({"elsewhere", _FANCIED, "settled"})
"""Signs of clauses that order nothing, whatever is left."""


class LeftOut(Struct, frozen=True):
    """What is left out of a sentence.

    Attributes:
        spans: The characters of clauses, left to right, end exclusive.
        surely: That something is no order, so that nothing is if nothing else is left.
        turned: That words stand there which open what is wanted now.
    """

    spans: tuple[tuple[int, int], ...]
    surely: bool = False
    turned: bool = False


class _Clause(Struct, frozen=True):
    """The places of a clause among the words, its characters, and the number of its sentence."""

    first: int
    end: int
    span: tuple[int, int]
    sentence: int


def left_out(facts: Facts) -> LeftOut:
    """Return the clauses of a sentence that only tell something."""
    words, places = _spoken(facts)
    matches = _patterns().find(words)
    if "when" in facts.features or any(token.text == "?" for token in facts.tokens):
        # what is supposed only to ask what would be then is no mere fancy
        matches = tuple(match for match in matches if match.concept != _FANCIED)
    if facts.role != "staff":
        matches = tuple(match for match in matches if match.concept != _OF_STAFF)
    quotes = quoted(facts, _listed)
    if not quotes and all(match.concept in _SILENT for match in matches):
        return LeftOut(())
    clauses = list(_clauses(facts, words, places))
    out = _told(clauses, words, matches)
    signs = {match.concept for match in matches}
    if signs.isdisjoint(_SURE):
        out = {at for at in out if not _brings_notice(facts, clauses[at].span)}
    spans = {
        *quotes,
        *(clauses[at].span for at in out),
        *_advised(clauses, words, places, matches),
        *((places[each.start + 1], places[each.end - 1]) for each in _present(matches)),
    }
    surely = bool(quotes) or not signs.isdisjoint(_SURE)
    return LeftOut(tuple(sorted(spans)), surely, _TURN in signs)


def _brings_notice(facts: Facts, span: tuple[int, int]) -> bool:
    """Whether a clause tells that a notice came, which is done by entering it."""
    inside = (each for each in facts.matches if span[0] <= facts.place_of(each) < span[1])
    return {"notice", "arrived"} <= {each.concept for each in inside}


def _advised(
    clauses: Sequence[_Clause],
    words: Sequence[str],
    places: Sequence[int],
    matches: Sequence[Match],
) -> Iterator[tuple[int, int]]:
    """Yield who advises what somebody then does: "meine Frau meint, [ich soll pausieren]"."""
    if not _is_accepted(matches):
        return
    for match in matches:
        inside = _inside(clauses, words, match)
        if match.concept == _ADVICE and inside:
            told = range(match.start + 1, match.end)
            who = next(at for at in told if words[at] not in _listed("that"))
            yield clauses[inside[0]].span[0], places[who]


def _present(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield where somebody is said to be here: "Frau Vogt [ist am Telefon], sie will kündigen"."""
    return (match for match in matches if match.concept == _PRESENT)


def _is_accepted(matches: Sequence[Match]) -> bool:
    return any(match.concept == _ACCEPTED for match in matches)


def _told(clauses: Sequence[_Clause], words: Sequence[str], matches: Sequence[Match]) -> set[int]:
    out: set[int] = set()
    for match in matches:
        inside = _inside(clauses, words, match)
        told = match.concept not in _BESIDE
        told = told and not (match.concept == _ADVICE and _is_accepted(matches))
        if told and inside and _holds(words, match):
            out.update(_reached(match.concept, clauses, inside))
    for at, each in enumerate(clauses):
        if at - 1 in out and words[each.first] in _listed("following"):
            out.add(at)
    turns = [_inside(clauses, words, match) for match in matches if match.concept == _TURN]
    last = max((inside[0] for inside in turns if inside and inside[0] not in out), default=0)
    return out | set(range(min(out, default=last), last))


def _holds(words: Sequence[str], match: Match) -> bool:
    """Whether somebody else is named behind one who called."""
    return match.concept != _CALLER or _PERSON in words[match.end :]


def _inside(clauses: Sequence[_Clause], words: Sequence[str], match: Match) -> list[int]:
    """Return the clauses that a match touches; the edge that closes it is of none."""
    end = match.end - (words[match.end - 1] == BREAK)
    start = match.start + (words[match.start] in (BREAK, "^"))
    return [at for at, each in enumerate(clauses) if each.first < end and start < each.end]


def _reached(concept: str, clauses: Sequence[_Clause], inside: Sequence[int]) -> Iterator[int]:
    """Yield the clauses that a sign is about: its own, those before, or all of its sentence."""
    first, last = inside[0], inside[-1]
    here = clauses[first].sentence
    opens = first == 0 or clauses[first - 1].sentence != here
    yield from range(first, last + 1)
    for at, each in enumerate(clauses):
        before = concept == "settled" or (concept == "denied" and each.sentence == here - opens)
        behind = concept == _FANCIED and each.sentence == here
        if (before and at < first) or (behind and at > last):
            yield at


def _spoken(facts: Facts) -> tuple[list[str], list[int]]:
    """Return folded words with each thing as one, and where they begin; none is left out."""
    things, spelled = dict(_things(facts)), lexicon().dictated
    words, places, behind = ["^"], [0], 0
    for token in facts.tokens:
        if token.start < behind:
            continue
        kind, end = things.get(token.start, ("", token.end))
        dictated = token.text in _MARKS or spelled.get(token.fold)
        behind = end
        words.append(kind or (BREAK if dictated else token.fold))
        places.append(token.start)
    return [*words, "$"], [*places, len(facts.text)]


def _things(facts: Facts) -> Iterator[tuple[int, tuple[str, int]]]:
    tokens = facts.tokens
    known = [name for name in facts.names if name.people]
    kinds = ((_PERSON, known), ("@plan", facts.plans), ("@course", facts.courses))
    for kind, found in kinds:
        for each in found:
            yield tokens[each.start].start, (kind, tokens[each.end - 1].end)
    for day in facts.days:
        yield day.start, ("@day", day.end)


def _clauses(facts: Facts, words: Sequence[str], places: Sequence[int]) -> Iterator[_Clause]:
    ends = {
        token.start
        for at, token in enumerate(facts.tokens)
        if token.text in _SENTENCE or full_stop(facts.tokens, at)
    }
    first, sentence = 1, 0
    for at in range(1, len(words)):
        parts = words[at - 1] != BREAK and _splits(words, at)
        if words[at] != BREAK and words[at] != "$" and not parts:
            continue
        if at > first:
            yield _Clause(first, at, (places[first], places[at]), sentence)
        first = at + (not parts)
        sentence += places[at] in ends


def _splits(words: Sequence[str], at: int) -> bool:
    pair = "_".join(words[at : at + 2])
    return not {words[at], pair}.isdisjoint(_listed("splitting"))


def pronouns() -> frozenset[str]:
    """Return the words that stand for somebody named before."""
    return _listed("pronouns")


def _listed(name: str) -> frozenset[str]:
    return _lists()[name]


@prepared
def _lists() -> dict[str, frozenset[str]]:
    data = _data()
    names = (name for name, words in data[0].items() if isinstance(words, str))
    return {name: frozenset().union(*(folded(each[name]) for each in data)) for name in names}


@cache
def _patterns() -> Patterns:
    return Patterns(_asides())


@prepared
def _asides() -> Written:
    return written(concepts_of(data["asides"] for data in _data()))


@cache
def _data() -> tuple[dict[str, Any], ...]:
    files = sorted(LOCALES.glob("*/phrases/asides.toml"))
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in files)
