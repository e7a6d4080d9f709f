"""Wishes about the chat itself that the understanding has no intent for: known word by word."""

from functools import cache

from handlers.messages import Request
from handlers.texts import LANGUAGES, Words, spoken
from handlers.understanding.words import tokenize

WISHES = {"words-wish-unlink": "customer.unlink", "words-wish-switch": "chat.switch"}
"""By the list of sentences: what they ask for."""


def plain_wish(text: str) -> Request | None:
    """Return what a sentence asks for that is one of the lists, whole; None for all others."""
    found = _known().get(_plain(text))
    if found is None:
        return None
    intent, language = found
    return Request(intent, {"said": text}, language=spoken(language))


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Return intent and language of every sentence of the lists."""
    return {
        _plain(sentence): (intent, language)
        for name, intent in WISHES.items()
        for language in LANGUAGES
        for sentence in Words(spoken(language))(name).split(",")
    }


def _plain(text: str) -> str:
    return " ".join(token.fold for token in tokenize(text) if token.word)
