"""Which of several plans is meant: the new one of a change, none that is denied or kept."""

from collections.abc import Sequence
from itertools import takewhile

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.things import Thing
from handlers.understanding.words import Token

_NEAR = 3
_ENDED = frozenset({"quit", "endv", "has-quit", "no-renew"})


def meant_plan(facts: Facts, intent: str) -> str | None:
    """Return the plan meant; of two, the one that a change leads to.

    Example:
        "Statt der Zehnerkarte lieber eine Fünferkarte" names "Fünferkarte".
    """
    standing = _without_corrected(facts)
    if intent == "contract.change_plan":
        fresh = [thing for thing in standing if not _old(facts, thing)]
        return fresh[-1].name if fresh else None
    chosen = [thing for thing in standing if not _unwanted(facts, thing, intent)] or standing
    chosen = [thing for thing in chosen if not _denied_beside(facts, thing, chosen)] or chosen
    return chosen[0].name if chosen else None


def _without_corrected(facts: Facts) -> Sequence[Thing]:
    """Return the plans without those that are taken back: "mit der Zehner, nein, dem Flex"."""
    last = facts.plans[-1:]
    pairs = zip(facts.plans, facts.plans[1:], strict=False)
    return (*(one for one, other in pairs if not _corrected(facts, one, other)), *last)


def _corrected(facts: Facts, one: Thing, other: Thing) -> bool:
    words = lexicon()
    between = {token.fold for token in facts.tokens[one.end : other.start] if token.word}
    soft = words.corrections | words.filler | words.names.of | words.hands["towards"]
    hard = words.corrections - words.filler - words.days["lead-rather"]
    return between <= soft and not between.isdisjoint(hard)


def _unwanted(facts: Facts, thing: Thing, intent: str) -> bool:
    """Whether a plan is denied ("doch keine Zehnerkarte"), or stays beside one that is meant."""
    words = lexicon()
    if _stays(facts, thing):
        return True
    before = [token.fold for token in _before(facts, thing)]
    kept = intent == "contract.sell" and not words.hands["kept"].isdisjoint(before)
    kept = kept or (intent == "contract.terminate" and _is_kept(facts, thing))
    soft = words.filler | words.hands["own"] | words.names.of | words.hands["towards"]
    nearest = next((word for word in before if word not in soft - words.negators), "")
    return kept or nearest in words.negators | words.days["instead"] or _less_liked(facts, thing)


def _is_kept(facts: Facts, thing: Thing) -> bool:
    """Whether somebody goes on with a plan: "keeps her Flex", but not "won't keep her Flex"."""
    words, clause = lexicon(), _words_around(facts, thing)
    return not clause.isdisjoint(words.hands["keeps"]) and clause.isdisjoint(words.negators)


def _denied_beside(facts: Facts, thing: Thing, others: Sequence[Thing]) -> bool:
    """Whether the ending of a plan is denied, and not that of another one beside it."""
    denied = [other.name for other in others if _in_denied_clause(facts, other)]
    if thing.name in denied:
        return any(other.name not in denied for other in others)
    apart = (other for other in others if other.name != thing.name and other.name not in denied)
    return _only_denied(facts, thing) and any(_ended_beside(facts, other) for other in apart)


def _only_denied(facts: Facts, thing: Thing) -> bool:
    """Whether the clause of a plan denies and ends nothing: "it's not about the card"."""
    denies = not lexicon().negators.isdisjoint(_words_around(facts, thing))
    return denies and not _ended_beside(facts, thing)


def _ended_beside(facts: Facts, thing: Thing) -> list[Match]:
    """Return what ends in the clause of a plan."""
    start, end = _clause(facts, thing)
    inside = [at for at, place in enumerate(facts.places) if start <= place < end]
    return [m for m in facts.matches if m.concept in _ENDED and m.end - 1 in inside]


def _in_denied_clause(facts: Facts, thing: Thing) -> bool:
    """Whether the clause of a plan denies an ending: not "don't renew", nor "wants it no more"."""
    start, end = _clause(facts, thing)
    inside = [at for at, place in enumerate(facts.places) if start <= place < end]
    ended = _ended_beside(facts, thing)
    return bool(ended) and any(
        facts.shape[at] in lexicon().negators and not any(_spells(facts, m, at) for m in ended)
        for at in inside
    )


