"""The methods of the Bot API about the bot itself: who it is, its updates, menus and names."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from bot.demo.fields import Fields
from bot.demo.menus import Menus
from bot.demo.updates import UpdateQueue

NO_WEBHOOK = {"url": "", "has_custom_certificate": False}
ABILITIES = {
    "can_join_groups": False,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
PROFILE_FIELDS = ("name", "description", "short_description")


class Account:
    """The bot's account on the stand-in."""

    def __init__(self, bot: dict[str, Any], updates: UpdateQueue, menus: Menus) -> None:
        self._bot = bot
        self._updates = updates
        self._menus = menus
        self._profile: dict[tuple[str, str], str] = {}

    def methods(self) -> dict[str, Callable[[Fields], Awaitable[Any]]]:
        """Return the methods by name in small letters."""
        table: dict[str, Callable[[Fields], Awaitable[Any]]] = {
            "getme": self._get_me,
            "getupdates": self._get_updates,
            "getwebhookinfo": self._get_webhook_info,
            "deletewebhook": self._delete_webhook,
            "setmycommands": self._set_commands,
            "deletemycommands": self._delete_commands,
            "getmycommands": self._get_commands,
            "setchatmenubutton": self._agree,
        }
        for field in PROFILE_FIELDS:
            bare = field.replace("_", "")
            table[f"setmy{bare}"] = partial(self._set_profile, field)
            table[f"getmy{bare}"] = partial(self._get_profile, field)
        return table

    async def _agree(self, _fields: Fields) -> bool:
        return True

    async def _get_me(self, _fields: Fields) -> dict[str, Any]:
        return {**self._bot, **ABILITIES}

    async def _get_updates(self, fields: Fields) -> list[dict[str, Any]]:
        return await self._updates.poll(
            fields.number("offset"),
            fields.number("limit", 100),
            fields.number("timeout"),
            fields.json("allowed_updates"),
        )

    async def _get_webhook_info(self, _fields: Fields) -> dict[str, Any]:
        return {**NO_WEBHOOK, "pending_update_count": self._updates.count}

    async def _delete_webhook(self, fields: Fields) -> bool:
        if fields.flag("drop_pending_updates"):
            self._updates.drop()
        return True

    async def _set_commands(self, fields: Fields) -> bool:
        scope, language_code = fields.json("scope"), fields.text("language_code")
        self._menus.set(scope, language_code, fields.json("commands"))
        return True

    async def _delete_commands(self, fields: Fields) -> bool:
        self._menus.delete(fields.json("scope"), fields.text("language_code"))
        return True

    async def _get_commands(self, fields: Fields) -> list[dict[str, str]]:
        return self._menus.get(fields.json("scope"), fields.text("language_code"))

    async def _set_profile(self, field: str, fields: Fields) -> bool:
        self._profile[field, fields.text("language_code")] = fields.text(field)
        return True

    async def _get_profile(self, field: str, fields: Fields) -> dict[str, str]:
        return {field: self._profile.get((field, fields.text("language_code")), "")}
