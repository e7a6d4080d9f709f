"""The stand-in for Telegram over real HTTP, for bots in processes of their own.

What was not acknowledged is given again, and of two that ask for updates the earlier one is
refused. A call takes a moment on its way there and back, in which a bot may die.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random
from typing import Any

from aiohttp import web

from bot.demo.fields import Fields, Upload
from bot.demo.refusals import ApiRefusal
from bot.demo.telegram import StandInTelegram

LONGEST_WAY = 0.03


@asynccontextmanager
async def served(telegram: StandInTelegram, chance: Random) -> AsyncIterator[str]:
    """Give the address under which a bot finds it."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await taken(request)
        except ConnectionError:  # whoever asked is dead
            return web.Response(status=499)

    async def taken(request: web.Request) -> web.Response:
        token, method = request.match_info["token"], request.match_info["method"]
        fields = await _fields(request)
        if method != "getUpdates":
            await asyncio.sleep(chance.uniform(0, LONGEST_WAY))
        status, body = await _called(telegram, token, method, fields)
        if method != "getUpdates":
            await asyncio.sleep(chance.uniform(0, LONGEST_WAY))
        return web.json_response(body, status=status)

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _called(
    telegram: StandInTelegram, token: str, method: str, fields: Fields
) -> tuple[int, dict[str, Any]]:
    try:
        return 200, {"ok": True, "result": await telegram.call(token, method, fields)}
    except ApiRefusal as refusal:
        more = {"parameters": refusal.parameters} if refusal.parameters else {}
        told = {"error_code": refusal.status, "description": refusal.description, **more}
        return refusal.status, {"ok": False, **told}


async def _fields(request: web.Request) -> Fields:
    values: dict[str, Any] = {}
    uploads: dict[str, Upload] = {}
    for name, given in (await request.post()).items():
        if isinstance(given, web.FileField):
            uploads[name] = Upload(given.filename, given.content_type, given.file.read())
        else:
            values[name] = given
    return Fields(values, uploads)
