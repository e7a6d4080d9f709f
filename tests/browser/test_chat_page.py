"""The chat page as people use it, in a real browser."""

from io import BytesIO
from urllib.parse import urlsplit

import pytest
from playwright.async_api import FilePayload, Locator, Page, expect
from pypdf import PdfWriter

from bot.demo.people import find_person
from bot.demo.web import ChatPage
from handlers.files.qr import qr_png
from tests.bot.demo.toy import START, ToyDemo
from tests.browser.conftest import OpenPage
from tests.support.calendars import CALENDAR

pytestmark = [pytest.mark.browser, pytest.mark.slow]


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Nachricht").fill(text)
    await page.keyboard.press("Enter")


def one_page() -> bytes:
    """Return a PDF with one empty page."""
    paper, written = PdfWriter(), BytesIO()
    paper.add_blank_page(210, 297)
    paper.write(written)
    return written.getvalue()


def last(page: Page) -> Locator:
    return page.locator(".message").last


async def top(element: Locator) -> float:
    box = await element.bounding_box()
    assert box
    return round(box["y"], 1)


async def test_what_is_written_appears_and_is_answered(open_page: OpenPage) -> None:
    page = await open_page()

    await write(page, "hallo <b>Welt</b>")

    await expect(page.locator(".message.out .text")).to_have_text("hallo <b>Welt</b>")
    await expect(page.locator(".message.in .text")).to_have_text("Echo: hallo <b>Welt</b>")


async def test_an_example_is_sent_with_one_click(open_page: OpenPage) -> None:
    page = await open_page()
    sentence = "Mitgliedschaft von Clara Vogt beenden am Enddatum"

    await page.get_by_role("button", name=sentence).click()

    await expect(page.locator(".message.out .text")).to_have_text(sentence)
    await expect(page.locator(".welcome")).to_have_count(0)


async def test_marked_text_is_shown_as_marked(open_page: OpenPage) -> None:
    page = await open_page()

    await write(page, "frage")

    await expect(last(page).locator("strong")).to_have_text("Clara Vogt")
    await expect(last(page).locator("code")).to_have_text("14.01.2027")


@pytest.mark.parametrize("questions", [1, 6], ids=["short-chat", "scrolled-chat"])
@pytest.mark.parametrize("width", [360, 1280])
async def test_a_press_edits_the_message_without_a_jump(
    open_page: OpenPage, width: int, questions: int
) -> None:
    page = await open_page(width=width)
    for number in range(1, questions + 1):
        await write(page, "frage")
        await expect(page.locator(".keyboard")).to_have_count(number)
    message = last(page)
    before = await top(message)

    await message.get_by_role("button", name="Bestätigen").click()
    await expect(message.locator(".text")).to_have_text("✔ Erledigt")

    assert await top(message) == before
    await expect(page.locator(".toast")).to_have_text("Gespeichert")


async def test_a_press_further_up_moves_nothing_either(open_page: OpenPage) -> None:
    page = await open_page(height=500)
    for number in range(1, 7):
        await write(page, "frage")
        await expect(page.locator(".keyboard")).to_have_count(number)
    message = page.locator(".message.in").nth(2)
    await message.scroll_into_view_if_needed()
    before = await top(message)

    await message.get_by_role("button", name="Details").click()
    await expect(message.locator(".text")).to_contain_text("Frist: 1 Monat")

    assert await top(message) == before


async def test_a_message_taller_than_the_screen_is_shown_from_its_beginning(
    open_page: OpenPage,
) -> None:
    page = await open_page(height=500)

    await write(page, "lang")
    await expect(last(page).locator(".text")).to_contain_text("Zeile 40")

    assert round(await top(last(page)) - await top(page.locator("#log"))) == 12
    await page.get_by_role("button", name="Zur neuesten Nachricht").click()
    await expect(last(page).get_by_role("button", name="Details")).to_be_in_viewport()


