"""Where the slots of a reading came from: the words of the sentence."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from handlers.understanding.explain_things import Found
from handlers.understanding.facts import Facts

_MODES = frozenset({"immediate", "term-end", "no-renew"})
_LANGUAGES = frozenset({"german", "english"})


class Origin(Struct, frozen=True):
    """Where a slot came from: the words, "" where no words give it, and what they are."""

    words: str
    kind: str


def origins(
    facts: Facts, slots: Mapping[str, object], found: Sequence[Found]
) -> dict[str, Origin]:
    """Return for each slot the words it was read from, as far as that is known."""
    return {slot: _origin(facts, slot, value, found) for slot, value in slots.items()}


def _origin(facts: Facts, slot: str, value: object, found: Sequence[Found]) -> Origin:
    things = [each for each in found if _gives(each, value)]
    if slot == "days":
        things = [each for each in found if each.kind == "duration"]
    if things:
        return Origin(" / ".join(each.words for each in things), things[0].kind)
    if slot in ("mode", "language"):
        return _concept_origin(facts, slot, value)
    words = _as_typed(facts.text, str(value))
    return Origin(words, "words" if words else "")


def _gives(thing: Found, value: object) -> bool:
    return str(value) in (*thing.values, *thing.past, thing.words)


def _concept_origin(facts: Facts, slot: str, value: object) -> Origin:
    """Return the words of a way to end or of a language; a mode may follow from a day."""
    if slot == "mode" and value == "date":
        return Origin("", "from-date")
    wanted = _LANGUAGES if slot == "language" else _MODES
    typed = {token.start: token.text for token in facts.tokens}
    for match in facts.matches:
        if match.concept in wanted:
            places = facts.places[match.start : match.end]
            words = " ".join(typed[place] for place in dict.fromkeys(places) if place in typed)
            return Origin(words, match.concept)
    return Origin("", "")


def _as_typed(text: str, value: str) -> str:
    """Return a value as it stands in the text, "" where it does not."""
    place = text.casefold().find(value.casefold())
    return text[place : place + len(value)] if place >= 0 else ""
