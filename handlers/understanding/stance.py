"""How a sentence stands to what it says: asked, ordered, denied; and its features for the rules.

A concept is denied if a negator of its clause reaches it. English negators and "kein" reach
forward, "nicht" reaches both ways. A negator inside of a phrase ("kommt nicht mehr") denies
nothing else.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, tokens_before

NOT = "not:"
# What can be done, and so denied; things, days and questions cannot.
DENIABLE = frozenset({
    "quit", "endv", "notice", "no-renew", "pause", "resume", "buy", "plan-move", "register",
    "sign-off", "inactive", "active-again", "credit-note", "cancel-invoice", "delete", "paid",
    "adjust", "create", "withdraw", "undo-notice", "undo-word", "has-quit", "called-off",
    "book-payment", "bulk-paid", "sign-out", "make", "sell-word", "book-verb", "sign-off-sure",
    "edit",
})  # fmt: skip
_PERSON = "@customer"
_SHORT = 8  # words of a short sentence, its two edges included
_ANSWERS = frozenset({"abort-word", "correction", "end-order"})
# Behind a word the concept of a longer phrase in which it means something else.
_WHOLES = {"booking": "term-end", "notice": "notice-period", "move-units": "while-moving"}
# Verbs in two parts, of which the first alone may open a question ("sag ... ab").
_PARTED = frozenset({"sign-off-sure"})
_MODES = frozenset({"immediate", "term-end"})
_NEAR = 3  # words that "nicht" reaches back where the clause goes on behind it


def features_of(
    tokens: Sequence[Token],
    shape: Sequence[str],
    places: Sequence[int],
    matches: Sequence[Match],
    given: set[str],
    role: str,
) -> frozenset[str]:
    """Return what rules can ask for.

    Args:
        tokens: The words as typed.
        shape: Folded words without filler.
        places: Where they begin.
        matches: Concepts in the shape.
        given: Kinds of things found.
        role: ``staff`` or ``customer``, who is called ``self``.
    """
    matches = [match for match in matches if not _part_of_other(match, matches)]
    denied = frozenset(_denied(shape, matches))
    found = {match.concept for match in matches if match not in denied}
    found |= {NOT + match.concept for match in denied}
    found |= given | {"self" if role == "customer" else "staff"}
    found |= {"short"} if len(shape) <= _SHORT else set()
    lexical, words = lexicon(), {token.fold for token in tokens}
    whose = lexical.doubts.whose(tokens)
    unheard = any(lexical.unheard(word, shape) for word in shape if word not in whose)
    found |= {"unheard"} if unheard else set()
    found |= {"negated"} if not lexical.negators.isdisjoint(shape) else set()
    found |= {"please"} if words & lexical.please else set()
    found |= {"told"} if words & lexical.doubts.tales else set()
    openings = {1} | {at + 1 for at, word in enumerate(shape) if word == BREAK}
    opened = [match for match in matches if match.start in openings]
    spoken = [match for match in opened if not _behind_subject(tokens, places[match.start])]
    return frozenset(found | _stance(tokens, spoken, found))


def _part_of_other(match: Match, matches: Sequence[Match]) -> bool:
    """Whether a longer phrase means something else by the word.

    No booking is the "Termin" of "zum nächsten möglichen Termin", no notice that of "notice
    period".
    """
    other = _WHOLES.get(match.concept)
    return other is not None and any(
        whole.concept == other
        and whole.start <= match.start
        and match.end <= whole.end
        and whole.end - whole.start > match.end - match.start
        for whole in matches
    )


def _behind_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether "das", "she" stand right before a word; as filler they are not in the shape."""
    words = lexicon()
    before = (token.fold for token in reversed(tokens_before(tokens, place)))
    return any(word in words.subjects for word in takewhile(words.filler.__contains__, before))


def _stance(tokens: Sequence[Token], opening: Sequence[Match], found: set[str]) -> set[str]:
    """Return whether it is asked or said politely; ``opening`` are the concepts of openings."""
    opened = {match.concept for match in opening}
    polite = "polite-start" in opened or ("polite-we" in found and "please" in found)
    polite = polite or ("can-i" in opened and "please" in found)
    asked = (
        any(token.text == "?" for token in tokens)
        or _dictated_question(tokens)
        or "wh" in opened
        or (_starts_question(opening) and not _without_subject(tokens, found))
        or {"asks", "whether"} <= found
    )
    if polite:
        return {"polite"}
    return {"ask"} if asked else set()


def _starts_question(matches: Sequence[Match]) -> bool:
    opens = [match for match in matches if match.start == 1]
    parted = any(match.concept in _PARTED and match.end > match.start + 1 for match in opens)
    return not parted and any(match.concept == "starts-question" for match in opens)


def _without_subject(tokens: Sequence[Token], found: set[str]) -> bool:
    """Whether somebody tells of himself and leaves out the "I": "kann morgen nicht zu Yoga"."""
    words = lexicon()
    spoken = [token.fold for token in tokens if token.word]
    opens = next((at for at, word in enumerate(spoken) if word in words.dropped), None)
    if "self" not in found or opens is None or "customer" in found:
        return False
    before = words.filler.issuperset(spoken[:opens])
    return before and not set(spoken[opens + 1 : opens + 3]) & words.pronouns


def _dictated_question(tokens: Sequence[Token]) -> bool:
    words = [token.fold for token in tokens]
    pairs = map(" ".join, pairwise(words))
    return not _question_marks().isdisjoint((*words, *pairs))


@cache
def _question_marks() -> frozenset[str]:
    """Return what is said for a question mark."""
    return frozenset(words for words, mark in lexicon().dictated.items() if mark == "?")


def _denied(shape: Sequence[str], matches: Sequence[Match]) -> Iterator[Match]:
    words = lexicon()
    phrases = [match for match in matches if match.end - match.start > 1]
    phrases = [match for match in phrases if match.concept not in _ANSWERS]
    for at, word in enumerate(shape):
        pair = "_".join(shape[at : at + 2])
        if not {word, pair} & words.negators:
            continue
        if _of_thing(at, shape, matches):
            continue
        if (around := _around(at, shape, phrases)) is not None:
            yield from (match for match in matches if _swallowed(match, at, around))
            continue
        first, last = _reach(at, shape)
        first = at if {word, pair} & words.forward else max(first, _behind(at, last))
        reached = (match for match in matches if first <= match.start < last)
        yield from (match for match in reached if match.concept in DENIABLE)


def _of_thing(at: int, shape: Sequence[str], matches: Sequence[Match]) -> bool:
    """Whether "nicht" belongs to the thing behind it: "nicht R-2026-0131, sondern ..."."""
    words = lexicon()
    behind = at + 1 + (not words.between.isdisjoint(shape[at + 1 : at + 2]))
    thing = shape[behind] if behind < len(shape) else ""
    if thing == _PERSON and _of_another(at, behind, shape):
        return True
    if words.contrast.isdisjoint(shape):
        return False
    mode = any(each.start == at + 1 and each.concept in _MODES for each in matches)
    return mode or shape[at + 1].startswith("@")


def _of_another(at: int, behind: int, shape: Sequence[str]) -> bool:
    """Whether a denied person is named besides one who is meant: "statt Jonas", "nicht Clara"."""
    others = shape.count(_PERSON) > 1
    closes = _PERSON in shape[:at] and shape[behind + 1 : behind + 2] in (("$",), (BREAK,))
    return others and (shape[at] in lexicon().days["instead"] or closes)


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
