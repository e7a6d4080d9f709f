"""A toy bot on the library's own application, to try the demo without the real one."""

from __future__ import annotations

import asyncio
import html
from datetime import UTC, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.demo.people import demo_people
from bot.demo.request import StandInRequest
from bot.demo.telegram import StandInTelegram
from domain.clock import MovableClock

ZONE = "Europe/Berlin"
START = datetime(2026, 11, 21, 9, tzinfo=UTC)  # ten o'clock in Berlin
ToyApplication = Application[Any, Any, Any, Any, Any, Any]

KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Bestätigen", callback_data="yes", style="danger"),
            InlineKeyboardButton("Abbrechen", callback_data="no"),
        ],
        [InlineKeyboardButton("Details", callback_data="more")],
    ]
)


def build(builder: Any) -> ToyApplication:
    """Return the toy bot on any builder that knows how to reach Telegram."""
    application: ToyApplication = builder.updater(None).build()
    application.add_handler(MessageHandler(filters.Document.ALL, answer_file))
    application.add_handler(MessageHandler(filters.TEXT, answer_text))
    application.add_handler(CallbackQueryHandler(answer_press))
    return application


async def answer_text(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.message
    assert message
    match (message.text or "").split():
        case ["frage"]:
            text = "<b>Clara Vogt</b>, Jahresabo\nEnde: <code>14.01.2027</code>"
            await message.reply_text(text, parse_mode=ParseMode.HTML, reply_markup=KEYBOARD)
        case ["schlichte", "Frage"]:  # without markup, which the emulator does not read
            await message.reply_text(
                "Clara Vogt, Jahresabo\nEnde: 14.01.2027", reply_markup=KEYBOARD
            )
        case ["datei"]:
            await message.reply_document(b"Nr;Betrag\n", filename="Rechnungen für 2026.csv")
        case ["warte"]:
            await message.reply_chat_action("typing")
        case ["sag", number, *words]:
            await context.bot.send_message(int(number), " ".join(words))
        case ["lang"]:
            lines = "\n".join(f"Zeile {number}" for number in range(1, 41))
            await message.reply_text(lines, reply_markup=KEYBOARD)
        case _:
            await echo(message)


async def echo(message: Message) -> None:
    answered = message.reply_to_message
    about = f" (zu {answered.message_id})" if answered else ""
    text = f"Echo{about}: {html.escape(message.text or '')}"
    await message.reply_text(text, parse_mode=ParseMode.HTML)


async def answer_file(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    document = update.message.document
    assert document
    file = await document.get_file()
    data = await file.download_as_bytearray()
    await update.message.reply_text(f"{document.file_name}: {len(data)} Bytes")


async def answer_press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query
    match query.data:
        case "yes":
            await query.edit_message_text("✔ Erledigt")
            await query.answer("Gespeichert")
        case "more":
            text = (
                "<b>Clara Vogt</b>, Jahresabo\nEnde: 14.01.2027\nFrist: 1 Monat\nRechnung: offen"
            )
            await query.edit_message_text(text, ParseMode.HTML, reply_markup=KEYBOARD)
            await query.answer()
        case _:
            await query.edit_message_reply_markup(None)
            await query.answer("Abgebrochen")


class ToyDemo:
    """The toy bot as a running process: it fetches, answers, and greets at eight each day."""

    def __init__(self, *, ticking: bool = False) -> None:
        self.clock = MovableClock(START, ticking=ticking)
        self.telegram = StandInTelegram(demo_people(), self.clock.now)
        request = StandInRequest(self.telegram)
        builder = ApplicationBuilder().token(self.telegram.token)
        self.application = build(
            builder.request(request).get_updates_request(StandInRequest(self.telegram))
        )
        self._offset = 0
        self.seconds_a_day = 0.0

    async def __aenter__(self) -> Self:
        await self.application.initialize()
        commands = [
            BotCommand("hilfe", "Was ich kann"),
            BotCommand("kuendigen", "Vertrag beenden"),
        ]
        await self.application.bot.set_my_commands(commands)
        english = [BotCommand("help", "What I can do")]
        await self.application.bot.set_my_commands(english, language_code="en")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.application.shutdown()

    async def serve(self) -> None:
        """Answer until cancelled."""
        while True:
            await self._fetch(seconds=10)

    async def drain(self) -> None:
        while self.telegram.updates.pending:
            await self._fetch(seconds=0)

    async def move_to(self, moment: datetime) -> None:
        zone = ZoneInfo(ZONE)
        day = self.clock.now().astimezone(zone).date()
        while (day := day + timedelta(days=1)) <= moment.astimezone(zone).date():
            eight = datetime.combine(day, time(8), zone)
            if self.clock.now() < eight <= moment:
                self.clock.move_to(eight)
                await asyncio.sleep(self.seconds_a_day)
                await self.application.bot.send_message(1, f"Guten Morgen, {day:%d.%m.%Y}")
        self.clock.move_to(moment)

    async def _fetch(self, seconds: int) -> None:
        for update in await self.application.bot.get_updates(self._offset, timeout=seconds):
            self._offset = update.update_id + 1
            await self.application.process_update(update)
        if not seconds:
            await self.application.bot.get_updates(self._offset, timeout=0)
