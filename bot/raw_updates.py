"""Raw updates, read with suspicion: whatever stands in one, reading it raises nothing.

The receiver and the worker read who sent an update, where and when before the Telegram library
parses it; what they cannot read is missing, and the update is set aside where it fails.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

NOBODY: Final = 0
"""The lane of updates that name neither a sender nor a chat."""
_END_OF_IDS = 2**63
_END_OF_MOMENTS = 2**32  # seconds since 1970: some day in the year 2106
_NOTHING: Final[Mapping[str, Any]] = {}


def number_of(raw: object) -> int | None:
    """Return an update's number; None for what has none and so can be no update."""
    number = _id(_mapping(raw).get("update_id"))
    return number if number is not None and number >= 0 else None


def content_of(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the message, press or membership inside an update; empty if it holds none."""
    inside = (value for value in raw.values() if isinstance(value, Mapping))
    return next(inside, _NOTHING)


def lane_of(raw: Mapping[str, Any]) -> int:
    """Return the sender's id, else the chat's, else ``NOBODY``."""
    content = content_of(raw)
    found = (_id(_mapping(content.get(who)).get("id")) for who in ("from", "chat"))
    return next((number for number in found if number is not None), NOBODY)


def chat_of(raw: Mapping[str, Any]) -> int | None:
    """Return the id of the chat in which it was said, if there is one."""
    content = content_of(raw)
    chat = content.get("chat") or _mapping(content.get("message")).get("chat")
    return _id(_mapping(chat).get("id"))


def language_of(raw: Mapping[str, Any]) -> str | None:
    """Return what the sender's Telegram speaks, such as ``de`` or ``en-GB``."""
    code = _mapping(content_of(raw).get("from")).get("language_code")
    return code if isinstance(code, str) else None


def press_of(raw: Mapping[str, Any]) -> str | None:
    """Return the id of a press, which is to be answered; None for everything else."""
    press = _mapping(raw.get("callback_query")).get("id")
    return press if isinstance(press, str) else None


def message_of(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the new message that an update brought; empty if it brought none."""
    return _mapping(raw.get("message"))


def status_of(raw: Mapping[str, Any]) -> str | None:
    """Return what the bot is in a chat from now on, such as ``kicked``; None if it stays."""
    member = _mapping(_mapping(raw.get("my_chat_member")).get("new_chat_member"))
    status = member.get("status")
    return status if isinstance(status, str) else None


def said_at(raw: Mapping[str, Any]) -> datetime | None:
    """Return when a message was sent or edited; None for what carries no moment of its own."""
    content = content_of(raw)
    seconds = content.get("edit_date") or content.get("date")
    if not isinstance(seconds, int) or not 0 < seconds < _END_OF_MOMENTS:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else _NOTHING


def _id(value: object) -> int | None:
    """Return a number that a table can hold."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if -_END_OF_IDS <= value < _END_OF_IDS else None
