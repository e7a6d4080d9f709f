"""How people are told apart and how a phone number is compared; nothing here reads.

A full birthday tells people apart too well: lists show the year alone, and of a phone number
the last three digits.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

_COUNTRY = "49"
_FEWEST_DIGITS = 4
_DOTLESS_I = "\u0131"
"""The Turkish letter, which no decomposition turns into an i."""


class Distinction(StrEnum):
    """The kinds of facts that tell people of one name apart, best first."""

    PLAN = "plan"
    SINCE = "since"
    BIRTH_YEAR = "birth_year"
    PHONE_END = "phone_end"
    NUMBER = "number"


class Candidate(Struct, frozen=True):
    """A person as far as a list needs to tell them apart; ``plan`` is empty without one."""

    customer_id: int
    name: str
    number: str
    since: date
    plan: str | None = None
    birth_year: int | None = None
    phone_end: str | None = None

    def fact(self, kind: Distinction) -> date | int | str | None:
        """Return what is known of one kind, None where nothing is."""
        facts: dict[Distinction, date | int | str | None] = {
            Distinction.PLAN: self.plan,
            Distinction.SINCE: self.since,
            Distinction.BIRTH_YEAR: self.birth_year,
            Distinction.PHONE_END: self.phone_end,
            Distinction.NUMBER: self.number,
        }
        return facts[kind]


class Told(Struct, frozen=True):
    """One line of a list of people: the name and the fact beside it."""

    customer_id: int
    name: str
    kind: Distinction
    fact: date | int | str


def tell_apart(candidates: Sequence[Candidate]) -> tuple[Told, ...]:
    """Return each person with a fact of one kind, the first kind that leaves no two alike.

    People of different names are told apart by the name; they still get the fact. The
    customer number always works and comes last.

    Example:
        >>> since = date(2026, 1, 1)
        >>> annas = [Candidate(n, "Anna M", f"K-{n}", since, "Flex", 1990 + n) for n in (1, 2)]
        >>> [(told.kind.value, told.fact) for told in tell_apart(annas)]
        [('birth_year', 1991), ('birth_year', 1992)]
    """
    kind = next(kind for kind in Distinction if _tells_apart(candidates, kind))
    return tuple(
        Told(candidate.customer_id, candidate.name, kind, fact)
        for candidate in candidates
        if (fact := candidate.fact(kind)) is not None
    )


def _tells_apart(candidates: Sequence[Candidate], kind: Distinction) -> bool:
    facts = [(plain(candidate.name), candidate.fact(kind)) for candidate in candidates]
    known = all(fact is not None for _, fact in facts)
    return kind is Distinction.NUMBER or (known and len(set(facts)) == len(facts))


def plain(text: str) -> str:
    """Return a text for sorting and comparing: small letters without marks.

    Example:
        >>> plain("Zoë Großmann")
        'zoe grossmann'
    """
    split = unicodedata.normalize("NFKD", text.casefold().replace(_DOTLESS_I, "i"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def plain_phone(text: str) -> str | None:
    """Return the digits of a phone number with its country in front, None if it is none.

    A number that begins with one zero is a German one.

    Example:
        >>> plain_phone("0151 / 555-0101"), plain_phone("+49 (151) 5550101")
        ('491515550101', '491515550101')
    """
    if not re.fullmatch(r"\s*[+(]?[0-9][0-9\s()/.-]{4,}", text):
        return None
    digits = re.sub(r"[^0-9]", "", text)
    if text.strip().startswith("+"):
        return digits
    if digits.startswith("00"):
        return digits.removeprefix("00")
    return _COUNTRY + digits.removeprefix("0") if digits.startswith("0") else digits


def phone_end(phone: str | None) -> str | None:
    """Return the last three digits of a phone number."""
    digits = re.sub(r"[^0-9]", "", phone or "")
    return digits[-3:] or None


class Sought(Protocol):
    """Somebody who may be searched for."""

    @property
    def name(self) -> str:
        """The full name."""
        ...

    @property
    def number(self) -> str:
        """The customer number."""
        ...

    @property
    def email(self) -> str | None:
        """The e-mail address."""
        ...

    @property
    def phone(self) -> str | None:
        """The phone number as written."""
        ...


def is_meant_by(text: str, person: Sought) -> bool:
    """Return whether a search text is part of a name, number, e-mail or phone of a person.

    Phone numbers are compared by their digits, at least four of them.
    """
    wanted = plain(text).split()
    if wanted and all(word in plain(person.name) for word in wanted):
        return True
    whole = text.strip().casefold()
    if whole and (whole == person.number.casefold() or whole in (person.email or "").casefold()):
        return True
    digits, own = re.sub(r"[^0-9]", "", text), re.sub(r"[^0-9]", "", person.phone or "")
    is_phone = not re.search(r"[^0-9\s()/+.-]", text) and len(digits) >= _FEWEST_DIGITS
    return is_phone and (digits in own or digits.removeprefix(_COUNTRY) in own)


def shown_name(name: str) -> str:
    """Return the first name with the last one's initial: enough to know oneself by.

    Example:
        >>> [shown_name(name) for name in ("Clara Vogt", "Marie-Luise Böhm", "Madonna")]
        ['Clara V.', 'Marie-Luise B.', 'Madonna']
    """
    words = name.split()
    return f"{words[0]} {words[-1][0]}." if len(words) > 1 else name
