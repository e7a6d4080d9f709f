"""What a new plan is called: the words behind "Neuer Tarif", as typed."""

import re

from handlers.plans.amounts import MONEY
from handlers.plans.words import beside, intro, says
from handlers.understanding.words import fold

_SLASH = re.compile(r"^\s*/\w+(?:@\w+)?\s*")
_QUOTES = frozenset('„“”"«»')
_ENDS = re.compile(
    r"\s+(?:für|for|zu|at|à|mit|with)\s+(?=€|\d)|\s+(?=(?:€\s*)?\d+[\d.,]*\s*€)|\s+(?=€\s*\d)"
)

_RENAMED = re.compile(
    r"\bumbenennen\s+in\s+(.+)|\bbenenne?\b.*?\bin\s+(.+?)\s+um\b"
    r"|\bhei(?:ß|ss)t\s+(?:ab\s+)?(?:jetzt|künftig|nun)\s+(.+)"
    r"|\bsoll(?:te)?\s+(?:(?:jetzt|künftig|nun)\s+)?(.+?)\s+hei(?:ß|ss)en\b"
    r"|\brename\b.*?\bto\s+(.+)|\b(?:is\s+now|should\s+be)\s+called\s+(.+)",
    re.IGNORECASE,
)


def renamed(said: str) -> str | None:
    """Return what a plan on file shall be called from now on.

    Example:
        >>> renamed("Jahresabo umbenennen in „Jahrespass“"), renamed("Preis 69")
        ('Jahrespass', None)
    """
    if (found := _RENAMED.search(said)) is None:
        return None
    name = next(each for each in found.groups() if each is not None)
    return re.split(r"[\n;,]", name, maxsplit=1)[0].strip(" .!„“”\"«»'") or None


def called(said: str, name: str | None = None) -> str | None:
    """Return the name of a new plan.

    Words right behind "Neuer Tarif" are its name as they stand, up to a comma or a price; else
    the name counts that the sentence was understood to give.

    Args:
        said: The sentence.
        name: The name that it was understood to give.
    """
    rest = _SLASH.sub("", said)
    literal = _behind_intro(rest, slash=rest != said)
    understood = name if name and name.lower() in rest.lower() else None
    if literal is None or _QUOTES & set(rest):
        return understood or literal or _behind_words(rest)
    if understood and literal.startswith(f"{understood} "):
        return understood if _is_value(literal[len(understood) :]) else literal
    return literal


def announced(text: str) -> str | None:
    """Return the name in a text that begins with "Neuer Tarif"; None for any other words.

    Example:
        >>> announced("Neuer Tarif Goldkarte, 10 Einheiten"), announced("Plan B")
        ('Goldkarte', None)
    """
    before, _ = _cut(text)
    return _behind_intro(text, slash=False) if len(before) > 1 else None


def without_command(said: str) -> str:
    """Return a sentence without the slash command before it."""
    return _SLASH.sub("", said)


def _behind_intro(text: str, *, slash: bool) -> str | None:
    """Return the words behind the noun, where the sentence begins with "Neuer Tarif"."""
    before, words = _cut(text)
    named = bool(words) and not says("for_whom", words[0])
    announced = slash or any(fold(word) in intro("nouns") for word in before)
    return _name(words) if named and announced else None


def _behind_words(text: str) -> str | None:
    return _name(_cut(text)[1])


def _cut(text: str) -> tuple[list[str], list[str]]:
    """Return the words that announce a plan, and those that may be its name."""
    first = re.split(r"[\n;:,]", text.strip().lstrip(":"), maxsplit=1)[0]
    words, before = _ENDS.split(first, maxsplit=1)[0].split(), list[str]()
    while words and fold(words[0]).strip(".,!") in _intro_of(before):
        before.append(words.pop(0))
    while words and fold(words[-1]) in intro("behind"):
        words.pop()
    return before, words


def _intro_of(before: list[str]) -> frozenset[str]:
    """Return the words that go on announcing: behind the noun no second one ("Plan Plan B")."""
    nouns = intro("nouns")
    return intro() - nouns if nouns & {fold(word) for word in before} else intro()


def _name(words: list[str]) -> str | None:
    name = " ".join(words)
    return name if name and not MONEY.search(name) else None


def _is_value(text: str) -> bool:
    """Say whether words are a value and no part of a name: "12 months", "10 Einheiten"."""
    words = fold(text).split()
    lengths = any(beside("lengths", word) for word in words)
    return any(map(str.isdecimal, words)) and (lengths or says("units", text))
