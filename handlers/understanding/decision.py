"""Which intent a sentence has: what was learned decides, the rules' votes among its traits.

A change must be likelier than a thing that is only read, because a wrong change costs more than
a question; below that nothing is sure, and what may be meant is offered.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from msgspec import Struct, structs

from handlers.understanding.day_context import concept_in_clause
from handlers.understanding.days.dates import read_phrase
from handlers.understanding.denied import unless_denied
from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE, READS, candidates, decide, intents, ranked
from handlers.understanding.judgement import Judgement, judge
from handlers.understanding.meant import meant
from handlers.understanding.named_alone import ends_instead, only_named, rather
from handlers.understanding.phrases import lexicon
from handlers.understanding.slot_days import contract_days
from handlers.understanding.told.of_contracts import CONTRACTS, speaks_of_contracts
from handlers.understanding.traits import UNSEEN, traits_of
from handlers.understanding.unless import CALLED_OFF, of_an_invoice, unless_said
from handlers.understanding.wished import is_no_order, surely_wished

SURE_ENDING = 0.85
"""How likely something must be, of 1, that ends, reverses or books what is hard to bring back."""
SURE_CHANGE = 0.65
"""How likely any other change must be; of new sentences below it every third was read wrong."""
SURE_READ = 0.2
"""How likely something must be that is only read."""
ENDINGS = frozenset({
    "contract.terminate", "customer.deactivate", "invoice.credit", "invoice.delete",
    "invoice.paid", "undo",
})  # fmt: skip
SURE_QUESTION = 85
"""The rules' score of a question for the last day, which is no order whatever stands beside."""
_MOVES = frozenset({
    "shift", "change", "from-to", "instead-day", "had-ended", "stay-until", "longer", "end-date",
})  # fmt: skip
CLEAR_QUESTION = 70
"""The rules' score of a question that is asked, though talk stands beside it ..."""
LIKELY_READ = 0.3
"""... if it is this likely."""
_SHIFTED = frozenset({"shift", "day", "contract"})
SURE_SHIFT = 0.9
"""How likely an end or its move must be, of which words of moving tell what is meant."""
_ENDING = frozenset({"contract.terminate", "contract.expiring"})
_OURS = frozenset({
    "contract", "contracts", "plan", "plan-word", "notice", "card", "known", "day", "term-end",
    "immediate", "please", "end-date",
})  # fmt: skip
_ASKS = frozenset({"ask", "negated", "other-contract"})
_ENSURED = frozenset({"ensure", "no-renew", "contract", "customer"})
_OF_CONTRACTS = frozenset({"contract.terminate", "contract.change_end", "contract.pause"})
_RESTS = frozenset({"contract.pause", "contract.resume"})
_OF_ENDS = frozenset({"quit", "endv", "notice", "no-renew", "end-date", "has-quit", "negated"})
LIKELY = 0.1
"""How likely something must be that is offered first where nothing is sure."""
POSSIBLE = 0.01
"""How likely something must be that is offered at all."""


class Decision(Struct, frozen=True):
    """What is wanted.

    Attributes:
        intent: One of SCHEMA.md; ``none`` where nothing is sure.
        judged: How likely each intent is; None where nothing had to be weighed.
        traits: What was weighed.
        features: What the rules look at, so that they can be asked too where nothing is sure.
    """

    intent: str
    judged: Judgement | None = None
    traits: frozenset[str] = frozenset()
    features: frozenset[str] = frozenset()

    def candidates(self, allowed: Iterable[str], count: int = 3) -> tuple[str, ...]:
        """Return what may be meant: the likely, then what the rules nearly see, then the rest."""
        if self.judged is None:
            return ()
        likely = [name for name, share in self.judged.order if share >= LIKELY]
        rest = [name for name, share in self.judged.order if share >= POSSIBLE]
        open_to = set(allowed) - {NONE}
        found = dict.fromkeys((*likely, *candidates(self.features, open_to), *rest))
        return tuple(name for name in found if name in open_to)[:count]


