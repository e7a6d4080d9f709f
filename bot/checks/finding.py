"""What a look at one thing found: a text with its facts, and whether somebody has to act."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field


class State(StrEnum):
    """Whether somebody has to act."""

    OK = "ok"
    NOTE = "note"
    TROUBLE = "trouble"


class Finding(Struct, frozen=True):
    """One line; ``text_id`` and ``facts`` say it in each language."""

    state: State
    text_id: str
    facts: Mapping[str, object] = field(default_factory=dict)


def ok(text_id: str, **facts: object) -> Finding:
    """Return that something is as it should be."""
    return Finding(State.OK, text_id, facts)


def note(text_id: str, **facts: object) -> Finding:
    """Return something to know; nobody has to act."""
    return Finding(State.NOTE, text_id, facts)


def trouble(text_id: str, **facts: object) -> Finding:
    """Return that somebody has to act."""
    return Finding(State.TROUBLE, text_id, facts)
