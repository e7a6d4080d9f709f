"""What is typed while a dropped day is proposed: "alle Nachholung", "Emre: Einheit zurück".

Only a few words that all mean something here are taken: what they give, to whom, and nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from domain.desk.courses.day_previews import Gives, Participant
from handlers.texts import LANGUAGES, Words, spoken
from handlers.understanding.names.names import find_people
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import fold

MOST_WORDS = 10
SAME_WORD = 75  # per cent of letters: a typo or a genitive, not another name
TYPED_GIVES, TYPED_NAME = "x_tg", "x_tn"
"""Slots: what a typed wish gives, and to whom; short, because buttons carry them."""
_WORD = re.compile(r"[\w'’-]+")
_KINDS = (Gives.UNIT, Gives.MAKEUP, Gives.REFUND)


class Wish(Struct, frozen=True):
    """What was typed: what it gives, and to whom; nobody's name means everybody."""

    gives: Gives
    name: str


def typed_wish(text: str, vocabulary: Vocabulary) -> Wish | None:
    """Return the wish that a text is, None where it is anything else."""
    said = _WORD.findall(text)
    if len(said) > MOST_WORDS or text.strip().endswith("?"):
        return None
    words = [(word, fold(word)) for word in said]
    kinds = {kind for kind in _KINDS for _, each in words if each in _words(kind.value)}
    if len(kinds) != 1:
        return None
    (gives,) = kinds
    known = _words(gives.value) | _words("filler") | _words("all")
    rest = " ".join(word for word, folded in words if folded not in known)
    return Wish(gives, rest) if not rest or _is_one_person(rest, vocabulary) else None


def _is_one_person(name: str, vocabulary: Vocabulary) -> bool:
    """Say whether each word is one of a name on file, be it with a typo: not two people."""
    return any(
        all(any(_resembles(word, part) for part in full.split()) for word in name.split())
        for full in find_people(name, vocabulary).full
    )


def _resembles(word: str, part: str) -> bool:
    return ratio(fold(word), fold(part)) >= SAME_WORD


def meant_by(
    name: str, people: Sequence[Participant], vocabulary: Vocabulary
) -> tuple[Participant, ...]:
    """Return who of a day's people is meant by a name."""
    wanted = {fold(each) for each in find_people(name, vocabulary).full}
    return tuple(each for each in people if fold(each.customer.name) in wanted)


@cache
def _words(kind: str) -> frozenset[str]:
    """Return the words of a kind in every language: people mix them."""
    lists = [Words(spoken(language))(f"day-words-{kind}") for language in LANGUAGES]
    return frozenset(fold(each.strip()) for words in lists for each in words.split(","))


def as_slots(wish: Wish) -> Mapping[str, Any]:
    """Return a wish as the slots of a dialog."""
    return {TYPED_GIVES: wish.gives.value, TYPED_NAME: wish.name}
