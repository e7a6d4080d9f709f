"""Long answers in pages that Telegram takes: 4,096 UTF-16 units a message, some air left.

Pages break between blocks; a block that is too long by itself breaks between its lines. Entries
with a button of their own stand below the blocks, a few on every page. The buttons ``‹ 2/5 ›``
ask for the same thing again, so no page is kept anywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from handlers.buttons import SHORT, request_data
from handlers.dialog import Answer
from handlers.messages import Button, Rows

ROOM = 3_500
ENTRIES = 8
"""How many entries with a button of their own stand on one page."""


def paged(
    language: str, answer: Answer, intent: str, slots: Mapping[str, Any], page: int
) -> tuple[str, Rows]:
    """Return the text of one page and its buttons.

    Args:
        language: Of the answer; its turners keep it.
        answer: The whole answer.
        intent: What was asked, for the page turners.
        slots: What it was asked about; resolved ids and days travel in the turners.
        page: From 0; a page that is not there any more becomes the last.
    """
    pages = list(_pages_of(answer))
    page = min(page, len(pages) - 1)
    text, rows = pages[page]
    if len(pages) > 1:
        rows = (*rows, _turners(language, intent, slots, page, len(pages)))
    return text, (*rows, *answer.buttons)


def _pages_of(answer: Answer) -> Iterator[tuple[str, Rows]]:
    """Yield the text of each page with the buttons of its entries."""
    if not answer.entries:
        yield from ((text, ()) for text in _pages(answer.blocks))
        return
    a_page = answer.a_page or ENTRIES
    for at in range(0, len(answer.entries), a_page):
        shown = answer.entries[at : at + a_page]
        text = "\n".join((*answer.blocks, *(line for line, _ in shown)))
        yield text, tuple((button,) for _, button in shown)


def _turners(
    language: str, intent: str, slots: Mapping[str, Any], page: int, count: int
) -> tuple[Button, ...]:
    known = {key: value for key, value in slots.items() if key in SHORT and value is not None}
    places = (("‹", page - 1), (f"{page + 1}/{count}", page), ("›", page + 1))
    return tuple(
        Button(label, request_data(language, intent, {**known, "page": target % count}))
        for label, target in places
    )


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _pages(blocks: Iterable[str]) -> Iterator[str]:
    page = ""
    for part in _parts(blocks):
        joined = f"{page}\n{part}" if page else part
        if units(joined) > ROOM and page:
            yield page
            joined = part
        page = joined
    yield page


def _parts(blocks: Iterable[str]) -> Iterator[str]:
    for block in blocks:
        if units(block) <= ROOM:
            yield block
        else:
            yield from block.split("\n")
