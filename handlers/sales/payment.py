"""How the method of payment of a contract is read and shown."""

import re

from domain.studios.settings import PaymentMethod
from handlers.sales.form import says
from handlers.sales.said import bare_choice
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import key

METHODS = tuple(method.value for method in PaymentMethod)
_LEADS = re.compile(r"^(?:nein|doch|lieber|no|rather|instead)[\s,]+", re.IGNORECASE)


def methods_said(words: Words, sentence: str) -> list[str]:
    """Return the methods that a sentence names: "Clara zahlt künftig per Lastschrift"."""
    said = fold(sentence)
    return [method for method in METHODS if says(words, method, said)]


def typed_method(text: str) -> str | None:
    """Return the method that a text says and nothing else: "nein, lieber bar"."""
    plain = text.strip()
    while (shorter := _LEADS.sub("", plain)) != plain:
        plain = shorter
    return bare_choice(METHODS, plain)


def method_text(words: Words, method: str) -> str:
    """Return a method as it is named."""
    return words(f"sale-payment-{key(method)}")


def payment_line(words: Words, method: str | None) -> str:
    """Return how a contract is paid, or that it is still open."""
    if method is None:
        return words("payment-line-open")
    return words("payment-line", method=method_text(words, method))
