"""How people come in: one-time links, and the polite dead end for strangers.

Nothing here reveals whether a studio or a person exists.
"""

import re
from collections.abc import Sequence
from html import escape

from domain.errors import Refusal
from domain.studio import House
from domain.studios.links import Link
from handlers.messages import Incoming, Reply, Say, Toast
from handlers.texts import Words, spoken

_START = re.compile(r"/start(?:@\w+)?\s+(\S+)")


def is_arrival(incoming: Incoming) -> bool:
    """Say whether the message is a one-time link that was opened."""
    return incoming.press is None and _START.fullmatch(incoming.text.strip()) is not None


async def arrive(incoming: Incoming, house: House) -> Reply:
    """Return the welcome to somebody who opened a one-time link, or why it does not open."""
    match = _START.fullmatch(incoming.text.strip())
    words = Words(spoken(incoming.language_code))
    try:
        link = await house.redeem(match.group(1) if match else "", incoming.person, words.language)
    except Refusal as refusal:
        return (Say(incoming.chat, words.from_facts(refusal.message_id(), refusal.facts())),)
    text = words(f"welcome-{link.role.value}", studio=link.studio_name)
    return (Say(incoming.chat, text),)


def turn_away(incoming: Incoming, text: str) -> Reply:
    """Return a polite dead end; a tap is answered as well."""
    words = Words(spoken(incoming.language_code))
    if incoming.press is not None:
        return (Toast(incoming.press.query_id, words(f"{text}-short")),)
    return (Say(incoming.chat, words(text)),)


def studio_line(links: Sequence[Link]) -> tuple[str, ...]:
    """Return the line that names the studio last used, for somebody who has several."""
    return (f"🏠 {escape(links[0].studio_name, quote=False)}",) if len(links) > 1 else ()
