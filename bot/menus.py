"""The menu of commands that Telegram shows, one per language."""

from collections.abc import Mapping, Sequence

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.last_resort import describe

Menus = Mapping[str, Sequence[tuple[str, str]]]
"""Language code → command without slash and description, in the order shown."""

FOR_ALL_OTHERS = "en"

log = structlog.get_logger("tresen.menus")


async def offer_menus(bot: Bot, menus: Menus) -> None:
    """Tell Telegram the menus; people whose language has none get the English one."""
    try:
        for language, commands in menus.items():
            await bot.set_my_commands(commands, language_code=language)
            if language == FOR_ALL_OTHERS:
                await bot.set_my_commands(commands)
    except TelegramError as error:
        log.warning("menus not set", **describe(error))  # the commands work all the same
