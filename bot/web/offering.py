"""Telling Telegram where to send: one process does, whoever has the seat, patiently.

Telegram is asked first, so that a webhook which is set as wanted is left alone. It is looked at
again every ten minutes: somebody else may have ended it.
"""

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.last_resort import describe
from bot.receivers import ASKED_FOR
from bot.seats import LOOK_EVERY, Seat
from bot.signals import Ending
from bot.trouble import Trouble
from bot.web.places import Webhook

LOOK_AGAIN = 600.0  # seconds
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0

log = structlog.get_logger("tresen.receiver")


class WebhookReceiver:
    """Keeps the webhook set; what comes by it is stored at the ``WebhookDoor``.

    Args:
        bot: Telegram.
        webhook: What is wanted.
        seat: One process is enough.
    """

    def __init__(self, bot: Bot, webhook: Webhook, seat: Seat) -> None:
        self._bot = bot
        self._webhook = webhook
        self._seat = seat
        self._trouble = Trouble(FIRST_PAUSE, LONGEST_PAUSE)
        self._ending = Ending()

    async def run(self) -> None:
        """Look until ``stop`` that Telegram knows where to send."""
        while not self._ending.is_asked:
            pause = LOOK_EVERY
            if self._seat.is_mine:
                try:
                    await self.offer()
                    self._trouble.is_over()
                    pause = LOOK_AGAIN
                except TelegramError as error:
                    pause = self._trouble.next_pause()
                    log.warning("webhook not set", seconds=pause, **describe(error))
            await self._ending.wait(pause)

    def stop(self) -> None:
        """Let ``run`` return; the webhook stays, for those who go on and for the next start."""
        self._ending.ask()

    async def receive(self) -> int:
        """Return 0: nothing is fetched, all is brought."""
        return 0

    async def offer(self) -> None:
        """Set the webhook, unless it is as wanted.

        Raises:
            TelegramError: Telegram was not reached, or it refused.
        """
        url, asked_for = self._webhook.marked_url, set(ASKED_FOR)
        known = await self._bot.get_webhook_info()
        if known.url == url and set(known.allowed_updates) == asked_for:
            return
        await self._bot.set_webhook(
            url, allowed_updates=ASKED_FOR, secret_token=self._webhook.secret
        )
        log.info("webhook set")
