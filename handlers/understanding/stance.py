"""How a sentence stands to what it says: asked, ordered, denied; and its features for the rules.

A concept is denied if a negator of its clause reaches it. English negators and "kein" reach
forward, "nicht" reaches both ways. A negator inside of a phrase ("kommt nicht mehr") denies
nothing else.
"""

from collections.abc import Iterator, Sequence

from handlers.understanding.patterns import BREAK, Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import tokenize

NOT = "not:"
# What can be done, and so denied; things, days and questions cannot.
DENIABLE = frozenset({
    "quit", "endv", "notice", "no-renew", "pause", "resume", "buy", "plan-move", "register",
    "sign-off", "inactive", "active-again", "credit-note", "cancel-invoice", "delete", "paid",
    "adjust", "create", "withdraw", "undo-notice", "undo-word", "has-quit", "called-off",
    "book-payment", "sign-out",
})  # fmt: skip
_SHORT = 8  # words of a short sentence, its two edges included
_ANSWERS = frozenset({"abort-word", "correction"})
_NEAR = 3  # words that "nicht" reaches back where the clause goes on behind it


def features_of(
    text: str, shape: Sequence[str], matches: Sequence[Match], given: set[str], role: str
) -> frozenset[str]:
    """Return what rules can ask for.

    Args:
        text: The sentence as typed.
        shape: Its words.
        matches: Concepts in the shape.
        given: Kinds of things found.
        role: ``staff`` or ``customer``, who is called ``self``.
    """
    denied = frozenset(_denied(shape, matches))
    found = {match.concept for match in matches if match not in denied}
    found |= {NOT + match.concept for match in denied}
    found |= given | {"self" if role == "customer" else "staff"}
    found |= {"short"} if len(shape) <= _SHORT else set()
    found |= {"unheard"} if any(_unheard(word) for word in shape) else set()
    words = {token.fold for token in tokenize(text)}
    found |= {"please"} if words & lexicon().please else set()
    return frozenset(found | _stance(text, shape, matches, found))


def _unheard(word: str) -> bool:
    """Whether it is a word that no list knows, so that it may say what all is about."""
    return word.isalpha() and not lexicon().knows(word)


def _stance(
    text: str, shape: Sequence[str], matches: Sequence[Match], found: set[str]
) -> set[str]:
    openings = {1} | {at + 1 for at, word in enumerate(shape) if word == BREAK}
    opened = {match.concept for match in matches if match.start in openings}
    polite = "polite-start" in opened or ("polite-we" in found and "please" in found)
    polite = polite or ("can-i" in opened and "please" in found)
    asked = (
        "?" in text
        or _dictated_question(text)
        or "wh" in opened
        or _inverted(text, matches)
        or {"asks", "whether"} <= found
    )
    if polite:
        return {"polite"}
    return {"ask"} if asked else set()


def _inverted(text: str, matches: Sequence[Match]) -> bool:
    """Whether a verb opens the sentence; "das war" only seems to, because "das" is filler."""
    words = [token.fold for token in tokenize(text) if token.word]
    stated = bool(words) and words[0] in lexicon().subjects
    opened = any(match.concept == "starts-question" and match.start == 1 for match in matches)
    return opened and not stated


def _dictated_question(text: str) -> bool:
    marks = lexicon().dictated
    return any(marks.get(token.fold) == "?" for token in tokenize(text)) or any(
        " " in mark and sign == "?" and mark in text.lower() for mark, sign in marks.items()
    )


def _denied(shape: Sequence[str], matches: Sequence[Match]) -> Iterator[Match]:
    words = lexicon()
    phrases = [match for match in matches if match.end - match.start > 1]
    phrases = [match for match in phrases if match.concept not in _ANSWERS]
    for at, word in enumerate(shape):
        pair = "_".join(shape[at : at + 2])
        if not {word, pair} & words.negators:
            continue
        if _of_thing(at, shape):
            continue
        if (around := _around(at, shape, phrases)) is not None:
            yield from (match for match in matches if _swallowed(match, at, around))
            continue
        first, last = _reach(at, shape)
        first = at if {word, pair} & words.forward else max(first, _behind(at, last))
        reached = (match for match in matches if first <= match.start < last)
        yield from (match for match in reached if match.concept in DENIABLE)


def _of_thing(at: int, shape: Sequence[str]) -> bool:
    """Whether "nicht" belongs to the thing behind it: "nicht R-2026-0131, sondern ..."."""
    thing = shape[at + 1 : at + 2]
    return bool(thing) and thing[0].startswith("@") and not lexicon().contrast.isdisjoint(shape)


def _behind(at: int, last: int) -> int:
    """Return how far back "nicht" reaches: all of the clause if it closes it."""
    return 0 if at + 1 >= last else at - _NEAR


def _around(at: int, shape: Sequence[str], phrases: Sequence[Match]) -> Match | None:
    """Return the longest phrase that the negator belongs to; it denies nothing outside of it."""
    holding = [match for match in phrases if match.start <= at < match.end]
    spelled = [match for match in holding if _spells(match, at, shape)]
    return max(spelled, key=lambda match: match.end - match.start, default=None)


def _swallowed(match: Match, at: int, phrase: Match) -> bool:
    """Whether a match is the other half of the phrase: "verlängern" in "nicht verlängern"."""
    inside = phrase.start <= match.start and match.end <= phrase.end
    return inside and not match.start <= at < match.end and match.concept in DENIABLE


def _spells(match: Match, at: int, shape: Sequence[str]) -> bool:
    """Whether the phrase names the negator itself and does not only skip it in a gap."""
    return lexicon().concepts.spells(match.concept, shape[at], shape[match.start : match.end])


def _reach(at: int, shape: Sequence[str]) -> tuple[int, int]:
    stops = lexicon().breaks | {BREAK}
    first = last = at
    while first > 0 and shape[first - 1] not in stops:
        first -= 1
    while last < len(shape) - 1 and shape[last] not in stops:
        last += 1
    return first, last
