"""How people come in: one-time links, and the polite dead end for strangers.

Nothing here reveals whether a studio or a person exists.
"""

import re
from collections.abc import Sequence
from html import escape

from domain.errors import Refusal
from domain.store.scope import Role
from domain.studio import House
from domain.studios.links import Link
from handlers.buttons import request_data
from handlers.messages import Button, Incoming, Reply, Rows, Say, Toast
from handlers.texts import Words, spoken

_START = re.compile(r"(?:/start(?:@\w+)?\s+|https?://\S+[?&]start=)(?P<token>\S+)")
"""A link that was opened, or pasted into the chat."""


def is_arrival(incoming: Incoming) -> bool:
    """Say whether the message is a one-time link that was opened."""
    return incoming.press is None and _START.fullmatch(incoming.text.strip()) is not None


async def arrive(incoming: Incoming, house: House) -> Reply:
    """Return the welcome to somebody who opened a one-time link, or why it does not open."""
    match = _START.fullmatch(incoming.text.strip())
    words = Words(spoken(incoming.language_code))
    try:
        token = match["token"] if match else ""
        link = await house.redeem(token, incoming.person, words.language)
    except Refusal as refusal:
        return (Say(incoming.chat, words.from_facts(refusal.message_id(), refusal.facts())),)
    text = words(f"welcome-{link.role.value}", studio=link.studio_name)
    return (Say(incoming.chat, text, await _first_steps(house, link, words)),)


async def _first_steps(house: House, link: Link, words: Words) -> Rows:
    """Return the way into the first run, for the owner of a studio that is not set up yet."""
    if link.role is not Role.OWNER or (await house.studios.settings(link.studio_id)).is_set_up:
        return ()
    start = request_data(words.language, "studio.set_up", {})
    return ((Button(words("button-set-up"), start),),)


def turn_away(incoming: Incoming, text: str) -> Reply:
    """Return a polite dead end; a tap is answered as well."""
    words = Words(spoken(incoming.language_code))
    if incoming.press is not None:
        return (Toast(incoming.press.query_id, words(f"{text}-short")),)
    return (Say(incoming.chat, words(text)),)


def studio_line(links: Sequence[Link]) -> tuple[str, ...]:
    """Return the line that names the studio last used, for somebody who has several."""
    return (f"🏠 {escape(links[0].studio_name, quote=False)}",) if len(links) > 1 else ()
