"""What the data of a button says, in at most 64 bytes.

``q:STEP:KEY=VALUE`` answers a question of the dialog under way. ``p:ID:REVISION:ACTION`` acts on a
proposal, with ``set`` and ``ask`` followed by ``KEY=VALUE``. ``rd:INTENT:KEY=VALUE,...`` is a
request of its own, answered in German (``re:`` in English). Keys of ids and days are shortened,
values of requests hold no comma. Before each of them stands ``LINK~`` where the chat speaks for
several people: the link that the button is about.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from handlers.messages import Button, Language, Request, Rows

SHORT = {
    "customer_id": "c",
    "contract_id": "k",
    "invoice_id": "i",
    "plan_id": "p",
    "journal_id": "j",
    "course_id": "s",
    "booking_id": "b",
    "card_id": "a",
    "makeup_id": "w",
    "staff_id": "t",
    "category_id": "y",
    "from": "f",
    "until": "u",
    "date": "d",
    "received": "e",
    "mode": "m",
    "group": "g",
    "page": "n",
    "month": "o",
    "language": "l",
    "search": "q",
}
LONG = {short: name for name, short in SHORT.items()}
NUMBERS = {name for name in SHORT if name.endswith("_id")} | {"page"}
DAYS = frozenset({"date", "from", "received", "until"})


class AnswerData(Struct, frozen=True):
    """A button of a question."""

    step: int
    sets: Mapping[str, Any]


class ProposalData(Struct, frozen=True):
    """A button of a proposal; ``sets`` for ``set``, ``asks`` for ``ask``."""

    proposal_id: int
    revision: int
    action: str
    sets: Mapping[str, Any]
    asks: str = ""


LONGEST = 64
"""Bytes that Telegram gives the data of a button."""
GREATEST = 2**31 - 1
"""No number of ours is greater: what is, was written by somebody else."""
ButtonData = AnswerData | ProposalData | Request


def answer_data(step: int, sets: Mapping[str, Any]) -> str:
    """Return the data of a question's button."""
    return f"q:{step}:{_pairs(sets)}"


def proposal_data(
    proposal_id: int,
    revision: int,
    action: str,
    sets: Mapping[str, Any] | None = None,
    asks: str = "",
) -> str:
    """Return the data of a proposal's button."""
    return f"p:{proposal_id}:{revision}:{action}:{asks or _pairs(sets or {})}"


def request_data(language: str, intent: str, slots: Mapping[str, Any]) -> str:
    """Return the data of a button that asks for something of its own, in a language."""
    return f"r{language[0]}:{intent}:{_pairs(slots)}"


def of_link(rows: Rows, link_id: int) -> Rows:
    """Return the buttons as those of a link; data that says it, or would be too long, stays."""
    return tuple(tuple(_of_link(button, link_id) for button in row) for row in rows)


def _of_link(button: Button, link_id: int) -> Button:
    data = f"{link_id}~{button.data}"
    names_one = split_link(button.data)[0] is not None
    return button if names_one or len(data.encode()) > LONGEST else replace(button, data=data)


def split_link(data: str) -> tuple[int | None, str]:
    """Return the link that a button is of, if it says so, and the rest of its data.

    Example:
        >>> split_link("12~p:3:1:confirm:"), split_link("p:3:1:confirm:")
        ((12, 'p:3:1:confirm:'), (None, 'p:3:1:confirm:'))
    """
    link, mark, rest = data.partition("~")
    is_ours = mark and link.isdecimal() and int(link) <= GREATEST
    return (int(link), rest) if is_ours else (None, data)


def read_data(data: str) -> ButtonData | None:
    """Return what a button says, or None where it is not one of ours."""
    parts = data.split(":", 2)
    try:
        match parts:
            case ["q", step, rest]:
                return AnswerData(_number(step), _values(rest))
            case ["rd" | "re" as kind, intent, rest]:
                slots = _values(rest)
                language: Language = "de" if kind == "rd" else "en"
                turned = "page" in slots
                page = slots.pop("page", 0)
                return Request(intent, slots, page=page, language=language, turned=turned)
            case ["p", number, rest]:
                revision, action, last = rest.split(":", 2)
                asks = last if action == "ask" else ""
                sets = {} if asks else _values(last)
                return ProposalData(_number(number), _number(revision), action, sets, asks)
            case _:
                return None
    except ValueError:
        return None


def _pairs(sets: Mapping[str, Any]) -> str:
    return ",".join(f"{SHORT.get(key, key)}={value}" for key, value in sets.items())


def _values(text: str) -> dict[str, Any]:
    pairs = (pair.split("=", 1) for pair in text.split(",") if pair)
    named = ((LONG.get(key, key), value) for key, value in pairs)
    return {key: _value(key, value) for key, value in named}


def _value(key: str, text: str) -> int | str:
    """Return a value; a day stays as written, or none at all.

    Raises:
        ValueError: It is no number or day of ours.
    """
    if key in DAYS and text:
        date.fromisoformat(text)
    return _number(text) if key in NUMBERS else text


def _number(text: str) -> int:
    """Return a number as buttons write it.

    Raises:
        ValueError: It is none of ours.
    """
    number = int(text)
    if not 0 <= number <= GREATEST:
        raise ValueError(text)
    return number
