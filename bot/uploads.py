"""Files that people send into the chat: downloaded before the turn, kept while they are worked on.

A file is read into a table before the transaction of its update begins, so that nobody waits for
it; what is kept is that table, packed. It is stored with the update that brought it, so a dialog
about it survives a restart, and it is emptied when it is done with, after two days in any case.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, Select, String, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from telegram import Bot
from telegram.error import BadRequest

from bot.database import Database
from domain.clock import Clock
from domain.store.base import Base
from domain.store.counters import next_number
from domain.store.scope import Role
from domain.store.types import Json, Moment
from domain.studio import House
from handlers.files.refused import FileRefused
from handlers.files.tables import MOST_BYTES, Table, pack, read_table, unpack
from handlers.messages import SentFile

KEPT_FOR = timedelta(days=2)
LONGEST_NAME = 200
READY, RUNNING, DONE = "ready", "running", "done"


class UploadRecord(Base):
    """One file; ``content`` is its packed table and emptied when it is not needed any more.

    ``state`` is ``ready``, ``running`` while its rows are being brought in, or ``done``; ``place``
    is the number of rows that are done. ``work`` says how the file is read and what became of it.
    """

    __tablename__ = "uploads"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(String(200))
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    received_at: Mapped[datetime] = mapped_column(Moment)
    state: Mapped[str] = mapped_column(String(16), default=READY)
    place: Mapped[int] = mapped_column(default=0)
    work: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)


class StoredUploads:
    """The files of one studio, as dialogs use them."""

    def __init__(self, session: AsyncSession, studio_id: int) -> None:
        self._session = session
        self._studio_id = studio_id

    async def keep(self, person: int, name: str, table: Table, at: datetime) -> int:
        """Return the id under which a file is kept."""
        number = await next_number(self._session, self._studio_id, "uploads")
        self._session.add(
            UploadRecord(
                studio_id=self._studio_id,
                id=number,
                person=person,
                name=name[:LONGEST_NAME],
                content=pack(table),
                received_at=at,
            )
        )
        await self._session.flush()
        return number

    async def newest_of(self, person: int) -> int | None:
        """Return the file that somebody sent last and that waits for its import."""
        mine = self._rows().where(
            UploadRecord.person == person,
            UploadRecord.state == READY,
            UploadRecord.content.is_not(None),
        )
        found = await self._session.scalar(mine.order_by(UploadRecord.id.desc()).limit(1))
        return found.id if found else None

    async def table(self, upload_id: int) -> Table | None:
        """Return what a file holds; None if it is not kept any more."""
        record = await self._session.scalar(self._rows().where(UploadRecord.id == upload_id))
        if record is None or record.content is None:
            return None
        return await asyncio.to_thread(unpack, record.content)

    async def name(self, upload_id: int) -> str:
        """Return the name of a file, empty where there is none."""
        record = await self._session.scalar(self._rows().where(UploadRecord.id == upload_id))
        return record.name if record else ""

    async def start(self, upload_id: int, work: Mapping[str, Any]) -> None:
        """Let the rows of a file be brought in, from the first one."""
        record = await self._session.scalar(self._rows().where(UploadRecord.id == upload_id))
        if record is not None and record.state == READY:
            record.state, record.place, record.work = RUNNING, 0, dict(work)
            await self._session.flush()

    def _rows(self) -> Select[UploadRecord]:
        return select(UploadRecord).where(UploadRecord.studio_id == self._studio_id)


class Downloads:
    """Fetches and reads what people send, before their update is worked on.

    Args:
        bot: Gives the files.
        database: Tells who somebody is: files of strangers and customers are not fetched.
        clock: The installation's.
    """

    def __init__(self, bot: Bot, database: Database, clock: Clock) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock

    async def fetch(self, message: Mapping[str, Any]) -> SentFile | None:
        """Return the file of a message as far as it can be used; None where there is none.

        Raises:
            TelegramError: Telegram was not reached; to be tried again.
        """
        document = message.get("document")
        if not isinstance(document, Mapping):
            return None
        name = str(document.get("file_name") or "")
        if not await self._is_wanted(message):
            return SentFile(name)
        try:
            return SentFile(name, await self._read(name, document))
        except FileRefused as refused:
            return SentFile(name, problem=refused.reason, facts=refused.facts)

    async def _read(self, name: str, document: Mapping[str, Any]) -> Table:
        """Return the table in a document; its size is looked at before anything is fetched."""
        if int(document.get("file_size") or 0) > MOST_BYTES:
            raise FileRefused("too-big", most=MOST_BYTES // 1024**2)
        try:
            file = await self._bot.get_file(str(document["file_id"]))
            data = bytes(await file.download_as_bytearray())
        except BadRequest:  # gone, or bigger than bots may fetch
            raise FileRefused("gone") from None
        return await asyncio.to_thread(read_table, name, data)

    async def _is_wanted(self, message: Mapping[str, Any]) -> bool:
        """Return whether somebody of the studio sent it, in a chat of their own."""
        chat, sender = message.get("chat") or {}, message.get("from") or {}
        if chat.get("type") != "private" or not isinstance(sender.get("id"), int):
            return False
        async with self._database.read() as session:
            links = await House(session, self._clock.now()).links(sender["id"])
        return bool(links) and links[0].role in (Role.OWNER, Role.STAFF)


async def empty_uploads(session: AsyncSession, clock: Clock) -> int:
    """Return how many files were emptied because they are two days old and not under way."""
    old = update(UploadRecord).where(
        UploadRecord.content.is_not(None),
        UploadRecord.state != RUNNING,
        UploadRecord.received_at < clock.now() - KEPT_FOR,
    )
    emptied = old.values(content=None, name="").returning(UploadRecord.id)
    return len((await session.scalars(emptied)).all())
