"""``tresen run`` with a webhook, as a process of its own, at its most talkative."""

import asyncio
import signal
from pathlib import Path

import httpx
import pytest

from bot.web.places import Listening
from bot.web.webhook import HEADER
from tests.bot.web.conftest import SECRET
from tests.support.processes import LONG, Processes
from tests.support.telegram import TelegramServer, eventually


@pytest.mark.slow
async def test_it_takes_updates_tells_how_it_is_and_keeps_its_secrets(
    sqlite_url: str,
    telegram: TelegramServer,
    tmp_path: Path,
    listening: Listening,
    client: httpx.AsyncClient,
) -> None:
    assert listening.webhook is not None
    port = listening.port.getsockname()[1]
    listening.port.close()  # for the process to take
    settings = {
        "TRESEN_LOG_LEVEL": "DEBUG",
        "TRESEN_LISTEN": f"127.0.0.1:{port}",
        "TRESEN_WEBHOOK_URL": listening.webhook.url,
        "TRESEN_WEBHOOK_SECRET": SECRET,
    }
    async with Processes(sqlite_url, telegram, tmp_path, settings) as processes:
        (process,) = await processes.start(1)
        await eventually(lambda: telegram.made("setWebhook"), LONG)

        await asyncio.to_thread(telegram.send_text, 7, "Hallo")
        assert await eventually(lambda: telegram.texts(7), LONG)
        forged = await client.post("/telegram", headers={HEADER: SECRET[:-1]}, json={})
        health = [await client.get(path) for path in ("/healthz", "/readyz", "/metrics")]
        process.send_signal(signal.SIGTERM)
        ended = await asyncio.wait_for(process.wait(), LONG)

        said = str(processes.log())
    assert (forged.status_code, [each.status_code for each in health]) == (403, [200] * 3)
    assert ended == 0
    assert said.count("Calling Bot API endpoint") > 3  # it was talkative indeed
    assert [secret for secret in (SECRET, SECRET[:-1], telegram.token) if secret in said] == []
