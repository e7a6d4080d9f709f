"""How rights read, and what people call them."""

import re
from collections.abc import Mapping

from domain.studios.rights import Right, Rights
from handlers.settings.words import as_said
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import key

SWITCH = "x_right_"
"""Slots: what was chosen for a right, 1 or 0, by its verb."""
_NEGATIONS = "rights-words-no"


def right_name(words: Words, right: Right) -> str:
    """Return a right as people call it."""
    return words(f"right-{key(right.value)}")


def right_names(words: Words, rights: Rights) -> str:
    """Return several rights in the order of the verbs."""
    return ", ".join(right_name(words, each) for each in Right if each in rights)


def wanted_rights(now: Rights, slots: Mapping[str, object]) -> Rights:
    """Return what somebody could do after what was chosen, by a tap (text) or in words."""
    chosen = {each: slots.get(f"{SWITCH}{each.value}") for each in Right}
    given = {each: str(choice) == "1" for each, choice in chosen.items() if choice is not None}
    return frozenset(each for each in Right if given.get(each, each in now))


def rights_said(text: str) -> dict[str, int]:
    """Return what a sentence gives or takes, as slots; nothing where it names no right.

    Example:
        >>> rights_said("Tom darf nicht mehr exportieren")
        {'x_right_export': 0}
        >>> rights_said("Tom may refund and see money")
        {'x_right_refund': 1, 'x_right_see_money': 1}
    """
    said = f" {fold(text)} "
    given = 0 if _has(said, _NEGATIONS) else 1
    named = (each for each in Right if _has(said, f"rights-words-{key(each.value)}"))
    return {f"{SWITCH}{each.value}": given for each in named}


def _has(said: str, message_id: str) -> bool:
    """Say whether one of the ways to say something stands in a sentence, from a word's start."""
    return any(re.search(rf"\b{re.escape(fold(way))}", said) for way in as_said(message_id))
