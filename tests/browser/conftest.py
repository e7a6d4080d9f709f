"""A headless Chromium with the demo's page and the toy bot behind it.

Without a browser these tests are skipped, but in CI they fail: there it is installed.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, ViewportSize, async_playwright

from bot.demo.web import ChatPage
from tests.bot.demo.toy import ZONE, ToyDemo

QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
OpenPage = Callable[..., Coroutine[Any, Any, Page]]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium on the path")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        await browser.close()


@pytest.fixture
async def demo() -> AsyncIterator[ToyDemo]:
    async with ToyDemo(ticking=True) as demo:
        answering = asyncio.create_task(demo.serve())
        yield demo
        answering.cancel()


@pytest.fixture
async def server(demo: ToyDemo) -> AsyncIterator[ChatPage]:
    server = ChatPage(demo, demo.telegram, zone=ZONE)
    yield server
    await server.stop()


@pytest.fixture
async def address(server: ChatPage) -> str:
    return await server.start()


@pytest.fixture
async def open_page(browser: Browser, address: str) -> AsyncIterator[OpenPage]:
    """Open the page in a browser as somebody has it; scripts' errors fail the test."""
    errors: list[str] = []

    def note(line: ConsoleMessage) -> None:
        if line.type == "error" and "ERR_CONNECTION_REFUSED" not in line.text:
            errors.append(line.text)

    async def opened(*, width: int = 1280, height: int = 800, **like: Any) -> Page:
        options: dict[str, Any] = {"locale": "de-DE", "reduced_motion": "reduce", **like}
        size = ViewportSize(width=width, height=height)
        context = await browser.new_context(viewport=size, **options)
        page = await context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", note)
        await page.goto(address)
        await page.locator(".person").first.wait_for(state="attached")
        return page

    yield opened
    assert errors == []
