"""How the values of forms are read from answers and shown: one reader per kind of value.

Every reader takes what people type, and what a button carries: canonical texts that no language
changes ("P12M", "2027-01-31", "yes").
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from typing import Any

from domain.dates import Duration
from domain.money import Money
from handlers.dialog import Choice, Talk
from handlers.forms.form import Reader, Unclear, Value
from handlers.texts import Words, texts
from handlers.understanding.amounts import read_amount
from handlers.understanding.clock_times import find_times
from handlers.understanding.days.dates import find_dates
from handlers.understanding.lengths import read_length
from handlers.understanding.short_answers import is_no, is_yes
from handlers.understanding.words import fold
from handlers.unseen import on_one_line
from handlers.wording import key, short

LONGEST_LINE = 120
MOST_WORDS = 4
YES, NO = "yes", "no"
_EMAIL = re.compile(r"[^@\s,;<>]{1,64}@[^@\s,;<>]{1,180}\.[A-Za-z]{2,24}")
_WHOLE = re.compile(r"[+-]?\d{1,6}")


def read_text(longest: int = LONGEST_LINE) -> Reader:
    """Return the reader of a free text of at most so many characters."""

    def read(_: Talk, text: str) -> Value | Unclear:
        plain = on_one_line(text)
        if not plain or len(plain) > longest:
            return Unclear("form-unclear-text", {"most": longest})
        return plain

    return read


def read_cents(_: Talk, text: str) -> Value | Unclear:
    """Return an amount that is not negative, in cents."""
    cents = read_amount(text) if _is_short(text) else None
    return Unclear("form-unclear-amount") if cents is None or cents < 0 else cents


def read_whole(least: int, most: int) -> Reader:
    """Return the reader of a whole number between two others, both inclusive."""

    def read(_: Talk, text: str) -> Value | Unclear:
        found = _WHOLE.findall(text) if _is_short(text) else []
        if len(found) != 1 or not least <= int(found[0]) <= most:
            return Unclear("form-unclear-number", {"least": least, "most": most})
        return int(found[0])

    return read


def _is_short(text: str) -> bool:
    """Say whether a text is a number with little around it: "maximal 12 Plätze", no sentence.

    A time of day is no number: "Zumba um 20 Uhr" says nothing about places.
    """
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) <= MOST_WORDS and not find_times(text)


def read_truth(_: Talk, text: str) -> Value | Unclear:
    """Return whether the answer is a yes."""
    if text == YES or is_yes(text):
        return True
    return False if text == NO or is_no(text) else Unclear("form-unclear-truth")


def read_day(talk: Talk, text: str) -> Value | Unclear:
    """Return an ISO day, read as lying ahead where no year is said."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        found = find_dates(text, talk.words.language, talk.said_on)
    day = found[0].last if len(found) == 1 else None
    return day.isoformat() if day else Unclear("form-unclear-day")


def read_duration(talk: Talk, text: str) -> Value | Unclear:
    """Return an ISO duration such as ``P12M``; nothing shorter than a day."""
    found = read_length(text, talk.words.language)
    return found if found and Duration.parse(found) else Unclear("form-unclear-length")


def read_email(_: Talk, text: str) -> Value | Unclear:
    """Return an e-mail address as typed, without what stands around it."""
    found = _EMAIL.search(text)
    return found.group() if found else Unclear("form-unclear-email")


def read_one_of(form: str, field: str, options: Sequence[str]) -> Reader:
    """Return the reader of one of several words; people may type its label.

    The label of option ``month`` of the field ``kind`` in a form ``plan`` is the text
    ``plan-kind-month``.
    """

    def read(talk: Talk, text: str) -> Value | Unclear:
        said = fold(text)
        labels = {fold(talk.words.label(_id(form, field, each))): each for each in options}
        found = {each for each in options if text == each}
        found = found or {each for label, each in labels.items() if label == said}
        found = found or {each for label, each in labels.items() if said and said in label}
        return found.pop() if len(found) == 1 else Unclear("form-unclear-choice")

    return read


def choices_of(
    form: str, field: str, options: Sequence[str]
) -> Callable[[Talk, Mapping[str, Value]], Awaitable[Sequence[Choice]]]:
    """Return the buttons of one of several words."""

    async def choices(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
        return [
            Choice(talk.words.label(_id(form, field, each)), {field: each}) for each in options
        ]

    return choices


def yes_or_no(field: str) -> Callable[[Talk, Mapping[str, Value]], Awaitable[Sequence[Choice]]]:
    """Return the two buttons of a truth."""

    async def choices(talk: Talk, _: Mapping[str, Value]) -> Sequence[Choice]:
        words = talk.words
        return [Choice(words("form-yes"), {field: YES}), Choice(words("form-no"), {field: NO})]

    return choices


def show_one_of(form: str, field: str) -> Callable[[Words, Any], str]:
    """Return how one of several words is shown: by its label."""
    return lambda words, value: words(_id(form, field, str(value)))


def show_cents(words: Words, value: Any) -> str:
    """Return an amount as the language writes it."""
    return str(texts().value(words.language, Money(int(value))))


def show_truth(words: Words, value: Any) -> str:
    """Return yes or no."""
    return words("form-yes" if value else "form-no")


def show_day(words: Words, value: Any) -> str:
    """Return a day with weekday and year."""
    return str(texts().value(words.language, date.fromisoformat(str(value))))


def show_duration(words: Words, value: Any) -> str:
    """Return a length, such as ``12 Monate``."""
    return str(texts().value(words.language, Duration.parse(str(value))))


def show_short_day(words: Words, value: Any) -> str:
    """Return a day without its weekday."""
    return str(texts().value(words.language, short(date.fromisoformat(str(value)))))


def _id(form: str, field: str, option: str) -> str:
    return f"{form}-{key(field)}-{key(option)}"
