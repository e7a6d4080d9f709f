"""The webhook: Telegram brings an update, and hears 200 when it is committed, not before.

Whoever does not show the secret is turned away before anything else is read. What could not be
stored is answered 503: Telegram keeps it and comes again.
"""

import asyncio
import hmac
import json
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.intake import Intake
from bot.last_resort import describe
from bot.raw_updates import number_of
from bot.web.places import Webhook

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1024 * 1024
READ_WITHIN, STORE_WITHIN = 10.0, 10.0  # seconds
CLOSE = {"Connection": "close"}  # what was not read is not waited for

log = structlog.get_logger("tresen.receiver")


class TooBigError(Exception):
    """More was sent than an update can be."""


class WebhookDoor:
    """Where Telegram hands updates in.

    Args:
        intake: Where they go.
        webhook: Knows the secret.
    """

    def __init__(self, intake: Intake, webhook: Webhook) -> None:
        self._intake = intake
        self._secret = webhook.secret.encode()

    async def take(self, request: Request) -> Response:
        """Return 200 for what was stored: 400, 403, 413 or 503 for what was not."""
        if not self._is_telegram(request):
            return _refused(403)
        try:
            async with asyncio.timeout(READ_WITHIN):
                body = await _read(request)
        except TooBigError:
            return _refused(413)
        except (TimeoutError, ClientDisconnect):
            return _refused(400)
        update = _update_in(body)
        if update is None:
            return _refused(400)
        return Response(status_code=200 if await self._is_stored(update) else 503)

    def _is_telegram(self, request: Request) -> bool:
        shown = request.headers.get(HEADER, "").encode("latin-1")
        return hmac.compare_digest(shown, self._secret)

    async def _is_stored(self, update: dict[str, Any]) -> bool:
        try:
            async with asyncio.timeout(STORE_WITHIN):
                await self._intake.store([update])
        except Exception as error:  # noqa: BLE001  whatever it is, Telegram comes again
            log.warning("update not stored", **describe(error))
            return False
        return True


async def _read(request: Request) -> bytes:
    """Return the body.

    Raises:
        TooBigError: It is, or says that it is, bigger than an update can be.
    """
    declared = request.headers.get("Content-Length", "0")
    if not declared.isdecimal() or int(declared) > MOST_BYTES:
        raise TooBigError
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise TooBigError
    return bytes(body)


def _update_in(body: bytes) -> dict[str, Any] | None:
    """Return the update; None if it is none, or has no number of its own."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and number_of(raw) is not None else None


def _refused(status: int) -> Response:
    return Response(status_code=status, headers=CLOSE)
