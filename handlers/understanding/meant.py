"""What a sentence means that has no intent: marking attendance, extending cards and the like.

Only sure signs count: no question (but for what is only read), nothing denied. The sentence
itself stays ``none``; who answers it may start the dialog that fits. Behind these signs come the
wishes around the chat and its messages (``wished.py``).
"""

from collections.abc import Mapping

from handlers.understanding.amounts import find_number
from handlers.understanding.facts import Facts, folded_before
from handlers.understanding.particulars import past_day
from handlers.understanding.phrases import lexicon
from handlers.understanding.slot_moves import one_day
from handlers.understanding.slot_periods import period
from handlers.understanding.slots import colleague
from handlers.understanding.whom import main_name
from handlers.understanding.wished import surely_wished, wished

_LISTS = frozenset({"makeup.list", "invoice.reversals", "account.show"})
_OF_STAFF = frozenset({
    "attendance.mark", "cards.extend", "credits.transfer", "category.change", "studio.set_up",
    "staff.change", "invoice.reversals", "refund.paid", "accounts.export",
})  # fmt: skip
_OF_MONEY = frozenset({"invoice.reversals", "account.show", "refund.paid", "accounts.export"})
_ELSEWHERE = frozenset({
    "buy", "sell-word", "terse-open", "invoice-word", "told", "quit", "notice", "ours",
})  # fmt: skip
_ELSEWHERE_ANNULLED = frozenset({"notice", "undo-notice", "invoice-word", "booking", "course"})
_SETTING_UP = frozenset({"category-opens", "edit", "make", "change"})
_MONEY = frozenset({"money", "money-word"})
_WANTS_TO_KNOW = frozenset({"what", "which", "when", "who", "why"})
# An absence, "no make-ups" as a value and what is not yet paid deny nothing.
_WITH_NEGATORS = frozenset({"attendance.mark", "category.change", "invoice.reversals"})
# In this order: a sentence about units that change hands may name cards too.
_SIGNS = (
    ("annul", "contract.annul"),
    ("erase", "customer.erase"),
    ("tax-export", "accounts.export"),
    ("reversal-list", "invoice.reversals"),
    ("refund-done", "refund.paid"),
    ("pay-out", "refund.paid"),
    ("account-word", "account.show"),
    ("role-word", "staff.change"),
    ("category-opens", "category.change"),
    ("pay-change", "contract.payment"),
    ("move-units", "credits.transfer"),
    ("makeups", "makeup.list"),
    ("extend-cards", "cards.extend"),
    ("attendance", "attendance.mark"),
    ("category", "category.change"),
    ("first-run", "studio.set_up"),
)


def meant(facts: Facts) -> dict[str, object]:
    """Return ``meant`` and ``meant_slots`` where something without an intent is meant.

    The slots are those of intents, and ``receiver`` (whom units go to) and ``all`` (no single
    card is meant).
    """
    if wish := surely_wished(facts):
        return wish
    what = next((name for sign, name in _SIGNS if _holds(facts, sign)), None)
    if what is None:
        return wished(facts)
    if _doubtful(facts, what):
        return {}
    slots = {name: value for name, value in _slots(facts, what).items() if value is not None}
    return {"meant": what, "meant_slots": slots}


def _holds(facts: Facts, sign: str) -> bool:
    """Whether a sign is there; "pay somebody back" is one where it is money that goes back."""
    is_money = sign != "pay-out" or not _MONEY.isdisjoint(facts.features)
    return is_money and sign in facts.features


def _doubtful(facts: Facts, what: str) -> bool:
    words = {token.fold for token in facts.tokens}
    denied = not words.isdisjoint(lexicon().negators) and what not in _WITH_NEGATORS
    asked = "ask" in facts.features and what not in _LISTS and not _may_i(facts, what)
    if _of_another(facts, what):
        return True
    aside = {"foreign", "hold-off", "thanks"} & facts.features
    return bool(denied or asked or aside or (what in _OF_STAFF and facts.role != "staff"))


def _of_another(facts: Facts, what: str) -> bool:
    """Whether the sign speaks of something else than its intent."""
    match what:
        case "cards.extend":
            return not of_card(facts)
        case "account.show":
            return of_card(facts) or "active-again" in facts.features
        case "contract.payment":
            return not _of_somebody(facts)
        case "credits.transfer":
            return "rename" in facts.features
        case "contract.annul":
            return not _ELSEWHERE_ANNULLED.isdisjoint(facts.features)
        case "refund.paid":
            return "customer" not in facts.features
        case "category.change":
            return _SETTING_UP.isdisjoint(facts.features)
        case _:
            return False


def _may_i(facts: Facts, what: str) -> bool:
    """Whether a customer asks for what is his own to choose: "Kann ich per Lastschrift ...?"."""
    own = what == "contract.payment" and facts.role == "customer"
    return own and _WANTS_TO_KNOW.isdisjoint(facts.features)


def _of_somebody(facts: Facts) -> bool:
    """Whether it is told how one person pays from now on, and nothing is sold or paid."""
    whose = facts.role == "customer" or "customer" in facts.features
    return whose and _ELSEWHERE.isdisjoint(facts.features)


def of_card(facts: Facts) -> bool:
    """Return whether a card is named, by a word or as a plan ("Zehnerkarte")."""
    cards = tuple(lexicon().cards)
    return "card" in facts.features or any(
        token.fold.endswith(cards)
        for plan in facts.plans
        for token in facts.tokens[plan.start : plan.end]
    )


def _slots(facts: Facts, what: str) -> Mapping[str, object]:
    name = main_name(facts)
    giver, receiver = _hands(facts) if what == "credits.transfer" else (None, None)
    found: dict[str, object | None] = {
        "customer": giver or (name.text if name else None),
        "plan": facts.plans[0].name if facts.plans else None,
        "course": facts.courses[0].name if facts.courses else None,
    }
    if what in _OF_MONEY:
        days = period(what, facts)
        return {"customer": found["customer"], **_span(what, days)}
    if what == "contract.annul":
        return {**found, "course": None, "received": past_day(facts)}
    if what == "staff.change":
        return {"name": colleague(facts)}
    if what == "contract.payment":
        return {"customer": found["customer"], "plan": found["plan"]}
    if what == "credits.transfer":
        return {**found, "receiver": receiver, "quantity": find_number(facts.tokens)}
    if what == "cards.extend":
        days = period("", facts)
        lasts = {"until": days.get("until"), "duration": days.get("duration")}
        every = True if name is None and "all" in facts.features else None
        return {**found, **lasts, "all": every}
    return {**found, "date": one_day(facts)}


def _span(what: str, days: Mapping[str, str]) -> Mapping[str, str | None]:
    """Return the period of a list; the day of a payment is none of it."""
    listed = what in ("invoice.reversals", "accounts.export")
    return {name: days.get(name) for name in ("from", "until")} if listed else {}


def _hands(facts: Facts) -> tuple[str | None, str | None]:
    """Return who gives and who gets: "von Emre an Jonas", in whatever order."""
    givers, getters = lexicon().hands["from"], lexicon().hands["to"]
    led = [
        (name.text, set(folded_before(facts, facts.tokens[name.start].start, 2)))
        for name in facts.names
    ]
    giver = next((name for name, before in led if before & givers), None)
    getter = next((name for name, before in led if before & getters and name != giver), None)
    if len(led) == 2:  # noqa: PLR2004 - of two people the other one is known with the one
        names = [name for name, _ in led]
        giver = giver or next((name for name in names if getter and name != getter), None)
        getter = getter or next((name for name in names if giver and name != giver), None)
    return giver, getter
