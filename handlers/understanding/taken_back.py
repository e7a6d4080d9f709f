"""Days and courses that are taken back: the word said last counts.

"Zum 15., nein warte, zum 31. Dezember"; "on Thursday. No, Friday".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import dropwhile, pairwise

from handlers.understanding.days.found import FoundDate
from handlers.understanding.days.values import Span
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Mark, Thing
from handlers.understanding.words import Token, tokens_before

_Span = tuple[int, int]
_DAY = timedelta(days=1)
_BEHIND = 3  # words behind a value that may put it right: "Saturday I mean"
_LONGEST = 8  # words that may stand between what is taken back and what puts it right


def standing_days(
    tokens: Sequence[Token], days: Sequence[FoundDate], today: date
) -> tuple[FoundDate, ...]:
    """Return the days but for those that were taken back, left to right."""
    kept: list[FoundDate] = []
    ends = frozenset(day.end for day in days)
    for day in _without_contrasted(tokens, days):
        opened = opened_for(tokens, day.start, day.end, ends)
        at = None if opened is None else _target(tokens, kept, day, opened, today)
        if at is None:
            kept.append(_recounted(tokens, day))
        else:
            one = kept[at]
            right = _at_same_end(tokens, one, _put_right(one, day, today), day)
            kept[at] = right if _affirmed(tokens, one) else _placed(right, day)
            kept = [*(each for each in kept[:at] if not _same(each, one)), *kept[at:]]
    return tuple(kept)


def _without_contrasted(tokens: Sequence[Token], days: Sequence[FoundDate]) -> list[FoundDate]:
    """Return the days but for those beside which another is meant: "not today but on the 30th"."""
    pairs = pairwise(days)
    kept = [*(one for one, other in pairs if not _contrasted(tokens, one, other)), *days[-1:]]
    behind = [day for one, day in pairwise(kept) if not _put_behind(tokens, one, day)]
    return [*kept[:1], *behind]


def _put_behind(tokens: Sequence[Token], one: FoundDate, day: FoundDate) -> bool:
    """Whether a day closes its part, denied behind the one meant: "October, not November"."""
    at, end = len(tokens_before(tokens, day.start)), len(tokens_before(tokens, day.end))
    led = tokens[max(0, at - 2) : at]
    opens = len(led) > 1 and not led[0].word and led[1].fold in lexicon().negators
    bounds = {token.fold for token in tokens[at:end]} & lexicon().hands["bounds"]
    closes = not any(token.word for token in tokens[end : end + 1])
    return opens and one.kind == day.kind and not bounds and closes


def _contrasted(tokens: Sequence[Token], day: FoundDate, other: FoundDate) -> bool:
    alike = (day.kind == "duration") == (other.kind == "duration")
    return alike and _denied_for(tokens, (day.start, day.end), (other.start, other.end))


def _denied_for(tokens: Sequence[Token], one: _Span, other: _Span) -> bool:
    """Whether a value is denied and the next one is meant: "not Yoga but Pilates"."""
    words = lexicon()
    soft = (words.leading | words.filler | words.days["lead-rather"]) - words.negators
    between = [token for token in tokens if one[1] <= token.start < other[0]]
    folds = {token.fold for token in between if token.word}
    denied = _denied(tokens, one, soft)
    return denied and bool(folds & words.contrast) and folds <= soft | words.contrast


def _denied(tokens: Sequence[Token], value: _Span, soft: frozenset[str]) -> bool:
    """Whether a negator stands before a value, with nothing but soft words between."""
    before = (token.fold for token in reversed(tokens_before(tokens, value[0])))
    return next(dropwhile(soft.__contains__, before), "") in lexicon().negators


def _given_up(tokens: Sequence[Token], one: _Span, other: _Span) -> bool:
    """Whether a denied value ends a clause before another value: "not Yoga, I want Pilates"."""
    words = lexicon()
    soft = words.leading | words.filler | words.doubts.wishes | words.days["back-soft"]
    between = [token for token in tokens if one[1] <= token.start < other[0]]
    parted = not any(token.word for token in between[:1])
    denied = parted and _denied(tokens, one, soft - words.negators)
    return denied and words.negators.isdisjoint(token.fold for token in between)


def standing_courses(tokens: Sequence[Token], courses: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return the courses but for those that were taken back."""
    spans = [(tokens[each.start].start, tokens[each.end - 1].end) for each in courses]
    out = fallen_values(tokens, spans)
    out |= {at for at, pair in enumerate(pairwise(spans)) if _given_up(tokens, *pair)}
    return tuple(each for at, each in enumerate(courses) if at not in out)


