"""Whom a sentence is about: of several people named, those who are meant.

Names that "and", "or" or a comma join stand together: what denies the first denies all.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.intents import READS, intents
from handlers.understanding.names.found_name import FoundName
from handlers.understanding.once import once
from handlers.understanding.phrases import lexicon
from handlers.understanding.signatures import presents_himself, signs

_SIGNS = frozenset({",", "/", "&", "+"})
_ENDS = frozenset(",;:!?")
_MARKS = _SIGNS | {"."}


def customer(facts: Facts, intent: str = "") -> str | None:
    """Return whom an intent is about, None where several may be meant.

    A customer names only people who are on file, a child by a first name that others have too.
    """
    name = main_name(facts)
    if name is None or (facts.role == "customer" and not name.people):
        return None
    return None if several(facts, intent) else name.text


def main_name(facts: Facts) -> FoundName | None:
    """Return the person meant: a person on file before one who is not, the first of them."""
    runs = _meant(facts)
    known = [name for run in runs for name in run if name.people]
    if not known:
        return next((name for run in runs for name in run), None)
    return known[0] if len(known[0].people) == 1 else _told_apart(known[0], runs)


def _told_apart(name: FoundName, runs: Sequence[Sequence[FoundName]]) -> FoundName:
    """Return who of several of that name is said apart: "Anna ... bei der Schreiber ..."."""
    apart = (other for run in runs if name not in run for other in run)
    return next(
        (other for other in apart if other.people and set(other.people) < set(name.people)), name
    )


def several(facts: Facts, intent: str = "") -> tuple[str, ...]:
    """Return all who may be meant where it is more than one, else nothing.

    People on file come with their full names. Joined names always count; people on file who are
    named apart only where something is to be changed.
    """
    joined = next((run for run in _meant(facts) if len(_people(facts, run)) > 1), ())
    if joined:
        return _people(facts, joined)
    if not _changes(intent):
        return ()
    apart = [name for run in _meant(facts) for name in run if name.people]
    return _people(facts, apart) if _differ(apart) else ()


def _changes(intent: str) -> bool:
    """Whether an intent changes something of one person and gives nobody a name."""
    slots = intents()[intent].slots if intent else frozenset[str]()
    return "customer" in slots and "name" not in slots and intent not in READS


def _people(facts: Facts, names: Sequence[FoundName]) -> tuple[str, ...]:
    """Return who is named, or nothing where all names are the same person's."""
    counted = [name for name in names if name.people or facts.role == "staff"]
    if not _differ(counted):
        return ()
    return tuple(dict.fromkeys(who for name in counted for who in name.people or (name.text,)))


def _differ(names: Sequence[FoundName]) -> bool:
    """Whether two names cannot be the same person's."""
    who = [set(name.people or (name.text,)) for name in names]
    return any(not one & other for at, one in enumerate(who) for other in who[:at])


@once
def _meant(facts: Facts) -> list[tuple[FoundName, ...]]:
    """Return the names by what joins them, without those that are denied."""
    runs = _asked_for(facts, list(_runs(facts)))
    sole = len(runs) == 1
    return [
        run
        for at, run in enumerate(runs)
        if not _denied(facts, run, first=at == 0)
        and (at or sole or not _put_aside(facts, run, runs[1]))
    ]


def _asked_for(facts: Facts, runs: list[tuple[FoundName, ...]]) -> list[tuple[FoundName, ...]]:
    """Return of several the one in whose clause it is asked for something: "Nina bitte auch"."""
    if len(runs) <= 1 or "please" not in facts.features:
        return runs
    places = [token.start for token in facts.tokens if token.fold in lexicon().please]
    asked = [run for run in runs if any(map(_between_marks(facts, run).__contains__, places))]
    return asked if len(asked) == 1 else runs


def _between_marks(facts: Facts, run: Sequence[FoundName]) -> range:
    """Return the characters around names up to the marks before and behind."""
    marks = [token.start for token in facts.tokens if token.text in _ENDS]
    first, last = facts.tokens[run[0].start].start, facts.tokens[run[-1].end - 1].end
    begin = max((mark for mark in marks if mark < first), default=0)
    return range(begin, min((mark for mark in marks if mark >= last), default=len(facts.text)))


def _runs(facts: Facts) -> Iterator[tuple[FoundName, ...]]:
    run: tuple[FoundName, ...] = ()
    for name in _unsigned(facts):
        if run and not _joined(facts, run[-1], name):
            yield run
            run = ()
        run = (*run, name)
    if run:
        yield run


def _unsigned(facts: Facts) -> Sequence[FoundName]:
    """Return the names but for that of who writes; staff may pass on what somebody else signed.

    Who only says at the head who he is may speak for another: beside one, his name stays.
    """
    others = [name for name in facts.names if not signs(facts.tokens, name)]
    if len(others) == 1 and presents_himself(facts.tokens, others[0]):
        others = []
    return others if others or facts.role == "customer" else facts.names


def _joined(facts: Facts, one: FoundName, other: FoundName) -> bool:
    """Whether nothing but a conjunction or a comma, articles and titles stand between."""
    words = lexicon()
    between = facts.tokens[one.end : other.start]
    spelled = any(token.fold in words.joins for token in between)
    soft = words.joins | words.filler | words.names.titles | words.names.of | _MARKS
    if any({token.fold, token.text}.isdisjoint(soft) for token in between):
        return False
    signed = any(token.text in _SIGNS for token in between)
    signed = signed and not (_negated(facts, one) and words.contrast.isdisjoint(_folds(facts)))
    return spelled or (signed and bool(one.people and other.people))


def _negated(facts: Facts, name: FoundName) -> bool:
    before = folded_before(facts, facts.tokens[name.start].start, 2)
    return not lexicon().negators.isdisjoint(before)


def _folds(facts: Facts) -> set[str]:
    return {token.fold for token in facts.tokens}


def _denied(facts: Facts, run: Sequence[FoundName], *, first: bool) -> bool:
    """Whether others are meant: "nicht Clara, sondern Anna", "Anna kündigen, nicht Clara"."""
    words = lexicon()
    before = set(folded_before(facts, facts.tokens[run[0].start].start, 2))
    if before & words.days["instead"]:
        return True
    contrast = not words.contrast.isdisjoint(_folds(facts))
    if first and not contrast:
        return False
    behind = facts.tokens[run[-1].end : run[-1].end + 2]
    left = contrast and any(
        one.fold in words.negators and not other.word for one, other in pairwise(behind)
    )
    return left or bool(before & words.negators)


def _put_aside(facts: Facts, run: Sequence[FoundName], other: Sequence[FoundName]) -> bool:
    """Whether the first name is denied and a clause with another follows: "Nicht Nina, Jonas"."""
    tokens, behind = facts.tokens, run[-1].end
    apart = behind < other[0].start and not tokens[behind].word
    return apart and _negated(facts, run[0])
