"""Which language a chat is to speak: "auf Deutsch bitte, mein Englisch ist schlecht"."""

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.phrases import lexicon
from handlers.understanding.taken_back import fallen_values

_CODES = {"german": "de", "english": "en"}
_NEAR = 2


def chat_language(facts: Facts) -> str | None:
    """Return the language that is wanted, where one is; of those named, a denied one is none.

    Nor is one that somebody speaks ("my German"), or one that is left ("from German").
    """
    named = {
        facts.place_of(match): _CODES[match.concept]
        for match in facts.matches
        if match.concept in _CODES
    }
    places = sorted(named)
    spans = [(token.start, token.end) for token in facts.tokens if token.start in named]
    back = {places[at] for at in fallen_values(facts.tokens, spans)}
    free = {
        place: code
        for place, code in named.items()
        if place not in back and not _unwanted(facts, place)
    }
    right = {place: code for place, code in free.items() if not _complained(facts, place)}
    for choice in (free, right, _asked(facts, free), _wanted(facts, free), _first(free)):
        if len(set(choice.values())) == 1:
            return next(iter(choice.values()))
    return None


def _unwanted(facts: Facts, place: int) -> bool:
    """Whether it is denied, somebody's own, or left for another one."""
    words = lexicon()
    before = folded_before(facts, place, _NEAR)
    left = words.hands["own"] | words.hands["away"] | words.days["instead"]
    return bool(set(before) & (words.negators | words.days["instead"])) or bool(
        set(before[-1:]) & left
    )


def _complained(facts: Facts, place: int) -> bool:
    """Whether its clause tells of how it is, and that should change: "why is all in German"."""
    first, _ = clause_around(facts.tokens, place, place + 1)
    words = {token.fold for token in facts.tokens if first <= token.start < place}
    return not words.isdisjoint(lexicon().hands["complaint"])


def _asked(facts: Facts, named: dict[int, str]) -> dict[int, str]:
    """Return those in whose clause somebody says please."""
    please = lexicon().please
    return {
        place: code
        for place, code in named.items()
        if any(
            token.fold in please and first <= token.start < last
            for first, last in (clause_around(facts.tokens, place, place + 1),)
            for token in facts.tokens
        )
    }


def _wanted(facts: Facts, named: dict[int, str]) -> dict[int, str]:
    """Return those that somebody wants to be spoken to in: "write me in English, not German"."""
    led = lexicon().hands["speaks-in"]
    return {place: named[place] for place in named if led & {*folded_before(facts, place, 1)}}


def _first(named: dict[int, str]) -> dict[int, str]:
    """Return the first one: what follows it is mostly the reason."""
    return {place: named[place] for place in sorted(named)[:1]}
