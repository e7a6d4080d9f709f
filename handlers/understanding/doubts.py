"""Signs that a sentence about ending something is no wish to end a contract here.

People also quit jobs, cancel flights and tell of others who did. What ends must be a contract,
a person's stay or nothing named at all; whose it is must be somebody of this studio. Where a
sign stands, an intent that names it among its ``never`` is not read; asking is cheap, a wrong
ending is not.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.understanding.clauses import clause_around
from handlers.understanding.dates import FoundDate
from handlers.understanding.patterns import BREAK, Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_ENDING = frozenset({"quit", "endv"})
_ENDINGS = _ENDING | {"notice", "no-renew"}
# What may be ended here, or stands beside an ending without being its object.
_OURS = frozenset({
    "contract", "contracts", "contract-data", "notice", "end-date", "card", "plan-word",
    "term-end", "immediate", "customer-word", "customers", "course-word", "unit", "booking",
    "invoice-word", "good-cause", "agreement",
})  # fmt: skip
_BESIDE = frozenset({"quit", "endv", "reported", "arrived", "written", "paper"})
_OBJECTS = frozenset({"contract", "contracts", "notice", "end-date", "term-end", "immediate"})
_AGO = timedelta(days=122)


@dataclass(frozen=True)
class Ground:
    """What doubts are looked for in: the sentence, its shape, and what was found.

    Attributes:
        tokens: The words as typed.
        shape: Folded words without filler, things as ``@kind``.
        places: For each word of the shape the character where it begins.
        matches: Concepts in the shape.
        covered: Characters at which found things begin and end.
        strangers: Characters at which a name begins that nobody on file has.
        days: Days found.
        today: The day of the sentence.
        known: Somebody on file is named.
    """

    tokens: Sequence[Token]
    shape: Sequence[str]
    places: Sequence[int]
    matches: Sequence[Match]
    covered: Sequence[tuple[int, int, str]]
    strangers: frozenset[int]
    days: Sequence[FoundDate]
    today: date
    known: bool


def doubts_of(ground: Ground) -> frozenset[str]:
    """Return the signs found: ``other-object``, ``other-person``, and so on."""
    signs = {
        "other-object": _other_object(ground),
        "other-person": not ground.known and _other_person(ground.tokens),
        "aside": _aside(ground),
        "long-ago": _long_ago(ground),
        "unheard-near": _unheard_near(ground),
    }
    return frozenset(name for name, found in signs.items() if found)


def _long_ago(ground: Ground) -> bool:
    """Whether every ending stands beside a day that is long over."""
    over = [day for day in ground.days if _over(day, ground.today)]
    ended = [match for match in ground.matches if match.concept in _ENDINGS]
    return bool(over) and all(
        any(begin <= day.start < end for day in over)
        for begin, end in (_clause_of(ground, match) for match in ended)
    )


def _clause_of(ground: Ground, match: Match) -> tuple[int, int]:
    last = ground.places[match.end - 1]
    return clause_around(ground.tokens, last, last + 1)


def _unheard_near(ground: Ground) -> bool:
    """Whether all that ends is told by weak words beside a word that nobody knows.

    "Her parcel was cancelled" may say anything; "kündigt" says what it says.
    """
    ended = [match for match in ground.matches if match.concept in _ENDINGS]
    return bool(ended) and all(_weak(ground, match) for match in ended)


def _weak(ground: Ground, match: Match) -> bool:
    words = lexicon()
    spoken = ground.shape[match.start : match.end]
    if any(word.startswith(words.doubts.strong) for word in spoken):
        return False
    begin, end = _clause_of(ground, match)
    spoken_there = {token.fold for token in ground.tokens if begin <= token.start < end}
    if spoken_there & words.doubts.wishes:
        return False
    inside = [at for at, place in enumerate(ground.places) if begin <= place < end]
    named = {each.concept for each in ground.matches if each.start in inside} & _OBJECTS
    unheard = [at for at in inside if _unheard(ground.shape[at])]
    return bool(unheard) and not named


def _unheard(word: str) -> bool:
    return word.isalpha() and not lexicon().knows(word)


def _over(day: FoundDate, today: date) -> bool:
    return day.last is not None and day.last < today - _AGO


def _other_person(tokens: Sequence[Token]) -> bool:
    """Whether it is about a relative or a friend: "my sister", "mein Mann"."""
    words = lexicon()
    pairs = zip(tokens, tokens[1:], strict=False)
    return any(
        one.fold in words.doubts.owners and two.fold in words.doubts.kin for one, two in pairs
    )


def _other_object(ground: Ground) -> bool:
    """Whether what ends is something else in every clause that speaks of ending."""
    ended = [match for match in ground.matches if match.concept in _ENDINGS]
    if not ended:
        return False
    ours = _ours(ground)
    strange = set(_strange_nouns(ground, ours))
    return all(_ends_other(ground, match, ours, strange) for match in ended)


def _ours(ground: Ground) -> set[int]:
    """Return the characters of words that are known as ours or as found things."""
    spoken = {
        ground.places[at]
        for match in ground.matches
        if match.concept in _OURS or (match.concept in _BESIDE and match.end == match.start + 1)
        for at in range(match.start, match.end)
    }
    covered = {
        token.start
        for token in ground.tokens
        if any(start <= token.start < end for start, end, _ in ground.covered)
    }
    return spoken | covered


def _ends_other(ground: Ground, match: Match, ours: set[int], strange: set[int]) -> bool:
    begin, end = _clause_of(ground, match)
    if any(begin <= place < end for place in strange):
        return True
    if ground.shape[match.end - 1] not in lexicon().doubts.transitive:
        return False
    after = match.end
    while after < len(ground.shape) and ground.shape[after] in lexicon().doubts.adjectives:
        after += 1
    return not _fits_behind(ground, after, ours)


def _fits_behind(ground: Ground, at: int, ours: set[int]) -> bool:
    """Whether a word behind "cancelled" is ours or no noun at all."""
    word = ground.shape[at] if at < len(ground.shape) else "$"
    plain = any(word in words for words in lexicon().plain.values())
    return (
        plain
        or not word.isalpha()
        or word.endswith("ly")
        or ground.places[at] in ours
        or word in lexicon().doubts.adverbial
    )


def _strange_nouns(ground: Ground, ours: set[int]) -> Iterator[int]:
    """Yield where a noun that is not ours stands as an object: article, then noun."""
    words = lexicon()
    habit = any(token.fold.startswith(words.doubts.habits) for token in ground.tokens)
    for at, token in enumerate(ground.tokens[:-1]):
        opens = habit and token.fold in words.doubts.habit_with
        article = token.fold in words.doubts.articles and not _prepositional(ground.tokens, at)
        if not (opens or article):
            continue
        noun = _noun_behind(ground.tokens, at + 1)
        known = ours - ground.strangers if opens else ours
        if noun is not None and noun.start not in known and noun.fold not in words.doubts.actors:
            yield noun.start


def _prepositional(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].fold in lexicon().doubts.prepositions


def _noun_behind(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the noun behind an article: the next capital, or the next word nobody knows."""
    for token in tokens[at : at + 2]:
        if not token.word or not token.text.isalpha():
            return None
        if token.capital:
            return token
        plain = any(token.fold in words for words in lexicon().plain.values())
        if not plain and not lexicon().knows(token.fold):
            return token
    return None


def _clause(shape: Sequence[str], at: int) -> tuple[int, int]:
    first = last = at
    while first > 0 and shape[first] != BREAK:
        first -= 1
    while last < len(shape) - 1 and shape[last] != BREAK:
        last += 1
    return first, last


def _aside(ground: Ground) -> bool:
    """Whether ending is spoken of only in clauses such as "since Clara quit"."""
    ended = [match for match in ground.matches if match.concept in _ENDINGS]
    return bool(ended) and all(_subordinate(ground.shape, match.start) for match in ended)


def _subordinate(shape: Sequence[str], at: int) -> bool:
    words = lexicon()
    first, _last = _clause(shape, at)
    clause = shape[first:at]
    opened = [place for place, word in enumerate(clause) if word in words.doubts.asides]
    return any(_opens_clause(clause, place) for place in opened)


def _opens_clause(clause: Sequence[str], place: int) -> bool:
    """Whether the conjunction is none of "wenn möglich", "if you could", "since Monday"."""
    following = clause[place + 1 : place + 2]
    return bool(following) and not _polite(following)


def _polite(following: Iterable[str]) -> bool:
    return any(word in lexicon().doubts.not_aside or word == "@day" for word in following)
