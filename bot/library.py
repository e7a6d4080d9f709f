"""The Telegram library's application, with the conversation's handlers and nothing else of it."""

from collections.abc import Callable
from typing import Any

from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot

from bot.unit_of_work import current_unit

BotApplication = Application[Any, Any, Any, Any, Any, Any]


async def remember_fault(_: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Keep the error that the library swallows where the worker finds it (an error handler)."""
    current_unit.get().fault = context.error


def library_application(
    bot: ExtBot[None], register: Callable[[BotApplication], None]
) -> BotApplication:
    """Return the library's application with the conversation's handlers."""
    application: BotApplication = (
        ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
    )
    register(application)
    application.add_error_handler(remember_fault)
    return application
