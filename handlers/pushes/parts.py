"""What a message that comes by itself is made of: parts, each with the buttons that it offers."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from msgspec import Struct

from handlers.buttons import LONGEST, request_data
from handlers.messages import Button
from handlers.texts import Words

LINK_ROOM = 8
"""Bytes of a button's data that are left for the link of who speaks for several."""


MOST_LINES = 6
"""So many things of a kind are listed in the owner's message."""
SaysT = TypeVar("SaysT")


def listed(
    said: Sequence[SaysT], cents: Callable[[SaysT], int]
) -> tuple[Sequence[SaysT], Sequence[SaysT]]:
    """Return what is listed, of many that with the most money, and the others."""
    if len(said) <= MOST_LINES:
        return said, ()
    order = sorted(said, key=cents, reverse=True)
    return order[:MOST_LINES], order[MOST_LINES:]


class Part(Struct, frozen=True):
    """One thing that is said: its lines, the first one in bold, and what can be done about it.

    Where much comes together, the first line stands for all of it.
    """

    lines: tuple[str, ...]
    buttons: tuple[Button, ...] = ()

    @property
    def brief(self) -> str:
        """The first line, which is the answer."""
        return self.lines[0]

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


class Telling(Struct, frozen=True):
    """How things are said to one person.

    Attributes:
        words: The person's language.
        zone: Of the studio.
        several: Whether the message says more than one thing: then a button names its own.
    """

    words: Words
    zone: str
    several: bool = False

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the studio's clocks show it."""
        return moment.astimezone(ZoneInfo(self.zone))

    def button(self, name: str, about: str, intent: str, **slots: Any) -> Button:
        """Return the button ``button-tell-NAME`` that asks for something of its own.

        A slot whose value does not fit into the data of a button is left out: it is asked then.
        """
        label = self.words(f"button-tell-{name}")
        if self.several and about:
            label = self.words.label("button-tell-about", what=label, about=about)
        return Button(label, self._data(intent, slots))

    def _data(self, intent: str, slots: dict[str, Any]) -> str:
        fitting = {name: each for name, each in slots.items() if "," not in str(each)}
        data = request_data(self.words.language, intent, fitting)
        if len(data.encode()) > LONGEST - LINK_ROOM:
            return request_data(self.words.language, intent, {})
        return data
