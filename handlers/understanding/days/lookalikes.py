"""What is written like a day and is something else: a part, an address, a person, a verb.

A day that is clearly one ("on 3/4", "April 3rd") is not asked about: only what is said without
a preposition, or a month that belongs to a street.
"""

from typing import Final

from handlers.understanding.days.places import is_beside, is_capital, is_listed, tags_at
from handlers.understanding.days.tokens import Sentence, Token
from handlers.understanding.days.words import lexicon
from handlers.understanding.phrases import lexicon as words_of_names

_MONTHS: Final = frozenset({"month", "weak_month"})
_WEEKDAYS: Final = frozenset({"weekday", "brief_weekday"})
_NAMES: Final = _MONTHS | _WEEKDAYS | {"relative", "holiday"}
_OF: Final = frozenset({"of_part", "the"})
_COUNTED: Final = frozenset({"number", "TIME", "TIME2", "TIME3"})
_NEAR: Final = 4
_OWNS: Final = ("'s", "’s")
_LARGEST_PART: Final = 10  # 3/4 and 1/8 are parts of something, 11/12 hardly


def is_lookalike(sentence: Sentence, place: int, end: int) -> bool:
    """Return whether the words from the place to the end are something else than a day."""
    tokens, lists = sentence.tokens, lexicon().lists
    first, streets = tokens[place], lists["streets"]
    if place and tokens[place - 1].text in streets and _is_called_so(sentence, place):
        return True
    if end < len(tokens) and tokens[end].text in streets and _is_street(sentence, end):
        return True
    if end != place + 1:
        return False
    if first.kind != "word":
        return first.kind == "pair" and _is_part(sentence, place)
    if is_capital(sentence, place) and _is_named(sentence, place):
        return True
    if first.text in lists["marching"] and is_listed(sentence, place - 1, "who-march"):
        return True
    if first.text in lists["marching"] and sentence.begins(place + 1, "marched"):
        return True
    return sentence.text[first.start].isupper() and _is_person(sentence, place)


def _is_called_so(sentence: Sentence, place: int) -> bool:
    """Return whether the street before is called after the day: "Straße des 17. Juni"."""
    return tags_at(sentence, place) >= _OF and is_capital(sentence, place - 1)


def _is_street(sentence: Sentence, place: int) -> bool:
    """Return whether the word at the place makes a street of the day: "12 May Street"."""
    return is_capital(sentence, place) and is_beside(sentence, place - 1)


def _is_part(sentence: Sentence, place: int) -> bool:
    """Return whether it is no day but a part or a saying: "3/4 of the class", "open 24/7"."""
    text, after = sentence.tokens[place].text, place + 1
    if "/" not in text:
        return False
    if text in lexicon().lists["idioms"]:
        return any(token.kind != "mark" for token in _others(sentence, place))
    if is_listed(sentence, place - 1, "rooms"):
        return True
    if not _is_less_than_one(text):
        return False
    if "of_part" in tags_at(sentence, after):
        behind = sentence.tokens[after + 1 : after + 2]
        return bool(behind) and behind[0].kind not in _COUNTED  # "3/4 von 9 bis 10"
    return is_listed(sentence, after, "parted")


def _is_less_than_one(text: str) -> bool:
    """Return whether figures are a part of something: "3/4", but not "24/12"."""
    part, _, whole = text.partition("/")
    figures = part.isdecimal() and whole.isdecimal()
    return figures and int(part) < int(whole) <= _LARGEST_PART


def _others(sentence: Sentence, place: int) -> list[Token]:
    return [*sentence.tokens[:place], *sentence.tokens[place + 1 :]]


def _is_person(sentence: Sentence, place: int) -> bool:
    """Return whether it is somebody's name, by the given name before or what is done behind."""
    if place and is_beside(sentence, place - 1) and _is_given(sentence, place - 1):
        tags = tags_at(sentence, place)
        return not tags.isdisjoint(_NAMES) and _is_surname(sentence, place, tags)
    if place and sentence.tokens[place - 1].kind != "mark":
        return False
    after = place + 1
    if is_listed(sentence, place, "called"):
        return _does(sentence, after, "acts", "owns")
    surname = is_capital(sentence, after) and is_beside(sentence, place)
    unknown = surname and not tags_at(sentence, after)
    return unknown and _does(sentence, after + 1, "acts")


def _is_named(sentence: Sentence, place: int) -> bool:
    """Return whether a word such as "surname" stands near: "Sunday is her last name"."""
    near = sentence.tokens[max(0, place - _NEAR) : place + _NEAR + 1]
    named = not lexicon().lists["naming"].isdisjoint(token.text for token in near)
    return named and not tags_at(sentence, place).isdisjoint(_NAMES)


def _is_given(sentence: Sentence, place: int) -> bool:
    """Return whether a given name, or a part of a longer name, stands at the place."""
    if not is_capital(sentence, place):
        return False
    word, names = sentence.tokens[place].text, words_of_names().names
    if word in names.particles and not tags_at(sentence, place):
        return is_beside(sentence, place - 1) and is_capital(sentence, place - 1)
    return word in names.given or word in lexicon().lists["first-names"]


def _is_surname(sentence: Sentence, place: int, tags: set[str]) -> bool:
    """Return whether a day behind a given name is a name: "Rob March", "Lisa Morgen braucht".

    A month says no day there. A weekday or a feast does ("book Rosa Friday"): it is a name where
    a verb follows, where somebody is to be shown, or a question is asked about somebody.
    """
    before, after = place - 2, place + 1
    if _does(sentence, after, "acts", "does"):
        return True
    if sentence.text[sentence.tokens[place].end :].startswith(_OWNS):
        return True
    if tags & _MONTHS:
        return sentence.tokens[place - 1].text not in words_of_names().names.adverbs
    if _is_shown(sentence, place) or is_listed(sentence, after, "shown"):
        return True
    asked = is_listed(sentence, before, "asks")
    return asked and after < len(sentence.tokens) and sentence.tokens[after].kind == "word"


def _is_shown(sentence: Sentence, place: int) -> bool:
    """Return whether a verb of showing stands shortly before the given name."""
    return any(sentence.begins(at, "shows") for at in range(max(0, place - _NEAR), place - 1))


def _does(sentence: Sentence, place: int, *lists: str) -> bool:
    return any(sentence.begins(place, name) for name in lists)
