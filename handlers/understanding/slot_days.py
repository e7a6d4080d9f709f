"""Which day of a sentence plays which part: the last day of a contract, or that of a receipt."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Literal

from msgspec import Struct

from handlers.understanding.day_context import (
    SURE,
    at_an_end,
    clause_words,
    concept_in_clause,
    end_weight,
    ends_in_clause,
    lone,
    or_else,
    right_before,
    words_of,
)
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.receipts import (
    RECENT,
    arrived_on,
    arrives_beside,
    came_later,
    came_on,
    carried_on,
    headed,
)
from handlers.understanding.slot_moves import denied, last_of
from handlers.understanding.words import tokenize

_TOLD = frozenset({"reported", "arrived", "written"})
_CONTRACT = ("contract", "quit", "endv", "end-date")
_LITTLE = 2
_PAPER = ("quit", "notice", "reported", "paper", "it-came")
_NOTICED = ("arrived", "reported", "notice", "quit")


class ContractDays(Struct, frozen=True):
    """The days of a sentence about an end, ISO.

    Attributes:
        last: The last day of the contract, where one is clearly said.
        received: The day the notice came, where it is said.
        unclear: Another day is said that may be the last one, or a day that does not exist.
        asked: The words of what stands where the last day would and is none: such a day, a
            begin, a period. Without the days of other doings.
    """

    last: str | None
    received: str | None
    unclear: bool
    asked: tuple[str, ...]


class _Part(Struct, frozen=True):
    """What a day is in a sentence, how clearly an end, and its value."""

    role: Literal["received", "end", "unclear", "open"]
    day: FoundDate
    weight: int = 0
    value: str | None = None


def contract_days(facts: Facts, *, strict: bool = True) -> ContractDays:
    """Return the last day of a contract and the day a notice came, where they are said.

    A day is one of receipt if it can have been and words of arriving stand in its clause, and no
    word such as "zum" right before it makes it an end. The day that a letter bears, or on which
    it was sent, is neither. If ``strict``, a day that may as well be something else is left out.
    """
    parts = list(_parts(facts, strict=strict))
    ends = _of_the_contract(facts, [part for part in parts if part.role == "end"])
    unclear = [part for part in parts if part.role == "unclear" or part.day in facts.unreal]
    if not ends and _alone_possible(facts, unclear):
        ends, unclear = unclear, []
    last = _clearest(ends, strict=strict)
    unclear += [] if last else ends
    others = [part for part in parts if part.role == "open"]
    return ContractDays(
        last=last,
        received=came_on(
            facts, {part.day: part.value for part in parts if part.role == "received"}
        ),
        unclear=bool(unclear),
        asked=words_of(facts, _asked(facts, unclear) or _asked(facts, others)),
    )


def _of_the_contract(facts: Facts, ends: list[_Part]) -> list[_Part]:
    """Return the ends but for days of a move, where another clause names the end."""
    told = [end for end in ends if ends_in_clause(facts, end.day)]
    away = [end for end in ends if concept_in_clause(facts, end.day, "moves-away")]
    return [end for end in ends if end in told or end not in away] if told else ends


def _alone_possible(facts: Facts, parts: Sequence[_Part]) -> bool:
    """Whether one day only may be the end, it lies ahead, and its clause is about leaving."""
    if len({part.value for part in parts}) != 1 or facts.unreal:
        return False
    days = [part.day for part in parts if not denied(facts, part.day)]
    return bool(days) and all(_lies_ahead(facts, day) and _is_about(facts, day) for day in days)


def _lies_ahead(facts: Facts, day: FoundDate) -> bool:
    """Whether a day cannot be that of a notice, nor without a year a recent one."""
    told = _TOLD & facts.features
    gone = day.in_past(facts.today).first
    recent = gone is not None and timedelta(0) <= facts.today - gone <= RECENT
    recent = recent and not at_an_end(facts, day)
    first = day.first or day.last
    ahead = first is not None and first > facts.today
    return ahead and not (recent and (told or not day.weekday))


def _is_about(facts: Facts, day: FoundDate) -> bool:
    """Whether a clause names the contract or says little else than the day.

    A clause that names only the person counts where no other one tells of the contract.
    """
    words = clause_words(facts, day)
    if end_weight(facts, day) == 1 and concept_in_clause(facts, day, "reported"):
        return False
    if "@plan" in words or end_weight(facts, day) > 1 or _names_contract(facts, day):
        return True
    if day.weekday or lexicon().negators & set(words):
        return False
    if sum(word.isalpha() and word not in lexicon().leading for word in words) <= _LITTLE:
        return True
    return "@customer" in words and not {*_CONTRACT} & facts.features


def _names_contract(facts: Facts, day: FoundDate) -> bool:
    return any(concept_in_clause(facts, day, concept) for concept in _CONTRACT)


def _asked(facts: Facts, parts: Sequence[_Part]) -> list[FoundDate]:
    """Return the days that stand at an end or alone, and not at other doings."""
    return [
        part.day
        for part in parts
        if part.weight == SURE or lone(facts, part.day) or ends_in_clause(facts, part.day)
    ]


def _parts(facts: Facts, *, strict: bool) -> Iterator[_Part]:
    before: _Part | None = None
    for day in sorted((*facts.days, *facts.unreal), key=lambda day: day.start):
        least = before.weight if before and or_else(facts, before.day, day) else 0
        before = _part(facts, day, least, strict=strict)
        if before:
            yield before


def _part(facts: Facts, day: FoundDate, least: int, *, strict: bool) -> _Part | None:
    """Return what a day is; ``least`` is the weight that it shares with the one before."""
    if day.kind == "duration" or _of_letter(facts, day) or _of_something_else(facts, day):
        return None
    past = _as_received(facts, day) or _must_have_been(facts, day) or came_later(facts, day)
    if past is not None:
        return _Part("received", day, value=past)
    weight = max(least, end_weight(facts, day))
    if not weight:
        return None
    last = last_of(day) if _can_end(facts, day) else None
    if last is None:
        return _Part("open", day, weight) if _for_an_end(facts, day, weight) else None
    role: Literal["unclear", "end"] = (
        "unclear" if strict and _doubtful(facts, day, weight) else "end"
    )
    return _Part(role, day, weight, last)


def _for_an_end(facts: Facts, day: FoundDate, weight: int) -> bool:
    """Whether a day that no contract can end on stands where the last one would."""
    first = day.first or day.last
    if day.last is not None and day.last < facts.today:
        return False
    told = {"reported", "written"} if first and first > facts.today else _TOLD
    return weight == SURE or not told & facts.features


def _clearest(ends: Sequence[_Part], *, strict: bool) -> str | None:
    """Return the day that is most clearly an end; None where two different ones may be it."""
    best = max((end.weight for end in ends), default=0)
    rivals = 2 if strict and best == SURE else best
    days = {end.value for end in ends if end.weight >= rivals}
    return days.pop() if len(days) == 1 else None


def _of_something_else(facts: Facts, day: FoundDate) -> bool:
    """Whether its clause tells of a visit, a move or of posting, and the day is no clear end."""
    other = concept_in_clause(facts, day, "other-event") and not arrives_beside(facts, day)
    sent = concept_in_clause(facts, day, "sent-off")
    return (other or sent) and end_weight(facts, day) < SURE


def _doubtful(facts: Facts, day: FoundDate, weight: int) -> bool:
    """Whether a day may as well be that of the notice, or without a year a recent one."""
    if weight == 1 and _TOLD & facts.features:
        return True
    if weight < SURE and not lone(facts, day) and not ends_in_clause(facts, day):
        return True
    if _may_be_of_notice(facts, day, weight):
        return True
    first = day.in_past(facts.today).first
    clear = weight == SURE or at_an_end(facts, day)
    if clear or not day.yearless or first is None or day.first is None:
        return False
    return timedelta(0) <= facts.today - first <= RECENT < day.first - facts.today


def _may_be_of_notice(facts: Facts, day: FoundDate, weight: int) -> bool:
    """Whether a notice is spoken of and the day is over, or a weekday beside it."""
    over = day.last is not None and day.last < facts.today
    if over and concept_in_clause(facts, day, "arrived"):
        return True
    if weight == SURE:
        return False
    if over and {"notice", *_TOLD} & facts.features:
        return True
    return day.weekday and concept_in_clause(facts, day, "notice")


def _can_end(facts: Facts, day: FoundDate) -> bool:
    """Whether a contract can end then: "ab 1.1." begins something, "as of 1 Jan" does not."""
    words = lexicon().days["effective"]
    inside = {token.fold for token in tokenize(facts.text[day.start : day.end])}
    before = {*inside, *folded_before(facts, day.start, 2)}
    return day.kind != "since" or bool(before & words)


def _of_letter(facts: Facts, day: FoundDate) -> bool:
    """Whether it is the date on a letter, which counts for nothing."""
    return right_before(facts, day, "written") and concept_in_clause(facts, day, "written")


def _as_received(facts: Facts, day: FoundDate) -> str | None:
    past = day.in_past(facts.today)
    first = past.first
    if _ongoing(facts, day) or at_an_end(facts, day):
        return None
    if first is None or past.last not in (first, None) or first > facts.today:
        return None
    if day.yearless and facts.today - first > RECENT:
        return None
    weight = 1 if arrived_on(facts, day) else end_weight(facts, day)
    if weight == SURE or (weight > 1 and not right_before(facts, day, "arrived")):
        return None
    arrived = concept_in_clause(facts, day, "arrived") or headed(facts, day, "arrived")
    arrived = arrived or carried_on(facts, day, "arrived")
    return first.isoformat() if arrived and not _other_thing(facts, day) else None


def _other_thing(facts: Facts, day: FoundDate) -> bool:
    """Whether something nobody knows arrived: "got my new bike on Monday"."""
    known = lexicon().knows
    unheard = any(word.isalpha() and not known(word) for word in clause_words(facts, day))
    return unheard and not any(concept_in_clause(facts, day, concept) for concept in _PAPER)


def _must_have_been(facts: Facts, day: FoundDate) -> str | None:
    """Return a day that is over, or today where a notice is told of: no contract ends then."""
    told = {"notice", *_TOLD} & facts.features
    weight = end_weight(facts, day)
    if day.weekday and weight == 1 and _TOLD & facts.features:
        day = day.in_past(facts.today)
    first = day.first
    if _ongoing(facts, day) or first is None or "backdated" in facts.features:
        return None
    if first > facts.today or day.last not in (first, None):
        return None
    if weight == SURE or not (told or first < facts.today):
        return None
    return first.isoformat() if _tells_of_notice(facts, day) else None


def _tells_of_notice(facts: Facts, day: FoundDate) -> bool:
    told = any(concept_in_clause(facts, day, concept) for concept in _NOTICED)
    return told and not _other_thing(facts, day)


def _ongoing(facts: Facts, day: FoundDate) -> bool:
    """Whether something has lasted since then that is no notice: "not here since 3 August"."""
    return day.kind == "since" and not concept_in_clause(facts, day, "notice")
