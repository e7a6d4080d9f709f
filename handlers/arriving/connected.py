"""A one-time link in a chat that is connected already: as whom it is, and how it goes on.

Only what the chat knows anyway is said: for whom it speaks itself.
"""

from msgspec.structs import replace

from domain.studios.links import Link
from handlers.arriving.door import Door
from handlers.buttons import request_data
from handlers.context import speaks_as
from handlers.messages import Button, Reply, Say


async def opens_nothing(door: Door, why: str) -> Reply:
    """Return that a link does not open, for whom the chat speaks, and how somebody is added."""
    lines = (
        why,
        door.words("door-connected", who=await _whom(door)),
        door.words("door-connected-more"),
    )
    return door.say("\n".join(lines), *_switch(door))


async def opened_again(door: Door, link: Link) -> Reply:
    """Return that the chat speaks for somebody already; nothing is left to do."""
    head = door.words("door-already", studio=link.studio_name, name=await _name(door, link))
    return door.say("\n".join((head, door.words("door-goes-on"))), *_switch(door))


async def in_addition(door: Door, name: str, asked: Reply) -> Reply:
    """Return the question of the door; before it, that somebody is added to those of the chat."""
    if door.is_stranger:
        return asked
    lead = door.words("door-in-addition", name=name, who=await _whom(door))
    chat = door.incoming.chat
    mine = next((part for part in asked if isinstance(part, Say) and part.chat == chat), None)
    if mine is None:
        return (*door.say(lead), *asked)
    led = replace(mine, text=f"{mine.text}\n{lead}")
    return tuple(led if part is mine else part for part in asked)


async def _whom(door: Door) -> str:
    """Return for whom the chat speaks, in the order in which they came; by studio for several."""
    links = sorted(door.links, key=lambda link: link.id)
    several = len({link.studio_id for link in links}) > 1
    names = [await _name(door, link) for link in links]
    if several:
        named = zip(names, links, strict=True)
        names = [f"{name} ({link.studio_name})" for name, link in named]
    return ", ".join(names)


async def _name(door: Door, link: Link) -> str:
    return await speaks_as(door.house, link)


def _switch(door: Door) -> tuple[Button, ...]:
    """Return the way to somebody else of the same chat."""
    if len(door.links) == 1:
        return ()
    data = request_data(door.words.language, "chat.switch", {})
    return (door.button("button-switch", data),)
