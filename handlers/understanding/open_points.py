"""What a sentence leaves open though it speaks of it, so that a dialog can ask for it."""

from collections.abc import Mapping

from handlers.understanding.day_context import words_of
from handlers.understanding.extras import only_values
from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE
from handlers.understanding.slot_days import contract_days
from handlers.understanding.whom import several

_WITH_DAY = frozenset({
    "contract.change_end", "contract.earliest_end", "customer.deactivate", NONE,
})  # fmt: skip


def open_points(intent: str, facts: Facts, slots: Mapping[str, object]) -> dict[str, object]:
    """Return what is to be asked, absent where nothing is.

    ``several``: all who may be meant, full names for people on file; ``unclear_day``: the words
    of a day that is none, or that cannot be taken for the day asked for; as typed, without a
    preposition before them.
    """
    if intent == NONE and not only_values(facts):
        return {}
    found: dict[str, object] = {}
    if "customer" not in slots and (people := several(facts, intent)):
        found["several"] = people
    if day := _unclear_day(intent, facts, slots):
        found["unclear_day"] = day
    return found


def _unclear_day(intent: str, facts: Facts, slots: Mapping[str, object]) -> str | None:
    if {"date", "mode"} & set(slots):
        return None
    if intent == "contract.terminate":
        return ", ".join(contract_days(facts).asked) or None
    return ", ".join(words_of(facts, facts.unreal)) or None if intent in _WITH_DAY else None
