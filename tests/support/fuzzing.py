"""Arbitrary updates and texts: the same few each time, or by hand other ones for minutes.

``TRESEN_FUZZ_MINUTES=10`` lets each test that fuzzes go on for as long.
"""

import os
import time
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

MINUTES = float(os.environ.get("TRESEN_FUZZ_MINUTES", "0"))
IDS = st.one_of(
    st.sampled_from([1, 2, 3, 101, 102, 107, -100, 0, 2**31, 2**53, 2**63 - 1, 2**63, -(2**63)]),
    st.integers(),
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
"""Whatever fits into a text: lone surrogates, NUL, marks of direction."""
ODD_TEXTS = st.sampled_from(
    ["\x00", "\ud800", "\u202egnafsredeiw", "<b>", "&amp;", "/start", "/start \ud800", "'", "ja"]
)
TEXTS = st.one_of(ANY_TEXT, ODD_TEXTS)
SCALARS = st.one_of(st.none(), st.booleans(), IDS, st.floats(), TEXTS)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)
    ),
    max_leaves=8,
)
EXAMPLES: tuple[Mapping[str, Any], ...] = (
    {
        "message": {
            "message_id": 5,
            "date": 1795251600,
            "from": {"id": 1, "is_bot": False, "first_name": "A", "language_code": "de"},
            "chat": {"id": 1, "type": "private", "first_name": "A"},
            "text": "Mitgliedschaft von Clara Vogt beenden",
            "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
        }
    },
    {
        "message": {
            "message_id": 6,
            "date": 1795251600,
            "from": {"id": 1, "is_bot": False, "first_name": "A", "last_name": "B"},
            "chat": {"id": 1, "type": "private", "first_name": "A"},
            "document": {
                "file_id": "f",
                "file_unique_id": "u",
                "file_name": "a.csv",
                "mime_type": "text/csv",
                "file_size": 10,
            },
        }
    },
    {
        "callback_query": {
            "id": "77",
            "from": {"id": 1, "is_bot": False, "first_name": "A", "language_code": "de"},
            "message": {
                "message_id": 5,
                "date": 1,
                "chat": {"id": 1, "type": "private", "first_name": "A"},
                "text": "?",
            },
            "chat_instance": "1",
            "data": "p:4711:1:confirm:",
        }
    },
    {
        "my_chat_member": {
            "chat": {"id": -100, "type": "supergroup", "title": "G"},
            "from": {"id": 1, "is_bot": False, "first_name": "A"},
            "date": 1795251600,
            "old_chat_member": {"user": {"id": 9, "is_bot": True, "first_name": "T"},
                                "status": "left"},
            "new_chat_member": {"user": {"id": 9, "is_bot": True, "first_name": "T"},
                                "status": "member"},
        }
    },
)  # fmt: skip


@st.composite
def updates(draw: st.DrawFn) -> dict[str, Any]:
    """Draw an update that is nearly right, or nothing like one; without a number."""
    if draw(st.integers(0, 4)) == 0:
        names = st.one_of(st.sampled_from(KINDS), TEXTS)
        return dict(draw(st.dictionaries(names, VALUES, max_size=3)))
    update: dict[str, Any] = _copy(draw(st.sampled_from(EXAMPLES)))
    for _ in range(draw(st.integers(1, 3))):
        _spoil(draw, update)
    return update


KINDS = ["message", "edited_message", "callback_query", "my_chat_member", "poll", "update_id"]


def _copy(value: Any) -> Any:
    """Return an update that can be spoilt."""
    if isinstance(value, Mapping):
        return {name: _copy(each) for name, each in value.items()}
    return [_copy(each) for each in value] if isinstance(value, list) else value


def _spoil(draw: st.DrawFn, update: dict[str, Any]) -> None:
    """Take something away, or put something else in its place, at any depth."""
    place = update
    while True:
        if not place:
            return
        name = draw(st.sampled_from(sorted(place)))
        inner = place[name]
        if isinstance(inner, dict) and draw(st.integers(0, 3)):
            place = inner
            continue
        match draw(st.integers(0, 2)):
            case 0:
                del place[name]
            case 1:
                place[name] = draw(VALUES)
            case _:
                place[name] = draw(IDS if isinstance(inner, int) else TEXTS)
        return


def fuzzed(examples: int) -> settings:
    """Return how many examples a test tries each time."""
    return settings(
        max_examples=examples,
        derandomize=not MINUTES,
        database=None,
        deadline=None,
        suppress_health_check=[*HealthCheck],
    )


def for_a_while(test: Callable[[], None]) -> None:
    """Run a test once, or again and again for as many minutes as are wished for."""
    end = time.monotonic() + 60 * MINUTES
    test()
    while time.monotonic() < end:
        test()
