"""Words of dialects, compared as they are written elsewhere: "ich künde" is "ich kündige".

What was typed stays; a word that may be somebody's name is compared as it is typed.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from handlers.understanding.names.context import title_before
from handlers.understanding.names.people import people_of
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import Token


def in_standard(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[Token, ...]:
    """Return the words of a sentence with what those of a dialect are compared as."""
    dialect, found = lexicon().dialect, list(tokens)
    for at, token in enumerate(tokens):
        if token.fold in dialect or not token.text.isalnum():
            found[at] = _in_standard(tokens, at, vocabulary)
    return tuple(found)


def _in_standard(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> Token:
    words, token = lexicon(), tokens[at]
    tied = not token.text.isalnum() and token.fold[:1] in words.names.tied_before
    if tied and (bare := _standing_alone(token)):
        return replace(token, fold=bare)
    if token.fold not in words.dialect or title_before(tokens, at):
        return token
    named = people_of(vocabulary).hit(token) is not None
    return token if named else replace(token, fold=words.dialect[token.fold])


def _standing_alone(token: Token) -> str:
    """Return an everyday word without an article tied to it ("d'Rechnig"), "" for others."""
    words = lexicon()
    if token.text[1:2].isalnum():
        return ""
    word = words.dialect.get(token.fold[1:], token.fold[1:])
    return word if word in words.names.titles or words.knows(word) else ""
