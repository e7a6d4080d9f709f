"""Long answers in pages that Telegram takes: 4,096 UTF-16 units a message, some air left.

Pages break between blocks; a block that is too long by itself breaks between its lines. The
buttons ``‹ 2/5 ›`` ask for the same thing again, so no page is kept anywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from handlers.buttons import SHORT, request_data
from handlers.dialog import Answer
from handlers.messages import Button, Rows

ROOM = 3_500


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
    pages = list(_pages(answer.blocks))
    page = min(page, len(pages) - 1)
    if len(pages) == 1:
        return pages[0], answer.buttons
    known = {key: value for key, value in slots.items() if key in SHORT and value is not None}
    places = (("‹", page - 1), (f"{page + 1}/{len(pages)}", page), ("›", page + 1))
    turners = tuple(
        Button(label, request_data(language, intent, {**known, "page": target % len(pages)}))
        for label, target in places
    )
    return pages[page], (turners, *answer.buttons)


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
