"""How many units more or fewer an answer says: a number, and the words that say which way."""

from handlers.texts import Words
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import fold, tokenize

_SIGNS = {"+": 1, "-": -1, "\N{MINUS SIGN}": -1, "\N{EN DASH}": -1}


def change_said(words: Words, text: str) -> int:
    """Return the number of units with its sign; 0 where it is unclear.

    A number alone, or with the word for units, is one more each; every other number needs a sign
    or a word that says which way.

    Args:
        words: The language of the dialog.
        text: An answer such as "3 weniger", "minus 3", "zieh 3 ab" or "+2 Einheiten".
    """
    tokens = tokenize(text)
    numbers = [number for token in tokens if (number := _number(token.fold)) is not None]
    if len(numbers) != 1:
        return 0
    said = {token.fold for token in tokens}
    signs = {_SIGNS[mark] for mark in _SIGNS if _has_sign(text, mark)}
    known = lexicon().quantities
    fewer, more = _own(words, "fewer"), _own(words, "more")
    signs |= (
        {-1} if said & (known["down"] | known["minus"] | known["before-down"] | fewer) else set()
    )
    signs |= {1} if said & (known["up"] | known["plus"] | known["before-up"] | more) else set()
    if not signs and not _says_more(said):
        signs = {1}
    return numbers[0] * signs.pop() if len(signs) == 1 else 0


def _number(word: str) -> int | None:
    known = lexicon()
    if word.isdecimal():
        return int(word[:6])
    return int(known.numbers[word]) if word in known.numbers else None


def _has_sign(text: str, mark: str) -> bool:
    """Return whether a sign stands right before a number, and not inside of a word."""
    before, found, after = text.partition(mark)
    return bool(found) and after.strip()[:1].isdigit() and not before[-1:].isalnum()


def _own(words: Words, way: str) -> set[str]:
    return {fold(word.strip()) for word in words(f"units-said-{way}").split(",")}


def _says_more(said: set[str]) -> bool:
    """Return whether there is a word that is neither a number nor the word for units."""
    units = lexicon().quantities["unit"]
    return any(word.isalpha() and word not in units and _number(word) is None for word in said)
