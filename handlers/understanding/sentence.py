"""What a sentence wants, in German or English: intent and slots, never a decision.

The same sentence always reads the same: phrases and rules are data, nothing is guessed.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from handlers.understanding.decision import Decision, decision
from handlers.understanding.extras import bare_values, extras_of
from handlers.understanding.facts import Facts, Role, gather
from handlers.understanding.intents import ACTIVE, NONE, intents
from handlers.understanding.meant import meant
from handlers.understanding.open_points import open_points
from handlers.understanding.particulars import particulars
from handlers.understanding.small_talk import small_talk
from handlers.understanding.told.last_word import LastWord
from handlers.understanding.told.told_aside import standing
from handlers.understanding.vocabulary import Named, Vocabulary
from handlers.understanding.whom import main_name, several

__all__ = ["ACTIVE", "Named", "Reading", "Vocabulary", "understand"]

LONGEST = 4096


class Reading(Struct, frozen=True):
    """What was understood of a sentence.

    Attributes:
        intent: One of SCHEMA.md; ``none`` where nothing is sure.
        slots: Its values, ready for JSON; absent where not given.
        language: That of the sentence; the answer is in it.
        typo_name: The full name of the person where only a forgiven typo led there.
        candidates: With ``none``: what may be meant, best first, three at most.
        bare: Nothing but values was said (a name, a day): it can answer a question.
        extras: Beyond SCHEMA.md, for dialogs: what ``extras.py`` names, ``values`` (what a bare
            sentence gives), ``several`` and ``unclear_day`` (what is to be asked), ``greeting``,
            ``thanks``, ``not_yet`` (the intent that was meant, where it is not answered),
            ``meant`` and ``meant_slots`` (what is wanted that has no intent, see ``meant.py``).
    """

    intent: str
    slots: Mapping[str, object]
    language: Literal["de", "en"]
    typo_name: str | None = None
    candidates: tuple[str, ...] = ()
    bare: bool = False
    extras: Mapping[str, object] = field(default_factory=dict)


def understand(
    text: str,
    *,
    lang: str | None,
    role: Role,
    today: date,
    vocabulary: Vocabulary,
    active: frozenset[str] = ACTIVE,
    wanted: str | None = None,
    commanded: str | None = None,
) -> Reading:
    """Return what a sentence wants.

    Args:
        text: As typed or dictated; beyond 4,096 characters nothing is read.
        lang: What is known of the person's language, a hint only.
        role: Staff talk about customers, customers about themselves.
        today: The studio's day on which it was said.
        vocabulary: The names that the studio has.
        active: Intents that are answered; any other is ``none``.
        wanted: What is under way already, so that its particulars are read as well.
        commanded: What the slash command before the text says; it counts where the text alone
            makes nothing sure.
    """
    facts = gathered(text[:LONGEST], lang, role, today, vocabulary)
    talk = small_talk(text[:LONGEST])
    decided = Decision(NONE) if talk else decision(facts)
    last = LastWord(facts, vocabulary)
    intent = NONE if talk else last.intent(decided.intent)
    if intent == NONE and commanded in intents() and not talk:
        intent = str(commanded)
    known = particulars(wanted, facts) if wanted else {}
    if intent == NONE or intent not in active:
        nothing = _nothing(facts, active, decided, talk)
        return replace(nothing, extras={**known, **nothing.extras})
    slots = last.slots(intent)
    bare = bare_values(facts)
    return Reading(
        intent=intent,
        slots=slots,
        language=facts.language,
        typo_name=_typo_name(facts, intent),
        bare=bool(bare),
        extras={
            **extras_of(facts),
            **known,
            **particulars(intent, last.facts),
            **open_points(intent, facts, slots),
            **({"values": bare} if bare else {}),
        },
    )


def gathered(
    text: str, lang: str | None, role: Role, today: date, vocabulary: Vocabulary
) -> Facts:
    """Return a sentence taken apart, without what it only tells beside what it wants."""

    def reread(said: str) -> Facts:
        return gather(said, lang, role, today, vocabulary)

    return standing(reread(text), reread)


def _nothing(
    facts: Facts, active: frozenset[str], decided: Decision, talk: Mapping[str, object]
) -> Reading:
    bare = {} if talk else bare_values(facts)
    intent = decided.intent
    asked = talk or bare or intent != NONE
    extras = {**extras_of(facts), **open_points(NONE, facts, bare), **talk}
    extras |= {"values": bare} if bare else {}
    extras |= {"not_yet": intent} if intent != NONE else {}
    if not talk and (wish := meant(facts)):
        extras |= {**wish, **particulars(str(wish["meant"]), facts)}
        bare = {}  # "Radar" answers no question, though it may look like a name
    return Reading(
        intent=NONE,
        slots={},
        language=facts.language,
        typo_name=_typo_name(facts),
        candidates=() if asked else decided.candidates(active),
        bare=bool(bare),
        extras=extras,
    )


def _typo_name(facts: Facts, intent: str = "") -> str | None:
    name = None if several(facts, intent) else main_name(facts)
    return name.text if name and name.by_typo and len(name.people) == 1 else None
