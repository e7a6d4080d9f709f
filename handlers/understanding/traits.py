"""What the trained part looks at: words and pieces of words, concepts, and the rules' votes.

A trait is a short text that holds of a sentence or does not. It says itself what it is, so that
a reading can be explained: ``word cancel my``, ``apart cancel card``, ``part kuend``,
``sign quit``, ``both ask quit``, ``rule contract.terminate``.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE, SURE, ranked
from handlers.understanding.patterns.forms import BREAK

_RUN = 3  # words in a row
_APART = 5  # words from one to the other
_PARTS = (3, 4, 5)  # letters
_VOTES = 3
UNSEEN = "seen nothing"
"""The trait of a sentence in which the rules see no intent at all."""
_NO_WORDS = frozenset({"^", "$", BREAK})


def traits_of(facts: Facts, *, votes: bool = True) -> set[str]:
    """Return the traits of a sentence.

    Args:
        facts: The sentence taken apart.
        votes: Whether to ask the rules of ``intents.toml``; not for sentences beside which they
            were written, where they are right more often than elsewhere.
    """
    found = {f"role {facts.role}"}
    words = [word for word in facts.shape if word not in _NO_WORDS]
    found.update(_runs(facts.shape), _apart(words))
    found.update(*map(_parts, words))
    found.update([f"sign {feature}" for feature in facts.features])
    found.update([f"both {one} {two}" for one, two in combinations(sorted(facts.features), 2)])
    if votes:
        found.update(_votes(facts.features))
    return found


def _runs(shape: Sequence[str]) -> list[str]:
    return [
        "word " + " ".join(shape[at : at + length])
        for length in range(1, _RUN + 1)
        for at in range(len(shape) - length + 1)
    ]


def _apart(words: Sequence[str]) -> list[str]:
    return [
        f"apart {one} {other}"
        for at, one in enumerate(words)
        for other in words[at + 2 : at + _APART + 1]
    ]


@lru_cache(maxsize=4096)  # most words of a sentence stand in many
def _parts(word: str) -> tuple[str, ...]:
    if word.startswith("@"):
        return ()
    edged = f"<{word}>"
    return tuple(
        f"part {edged[at : at + length]}"
        for length in _PARTS
        for at in range(len(edged) - length + 1)
    )


def _votes(features: frozenset[str]) -> Iterator[str]:
    """Yield what the rules would say, and which intents they see at all."""
    order = ranked(features)
    yield f"rule {order[0][1] if order and order[0][0] >= SURE else NONE}"
    if not order:
        yield UNSEEN
    for score, name in order[:_VOTES]:
        yield f"seen {name} {score // 10}"
