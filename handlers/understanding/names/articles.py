"""Articles that show that an everyday word is a person: "dem Sommer sein Vertrag"."""

from collections.abc import Sequence
from itertools import pairwise

from handlers.understanding.names.found_name import BLANK
from handlers.understanding.names.signs import is_object
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_NEAR = 3  # words from an owner to what is his: "sein altes Abo"


def behind_telling_article(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the article before a word and what stands around both make it a person."""
    if at == 0 or at + 1 >= len(tokens) or is_object(tokens[at]):
        return False
    told = _pays(tokens, at) or _comes(tokens, at) or _has_bare(tokens, at)
    return told or _owns_next(tokens, at)


def _has_bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether an article and a bare adjective open a note, and a verb follows: "die kurz hat"."""
    names, word = lexicon().names, tokens[at].fold
    if at != 1 or tokens[0].fold not in names.articles or word not in names.adverbs:
        return False
    return word not in names.times and tokens[2].fold in names.verbs


def _owns_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether what belongs to the word stands behind it: "dem Sommer sein Vertrag"."""
    words, article = lexicon(), tokens[at - 1].fold
    if tokens[at + 1].fold not in words.names.possessed.get(article, ()):
        return False
    before = tokens[at - 2] if at > 1 else None
    if before and (before.fold in words.doubts.prepositions or before.fold in words.days_of_year):
        return False  # "nach dem Sommer sein Abo", "Ende der Woche ihr Abo"
    return any(is_object(token) or token.fold == BLANK for token in tokens[at + 2 :][:_NEAR])


def _pays(tokens: Sequence[Token], at: int) -> bool:
    """Whether a question about people leads to the word: "Was schuldet uns der Sommer?"."""
    words = lexicon()
    if tokens[at - 1].fold not in words.names.articles:
        return False
    before = [token for token in tokens[: at - 1] if token.fold not in words.quantities["asking"]]
    verb = before[-1].fold if before else ""
    return verb in words.names.human and verb in words.names.asks


def _comes(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody called like a day comes on one: "Der Freitag kommt am Freitag zu Salsa"."""
    words = lexicon()
    if tokens[at - 1].fold not in words.names.articles or (at > 1 and tokens[at - 2].word):
        return False
    if tokens[at + 1].fold not in words.names.verbs or tokens[at].fold not in words.names.times:
        return False
    return any(
        led.fold in words.hands["towards"] and token.fold == BLANK
        for led, token in pairwise(tokens[at + 2 :])
    )
