"""Lists of words of a subject: texts with commas between, one list per language."""

from functools import cache

from handlers.texts import LANGUAGES, Words, spoken
from handlers.understanding.words import fold


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a list in every language, folded: people mix them."""
    lists = [Words(spoken(language))(name) for language in LANGUAGES]
    return frozenset(fold(each.strip()) for words in lists for each in words.split(","))
