"""Why a sentence was read as it was: shown beside the chat, on request."""

import pytest
from axe_playwright_python.async_playwright import (  # type: ignore[import-untyped]  # has no types
    Axe,
)
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SENTENCE = "Kündgen bitte den Vertrag von emma willson zum 31.1."


async def ask(page: Page, text: str) -> Locator:
    """Write a sentence, ask how it was understood, and return the dialog."""
    await page.locator("#text").fill(text)
    await page.keyboard.press("Enter")
    written = page.locator(".message.out").last
    await expect(written.locator(".text")).to_have_text(text)
    await written.hover()
    await written.get_by_role("button", name="Wie wurde das verstanden?").click()
    return page.get_by_role("dialog", name="So wurde der Satz gelesen")


def rows(dialog: Locator, heading: str) -> Locator:
    section = dialog.locator("section", has=dialog.page.get_by_role("heading", name=heading))
    return section.get_by_role("row")


@pytest.mark.parametrize("width", [360, 1280])
async def test_a_sentence_shows_its_layers_outside_of_the_chat(
    open_page: OpenPage, width: int
) -> None:
    page = await open_page(width=width)

    dialog = await ask(page, SENTENCE)

    await expect(rows(dialog, "Verstanden")).to_have_text([
        "contract.terminate",
        "customerEmma Wilsonaus „emma willson“",
        "modedateweil ein Tag dasteht",
        "date2027-01-31aus „zum 31.1.“",
    ])  # fmt: skip
    await expect(rows(dialog, "Wörter").nth(1)).to_have_text("KündgenkuendigenTippfehler")
    await expect(rows(dialog, "Am wahrscheinlichsten")).to_have_count(5)
    found = (await Axe().run(page)).response["violations"]
    assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == []
    await expect(page.locator(".message")).to_have_count(2)  # the sentence and its answer

    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()


async def test_the_button_is_reached_by_keyboard_and_gets_the_focus_back(
    open_page: OpenPage,
) -> None:
    page = await open_page()
    await page.locator("#text").fill("hallo")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.in")).to_have_count(1)

    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    why = page.get_by_role("button", name="Wie wurde das verstanden?")
    await expect(why).to_be_focused()
    await page.keyboard.press("Enter")

    dialog = page.get_by_role("dialog")
    await expect(rows(dialog, "Am wahrscheinlichsten")).to_have_text(
        "Nur ein Gruß oder Dank, da war nichts abzuwägen."
    )
    await dialog.get_by_role("button", name="Schließen").click()
    await expect(why).to_be_focused()


async def test_commands_are_not_read_and_so_not_explained(open_page: OpenPage) -> None:
    page = await open_page()
    await page.locator("#text").fill("/hilfe")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")

    await expect(page.locator(".message.out")).to_have_count(1)
    await expect(page.get_by_role("button", name="Wie wurde das verstanden?")).to_have_count(0)
