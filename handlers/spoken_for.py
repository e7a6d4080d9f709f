"""Which of several links a sentence names: a person by first name, a studio by its name."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from domain.studios.links import Link
from handlers.lists_of_words import words_of
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, tokenize

SHORTEST = 3
"""Letters of a word of a studio's name that names it alone."""


class Named(Struct, frozen=True):
    """A link that a sentence names.

    Attributes:
        words: The folded words that name it.
        person: Whether it is the person who is named; else it is the studio.
    """

    link: Link
    words: frozenset[str]
    person: bool


def named_in(
    text: str,
    links: Sequence[Link],
    names: Mapping[int, str],
    current: Link,
    offered: frozenset[str] = frozenset(),
) -> Named | None:
    """Return the one link that a sentence names; None for none, several, or the current one.

    Args:
        text: As typed.
        links: Of the chat, the one last used first.
        names: Of the customers, by link.
        current: The link that counts if nothing is named.
        offered: Folded words of courses and plans, which name no studio.
    """
    said = [token for token in tokenize(text) if token.word]
    in_studio, studio_words = _studio(said, links, offered | words_of("words-studio-kinds"))
    here = [link for link in links if link.studio_id in in_studio] or list(links)
    people = {link.id: _first_names(names[link.id]) for link in here if names[link.id]}
    found = {number: _said(said, words) for number, words in people.items()}
    meant = [link for link in here if found.get(link.id)]
    if len(meant) == 1 and meant[0].id != current.id:
        return Named(meant[0], found[meant[0].id] | studio_words, person=True)
    if not meant and in_studio and current.studio_id not in in_studio:
        return Named(here[0], studio_words, person=False)
    return None


def without(text: str, named: Named) -> str:
    """Return a sentence without the studio that only says where; a name in it stays.

    Empty where nothing is said but for whom one speaks from now on.
    """
    said = [token for token in tokenize(text) if token.word]
    naming = [token for token in said if set(_forms(token)) & named.words]
    if all(token.fold in words_of("words-switch") for token in said if token not in naming):
        return ""
    return text if named.person else _cut(text, naming)


def _studio(
    said: Sequence[Token], links: Sequence[Link], ordinary: frozenset[str]
) -> tuple[frozenset[int], frozenset[str]]:
    """Return the one studio that is named, and the words that do; ordinary ones do not alone."""
    words = {link.studio_id: _words(link.studio_name) for link in links}
    typed = [token.fold for token in said]
    whole = {number for number, name in words.items() if _in_a_row(name, typed)}
    if len(whole) > 1:  # "Studio Eins" and "Studio Eins Süd"
        whole = {max(whole, key=lambda number: len(words[number]))}
    if not whole and len(words) > 1:
        shared = frozenset.intersection(*(frozenset(name) for name in words.values())) | ordinary
        whole = {
            number
            for number, name in words.items()
            if any(_names_alone(word) and word not in shared and word in typed for word in name)
        }
    if len(whole) != 1:
        return frozenset(), frozenset()
    (number,) = whole
    return frozenset(whole), frozenset(words[number]) & frozenset(typed)


def _names_alone(word: str) -> bool:
    return len(word) >= SHORTEST and not lexicon().knows(word)


def _in_a_row(name: Sequence[str], typed: Sequence[str]) -> bool:
    length = len(name)
    return any(list(typed[at : at + length]) == list(name) for at in range(len(typed)))


def _words(name: str) -> tuple[str, ...]:
    return tuple(token.fold for token in tokenize(name) if token.word)


def _first_names(name: str) -> frozenset[str]:
    """Return the words of a name but the last; the whole of a single one."""
    words = _words(name)
    return frozenset(words[:-1] or words)


def _said(said: Sequence[Token], names: frozenset[str]) -> frozenset[str]:
    """Return the words of a name that were said; everyday words count only behind "für"."""
    found = set()
    for at, token in enumerate(said):
        word = next((form for form in _forms(token) if form in names), None)
        before = said[at - 1].fold if at else ""
        if word and (not lexicon().knows(word) or before in words_of("words-for")):
            found.add(word)
    return frozenset(found)


def _forms(token: Token) -> tuple[str, ...]:
    """Return a word as it may be a name, with and without a genitive's s."""
    return token.fold, token.fold.removesuffix("s")


def _cut(text: str, naming: Sequence[Token]) -> str:
    """Return a text without words, nor the preposition before them and the colon behind."""
    start, end = naming[0].start, naming[-1].end
    for token in reversed(naming):
        text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    before = re.sub(r"\b(?:im|in|bei|beim|at|for|für|vom|von|of)\s+$", "", text[:start])
    behind = re.sub(r"^\s*[:,;–-]\s*", " ", text[end:])
    return " ".join(f"{before}{text[start:end]}{behind}".split())
