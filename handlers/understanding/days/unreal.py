"""Days that do not exist: what is written like a day of the calendar and is none ("31.2.").

Spans are character positions, start inclusive, end exclusive, without a preposition before them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from handlers.understanding.days.dates import FoundDate
from handlers.understanding.days.figures import is_code
from handlers.understanding.days.places import tags_at
from handlers.understanding.days.tokens import Sentence, Token, sentence_of

_WRITTEN: Final = frozenset({"iso", "full", "pair"})
_WEAK: Final = frozenset({"weak", "SLASHED"})  # a number or a part as well: only behind a cue
_CUES: Final = frozenset({"on", "until", "since", "from_range"})
_COUNTED: Final = frozenset({"ordinal", "number"})
_FIGURES: Final = _WRITTEN | _WEAK | _COUNTED
_MONTHS: Final = frozenset({"month", "weak_month"})
_LINKS: Final = frozenset({"of", "of_part", "comma", "the"})


def unreal_days(text: str, lang: str, found: Sequence[FoundDate]) -> tuple[FoundDate, ...]:
    """Return what is written like a day but is none, left to right, without first and last day.

    Args:
        text: A sentence, as it was given to ``find_dates``.
        lang: "de" or "en".
        found: What was found in it; nothing within is returned, but for "32. Mai", of which
            only the month was found.

    Example:
        >>> text = "zum 31.2. oder am 30. Februar"
        >>> [text[day.start : day.end] for day in unreal_days(text, "de", ())]
        ['31.2.', '30. Februar']
    """
    sentence = sentence_of(text, lang)
    tokens = sentence.tokens
    return tuple(
        FoundDate(tokens[begin].start, tokens[end - 1].end, None, None, "day")
        for begin, end in _written(sentence)
        if not _read(tokens[begin], tokens[end - 1].end, found)
    )


def _read(first: Token, end: int, found: Sequence[FoundDate]) -> bool:
    """Whether the words were read as a day, or as something that is more than their month."""
    over = [day for day in found if day.start < end and first.start < day.end]
    months = all(day.kind == "period" and first.end <= day.start for day in over)
    return bool(over) and not (months and first.kind == "ordinal")


def _written(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the tokens, end exclusive, of everything that has the form of a day."""
    if _FIGURES.isdisjoint([token.kind for token in sentence.tokens]):
        return
    place = 0
    while place < len(sentence.tokens):
        end = _end(sentence, place)
        if end > place:
            yield place, end
        place = max(end, place + 1)


def _end(sentence: Sentence, place: int) -> int:
    """Return where the form of a day that begins here ends; the place itself if none does."""
    kind = _kind(sentence, place)
    if kind in _WRITTEN or (kind in _WEAK and _cued(sentence, place)):
        return place + 1
    first, second = (_COUNTED, _MONTHS) if kind in _COUNTED else (_MONTHS, _COUNTED)
    behind = _skip(sentence, place + 1) if first is _COUNTED else place + 1
    if not (_is(sentence, place, first) and _is(sentence, behind, second)):
        return place
    year = _skip(sentence, behind + 1)
    return year + 1 if "four" in tags_at(sentence, year) else behind + 1


def _kind(sentence: Sentence, place: int) -> str:
    token = sentence.tokens[place]
    if token.kind == "full" and is_code(token.text):
        return "CODE"
    return "SLASHED" if token.kind == "pair" and "/" in token.text else token.kind


def _is(sentence: Sentence, place: int, kinds: frozenset[str]) -> bool:
    """Whether a number of two figures or a month stands at the place."""
    if kinds is _MONTHS:
        return bool(tags_at(sentence, place) & _MONTHS)
    if place >= len(sentence.tokens) or sentence.tokens[place].kind not in _COUNTED:
        return False
    return "four" not in tags_at(sentence, place)


def _cued(sentence: Sentence, place: int) -> bool:
    return place > 0 and bool(tags_at(sentence, place - 1) & _CUES)


def _skip(sentence: Sentence, place: int) -> int:
    """Return the place behind "of" or a comma."""
    while tags_at(sentence, place) & _LINKS:
        place += 1
    return place
