"""Files on their way to people: sent whole over real HTTP, and kept no longer than needed."""

from sqlalchemy import select

from bot.attachments import body_of, file_of
from bot.database import Database
from bot.outbox import OutboxRecord
from bot.unit_of_work import UnitOfWork
from handlers.messages import Attachment
from tests.bot.conftest import Run
from tests.support.telegram import TelegramServer

TABLE = Attachment("Belege Müller.csv", "text/csv", b"\xef\xbb\xbfNummer;Betrag\r\n1;59,00\r\n")


async def test_a_file_is_uploaded_with_its_name_kind_and_caption(
    either: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(either)
    async with either.write() as session:
        unit = UnitOfWork(session, tresen.clock)
        unit.message(7, "one")
        unit.document(7, TABLE, "<b>Belege</b>")
        unit.message(7, "two")
        await unit.flush()

    await tresen.drain()

    assert [call.method for call in telegram.calls[1:]] == [
        "sendMessage",
        "sendDocument",
        "sendMessage",
    ]
    (call,) = telegram.made("sendDocument", 7)
    (upload,) = call.uploads.values()
    assert (upload["filename"], upload["data"]) == (TABLE.name, TABLE.content)
    assert call.fields["caption"] == "<b>Belege</b>"


async def test_its_bytes_are_gone_once_it_is_sent(database: Database, run: Run) -> None:
    tresen = await run(database)
    async with database.write() as session:
        unit = UnitOfWork(session, tresen.clock)
        unit.document(7, TABLE)
        await unit.flush()

    await tresen.drain()

    async with database.read() as session:
        row = (await session.scalars(select(OutboxRecord))).one()
    assert (row.outcome, row.body, row.chat_id) == ("sent", None, 7)


async def test_a_refused_file_does_not_stay_either(
    database: Database, telegram: TelegramServer, run: Run
) -> None:
    tresen = await run(database)
    telegram.refuse_next("sendDocument", "Bad Request: file is too big", 400)
    async with database.write() as session:
        unit = UnitOfWork(session, tresen.clock)
        unit.document(7, TABLE)
        await unit.flush()

    await tresen.drain()

    async with database.read() as session:
        row = (await session.scalars(select(OutboxRecord))).one()
    assert (row.outcome, row.body) == ("refused", None)


def test_a_row_of_the_outbox_gives_the_file_back() -> None:
    assert file_of(body_of(TABLE, "")) == TABLE