def decision(facts: Facts) -> Decision:
    """Return what a sentence wants.

    What has a dialog of its own but no intent (``meant.py``) stays ``none``.
    """
    decided = _decided(facts)
    likely = dict(decided.judged.order) if decided.judged else {}
    return structs.replace(decided, intent=unless_denied(decided.intent, facts, likely))


def _decided(facts: Facts) -> Decision:
    if named := only_named(facts):
        return Decision(named)
    ruled = decide(facts.features)
    wish = meant(facts) if ruled == NONE else surely_wished(facts)
    traits = traits_of(facts)
    judged = judge(traits)
    if wish and not _says_the_same(wish, ruled, judged):
        return Decision(_plainly(wish))
    if judged.intent in _ENDING and (_orders_an_end(facts) or _is_to_see_to_it(facts.features)):
        return Decision("contract.terminate")
    intent = _weighed(facts, judged, traits)
    return Decision(rather(intent, facts), judged, frozenset(traits), facts.features)


def _weighed(facts: Facts, judged: Judgement, traits: set[str]) -> str:
    """Return what is likely enough, but for what the words themselves speak against."""
    class_off = facts.role == "customer" and judged.intent in ENDINGS and _of_a_class(facts)
    sure = class_off or judged.certainty >= needed(judged.intent)
    intent = judged.intent if sure else _moved(facts.features, judged)
    intent = intent if intent != NONE else _asked(facts.features, judged)
    if intent in ENDINGS and UNSEEN in traits and _says_nothing(facts):
        intent = NONE  # pieces of words such as "back" may look like parts of others
    if (intent not in READS or intent == "help") and is_no_order(facts):
        intent = NONE
    if intent in CONTRACTS and UNSEEN in traits and not speaks_of_contracts(facts):
        intent = NONE
    if intent == "contract.terminate" and _ends_something_else(facts.features):
        intent = NONE
    if intent == "contract.change_end" and _gives_notice(facts):
        intent = "contract.terminate"
    if intent in _OF_CONTRACTS and _of_another(facts):
        intent = NONE
    if judged.intent in _RESTS and _runs_on(facts):
        intent = "contract.resume"
    if intent == "contract.terminate" and _agrees(facts):
        intent = "contract.sell"
    if intent in ENDINGS and class_off:
        intent = "booking.cancel" if "unit" in facts.features else NONE
    if intent in ENDINGS and _surely_asked(facts.features):
        intent = "contract.earliest_end"
    return unless_said(intent, facts)


def _runs_on(facts: Facts) -> bool:
    """Return whether a pause is told, and the only day to come is that from which all runs on."""
    if "runs-on" not in facts.features or facts.features.isdisjoint({"told", "has-paused"}):
        return False
    ahead = [day for day in facts.days if day.first and day.first > facts.today]
    return all(concept_in_clause(facts, day, "runs-on") for day in ahead)


def _agrees(facts: Facts) -> bool:
    """Return whether somebody says yes to a plan, and no word of an end stands there."""
    return "agreed" in facts.features and facts.features.isdisjoint(_OF_ENDS)


def _says_the_same(wish: Mapping[str, Any], ruled: str, judged: Judgement) -> bool:
    """Return whether a wish is surely read anyway, and in no special form (a PDF)."""
    sure = judged.certainty >= SURE_ENDING and "as" not in wish["meant_slots"]
    return sure and wish["meant"] == judged.intent and ruled in (NONE, judged.intent)


def _plainly(wish: Mapping[str, Any]) -> str:
    """Return the intent that a wish is, in no special form (a PDF); ``none`` for any other."""
    plain = wish["meant"] in intents() and "as" not in wish["meant_slots"]
    return str(wish["meant"]) if plain else NONE


def _moved(features: frozenset[str], judged: Judgement) -> str:
    """Return that an end is moved or a place given up, where that is one of two likely readings.

    Which way a place is booked or given up is told in ``unless.py``.
    """
    (first, share), (second, other) = judged.order[:2]
    either = {first, second} == {"contract.terminate", "contract.change_end"}
    sure = share + other >= SURE_SHIFT
    if either and sure and features >= _SHIFTED:
        return "contract.change_end"
    booking = {first, second} == {"booking.add", "booking.cancel"} and "book-verb" in features
    return "booking.cancel" if booking and sure and features.isdisjoint(CALLED_OFF) else NONE


