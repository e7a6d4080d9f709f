"""One letter to Telegram, and what its answer means."""

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from msgspec import Struct
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.outbox import Outcome
from bot.splitting import split_html
from handlers.messages import Attachment

os.environ.setdefault("PTB_TIMEDELTA", "1")  # how the library asks to be told that we are ready

ButtonRow = Sequence[Mapping[str, str]]

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
NOT_MODIFIED = "message is not modified"
CANNOT_EDIT = ("message to edit not found", "message can't be edited", "message_id_invalid")
TOO_LATE = ("query is too old", "query id is invalid")
NOBODY_THERE = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")


class Later(Struct, frozen=True):
    """What must not go now: it is due again at a moment (UTC) of the studio's clock."""

    until: datetime


class Rendering(Struct, frozen=True):
    """A text or a file ready to be sent.

    Attributes:
        text: HTML; below a file it may be empty.
        buttons: Rows of ``{"label", "data", "style"?}``.
        revision: Of the proposal that it shows.
        message_id: The message to edit, if the proposal is on the screen already.
        file: What is sent with the text below it; never edited, and without buttons.
    """

    text: str
    buttons: tuple[ButtonRow, ...] = ()
    revision: int = 0
    message_id: int | None = None
    file: Attachment | None = None


class Renderings(Protocol):
    """What the sender asks the conversation for, inside its own transactions."""

    async def proposal(
        self, session: AsyncSession, proposal_id: int, studio_id: int, chat_id: int, view: str
    ) -> Rendering | None:
        """Return the newest rendering, with the message to edit; None if there is none."""
        ...

    async def proposal_sent(
        self,
        session: AsyncSession,
        proposal_id: int,
        studio_id: int,
        chat_id: int,
        view: str,
        message_id: int,
        revision: int,
    ) -> None:
        """Learn which message shows which revision."""
        ...

    async def push(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> Rendering | Later | None:
        """Return what a push says now; None if it is no longer needed."""
        ...

    async def push_lost(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any], outcome: Outcome
    ) -> None:
        """Learn that a push did not arrive."""
        ...

    async def document(
        self, session: AsyncSession, studio_id: int, body: Mapping[str, Any]
    ) -> Rendering | None:
        """Return a document, written out; None if there is none."""
        ...


class Verdict(Struct, frozen=True):
    """What an error means for a row.

    Attributes:
        outcome: How the row ends; None if it is tried again.
        pause: Seconds until then; None where the caller's own growing pause applies.
        is_limit: Telegram asked to slow down.
        everywhere: The trouble is not this chat's: nothing else would get through either.
        moved_to: The chat's new number: a group that has grown has another one.
    """

    outcome: Outcome | None = None
    pause: float | None = None
    is_limit: bool = False
    everywhere: bool = False
    moved_to: int | None = None


async def deliver(bot: Bot, chat_id: int, rendering: Rendering) -> int:
    """Return the id of the message that now shows the text, edited or sent.

    Raises:
        TelegramError: Neither edited nor sent; see ``judge``.
    """
    if rendering.file is not None:
        return await _send_file(bot, chat_id, rendering.file, rendering.text)
    *before, last = split_html(rendering.text) or [rendering.text]
    markup = _keyboard(rendering.buttons)
    if rendering.message_id is not None and not before:
        if await _edit(bot, chat_id, rendering.message_id, last, markup):
            return rendering.message_id
    elif rendering.message_id is not None:
        await _edit(bot, chat_id, rendering.message_id, before.pop(0), None)
    for part in before:
        await _send(bot, chat_id, part, None)
    return await _send(bot, chat_id, last, markup)


async def answer_press(bot: Bot, body: Mapping[str, Any]) -> None:
    """Answer a press, with a text to be shown or without."""
    await bot.answer_callback_query(body["callback_query_id"], text=body.get("text") or None)


def judge(error: TelegramError) -> Verdict:
    """Return what an error of Telegram or of the way there means."""
    said = error.message.lower()
    match error:
        case RetryAfter():
            return Verdict(pause=_seconds(error), is_limit=True)
        case BadRequest() if any(known in said for known in TOO_LATE):
            return Verdict(Outcome.TOO_LATE)
        case ChatMigrated():
            return Verdict(pause=0.0, moved_to=error.new_chat_id)
        case Forbidden():
            return Verdict(Outcome.UNREACHABLE)
        case BadRequest() if any(known in said for known in NOBODY_THERE):
            return Verdict(Outcome.UNREACHABLE)
        case BadRequest():
            return Verdict(Outcome.REFUSED)
        case NetworkError() | InvalidToken():
            return Verdict(everywhere=True)
        case _:
            return Verdict()


async def _edit(
    bot: Bot, chat_id: int, message_id: int, text: str, markup: InlineKeyboardMarkup | None
) -> bool:
    """Return whether the message now shows the text; False if it cannot be edited any more."""
    try:
        await bot.edit_message_text(
            text,
            chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        said = error.message.lower()
        if NOT_MODIFIED not in said and not any(known in said for known in CANNOT_EDIT):
            raise
        return NOT_MODIFIED in said
    return True


async def _send(bot: Bot, chat_id: int, text: str, markup: InlineKeyboardMarkup | None) -> int:
    message = await bot.send_message(
        chat_id,
        text,
        parse_mode=ParseMode.HTML,
        reply_markup=markup,
        link_preview_options=NO_PREVIEW,
    )
    return message.message_id


async def _send_file(bot: Bot, chat_id: int, file: Attachment, caption: str) -> int:
    document = InputFile(file.content, file.name)
    document.mimetype = file.content_type  # the library guesses from the name
    message = await bot.send_document(
        chat_id, document, caption=caption or None, parse_mode=ParseMode.HTML
    )
    return message.message_id


def _keyboard(rows: Sequence[ButtonRow]) -> InlineKeyboardMarkup | None:
    keyboard = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(keyboard) if keyboard else None


def _button(button: Mapping[str, str]) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        button["label"], callback_data=button["data"], style=button.get("style")
    )


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