async def test_the_menu_opens_with_a_slash_and_sends_the_chosen_command(
    open_page: OpenPage,
) -> None:
    page = await open_page()
    options = page.get_by_role("listbox", name="Befehle").get_by_role("option")

    await page.get_by_role("textbox", name="Nachricht").press_sequentially("/")
    await expect(options).to_have_text(["/hilfeWas ich kann", "/kuendigenVertrag beenden"])
    await page.keyboard.type("k")
    await expect(options).to_have_text(["/kuendigenVertrag beenden"])
    await page.keyboard.press("Enter")

    await expect(page.locator(".message.out .text")).to_have_text("/kuendigen")
    await expect(page.get_by_role("listbox")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
async def test_somebody_else_can_speak(open_page: OpenPage, width: int) -> None:
    page = await open_page(width=width)

    await page.get_by_role("button", name="Wer spricht?").click()
    await page.get_by_role("searchbox", name="Person suchen").fill("celik")
    await expect(page.locator(".person")).to_have_count(1)
    await page.keyboard.press("Enter")
    await write(page, "hallo")

    await expect(page.locator("#speaker-name")).to_have_text("Emre Çelik")
    await expect(page.locator(".message.in .text")).to_have_text("Echo: hallo")


async def test_messages_to_others_are_counted(open_page: OpenPage) -> None:
    page = await open_page()

    await write(page, "sag 101 Dein Vertrag endet bald")
    clara = page.locator(".person", has_text="Clara Vogt")

    await expect(clara.get_by_role("img", name="1 ungelesen")).to_be_visible()
    await clara.click()
    await expect(page.locator(".message.in .text")).to_have_text("Dein Vertrag endet bald")
    await expect(clara.get_by_role("img")).to_have_count(0)


async def test_the_day_moves_forward_and_shows_how_far_it_is(
    open_page: OpenPage, demo: ToyDemo
) -> None:
    demo.seconds_a_day = 0.15
    page = await open_page()
    await expect(page.locator("#now")).to_have_text("Sa., 21.11.2026 · 10:00")

    await page.get_by_role("button", name="Nächster Tag").click()
    await expect(page.locator("#now")).to_have_text("So., 22.11.2026 · 10:00")
    await expect(last(page).locator(".text")).to_have_text("Guten Morgen, 22.11.2026")
    await expect(page.locator(".day-line")).to_have_text(["So., 22.11.2026"])

    await page.get_by_role("button", name="Anderer Tag").click()
    await page.get_by_label("Bis zu diesem Tag").fill("2026-12-01")
    await page.keyboard.press("Enter")
    await expect(page.locator("#progress-text")).to_have_text("Tag für Tag bis Di., 01.12.2026 …")
    await expect(page.locator("#now")).to_have_text("Di., 01.12.2026 · 10:00")
    await expect(page.locator("#progress")).to_be_hidden()
    await expect(page.locator(".message")).to_have_count(10)


async def test_the_language_starts_from_the_browser_and_can_be_switched(
    open_page: OpenPage,
) -> None:
    page = await open_page(locale="en-GB")
    await expect(page.locator("#now")).to_have_text("Sat, 21 Nov 2026 · 10:00")
    await expect(page.get_by_role("button", name="Next day")).to_be_visible()

    await page.get_by_role("button", name="Deutsch").click()
    await expect(page.get_by_role("button", name="Nächster Tag")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "de")

    await page.reload()
    await expect(page.get_by_role("button", name="Nächster Tag")).to_be_visible()


async def test_the_theme_follows_the_system_until_it_is_switched(open_page: OpenPage) -> None:
    page = await open_page(color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    dark = await page.evaluate(colour)

    await page.get_by_role("button", name="Helles Design").click()
    light = await page.evaluate(colour)
    await page.route("**/words.*.json", lambda _: None)  # even before there are words
    await page.reload()

    assert (dark, light) == ("rgb(22, 29, 31)", "rgb(255, 255, 255)")
    assert await page.evaluate(colour) == light


async def test_files_go_both_ways(open_page: OpenPage) -> None:
    page = await open_page()
    document = FilePayload(name="Kunden.csv", mimeType="text/csv", buffer=b"Name\n")

    await page.locator("#file").set_input_files(files=[document])
    await expect(page.locator(".message.in .text")).to_have_text("Kunden.csv: 5 Bytes")
    await write(page, "datei")
    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="Rechnungen für 2026.csv").click()

    download = await downloading.value
    assert download.suggested_filename == "Rechnungen für 2026.csv"
    assert (await download.path()).read_bytes() == b"Nr;Betrag\n"


async def test_documents_open_in_the_page(open_page: OpenPage) -> None:
    page = await open_page()
    paper = FilePayload(name="Rechnung.pdf", mimeType="application/pdf", buffer=one_page())
    days = FilePayload(name="Kurse.ics", mimeType="text/calendar", buffer=CALENDAR)
    for file in (paper, days):
        await page.locator("#file").set_input_files(files=[file])

    await page.get_by_role("button", name="Rechnung.pdf ansehen").click()
    frame = page.locator("#viewer iframe")
    await expect(frame).to_have_attribute("title", "Rechnung.pdf")
    source = await frame.get_attribute("src") or ""
    tab = page.get_by_role("link", name="Rechnung.pdf in einem neuen Tab öffnen")
    await expect(tab).to_have_attribute("href", source.partition("#")[0])
    await page.keyboard.press("Escape")
    await expect(frame).to_have_count(0)

    await page.get_by_role("button", name="Kurse.ics ansehen").click()
    entries = page.locator("#viewer .dates li")
    await expect(entries).to_have_text(
        [
            "So., 01.11.2026 – Mo., 30.11.2026Pause",
            "Di., 24.11.2026, 18:00–19:15Yoga FlowabgesagtSaal 1",
        ]
    )
    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="Kurse.ics herunterladen").click()
    assert (await (await downloading.value).path()).read_bytes() == CALENDAR
    await page.keyboard.press("Escape")


