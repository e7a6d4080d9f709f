"""Command menus: per scope and language, the narrowest one is shown.

Source: Bot API, "Determining list of commands".
"""

import re
from typing import Any

from bot.demo.people import DemoPerson
from bot.demo.refusals import bad_request

Command = dict[str, str]

DEFAULT = ("default", 0)
PRIVATE = ("all_private_chats", 0)
MAX_COMMANDS = 100
MAX_DESCRIPTION = 256


class Menus:
    """The lists of commands that the bot has set."""

    def __init__(self) -> None:
        self._lists: dict[tuple[tuple[str, int], str], list[Command]] = {}

    def set(self, scope: Any, language_code: str, commands: Any) -> None:
        """Set the list of a scope and a language; an empty language means all others.

        Raises:
            ApiRefusal: A name or description that Telegram does not take.
        """
        if not isinstance(commands, list) or len(commands) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._lists[_key(scope), language_code] = [_checked(command) for command in commands]

    def delete(self, scope: Any, language_code: str) -> None:
        """Remove the list of a scope and a language."""
        self._lists.pop((_key(scope), language_code), None)

    def get(self, scope: Any, language_code: str) -> list[Command]:
        """Return exactly the list of a scope and a language."""
        return self._lists.get((_key(scope), language_code), [])

    def shown_to(self, person: DemoPerson, language_code: str) -> list[Command]:
        """Return the commands in a person's menu."""
        for scope in (("chat", person.user_id), PRIVATE, DEFAULT):
            for language in (language_code, ""):
                if found := self._lists.get((scope, language)):
                    return found
        return []


def _key(scope: Any) -> tuple[str, int]:
    chosen = scope or {}
    return str(chosen.get("type", "default")), int(chosen.get("chat_id", 0))


def _checked(command: Any) -> Command:
    name, description = str(command.get("command", "")), str(command.get("description", ""))
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name.removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": description.strip()}
