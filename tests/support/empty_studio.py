"""Conversation stories in a studio that was opened a minute ago: an owner, and nothing else.

The database is a migrated one; the studio is opened as ``tresen init`` opens it, and the owner
comes in by the one-time link. The chats are those of the demo's people: ``owner``, ``staff``,
``trainer`` and the customers by name; but for the owner nobody is on file.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.database import Database
from domain.clock import MovableClock
from domain.studios.service import Studios
from tests.support.talk import ZONE, Heard, Talk, talking


@dataclass(frozen=True)
class Opening:
    """What ``tresen init`` is told."""

    studio: str = "Studio Eins"
    owner: str = "Ute Pfeiffer"
    language: str = "de"


async def open_studio(url: str, clock: MovableClock, opening: Opening) -> str:
    """Return the token of the owner's one-time link of a new studio."""
    database = Database(url)
    async with database.write() as session:
        studios = Studios(session, clock.now())
        opened = await studios.open_studio(opening.studio, opening.language, ZONE, opening.owner)
    await database.dispose()
    return opened.token


async def comes_in(talk: Talk, token: str, person: str, language: str = "de") -> list[Heard]:
    """Return what somebody hears who opens a one-time link."""
    return await talk.says(f"/start {token}", person, language)


@asynccontextmanager
async def talking_in_empty_studio(
    url: str, clock: MovableClock, opening: Opening | None = None
) -> AsyncIterator[Talk]:
    """Give the running bot on an empty studio whose owner has come in.

    Args:
        url: Of a migrated database without a studio, such as the fixture ``sqlite_url``.
        clock: Stands still but for ``Talk.wakes_up``.
        opening: The studio's name, its owner's, and the language of both.
    """
    opening = opening or Opening()
    token = await open_studio(url, clock, opening)
    async with talking(url, clock) as talk:
        await comes_in(talk, token, "owner", opening.language)
        yield talk