async def test_a_picture_is_seen_in_the_message(open_page: OpenPage, demo: ToyDemo) -> None:
    owner = find_person(demo.telegram.people, "owner")[0]
    page = await open_page()

    code = qr_png("https://example.org", "x").content
    demo.telegram.send_bytes(owner, "Einladung.png", code, START)

    picture = page.get_by_role("img", name="Einladung.png")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("(image) => image.decode().then(() => image.naturalWidth > 100)")


async def test_the_bot_is_seen_typing(open_page: OpenPage) -> None:
    page = await open_page()

    await write(page, "warte")

    await expect(page.locator("#typing")).to_have_text("Tresen schreibt …")


async def test_names_and_texts_are_never_markup(open_page: OpenPage, demo: ToyDemo) -> None:
    evil = "<img src=x onerror=alert(1)>"
    owner = find_person(demo.telegram.people, "owner")[0]
    page = await open_page()

    demo.telegram.say(owner, evil, START)
    demo.telegram.send_bytes(owner, f"{evil}.csv", b"x", START)

    await expect(page.locator(".message.out .text")).to_have_text(evil)
    await expect(page.locator(".file strong")).to_have_text(f"{evil}.csv")
    await expect(page.locator("#log img")).to_have_count(0)


async def test_the_page_connects_again_after_a_restart(
    open_page: OpenPage, server: ChatPage, demo: ToyDemo, address: str
) -> None:
    page = await open_page()
    owner = find_person(demo.telegram.people, "owner")[0]

    await server.stop()
    await expect(page.get_by_text("Verbindung unterbrochen")).to_be_visible()
    await write(page, "hörst du mich?")
    await expect(page.locator(".toast")).to_have_text("Die Demo antwortet nicht. Läuft sie noch?")
    await expect(page.locator("#text")).to_have_value("hörst du mich?")
    demo.telegram.say(owner, "inzwischen gesagt", START)
    await server.start(urlsplit(address).port or 0)

    await expect(page.get_by_text("Verbindung unterbrochen")).to_be_hidden(timeout=10000)
    await expect(page.locator(".message.out .text")).to_have_text("inzwischen gesagt")
