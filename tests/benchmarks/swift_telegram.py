"""A Telegram that costs nearly nothing, so that what is measured is the bot.

It hands over updates as soon as they are asked for and answers every call at once. What it says is
what the Bot API says, as far as the library reads it; that the bot speaks to the real one properly
is tested elsewhere.
"""

import asyncio
import itertools
import json
from http import HTTPStatus
from typing import Any

from telegram.request import RequestData
from typing_extensions import override

from bot.demo.request import WithoutNetwork

TOKEN = "1:BENCHMARK"  # noqa: S105  there is nobody to ask for it
BOT = {"id": 1, "is_bot": True, "first_name": "Tresen", "username": "tresen_bench_bot"}
UPDATE_IDS = itertools.count(1)
"""Never twice: a bot that is started again on its database knows those it had."""
TIMES_OUT = 0.05
"""Seconds in which the bot notices that it is to end."""


class SwiftTelegram:
    """Chats by their ids; whoever says something waits for the next message to that chat."""

    def __init__(self) -> None:
        self._updates: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._message_ids = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}

    def say(self, chat_id: int, text: str, date: int) -> asyncio.Future[dict[str, Any]]:
        """Say something in a private chat; return what comes back, in a moment."""
        user = {"id": chat_id, "is_bot": False, "first_name": "Inhaberin", "language_code": "de"}
        message = {
            "message_id": next(self._message_ids),
            "date": date,
            "from": user,
            "chat": {"id": chat_id, "type": "private", "first_name": "Inhaberin"},
            "text": text,
        }
        self._updates.put_nowait({"update_id": next(UPDATE_IDS), "message": message})
        answer = asyncio.get_running_loop().create_future()
        self._waiting[chat_id] = answer
        return answer

    async def call(self, method: str, fields: dict[str, Any]) -> Any:
        """Return the result of a method."""
        if method == "getUpdates":
            return await self._some()
        if method == "getMe":
            return BOT
        if method in {"sendMessage", "sendDocument"}:
            return self._sent(fields)
        return True

    async def _some(self) -> list[dict[str, Any]]:
        try:
            first = await asyncio.wait_for(self._updates.get(), TIMES_OUT)
        except TimeoutError:
            return []
        some = [first]
        while not self._updates.empty() and len(some) < 100:
            some.append(self._updates.get_nowait())
        return some

    def _sent(self, fields: dict[str, Any]) -> dict[str, Any]:
        chat_id = int(fields["chat_id"])
        answer = self._waiting.pop(chat_id, None)
        if answer is not None and not answer.done():
            answer.set_result(fields)
        return {
            "message_id": next(self._message_ids),
            "date": 1,
            "chat": {"id": chat_id, "type": "private", "first_name": "Inhaberin"},
            "text": fields.get("text", ""),
        }


class SwiftRequest(WithoutNetwork):
    """Carries calls to it."""

    def __init__(self, telegram: SwiftTelegram) -> None:
        self._telegram = telegram

    @override
    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer."""
        fields = request_data.parameters if request_data else {}
        result = await self._telegram.call(url.rpartition("/")[2], fields)
        return HTTPStatus.OK, json.dumps({"ok": True, "result": result}).encode()
