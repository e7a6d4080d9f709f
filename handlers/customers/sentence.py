"""What a sentence tells of a person: contact, birthday, address, price group, a new name.

Parts are what commas part: "Neue Kundin Rosa Klein, geb. 3.5.1990, Lindenweg 1, 12345 Lindenau".
A value is returned as it was typed; the form reads it.
"""

import re
from collections.abc import Collection, Iterator

from msgspec import Struct, field

from handlers.settings.words import as_said, words_of
from handlers.understanding.contacts import find_contacts
from handlers.understanding.words import fold, tokenize

_PARTS = re.compile(r"[\n;]|,\s*")
_COMMAND = re.compile(r"^/\w+(?:@\w+)?\s*")
_STREET = re.compile(r"[^\W\d][^\d@,]*\s\d{1,4}\s?[a-zA-Z]?(?:\s*[-/]\s*\d{1,4})?(?!\S)")
_STREET_AFTER = re.compile(r"^\d{1,4}\s?[a-zA-Z]?\s+[^\W\d][^\d@,]*$")
"""The number first, as in Britain; only where nothing else stands."""
_TOWN = re.compile(r"(?<![\w+])\d{4,5}\s+[^\W\d][^\d@,]*")
_DIGIT_DAY = re.compile(r"\d{1,2}\s?[./-]\s?\d{1,2}|\b(?:19|20)\d\d\b")
_AROUND = " ,.:;=-"


class Told(Struct, frozen=True):
    """What was told: ``values`` by the form's fields, ``left`` what nobody could read."""

    values: dict[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def told_of(text: str, name: str, groups: Collection[str]) -> Told:
    """Return what a sentence tells of somebody.

    Args:
        text: As typed.
        name: What the person is called in it; may stand anywhere or nowhere.
        groups: The price groups of the studio.
    """
    values: dict[str, str] = {}
    left: list[str] = []
    for at, part in enumerate(_parts(_COMMAND.sub("", text.strip()), name)):
        rest = _take_contacts(part, values)
        rest = _take_birthday(rest, values)
        rest = _take_group(rest, values, groups)
        rest = _take_address(rest, values)
        if at and any(map(str.isalnum, rest)) and not _says_nothing(rest):
            left.append(rest.strip(_AROUND))
    return Told(values, tuple(left))


def renamed(text: str) -> tuple[str, str] | None:
    """Return who was called how and is to be called how: "Ändere den Namen von Lea auf Lea Brand".

    None where a sentence says nothing of the kind.
    """
    told = re.search(
        rf"(?:{_any('customer-words-rename')})\s+(?P<old>\S.*?)\s+"
        rf"(?:{_any('customer-words-rename-to')})\s+(?P<new>\S.*)",
        text,
        re.IGNORECASE | re.DOTALL,
    )
    if told is None:
        return None
    last = rf"\s+(?:{_any('customer-words-rename-end')})$"
    new = re.sub(last, "", told["new"].strip(_AROUND + "!"), flags=re.IGNORECASE)
    return (told["old"].strip(_AROUND), new) if _is_name(new) else None


def group_said(text: str) -> str:
    """Return the price group that a text names ("in Preisgruppe Familie"); "" without one."""
    found = re.search(
        rf"(?<!\w)(?:{_any('customer-words-price-group')})\b[\s:=]*(?P<name>[^,;\n!?]+)",
        _COMMAND.sub("", text.strip()),
        re.IGNORECASE,
    )
    if found is None:
        return ""
    words = found["name"].strip(_AROUND).split()
    while words and fold(words[-1]) in words_of("customer-words-put"):
        words.pop()
    while words and fold(words[0]) in words_of("customer-words-put"):
        words.pop(0)
    is_of_somebody = words and fold(words[0]) in words_of("customer-words-of")
    return "" if is_of_somebody else " ".join(words)


def without_contacts(text: str) -> str:
    """Return a text without the e-mail address and the phone number in it."""
    return _take_contacts(text, {}).strip(_AROUND)


def _parts(text: str, name: str) -> Iterator[str]:
    """Yield the parts of a sentence without the person's name, and without those before it."""
    before, found, behind = text.partition(name) if name else (text, "", "")
    if not found:
        yield from (part for part in _PARTS.split(text))
        return
    yield from (part for part in _PARTS.split(f"{before.rpartition(',')[2]}{behind}"))


def _take_contacts(part: str, values: dict[str, str]) -> str:
    contacts = find_contacts(part)
    for name, value in (("email", contacts.email), ("phone", contacts.phone)):
        if value:
            values.setdefault(name, value)
            part = part.replace(value, " ")
            words = rf"(?:{_any(f'customer-words-{name}')}|{_any(f'customer-own-{name}')})"
            part = re.sub(rf"(?<!\w){words}(?!\w)[.:\s]*", " ", part, flags=re.IGNORECASE)
    return part


def _take_birthday(part: str, values: dict[str, str]) -> str:
    words = _any("customer-words-born")
    found = re.search(rf"(?<!\w)(?:{words})(?!\w)[\s.:]*(?P<day>.*)", part, re.IGNORECASE)
    if found is None or not any(map(str.isdecimal, found["day"])):
        return part
    values.setdefault("birthday", found["day"].strip())
    return part[: found.start()]


def _take_group(part: str, values: dict[str, str], groups: Collection[str]) -> str:
    called = {fold(group): group for group in groups}
    group = called.get(fold(part.strip(_AROUND))) or group_said(part)
    if not group:
        return part
    values.setdefault("group", called.get(fold(group), group))
    return ""


def _take_address(part: str, values: dict[str, str]) -> str:
    """Take street, and postcode with town, which may be parts of their own."""
    words = _any("customer-words-lives")
    small = rf"{_any('customer-words-of')}|{_any('customer-words-put')}"
    lead = rf"^.*?(?<!\w)(?:{words})(?!\w)[\s:]*(?:(?:{small})(?!\w)[\s:]*)*"
    plain = re.sub(lead, "", part, count=1, flags=re.IGNORECASE)
    lines = [_STREET.search(plain) or _STREET_AFTER.search(plain), _TOWN.search(plain)]
    found = [line.group().strip() for line in lines if line is not None]
    if not found or _DIGIT_DAY.search(plain):
        return part
    whole = plain.strip(_AROUND) if plain != part else ", ".join(dict.fromkeys(found))
    values["address"] = ", ".join(each for each in (values.get("address"), whole) if each)
    return ""


def _says_nothing(part: str) -> bool:
    """Say whether a part only holds words that give no value: "bitte anlegen"."""
    words = [token.fold for token in tokenize(part) if token.word]
    return all(word in words_of("customer-words-idle") for word in words)


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and not any(map(str.isdecimal, text)) and "@" not in text


def _any(text_id: str) -> str:
    return "|".join(re.escape(word) for word in as_said(text_id))
