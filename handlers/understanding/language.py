"""Which language a sentence is in: by everyday words, and by the words of orders and wishes."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

Language = Literal["de", "en"]
_SHORTEST_STEM = 4
_LANGUAGES = ("de", "en")
_LETTERS = frozenset("äöüßÄÖÜẞ")


def language_of(tokens: Sequence[Token], hint: str | None) -> Language:
    """Return the language most of the words belong to; the hint decides where they are even.

    Args:
        tokens: The words of the sentence that are no names, plans or courses.
        hint: What is known of the person, or None; German then.
    """
    german, english = (sum([_shows(token.fold, lang) for token in tokens]) for lang in _LANGUAGES)
    umlauts = [token for token in tokens if not _LETTERS.isdisjoint(token.text)]
    more = german - english + len(umlauts) * 0.5
    if more == 0:
        return "en" if hint == "en" else "de"
    return "de" if more > 0 else "en"


@lru_cache(maxsize=4096)  # most words stand in many sentences
def _shows(word: str, lang: str) -> bool:
    if word in lexicon().plain[lang]:
        return True
    words, stems, foreign = _commands(lang)
    return word in words or (word.startswith(stems) and word not in foreign)


@cache
def _commands(lang: str) -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    """Return words and beginnings of words that only this language's orders are made of.

    The last are words of other languages, to which none of these beginnings belongs ("stop").
    A word of another language is borrowed where it is one of several in a pattern ("revoke the
    Kündigung"); then it belongs to the language in which it is a pattern by itself.
    """
    spoken = lexicon().spoken
    foreign = {word for other, said in spoken.items() if other != lang for word in said.alone}
    own = spoken[lang].words - foreign
    stems = tuple(word[:-1] for word in own if word.endswith("*") and len(word) > _SHORTEST_STEM)
    return frozenset(word for word in own if word.isalpha()), stems, frozenset(foreign)
