"""Days in a row, once they are read: where each of them stands, and those that make a period."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from handlers.understanding.days.found import FoundDate
from handlers.understanding.days.places import tags_at
from handlers.understanding.days.tokens import Sentence
from handlers.understanding.days.values import Span, Value

_NUMBERS: Final = frozenset(
    {"ordinal", "ordinal_word", "digits", "pair", "slashed", "weak", "weak_weekday"}
)
_JOINTS: Final = frozenset({"comma", "and", "plus", "slash"})
_BETWEEN: Final = _JOINTS | {"on", "at", "the"}


def places_of(sentence: Sentence, begin: int, end: int, count: int) -> list[tuple[int, int]]:
    """Return the tokens of each of ``count`` days in a row, ends exclusive.

    What leads to the first one belongs to it; the month or the year belongs to the day beside it.
    """
    begins, ends = [begin], []
    for _ in range(count - 1):
        joint = _first(sentence, _first(sentence, begins[-1], _NUMBERS), _JOINTS)
        ends.append(joint)
        begins.append(_behind(sentence, joint))
    return list(zip(begins, [*ends, end], strict=True))


def _first(sentence: Sentence, place: int, tags: frozenset[str]) -> int:
    """Return the first place from this one on at which something of these kinds begins."""
    return next(at for at in range(place, len(sentence.tokens)) if tags_at(sentence, at) & tags)


def _behind(sentence: Sentence, place: int) -> int:
    """Return the place behind the words that join a day to the one before it, and lead to it."""
    while tags_at(sentence, place) & _BETWEEN:
        place += 1
    return place


def joined(days: Iterable[FoundDate]) -> list[FoundDate]:
    """Return the days, where those of a row that follow each other are one period.

    Example:
        >>> from handlers.understanding.days.dates import find_dates
        >>> from datetime import date
        >>> (found,) = joined(find_dates("24. und 25. Mai", "de", date(2026, 11, 21)))
        >>> found.first, found.last
        (datetime.date(2027, 5, 24), datetime.date(2027, 5, 25))
    """
    found: list[FoundDate] = []
    for day in days:
        if found and (both := _both(found[-1], day)):
            found[-1] = both
        else:
            found.append(day)
    return found


def _both(one: FoundDate, other: FoundDate) -> FoundDate | None:
    """Return the period of two days that follow each other in a row."""
    if not one.joined or one.last is None or other.first != one.last + timedelta(days=1):
        return None
    start, end = one.value, other.value
    if not isinstance(start, Value) or not isinstance(end, Value):
        return None
    span = Span(start, end)
    return replace(
        one, end=other.end, last=other.last, kind="period", joined=other.joined, value=span
    )
