"""Days in German and English sentences: what was said, and which day or period it means.

Our own reader (the modules beside this one) answers; where it sees words and numbers of a day
that it cannot read, dateparser is asked, and its answer *read back*: it must be a real day, made
of the numbers that stand there. A day that does not exist, such as 30 February, has no value.
Days without a year lie in the future; ``FoundDate.in_past`` gives the other reading.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Any, Final

from msgspec import Struct

from handlers.understanding.days.found import FoundDate, Kind
from handlers.understanding.days.ready import Rules
from handlers.understanding.days.refusals import refused, unread_runs
from handlers.understanding.days.rows import joined, places_of
from handlers.understanding.days.rules_found import FOUND, Sense
from handlers.understanding.days.rules_named import NAMED
from handlers.understanding.days.rules_parts import PARTS
from handlers.understanding.days.rules_relative import RELATIVE
from handlers.understanding.days.rules_rows import ROWS
from handlers.understanding.days.rules_said import SAID
from handlers.understanding.days.rules_weeks import WEEKS
from handlers.understanding.days.shapes import Reader
from handlers.understanding.days.tokens import Sentence, sentence_of
from handlers.understanding.days.values import Beside, Bounds, Cycle, Fixed, Length, Span, Value
from handlers.understanding.days.words import fold, lexicon
from handlers.understanding.taken_back import standing_days
from handlers.understanding.words import tokenize

__all__ = ("GRAMMAR", "FoundDate", "find_dates", "read_phrase")

GRAMMAR: Final = Rules(NAMED, PARTS, RELATIVE, WEEKS, SAID, FOUND, ROWS)
_LONGEST_TEXT: Final = 4096
_LANGUAGES: Final = ("de", "en")
_SETTINGS: Final[dict[str, Any]] = {
    "DATE_ORDER": "DMY",
    "PARSERS": ["absolute-time"],
    "PREFER_DATES_FROM": "current_period",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
}


@cache
def _reader() -> Reader:
    """Return the reader of days, which is made when the first day is to be read."""
    return Reader(GRAMMAR)


def find_dates(text: str, lang: str, today: date) -> tuple[FoundDate, ...]:
    """Return everything in the text that means days, left to right and not overlapping.

    Args:
        text: A sentence or a phrase, in either language or both.
        lang: "de" or "en", a hint for what is ambiguous.
        today: Studio-local day of the sentence.

    Example:
        >>> [found.last for found in find_dates("Pause bis Ende Januar", "de", date(2026, 11, 21))]
        [datetime.date(2027, 1, 31)]
    """
    sentence = sentence_of(text[:_LONGEST_TEXT], lang)
    return tuple(_Reader(sentence, today).found())


def read_phrase(text: str, lang: str, base: date) -> date | tuple[date, date] | None:
    """Return the first day or period in the text, or None where it names none.

    A period is first and last day, both inclusive; "bis" and "ab" give the day that they name.
    Of days that are taken back or denied the one said instead counts ("not Monday, Tuesday").

    Example:
        >>> read_phrase("im März", "de", date(2026, 11, 21))
        (datetime.date(2027, 3, 1), datetime.date(2027, 3, 31))
    """
    days: Sequence[FoundDate] = find_dates(text, lang, base)
    if sum(day.kind != "duration" for day in days) > 1:
        days = standing_days(tokenize(text), _affirmed(text, days), base)
    length: FoundDate | None = None
    for found in joined(days):
        if found.kind == "duration":
            length = found
            continue
        opens = found.kind in {"since", "period"}
        if opens and length and not text[length.end : found.start].strip(" ,"):
            return _from_on(text, length, found)
        return _answer(found)
    return None


def _affirmed(text: str, days: Sequence[FoundDate]) -> list[FoundDate]:
    """Return the days but for one that is denied where another stands instead."""
    denied = [one for one, other in pairwise(days) if _is_denied(text, one, other)]
    return [day for day in days if day not in denied]


def _is_denied(text: str, one: FoundDate, other: FoundDate) -> bool:
    """Return whether it is "not Monday, Tuesday" or "not on Monday but on Tuesday"."""
    words, before = lexicon().lists, fold(text[: one.start]).split()
    between = fold(text[one.end : other.start]).strip()
    plain = set(between.strip(" ,-–").split()) <= words["instead"]
    return bool(before and between) and before[-1] in words["denials"] and plain


def _answer(found: FoundDate) -> date | tuple[date, date] | None:
    """Return the day or the period of what was found."""
    if found.first is None or found.last is None:
        return found.last if found.first is None else found.first
    return found.first if found.first == found.last else (found.first, found.last)


def _from_on(text: str, length: FoundDate, since: FoundDate) -> date | tuple[date, date] | None:
    """Return the period of "two weeks from 20 May", the day of "two weeks from tomorrow"."""
    words, lists = fold(text[since.start : since.end]).split(), lexicon().lists
    led = since.kind == "since" or words[0] in lists["counted"]
    if since.first is None or not led or not isinstance(length.value, Length):
        return _answer(since)
    after = length.value.moved(since.first, 1)
    if after is None:
        return _answer(since)
    near = since.weekday or _is_relative(words)
    counted = near and words[0] in lists["counted"] and words[-1] not in lists["onward"]
    return after if counted else (since.first, after - timedelta(days=1))


def _is_relative(words: Sequence[str]) -> bool:
    """Return whether the words behind the first one are a day such as "tomorrow"."""
    meanings = lexicon().phrases.get(tuple(words[1:]), ())
    return any(meaning.tag == "relative" for meaning in meanings)


class _Reader(Struct, frozen=True):
    """One reading of one text."""

    sentence: Sentence
    today: date

    def found(self) -> Iterator[FoundDate]:
        """Yield what is found; the longest reading at the leftmost place wins."""
        gap = 0
        for begin, end, sense in _reader().read(self.sentence, self.today):
            found = self._resolved(begin, end, sense)
            if found and refused(self.sentence, begin, end, found[0].kind):
                continue
            yield from self._by_dateparser(gap, begin)
            gap = end
            yield from found
        yield from self._by_dateparser(gap, len(self.sentence.tokens))

    def _resolved(self, place: int, end: int, sense: Sense) -> list[FoundDate]:
        """Return what the words mean today; of a day that does not exist nothing."""
        if sense.row:
            return self._in_a_row(place, end, sense)
        tokens = self.sentence.tokens
        start, stop = tokens[place].start, tokens[end - 1].end
        if sense.length is not None:
            iso = sense.length.iso()
            return [FoundDate(start, stop, None, None, "duration", iso, value=sense.length)]
        bounds = sense.value.coming(self.today)
        return [_with_bounds(start, stop, bounds, sense)] if bounds else []

    def _in_a_row(self, place: int, end: int, sense: Sense) -> list[FoundDate]:
        """Return the days of a row, each where it stands."""
        spans = places_of(self.sentence, place, end, len(sense.row))
        plain = [Sense("plain", value) for value in sense.row]
        days = [self._resolved(*span, one) for span, one in zip(spans, plain, strict=True)]
        return [
            replace(day, joined=sense.all_meant and at + 1 < len(days))
            for at, found in enumerate(days)
            for day in found
        ]

    def _by_dateparser(self, begin: int, end: int) -> Iterator[FoundDate]:
        """Yield what dateparser reads in runs of words and numbers that nobody else could read."""
        for first, last in unread_runs(self.sentence, begin, end):
            start, stop = self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end
            words = self.sentence.text[start:stop]
            bounds = _read_back(words, self.sentence.lang, self.today)
            if bounds is not None:
                yield _with_bounds(start, stop, bounds, Sense("plain", Fixed(bounds)))


def _with_bounds(start: int, end: int, bounds: Bounds, sense: Sense) -> FoundDate:
    first, last = bounds
    kind: Kind = "day" if first == last else "period"
    if sense.kind in {"until", "since"}:
        kind = sense.kind
    strict = {cycle.strict for cycle in _cycles(sense.value)}
    return FoundDate(
        start,
        end,
        None if kind == "until" else first,
        None if kind == "since" else last,
        kind,
        weekday=True in strict,
        yearless=False in strict,
        value=sense.value,
    )


def _cycles(value: Value) -> tuple[Cycle, ...]:
    """Return the parts of a value that come again and again."""
    if isinstance(value, Span):
        return _cycles(value.start) + _cycles(value.end)
    if isinstance(value, Beside):
        return _cycles(value.value)
    return (value,) if isinstance(value, Cycle) else ()


def _read_back(words: str, lang: str, today: date) -> Bounds | None:
    """Return dateparser's day if it is made of the numbers that stand in the words."""
    import dateparser  # noqa: PLC0415  it takes its time to load, and is seldom asked

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        moment = dateparser.parse(
            words,
            languages=[lang if lang in _LANGUAGES else _LANGUAGES[0]],
            settings={**_SETTINGS, "RELATIVE_BASE": datetime.combine(today, time(12))},
        )
    if moment is None:
        return None
    numbers = {int(digits) for digits in re.findall(r"\d+", words)}
    agrees = {moment.day, moment.year} <= numbers <= {moment.day, moment.month, moment.year}
    return (moment.date(), moment.date()) if agrees else None