def _says_nothing(facts: Facts) -> bool:
    """Return whether there are none but function words."""
    plain = frozenset().union(*lexicon().plain.values())
    return all(token.fold in plain for token in facts.tokens if token.fold.isalpha())


def _gives_notice(facts: Facts) -> bool:
    """Return whether an end is ordered, or the arrival of a notice told, and no end set before.

    "It was written on 9 November but reached us only on the 17th" moves nothing, nor does "don't
    pause it, terminate it instead, on 31 January".
    """
    features = facts.features
    if "end-order" in features or ends_instead(features) or _not_today(facts):
        return True
    told = "notice" in features and _MOVES.isdisjoint(features)
    given = "has-quit" in features and (_MOVES & features) <= {"had-ended", "instead-day"}
    return (told or given) and contract_days(facts).received is not None


def _not_today(facts: Facts) -> bool:
    """Return whether an end is told that is not today: "he quits, not today but on 31 January"."""
    if not {"instead-day", "quit"} <= facts.features or "had-ended" in facts.features:
        return False
    denied = (two for one, two in pairwise(facts.tokens) if one.fold in lexicon().negators)
    days = (read_phrase(token.text, facts.language, facts.today) for token in denied)
    return facts.today in days


def _orders_an_end(facts: Facts) -> bool:
    """Return whether an order opens that is about one contract: "end her contract in January"."""
    words, features = lexicon(), facts.features
    one = {"contract", "endv"} <= features and "contracts" not in features
    if not one or not _ASKS.isdisjoint(features):
        return False
    soft = words.filler | words.joins | words.turns[facts.language]
    pairs = ((one.fold, other.fold) for one, other in pairwise(facts.tokens))
    verb, owner = next((pair for pair in pairs if pair[0] not in soft), ("", ""))
    ordered = verb in words.doubts.orders and verb in words.imperatives[facts.language]
    return ordered and owner in words.doubts.owners


def _is_to_see_to_it(features: frozenset[str]) -> bool:
    """Return whether somebody is told to see to it that a contract does not renew."""
    return features >= _ENSURED and features.isdisjoint(_ASKS - {"negated"})


def _of_another(facts: Facts) -> bool:
    """Return whether the only contract that is named is one with others: "her gas contract"."""
    if "please" in facts.features or "plan" in facts.features:
        return False
    others = [match for match in facts.matches if match.concept == "other-contract"]
    named = [match for match in facts.matches if match.concept == "contract"]
    return bool(others) and all(
        any(other.start <= match.start < other.end for other in others) for match in named
    )


def _ends_something_else(features: frozenset[str]) -> bool:
    """Return whether what ends is a thing, nothing of ours is named, and no rule sees an end."""
    return "other-object" in features and not ranked(features) and features.isdisjoint(_OURS)


def _of_a_class(facts: Facts) -> bool:
    """Return whether a class is called off, not a contract and not an invoice: "my lesson"."""
    named = not facts.features.isdisjoint({"contract", "plan", "plan-word", "notice"})
    called_off = {"course-word", "sign-off-sure"} <= facts.features
    return called_off and not named and not of_an_invoice(facts)


def _surely_asked(features: frozenset[str]) -> bool:
    """Return whether a last day is asked for, where the rules leave no doubt.

    "What's the last day I can give notice so that it doesn't renew" weighs as much as an order.
    """
    score, first = (ranked(features) or ((0, NONE),))[0]
    return first == "contract.earliest_end" and score >= SURE_QUESTION


def _asked(features: frozenset[str], judged: Judgement) -> str:
    """Return what a question asks that the rules see clearly and the weights do not rule out."""
    score, first = (ranked(features) or ((0, NONE),))[0]
    likely = dict(judged.order).get(first, 0) >= LIKELY_READ
    asked = "ask" in features and first in READS and score >= CLEAR_QUESTION
    return first if asked and likely else NONE


def needed(intent: str) -> float:
    """Return how likely an intent must be to be taken for what is meant."""
    if intent in READS:
        return SURE_READ
    return SURE_ENDING if intent in ENDINGS else SURE_CHANGE
