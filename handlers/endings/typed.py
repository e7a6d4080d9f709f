"""What is typed below a proposed end: what becomes of bookings, what was used is worth."""

import re
from collections.abc import Mapping
from typing import Any

from domain.desk.orders import BookedAfter
from handlers.lists_of_words import words_of
from handlers.understanding.amounts import read_amount
from handlers.understanding.words import fold

MOST_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+")
_FATES = {
    BookedAfter.SINGLE: "ending-words-keep",
    BookedAfter.CARD: "ending-words-card",
    BookedAfter.CANCEL: "ending-words-drop",
}


def typed_booked(text: str) -> Mapping[str, Any]:
    """Return what is to become of the bookings after an end: "Buchungen behalten"."""
    said = _said(text)
    if not said & words_of("ending-words-booking") or re.search(r"\d", text):
        return {}
    fates = [fate for fate, words in _FATES.items() if said & words_of(words)]
    known = words_of("ending-words-booking") | words_of("ending-words-filler")
    if len(fates) != 1 or said - known - words_of(_FATES[fates[0]]):
        return {}
    return {"x_booked": fates[0].value}


def typed_compensation(text: str) -> Mapping[str, Any]:
    """Return what the customer owes for what was used: "Wertersatz 10 Euro", "kein Wertersatz"."""
    said = _said(text)
    none, named = words_of("ending-words-none"), words_of("ending-words-compensation")
    known = named | none | words_of("ending-words-filler") | words_of("paid-words-currency")
    if not said & named or said - known:
        return {}
    cents = read_amount(text)
    if cents is not None and cents >= 0:
        return {"x_compensation": text}
    return {"x_compensation": "0"} if said & none and not re.search(r"\d", text) else {}


def _said(text: str) -> frozenset[str]:
    """Return the words of a short text that is no question; none of a longer one."""
    words = _WORD.findall(text)
    is_short = len(words) <= MOST_WORDS and not text.strip().endswith("?")
    return frozenset(map(fold, words)) if is_short else frozenset()
