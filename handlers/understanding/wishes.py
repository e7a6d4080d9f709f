"""Wishes that have a dialog and no intent, found by patterns that no other reading knows.

Their words are apart from all others (``locales/*/phrases/wishes.toml``), so that what a sentence
means otherwise does not change by them.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from handlers.understanding.facts import Facts
from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.patterns import Match, Patterns
from handlers.understanding.patterns.written import Written, written
from handlers.understanding.phrases import LOCALES, lexicon
from handlers.understanding.prepared import prepared
from handlers.understanding.words import Token

_MARKS = ",.;:!?–()/"
_ASKING, _BESIDE = "asking", "-beside"
_PART = re.compile(r"\{([\w-]+)\}")
_TABLES = {
    **dict.fromkeys(("wishes", "sure", "whole"), "wishes"),
    **dict.fromkeys(("tales", "occasions"), "tales"),
}
"""Tables, and the name of the file in which each stands."""
_OF = "/"


class Wishes(Struct, frozen=True):
    """The signs that a sentence holds.

    Attributes:
        found: All of them, and what they are about.
        sure: Those whose words alone say what is wanted, whatever else stands beside them.
        filling: Those beside which the sentence holds nothing but things and words of asking.
        denied: Those that a negator turns round: within their words, or right before.
    """

    found: frozenset[str]
    sure: frozenset[str]
    filling: frozenset[str]
    denied: frozenset[str]


def wishes_of(facts: Facts) -> Wishes:
    """Return the signs of wishes in a sentence.

    They are looked for where people and days are one word each, and in the words as typed: a word
    that nobody knows may have been taken for a name.
    """
    return _wishes(facts.shape, _typed(facts.tokens))


@lru_cache(maxsize=64)  # one sentence is looked at by several
def _wishes(shape: Sequence[str], typed: Sequence[str]) -> Wishes:
    ways = [(words, _found_in(words)) for words in dict.fromkeys((shape, typed))]
    loose = [(words, found["wishes"]) for words, found in ways]
    sure = [(words, found["sure"]) for words, found in ways]
    surely = frozenset(match.concept for _, matches in sure for match in matches)
    found = surely.union(match.concept for _, matches in loose for match in matches)
    filling = frozenset().union(*(_filling(*each) for each in loose))
    return Wishes(found, surely, filling, frozenset().union(*(_denied(*each) for each in sure)))


def typed_wishes(tokens: tuple[Token, ...]) -> frozenset[str]:
    """Return what ``wishes_of`` finds in the words as typed."""
    return frozenset(match.concept for match in _found_in(_typed(tokens))["wishes"])


def whole_wishes(tokens: tuple[Token, ...]) -> frozenset[str]:
    """Return the wishes that these words are as a whole."""
    return frozenset(match.concept for match in _found_in(_typed(tokens))["whole"])


def tales_of(facts: Facts) -> Sequence[Match]:
    """Return what is only told and wanted by nobody, as matches in the shape of a sentence."""
    return _found_in(facts.shape)["tales"]


def occasions_of(facts: Facts) -> Sequence[Match]:
    """Return weddings, journeys, birthdays and recoveries, as matches in the shape."""
    return _found_in(facts.shape)["occasions"]


@lru_cache(maxsize=64)  # the tables are looked through together, once for each way of words
def _found_in(words: Sequence[str]) -> Mapping[str, Sequence[Match]]:
    found: dict[str, list[Match]] = {table: [] for table in _TABLES}
    for match in _patterns().find(words):
        table, _, name = match.concept.partition(_OF)
        found[table].append(Match(name, match.start, match.end))
    return found


def _filling(words: Sequence[str], matches: Sequence[Match]) -> frozenset[str]:
    """Return the signs that leave no word unexplained."""
    covered: dict[str, set[int]] = defaultdict(set)
    for each in matches:
        covered[each.concept].update(range(each.start, each.end))
    open_at = {at for at, word in enumerate(words) if word[0] not in "@^$" and word != BREAK}
    open_at -= covered.get(_ASKING, set())
    beside = {name: covered.get(name + _BESIDE, set()) for name in covered}
    return frozenset(name for name, at in covered.items() if open_at <= at | beside[name])


def _denied(words: Sequence[str], matches: Sequence[Match]) -> frozenset[str]:
    """Return the sure signs with a negator in them, or up to two words before in the clause."""
    negators = lexicon().negators
    return frozenset(
        each.concept
        for each in matches
        if not negators.isdisjoint((*_before(words, each.start), *words[each.start : each.end]))
    )


def _before(words: Sequence[str], at: int) -> tuple[str, ...]:
    near = words[max(0, at - 2) : at]
    breaks = [place for place, word in enumerate(near, 1) if word == BREAK]
    return tuple(near[max(breaks, default=0) :])


@lru_cache(maxsize=64)  # one sentence is looked at by several
def _typed(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Return folded words without filler, and breaks between clauses."""
    filler = lexicon().filler
    words = [
        token.fold if token.word else BREAK
        for token in tokens
        if (token.word and token.fold not in filler) or token.text in _MARKS
    ]
    while words and words[-1] == BREAK:
        words.pop()
    return ("^", *words, "$")


@cache
def _patterns() -> Patterns:
    return Patterns(_tables())


@prepared
def _tables() -> Written:
    """Return the patterns of all tables and languages, each named by its table as well."""
    lexical = lexicon()
    concepts: dict[str, list[str]] = defaultdict(list)
    for table, name in _TABLES.items():
        for file in sorted(LOCALES.glob(f"*/phrases/{name}.toml")):
            data = tomllib.loads(file.read_text("utf-8"))
            for wish, patterns in data[table].items():
                concepts[table + _OF + wish] += _written_out(patterns, data["parts"])
    return written(concepts, lexical.filler, lexical.leading)


def _written_out(patterns: str, parts: dict[str, str]) -> Iterator[str]:
    """Yield single patterns, with the words that ``{name}`` stands for."""
    for each in patterns.split(","):
        if each.strip():
            yield _PART.sub(lambda name: f"({parts[name[1]]})", each.strip())
