"""Questions about one place of a text: what it can mean, how it is written, what stands beside."""

from handlers.understanding.days.tokens import Sentence
from handlers.understanding.days.words import lexicon


def tags_at(sentence: Sentence, place: int) -> set[str]:
    """Return everything that what begins at the place can mean; nothing outside of the text."""
    if not 0 <= place < len(sentence.tokens):
        return set()
    return {edge.tag for edge in sentence.edges[place] if edge.end > place}


def is_listed(sentence: Sentence, place: int, name: str) -> bool:
    """Return whether the word at the place is in a list of ``locales/*/days_around.toml``."""
    tokens = sentence.tokens
    return 0 <= place < len(tokens) and tokens[place].text in lexicon().lists[name]


def is_capital(sentence: Sentence, place: int) -> bool:
    """Return whether a word with a capital stands at the place."""
    if not 0 <= place < len(sentence.tokens):
        return False
    token = sentence.tokens[place]
    return token.kind == "word" and sentence.text[token.start].isupper()


def is_beside(sentence: Sentence, place: int) -> bool:
    """Return whether nothing but a space parts the place from the next one."""
    tokens = sentence.tokens
    if not 0 <= place < len(tokens) - 1:
        return False
    return sentence.text[tokens[place].end : tokens[place + 1].start] == " "
