"""What one part of a sentence says about a plan: "8 Einheiten im Monat", "Studierende 49"."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct, field

from domain.customers.filing import BASE_GROUP
from domain.dates import Duration
from handlers.plans.amounts import MONEY, said_cents
from handlers.plans.readers import INDEFINITE, NONE, SAME, group_named, is_group
from handlers.plans.words import beside, says, without
from handlers.understanding.lengths import read_length
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import fold

Values = Iterator[tuple[str, Any]]
_NUMBER = re.compile(r"\b(\d{1,3})\b")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_FOR = re.compile(r"\b(?:für|fuer|for)\s+([^\W\d_][\w-]*)", re.IGNORECASE)
_METHODS = {
    "direct_debit": "direct_debit",
    "transfer": "transfer",
    "cash": "cash",
    "card_payment": "card",
}


class Found(Struct):
    """What was read so far: values by field, and lengths whose field depends on the kind.

    Attributes:
        names: The price groups and courses of the studio.
        language: That of the sentence: how it writes amounts.
        values: By field.
        length: A length of which only the kind of plan tells what it is.
        units: Whether it is about a card with units.
        unread: Parts that nothing was taken from, as typed.
    """

    names: Vocabulary
    language: str
    values: dict[str, Any] = field(default_factory=dict)
    length: str | None = None
    units: bool = False
    unread: list[str] = field(default_factory=list)


def part_values(found: Found, part: str) -> Values:
    """Give the fields that one part is about; the field ``length`` is for its kind to name."""
    yield from _main(found, part)
    yield from _in_words(found.names, part)


def _main(found: Found, part: str) -> Values:
    length = read_length(without("monthly", part), "de")
    if says("pause", part):
        yield from _pause(part, length)
    elif says("notice", part):
        yield from _notice(part, length)
    elif says("valid", part) and length is None and _says_any(("none", "indefinite"), part):
        yield "validity", None
    elif _says_any(("then", "indefinite", "ends", "renews"), part):
        yield from _renewal(found, part, length)
    elif says("lead", part) and length is not None and Duration.parse(length).days:
        yield "lead", Duration.parse(length).days
    elif (pairs := _group_prices(found, part)) is not None:
        yield from pairs
    elif (count := _units(part)) is not None:
        found.units = found.units or not says("monthly", part)
        yield ("units_month" if says("monthly", part) else "units"), count
    else:
        yield from _money_or_length(found, part, length)


def _says_any(kinds: Sequence[str], part: str) -> bool:
    return any(says(kind, part) for kind in kinds)


def is_for_group(names: Vocabulary, part: str) -> bool:
    """Say whether an amount is that of a price group: "Preis für Studierende 49"."""
    return _group_prices(Found(names, "de"), part) is not None


def _money_or_length(found: Found, part: str, length: str | None) -> Values:
    bare = length is None and _says_any(("price", "monthly", "total", "refund"), part)
    if (cents := said_cents(part, found.language, bare=bare)) is not None:
        yield ("refund" if says("refund", part) else "price"), cents
    elif length is not None:
        yield ("validity" if says("valid", part) else "length"), length
    if says("monthly", part):
        yield "schedule", "monthly"
    elif says("total", part):
        yield "schedule", "total"


def _pause(part: str, length: str | None) -> Values:
    refused = says("none", part)
    yield "pause", not refused
    if length is not None and not refused:
        yield "pause_allowance", length
    elif MONEY.search(part) or "%" in part:
        yield "pause_fee", part


def _notice(part: str, length: str | None) -> Values:
    if length is not None:
        yield ("renewal_notice" if says("then", part) else "notice"), length
    elif says("none", part):
        yield "notice", None
    elif says("monthly", part):
        yield "notice", "P1M"
    if says("month_end", part):
        yield "notice_to", "month_end"


def _renewal(found: Found, part: str, length: str | None) -> Values:
    money = said_cents(part, found.language)
    if money is not None:
        yield "renewal_price", money
    if says("indefinite", part):
        yield "renewal", INDEFINITE
    elif says("same", part):
        yield "renewal", SAME
    elif length is not None:
        yield "renewal", length
    elif says("ends", part):
        yield "renewal", NONE
    elif says("renews", part) and money is None:
        yield "renewal", SAME


def _group_prices(found: Found, part: str) -> Values | None:
    """Return what price groups pay, where a part names one of them and an amount."""
    cents = said_cents(part, found.language, bare=True)
    if cents is None or says("refund", part) or says("units", part):
        return None
    is_price = MONEY.search(part) or says("price", part)
    groups = _groups(found, part) or (_others(found, part) if is_price else [])
    prices = {group: cents for group in groups if group != BASE_GROUP}
    return iter((("prices", prices),)) if prices else None


def _groups(found: Found, part: str) -> list[str]:
    """Return the price groups that a part names, on file or known to every studio."""
    words = _WORD.findall(part)
    known = found.names.groups
    places = ((at, size) for size in (3, 2, 1) for at in range(len(words) - size + 1))
    runs = [" ".join(words[at : at + size]) for at, size in places]
    named = (group_named(known, run) for run in runs if not says("price", run))
    return list(dict.fromkeys(name for name in named if is_group(known, name)))


def _others(found: Found, part: str) -> list[str]:
    """Return a price group that nobody knows yet: "ermäßigt Azubis 45 €", "49 € für Azubis"."""
    if says("reduced", part):
        words = [word for word in _WORD.findall(MONEY.sub(" ", part)) if not says("pays", word)]
        named = [word for word in words if not says("reduced", word)]
        return [" ".join(named) or " ".join(words)]
    return [word for word in _FOR.findall(part) if not _is_for_everybody(found, word)]


def _is_for_everybody(found: Found, word: str) -> bool:
    said = fold(word)
    numbers = said in lexicon().numbers
    length = beside("lengths", said) or beside("everybody", said) or beside("words", said)
    courses = any(said in fold(course.name).split() for course in found.names.courses)
    kinds = _says_any(("card", "week", "month", "units", "total", "monthly"), word)
    return numbers or length or courses or kinds


def _in_words(names: Vocabulary, part: str) -> Values:
    """Give what is said in words alone."""
    if says("auto", part):
        yield "enrolment", "auto"
    elif says("free", part):
        yield "enrolment", "free"
    for kind, method in _METHODS.items():
        if says(kind, part):
            yield "method", method
    for course in names.courses:
        called = (course.name, *course.aliases)
        if any(re.search(rf"\b{re.escape(fold(name))}\b", fold(part)) for name in called):
            yield "course", course.name


def _units(part: str) -> int | None:
    numbers = _NUMBER.findall(part)
    spelled = [lexicon().numbers[word] for word in fold(part).split() if word in lexicon().numbers]
    counts = numbers or spelled
    return int(counts[0]) if len(counts) == 1 and says("units", part) else None
