"""A Telegram that keeps count: 30 messages in any second, one a second to any chat.

Whatever goes beyond is refused as the real one refuses it, with 429; an answer to a press is not
counted. Time is the loop's.
"""

import asyncio
import itertools
import json
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from telegram.request import RequestData
from typing_extensions import override

from bot.demo.request import WithoutNetwork

OVERALL = 30
NOISE = 1e-6  # what floats lose in adding up moments


@dataclass(frozen=True)
class Arrived:
    """One message that was taken."""

    chat: int
    text: str
    at: float


@dataclass
class StrictTelegram(WithoutNetwork):
    """Takes messages as long as they keep to the limits.

    Attributes:
        delays: Seconds from here to there and back, taken in turns.
        arrived: What was taken.
        presses: When which press was answered.
        refused: How many messages were too many.
    """

    delays: tuple[float, ...] = (0.02,)
    arrived: list[Arrived] = field(default_factory=list)
    presses: dict[str, float] = field(default_factory=dict)
    refused: int = 0

    def __post_init__(self) -> None:
        self._delays = itertools.cycle(self.delays)
        self._numbers = itertools.count(1)
        self._recent: deque[float] = deque()
        self._last_in: dict[int, float] = {}
        self._said: Counter[str] = Counter()
        self._came = asyncio.Event()

    async def has_taken(self, text: str, times: int) -> None:
        """Return when a text has arrived so many times."""
        while self._said[text] < times:
            self._came.clear()
            await self._came.wait()

    @override
    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        delay = next(self._delays)
        await asyncio.sleep(delay / 2)
        name, fields = url.rpartition("/")[2], request_data.parameters if request_data else {}
        status, body = self._take(name, fields, asyncio.get_running_loop().time())
        await asyncio.sleep(delay / 2)
        return status, json.dumps(body).encode()

    def _take(self, name: str, fields: Mapping[str, Any], now: float) -> tuple[int, Any]:
        if name == "answerCallbackQuery":
            self.presses[fields["callback_query_id"]] = now
            return HTTPStatus.OK, {"ok": True, "result": True}
        chat = int(fields["chat_id"])
        if self._is_too_much(chat, now):
            self.refused += 1
            return HTTPStatus.TOO_MANY_REQUESTS, _too_many()
        self._recent.append(now)
        self._last_in[chat] = now
        self._said[fields["text"]] += 1
        self._came.set()
        self.arrived.append(Arrived(chat, str(fields["text"]), now))
        return HTTPStatus.OK, {"ok": True, "result": self._message(chat)}

    def _is_too_much(self, chat: int, now: float) -> bool:
        while self._recent and self._recent[0] <= now - 1 + NOISE:
            self._recent.popleft()
        too_soon = now - self._last_in.get(chat, -1.0) < 1 - NOISE
        return too_soon or len(self._recent) >= OVERALL

    def _message(self, chat: int) -> dict[str, Any]:
        place = {"id": chat, "type": "private"}
        return {"message_id": next(self._numbers), "date": 1, "chat": place}


def _too_many() -> dict[str, Any]:
    return {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
