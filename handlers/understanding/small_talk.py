"""Greetings and thanks, and sentences that are one wish around the chat as a whole.

The words are data in ``locales/*/phrases``: ``small_talk.toml`` and ``wishes.toml``.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from handlers.understanding.phrases import lexicon
from handlers.understanding.wished import wished_whole
from handlers.understanding.words import tokenize

_SAID = ("greeting", "thanks")
_LONGEST = 12  # words; whoever says more says more than that


def small_talk(text: str) -> dict[str, object]:
    """Return ``greeting`` and ``thanks``, True where the whole text is nothing else.

    Where it is a wish instead, it is ``meant`` and ``meant_slots``.

    Example:
        >>> small_talk("Hallo zusammen, danke!"), small_talk("Hallo, kündige Clara")
        ({'greeting': True, 'thanks': True}, {})
    """
    tokens = tokenize(text)
    words = [token.fold for token in tokens if token.word]
    if len(words) <= _LONGEST and (wish := wished_whole(tokens)):
        return wish
    found: set[str] = set()
    while words:
        kind, length = _longest(words[:_LONGEST])
        if not length:
            return {}
        found.add(kind)
        words = words[length:]
    return {kind: True for kind in _SAID if kind in found}


def _longest(words: Sequence[str]) -> tuple[str, int]:
    """Return the kind of the longest phrase that the words begin with, and its length."""
    fits = (
        (len(phrase), kind)
        for phrase, kind in _phrases().get(words[0], ())
        if tuple(words[: len(phrase)]) == phrase
    )
    length, kind = max(fits, default=(0, ""))
    return kind, length


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the phrases and their kinds by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for kind, phrases in lexicon().small_talk.items():
        for words in (tuple(phrase.split()) for phrase in phrases):
            found["".join(words[:1])].append((words, kind))
    return found