def _spells(facts: Facts, match: Match, at: int) -> bool:
    """Whether a phrase of ending holds the negator at a place of the shape itself."""
    words = facts.shape[match.start : match.end]
    inside = match.start <= at < match.end
    return inside and lexicon().concepts.spells(match.concept, facts.shape[at], words)


def _words_around(facts: Facts, thing: Thing) -> set[str]:
    """Return the folded words of the clause of a plan."""
    start, end = _clause(facts, thing)
    return {token.fold for token in facts.tokens if start <= token.start < end}


def _clause(facts: Facts, thing: Thing) -> tuple[int, int]:
    first, last = facts.tokens[thing.start], facts.tokens[thing.end - 1]
    return clause_around(facts.tokens, first.start, last.end)


def one_stays(facts: Facts) -> bool:
    """Return whether one of two plans is to stay: "Flex beenden, das Jahresabo bleibt"."""
    kept = [_stays(facts, thing) or _is_kept(facts, thing) for thing in facts.plans]
    denied = [_denied_beside(facts, thing, facts.plans) for thing in facts.plans]
    staying = [one or other for one, other in zip(kept, denied, strict=True)]
    return len(staying) > 1 and any(staying) and not all(staying)


def in_one_that_stays(facts: Facts, at: int) -> bool:
    """Return whether a word belongs to a plan of which is said right behind that it remains."""
    return any(plan.start <= at < plan.end and _stays(facts, plan) for plan in facts.plans)


def _stays(facts: Facts, thing: Thing) -> bool:
    behind = takewhile(lambda token: token.word, facts.tokens[thing.end :][:_NEAR])
    stays = any(token.fold in lexicon().hands["stays"] for token in behind)
    return stays or _let_be(facts, thing)


def _let_be(facts: Facts, thing: Thing) -> bool:
    """Whether a plan is not to be touched: "hands off the ten-class card"."""
    words, clause = lexicon(), _words_around(facts, thing)
    if not clause.isdisjoint(words.hands["let-be"]):
        return True
    return not clause.isdisjoint(words.hands["touched"]) and not clause.isdisjoint(words.negators)


def _old(facts: Facts, thing: Thing) -> bool:
    """Whether the nearest preposition before a plan leads away from it, or another is liked."""
    words = lexicon()
    if _less_liked(facts, thing):
        return True
    away = words.hands["away"] | words.negators
    for token in _before(facts, thing):
        if token.fold in away | words.hands["towards"]:
            return token.fold in away
    return False


def _less_liked(facts: Facts, thing: Thing) -> bool:
    """Whether something else is preferred to a plan: "lieber das Jahresabo als das Flex"."""
    hands = lexicon().hands
    compared = _compared(_before(facts, thing))
    earlier = {token.fold for token in facts.tokens[: thing.start]}
    others = (each for each in facts.plans if each.start < thing.start)
    if any(token.fold in hands["favours"] for each in others for token in _before(facts, each)):
        return True  # "prefers Flex to the annual membership"
    return compared and not earlier.isdisjoint(hands["liked"])


def _compared(before: Sequence[Token]) -> bool:
    """Whether "than" or "over" stands there, and not "over to"; the nearest word comes first."""
    hands = lexicon().hands
    nearer = [None, *before]
    return any(
        token.fold in hands["than"]
        and not (token.fold in hands["onward"] and after and after.fold in hands["towards"])
        for token, after in zip(before, nearer, strict=False)
    )


def _before(facts: Facts, thing: Thing) -> Sequence[Token]:
    """Return the words right before a plan, the nearest first, up to a name or another plan."""
    spans = [(each.start, each.end) for each in facts.names]
    spans += [(each.start, each.end) for each in facts.plans]
    others = {at for start, end in spans for at in range(start, end)}
    near = range(thing.start - 1, max(-1, thing.start - 1 - _NEAR), -1)
    stop = next((at for at in near if at in others), None)
    return [facts.tokens[at] for at in near if stop is None or at > stop]