def standing_marks(tokens: Sequence[Token], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the numbers and addresses but for those of which another of its kind is said."""
    out: set[Mark] = set()
    for kind in {mark.kind for mark in marks}:
        same = [mark for mark in marks if mark.kind == kind]
        fallen = fallen_values(tokens, [(mark.start, mark.end) for mark in same])
        out |= {same[at] for at in fallen}
    return tuple(mark for mark in marks if mark not in out)


def fallen_values(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return which of several values of one kind the next one puts right."""
    fallen = set[int]()
    for at, (one, other) in enumerate(pairwise(spans)):
        opened = opened_for(tokens, *other, frozenset({one[1]}))
        right = opened is not None and near_by(tokens, one[1], opened)
        if right or _denied_for(tokens, one, other):
            fallen.add(at)
    return fallen


def near_by(tokens: Sequence[Token], end: int, opened: int) -> bool:
    """Return whether few words stand between a value and those that put it right."""
    return sum(token.word for token in tokens if end <= token.start < opened) <= _LONGEST


def opened_for(
    tokens: Sequence[Token], start: int, end: int, ends: frozenset[int] = frozenset()
) -> int | None:
    """Return the character where the words begin that put a value right, or None.

    ``ends`` are the characters at which other values end: "no" right behind one denies it.
    """
    words = lexicon()
    soft = words.days["back"] | words.days["back-soft"]
    at = first = len(tokens_before(tokens, start))
    while at and (not tokens[at - 1].word or tokens[at - 1].fold in soft):
        at -= 1
    run = tokens[at:first]
    if any(_takes_back(tokens, n, ends) for n in range(at, first)):
        back = words.days["back"]  # "2 Einheiten ab, nein, 3": what stands before belongs to 2
        return next(token.start for token in run if not token.word or token.fold in back)
    after = len(tokens_before(tokens, end))
    behind = range(after, min(after + _BEHIND, len(tokens)))
    said = any(_means(tokens, n) for n in behind)
    return start if said and run and not run[-1].word else None


def _means(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says what is meant, and not whose something is ("meine Hochzeit")."""
    word, behind = tokens[at].fold, tokens[at + 1 : at + 2]
    whose = word in lexicon().doubts.owners and any(token.capital for token in behind)
    return word in lexicon().days["back-behind"] and not whose


def _takes_back(tokens: Sequence[Token], at: int, ends: frozenset[int]) -> bool:
    """Whether a word takes back what was said, and does not deny what follows ("no English")."""
    words = lexicon()
    if tokens[at].fold not in words.days["back"]:
        return False
    if tokens[at].fold in words.days["back-made"]:
        return any(token.fold in words.days["back-it"] for token in tokens[at + 1 : at + 2])
    if any(token.fold in words.names.verbs for token in tokens[at + 1 : at + 2]):
        return tokens[at].fold not in words.days["back-weak"]  # "er will" is somebody
    before = tokens[at - 1] if at else None
    if tokens[at].fold in words.days["back-parted"]:
        return before is not None and not before.word
    parted = before is None or not before.word or before.end in ends
    return parted or tokens[at].fold not in words.negators | words.days["back-weak"]


def _target(
    tokens: Sequence[Token], kept: Sequence[FoundDate], day: FoundDate, opened: int, today: date
) -> int | None:
    """Return which of the days before is put right: the nearest one that is of its kind."""
    for at in range(len(kept) - 1, -1, -1):
        if not near_by(tokens, kept[at].end, opened):
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
    if _runs(one):
        return other.kind != "since"
    over = one.last is not None and one.last < today
    return not over or other.weekday or (other.first is not None and other.first <= today)


def _runs(day: FoundDate) -> bool:
    """Whether it runs from one day to another and is no month, year or week."""
    if (
        day.kind != "period"
        or day.first is None
        or day.last is None
        or isinstance(day.value, Span)
    ):
        return day.kind == "period" and isinstance(day.value, Span)
    whole = day.first.day == 1 and (day.last + _DAY).day == 1
    return not whole and day.last - day.first >= _DAY and day.first.weekday() != 0


def _put_right(one: FoundDate, other: FoundDate, today: date) -> FoundDate:
    """Return the day that stands now, where the first one stood; its direction stays."""
    if one.last is not None and one.last < today and other.weekday:
        other = other.in_past(today)
    if _runs(one) and other.kind in ("day", "until"):
        longer = one.first and other.last and one.first < other.last
        return replace(one, last=other.last, value=None) if longer else other
    if other.kind == "period" and one.kind != "period":
        other = _in_month(one, other)
    elif other.kind == "day" and one.kind == "since":
        other = replace(other, last=None, kind="since")
    elif other.kind == "day" and one.kind == "until":
        other = replace(other, first=None, kind="until")
    return _placed(other, one)


def _same(one: FoundDate, other: FoundDate) -> bool:
    return one.kind == other.kind and (one.first, one.last) == (other.first, other.last)


def _placed(day: FoundDate, other: FoundDate) -> FoundDate:
    return replace(day, start=other.start, end=other.end)


def _affirmed(tokens: Sequence[Token], day: FoundDate) -> bool:
    """Whether no word right before a day denies it."""
    before = [token.fold for token in tokens if token.start < day.start][-_BEHIND:]
    return lexicon().negators.isdisjoint(before)


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


def _at_same_end(
    tokens: Sequence[Token], one: FoundDate, right: FoundDate, other: FoundDate
) -> FoundDate:
    """Return the last day of a month said instead of another's: "end of Feb, no, March"."""
    inside = {token.fold for token in tokens if one.start <= token.start < one.end}
    ended = not inside.isdisjoint(lexicon().days["ends"])
    if not ended or other.kind != "period" or right.kind != "day" or other.last is None:
        return right
    return replace(right, first=other.last, last=other.last)


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
        if last and opened_for(tokens, token.start, token.end) is not None:
            return replace(day, duration=re.sub(r"\d+", count, day.duration, count=1))
        return day
    return day
