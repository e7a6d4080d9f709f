"""Days, courses and numbers that are taken back: the word said last counts.

"Zum 15., nein warte, zum 31. Dezember"; "on Thursday. No, Friday".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from handlers.understanding.dates import FoundDate
from handlers.understanding.day_values import Span
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Mark, Thing
from handlers.understanding.words import Token

_BEHIND = 3  # words behind a value that may put it right: "Saturday I mean"
_LONGEST = 8  # words that may stand between what is taken back and what puts it right


def standing_days(
    tokens: Sequence[Token], days: Sequence[FoundDate], today: date
) -> tuple[FoundDate, ...]:
    """Return the days but for those that were taken back, left to right."""
    kept: list[FoundDate] = []
    for day in days:
        opened = _opened(tokens, day.start, day.end)
        at = None if opened is None else _target(tokens, kept, day, opened, today)
        if at is None:
            kept.append(_recounted(tokens, day))
        else:
            kept[at:] = [*kept[at + 1 :], _put_right(kept[at], day, today)]
    return tuple(kept)


def standing_courses(tokens: Sequence[Token], courses: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return the courses but for those that were taken back."""
    spans = [(tokens[each.start].start, tokens[each.end - 1].end) for each in courses]
    fallen = _fallen(tokens, spans)
    return tuple(each for at, each in enumerate(courses) if at not in fallen)


def standing_marks(text_tokens: Sequence[Token], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the numbers and addresses but for those of which another of its kind is said."""
    out: set[Mark] = set()
    for kind in {mark.kind for mark in marks}:
        same = [mark for mark in marks if mark.kind == kind]
        fallen = _fallen(text_tokens, [(mark.start, mark.end) for mark in same])
        out |= {mark for at, mark in enumerate(same) if at in fallen}
    return tuple(mark for mark in marks if mark not in out)


def _fallen(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return which of several values of one kind the next one puts right."""
    fallen = set[int]()
    for at, (one, other) in enumerate(pairwise(spans)):
        opened = _opened(tokens, *other)
        if opened is not None and _near(tokens, one[1], opened):
            fallen.add(at)
    return fallen


def _near(tokens: Sequence[Token], end: int, opened: int) -> bool:
    between = sum(token.word for token in tokens if end <= token.start < opened)
    return end <= opened and between <= _LONGEST


def _opened(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the character where the words begin that put a value right, or None."""
    words = lexicon()
    hard, soft = words.days["back"], words.days["back"] | words.days["back-soft"]
    at = first = next((n for n, token in enumerate(tokens) if token.start >= start), len(tokens))
    while at and (not tokens[at - 1].word or tokens[at - 1].fold in soft):
        at -= 1
    run = tokens[at:first]
    if any(token.fold in hard for token in run):
        return run[0].start
    behind = [token for token in tokens[first:] if token.start >= end][:_BEHIND]
    said = behind and {token.fold for token in behind} & words.days["back-behind"]
    return start if said and run and not run[-1].word else None


def _target(
    tokens: Sequence[Token], kept: Sequence[FoundDate], day: FoundDate, opened: int, today: date
) -> int | None:
    """Return which of the days before is put right: the nearest one that is of its kind."""
    for at in range(len(kept) - 1, -1, -1):
        if not _near(tokens, kept[at].end, opened):
            return None
        if _alike(kept[at], day, today):
            return at
    return None


def _alike(one: FoundDate, other: FoundDate, today: date) -> bool:
    """Whether a day can stand for another: no length for a day, no day to come for one gone."""
    if "duration" in (one.kind, other.kind):
        return one.kind == other.kind
    if {one.kind, other.kind} == {"since", "until"}:
        return False
    if one.kind == "period" and isinstance(one.value, Span):
        return other.kind != "since"
    over = one.last is not None and one.last < today
    return not over or other.weekday or (other.first is not None and other.first <= today)


def _put_right(one: FoundDate, other: FoundDate, today: date) -> FoundDate:
    """Return the day that stands now; what only the first one said of it stays."""
    if one.last is not None and one.last < today and other.weekday:
        return other.in_past(today)
    if one.kind == "period" and isinstance(one.value, Span) and other.kind in ("day", "until"):
        longer = one.first and other.last and one.first < other.last
        return replace(one, last=other.last, value=None) if longer else other
    if other.kind == "period" and one.kind != "period" and not isinstance(other.value, Span):
        return _in_month(one, other)
    if other.kind == "day" and one.kind == "since":
        return replace(other, last=None, kind="since")
    if other.kind == "day" and one.kind == "until":
        return replace(other, first=None, kind="until")
    return other


def _in_month(one: FoundDate, other: FoundDate) -> FoundDate:
    """Return the same day of the month that is said instead ("31 December, no, January")."""
    said, month = one.first or one.last, other.first
    whole = month and other.last and month.day == 1 and month.month == other.last.month
    if said is None or month is None or other.last is None or not whole or one.weekday:
        return other
    if said.day > other.last.day:
        return other
    day = month.replace(day=said.day)
    bounds = (one.first and day, one.last and day)
    return replace(other, first=bounds[0], last=bounds[1], kind=one.kind, value=None)


def _recounted(tokens: Sequence[Token], day: FoundDate) -> FoundDate:
    """Return a length with the number that is said for its own: "4 Wochen, nein 6"."""
    if day.kind != "duration" or day.duration is None:
        return day
    behind = [token for token in tokens if token.start >= day.end][: _LONGEST + 2]
    for at, token in enumerate(behind):
        count = lexicon().numbers.get(token.fold, token.fold)
        if not count.isdecimal():
            continue
        last = at + 1 == len(behind) or not behind[at + 1].word
        if last and _opened(tokens, token.start, token.end) is not None:
            return replace(day, duration=re.sub(r"\d+", count, day.duration, count=1))
        return day
    return day
