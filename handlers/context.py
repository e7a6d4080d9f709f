"""Whom somebody speaks for, where one chat has several links: said first, in every message.

A chat with one link never reads a studio's name. With several, each message names the studio and,
where several persons are linked there, the person; each button says whose it is.
"""

from collections.abc import Collection
from html import escape

from msgspec.structs import replace

from domain.studio import House
from domain.studios.links import Link
from handlers.buttons import of_link
from handlers.messages import Reply, Rows, Say
from handlers.texts import Words, spoken

MARK = "🏠 "


async def context_of(house: House, links: Collection[Link], link: Link) -> str:
    """Return the line that says for whom a message is; empty for a chat with one link."""
    if not {one.id for one in links} - {link.id}:
        return ""
    here = [one for one in links if one.studio_id == link.studio_id]
    person = await speaks_as(house, link) if len(here) > 1 else ""
    parts = (link.studio_name, person)
    return MARK + " · ".join(escape(part, quote=False) for part in parts if part)


async def speaks_as(house: House, link: Link) -> str:
    """Return whom a link speaks for: "Mia H.", or "Ute Pfeiffer (Team)"."""
    name = await house.shown_as(link)
    if link.customer_id is not None:
        return name
    return Words(spoken(link.language)).label("context-staff", name=name)


def in_context(reply: Reply, chat: int, context: str, link_id: int) -> Reply:
    """Return an answer whose messages to a chat say for whom they are, and their buttons too.

    What says it already stays: it is for somebody else of the same chat.
    """
    if not context:
        return reply
    return tuple(
        replace(part, text=f"{context}\n{part.text}", buttons=of_link(part.buttons, link_id))
        if isinstance(part, Say) and part.chat == chat and not part.text.startswith(MARK)
        else part
        for part in reply
    )


async def say_to(house: House, link: Link, text: str, buttons: Rows = ()) -> Say:
    """Return a message to a chat as somebody's: in context, where it speaks for several."""
    context = await context_of(house, await house.links(link.telegram_id), link)
    (said,) = in_context(
        (Say(link.telegram_id, text, buttons),), link.telegram_id, context, link.id
    )
    return said if isinstance(said, Say) else Say(link.telegram_id, text, buttons)
