"""Why a sentence is read as it is: every layer of its reading, as values.

Nothing is decided here. The layers are those that :func:`understand` goes through, and what it
answers stands at the end; who shows them says them in his own words.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from handlers.understanding.decision import Decision, decision, needed
from handlers.understanding.explain_slots import Origin, origins
from handlers.understanding.explain_things import Found, found_things
from handlers.understanding.facts import Facts, Role
from handlers.understanding.intents import NONE, decide, intents, ranked
from handlers.understanding.judgement import reasons
from handlers.understanding.meant import meant
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.sentence import LONGEST, Reading, gathered, understand
from handlers.understanding.small_talk import small_talk
from handlers.understanding.stance import NOT
from handlers.understanding.vocabulary import Vocabulary

_LIKELIEST = 5
_TRAITS = 8
_EDGES = frozenset({"^", "$"})
_LOOSE = frozenset({"group", "quantity"})  # their words stay words
# Kinds of things, which stand with the things already.
_THINGS = frozenset({
    "customer", "plan", "course", "day", "span", "time", "group", "quantity", "invoice", "email",
    "phone", "iban",
})  # fmt: skip

Change = Literal["", "typo", "short", "filler", "taken-back"]


class Word(Struct, frozen=True):
    """A word of the sentence and what is left of it.

    Attributes:
        typed: As typed.
        read: As compared: folded and corrected; "" where it is left out, ``@kind`` where it is
            the first of a thing.
        change: ``typo`` (a slip was corrected), ``short`` (a short form was written out),
            ``filler`` or ``taken-back`` (left out); else "".
    """

    typed: str
    read: str
    change: Change


class Concept(Struct, frozen=True):
    """A concept that was found, with its words; ``aside`` is part of a longer phrase."""

    name: str
    words: str
    state: Literal["found", "denied", "aside"]


class Explanation(Struct, frozen=True):
    """A sentence, layer by layer.

    Attributes:
        reading: What was understood in the end.
        words: Its words and what is left of each.
        shape: What the concepts are looked for in.
        found: The things found, left to right.
        concepts: What it says, left to right.
        stance: What else is noticed: ``ask``, ``polite``, ``self``, ``negated`` and so on.
        rules: What the rules alone would say.
        ranked: The rules' scores of up to five intents, the best first.
        shares: The five likeliest intents with their shares of one; empty if nothing was weighed.
        reasons: What speaks most for the likeliest, with its weight.
        needed: How likely the likeliest must be; 0 where nothing was weighed.
        unweighed: Why nothing was weighed: ``small-talk``, or what is meant that has no intent.
        origins: For each slot the words that it was read from.
    """

    text: str
    role: Role
    today: date
    reading: Reading
    words: tuple[Word, ...]
    shape: tuple[str, ...]
    found: tuple[Found, ...]
    concepts: tuple[Concept, ...]
    stance: tuple[str, ...]
    rules: str
    ranked: tuple[tuple[str, int], ...]
    shares: tuple[tuple[str, float], ...]
    reasons: tuple[tuple[str, float], ...]
    needed: float
    unweighed: str
    origins: Mapping[str, Origin]


def explain(
    text: str, *, lang: str | None, role: Role, today: date, vocabulary: Vocabulary
) -> Explanation:
    """Return how a sentence is read; every intent is open to it.

    Args:
        text: As typed or dictated; beyond 4,096 characters nothing is read.
        lang: What is known of the person's language, a hint only.
        role: Staff talk about customers, customers about themselves.
        today: The studio's day on which it was said.
        vocabulary: The names that the studio has.
    """
    text = text[:LONGEST]
    facts = gathered(text, lang, role, today, vocabulary)
    reading = understand(
        text, lang=lang, role=role, today=today, vocabulary=vocabulary, active=frozenset(intents())
    )
    decided = Decision(NONE) if small_talk(text) else decision(facts)
    judged, found = decided.judged, found_things(facts, vocabulary)
    return Explanation(
        text=text,
        role=role,
        today=today,
        reading=reading,
        words=tuple(_words(facts, found)),
        shape=facts.shape,
        found=found,
        concepts=tuple(_concepts(facts)),
        stance=_stance(facts),
        rules=decide(facts.features),
        ranked=tuple((name, score) for score, name in ranked(facts.features)[:_LIKELIEST]),
        shares=judged.order[:_LIKELIEST] if judged else (),
        reasons=reasons(decided.traits, judged.intent, _TRAITS) if judged else (),
        needed=needed(judged.intent) if judged else 0.0,
        unweighed="" if judged else _unweighed(facts),
        origins=origins(facts, reading.slots, found),
    )


def _unweighed(facts: Facts) -> str:
    return "small-talk" if small_talk(facts.text) else str(meant(facts).get("meant", ""))


def _words(facts: Facts, found: Sequence[Found]) -> Iterator[Word]:
    """Yield what became of each word; the other words of a thing stand with its first."""
    pairs = zip(facts.places, facts.shape, strict=True)
    kept = {place: word for place, word in pairs if word not in _EDGES}
    inside = [(each.start, each.end) for each in found if each.kind not in _LOOSE]
    for token in facts.tokens:
        read = kept.get(token.start, "")
        if not token.word and not read:
            continue
        covered = any(start <= token.start < end for start, end in inside)
        yield Word(token.text, read, "" if covered else _change(token.fold, read))


def _change(folded: str, read: str) -> Change:
    """Return how a folded word became what is read."""
    if read in (folded, ",") or read.startswith("@"):
        return ""
    if not read:
        return "filler" if folded in lexicon().filler else "taken-back"
    return "typo" if read == lexicon().corrected(folded) else "short"


def _concepts(facts: Facts) -> Iterator[Concept]:
    for match in sorted(facts.matches, key=lambda match: (match.start, match.end, match.concept)):
        yield Concept(match.concept, _typed(facts, match), _state(facts, match.concept))


def _state(facts: Facts, concept: str) -> Literal["found", "denied", "aside"]:
    if concept in facts.features:
        return "found"
    return "denied" if NOT + concept in facts.features else "aside"


def _typed(facts: Facts, match: Match) -> str:
    """Return the words of a concept as typed, things by their kind."""
    words = {token.start: token.text for token in facts.tokens}
    within = range(match.start, match.end)
    spoken = [(facts.shape[at], facts.places[at]) for at in within]
    plain = [
        word if word.startswith("@") else words.get(place, word)
        for word, place in spoken
        if word not in _EDGES
    ]
    return " ".join(plain)


def _stance(facts: Facts) -> tuple[str, ...]:
    concepts = {match.concept for match in facts.matches}
    concepts |= {NOT + concept for concept in concepts}
    return tuple(sorted(facts.features - concepts - _THINGS))
