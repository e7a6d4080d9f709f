"""What people call settings and their options: lists of words that lie with the texts.

A text such as ``settings-words-tax-status-exempt`` holds words with commas. What is said is looked
up in both languages, because people mix them.
"""

import re
from collections.abc import Sequence
from functools import cache

from handlers.dialog import Talk
from handlers.forms.form import Reader, Unclear, Value
from handlers.messages import Language
from handlers.texts import Words, texts
from handlers.understanding.words import fold
from handlers.wording import key

FORM = "settings"
BOTH: tuple[Language, ...] = ("de", "en")


@cache
def as_said(text_id: str) -> tuple[str, ...]:
    """Return the words of a text as they stand, in both languages, the longest first."""
    lists = [texts().format(each, text_id) for each in BOTH if texts().has(each, text_id)]
    words = {word.strip() for each in lists for word in each.split(",") if word.strip()}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def words_of(text_id: str) -> frozenset[str]:
    """Return the words of a text, folded, in both languages; none where there is no such text."""
    return frozenset(map(fold, as_said(text_id)))


@cache
def names_of_option(field: str, option: str) -> frozenset[str]:
    """Return what people call an option, folded, in both languages."""
    label = f"{FORM}-{key(field)}-{key(option)}"
    labels = {fold(Words(language).label(label)) for language in BOTH}
    return frozenset(labels) | words_of(f"{FORM}-words-{key(field)}-{key(option)}")


def options_in(field: str, options: Sequence[str], text: str) -> set[str]:
    """Return the options that a text names: the one that it is, or all that are words of it."""
    said = fold(text.strip())
    whole = {each for each in options if said in names_of_option(field, each)}
    return whole or {
        each
        for each in options
        if any(_is_in(name, said) for name in names_of_option(field, each))
    }


def parts_of_list(text: str) -> list[str]:
    """Return the parts of a list: "bar, Karte und Lastschrift"."""
    parts = re.split(r"[,;/+&\n]|\b(?:und|and|oder|or)\b", text, flags=re.IGNORECASE)
    return [part.strip() for part in parts if part.strip()]


def read_option(field: str, options: Sequence[str]) -> Reader:
    """Return the reader of one of several words, by its label or other words for it."""

    def read(_: Talk, text: str) -> Value | Unclear:
        found = {text} if text in options else options_in(field, options, text)
        return found.pop() if len(found) == 1 else Unclear("form-unclear-choice")

    return read


def _is_in(name: str, said: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said) is not None
