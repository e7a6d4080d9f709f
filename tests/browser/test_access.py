"""The chat page for everybody: by keyboard, read aloud, on a small screen, in both themes."""

import pytest
from axe_playwright_python.async_playwright import (  # type: ignore[import-untyped]  # has no types
    Axe,
)
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SERIOUS = {"serious", "critical"}


async def write(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.keyboard.press("Enter")


def last(page: Page) -> Locator:
    return page.locator(".message").last


async def test_the_focus_stays_on_the_corresponding_button(open_page: OpenPage) -> None:
    page = await open_page()
    await write(page, "frage")
    details = last(page).get_by_role("button", name="Details")

    await details.focus()
    await page.keyboard.press("Enter")
    await expect(last(page).locator(".text")).to_contain_text("Frist: 1 Monat")
    await expect(details).to_be_focused()

    await last(page).get_by_role("button", name="Abbrechen").press("Enter")
    await expect(last(page).locator(".keyboard")).to_have_count(0)
    await expect(last(page)).to_be_focused()


async def test_everything_works_by_keyboard(open_page: OpenPage) -> None:
    page = await open_page()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Zum Eingabefeld")).to_be_focused()
    await page.keyboard.press("Enter")

    await page.keyboard.type("zwei")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("Zeilen")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.out .text")).to_have_text("zwei\nZeilen")
    await page.keyboard.type("frage")
    await page.keyboard.press("Enter")
    await expect(page.locator(".keyboard")).to_have_count(1)

    await page.keyboard.press("ArrowUp")
    await expect(last(page)).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("ArrowRight")
    await expect(last(page).get_by_role("button", name="Abbrechen")).to_be_focused()
    await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("Enter")
    await expect(last(page).locator(".text")).to_have_text("✔ Erledigt")

    await page.keyboard.press("r")
    await expect(page.locator("#quoting")).to_contain_text("✔ Erledigt")
    await page.keyboard.type("danke")
    await page.keyboard.press("Enter")
    await expect(last(page).locator(".text")).to_have_text("Echo (zu 4): danke")
    await expect(page.locator("#quoting")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
async def test_nothing_scrolls_sideways(open_page: OpenPage, width: int) -> None:
    page = await open_page(width=width)
    await write(page, "frage")
    await write(page, "W" * 300)
    await write(page, "datei")
    await expect(page.locator(".message")).to_have_count(6)
    await page.get_by_role("button", name="Anderer Tag").click()

    wide = await page.evaluate(
        "[...document.querySelectorAll('html, body, main, #log, .composer, .day, .bar')]"
        ".filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.outerHTML)"
    )

    assert wide == []


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
async def test_axe_finds_nothing_serious(
    open_page: OpenPage, width: int, scheme: str, locale: str
) -> None:
    page = await open_page(width=width, color_scheme=scheme, locale=locale)
    field = page.locator("#text")

    async def findings() -> list[str]:
        results = await Axe().run(page)
        found = results.response["violations"]
        return [
            f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in SERIOUS
        ]

    assert await findings() == []  # the welcome
    for number, text in enumerate(["frage", "datei", "siehe https://example.com /hilfe"], 1):
        await field.fill(text)
        await field.press("Enter")
        await expect(page.locator(".message.in")).to_have_count(number)
    await page.locator(".message.in").first.get_by_role("button", name="Details").click()
    await page.locator("#other-day").click()
    await field.fill("/")
    await expect(page.get_by_role("option").first).to_be_visible()
    assert await findings() == []  # messages, day and menu
    await field.press("Escape")
    await page.locator("#open-people").click()
    assert await findings() == []  # the chooser
