"""Joins the conversation to the process: handlers, proposals, pushes, jobs, the apology."""

from functools import partial

from bot.application import Conversation
from bot.daily import CALENDAR
from bot.renderings import CurrentRenderings
from bot.room import enter_room
from domain.clock import Clock
from handlers.telegram_door import register
from handlers.texts import spoken, texts


def converse(clock: Clock) -> Conversation:
    """Return what the process runs.

    Args:
        clock: The installation's.
    """
    return Conversation(
        register=partial(register, enter=enter_room),
        renderings=CurrentRenderings(clock),
        apology=apologise,
        jobs=CALENDAR,
    )


def apologise(language_code: str, number: int) -> str:
    """Return the sentence for an update that was set aside.

    Args:
        language_code: As Telegram says it, such as ``de`` or ``en-GB``.
        number: For support.
    """
    return texts().format(spoken(language_code), "fault-apology", number=str(number))
