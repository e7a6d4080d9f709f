"""The demo's chat page, served on this computer only.

The page reads ``/api/events`` and posts what people do; a refusal is ``{"error": key}``, where
the key names one of the page's own words.
"""

import asyncio
import json
import logging
from contextlib import aclosing, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.demo.chats import StoredFile
from bot.demo.explaining import explanation_of
from bot.demo.files import dates_in, file_response
from bot.demo.guard import add_headers, only_this_page
from bot.demo.live import Live
from bot.demo.people import DemoPerson
from bot.demo.process import Demo, opening, steps
from bot.demo.telegram import StandInTelegram
from bot.demo.words import PAGE

LOOPBACK = "127.0.0.1"
MAX_UPLOAD = 21 * 1024 * 1024
MAX_DAYS = 366
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript",
         ".json": "application/json", ".svg": "image/svg+xml"}  # fmt: skip

_log = logging.getLogger(__name__)


class ChatPage:
    """The page's server.

    Args:
        demo: The running bot.
        telegram: The stand-in with the chats.
        zone: The studio's time zone.
        language: The language for browsers that ask for neither German nor English.
    """

    def __init__(
        self, demo: Demo, telegram: StandInTelegram, *, zone: str, language: str = "de"
    ) -> None:
        self._demo = demo
        self._telegram = telegram
        self._zone = zone
        self._live = Live(demo, telegram, zone=zone, language=language)
        self._moving: asyncio.Task[None] | None = None
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> str:
        """Serve the page and return its address; port 0 takes a free one.

        Raises:
            OSError: The port is taken.
        """
        app = web.Application(middlewares=[only_this_page], client_max_size=MAX_UPLOAD)
        app.add_routes(self._routes())
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(self._close_streams)
        app.cleanup_ctx.append(self._listening)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, LOOPBACK, port).start()
        return f"http://{LOOPBACK}:{self._runner.addresses[0][1]}/"

    async def stop(self) -> None:
        """End the streams and close the port."""
        if self._moving:
            self._moving.cancel()
        if self._runner:
            await self._runner.cleanup()

    def _routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._index),
            web.get("/page/{name}", self._asset),
            web.get("/api/events", self._events),
            web.get("/api/commands", self._commands),
            web.get("/api/files/{file_id}", self._download),
            web.get("/api/files/{file_id}/dates", self._dates),
            web.post("/api/say", self._say),
            web.post("/api/press", self._press),
            web.post("/api/file", self._upload),
            web.post("/api/move", self._move),
            web.post("/api/explain", self._explain),
        ]

    async def _listening(self, _app: web.Application) -> Any:
        with self._live.listening():
            yield

    async def _close_streams(self, _app: web.Application) -> None:
        self._live.close()

    async def _index(self, _request: web.Request) -> web.Response:
        return _page_file("index.html")

    async def _asset(self, request: web.Request) -> web.Response:
        return _page_file(request.match_info["name"])

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        async with aclosing(self._live.events()) as events:
            with suppress(ConnectionError):  # the page was closed
                async for event in events:
                    line = f"data: {event}" if event else ": quiet"
                    await response.write(f"{line}\n\n".encode())
        return response

    async def _commands(self, request: web.Request) -> web.Response:
        person = self._person(request.query.get("person"))
        language = request.query.get("language", "")
        return web.json_response(self._telegram.menus.shown_to(person, language))

    async def _download(self, request: web.Request) -> web.Response:
        return file_response(self._stored(request))

    async def _dates(self, request: web.Request) -> web.Response:
        dates = dates_in(self._stored(request))
        if dates is None:
            raise _refused(415, "error-calendar")
        return web.json_response(dates)

    def _stored(self, request: web.Request) -> StoredFile:
        stored = self._telegram.chats.files.get(request.match_info["file_id"])
        if stored is None:
            raise _refused(404, "error-gone")
        return stored

    async def _say(self, request: web.Request) -> web.Response:
        wanted = await _json(request)
        person, now = self._person(wanted.get("person")), self._demo.clock.now()
        reply_to = wanted.get("replyTo")
        try:
            self._telegram.say(person, str(wanted.get("text", "")), now, reply_to=reply_to)
        except ValueError:
            raise _refused(400, "error-too-long") from None
        return web.json_response({})

    async def _press(self, request: web.Request) -> web.Response:
        wanted = await _json(request)
        person = self._person(wanted.get("person"))
        message_id, data = wanted.get("message"), wanted.get("data")
        if not isinstance(message_id, int) or not isinstance(data, str):
            raise _refused(400, "error-request")
        try:
            query_id = self._telegram.press(person, message_id, data=data)
        except LookupError:
            raise _refused(404, "error-gone") from None
        return web.json_response({"query": query_id})

    async def _upload(self, request: web.Request) -> web.Response:
        form = await request.post()
        person, file = self._person(form.get("person")), form.get("file")
        if not isinstance(file, web.FileField):
            raise _refused(400, "error-request")
        name = Path(file.filename.replace("\\", "/")).name or "file"
        data = await asyncio.to_thread(file.file.read)
        self._telegram.send_bytes(person, name, data, self._demo.clock.now())
        return web.json_response({})

    async def _move(self, request: web.Request) -> web.Response:
        wanted = await _json(request)
        if self._moving and not self._moving.done():
            raise _refused(409, "error-moving")
        target = opening(self._wanted_day(wanted), self._zone)
        self._moving = asyncio.create_task(self._move_to(target))
        self._moving.add_done_callback(_report)
        return web.json_response({}, status=202)

    async def _explain(self, request: web.Request) -> web.Response:
        wanted = await _json(request)
        person, number = self._person(wanted.get("person")), wanted.get("message")
        if not isinstance(number, int):
            raise _refused(400, "error-request")
        message = self._telegram.chats.find(person, number)
        if message is None or message["from"]["is_bot"] or "text" not in message:
            raise _refused(404, "error-gone")
        layers = await asyncio.to_thread(explanation_of, message, person, self._zone)
        return web.json_response(layers)

    def _wanted_day(self, wanted: dict[str, Any]) -> date:
        today = self._demo.clock.now().astimezone(ZoneInfo(self._zone)).date()
        try:
            day = date.fromisoformat(str(wanted.get("day", "")))
        except ValueError:
            raise _refused(400, "error-day") from None
        if day <= today:
            raise _refused(400, "error-backwards")
        if day > today + timedelta(days=MAX_DAYS):
            raise _refused(400, "error-too-far")
        return day

    async def _move_to(self, target: datetime) -> None:
        self._live.moving_to = target.isoformat()
        self._live.send_clock()
        failed = True
        try:
            for moment in steps(self._demo.clock.now(), target, self._zone):
                await self._demo.move_to(moment)
                self._live.send_clock()
            failed = False
        finally:
            self._live.moving_to = None
            self._live.send_clock(failed=failed)

    def _person(self, user_id: Any) -> DemoPerson:
        known = self._telegram.chats.people
        if not str(user_id).isdigit() or int(str(user_id)) not in known:
            raise _refused(404, "error-request")
        return known[int(str(user_id))]


def _report(moving: asyncio.Task[None]) -> None:
    """Log why the clock stopped on its way; the pages were told that it did."""
    if not moving.cancelled() and (error := moving.exception()):
        _log.error("the demo's clock could not be moved", exc_info=error)


def _page_file(name: str) -> web.Response:
    found = {path.name: path for path in PAGE.iterdir() if path.suffix in TYPES}.get(name)
    if found is None:
        raise web.HTTPNotFound
    return web.Response(body=found.read_bytes(), content_type=TYPES[found.suffix], charset="utf-8")


async def _json(request: web.Request) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise _refused(415, "error-request")
    try:
        wanted = await request.json()
    except ValueError:
        raise _refused(400, "error-request") from None
    if not isinstance(wanted, dict):
        raise _refused(400, "error-request")
    return wanted


def _refused(status: int, key: str) -> web.HTTPException:
    kinds: dict[int, type[web.HTTPException]] = {
        400: web.HTTPBadRequest,
        404: web.HTTPNotFound,
        409: web.HTTPConflict,
        415: web.HTTPUnsupportedMediaType,
    }
    return kinds[status](text=json.dumps({"error": key}), content_type="application/json")
