"""Amounts in sentences about plans: in cents, or as typed where they may mean two things.

``61,999`` is no German way to write either 61,99 or 61.999, so nobody guesses; English has the
same with a dot.
"""

import re

from handlers.understanding.amounts import read_amount

MONEY = re.compile(r"(?:€|eur\b)\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:€|eur\b|euros?\b)", re.IGNORECASE)
_FIGURES = re.compile(r"\d[\d.,]*")
_DOUBTFUL = {
    "de": re.compile(r"(?<![\d.,])\d{1,3},\d{3}(?![\d.,]*\d)"),
    "en": re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]*\d)"),
}


def doubtful(text: str, language: str) -> str | None:
    """Return the amount in a text that may mean two things.

    Example:
        >>> doubtful("61,999 €", "de"), doubtful("1.200 €", "de"), doubtful("€1,200", "en")
        ('61,999', None, None)
    """
    found = _DOUBTFUL[language].search(text)
    return found.group() if found else None


def said_cents(text: str, language: str, *, bare: bool = False) -> int | str | None:
    """Return the one amount of a text; as typed where it is doubtful.

    Args:
        text: A part of a sentence.
        language: Its language.
        bare: Whether figures without a currency are an amount too.
    """
    marked = [one or other for one, other in MONEY.findall(text)]
    amounts = marked or (_FIGURES.findall(text) if bare else [])
    if len(amounts) != 1:
        return None
    return doubtful(amounts[0], language) or read_amount(amounts[0].rstrip(".,"))
