"""Which settings a sentence names, and the values that it gives them.

"Stornofrist auf 12 Stunden", "Bitte ändere unsere Ruhezeiten auf 21 bis 7 Uhr", "tax number:
12/345/67890, IBAN DE89 ...", "wir sind Kleinunternehmer", "Lastschrift einschalten".
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from domain.studios.settings import FEDERAL_STATES, PaymentMethod, TaxStatus
from handlers.settings.words import (
    BOTH,
    FORM,
    as_said,
    options_in,
    parts_of_list,
    words_of,
)
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import key

_COMMAND = re.compile(r"^/\w+(?:@\w+)?\s*")
_PARTS = re.compile(r"[\n;]|,\s+")
_AND = re.compile(r"\s+(?:und|and)\s+")
_FROM_TO = "quiet_hours"
METHODS = "payment_methods"


def named_settings(names: Sequence[str], text: str) -> dict[str, str]:
    """Return the settings that a sentence names; a value is empty where none is given.

    Nothing is returned for a question, and where the sentence does not begin with a setting.

    Args:
        names: Of the form's fields.
        text: What was typed.
    """
    body = _COMMAND.sub("", text.strip()).rstrip("!. ")
    if body.endswith("?"):
        return {}
    found: dict[str, str] = {}
    last = ""
    for part in _parts(names, body):
        named = _named(names, part)
        if named is None and not last:
            return _by_value(body)
        name, value = named or (last, f"{found[last]}, {part}".strip(", "))
        found[name], last = value, name
    if found.get(METHODS):
        found[METHODS] = _switched(found[METHODS], body)
    return found


def _parts(names: Sequence[str], body: str) -> Iterator[str]:
    """Yield the parts of a sentence; "and" parts only where another setting follows."""
    for part in _PARTS.split(body):
        begin = 0
        for found in _AND.finditer(part):
            if _named(names, part[found.end() :]) is not None:
                yield part[begin : found.start()].strip()
                begin = found.end()
        if part[begin:].strip():
            yield part[begin:].strip()


def _named(names: Sequence[str], part: str) -> tuple[str, str] | None:
    """Return the setting that a part begins with, and the value that follows."""
    plain = _without(part, as_said("settings-words-before"))
    denied = next((word for word in as_said("settings-words-no") if _begins(plain, word)), "")
    plain = plain[len(denied) :].lstrip()
    for called, name in _called(tuple(names)):
        match = re.match(rf"{re.escape(called)}(?![\w-])\s*[:=]?\s*", plain, re.IGNORECASE)
        if match is None:
            continue
        rest = _without(plain[match.end() :], as_said("settings-words-between"))
        rest = _without_last(rest, as_said("settings-words-after"))
        if denied:
            return None if rest else (name, denied)
        return None if _is_of_somebody(name, rest) else (name, rest)
    return None


@cache
def _called(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return what settings are called in both languages, the longest names first."""
    pairs = [
        (called, name)
        for name in names
        for called in (
            *(Words(language).label(f"{FORM}-field-{key(name)}") for language in BOTH),
            *as_said(f"{FORM}-words-{key(name)}"),
        )
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _is_of_somebody(name: str, rest: str) -> bool:
    """Say whether the value belongs to a person: "Adresse von Clara Vogt"."""
    first = fold(rest).partition(" ")[0]
    return name != _FROM_TO and first in words_of("settings-words-of-somebody")


def _without(text: str, words: Collection[str]) -> str:
    """Return a text without the words that it begins with."""
    found = next((word for word in words if _begins(text, word)), None)
    return text if found is None else _without(text[len(found) :].lstrip(" ,"), words)


def _begins(text: str, word: str) -> bool:
    return re.match(rf"{re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _without_last(text: str, words: Collection[str]) -> str:
    """Return a text without the verb that it ends with."""
    for word in words:
        if match := re.search(rf"(?:^|\s){re.escape(word)}$", text, re.IGNORECASE):
            return text[: match.start()].strip()
    return text.strip()


def _by_value(body: str) -> dict[str, str]:
    """Return the setting that a value alone tells.

    A tax status, ways to pay that are switched, where the studio lies, whether a login is needed.
    """
    statuses = options_in("tax_status", [each.value for each in TaxStatus], body)
    if len(statuses) == 1:
        return {"tax_status": "" if _denied(body) else statuses.pop()}
    states = options_in("federal_state", FEDERAL_STATES, body)
    if len(states) == 1 and _has(body, "settings-words-located"):
        return {"federal_state": states.pop()}
    if _is_list_of_methods(body):
        return {METHODS: body}
    switches = ("settings-words-switch-off", "settings-words-switch-on", "settings-words-only")
    if (_denied(body) or _has(body, *switches)) and (switched := _switched("", body)):
        return {METHODS: switched}
    if _has(body, "settings-words-log-in") and _has(body, "settings-words-needed"):
        return {"login_required": "no" if _denied(body) else "yes"}
    return {}


def _is_list_of_methods(body: str) -> bool:
    """Say whether a text is nothing but ways to pay, be it with one that is not offered."""
    methods = [each.value for each in PaymentMethod]
    parts = parts_of_list(body)
    known = [part for part in parts if options_in(METHODS, methods, part)]
    return len(known) > 1 and parts[0] == known[0] and len(fold(parts[0]).split()) == 1


def _switched(value: str, body: str) -> str:
    """Return which ways to pay are switched on or off; the value where it is a list of all.

    "We also take cards" and one way alone add to those that are possible, "only cash" does not.
    """
    found = options_in(METHODS, [each.value for each in PaymentMethod], value or body)
    off = _denied(body) or _has(body, "settings-words-switch-off")
    one = len(found) == 1 and _has(body, "settings-words-one-way")
    adds = off or not value or one or _has(body, "settings-words-also")
    if not found or not adds:
        return value
    only = _has(body, "settings-words-only")
    action = "off" if off else "set" if only else "on"
    return f"{action}-{'+'.join(sorted(found))}"


def _denied(body: str) -> bool:
    return any(word in words_of("settings-words-no") for word in fold(body).split())


def _has(body: str, *lists: str) -> bool:
    said = fold(body)
    return any(
        re.search(rf"\b{re.escape(word)}\b", said) for each in lists for word in words_of(each)
    )
