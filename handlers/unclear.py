"""What is answered where nothing sure was understood: small talk, a bare name, guesses to tap."""

from collections.abc import Mapping
from typing import Any

from domain.store.scope import Role
from handlers.buttons import request_data
from handlers.commands import COMMANDS, THEIRS
from handlers.dialog import Talk
from handlers.fitting import fitting
from handlers.messages import Button, Reply, Say
from handlers.notices.own import GUESS, TERMINATE
from handlers.people import find_customer
from handlers.rights import usable
from handlers.understanding.sentence import Reading
from handlers.unread import note_unread
from handlers.wording import key

ABOUT_SOMEBODY = ("customer.show", "contract.show", "contract.terminate")
POLITE = ("greeting", "thanks")
HINTS = {Role.TRAINER: "not-understood-trainer", Role.CUSTOMER: "not-understood-customer"}
"""The text for a role that has examples of its own."""


async def answer_unclear(talk: Talk, reading: Reading, named: object) -> Reply:
    """Return what is said to a sentence without a sure intent.

    Args:
        talk: The turn, in the sentence's language.
        reading: What was understood.
        named: The name that was all that was said, if it was one.
    """
    if not any(reading.extras.get(extra) for extra in POLITE):
        await note_unread(talk)
    return (
        _small_talk(talk, reading)
        or await _bare_name(talk, reading, named)
        or await _not_understood(talk, reading)
    )


def _small_talk(talk: Talk, reading: Reading) -> Reply | None:
    """Return the answer to a greeting, to thanks, and to what cannot be done yet."""
    for extra, text in (("greeting", "hello"), ("thanks", "welcome"), ("not_yet", "not-yet")):
        if reading.extras.get(extra):
            return (Say(talk.incoming.chat, talk.words(text)),)
    return None


async def _bare_name(talk: Talk, reading: Reading, named: object) -> Reply | None:
    """Return what can be done with somebody who was only named."""
    if not named or talk.is_customer or not reading.bare:
        return None
    slots: dict[str, Any] = {"customer": named}
    await find_customer(talk, slots)
    if "customer_id" not in slots:
        return None
    who = {"customer_id": slots["customer_id"]}
    rows = tuple((_offer(talk, intent, who),) for intent in ABOUT_SOMEBODY)
    text = talk.words("understood-name", name=str(named))
    return (Say(talk.incoming.chat, text, rows),)


async def _not_understood(talk: Talk, reading: Reading) -> Reply:
    """Return one line and at most three buttons of what may be meant."""
    meant = [intent for intent in reading.candidates if intent in COMMANDS]
    meant = await fitting(talk, meant)
    offered = [intent for intent in meant if usable(talk, intent)][:3]
    rows = tuple([(_offer(talk, intent, await _facts(talk, intent)),) for intent in offered])
    hint = HINTS.get(talk.link.role, "not-understood")
    text = talk.words("not-understood-but" if rows else hint)
    return (Say(talk.incoming.chat, text, rows),)


async def _facts(talk: Talk, intent: str) -> Mapping[str, Any]:
    """Return what a guess has to know: of a notice, which message may have been it."""
    who = talk.link.customer_id
    if intent != TERMINATE or who is None:
        return {}
    return {GUESS: await talk.studio.said.guess(who, talk.said_at, talk.incoming.text.strip())}


def _offer(talk: Talk, intent: str, slots: Mapping[str, Any]) -> Button:
    shown = THEIRS.get(intent, intent) if talk.is_customer else intent
    label = talk.words(f"intent-{key(shown)}")
    return Button(label, request_data(talk.words.language, intent, slots))
