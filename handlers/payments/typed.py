"""What is typed below a proposed payment: "nein, nur 20", "no, in cash", "gestern".

An amount, a day and a method are taken, alone or together, and nothing else may be said.
"""

import re
from collections.abc import Mapping
from typing import Any

from handlers.dialog import Slots, Talk
from handlers.lists_of_words import words_of
from handlers.sales.payment import typed_method
from handlers.understanding.amounts import find_money, read_amount
from handlers.understanding.days.dates import find_dates
from handlers.understanding.words import fold

MOST_WORDS = 10
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"[\d.,'’ €–-]*\d[\d.,'’ €–-]*")


def typed_payment(talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
    """Return what a short text corrects of a payment; nothing where it says anything else.

    Args:
        talk: The turn, in the dialog's language.
        slots: What is known: an invoice is, and no question is open.
        text: As typed.
    """
    if "invoice_id" not in slots or slots.get("x_ask") or slots.get("x_all"):
        return {}
    if text.strip().endswith("?") or len(text.split()) > MOST_WORDS:
        return {}
    day, rest = _day(talk, text)
    amount, rest = _amount(rest)
    method = _method(rest)
    if method is None and _said(rest):
        return {}
    found = {"x_amount_cents": amount, "x_paid_on": day, "x_method": method}
    return {name: value for name, value in found.items() if value is not None}


def _day(talk: Talk, text: str) -> tuple[str | None, str]:
    """Return the day that has come, and the text without it; "26,50" is none."""
    if find_money(text):
        return None, text
    found = find_dates(text, talk.words.language, talk.said_on)
    if len(found) != 1 or found[0].kind != "day":
        return None, text
    day = found[0].in_past(talk.said_on).last
    rest = text[: found[0].start] + " " + text[found[0].end :]
    return (None, text) if day is None or day > talk.said_on else (day.isoformat(), rest)


def _amount(text: str) -> tuple[int | None, str]:
    figures = _FIGURE.findall(text)
    if len(figures) != 1:
        return None, text
    cents = read_amount(figures[0])
    return (None, text) if cents is None else (cents, text.replace(figures[0], " "))


def _method(text: str) -> str | None:
    return typed_method(" ".join(_WORD.findall(_without_lead(text))))


def _without_lead(text: str) -> str:
    lead = words_of("paid-words-filler") | words_of("paid-words-currency")
    return " ".join(word for word in _WORD.findall(text) if fold(word) not in lead)


def _said(text: str) -> str:
    """Return what is left of a text beside the words that say nothing here, and figures."""
    return _without_lead(text) or "".join(re.findall(r"\d", text))
