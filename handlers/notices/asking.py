"""Whether words are a question, and one that asks for money."""

from handlers.understanding.phrases import lexicon
from handlers.understanding.words import tokenize


def is_question(text: str) -> bool:
    """Say whether a text ends as a question does."""
    return text.rstrip().endswith("?")


def asks_for_money(text: str) -> bool:
    """Say whether a text asks what is to be paid: "what does it cost me until then?"."""
    folds = {token.fold for token in tokenize(text)}
    return is_question(text) and not folds.isdisjoint(lexicon().money["asked"])
