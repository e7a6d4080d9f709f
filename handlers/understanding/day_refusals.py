"""What looks like a day and is none: names, numbers of things, habits; and what is left unread."""

from collections.abc import Iterator
from typing import Final

from handlers.understanding.day_lookalikes import is_lookalike
from handlers.understanding.day_places import tags_at
from handlers.understanding.day_tokens import Sentence

_HABITUAL: Final = frozenset(
    {"weekday", "unit", "ordinal", "ordinal_word", "number", "digits", "one"}
)
_RANKS: Final = frozenset({"ordinal", "ordinal_word"})
_WEAK: Final = frozenset({"weak_month", "weak_weekday"})
_NUMERIC: Final = frozenset({"number", "ordinal", "my", "ym", "eight", "weak"})
_CALLED: Final = frozenset({"month", "weak_month"})
_SEPARATORS: Final = frozenset({".", ",", "/", "-", "|"})
_LONGEST_RUN: Final = 8


def refused(sentence: Sentence, place: int, end: int, kind: str) -> bool:
    """Return whether the words from the place to the end mean no day where they stand."""
    return (
        _is_habit(sentence, place)
        or _is_number_of_thing(sentence, place, end)
        or _is_weak_alone(sentence, place, end)
        or _is_first_name(sentence, place, end)
        or (
            _is_rate(sentence, place) if kind == "duration" else is_lookalike(sentence, place, end)
        )
    )


def _is_habit(sentence: Sentence, place: int) -> bool:
    """Return whether it comes every time: "jeden Montag", "every two weeks", "pro Woche"."""
    if not place:
        return False
    before = place - 1
    tags = tags_at(sentence, before)
    if not tags:
        return False
    if "one" in tags and "weekday" in tags_at(sentence, place):
        return True  # "on a Saturday" is any of them
    while tags & _RANKS:  # "every second Monday"
        before -= 1
        tags = tags_at(sentence, before)
    return "every" in tags and bool(tags_at(sentence, place) & _HABITUAL)


def _is_number_of_thing(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether it is a lone number after a thing or another number: "Rechnung 2026-12"."""
    if end != place + 1 or sentence.tokens[place].kind not in _NUMERIC or not place:
        return False
    before = sentence.tokens[place - 1]
    return "numbered" in tags_at(sentence, place - 1) or before.kind in _NUMERIC


def _is_weak_alone(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether it is a short word that means a day only in company: "so", "may", "Jan"."""
    tags = tags_at(sentence, end - 1)
    if not tags & _WEAK or tags & {"month", "weekday"}:
        return False
    articles = all(tags_at(sentence, before) <= {"the"} for before in range(place, end - 1))
    return articles and not _is_all(sentence, place, end)


def _is_all(sentence: Sentence, place: int, end: int) -> bool:
    rest = [*sentence.tokens[:place], *sentence.tokens[end:]]
    return all(token.kind == "mark" for token in rest)


def _is_first_name(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether a month is somebody's first name: "April Jones", "für August Schmidt"."""
    last = end - 1
    if end >= len(sentence.tokens) or not tags_at(sentence, last) & _CALLED:
        return False
    plain = last == place or tags_at(sentence, last - 1) & {"for", "of_part", "from"}
    month, after = sentence.tokens[last], sentence.tokens[end]
    if not plain or sentence.text[month.end : after.start] != " ":
        return False
    capitals = sentence.text[month.start].isupper() and sentence.text[after.start].isupper()
    return capitals and after.kind == "word" and not tags_at(sentence, end)


def _is_rate(sentence: Sentence, place: int) -> bool:
    """Return whether a length says how often: "59 € a month", "twice a week"."""
    before = sentence.tokens[place - 1].kind if place else ""
    return before.startswith("MONEY") or "every" in tags_at(sentence, place - 1)


def unread_runs(sentence: Sentence, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield runs of tokens that look like a day but could not be read as one."""
    place = begin if any(token.kind == "number" for token in sentence.tokens[begin:end]) else end
    while place < end:  # without a number there is no year
        last = place
        while last < end and _belongs(sentence, last):
            last += 1
        if 1 < last - place <= _LONGEST_RUN and _is_dated(sentence, place, last):
            yield place, last
        place = last + 1


def _belongs(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.kind in _NUMERIC or token.text in _SEPARATORS or _is_month(sentence, place)


def _is_month(sentence: Sentence, place: int) -> bool:
    return bool(tags_at(sentence, place) & _CALLED)


def _is_dated(sentence: Sentence, begin: int, end: int) -> bool:
    """Return whether there is a year and enough beside it for a month and a day."""
    places = range(begin, end)
    numbers = [place for place in places if sentence.tokens[place].kind in _NUMERIC]
    years = [place for place in numbers if "four" in tags_at(sentence, place)]
    months = [place for place in places if _is_month(sentence, place)]
    return len(years) == 1 and len(numbers) + len(months) > 2  # noqa: PLR2004 - day, month, year
