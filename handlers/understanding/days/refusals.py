"""What looks like a day and is none: names, numbers of things, habits; and what is left unread."""

import re
from collections.abc import Iterator
from typing import Final

from handlers.understanding.days.figures import figures
from handlers.understanding.days.lookalikes import is_lookalike
from handlers.understanding.days.places import is_listed, tags_at
from handlers.understanding.days.tokens import Sentence
from handlers.understanding.days.words import lexicon

_HABITUAL: Final = frozenset(
    {"weekday", "unit", "ordinal", "ordinal_word", "number", "digits", "one", "relative"}
)
_WEEKLY: Final = frozenset({"weekday", "weekend"})
_RANKS: Final = frozenset({"ordinal", "ordinal_word"})
_WEAK: Final = frozenset({"weak_month", "weak_weekday"})
_NUMERIC: Final = frozenset({"number", "ordinal", "my", "ym", "eight", "weak"})
_CALLED: Final = frozenset({"month", "weak_month"})
_SEPARATORS: Final = frozenset({".", ",", "/", "-", "|"})
_LONGEST_RUN: Final = 8
_MONTHS_OF_YEAR: Final = 12


def refused(sentence: Sentence, place: int, end: int, kind: str) -> bool:
    """Return whether the words from the place to the end mean no day where they stand."""
    return (
        _is_habit(sentence, place)
        or _is_usual(sentence, end)
        or _is_number_of_thing(sentence, place, end)
        or _is_weak_alone(sentence, place, end)
        or _is_piece(sentence, place, end)
        or _is_in_small_letters(sentence, end - 1)
        or _is_first_name(sentence, place, end)
        or _is_foreign(sentence, end)
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


def _is_usual(sentence: Sentence, end: int) -> bool:
    """Return whether something is told of every such day: "am Wochenende ist meist zu"."""
    usual = lexicon().lists["usual"]
    if usual.isdisjoint(token.text for token in sentence.tokens):
        return False
    return not tags_at(sentence, end - 1).isdisjoint(_WEEKLY)


def _is_number_of_thing(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether it is a lone number after a thing or another number: "Rechnung 2026-12"."""
    if not place:
        return False
    dotted = place > 1 and sentence.tokens[place - 1].text == "."  # "Nr. 12-2026"
    at = place - 1 - dotted
    last, before = sentence.tokens[end - 1], sentence.tokens[at]
    if end == place + 2 and last.kind == "weak":  # "von 28.02"
        return before.text in lexicon().lists["amounts"]
    if end != place + 1:
        return False
    if last.kind not in _NUMERIC and not (last.kind == "full" and "-" in last.text):
        return False
    if before.text.endswith(tuple(lexicon().lists["codes"])):
        return True
    return last.kind != "full" and ("numbered" in tags_at(sentence, at) or before.kind in _NUMERIC)


def _is_weak_alone(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether it is a short word that means a day only in company: "so", "may", "Jan"."""
    tags = tags_at(sentence, end - 1)
    if not tags & _WEAK or tags & {"month", "weekday"}:
        return False
    articles = all(tags_at(sentence, before) <= {"the"} for before in range(place, end - 1))
    return articles and not _is_all(sentence, place, end)


def _is_piece(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether it is a lone number that belongs to a longer code: "abc2027", "2027-15"."""
    token, text = sentence.tokens[place], sentence.text
    if end != place + 1 or token.kind != "number":
        return False
    led = token.start > 0 and text[token.start - 1].isalpha()
    return led or re.match(r"[-/]\d", text[token.end : token.end + 2]) is not None


def _is_in_small_letters(sentence: Sentence, place: int) -> bool:
    """Return whether a short form that is also a word has no capitals: "boy", not "BOY"."""
    token = sentence.tokens[place]
    written = sentence.text[token.start : token.end]
    return is_listed(sentence, place, "in-capitals") and not written.isupper()


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
    if not capitals or after.kind != "word":
        return False
    called = is_listed(sentence, last, "called") and is_listed(sentence, end, "seasons")
    return called or not tags_at(sentence, end)


def _is_foreign(sentence: Sentence, end: int) -> bool:
    """Return whether the month stands before the day in German: "11/26" is rather a month."""
    last = sentence.tokens[end - 1]
    if sentence.lang != "de" or last.kind != "pair" or "/" not in last.text:
        return False
    return figures(last.text)[1] > _MONTHS_OF_YEAR


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
