"""Whether an end on a day that is over is ordered, and not told of."""

from handlers.understanding.days.dates import FoundDate
from handlers.understanding.ground import ENDINGS, Ground, clause_of
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token

_ENDINGS = ENDINGS | {"sign-out", "inactive"}
_TOLD = frozenset({"reported", "arrived", "written", "has-quit", "had-ended"})


def backdated(ground: Ground) -> bool:
    """Return whether a plain order names a past day with its year: "zum 1.7.2026 kündigen".

    The words of ending are orders ("kündigen", "cancel") and no word tells of the past; and the
    day is said to be the last one ("zum", "per"), or the order opens or closes the sentence.
    """
    ended = [match for match in ground.matches if match.concept in _ENDINGS]
    if not ended or not all(_orders(ground, match) for match in ended):
        return False
    words = lexicon().doubts
    told = _TOLD & {match.concept for match in ground.matches}
    if told or not words.tales.isdisjoint(token.fold for token in ground.tokens):
        return False
    last = len(ground.shape) - 1
    opens = any(match.start == 1 or match.end >= last for match in ended)
    past = [day for day in ground.days if _is_past(ground, day)]
    return any(
        begin <= day.start < end and (opens or _is_end(ground, day))
        for day in past
        for begin, end in (clause_of(ground, match) for match in ended)
    )


def _orders(ground: Ground, match: Match) -> bool:
    orders = lexicon().doubts.orders
    return not orders.isdisjoint(ground.shape[match.start : match.end])


def _is_past(ground: Ground, day: FoundDate) -> bool:
    """Whether it is one day before today, written with its year."""
    if day.first is None or day.first != day.last or day.first >= ground.today:
        return False
    year = str(day.first.year)
    return any(token.text in (year, year[2:]) for token in _inside(ground, day))


def _is_end(ground: Ground, day: FoundDate) -> bool:
    """Whether it begins with a word such as "zum", or one stands right before it."""
    before = [token.fold for token in ground.tokens if token.end <= day.start]
    inside = [token.fold for token in _inside(ground, day)]
    return not lexicon().days["end"].isdisjoint({*before[-1:], *inside[:1]})


def _inside(ground: Ground, day: FoundDate) -> list[Token]:
    return [token for token in ground.tokens if day.start <= token.start < day.end]
