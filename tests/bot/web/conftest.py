"""A bot with a port of its own, asked over real HTTP."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from bot.web.places import Listening, Webhook, bind
from tests.bot.conftest import Run

SECRET = "A-secret_of-24-letters-0"  # noqa: S105  only these tests know it


@pytest.fixture
def listening() -> Iterator[Listening]:
    """A free port, with a webhook on it."""
    port = bind(("127.0.0.1", 0))
    webhook = Webhook(f"http://127.0.0.1:{port.getsockname()[1]}/telegram", SECRET)
    yield Listening(port, webhook)
    port.close()


@pytest.fixture
def run(listening: Listening, run: Run) -> Run:  # noqa: ARG001  a port is closed after its bot
    """Start a bot; see ``tests/bot``."""
    return run


@pytest.fixture
async def client(listening: Listening) -> AsyncIterator[httpx.AsyncClient]:
    host, port = listening.port.getsockname()
    async with httpx.AsyncClient(base_url=f"http://{host}:{port}", timeout=20) as opened:
        yield opened
