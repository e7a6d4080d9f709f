"""What a sentence says about a plan: "Zehnerkarte, 10 Einheiten, 120 €, gültig 6 Monate".

A sentence is cut at commas and small words into parts, and each part is read by itself. A part
that nothing is sure about says nothing: it is told as not taken, and asked for where needed.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from domain.dates import Duration
from domain.plans.kinds import PlanKind
from handlers.forms.fields import NO, YES
from handlers.forms.form import NOTHING
from handlers.plans.called import called, without_command
from handlers.plans.parts import Found, part_values
from handlers.plans.readers import NONE
from handlers.plans.words import all_of, beside, intro, says
from handlers.understanding.days.dates import find_dates
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import fold

_CENTS = frozenset({"price", "renewal_price", "refund"})
_PARTS = re.compile(
    r"[\n;:]|,\s+|\.\s+(?=\D)"
    r"|\s+(?:und|and|mit|with|für|for|zu|at|à)\s+(?=€|\d|ein\w*\s+(?:jahr|monat)|automat|fest|auto)"
    r"|\s+(?=(?:danach|dann|anschließend|then|afterwards)\b)",
    re.IGNORECASE,
)
_VALUES = (
    "monthly", "total", "price", "units", "valid", "notice", "month_end", "pause", "renews",
    "then", "indefinite", "same", "ends", "term", "none", "auto", "free", "refund", "lead",
    "reduced", "direct_debit", "transfer", "cash", "card_payment",
)  # fmt: skip
"""Kinds of words that values are made of."""


class Said(Struct, frozen=True):
    """What a sentence gives: values as the form holds them, and parts nothing was taken from."""

    values: Mapping[str, Any]
    unread: tuple[str, ...] = ()


def read_plan(names: Vocabulary, said: str, name: str | None = None, language: str = "de") -> Said:
    """Return what a sentence says about a new plan.

    Args:
        names: The price groups and courses of the studio.
        said: The sentence.
        name: The name of the plan, where it is known from the sentence already.
        language: How amounts are written.
    """
    rest, own = without_command(said), called(said, name)
    if own:
        rest = re.sub(re.escape(own), ",", rest, count=1, flags=re.IGNORECASE)
    found = _read(names, rest.strip(" ,"), language, new=True)
    kind = _kind(found, own or "")
    values = {**found.values, **_term(found, kind)}
    if kind is not None:
        values["kind"] = kind.value
    if own:
        values["name"] = own
    return Said(values, tuple(found.unread))


def read_change(names: Vocabulary, said: str, kind: PlanKind, language: str = "de") -> Said:
    """Return what a sentence about a plan gives it.

    Whether it is switched on or off counts only where the sentence says nothing else.
    """
    found = _read(names, without_command(said), language, new=False)
    values = {**found.values, **_term(found, kind, new=False)}
    if values:
        return Said(values, tuple(part for part in found.unread if re.search(r"\d", part)))
    if says("off", said):
        return Said({"active": False})
    return Said({"active": True} if says("on", said) else {})


def is_bare(names: Vocabulary, part: str) -> bool:
    """Say whether a part is made of values alone: "6 Monate", "zahlbar per Lastschrift".

    Anything else in it may be somebody's name, or a wish of its own.
    """
    given = list(part_values(Found(names, "de"), part))
    vague = given in ([("pause", True)], [("renewal", NONE)]) and len(part.split()) == 1
    if not given or vague:  # "Ende" and "Pause" alone may mean anything
        return False
    known = [name for course in names.courses for name in (course.name, *course.aliases)]
    rest = fold(part)
    for name in sorted((*known, *names.groups), key=len, reverse=True):
        rest = re.sub(rf"\b{re.escape(fold(name))}\b", " ", rest)
    words = re.findall(r"[^\W\d_][\w-]*", all_of(_VALUES, rest))
    numbers = lexicon().numbers
    return all(beside("words", w) or beside("lengths", w) or w in numbers for w in words)


def as_answers(values: Mapping[str, Any]) -> dict[str, str]:
    """Return values as answers that the fields read, so that each is checked like one.

    Example:
        >>> as_answers({"price": 5900, "prices": {"Familie": 5450}, "active": False, "units": 10})
        {'price': '59.00', 'prices': 'Familie 54.50', 'active': 'no', 'units': '10'}
    """
    return {name: _answer(name, value) for name, value in values.items()}


def _answer(name: str, value: Any) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Mapping):
        return ", ".join(f"{group} {_amount(cents)}" for group, cents in value.items())
    return _amount(value) if name in _CENTS else str(value)


def _amount(cents: int | str) -> str:
    """Return cents as an amount; what is doubtful stays as typed, to be asked."""
    return cents if isinstance(cents, str) else f"{cents // 100}.{cents % 100:02d}"


def _read(names: Vocabulary, text: str, language: str, *, new: bool) -> Found:
    found, before = Found(names, language), ""
    for part in filter(None, map(str.strip, _PARTS.split(text))):
        given = list(part_values(found, part))
        kept = [_keep(found, *_in_context(found, pair, part, before, new=new)) for pair in given]
        if (
            not all(kept)
            or _begins_later(part, language)
            or (not given and not _says_nothing(part))
        ):
            found.unread.append(part)
        before = part
    return found


def _begins_later(part: str, language: str) -> bool:
    """Say whether a part names a first day: what a plan says holds from now on."""
    days = find_dates(part, language, date(2000, 1, 1)) if says("from", part) else []
    return any(day.kind != "duration" for day in days)


def _in_context(
    found: Found, pair: tuple[str, Any], part: str, before: str, *, new: bool
) -> tuple[str, Any]:
    """Return a price as that of the pause or of the time after, where the part before says so."""
    name, _ = pair
    if name == "schedule" and found.values.get("pause_fee") == part:
        return "pause_fee", part
    another = name == "price" and ("price" in found.values or not new)
    if another and says("pause", before) and not says("price", part):
        return "pause_fee", part
    if another and "price" in found.values and says("then", before):
        return "renewal_price", pair[1]
    return pair


def _keep(found: Found, name: str, value: Any) -> bool:
    """Keep what was said first, prices of groups add up; say whether nothing got lost."""
    if name == "length":
        found.length = found.length or value
        return bool(found.length == value)
    if name == "prices":
        found.values[name] = {**found.values.get(name, {}), **value}
        return True
    return bool(found.values.setdefault(name, value) == value)


def _says_nothing(part: str) -> bool:
    """Say whether a part is but "bitte", or the words that announce a plan."""
    words = re.findall(r"\w[\w-]*", fold(part))
    announces = not intro("nouns").isdisjoint(words) and not re.search(r"\d", part)
    return announces or all(word in intro() or beside("words", word) for word in words)


def _kind(found: Found, name: str) -> PlanKind | None:
    """Return the kind of plan that a sentence speaks of; what it says counts before its name."""
    if found.units or "validity" in found.values:
        return PlanKind.CARD
    weeks = found.length is not None and bool(Duration.parse(found.length).weeks)
    if weeks:
        return PlanKind.WEEK
    of_months = ("renewal", "notice", "units_month", "renewal_price")
    monthly = found.values.get("schedule") == "monthly"
    if monthly or any(field in found.values for field in of_months):
        return PlanKind.MONTH
    kinds = (each for each in PlanKind if says(each.value, name))
    return next(kinds, PlanKind.MONTH if found.length else None)


def _term(found: Found, kind: PlanKind | None, *, new: bool = True) -> Mapping[str, Any]:
    """Return the length that was said as the field that it is for this kind of plan.

    Weeks or days of a month term are a notice, once the term is known; a length that does not
    fit is handed on, so that the field refuses it in words.
    """
    if found.length is None or kind is None:
        return {}
    match kind:
        case PlanKind.CARD:
            return {"validity": found.length}
        case PlanKind.WEEK:
            return {"weeks": found.length}
        case PlanKind.MONTH if Duration.parse(found.length).months or new:
            return {"term": found.length}
        case PlanKind.MONTH:
            return {"notice": found.length}
