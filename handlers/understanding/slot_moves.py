"""Days of a begin, of a course and of an end that is moved."""

from handlers.understanding.clauses import clause_around
from handlers.understanding.day_context import clause_words, concept_in_clause, end_weight
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.days.values import Span
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import tokenize

_BEGUN = ("buy", "sell-word", "plan-move", "resume", "back-again", "make", "new")
_ORDERED = ("resume", "plan-move", "sell-word", "contract")
_OFF = ("sign-off", "sign-off-sure", "called-off")
_REACH = 3  # words before a day that may say that it is the new one


def one_day(facts: Facts) -> str | None:
    """Return the day that a sentence is about: that of the course, of several the clearest end.

    Beside a day to come, one that is over only tells of something.
    """
    days = [day for day in facts.days if last_of(day) and not _lasts(facts, day)]
    days = [day for day in days if not _is_over(facts, day)] or days
    if len(days) > 1 and facts.courses:
        days = [day for day in days if "@course" in clause_words(facts, day)] or days
    days = [day for day in days if not concept_in_clause(facts, day, "other-event")] or days
    best = max(days, key=lambda day: end_weight(facts, day), default=None)
    return last_of(best) if best else None


def given_up(facts: Facts) -> str | None:
    """Return the day, ISO, of several booked ones that another clause says again and gives up.

    "Für Yoga am 25. und am 27. angemeldet, den 27. schafft sie nicht": the 27th.
    """
    days = [last_of(day) for day in facts.days]
    if len(days) == len(set(days)) or len(set(days)) == 1:
        return None
    again = (day for at, day in enumerate(facts.days) if days[at] in days[:at])
    off = {last_of(day) for day in again if _is_off(facts, day)} - {None}
    return off.pop() if len(off) == 1 else None


def _is_off(facts: Facts, day: FoundDate) -> bool:
    """Whether the clause of a day denies something or takes somebody off."""
    denied_there = not lexicon().negators.isdisjoint(clause_words(facts, day))
    return denied_there or any(concept_in_clause(facts, day, each) for each in _OFF)


def _is_over(facts: Facts, day: FoundDate) -> bool:
    return day.last is not None and day.last < facts.today


def _lasts(facts: Facts, day: FoundDate) -> bool:
    """Whether it is "seit zwei Jahren", on which nothing is to be done."""
    return day.kind == "since" and day.first is not None and day.first < facts.today


def first_day(facts: Facts) -> str | None:
    """Return the day on which something begins; of a period behind "from" its first one."""
    words = lexicon().days["begin"]
    started = [day for day in facts.days if len(facts.days) > 1 and _is_started(facts, day)]
    for day in facts.days:
        inside = [token.fold for token in tokenize(facts.text[day.start : day.end])][:1]
        led = words & {*inside, *folded_before(facts, day.start, 1)}
        gone = (started or _lasts(facts, day)) and led <= lexicon().days["lasts"]
        if led and day.first is not None and day.kind != "duration" and not gone:
            return day.first.isoformat()
    ordered = [day for day in facts.days if last_of(day) and _is_ordered(facts, day)]
    if len(started) == 1:
        return last_of(started[0])
    if len(ordered) == 1:
        return last_of(ordered[0])
    only_told = bool(facts.days) and all(_only_told(facts, day) for day in facts.days)
    return None if only_told else one_day(facts)


def _is_started(facts: Facts, day: FoundDate) -> bool:
    """Whether "it starts on", "los geht es am" stand before a day, and no class starts there."""
    near = "_".join(folded_before(facts, day.start, _REACH + 1))
    led = any(f"_{words}_" in f"_{near}_" for words in lexicon().days["started"])
    return led and not _is_over(facts, day) and not concept_in_clause(facts, day, "course-word")


def _is_ordered(facts: Facts, day: FoundDate) -> bool:
    """Whether it stands in the clause of what is to begin; another may tell who comes back."""
    ordered = any(concept_in_clause(facts, day, concept) for concept in _ORDERED)
    ordered = ordered or "@plan" in clause_words(facts, day)
    return ordered and not _is_over(facts, day) and not _lasts(facts, day)


def _only_told(facts: Facts, day: FoundDate) -> bool:
    """Whether a day is over, and its clause speaks of nothing that begins."""
    begun = (concept_in_clause(facts, day, concept) for concept in _BEGUN)
    return _is_over(facts, day) and not any(begun) and "@plan" not in clause_words(facts, day)


def moved_to(facts: Facts) -> str | None:
    """Return the day an end is moved to: the one that is not denied, of several the last."""
    days = [day for day in facts.days if day.kind != "duration"]
    fresh = [day for day in days if _from_to(day) or not denied(facts, day)]
    chosen = max(reversed(fresh), key=lambda day: _newness(facts, day), default=None)
    if chosen is None:
        return None
    return _goal(facts, chosen) or last_of(chosen)


def _newness(facts: Facts, day: FoundDate) -> tuple[int, bool, bool]:
    """Return how clearly a day is the new one of several; one to which is moved before others."""
    words = lexicon().days
    start, end = clause_around(facts.tokens, day.start, day.end)
    near = {token.fold for token in facts.tokens if start <= token.start < end}
    made = words["made"].intersection(folded_before(facts, day.start, _REACH))
    told = bool(near & words["stale"]) and not made
    towards = _towards(facts, day)
    moved = (towards or _from_to(day)) and bool(near & words["moved"])
    return bool(made or near & words["fresh"]) - told, moved, towards


def _goal(facts: Facts, day: FoundDate) -> str | None:
    """Return the day that "from 31 March to 28 February" leads to; such a span may go back."""
    led = folded_before(facts, day.start, 1) + _inside(facts, day)[:1]
    if isinstance(day.value, Span) and lexicon().days["old"].intersection(led):
        bounds = day.value.end.coming(facts.today)
        return bounds[1].isoformat() if bounds else None
    return day.last.isoformat() if _from_to(day) and day.last else None


def _inside(facts: Facts, day: FoundDate) -> tuple[str, ...]:
    return tuple(token.fold for token in facts.tokens if day.start <= token.start < day.end)


def _from_to(day: FoundDate) -> bool:
    """Whether it is "from 31 December to 31 January", whose last day is the new one."""
    first, last = day.first, day.last
    return first is not None and last is not None and first.replace(day=1) < last.replace(day=1)


def denied(facts: Facts, day: FoundDate) -> bool:
    """Return whether a day is the old one, or one that is not meant."""
    words = lexicon()
    inside = [token.fold for token in tokenize(facts.text[day.start : day.end])][:2]
    near = {*folded_before(facts, day.start, _REACH), *inside}
    last = {*folded_before(facts, day.start, 1), *inside}
    old = near & words.negators or near & words.days["instead"] or last & words.days["old"]
    return bool(old)


def _towards(facts: Facts, day: FoundDate) -> bool:
    near = {*folded_before(facts, day.start, 1)}
    near |= {token.fold for token in tokenize(facts.text[day.start : day.end])[:1]}
    return bool(near & lexicon().days["towards"])


def last_of(day: FoundDate) -> str | None:
    """Return the day, the end of "until", or the begin of "since"; a period is no day."""
    if day.kind == "period" and day.first != day.last:
        return None
    found = day.last or day.first
    return found.isoformat() if found else None
