"""Times of the day in German and English: "18:30", "halb sieben abends", "6pm", "18–19 Uhr".

A number alone is no time; an hour, a half of the day, a colon or "um" shows that it is one. Where
nothing says which half of the day is meant, the number counts as it stands. Places are
characters, ends exclusive.
"""

import re
from collections.abc import Iterator
from datetime import time

from msgspec import Struct

from handlers.understanding.clock_patterns import clock_patterns
from handlers.understanding.clock_words import clock_words

_HALF_DAY = 12
_HOURS, _MINUTES = 24, 60


class FoundTime(Struct, frozen=True):
    """A time of the day in a text, with the words that say it."""

    time: time
    start: int
    end: int


class FoundSpan(Struct, frozen=True):
    """Two times that belong together, "18–19 Uhr"."""

    first: time
    last: time
    start: int
    end: int


def find_times(text: str) -> tuple[FoundTime, ...]:
    """Return the times in a text, left to right; a span gives its two times.

    Example:
        >>> [found.time.isoformat("minutes") for found in find_times("Mo 18:00, Do 6:30 p.m.")]
        ['18:00', '18:30']
    """
    found: list[FoundTime] = []
    for span in find_spans(text):
        found.append(FoundTime(span.first, span.start, span.end))
        found.append(FoundTime(span.last, span.start, span.end))
    for match in clock_patterns().single.finditer(_plain(text)):
        value = _value(match, "")
        free = all(match.end() <= each.start or each.end <= match.start() for each in found)
        if value is not None and free:
            found.append(FoundTime(value, match.start(), match.end()))
    return tuple(sorted(found, key=lambda each: each.start))


def read_time(text: str) -> time | None:
    """Return the one time that an answer gives, or None where it gives none or several.

    A number alone counts here, because a time was asked for.

    Example:
        >>> [str(read_time(answer)) for answer in ("18 Uhr", "halb sieben", "noon", "9", "?")]
        ['18:00:00', '06:30:00', '12:00:00', '09:00:00', 'None']
    """
    found = {each.time for each in find_times(text)}
    if found:
        return found.pop() if len(found) == 1 else None
    bare = re.fullmatch(r"\s*(\d{1,2})(?:\s*[.:]\s*(\d{2}))?\s*", text)
    return _time(int(bare.group(1)), int(bare.group(2) or 0)) if bare else None


def read_span(text: str) -> tuple[time, int] | None:
    """Return begin and length in minutes, or None where a text does not give both.

    Example:
        >>> read_span("18:00-19:15"), read_span("9 Uhr (60 min)"), read_span("9 Uhr")
        ((datetime.time(18, 0), 75), (datetime.time(9, 0), 60), None)
    """
    spans = find_spans(text)
    if len(spans) == 1:
        length = minutes_between(spans[0].first, spans[0].last)
        return (spans[0].first, length) if length else None
    begin, minutes = read_time(_without_minutes(text)), read_minutes(text)
    return (begin, minutes) if begin is not None and minutes else None


def minutes_between(first: time, last: time) -> int:
    """Return the minutes from one time to a later one, 0 if it is not later."""
    count = (last.hour - first.hour) * _MINUTES + last.minute - first.minute
    return max(count, 0)


def read_minutes(text: str) -> int | None:
    """Return the one length that a text gives, in minutes, or None.

    Example:
        >>> [read_minutes(text) for text in ("60 min", "1,5 Stunden", "an hour", "60")]
        [60, 90, 60, None]
    """
    found = {minutes for _, _, minutes in find_minutes(text)}
    return found.pop() if len(found) == 1 else None


