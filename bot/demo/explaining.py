"""How a message of the demo's chats was read, for whoever asks on the page."""

from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from bot.demo.chats import Message
from bot.demo.people import DemoPerson
from bot.explained import as_json
from bot.understand import DEMO_STUDIO, read_studio
from handlers.understanding.explain import explain
from handlers.understanding.vocabulary import Vocabulary


def explanation_of(message: Message, person: DemoPerson, zone: str) -> dict[str, Any]:
    """Return the layers of a message's reading, as it reads alone.

    Names are those with which the demo begins; what the chat had asked before is not counted.

    Args:
        message: What the person wrote; it has a text.
        person: Who wrote it.
        zone: The studio's time zone, for the day on which it was said.
    """
    said_at = datetime.fromtimestamp(message["date"], UTC)
    explained = explain(
        message["text"],
        lang=person.language_code,
        role="customer" if person.role == "customer" else "staff",
        today=said_at.astimezone(ZoneInfo(zone)).date(),
        vocabulary=_vocabulary(),
    )
    return as_json(explained)


@cache
def _vocabulary() -> Vocabulary:
    return read_studio(DEMO_STUDIO)
