"""What is quoted and orders nothing: the words of one's people, of a film, a song or a test."""

import re
from collections.abc import Callable, Iterator

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_MARKS = "\"'„“”\u201a‘»«"
_QUOTE = re.compile(r"(?:^|(?<=[\s(]))[\"'„“\u201a‘»«](?=\w)([^\n]+?)[\"'“”‘’«»](?=\W|$)")
_STOPS = ".!?"
_NEAR = 4  # words behind a quotation that may tell what it is
_WANTED = frozenset({"quit", "endv", "notice", "pause", "plan-move", "sign-off", "inactive"})


_Listed = Callable[[str], frozenset[str]]


def quoted(facts: Facts, listed: _Listed) -> tuple[tuple[int, int], ...]:
    """Return the characters of quotations that order nothing, with what leads to each.

    They speak of an end, led to by what is seen, sung or practised, or by one's own people who
    say them aloud. What a customer writes in a mail is quoted too, and counts.

    Args:
        facts: The sentence.
        listed: Gives the words of a list of ``asides.toml``.
    """
    if not any(mark in facts.text for mark in _MARKS):
        return ()
    return tuple(_quoted(facts, listed))


def _quoted(facts: Facts, listed: _Listed) -> Iterator[tuple[int, int]]:
    before = 0
    for found in _QUOTE.finditer(facts.text):
        start, end = found.span()
        led = _sentence_before(facts, before, start)
        before = end
        near = (*led, *[token for token in facts.tokens if token.start >= end][:_NEAR])
        work = any(token.fold in listed("works") for token in near)
        if _ends_something(facts, found) and (work or _of_ones_people(facts, led, found, listed)):
            yield (led[0].start if led else start), end


def _ends_something(facts: Facts, found: re.Match[str]) -> bool:
    """Whether several words are quoted, and they speak of ending, pausing or moving."""
    start, end = found.span()
    wanted = (each for each in facts.matches if each.concept in _WANTED)
    return " " in found[1] and any(start < facts.place_of(each) < end for each in wanted)


def _sentence_before(facts: Facts, first: int, place: int) -> list[Token]:
    """Return the words of the sentence that leads to a character."""
    led: list[Token] = []
    for token in facts.tokens:
        if first <= token.start < place:
            led = [] if token.text in _STOPS else [*led, token]
    return led


def _of_ones_people(facts: Facts, led: list[Token], found: re.Match[str], listed: _Listed) -> bool:
    """Whether one's own people say it, and nothing of themselves: "Mein Mann so: 'Kündige!'"."""
    if any(name.people for name in facts.names) or not lexicon().doubts.relatives(led):
        return False
    inside = {each.fold for each in facts.tokens if found.start() < each.start < found.end()}
    spoken = not listed("spoken").isdisjoint(each.fold for each in led)
    return spoken and listed("oneself").isdisjoint(inside)