def find_minutes(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return begin, end and value of each length in minutes, left to right."""
    return tuple(
        (match.start(), match.end(), minutes)
        for match in clock_patterns().length.finditer(_plain(text))
        if (minutes := _length(match))
    )


def find_spans(text: str) -> tuple[FoundSpan, ...]:
    """Return the spans of time in a text, left to right."""
    return tuple(_spans(_plain(text)))


def _spans(plain: str) -> Iterator[FoundSpan]:
    for match in clock_patterns().span.finditer(plain):
        parts = (match["hour1"], match["hour2"])
        shown = match["minute1"] or match["minute2"] or match["unit1"] or match["unit2"]
        half = _half(match["half2"]) or _half(match["half1"])
        if not (shown or half or match["at"]):
            continue
        last = _time(_shifted(int(parts[1]), half), int(match["minute2"] or 0))
        first = _first(match, half, last)
        if first is not None and last is not None and minutes_between(first, last):
            yield FoundSpan(first, last, match.start(), match.end())


def _first(match: re.Match[str], half: str, last: time | None) -> time | None:
    """Return the begin of a span; "11–1pm" begins before noon."""
    own = _half(match["half1"])
    hour, minute = int(match["hour1"]), int(match["minute1"] or 0)
    first = _time(_shifted(hour, own or half), minute)
    if own or first is None or last is None or minutes_between(first, last):
        return first
    return _time(hour, minute)


def _value(match: re.Match[str], half: str) -> time | None:
    """Return the time of a match of the pattern of single times."""
    if match["named"]:
        return time(_HALF_DAY if _is(match["named"], "noon") else 0)
    half = _half(match["half"]) or half
    hour = _number(match["hour"] or match["word"])
    if hour is None:
        return None
    if match["part"]:
        return _parted(hour, match["part"], half)
    minute = match["minute"] or match["behind"] or "0"
    dotted = match["dot"] == "." and not (match["unit"] or half)
    shown = match["minute"] or match["unit"] or half or (match["at"] and not _counts(match))
    if not shown or dotted or (match["word"] and not (match["unit"] or half)):
        return None
    return _time(_shifted(hour, half), int(minute))


def _counts(match: re.Match[str]) -> bool:
    """Whether a word stands behind that the number counts: "um 2 Wochen", "at 14 people"."""
    behind = re.match(r"\s*([^\W\d]+)", match.string[match.end() :])
    return behind is not None and behind.group(1) not in clock_words().behind


def _parted(hour: int, part: str, half: str) -> time | None:
    """Return "halb sieben", "viertel nach sechs", "quarter to seven"."""
    moves = {"half-before": -30, "half-after": 30, "quarter-after": 15, "quarter-before": -15}
    move = next((moves[name] for name in moves if _is(part, name)), 0)
    total = _shifted(hour, "") * _MINUTES + move
    total %= _HOURS * _MINUTES
    return _time(_shifted(total // _MINUTES, half), total % _MINUTES)


def _is(said: str, name: str) -> bool:
    return said in clock_words().phrases[name]


def _half(said: str | None) -> str:
    if not said:
        return ""
    return "pm" if _is(said, "pm") else "am"


def _shifted(hour: int, half: str) -> int:
    """Return the hour of the day: "6" and "pm" is 18, "12" and "am" is 0."""
    if half == "pm" and hour < _HALF_DAY:
        return hour + _HALF_DAY
    return 0 if half == "am" and hour == _HALF_DAY else hour


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None


def _number(said: str) -> int | None:
    return int(said) if said.isdecimal() else clock_words().numbers.get(said)


def _length(match: re.Match[str]) -> int:
    if match["fixed"]:
        lengths = {"an-hour": 60, "hour-and-half": 90, "half-hour": 30}
        return next(value for name, value in lengths.items() if _is(match["fixed"], name))
    if match["hours"]:
        whole = float(match["hours"].replace(",", "."))
        return round(whole * _MINUTES) + int(match["rest"] or 0)
    return int(match["minutes"])


def _without_minutes(text: str) -> str:
    for start, end, _ in find_minutes(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _plain(text: str) -> str:
    """Return the text in small letters, umlauts and all, each letter in its place."""
    small = text.lower()
    return small if len(small) == len(text) else text
