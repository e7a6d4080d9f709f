"""The welcome to somebody who has come in, with the first thing to do."""

from domain.store.scope import Role
from domain.studio import House
from domain.studios.links import Link
from handlers.arriving.consent import ask_consent
from handlers.buttons import request_data
from handlers.context import say_to
from handlers.messages import Button, Reply, Rows
from handlers.texts import Words, spoken


async def welcome(house: House, link: Link) -> Reply:
    """Return the welcome; a customer is asked what the studio may write about."""
    words = Words(spoken(link.language))
    text = words(f"welcome-{link.role.value}", studio=link.studio_name)
    first = await say_to(house, link, text, await _first_steps(house, link, words))
    if link.role is not Role.CUSTOMER:
        return (first,)
    asked = await ask_consent(house, link, words)
    return (first, await say_to(house, link, asked.blocks[0], asked.buttons))


async def _first_steps(house: House, link: Link, words: Words) -> Rows:
    """Return the way into the first run, for the owner of a studio that is not set up yet."""
    if link.role is not Role.OWNER or (await house.studios.settings(link.studio_id)).is_set_up:
        return ()
    start = request_data(words.language, "studio.set_up", {})
    return ((Button(words("button-set-up"), start),),)
