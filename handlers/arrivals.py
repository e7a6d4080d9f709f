"""How people come in: one-time links with their check, and the polite dead end for strangers.

Nothing here reveals whether a studio or a person exists: to whoever is not connected, every link
that does not open, every sentence and every tap has the same answer.
"""

import re

from domain.desk.connecting.front_door import Standing
from domain.errors import Refusal
from handlers.arriving.check import ask_check, reply_at_door
from handlers.arriving.connected import in_addition, opened_again, opens_nothing
from handlers.arriving.door import Door
from handlers.arriving.welcome import welcome
from handlers.messages import Incoming, Reply, Say, Toast
from handlers.texts import Words, spoken

__all__ = ["Door", "come_to_door", "is_arrival", "turn_away"]

_START = re.compile(r"(?:/start(?:@\w+)?\s+|https?://\S+[?&]start=)(?P<token>\S+)")
"""A link that was opened, or pasted into the chat."""


def is_arrival(incoming: Incoming) -> bool:
    """Say whether the message is a one-time link that was opened."""
    return incoming.press is None and _START.fullmatch(incoming.text.strip()) is not None


async def come_to_door(door: Door) -> Reply | None:
    """Return the answer to a link that was opened, or to whoever stands at the door.

    None for everything else: the chat goes on as who it is connected as, or is turned away.
    """
    if is_arrival(door.incoming):
        return await _arrive(door)
    standing = await door.house.door.standing(door.incoming.person)
    return None if standing is None else await reply_at_door(door, standing)


async def _arrive(door: Door) -> Reply:
    """Return the welcome, the check, or that the link opens nothing."""
    match = _START.fullmatch(door.incoming.text.strip())
    token = match["token"] if match else ""
    try:
        opened = await door.house.door.open(token, door.incoming.person, door.words.language)
    except Refusal as refusal:
        if door.is_stranger:
            return turn_away(door.incoming, "stranger")
        why = door.words.from_facts(refusal.message_id(), refusal.facts())
        return await opens_nothing(door, why)
    if isinstance(opened, Standing):
        asked = await ask_check(door, opened)
        return await in_addition(door, opened.name, asked)
    if opened.id in {link.id for link in door.links}:
        return await opened_again(door, opened)
    return await welcome(door.house, opened)


def turn_away(incoming: Incoming, text: str) -> Reply:
    """Return a polite dead end; a tap is answered as well."""
    words = Words(spoken(incoming.language_code))
    if incoming.press is not None:
        return (Toast(incoming.press.query_id, words(f"{text}-short")),)
    return (Say(incoming.chat, words(text)),)
