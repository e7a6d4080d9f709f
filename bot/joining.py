"""Joins the conversation to the process: handlers, proposals, pushes, jobs, the apology."""

from functools import partial

from bot.conversation import Conversation
from bot.daily import CALENDAR
from bot.post.writing import CurrentMails
from bot.renderings import CurrentRenderings
from bot.room import enter_room
from domain.clock import Clock
from handlers.commands import ABORT_SLASH, COMMANDS, THEIRS
from handlers.telegram_door import register
from handlers.texts import LANGUAGES, spoken, texts
from handlers.wording import key


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
        menus={language: menu_in(language) for language in LANGUAGES},
        correspondence=CurrentMails(clock),
    )


def menu_in(language: str) -> list[tuple[str, str]]:
    """Return the commands of the register with what they do, each command once."""
    commands = [
        (command.slash[language], texts().format(language, f"intent-{key(intent)}"))
        for intent, command in COMMANDS.items()
        if command.slash and intent not in THEIRS.values()
    ]
    return [*commands, (ABORT_SLASH[language], texts().format(language, "menu-abort"))]


def apologise(language_code: str, number: int) -> str:
    """Return the sentence for an update that was set aside.

    Args:
        language_code: As Telegram says it, such as ``de`` or ``en-GB``.
        number: For support.
    """
    return texts().format(spoken(language_code), "fault-apology", number=str(number))
