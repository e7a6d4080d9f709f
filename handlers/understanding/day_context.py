"""What stands around a day: its clause, the words beside it, and how clearly it is an end."""

from collections.abc import Iterable
from itertools import dropwhile, islice, takewhile

from handlers.understanding.clauses import clause_around
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import tokenize

SURE = 3
_CUE_REACH = 4
_ENDED = ("quit", "endv", "notice", "end-date", "no-renew")
# "No longer a member after 28 February"; "end it, not today but on the 30th".
_SURELY = ("none-after", "end-order")
_CLAUSE_ENDS = ",;:!?–()"


def end_weight(facts: Facts, day: FoundDate) -> int:
    """Return how clearly a day is meant as the last one: 0 not at all to 3."""
    words = lexicon().days
    inside = [token.fold for token in tokenize(facts.text[day.start : day.end])][:2]
    before = folded_before(facts, day.start, _CUE_REACH)
    if any(concept_in_clause(facts, day, concept) for concept in _SURELY):
        return SURE
    if _moves_away(facts, day) and not set(inside) & words["end"]:
        return 0
    named = set(before[-1:]) & words["end-named"] and set(before[-2:-1]) & words["end-near"]
    if {*inside[:1], *before[-1:]} & words["end"] or named:
        return SURE
    behind = set(_folded_behind(facts, day.end, 2)) & words["end-behind"]
    near = behind or set(before) & words["end-near"] or at_an_end(facts, day)
    if day.first == day.last == facts.today:
        return 0  # "cancel it today" says when to do it
    return 2 if near else 1


def or_else(facts: Facts, one: FoundDate, other: FoundDate) -> bool:
    """Return whether nothing but "or" and a preposition stands between two days."""
    words = lexicon()
    between = [token.fold for token in facts.tokens if one.end <= token.start < other.start]
    joined = not words.joins.isdisjoint(between)
    return joined and words.joins | words.leading | words.filler >= set(between)


def ends_in_clause(facts: Facts, day: FoundDate) -> bool:
    """Return whether the clause of a day speaks of an end."""
    return any(concept_in_clause(facts, day, concept) for concept in _ENDED)


def lone(facts: Facts, day: FoundDate) -> bool:
    """Return whether its clause holds nothing but values: "Lukas Bauer, 28 February"."""
    leading = lexicon().leading
    return all(word in leading or not word.isalpha() for word in clause_words(facts, day))


def clause_words(facts: Facts, day: FoundDate) -> tuple[str, ...]:
    """Return the words of the sentence's shape that stand in the clause of a day."""
    start, end = _clause(facts, day)
    pairs = zip(facts.shape, facts.places, strict=True)
    return tuple(word for word, place in pairs if start <= place < end)


def words_of(facts: Facts, days: Iterable[FoundDate]) -> tuple[str, ...]:
    """Return days as typed, without a preposition before them, left to right."""
    return tuple(_words_of(facts, day) for day in sorted(days, key=lambda day: day.start))


def _words_of(facts: Facts, day: FoundDate) -> str:
    words = lexicon()
    inside = [token for token in facts.tokens if day.start <= token.start < day.end]
    bare = dropwhile(lambda token: token.fold in words.leading | words.filler, inside)
    first = next((token.start for token in bare), day.start)
    return facts.text[first : day.end].strip()


def at_an_end(facts: Facts, day: FoundDate) -> bool:
    """Return whether it is the end of a month or a year: "Ende Mai", "end of the quarter"."""
    words = [token.fold for token in tokenize(facts.text[day.start : day.end])]
    return any(word in lexicon().days["ends"] or word.endswith("sende") for word in words)


def _folded_behind(facts: Facts, place: int, count: int) -> tuple[str, ...]:
    """Return up to ``count`` folded words of the clause behind a character."""
    behind = (token for token in facts.tokens if token.start >= place)
    words = takewhile(lambda token: token.text not in _CLAUSE_ENDS, behind)
    return tuple(token.fold for token in islice(words, count))


def _clause(facts: Facts, day: FoundDate) -> tuple[int, int]:
    return clause_around(facts.tokens, day.start, day.end)


def concept_in_clause(facts: Facts, day: FoundDate, concept: str) -> bool:
    """Return whether a concept stands in the clause of a day."""
    start, end = _clause(facts, day)
    return any(
        match.concept == concept and start <= facts.place_of(match) < end
        for match in facts.matches
    )


def _moves_away(facts: Facts, day: FoundDate) -> bool:
    """Return whether somebody moves on a day, and no end stands between that and the day."""
    start, end = _clause(facts, day)
    places = [(facts.place_of(match), match.concept) for match in facts.matches]
    moves = [at for at, concept in places if concept == "moves-away" and start <= at < end]
    return bool(moves) and not any(
        concept in _ENDED and moves[-1] < at < day.start for at, concept in places
    )


def right_before(facts: Facts, day: FoundDate, concept: str) -> bool:
    """Return whether a concept ends at most one word before the day, or covers it."""
    at = next((n for n, place in enumerate(facts.places) if place >= day.start and n), 0)
    led = at + (facts.shape[at] != "@day")  # a day may begin with its "auf", "on"
    return any(
        match.concept == concept and match.start <= led and at - match.end <= 1
        for match in facts.matches
    )
