"""How things stand with the mail server: one row for the installation.

Every process writes at its start whether one is set, and whoever sends, whether it takes e-mails.
The conversation tells the owner.
"""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.post.transport import Trouble
from domain.store.base import Base
from domain.store.rows import insert_into
from domain.store.types import Moment
from handlers.post.standing import MailState

THE_ONE = 1
SOON_OVER = timedelta(hours=1)
"""So long a server may be out of reach before owners hear of it."""


class MailServerRecord(Base):
    """Whether a mail server is set, what is wrong with it since when, and who knows of it."""

    __tablename__ = "mail_server"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    set_up: Mapped[bool]
    trouble: Mapped[str | None]
    since: Mapped[datetime] = mapped_column(Moment)
    told: Mapped[bool]


async def mail_state(session: AsyncSession) -> MailState:
    """Return how things stand."""
    record = await session.scalar(select(MailServerRecord).where(MailServerRecord.id == THE_ONE))
    if record is None:
        return MailState()
    return MailState(record.set_up, record.trouble, record.since)


async def note_mail_state(
    session: AsyncSession, now: datetime, *, set_up: bool, trouble: Trouble | None = None
) -> bool:
    """Write down how things stand; return whether owners should hear of it now.

    They do once for each trouble; that a server is not reached may be over in a minute.
    """
    query = select(MailServerRecord).where(MailServerRecord.id == THE_ONE).with_for_update()
    record = await session.scalar(query)
    if record is None:
        await _begin(session, now, set_up=set_up)
        record = (await session.scalars(query)).one()
    if (record.set_up, record.trouble) != (set_up, trouble):
        record = await session.merge(
            MailServerRecord(id=THE_ONE, set_up=set_up, trouble=trouble, since=now, told=False)
        )
    waits = SOON_OVER if trouble == "unreachable" else timedelta()
    if trouble is None or record.told or now < record.since + waits:
        return False
    record.told = True
    return True


async def _begin(session: AsyncSession, now: datetime, *, set_up: bool) -> None:
    """Make the row, unless another process that starts at the same time has made it."""
    first = insert_into(session, MailServerRecord).values(
        id=THE_ONE, set_up=set_up, trouble=None, since=now, told=False
    )
    await session.execute(first.on_conflict_do_nothing())
