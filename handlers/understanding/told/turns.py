"""Where the end of a story may begin: behind "so", "now", "it's", "please", or a mark."""

from collections.abc import Iterator
from itertools import takewhile

from msgspec import Struct

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_STOPS, _COMMAS = frozenset(":;.!?"), frozenset(",–—-")
_LONG = 3  # letters of a word before a full stop that is no short form


class Turn(Struct, frozen=True):
    """Where an end may begin.

    Attributes:
        start: Its first character.
        end: The one behind its last, None where it goes on to the end of the sentence.
        led: A word such as "so" leads to it, and no mark alone.
        opened: "But" or an order opens it ("pause him ...").
    """

    start: int
    end: int | None
    led: bool
    opened: bool


def turns_of(facts: Facts) -> Iterator[Turn]:
    """Yield where ends of a sentence may begin, left to right."""
    words, tokens = lexicon(), facts.tokens
    soft = words.joins | words.hands["but"]
    for at in range(1, len(tokens)):
        mark = tokens[at - 1] if _parts(facts, at - 1) else None
        turned = tokens[at].fold in words.hands["but"]
        if mark is None and not turned:
            continue
        behind = at
        while behind + 1 < len(tokens) and tokens[behind].fold in soft:
            behind += 1
        opened = turned or tokens[behind].fold in words.imperatives[facts.language]
        led = _leads(facts, behind) or _points(facts, behind)
        if led or opened or (mark is not None and mark.text in _STOPS):
            asked = tokens[behind].fold in words.please
            end = _clause_end(facts, behind) if asked else None
            yield Turn(tokens[at].start, end, led, opened)


def tells(facts: Facts) -> bool:
    """Return whether a part of a sentence tells of the past, and no clause of it orders."""
    words, tokens = lexicon(), facts.tokens
    orders = words.imperatives[facts.language]
    opens = (n for n in range(len(tokens)) if not n or not tokens[n - 1].word)
    past = words.doubts.tales | words.hands["past"]
    told = any(token.fold in past for token in tokens)
    told = told or any(day.last is not None and day.last < facts.today for day in facts.days)
    return told and all(tokens[n].fold not in orders for n in opens)


def _leads(facts: Facts, at: int) -> bool:
    """Whether "so", "this time" begin at a word."""
    said = "_".join(token.fold for token in facts.tokens[at : at + 2])
    return not {facts.tokens[at].fold, said}.isdisjoint(lexicon().turns[facts.language])


def _clause_end(facts: Facts, at: int) -> int | None:
    """Return where the clause ends that "please" opens; what is told behind it is none of it."""
    last = len(facts.tokens) - 1
    ends = [n for n in range(at, last) if _parts(facts, n)]
    return next((facts.tokens[n].start for n in ends if not _only_days(facts, n)), None)


def _only_days(facts: Facts, at: int) -> bool:
    """Whether the clause behind a mark holds only days, which go on with the one before."""
    tokens = facts.tokens
    inside = list(takewhile(lambda token: token.text not in _STOPS | _COMMAS, tokens[at + 1 :]))
    soft = lexicon().filler | lexicon().leading | lexicon().joins
    open_to = (token for token in inside if token.word and token.fold not in soft)
    covered = [any(day.start <= token.start < day.end for day in facts.days) for token in open_to]
    return bool(covered) and all(covered)


def _parts(facts: Facts, at: int) -> bool:
    """Whether a mark parts two clauses, and no number, day, name or word."""
    token, behind = facts.tokens[at], facts.tokens[at + 1]
    if token.text not in _STOPS | _COMMAS or token.end == behind.start:
        return False
    return token.text != "." or (behind.capital and _is_whole(facts.tokens[at - 1]))


def _is_whole(token: Token) -> bool:
    """Whether a word before a full stop is no short form such as "Hr." or "bzw."."""
    small = token.text.isalpha() and token.text.islower()
    return len(token.text) > _LONG or (small and token.fold not in lexicon().hands["short-forms"])


def _points(facts: Facts, at: int) -> bool:
    """Whether "it's", "es geht um" stand right before a thing: "it's Mr Baker"."""
    words = lexicon()
    if facts.tokens[at].fold not in words.hands["points"]:
        return False
    soft = words.hands["points-on"] | words.filler | words.names.titles | words.names.of
    led = list(takewhile(lambda token: token.fold in soft, facts.tokens[at + 1 :]))
    behind = facts.tokens[at + 1 + len(led) : at + 2 + len(led)]
    return any(_of_thing(facts, each) for each in (*led, *behind))


def _of_thing(facts: Facts, token: Token) -> bool:
    at = facts.tokens.index(token)
    if any(mark.start <= token.start < mark.end for mark in facts.marks):
        return True
    if any(day.start <= token.start < day.end for day in facts.days):
        return True
    known = any(name.start <= at < name.end for name in facts.names if name.people)
    return known or any(each.start <= at < each.end for each in (*facts.courses, *facts.plans))
