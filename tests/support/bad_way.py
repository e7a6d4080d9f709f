"""A bad way to Telegram: a proxy that spoils some answers, over real connections.

Each connection carries one request to the emulator and its answer back. What is told to spoil a
method decides whether the request arrives at all, and what comes back.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from telegram.request import HTTPXRequest

from bot.application import Tresen
from bot.conversation import Conversation
from bot.database import Database
from bot.pacing import UNLIMITED
from bot.telegram_side import over
from domain.clock import Clock, MovableClock
from tests.conftest import DEMO_MORNING
from tests.support.telegram import TelegramServer
from tests.support.toys import toy

PATIENCE = 5.0  # seconds the bot waits for an answer here; a busy machine answers sooner
TOO_LONG = PATIENCE + 1
HTML = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"

Through = Callable[[], Awaitable[bytes]]
"""Brings the request to Telegram and returns the whole answer."""
Spoil = Callable[[Through], Awaitable[bytes]]
"""Returns what comes back to the bot, before the connection is closed."""


def answered(status: str, body: bytes, kind: str = "text/html") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Connection: close\r\n\r\n".encode() + body


async def html_502(_: Through) -> bytes:
    """What stands before Telegram says that nobody is behind it."""
    return answered("502 Bad Gateway", HTML)


async def html_200(through: Through) -> bytes:
    """Something in between answers in Telegram's place, after Telegram has done it."""
    await through()
    return answered("200 OK", HTML)


async def error_500(_: Through) -> bytes:
    told = b'{"ok": false, "error_code": 500, "description": "Internal Server Error"}'
    return answered("500 Internal Server Error", told, "application/json")


async def closed(_: Through) -> bytes:
    """The connection ends before the request arrives."""
    return b""


async def cut(through: Through) -> bytes:
    """The connection ends in the middle of the answer: Telegram has done it."""
    answer = await through()
    return answer[: len(answer) - 20]


async def late(through: Through) -> bytes:
    """The answer comes when nobody waits for it any more: Telegram has done it."""
    answer = await through()
    await asyncio.sleep(TOO_LONG)
    return answer


@dataclass
class BadWay:
    """A proxy on a loopback port.

    Attributes:
        url: What the bot takes for Telegram.
        passed: How many requests of a method came back unspoiled.
    """

    server: TelegramServer
    url: str = ""
    passed: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _told: dict[str, deque[Spoil]] = field(default_factory=lambda: defaultdict(deque))

    def spoil(self, method: str, how: Spoil, times: int = 1) -> None:
        """Spoil the next answers to a method."""
        self._told[method].extend([how] * times)

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one request there and its answer back."""
        with suppress(asyncio.IncompleteReadError, ConnectionError), closing(writer):
            head = await reader.readuntil(b"\r\n\r\n")
            request = head + await reader.readexactly(_length(head))
            method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
            writer.write(await self._answer(method, request))
            await writer.drain()

    async def _answer(self, method: str, request: bytes) -> bytes:
        async def through() -> bytes:
            return await self._through(request)

        if self._told[method]:
            return await self._told[method].popleft()(through)
        answer = await through()
        self.passed[method] += 1
        return answer

    async def _through(self, request: bytes) -> bytes:
        address = urlsplit(self.server.url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        head, _, body = request.partition(b"\r\n\r\n")
        lines = [x for x in head.split(b"\r\n") if not x.lower().startswith(b"connection:")]
        writer.write(b"\r\n".join([*lines, b"Connection: close", b"", b""]) + body)
        with closing(writer):
            return await reader.read()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


@asynccontextmanager
async def bad_way(server: TelegramServer) -> AsyncIterator[BadWay]:
    """Give a way that spoils nothing until it is told."""
    way, carrying = BadWay(server), set[asyncio.Task[None]]()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        carrying.add(task)
        task.add_done_callback(carrying.discard)
        with suppress(asyncio.CancelledError):  # at the end of the test
            await way.carry(reader, writer)

    proxy = await asyncio.start_server(carry, "127.0.0.1", 0)
    way.url = f"http://127.0.0.1:{proxy.sockets[0].getsockname()[1]}"
    try:
        yield way
    finally:
        proxy.close()
        for task in tuple(carrying):
            task.cancel()
        await asyncio.gather(*carrying, return_exceptions=True)
        await asyncio.sleep(0)  # connections are closed by then


@asynccontextmanager
async def at_work(
    database: Database,
    url: str,
    token: str,
    conversation: Conversation | None = None,
    *,
    clock: Clock | None = None,
    by_itself: bool = True,
) -> AsyncIterator[Tresen]:
    """Give a bot that waits for Telegram for a moment only; it is stopped after the block."""
    requests = [HTTPXRequest(connection_pool_size=8, read_timeout=PATIENCE) for _ in range(2)]
    tresen = Tresen(
        database,
        clock or MovableClock(DEMO_MORNING, ticking=False),
        over(token, requests[0], requests[1], url),
        conversation or toy(),
        limits=UNLIMITED,
    )
    try:
        await tresen.initialize()
        await tresen.start(by_itself=by_itself)
        yield tresen
    finally:
        await tresen.stop()
