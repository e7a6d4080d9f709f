"""The Telegram side of the process: the bot, over HTTP or over any request objects."""

from msgspec import Struct
from telegram.ext import ExtBot
from telegram.request import BaseRequest, HTTPXRequest


class Telegram(Struct, frozen=True):
    """The Telegram side: the bot, and the request object that its polling has for itself."""

    bot: ExtBot[None]
    polling: BaseRequest

    @property
    def bot_id(self) -> int:
        """The number in front of the token's colon."""
        return int(self.bot.token.partition(":")[0])


def connect(token: str, api_url: str) -> Telegram:
    """Return the Telegram side over HTTP; nothing is asked yet.

    Args:
        token: The bot's.
        api_url: Such as ``https://api.telegram.org``, or the address of an own Bot API server.
    """
    return over(
        token,
        HTTPXRequest(connection_pool_size=32, read_timeout=15, pool_timeout=5),
        HTTPXRequest(connection_pool_size=1, pool_timeout=5),
        api_url,
    )


def over(token: str, request: BaseRequest, polling: BaseRequest, api_url: str) -> Telegram:
    """Return the Telegram side over any request objects, such as the demo's stand-in."""
    bot = ExtBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request,
        get_updates_request=polling,
    )
    return Telegram(bot, polling)
