"""How people come in by customers' links: invited in the chat, opened, answered."""

import re

from domain.store.scope import Role
from domain.studio import House, Studio
from tests.support.talk import Heard, Talk

LINK = re.compile(r"https://t\.me/\w+\?start=(\S+)")


def token_in(heard: list[Heard]) -> str:
    """Return the token of the one one-time link that was said."""
    (token,) = LINK.findall("\n".join(each.text for each in heard))
    return str(token)


def link_in(heard: list[Heard]) -> str:
    """Return the one one-time link that was said."""
    (found,) = LINK.finditer("\n".join(each.text for each in heard))
    return found.group()


async def token_for(talk: Talk, name: str, studio_id: int = 1) -> str:
    """Return the token of a new one-time link of a customer."""
    async with talk.tresen.database.write() as session:
        studio = await House(session, talk.tresen.clock.now()).enter_as_system(studio_id)
        return await studio.invite(Role.CUSTOMER, await id_of(studio, name))


async def id_of(studio: Studio, name: str) -> int:
    """Return the id of a customer."""
    return {known: number for number, known in await studio.customers.names()}[name]


async def birthday_of(talk: Talk, name: str, studio_id: int = 1) -> str:
    """Return a customer's birthday as people write it."""
    async with talk.tresen.database.read() as session:
        studio = await House(session, talk.tresen.clock.now()).enter_as_system(studio_id)
        born = (await studio.customers.file(await id_of(studio, name))).birthday
        assert born is not None
        return f"{born.day}.{born.month}.{born.year}"


async def comes_in_as(talk: Talk, person: str, name: str, studio_id: int = 1) -> list[Heard]:
    """Return what a chat hears that opens a customer's link and answers the check."""
    token = await token_for(talk, name, studio_id)
    await talk.says(f"/start {token}", person)
    return await talk.says(await birthday_of(talk, name, studio_id), person)
