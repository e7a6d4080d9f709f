"""Signs that a sentence about ending something is no wish to end a contract here.

People also quit jobs, cancel flights and tell of others who did. What ends must be a contract,
a person's stay or nothing named at all; whose it is must be somebody of this studio. Where a
sign stands, an intent that names it among its ``never`` is not read; asking is cheap, a wrong
ending is not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from handlers.understanding.backdated import backdated
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.ground import ENDINGS, Ground, clause_of
from handlers.understanding.patterns.forms import BREAK
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_ENDING = frozenset({"quit", "endv"})
# What may be ended here, or stands beside an ending without being its object.
_OURS = frozenset({
    "contract", "contracts", "contract-data", "notice", "end-date", "card", "plan-word",
    "term-end", "immediate", "customer-word", "customers", "course-word", "unit", "booking",
    "invoice-word", "good-cause", "agreement",
})  # fmt: skip
_BESIDE = frozenset({"quit", "endv", "reported", "arrived", "written"})
_OBJECTS = frozenset(
    {"contract", "contracts", "notice", "no-renew", "end-date", "term-end", "immediate"}
)
_AGO = timedelta(days=122)


def doubts_of(ground: Ground) -> frozenset[str]:
    """Return the signs found, of :data:`DOUBTS`."""
    return frozenset(name for name, found in _SIGNS.items() if found(ground))


def _other_contracts(ground: Ground) -> bool:
    """Whether every ending stands beside a contract that is none of ours: "her phone contract"."""
    named = [match for match in ground.matches if match.concept == "other-contract"]
    ended = [match for match in ground.matches if match.concept in ENDINGS]
    clauses = [clause_of(ground, match) for match in ended]
    return bool(named and ended) and all(
        any(begin <= ground.places[match.start] < end for match in named) for begin, end in clauses
    )


def _long_ago(ground: Ground) -> bool:
    """Whether every ending stands beside a day that is long over, and none is ordered."""
    over = [day for day in ground.days if _over(day, ground.today)]
    if not over or backdated(ground):
        return False
    ended = [match for match in ground.matches if match.concept in ENDINGS]
    return all(
        any(begin <= day.start < end for day in over)
        for begin, end in (clause_of(ground, match) for match in ended)
    )


def _unheard_near(ground: Ground) -> bool:
    """Whether all that ends is told by weak words beside a word that nobody knows.

    "Her parcel was cancelled" may say anything; "kündigt" says what it says.
    """
    ended = [match for match in ground.matches if match.concept in ENDINGS]
    return bool(ended) and all(_weak(ground, match) for match in ended)


def _weak(ground: Ground, match: Match) -> bool:
    words = lexicon()
    spoken = ground.shape[match.start : match.end]
    if any(word.startswith(words.doubts.strong) for word in spoken):
        return False
    if {token.fold for token in ground.tokens} & words.doubts.wishes:
        return False
    named = {each.concept for each in ground.matches} & _OBJECTS
    if named or "@plan" in ground.shape:
        return False
    begin, end = clause_of(ground, match)
    places = zip(ground.shape, ground.places, strict=True)
    clause = [word for word, place in places if begin <= place < end]
    asked = clause if "@day" in clause else ground.shape
    return any(_unheard(word, ground.shape) for word in asked)


def _unheard_off(ground: Ground) -> bool:
    """Whether everybody's signing off stands beside a word or a name that nobody knows."""
    pairs = pairwise(ground.tokens)
    if any(two.start in ground.strangers and _leads(one) for one, two in pairs):
        return ground.known
    off = [match for match in ground.matches if match.concept in ("sign-out", "inactive")]
    return bool(off) and all(_beside_unheard(ground, match) for match in off)


def _beside_unheard(ground: Ground, match: Match) -> bool:
    begin, end = clause_of(ground, match)
    words = zip(ground.shape, ground.places, strict=True)
    return any(_unheard(word, ground.shape) for word, place in words if begin <= place < end)


def _unheard(word: str, shape: Sequence[str]) -> bool:
    return lexicon().unheard(word, shape) and word not in lexicon().doubts.kin


def _over(day: FoundDate, today: date) -> bool:
    return day.last is not None and day.last < today - _AGO


def _other_person(ground: Ground) -> bool:
    """Whether it is about a relative or a friend: "my sister", "mein Mann"."""
    return bool(lexicon().doubts.relatives(ground.tokens)) and not ground.known


def _other_object(ground: Ground) -> bool:
    """Whether what ends is something else in every clause that speaks of ending."""
    ended = [match for match in ground.matches if match.concept in ENDINGS]
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
    begin, end = clause_of(ground, match)
    if any(begin <= place < end for place in strange):
        return True
    if ground.shape[match.end - 1] not in lexicon().doubts.transitive:
        return False
    after = match.end
    describing = lexicon().doubts.adjectives | lexicon().doubts.whose(ground.tokens)
    while after < len(ground.shape) and ground.shape[after] in describing:
        after += 1
    return not _fits_behind(ground, after, ours)


def _fits_behind(ground: Ground, at: int, ours: set[int]) -> bool:
    """Whether a word behind "cancelled" is ours or no noun at all."""
    word = ground.shape[at] if at < len(ground.shape) else "$"
    plain = any(word in words for words in lexicon().plain.values())
    return (
        plain
        or not word.isalpha()
        or word.endswith(lexicon().doubts.adverb_endings)
        or ground.places[at] in ours
        or word in lexicon().doubts.adverbial
    )


def _strange_nouns(ground: Ground, ours: set[int]) -> Iterator[int]:
    """Yield where a noun that is not ours stands as an object: article, then noun."""
    words = lexicon().doubts
    habit = any(token.fold.startswith(words.habits) for token in ground.tokens)
    for at, token in enumerate(ground.tokens[:-1]):
        opens = habit and token.fold in words.habit_with
        article = token.fold in words.articles and not _prepositional(ground.tokens, at)
        if not (opens or article):
            continue
        noun = _noun_behind(ground.tokens, at + 1)
        known = ours - ground.strangers if opens else ours
        if noun is None or noun.start in known or noun.fold in words.actors:
            continue
        if not (token.fold in words.owners and noun.fold in words.kin):
            yield noun.start


def _prepositional(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and _leads(tokens[at - 1])


def _leads(token: Token) -> bool:
    return token.fold in lexicon().doubts.prepositions


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
    ended = [match for match in ground.matches if match.concept in ENDINGS]
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


_SIGNS: Mapping[str, Callable[[Ground], bool]] = {
    "other-object": _other_object,
    "other-contracts": _other_contracts,
    "other-person": _other_person,
    "aside": _aside,
    "long-ago": _long_ago,
    "backdated": backdated,
    "unheard-near": _unheard_near,
    "unheard-off": _unheard_off,
}
DOUBTS = frozenset(_SIGNS)
