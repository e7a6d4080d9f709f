"""What a sentence says beyond intent and slots: for answers in dialogs and for proposals."""

from collections.abc import Mapping

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.slot_days import one_day
from handlers.understanding.slot_periods import period
from handlers.understanding.slots import IMMEDIATE, TERM_END, plan
from handlers.understanding.whom import customer

_FLAGS = {"reported": "report", "why": "why", "correction": "correction"}


def extras_of(facts: Facts) -> dict[str, object]:
    """Return what the sentence says of these, absent where it says nothing.

    ``basis`` is "good_cause" or "agreement", ``given_by`` "customer" or "studio"; ``report``: a
    notice is told of; ``why``: a reason is asked for; ``correction``: an answer is put right;
    ``what_if``: the supposed day, ISO, or True.
    """
    found: dict[str, object] = {
        name: True for concept, name in _FLAGS.items() if concept in facts.features
    }
    if "what-if" in facts.features:
        found["what_if"] = one_day(facts) or True
    if "good-cause" in facts.features:
        found["basis"] = "good_cause"
    elif "agreement" in facts.features:
        found["basis"] = "agreement"
    if "studio-gives" in facts.features:
        found["given_by"] = "studio"
    elif "customer-gives" in facts.features or facts.role == "customer":
        found["given_by"] = "customer"
    return found


def bare_values(facts: Facts) -> Mapping[str, object]:
    """Return the values of a sentence that says nothing else, or an empty mapping."""
    if not only_values(facts):
        return {}
    found: dict[str, object | None] = {
        "customer": customer(facts),
        "plan": plan("contract.terminate", facts),
        "course": facts.courses[0].name if facts.courses else None,
        "quantity": facts.quantity,
        "date": one_day(facts),
        "mode": _mode(facts),
        **period("", facts),
        **{mark.kind: mark.value for mark in facts.marks},
    }
    return {name: value for name, value in found.items() if value is not None}


def _mode(facts: Facts) -> str | None:
    if facts.days:
        return None
    if "immediate" in facts.features:
        return IMMEDIATE
    return TERM_END if "term-end" in facts.features else None


def only_values(facts: Facts) -> bool:
    """Return whether every word is a value, a way to end, or says nothing by itself.

    A question is none but for one that goes on with the last ("und zum 31.3.?").
    """
    modes = {
        at
        for match in facts.matches
        if match.concept in ("immediate", "term-end", "correction")
        for at in range(match.start, match.end)
    }
    leading = lexicon().leading
    asks = "?" in facts.text and facts.tokens[0].fold not in lexicon().follow
    return not asks and all(
        at in modes or word in leading or word[:1] in "@^$," for at, word in enumerate(facts.shape)
    )
