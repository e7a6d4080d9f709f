"""Which settings a sentence names, and the values that it gives them.

"Stornofrist auf 12 Stunden", "Bitte ändere unsere Ruhezeiten auf 21 bis 7 Uhr", "tax number:
12/345/67890, IBAN DE89 ...", "wir sind Kleinunternehmer", "Lastschrift einschalten".
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from domain.studios.settings import PaymentMethod, TaxStatus
from handlers.settings.words import BOTH, FORM, as_said, options_in, words_of
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import key

_COMMAND = re.compile(r"^/\w+(?:@\w+)?\s*")
_PARTS = re.compile(r"[\n;]|,\s+")
_AND = re.compile(r"\s+(?:und|and)\s+")
_FROM_TO = "quiet_hours"


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
    for called, name in _called(tuple(names)):
        match = re.match(rf"{re.escape(called)}(?![\w-])\s*[:=]?\s*", plain, re.IGNORECASE)
        if match is None:
            continue
        rest = _without(plain[match.end() :], as_said("settings-words-between"))
        rest = _without_last(rest, as_said("settings-words-after"))
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
    """Return the setting that a value alone tells: a tax status, a way to pay that is switched."""
    denied = any(word in words_of("settings-words-no") for word in fold(body).split())
    statuses = options_in("tax_status", [each.value for each in TaxStatus], body)
    if len(statuses) == 1:
        return {"tax_status": "" if denied else statuses.pop()}
    methods = options_in("payment_methods", [each.value for each in PaymentMethod], body)
    off = denied or _has(body, "settings-words-switch-off")
    if len(methods) != 1 or not (off or _has(body, "settings-words-switch-on")):
        return {}
    return {"payment_methods": f"{'off' if off else 'on'}-{methods.pop()}"}


def _has(body: str, text_id: str) -> bool:
    said = fold(body)
    return any(re.search(rf"\b{re.escape(word)}\b", said) for word in words_of(text_id))
