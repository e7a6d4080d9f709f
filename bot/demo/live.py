"""What goes to every open page as it happens: messages, notices and the demo's clock."""

import asyncio
import json
import secrets
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from typing import Any

from bot.demo.chats import Happening
from bot.demo.process import Demo
from bot.demo.telegram import StandInTelegram

KEEP_ALIVE_SECONDS = 15.0


class Live:
    """Hands each event to each open page, after a snapshot of everything so far.

    Args:
        demo: The running bot, for its clock.
        telegram: The stand-in with the chats.
        zone: The studio's time zone.
        language: What the page speaks if the browser asks for neither German nor English.
    """

    def __init__(self, demo: Demo, telegram: StandInTelegram, *, zone: str, language: str) -> None:
        self._demo = demo
        self._telegram = telegram
        self._zone = zone
        self._language = language
        self._run = secrets.token_hex(4)
        self._pages: set[asyncio.Queue[str | None]] = set()
        self.moving_to: str | None = None

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Pass on what happens in the chats while the page is served."""
        stop = self._telegram.chats.listen(lambda happening: self.send(_as_event(happening)))
        try:
            yield
        finally:
            stop()

    def send(self, event: dict[str, Any]) -> None:
        """Send an event to every open page."""
        for page in self._pages:
            page.put_nowait(json.dumps(event))

    def send_clock(self, **more: Any) -> None:
        """Tell every page what the demo's clock shows."""
        self.send({"type": "clock", **self._clock(), **more})

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        for page in self._pages:
            page.put_nowait(None)

    async def events(self) -> AsyncGenerator[str, None]:
        """Yield the events for one page: a snapshot first, then as they come.

        An empty event comes in quiet times; it keeps the connection open.
        """
        page: asyncio.Queue[str | None] = asyncio.Queue()
        page.put_nowait(json.dumps(self._snapshot()))
        self._pages.add(page)
        try:
            while (event := await _next(page)) is not None:
                yield event
        finally:
            self._pages.discard(page)

    def _clock(self) -> dict[str, Any]:
        return {"now": self._demo.clock.now().isoformat(), "movingTo": self.moving_to}

    def _snapshot(self) -> dict[str, Any]:
        people = self._telegram.people
        return {
            "type": "snapshot",
            "run": self._run,
            "bot": self._telegram.bot["first_name"],
            "zone": self._zone,
            "language": self._language,
            "clock": self._clock(),
            "people": [
                {"id": person.user_id, "label": person.label, "role": person.role}
                for person in people
            ],
            "chats": {person.user_id: self._telegram.chats.messages(person) for person in people},
        }


async def _next(page: asyncio.Queue[str | None]) -> str | None:
    try:
        return await asyncio.wait_for(page.get(), KEEP_ALIVE_SECONDS)
    except TimeoutError:
        return ""


def _as_event(happening: Happening) -> dict[str, Any]:
    return {
        "type": happening.kind,
        "person": happening.person.user_id,
        "message": happening.message,
        "text": happening.text,
        "query": happening.query_id,
        "alert": happening.alert,
    }
