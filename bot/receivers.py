"""Long polling: raw updates go into the inbox before Telegram is told that they arrived.

The library's own updater acknowledges first and processes later, and one update that it cannot
parse stops everybody's. Here nothing but the update's number and its sender is read.
"""

from typing import Any, Protocol

import structlog
from telegram import Bot
from telegram.error import Conflict, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData

# The library builds its request data of these, and offers no public way to post one.
from telegram.request._requestparameter import RequestParameter

from bot.intake import Intake
from bot.last_resort import describe
from bot.raw_updates import number_of
from bot.seats import LOOK_EVERY, Seat
from bot.signals import Ending
from bot.trouble import Trouble

ASKED_FOR = ["message", "edited_message", "callback_query", "my_chat_member"]
LONGEST_PAUSE = 30.0

log = structlog.get_logger("tresen.receiver")


class Receiver(Protocol):
    """A way in which updates reach us."""

    async def run(self) -> None:
        """Receive until ``stop``."""
        ...

    def stop(self) -> None:
        """Let ``run`` return."""
        ...

    async def receive(self) -> int:
        """Return how many updates were fetched and stored, at once and by hand."""
        ...


class PollingReceiver:
    """Asks Telegram for updates and stores them; only who has the seat asks.

    Args:
        bot: Knows the address.
        request: The library's request object that the polling has for itself.
        intake: Where updates go.
        seat: Telegram takes questions of one process at a time.
        long: Seconds Telegram may keep the question open.
    """

    def __init__(
        self, bot: Bot, request: BaseRequest, intake: Intake, seat: Seat, *, long: int = 25
    ) -> None:
        self._bot = bot
        self._request = request
        self._intake = intake
        self._seat = seat
        self._long = long
        self._offset: int | None = None
        self._trouble = Trouble(first=1.0, longest=LONGEST_PAUSE)
        self._ending = Ending()

    async def run(self) -> None:
        """Receive until ``stop``; an update in hand is then either stored or asked for again."""
        while not self._ending.is_asked:
            if not self._seat.is_mine:
                self._offset = None  # how far another one came is known to Telegram
                await self._ending.wait(LOOK_EVERY / 2)
                continue
            try:
                await self.receive(self._long)
                self._trouble.is_over()
            except Exception as error:  # noqa: BLE001  whatever it is, asking again is the cure
                await self._rest(error)

    def stop(self) -> None:
        """Leave an open question; ``run`` returns at once, or when what came is stored."""
        self._ending.ask()

    async def receive(self, seconds: int = 0) -> int:
        """Return how many updates were received and stored.

        Args:
            seconds: How long to wait for the first one.

        Raises:
            TelegramError: Telegram was not reached, or it refused.
        """
        updates: list[dict[str, Any]] = []
        await self._ending.unless_asked(self._ask(seconds, updates))
        if updates:
            await self._intake.store(updates)
            self._offset = max(int(update["update_id"]) for update in updates) + 1
        return len(updates)

    async def _ask(self, seconds: int, updates: list[dict[str, Any]]) -> None:
        asked = {"offset": self._offset, "timeout": seconds, "allowed_updates": ASKED_FOR}
        parameters = [
            RequestParameter.from_input(name, value)
            for name, value in asked.items()
            if value is not None
        ]
        answer = await self._request.post(
            f"{self._bot.base_url}/getUpdates",
            RequestData(parameters),
            read_timeout=seconds + 5.0,
        )
        if isinstance(answer, list):
            updates.extend(each for each in answer if number_of(each) is not None)

    async def _rest(self, error: Exception) -> None:
        pause = self._trouble.next_pause()
        if isinstance(error, RetryAfter):
            pause = max(pause, _seconds(error))
        log.warning("updates not received", seconds=pause, **describe(error))
        if isinstance(error, Conflict) and "webhook" in error.message.lower():
            await self._end_webhook()
        await self._ending.wait(pause)

    async def _end_webhook(self) -> None:
        """A webhook left over from another way of running keeps polling out."""
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            log.warning("webhook not ended", **describe(error))


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
