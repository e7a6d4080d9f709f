"""A pressed message: where it stays, what is read out, how keys walk through its calendar."""

import json

import pytest
from playwright.async_api import Locator, Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ApplicationHandlerStop, CallbackQueryHandler, ContextTypes

from tests.bot.demo.toy import ToyDemo
from tests.browser.conftest import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

OWNER = 1
QUESTION = "Zu welchem Tag?"
PROPOSAL = "\n".join(f"Zeile {number} des Vorschlags" for number in range(1, 26))
WEEKS = [["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"], ["·", *"123456"], [*"789", *"····"]]


def rows(*labels: list[str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(label, callback_data="calendar") for label in row]
            for row in labels
        ]
    )


CALENDAR = rows(["‹", "Dezember 2026", "›"], *WEEKS, ["Abbrechen"])


async def turn_into_calendar(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query
    await update.callback_query.edit_message_text(QUESTION, reply_markup=CALENDAR)
    await update.callback_query.answer()
    raise ApplicationHandlerStop


async def propose(demo: ToyDemo, text: str = PROPOSAL) -> None:
    turner = CallbackQueryHandler(turn_into_calendar, pattern="^calendar$")
    demo.application.add_handler(turner, group=-1)
    keys = rows(["Datum ändern"])
    await demo.application.bot.send_message(OWNER, text, reply_markup=keys)


def last(page: Page) -> Locator:
    return page.locator(".message").last


async def from_log_top(page: Page) -> float:
    """Return how far below the log's upper edge the last message begins."""
    message, log = await last(page).bounding_box(), await page.locator("#log").bounding_box()
    assert message
    assert log
    return round(message["y"] - log["y"], 1)


async def empty_below(page: Page) -> float:
    """Return the space between the end of the last message and the log's lower edge."""
    message, log = await last(page).bounding_box(), await page.locator("#log").bounding_box()
    assert message
    assert log
    return log["y"] + log["height"] - message["y"] - message["height"]


async def heard(page: Page) -> list[str]:
    """Return every text that was put into a live region since ``listen_in``, in order."""
    found: list[str] = json.loads(await page.evaluate("JSON.stringify(window.heard)"))
    return found


async def listen_in(page: Page) -> None:
    """Note what a screen reader is told: nodes added below an element that is live."""
    await page.evaluate(
        """() => {
          window.heard = [];
          const live = (element) => {
            const region = element.closest('[aria-live], [role=log], [role=status]');
            return region && region.getAttribute('aria-live') !== 'off' && region.id !== 'typing';
          };
          new MutationObserver((changes) => {
            for (const { target, addedNodes } of changes)
              for (const node of addedNodes)
                if (target instanceof Element && live(target)) window.heard.push(node.textContent);
          }).observe(document.body, { childList: true, subtree: true });
        }"""
    )


async def test_a_question_that_fits_is_shown_from_its_beginning(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    page = await open_page(width=360)
    await propose(demo)
    key = last(page).get_by_role("button", name="Datum ändern")
    await key.scroll_into_view_if_needed()
    assert await from_log_top(page) < 0

    await key.click()
    await expect(last(page).locator(".text")).to_have_text(QUESTION)

    assert await from_log_top(page) > 0
    await expect(last(page).get_by_role("button", name="Dezember")).to_be_in_viewport(ratio=1)
    await expect(last(page).get_by_role("button", name="Abbrechen")).to_be_in_viewport(ratio=1)
    assert await empty_below(page) < 20


async def test_a_question_taller_than_the_screen_is_shown_from_its_beginning(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    page = await open_page(width=360, height=440)
    await propose(demo)
    key = last(page).get_by_role("button", name="Datum ändern")
    await key.scroll_into_view_if_needed()

    await key.click()
    await expect(last(page).locator(".text")).to_have_text(QUESTION)

    assert round(await from_log_top(page)) == 12


async def test_a_question_in_full_sight_stays_where_it_is(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    page = await open_page(width=360)
    for number in range(1, 6):
        await demo.application.bot.send_message(OWNER, f"Nachricht {number}")
    await propose(demo, "Vorschlag\nin drei\nZeilen")
    await expect(page.locator(".message")).to_have_count(6)
    await last(page).get_by_role("button", name="Datum ändern").click()
    await expect(last(page).locator(".text")).to_have_text(QUESTION)
    before = await from_log_top(page)

    await last(page).get_by_role("button", name="›").click()
    await expect(page.locator("#spoken p").last).to_have_text(f"Nachricht geändert: {QUESTION}")

    assert before > 0
    assert await from_log_top(page) == before


async def test_an_edit_that_nobody_pressed_for_scrolls_nothing(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    page = await open_page(width=360)
    sent = await demo.application.bot.send_message(OWNER, PROPOSAL)
    await expect(page.locator(".message")).to_have_count(1)
    await page.locator("#log").evaluate("(log) => (log.scrollTop = log.scrollHeight)")
    before = await from_log_top(page)
    shorter = PROPOSAL[: len(PROPOSAL) // 2]

    await demo.application.bot.edit_message_text(shorter, OWNER, sent.message_id)
    await expect(last(page).locator(".text")).to_have_text(shorter)

    assert before < 0
    assert await from_log_top(page) == before


async def test_each_message_and_each_edit_is_read_out_once_without_buttons(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    page = await open_page(width=360)
    await listen_in(page)

    await page.locator("#text").fill("hallo")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.in")).to_have_count(1)
    await propose(demo, "Vorschlag")
    await last(page).get_by_role("button", name="Datum ändern").click()
    await expect(last(page).locator(".text")).to_have_text(QUESTION)

    me = await page.locator("#speaker-name").text_content()
    assert await heard(page) == [
        f"{me}: hallo",
        "Tresen: Echo: hallo",
        "Tresen: Vorschlag",
        f"Nachricht geändert: {QUESTION}",
    ]


async def test_another_chat_is_not_read_out(open_page: OpenPage, demo: ToyDemo) -> None:
    page = await open_page()
    await demo.application.bot.send_message(101, "Dein Vertrag endet bald")
    await expect(page.locator(".toast")).to_contain_text("Clara Vogt")
    await listen_in(page)

    await page.locator(".person", has_text="Clara Vogt").click()
    await expect(page.locator(".message.in .text")).to_have_text("Dein Vertrag endet bald")

    assert await heard(page) == []


async def test_arrow_keys_walk_through_the_calendar_and_past_what_is_no_day(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    page = await open_page(width=360)
    await propose(demo, "Vorschlag")
    await last(page).get_by_role("button", name="Datum ändern").click()
    await expect(last(page).locator(".filler")).to_have_count(12)
    names = await last(page).locator(".keyboard").get_by_role("button").all_text_contents()
    assert names == ["‹", "Dezember 2026", "›", *"123456789", "Abbrechen"]

    async def after(*keys: str) -> str | None:
        for key in keys:
            await page.keyboard.press(key)
        return await page.locator(":focus").text_content()

    await last(page).get_by_role("button", name="‹").focus()
    assert await after("ArrowDown") == "1"  # Monday's place is empty
    assert await after("ArrowDown") == "8"
    assert await after("ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight") == "4"
    assert await after("ArrowDown") == "9"
    assert await after("ArrowDown") == "Abbrechen"
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("#text")).to_be_focused()

    await last(page).get_by_role("button", name="Dezember").focus()
    await page.keyboard.press("ArrowUp")
    await expect(last(page)).to_be_focused()
