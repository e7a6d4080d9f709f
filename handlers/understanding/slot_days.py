"""Which day of a sentence plays which part: last day, receipt, begin and end of a period."""

from collections.abc import Mapping
from datetime import timedelta

from handlers.understanding.dates import FoundDate
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import tokenize

_PAST = frozenset({"invoice.open", "invoice.list", "report.show"})
SURE = 3
_RECENT = timedelta(days=92)  # an older day without a year is one to come
_CUE_REACH = 4
_CLAUSE_ENDS = ",;:!?–()"


def contract_days(facts: Facts) -> tuple[str | None, str | None]:
    """Return the last day of a contract and the day a notice came, ISO, where they are said.

    A day is one of receipt if it can have been and words of arriving stand in its clause, and no
    word such as "zum" right before it makes it an end. The day that a letter bears is neither.
    """
    received: str | None = None
    ends: list[tuple[int, str]] = []
    for day in facts.days:
        if day.kind == "duration" or _of_letter(facts, day):
            continue
        past = _as_received(facts, day) or _must_have_been(facts, day)
        if past is not None and received is None:
            received = past
        elif past is None and _can_end(facts, day) and (last := _last(day)):
            weight = _end_weight(facts, day)
            ends += [(weight, last)] if weight else []
    best = max(ends, key=lambda each: each[0], default=None)
    return (best[1] if best else None), received


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
    if first is None or past.last not in (first, None) or first > facts.today:
        return None
    if day.yearless and facts.today - first > _RECENT:
        return None
    weight = _end_weight(facts, day)
    if weight == SURE or (weight > 1 and not _right_before(facts, day, "arrived")):
        return None
    return first.isoformat() if _concept_in_clause(facts, day, "arrived") else None


def _must_have_been(facts: Facts, day: FoundDate) -> str | None:
    """Return a day that is over, or today where a notice is told of: no contract ends then."""
    told = {"reported", "notice", "arrived"} & facts.features
    weight = _end_weight(facts, day)
    if day.weekday and weight == 1 and {"reported", "arrived"} & facts.features:
        day = day.in_past(facts.today)
    first = day.first
    if first is None or first > facts.today or day.last not in (first, None):
        return None
    return first.isoformat() if weight < SURE and (told or first < facts.today) else None


def _end_weight(facts: Facts, day: FoundDate) -> int:
    """Return how clearly a day is meant as the last one: 0 not at all to 3."""
    words = lexicon().days
    inside = [token.fold for token in tokenize(facts.text[day.start : day.end])][:2]
    before = folded_before(facts, day.start, _CUE_REACH)
    if _concept_in_clause(facts, day, "moves-away") and not set(inside) & words["end"]:
        return 0
    if set(inside[:1]) & words["end"] or set(before[-1:]) & words["end"]:
        return SURE
    return 2 if set(before) & words["end-near"] else 1


def _clause(facts: Facts, day: FoundDate) -> tuple[int, int]:
    """Return the characters of the clause around a day."""
    breaks = [
        token.start
        for token in facts.tokens
        if token.text in _CLAUSE_ENDS
        or token.fold in lexicon().days["and"]
        or lexicon().dictated.get(token.fold)
    ]
    start = max((place for place in breaks if place < day.start), default=0)
    end = min((place for place in breaks if place >= day.end), default=len(facts.text))
    return start, end


def _concept_in_clause(facts: Facts, day: FoundDate, concept: str) -> bool:
    start, end = _clause(facts, day)
    return any(
        match.concept == concept and start <= facts.places[match.end - 1] < end
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
    return bool(near & words.negators) or bool(near & words.days["instead"])


def _towards(facts: Facts, day: FoundDate) -> bool:
    near = {*folded_before(facts, day.start, 1)}
    near |= {token.fold for token in tokenize(facts.text[day.start : day.end])[:1]}
    return bool(near & lexicon().days["towards"])


def period(intent: str, facts: Facts) -> Mapping[str, str]:
    """Return ``from``, ``until`` and ``duration``, as far as the sentence gives them."""
    found: dict[str, str] = {}
    past = intent in _PAST or (intent == "contract.expiring" and "has-ended" in facts.features)
    for each in facts.days:
        day = each.in_past(facts.today) if past else each
        if intent == "invoice.open" and day.first == day.last == facts.today:
            continue  # "today" says when to look, not which invoices
        if day.kind == "duration":
            found.setdefault("duration", day.duration or "")
        else:
            _bounds(found, day)
    if "until" in found or not found.get("duration"):
        found.pop("duration", None)
    return found


def _bounds(found: dict[str, str], day: FoundDate) -> None:
    """Add the bounds of a day; what stands already stays, a later end extends a period."""
    if day.first is not None:
        found.setdefault("from", day.first.isoformat())
    if day.last is not None and (day.kind != "day" or "until" not in found):
        found["until"] = day.last.isoformat()


def reminder_days(facts: Facts) -> list[int] | None:
    """Return lead times in days, the longest first."""
    days = sorted({_days(day.duration) for day in facts.days if day.duration}, reverse=True)
    return [count for count in days if count] or None


def _days(duration: str | None) -> int:
    """Return a length in days; months count 30."""
    length = {"D": 1, "W": 7, "M": 30}.get((duration or "P0D")[-1], 0)
    digits = (duration or "P0D")[1:-1]
    return int(digits) * length if digits.isdecimal() else 0
