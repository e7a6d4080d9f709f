"""What a sentence says about a plan: "Zehnerkarte, 10 Einheiten, 120 €, gültig 6 Monate".

A sentence is cut at commas and small words into parts, and each part is read by itself. A part
that nothing is sure about says nothing: it is asked for, or the default holds.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.dates import Duration
from domain.plans.kinds import PlanKind
from handlers.forms.fields import NO, YES
from handlers.forms.form import NOTHING
from handlers.plans.readers import INDEFINITE, NONE, SAME, group_price, is_group
from handlers.plans.words import intro_words, says
from handlers.understanding.amounts import read_amount
from handlers.understanding.lengths import read_length
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import fold

_CENTS = frozenset({"price", "renewal_price", "refund"})
_MONEY = re.compile(r"(?:€|eur\b)\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:€|eur\b|euros?\b)", re.IGNORECASE)
_NUMBER = re.compile(r"\b(\d{1,3})\b")
_SLASH = re.compile(r"^\s*/\w+(?:@\w+)?\s*")
_PARTS = re.compile(
    r"[\n;:]|,\s+|\.\s+(?=\D)"
    r"|\s+(?:und|and|mit|with|für|for|zu|at|à)\s+(?=€|\d|ein\w*\s+(?:jahr|monat)|automat|fest|auto)"
    r"|\s+(?=(?:danach|dann|anschließend|then|afterwards)\b)",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(
    r"\s+(?:für|for|zu|at|à|mit|with)\s+(?=€|\d)|\s+(?=(?:€\s*)?\d+[\d.,]*\s*€)"
)


@dataclass
class _Found:
    """What was read so far: values by field, and lengths whose field depends on the kind."""

    values: dict[str, Any] = field(default_factory=dict)
    length: str | None = None
    units: bool = False


def plan_values(names: Vocabulary, said: str, name: str | None = None) -> dict[str, Any]:
    """Return the values of a new plan that a sentence gives, as the form holds them.

    Args:
        names: The price groups and courses of the studio.
        said: The sentence.
        name: The name of the plan, where it is known from the sentence already.
    """
    rest = _SLASH.sub("", said)
    called = name if name and name.lower() in rest.lower() else _name(rest)
    if called:
        rest = re.sub(re.escape(called), ",", rest, count=1, flags=re.IGNORECASE)
    found = _read(names, rest)
    kind = _kind(found, called or "")
    values = {**found.values, **_term(found, kind)}
    if kind is not None:
        values["kind"] = kind.value
    if called:
        values["name"] = called
    return values


def changed_values(names: Vocabulary, said: str, kind: PlanKind) -> dict[str, Any]:
    """Return the values that a sentence about a plan on file gives it.

    Whether it is switched on or off counts only where the sentence says nothing else.
    """
    found = _read(names, _SLASH.sub("", said))
    values = {**found.values, **_term(found, kind)}
    if values:
        return values
    if says("off", said):
        return {"active": False}
    return {"active": True} if says("on", said) else {}


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


def _amount(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"


def _read(names: Vocabulary, text: str) -> _Found:
    found, before = _Found(), ""
    for part in filter(None, map(str.strip, _PARTS.split(text))):
        for name, value in _values(names, part, found):
            _keep(found.values, name, value, follow_on=says("then", before))
        before = part
    return found


def _keep(values: dict[str, Any], name: str, value: Any, *, follow_on: bool) -> None:
    """Keep what was said first; prices of groups add up, a second price may be for later."""
    if name == "prices":
        values[name] = {**values.get(name, {}), **value}
    elif name == "price" and name in values and follow_on:
        values.setdefault("renewal_price", value)
    else:
        values.setdefault(name, value)


def _values(names: Vocabulary, part: str, found: _Found) -> Iterator[tuple[str, Any]]:
    """Give the fields that one part is about."""
    length = read_length(part, "de")
    if says("notice", part):
        yield from _notice(part, length)
    elif says("then", part) or says("indefinite", part) or says("ends", part):
        yield from _renewal(part, length)
    elif _MONEY.search(part) or (length is None and says("price", part)):
        yield from _money(names, part)
    elif (count := _units(part)) is not None:
        found.units = found.units or not says("monthly", part)
        yield ("units_month" if says("monthly", part) else "units"), count
    elif length is not None and says("valid", part):
        yield "validity", length
    elif length is not None:
        found.length = found.length or length
    yield from _without_figures(names, part)


def _notice(part: str, length: str | None) -> Iterator[tuple[str, Any]]:
    if length is not None:
        yield ("renewal_notice" if says("then", part) else "notice"), length
    elif says("none", part):
        yield "notice", None
    if says("month_end", part):
        yield "notice_to", "month_end"


def _renewal(part: str, length: str | None) -> Iterator[tuple[str, Any]]:
    money = _cents(part)
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


def _money(names: Vocabulary, part: str) -> Iterator[tuple[str, Any]]:
    cents = _cents(part)
    if cents is None:
        return
    pair = group_price(names.groups, part)
    if pair is not None and (is_group(names.groups, pair[0]) or says("reduced", part)):
        yield "prices", {pair[0]: pair[1]}
    elif says("refund", part):
        yield "refund", cents
    else:
        yield "price", cents
        if says("monthly", part):
            yield "schedule", "monthly"
        elif says("total", part):
            yield "schedule", "total"


def _without_figures(names: Vocabulary, part: str) -> Iterator[tuple[str, Any]]:
    """Give what is said in words alone."""
    if says("auto", part):
        yield "enrolment", "auto"
    elif says("free", part):
        yield "enrolment", "free"
    methods = {"direct_debit": "direct_debit", "transfer": "transfer", "cash": "cash"}
    for kind, method in {**methods, "card_payment": "card"}.items():
        if says(kind, part):
            yield "method", method
    for course in names.courses:
        called = (course.name, *course.aliases)
        if any(re.search(rf"\b{re.escape(fold(name))}\b", fold(part)) for name in called):
            yield "course", course.name


def _units(part: str) -> int | None:
    numbers = _NUMBER.findall(part)
    return int(numbers[0]) if len(numbers) == 1 and says("units", part) else None


def _cents(part: str) -> int | None:
    amounts = _MONEY.findall(part)
    if len(amounts) == 1:
        return read_amount(amounts[0][0] or amounts[0][1])
    return read_amount(part) if not amounts and says("price", part) else None


def _kind(found: _Found, name: str) -> PlanKind | None:
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


def _term(found: _Found, kind: PlanKind | None) -> Mapping[str, Any]:
    """Return the length that was said as the field that it is for this kind of plan."""
    if found.length is None or kind is None:
        return {}
    length = Duration.parse(found.length)
    match kind:
        case PlanKind.CARD:
            return {"validity": found.length}
        case PlanKind.WEEK:
            return {"weeks": found.length} if length.weeks else {}
        case PlanKind.MONTH:
            return {"term": found.length} if length.months else {}


def _name(text: str) -> str | None:
    """Return what stands behind "Neuer Tarif", up to the first comma or figure."""
    first = re.split(r"[\n;:,]", text.strip().lstrip(":"), maxsplit=1)[0]
    words = _NAME_ENDS.split(first, maxsplit=1)[0].split()
    while words and fold(words[0]).strip(".,!") in intro_words():
        words.pop(0)
    while words and fold(words[-1]) in intro_words():
        words.pop()
    name = " ".join(words)
    return name if name and not _MONEY.search(name) else None
