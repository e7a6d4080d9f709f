"""What a sentence says beyond intent and slots: for answers in dialogs and for proposals.

Of every sentence (here): ``basis``, ``given_by``, ``report``, ``why``, ``correction``,
``what_if``. Of the wishes that use it (``particulars.py``), absent where it is not said:

=================  ==================  ====================================================
extra              value               of which wishes
=================  ==================  ====================================================
``amount_cents``   int                 invoice.paid, invoice.credit, refund.paid: "20 Euro"
``share_percent``  int, 1 to 99        invoice.paid, invoice.credit: "zur Hälfte", "30 %"
``paid_on``        ISO day             invoice.paid, refund.paid: a past day, or one that
                                       comes within three months rather than one long ago
``method``         direct_debit,       invoice.paid, refund.paid
                   transfer, cash,
                   card
``all``            True                invoice.paid: of many at once, nobody is named
``reason``         text, as typed      contract.pause: "wegen Urlaub", "because of surgery";
                                       a customer's contract.terminate
``open_ended``     True                contract.pause: "bis auf Weiteres"
``check_on``       ISO day             contract.pause: "Prüftag 15.1.", "review on 15 January"
``prolongs``       True                contract.pause: one that is agreed lasts longer
``drops``          True                contract.resume: the whole pause, "Pause streichen"
``both``           True                contract.terminate, .annul, .pause, .resume,
                                       .undo_termination: "both contracts", "we", "my
                                       husband's and mine"; the slots hold one of them;
                                       booking.add: "me and my daughter"
``more``           mappings with       booking.add, booking.cancel: what is wanted besides the
                   course, date        slots, "am Dienstag und am Donnerstag"
=================  ==================  ====================================================
"""

from collections.abc import Mapping

from handlers.understanding.facts import Facts
from handlers.understanding.more_wanted import cause
from handlers.understanding.phrases import lexicon
from handlers.understanding.plan_meant import meant_plan
from handlers.understanding.receipts import received_day
from handlers.understanding.slot_moves import one_day
from handlers.understanding.slot_periods import period
from handlers.understanding.slots import IMMEDIATE, TERM_END, fill
from handlers.understanding.supposed import supposed_day
from handlers.understanding.whom import customer

_FLAGS = {"reported": "report", "why": "why", "correction": "correction"}
_SAYING = frozenset({"immediate", "term-end", "correction", "receipt"})


def extras_of(facts: Facts) -> dict[str, object]:
    """Return what the sentence says of these, absent where it says nothing.

    ``basis`` is "good_cause" or "agreement", ``given_by`` "customer" or "studio"; ``report``: a
    notice is told of; ``why``: a reason is asked for; ``correction``: an answer is put right;
    ``what_if``: the supposed day, ISO, or True.
    """
    found: dict[str, object] = {
        name: True for concept, name in _FLAGS.items() if concept in facts.features
    }
    if supposed := supposed_day(facts) or ("what-if" in facts.features and one_day(facts)):
        found["what_if"] = supposed
    elif "what-if" in facts.features:
        found["what_if"] = True
    if "good-cause" in facts.features or _for_a_reason(facts):
        found["basis"] = "good_cause"
    elif "agreement" in facts.features:
        found["basis"] = "agreement"
    if giver := _giver(facts):
        found["given_by"] = giver
    return found


def _for_a_reason(facts: Facts) -> bool:
    """Whether a customer ends at once and says why: that is for good cause, or not at once."""
    at_once = facts.role == "customer" and "immediate" in facts.features
    return (
        at_once
        and cause(facts) is not None
        and fill("contract.terminate", facts).get("mode") == IMMEDIATE
    )


def _giver(facts: Facts) -> str | None:
    """Return who gives notice; customers never speak for the studio."""
    if facts.role == "customer":
        return "customer"
    if "studio-gives" in facts.features:
        return "studio"
    return "customer" if "customer-gives" in facts.features else None


def bare_values(facts: Facts) -> Mapping[str, object]:
    """Return the values of a sentence that says nothing else, or an empty mapping."""
    if not only_values(facts):
        return {}
    found: dict[str, object | None] = {
        "customer": customer(facts),
        "plan": meant_plan(facts, "contract.terminate"),
        "course": facts.courses[0].name if facts.courses else None,
        "quantity": facts.quantity,
        "mode": _mode(facts),
        **_bare_days(facts),
        **{mark.kind: mark.value for mark in facts.marks},
    }
    return {name: value for name, value in found.items() if value is not None}


def _bare_days(facts: Facts) -> Mapping[str, object | None]:
    """Return the days: that of a receipt where it is called so, else whatever they may be."""
    if "receipt" in facts.features:
        return {"received": received_day(facts)}
    return {"date": one_day(facts), **period("", facts)}


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
        if match.concept in _SAYING
        for at in range(match.start, match.end)
    }
    leading = lexicon().leading
    asks = "?" in facts.text and facts.tokens[0].fold not in lexicon().follow
    return not asks and all(
        at in modes or word in leading or word[:1] in "@^$," for at, word in enumerate(facts.shape)
    )
