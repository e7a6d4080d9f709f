"""Telegram for tests: the independent emulator ``lo-bot-api-emulator``, over real HTTP.

It keeps the Bot API's rules of delivery (long polling, offsets, redelivery, limits). It refuses
what it does not know, so this subclass lets through what Telegram has and it has not: no link
previews, styles of buttons, a bot's user name, what a webhook did not take. It records calls and
can be told to refuse some.
"""

import asyncio
import copy
import itertools
import json
import re
import threading
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web
from lo_bot_api_emulator import (  # type: ignore[import-untyped]  # it comes without types
    ApiRefusal,
    LoBotApiEmulator,
)
from lo_bot_api_emulator import updates as emulated
from typing_extensions import override

emulated.KINDS = frozenset({*emulated.KINDS, "edited_message", "my_chat_member"})

TOKEN = "123456:TESTTOKENTESTTOKENTESTTOKEN"  # noqa: S105  the emulator takes any
UPDATE_IDS = itertools.count(1)
IN_JSON = ("reply_markup", "commands", "reply_parameters", "link_preview_options")
BEYOND = ("link_preview_options",)
LONG = 60.0
"""Seconds; only what never happens is waited for so long."""


@dataclass
class Call:
    """One call of the bot."""

    method: str
    fields: dict[str, Any]
    at: float
    result: Any = None
    refused: str | None = None
    uploads: dict[str, Any] = field(default_factory=dict)

    @property
    def chat(self) -> int:
        return int(self.fields.get("chat_id", 0))


@dataclass
class Refusal:
    """What the next calls of a method are answered with."""

    method: str
    times: int
    description: str
    status: int
    parameters: dict[str, Any] = field(default_factory=dict)


class _Queues(emulated.UpdateQueues):  # type: ignore[misc]  # it comes without types
    """Tells also of the last update that a webhook did not take, as Telegram does."""

    def __init__(self, **options: Any) -> None:
        super().__init__(record=self._note, **options)
        self._last_error: dict[str, Any] = {}

    @override
    def info(self, token: str) -> dict[str, Any]:
        return {**super().info(token), **self._last_error}

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("event") == "webhook" and not 200 <= (status := event["status"]) < 300:
            self._last_error = {
                "last_error_date": int(time.time()),  # noqa: TID251  Telegram's clock
                "last_error_message": f"Wrong response: {status}" if status else "Not reached",
            }


class _Emulator(LoBotApiEmulator):  # type: ignore[misc]  # it comes without types
    def __init__(
        self, calls: list[Call], refusals: list[Refusal], queues: _Queues, **options: Any
    ) -> None:
        super().__init__(**options)
        self._calls, self._refusals, self._update_queues = calls, refusals, queues

    @override
    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        if method == "getUpdates":
            self._refuse_if_told(method)
            return super().validate(method, fields, uploads)
        call = Call(method, {k: _read(k, v) for k, v in fields.items()}, time.monotonic())
        call.uploads = uploads
        self._calls.append(call)
        try:
            self._refuse_if_told(method)
            call.result = super().validate(method, _known(fields), uploads)
        except ApiRefusal as refusal:
            call.refused = refusal.description
            raise
        if method == "getMe":
            call.result["username"] = "TresenTestBot"
        return call.result

    def _refuse_if_told(self, method: str) -> None:
        for told in self._refusals:
            if told.method == method and told.times > 0:
                told.times -= 1
                raise ApiRefusal(told.description, told.status, told.parameters)


class TelegramServer:
    """The emulator on a loopback port, in a thread of its own."""

    def __init__(self) -> None:
        self.token = TOKEN
        self.calls: list[Call] = []
        self._refusals: list[Refusal] = []
        self._message_ids = iter(range(10_001, 10**9))
        self._emulator = _Emulator(
            self.calls,
            self._refusals,
            _Queues(max_updates=100_000, insecure_webhooks=True),
            max_history=100_000,
        )

    def __enter__(self) -> Self:
        self._loop, ready = asyncio.new_event_loop(), threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        ready.wait(LONG)
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._runner.cleanup())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def send_text(self, chat: int, text: str, *, user: int | None = None, date: int = 0) -> int:
        """Say something; return the update's number."""
        message = {
            "message_id": next(self._message_ids),
            "date": date or int(time.time()),  # noqa: TID251  Telegram's clock is the real one
            "from": _user(user or chat),
            "chat": {"id": chat, "type": "private", "first_name": "Anna"},
            "text": text,
        }
        if command := re.match(r"/\w+", text):
            entity = {"type": "bot_command", "offset": 0, "length": len(command[0])}
            message["entities"] = [entity]
        return self.update(message=message)

    def press(self, chat: int, data: str, *, message_id: int = 1) -> int:
        """Press a button; return the update's number."""
        number = next(self._message_ids)
        message = {
            "message_id": message_id,
            "date": 1,
            "chat": {"id": chat, "type": "private", "first_name": "Anna"},
            "text": "?",
        }
        return self.update(
            callback_query={
                "id": str(number),
                "from": _user(chat),
                "message": message,
                "chat_instance": "1",
                "data": data,
            }
        )

    def update(self, **update: Any) -> int:
        """Queue an update; return its number, which no other server of these tests gives."""
        update["update_id"] = next(UPDATE_IDS)
        return int(self._do(self._emulator.enqueue_update(update, token=self.token)))

    def deliver(self) -> int:
        """Bring what waits to the webhook, as Telegram does again and again; return how many."""
        return int(self._do(self._emulator.deliver_updates(token=self.token)))

    def refuse_next(
        self, method: str, description: str, status: int, *, times: int = 1, **parameters: Any
    ) -> None:
        self._refusals.append(Refusal(method, times, description, status, parameters))

    def made(self, method: str, chat: int | None = None) -> list[Call]:
        """Return the calls of a method that were not refused."""
        return [
            call
            for call in list(self.calls)
            if call.method == method and call.result is not None
            if chat is None or call.chat == chat
        ]

    def texts(self, chat: int) -> list[str]:
        return [call.fields["text"] for call in self.made("sendMessage", chat)]

    def kept(self) -> set[int]:
        """Return the numbers of the updates that nobody has acknowledged yet."""
        queue = self._emulator._update_queues._state(self.token)  # noqa: SLF001
        return {update["update_id"] for update in queue.updates}

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        ready.set()
        self._loop.run_forever()

    async def _serve(self) -> None:
        self._runner = web.AppRunner(self._emulator.app(), access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"


async def eventually(holds: Callable[[], Any], seconds: float = LONG) -> Any:
    """Return what ``holds`` returns as soon as it is true.

    Raises:
        AssertionError: It did not become true in time.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := holds():
            return found
        await asyncio.sleep(0.01)
    raise AssertionError("It did not come true in time.")


def _user(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": "Anna", "language_code": "de"}


def _read(name: str, value: Any) -> Any:
    return json.loads(value) if name in IN_JSON and isinstance(value, str) else value


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields without what the emulator does not know."""
    known = {name: copy.copy(value) for name, value in fields.items() if name not in BEYOND}
    markup = _read("reply_markup", known.get("reply_markup"))
    for row in (markup or {}).get("inline_keyboard", []):
        for button in row:
            button.pop("style", None)
    return {**known, "reply_markup": json.dumps(markup)} if markup else known
