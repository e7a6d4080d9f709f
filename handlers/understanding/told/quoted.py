"""What is quoted and orders nothing: titles, exercises, the words of one's own people.

"Her new song is called 'Delete my invoice'" deletes nothing. What somebody wrote to the studio is
wanted although it stands in quotes, and so is a name in quotes. Places are characters, the quotes
included, end exclusive.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice, pairwise

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.stance import DENIABLE
from handlers.understanding.words import Token

_MARKS = "\"'„“”\u201a‘»«"
_QUOTE = re.compile(r"(?:^|(?<=[\s(]))[\"'„“\u201a‘»«](?=\S)([^\n]{2,300}?)[\"'“”‘’«»](?=\W|$)")
_STOPS = ".!?"
_MOST = 24  # nobody quotes more in one sentence; more only cost time
_Listed = Callable[[str], frozenset[str]]
_Span = tuple[int, int]


def quoted(facts: Facts, listed: _Listed) -> tuple[_Span, ...]:
    """Return where something to be done is quoted that nobody orders, with what leads to it.

    Args:
        facts: The sentence.
        listed: Gives the words of a list of ``asides.toml``.
    """
    if not any(mark in facts.text for mark in _MARKS):
        return ()
    found = (each.span() for each in islice(_QUOTE.finditer(facts.text), _MOST))
    spans = tuple(span for span in found if _says_to_do(facts, span))
    if not spans:
        return ()
    return spans if _cites(facts, spans, listed) else tuple(_said(facts, spans, listed))


def _says_to_do(facts: Facts, span: _Span) -> bool:
    """Whether a word for what can be done stands inside of quotes."""
    start, end = span
    done = (each for each in facts.matches if each.concept in DENIABLE)
    return any(start <= facts.places[each.start] < end for each in done)


def _cites(facts: Facts, spans: tuple[_Span, ...], listed: _Listed) -> bool:
    """Whether a word beside quotes says what bears them (a film, a mug), and none that it came."""
    beside = [each for each in facts.tokens if not any(s <= each.start < e for s, e in spans)]
    words = {token.fold for token in beside}
    words |= {f"{one.fold}-{other.fold}" for one, other in pairwise(beside)}
    return not listed("works").isdisjoint(words) and listed("sent").isdisjoint(words)


def _said(facts: Facts, spans: tuple[_Span, ...], listed: _Listed) -> Iterator[_Span]:
    """Yield what one's own people say, and nothing of themselves: "Mein Mann so: 'Kündige!'"."""
    before = 0
    for start, end in spans:
        led = _sentence_before(facts, before, start)
        before = end
        inside = {each.fold for each in facts.tokens if start <= each.start < end}
        spoken = not listed("spoken").isdisjoint(each.fold for each in led)
        theirs = lexicon().doubts.relatives(led) and not any(name.people for name in facts.names)
        if spoken and theirs and listed("oneself").isdisjoint(inside):
            yield led[0].start, end


def _sentence_before(facts: Facts, first: int, place: int) -> list[Token]:
    """Return the words of the sentence that leads to a character."""
    led: list[Token] = []
    for token in facts.tokens:
        if first <= token.start < place:
            led = [] if token.text in _STOPS else [*led, token]
    return led
