"""Which day of a sentence plays which part: the last day of a contract, or that of a receipt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice, takewhile

from handlers.understanding.clauses import clause_around
from handlers.understanding.dates import FoundDate
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import tokenize

SURE = 3
_RECENT = timedelta(days=92)  # an older day without a year is one to come
_CUE_REACH = 4
_TOLD = frozenset({"reported", "arrived", "written"})
_ENDED = ("quit", "endv", "notice", "end-date", "no-renew")
_PAPER = ("quit", "notice", "reported", "paper")
_NOTICED = ("arrived", "reported", "notice", "quit")
_CLAUSE_ENDS = ",;:!?–()"


@dataclass(frozen=True)
class ContractDays:
    """The days of a sentence about an end, ISO.

    Attributes:
        last: The last day of the contract, where one is clearly said.
        received: The day the notice came, where it is said.
        unclear: Another day is said that may be the last one.
    """

    last: str | None
    received: str | None
    unclear: bool


def contract_days(facts: Facts, *, strict: bool = True) -> ContractDays:
    """Return the last day of a contract and the day a notice came, where they are said.

    A day is one of receipt if it can have been and words of arriving stand in its clause, and no
    word such as "zum" right before it makes it an end. The day that a letter bears, or on which
    it was sent, is neither. If ``strict``, a day that may as well be something else is left out.
    """
    received: str | None = None
    ends: list[tuple[int, str]] = []
    unclear = False
    for day in facts.days:
        if day.kind == "duration" or _of_letter(facts, day) or _of_something_else(facts, day):
            continue
        past = _as_received(facts, day) or _must_have_been(facts, day)
        if past is not None and received is None:
            received = past
        elif past is None and _can_end(facts, day) and (last := _last(day)):
            weight = _end_weight(facts, day)
            sure = weight and not (strict and _doubtful(facts, day, weight))
            ends += [(weight, last)] if sure else []
            unclear = unclear or bool(weight and not sure)
    last_day = _clearest(ends, strict=strict)
    return ContractDays(last_day, received, unclear or bool(ends and last_day is None))


def _clearest(ends: Sequence[tuple[int, str]], *, strict: bool) -> str | None:
    """Return the day that is most clearly an end; None where two different ones may be it."""
    best = max((weight for weight, _ in ends), default=0)
    rivals = 2 if strict and best == SURE else best
    days = {day for weight, day in ends if weight >= rivals}
    return days.pop() if len(days) == 1 else None


def _of_something_else(facts: Facts, day: FoundDate) -> bool:
    """Whether its clause tells of a visit, a move or of posting, and the day is no clear end."""
    other = _concept_in_clause(facts, day, "other-event")
    sent = _concept_in_clause(facts, day, "sent-off")
    return (other or sent) and _end_weight(facts, day) < SURE


def _doubtful(facts: Facts, day: FoundDate, weight: int) -> bool:
    """Whether a day may as well be that of the notice, or without a year a recent one."""
    if weight == 1 and _TOLD & facts.features:
        return True
    if weight < SURE and not _lone(facts, day) and not _ends_in_clause(facts, day):
        return True
    first = day.in_past(facts.today).first
    if weight == SURE or not day.yearless or first is None or day.first is None:
        return False
    return timedelta(0) <= facts.today - first <= _RECENT < day.first - facts.today


def _ends_in_clause(facts: Facts, day: FoundDate) -> bool:
    return any(_concept_in_clause(facts, day, concept) for concept in _ENDED)


def _lone(facts: Facts, day: FoundDate) -> bool:
    """Whether its clause holds nothing but values: "Lukas Bauer, 28 February"."""
    leading = lexicon().leading
    return all(word in leading or not word.isalpha() for word in _clause_words(facts, day))


def _clause_words(facts: Facts, day: FoundDate) -> tuple[str, ...]:
    start, end = _clause(facts, day)
    pairs = zip(facts.shape, facts.places, strict=True)
    return tuple(word for word, place in pairs if start <= place < end)


def _can_end(facts: Facts, day: FoundDate) -> bool:
    """Whether a contract can end then: "ab 1.1." begins something, "as of 1 Jan" does not."""
    words = lexicon().days["effective"]
    inside = {token.fold for token in tokenize(facts.text[day.start : day.end])}
    before = {*inside, *folded_before(facts, day.start, 2)}
    return day.kind != "since" or bool(before & words)


def _last(day: FoundDate) -> str | None:
    """Return the day, the end of "until", or the begin of "since"; a period is no day."""
    if day.kind == "period" and day.first != day.last:
        return None
    found = day.last or day.first
    return found.isoformat() if found else None


def _of_letter(facts: Facts, day: FoundDate) -> bool:
    """Whether it is the date on a letter, which counts for nothing."""
    return _right_before(facts, day, "written")


def _as_received(facts: Facts, day: FoundDate) -> str | None:
    past = day.in_past(facts.today)
    first = past.first
    if _ongoing(facts, day) or _at_an_end(facts, day):
        return None
    if first is None or past.last not in (first, None) or first > facts.today:
        return None
    if day.yearless and facts.today - first > _RECENT:
        return None
    weight = _end_weight(facts, day)
    if weight == SURE or (weight > 1 and not _right_before(facts, day, "arrived")):
        return None
    arrived = _concept_in_clause(facts, day, "arrived")
    return first.isoformat() if arrived and not _other_thing(facts, day) else None


def _other_thing(facts: Facts, day: FoundDate) -> bool:
    """Whether something nobody knows arrived: "got my new bike on Monday"."""
    known = lexicon().knows
    unheard = any(word.isalpha() and not known(word) for word in _clause_words(facts, day))
    return unheard and not any(_concept_in_clause(facts, day, concept) for concept in _PAPER)


def _must_have_been(facts: Facts, day: FoundDate) -> str | None:
    """Return a day that is over, or today where a notice is told of: no contract ends then."""
    told = {"notice", *_TOLD} & facts.features
    weight = _end_weight(facts, day)
    if day.weekday and weight == 1 and _TOLD & facts.features:
        day = day.in_past(facts.today)
    first = day.first
    if _ongoing(facts, day) or first is None:
        return None
    if first > facts.today or day.last not in (first, None):
        return None
    if weight == SURE or not (told or first < facts.today):
        return None
    return first.isoformat() if _tells_of_notice(facts, day) else None


def _tells_of_notice(facts: Facts, day: FoundDate) -> bool:
    told = any(_concept_in_clause(facts, day, concept) for concept in _NOTICED)
    return told and not _other_thing(facts, day)


def _end_weight(facts: Facts, day: FoundDate) -> int:
    """Return how clearly a day is meant as the last one: 0 not at all to 3."""
    words = lexicon().days
    inside = [token.fold for token in tokenize(facts.text[day.start : day.end])][:2]
    before = folded_before(facts, day.start, _CUE_REACH)
    if _concept_in_clause(facts, day, "moves-away") and not set(inside) & words["end"]:
        return 0
    if set(inside[:1]) & words["end"] or set(before[-1:]) & words["end"]:
        return SURE
    behind = set(_folded_behind(facts, day.end, 2)) & words["end-behind"]
    near = behind or set(before) & words["end-near"] or _at_an_end(facts, day)
    if day.first == day.last == facts.today:
        return 0  # "cancel it today" says when to do it
    return 2 if near else 1


def _ongoing(facts: Facts, day: FoundDate) -> bool:
    """Whether something has lasted since then that is no notice: "not here since 3 August"."""
    return day.kind == "since" and not _concept_in_clause(facts, day, "notice")


def _at_an_end(facts: Facts, day: FoundDate) -> bool:
    """Whether it is the end of a month or a year: "Ende Mai", "end of the quarter"."""
    words = [token.fold for token in tokenize(facts.text[day.start : day.end])]
    return any(word in lexicon().days["ends"] or word.endswith("sende") for word in words)


def _folded_behind(facts: Facts, place: int, count: int) -> tuple[str, ...]:
    """Return up to ``count`` folded words of the clause behind a character."""
    behind = (token for token in facts.tokens if token.start >= place)
    words = takewhile(lambda token: token.text not in _CLAUSE_ENDS, behind)
    return tuple(token.fold for token in islice(words, count))


def _clause(facts: Facts, day: FoundDate) -> tuple[int, int]:
    return clause_around(facts.tokens, day.start, day.end)


def _concept_in_clause(facts: Facts, day: FoundDate, concept: str) -> bool:
    start, end = _clause(facts, day)
    return any(
        match.concept == concept and start <= facts.place_of(match) < end
        for match in facts.matches
    )


def _right_before(facts: Facts, day: FoundDate, concept: str) -> bool:
    """Whether a concept ends at most one word before the day, or covers it."""
    at = next((n for n, place in enumerate(facts.places) if place >= day.start and n), 0)
    return any(
        match.concept == concept and match.start <= at and at - match.end <= 1
        for match in facts.matches
    )


def one_day(facts: Facts) -> str | None:
    """Return the day that a sentence is about; of several, the clearest end."""
    days = [day for day in facts.days if day.kind != "duration"]
    best = max(days, key=lambda day: _end_weight(facts, day), default=None)
    return _last(best) if best else None


def moved_to(facts: Facts) -> str | None:
    """Return the day an end is moved to: the one that is not denied, of several the last."""
    days = [day for day in facts.days if day.kind != "duration"]
    fresh = [day for day in days if _from_to(day) or not _denied(facts, day)]
    target = [day for day in fresh if _towards(facts, day)]
    chosen = target or fresh
    if chosen and _from_to(chosen[-1]):
        return chosen[-1].last.isoformat() if chosen[-1].last else None
    return _last(chosen[-1]) if chosen else None


def _from_to(day: FoundDate) -> bool:
    """Whether it is "from 31 December to 31 January", whose last day is the new one."""
    first, last = day.first, day.last
    return first is not None and last is not None and first.replace(day=1) < last.replace(day=1)


def _denied(facts: Facts, day: FoundDate) -> bool:
    words = lexicon()
    inside = [token.fold for token in tokenize(facts.text[day.start : day.end])][:2]
    near = {*folded_before(facts, day.start, 3), *inside}
    last = {*folded_before(facts, day.start, 1), *inside}
    old = near & words.negators or near & words.days["instead"] or last & words.days["old"]
    return bool(old)


def _towards(facts: Facts, day: FoundDate) -> bool:
    near = {*folded_before(facts, day.start, 1)}
    near |= {token.fold for token in tokenize(facts.text[day.start : day.end])[:1]}
    return bool(near & lexicon().days["towards"])
