"""A minimal bot of the same libraries: ``python -m tests.benchmarks.memory_of_little``.

It answers one message over the Telegram library, keeps it in a table, writes one PDF, and reads
one date; then it says how many megabytes it holds.
"""

import asyncio
import io
import sys

import dateparser  # noqa: TID251  as any bot would use it
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import Column, Integer, MetaData, String, Table, insert
from sqlalchemy.ext.asyncio import create_async_engine
from telegram import Update
from telegram.ext import Application, ExtBot, TypeHandler

from tests.benchmarks.held import held
from tests.benchmarks.swift_telegram import TOKEN, SwiftRequest, SwiftTelegram

ODD_DAY = "zum 31 12 2026"
NOTES = Table("notes", MetaData(), Column("id", Integer, primary_key=True), Column("text", String))


async def main() -> None:
    telegram = SwiftTelegram()
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(NOTES.metadata.create_all)

    async def note(update: Update, _: object) -> None:
        message = update.effective_message
        assert message is not None
        async with engine.begin() as connection:
            await connection.execute(insert(NOTES).values(text=message.text))
        await message.reply_text(f"{dateparser.parse(message.text or '', languages=['de'])}")
        canvas = Canvas(io.BytesIO())
        canvas.drawString(100, 100, message.text or "")
        canvas.save()

    request = SwiftRequest(telegram)
    bot = ExtBot(TOKEN, request=request, get_updates_request=request)
    application = Application.builder().bot(bot).updater(None).job_queue(None).build()
    application.add_handler(TypeHandler(Update, note))
    await application.initialize()
    answer = telegram.say(1, ODD_DAY, 1_700_000_000)
    for raw in await telegram.call("getUpdates", {}):
        await application.process_update(Update.de_json(raw, bot))
    await answer
    sys.stdout.write(f"{held():.1f}\n")
    await application.shutdown()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
