"""Which language a sentence is in, by its everyday words."""

from collections.abc import Sequence
from typing import Literal

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

Language = Literal["de", "en"]


def language_of(tokens: Sequence[Token], hint: str | None) -> Language:
    """Return the language most of the words belong to; the hint decides where they are even.

    Args:
        tokens: The sentence.
        hint: What is known of the person, or None; German then.
    """
    plain = lexicon().plain
    german = float(sum(token.fold in plain["de"] for token in tokens))
    english = sum(token.fold in plain["en"] for token in tokens)
    german += sum(bool(set(token.text.lower()) & set("äöüß")) for token in tokens) * 0.5
    if german == english:
        return "en" if hint == "en" else "de"
    return "de" if german > english else "en"
