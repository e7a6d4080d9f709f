"""The library's request object that leads to the stand-in, not to the network.

Give it to ``Bot`` or to the application's builder, once for calls and once for ``getUpdates``.
"""

import asyncio
import json
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram.request import BaseRequest, RequestData
from typing_extensions import override

from bot.demo.fields import Fields
from bot.demo.refusals import ApiRefusal
from bot.demo.telegram import StandInTelegram


class WithoutNetwork(BaseRequest):
    """A request object that stays inside one process."""

    @property
    @override
    def read_timeout(self) -> float | None:
        """Never too late inside one process."""
        return None

    @override
    async def initialize(self) -> None:
        """Nothing to open."""

    @override
    async def shutdown(self) -> None:
        """Nothing to close."""


class StandInRequest(WithoutNetwork):
    """Carries calls to the stand-in as ``HTTPXRequest`` carries them to Telegram."""

    def __init__(self, telegram: StandInTelegram) -> None:
        self._telegram = telegram

    @override
    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer.

        Time limits are ignored: they are there for the network.
        """
        await asyncio.sleep(0)
        parts = [unquote(part) for part in urlsplit(url).path.split("/") if part]
        try:
            if method == "GET":
                return HTTPStatus.OK, self._file(parts)
            result = await self._telegram.call(
                _token(parts[-2]), parts[-1], Fields.of(request_data)
            )
        except ApiRefusal as refusal:
            return refusal.status, _refused(refusal)
        return HTTPStatus.OK, json.dumps({"ok": True, "result": result}).encode()

    def _file(self, parts: list[str]) -> bytes:
        stored = self._telegram.chats.files.get(parts[-1])
        if stored is None or _token(parts[-3]) != self._telegram.token:
            raise ApiRefusal(HTTPStatus.NOT_FOUND, "Not Found")
        return stored.data


def _token(part: str) -> str:
    return part.removeprefix("bot")


def _refused(refusal: ApiRefusal) -> bytes:
    body: dict[str, Any] = {
        "ok": False,
        "error_code": refusal.status,
        "description": refusal.description,
    }
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return json.dumps(body).encode()
