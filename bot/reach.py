"""Who can be written to: a person who blocks the bot is marked, one who speaks again is not."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Update, bindparam, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.raw_updates import chat_of, lane_of, status_of
from domain.studios.records import LinkRecord

GONE = ("kicked", "left")


async def mark_unreachable(session: AsyncSession, chat_id: int, now: datetime) -> None:
    """Note on all links of a person that pushes do not arrive; the first moment stays."""
    links = update(LinkRecord).where(LinkRecord.telegram_id == chat_id)
    unmarked = links.where(LinkRecord.unreachable_at.is_(None))
    await session.execute(unmarked.values(unreachable_at=now))


async def note_presence(session: AsyncSession, raw: Mapping[str, Any], now: datetime) -> None:
    """Note what an update says about its sender: gone if the bot was blocked, else there.

    What happens in a group says nothing about the private chat.
    """
    person = lane_of(raw)
    if chat_of(raw) != person:
        return
    if status_of(raw) in GONE:
        await mark_unreachable(session, person, now)
        return
    await session.execute(_there_again(), {"person": person})


@cache
def _there_again() -> Update:
    links = LinkRecord.metadata.tables[LinkRecord.__tablename__]
    marked = links.c.telegram_id == bindparam("person"), links.c.unreachable_at.is_not(None)
    return update(links).where(*marked).values(unreachable_at=None)
