"""What is wanted around the chat itself: connecting, messages, rights, requests, documents.

A sentence holds the sign of one (``wishes.py``), and nothing else may speak against it.
"""

from collections.abc import Callable, Mapping

from handlers.understanding.facts import Facts
from handlers.understanding.phrases import lexicon
from handlers.understanding.slot_periods import period
from handlers.understanding.slots import colleague, fill
from handlers.understanding.whom import main_name
from handlers.understanding.wishes import Wishes, typed_wishes, whole_wishes, wishes_of
from handlers.understanding.words import Token

Slots = Mapping[str, object]

_INTENTS: Mapping[str, str] = {
    "receipt": "contract.show",
    "statement": "credits.show",
    "calendar": "booking.list",
    "paper": "invoice.show",
    "month-paper": "invoice.show",
    "no-link": "customer.uninvite",
    "uninvite": "customer.uninvite",
    "invite": "customer.invite",
    "no-access": "customer.unlink",
    "unlink": "customer.unlink",
    "rights": "staff.rights",
    "radar": "contract.radar",
    "requests": "request.list",
    "mails": "mail.list",
    "sent": "messages.sent",
    "reminders": "settings.reminders",
    "wanted": "messages.wanted",
    "switch": "chat.switch",
    "use-up": "credits.show",
    "last-day": "contract.earliest_end",
    "notice": "contract.terminate",
    "leaves": "contract.terminate",
    "no-member": "contract.terminate",
    "credit-last": "invoice.credit",
    "money-file": "accounts.export",
    "list-file": "customer.list",
}
"""In this order: who asks which messages were sent wants none of them less."""
_OF_STAFF = frozenset({
    "no-link", "uninvite", "invite", "rights", "radar", "requests", "mails", "sent", "reminders",
    "money-file", "list-file",
})  # fmt: skip
_OF_CUSTOMERS = frozenset({"notice", "leaves", "no-member"})
_CHANGES = frozenset({
    "no-link", "uninvite", "invite", "no-access", "unlink", "rights", "notice", "leaves",
    "no-member", "credit-last",
})  # fmt: skip
_MAY_ASK = frozenset({"no-access", "unlink"})
"""Customers who ask whether they may are shown what would happen."""
_MAY_DENY = frozenset({"no-link", "no-access", "rights", "no-member"})
_AGAINST: Mapping[str, frozenset[str]] = {
    "invite": frozenset({"course", "plan", "course-word", "team-add", "team"}),
    "unlink": frozenset({"contract", "plan", "course"}),
    "rights": frozenset({"known"}),
    "radar": frozenset({"known"}),
    "requests": frozenset({"known"}),
    "mails": frozenset({"known"}),
    "sent": frozenset({"known", "invoice-word", "invoice", "setting"}),
    "statement": frozenset({"invoice-word", "invoice"}),
    "month-paper": frozenset(
        {
            "billed",
            "cancel-invoice",
            "credit-note",
            "delete",
            "owing",
            "all",
            "paid",
            "foreign",
        }
    ),
    "wanted": frozenset({"german", "english"}),
    "switch": frozenset({"plan", "course", "german", "english"}),
    "money-file": frozenset({"known"}),
    "list-file": frozenset({"known"}),
}
_UNLESS: Mapping[str, str] = {"money-file": "brings-in", "list-file": "brings-in"}
"""Signs that turn round others: who has a table of customers brings it in."""
_QUIET = frozenset({"customers", "customer-word", "time", "day", "setting-opens"})
"""For staff these say whom messages reach and when, not which ones come to themselves."""
_TALK = frozenset({"hold-off", "gossip"})
_ASIDE = _TALK | {"foreign", "thanks"}
_TOPICS = {
    "of-contract": "C",
    "of-money": "M",
    "of-units": "U",
    "of-courses": "K",
    "of-requests": "R",
    "of-overview": "g",
}
"""What messages are about, as buttons name it."""
_WAYS = frozenset({"less", "again"})


def wished(facts: Facts) -> dict[str, object]:
    """Return ``meant`` and ``meant_slots`` of such a wish where none prevails, or nothing.

    Slots besides those of intents: ``as`` (the form of a document), ``topic`` and ``on`` (what
    messages are about, and whether they are wanted).
    """
    found = wishes_of(facts)
    what = _likely(facts, found)
    return _meaning(facts, what, found.found) if what else {}


def surely_wished(facts: Facts) -> dict[str, object]:
    """Return what ``wished`` does where it prevails over every other reading.

    It does where its own words leave no doubt, and where nothing but words of asking is left.
    """
    found = wishes_of(facts)
    what = _surely(facts, found)
    return _meaning(facts, what, found.found) if what else {}


def _surely(facts: Facts, found: Wishes) -> str | None:
    said = [
        name
        for name in _INTENTS
        if name in found.found and _is_theirs(facts, name) and _UNLESS.get(name) not in found.found
    ]
    return next(
        (
            name
            for name in said
            if (name in found.sure and not _turned_round(facts, name, found))
            or (name in found.filling and not _doubtful(facts, name, _TALK))
        ),
        None,
    )


def _likely(facts: Facts, found: Wishes) -> str | None:
    """Return the first sign, if nothing speaks against it; a sure one has been heard before."""
    name = next((name for name in _INTENTS if name in found.found), None)
    if name is None or name in found.sure or not _is_theirs(facts, name):
        return None
    if name in _UNLESS:
        return None
    return None if _doubtful(facts, name, _ASIDE) else name


def _meaning(facts: Facts, what: str, found: frozenset[str]) -> dict[str, object]:
    slots = _SLOTS.get(what, _none)(facts, found)
    given = {name: value for name, value in slots.items() if value is not None}
    return {"meant": _INTENTS[what], "meant_slots": given}


def is_no_order(facts: Facts) -> bool:
    """Return whether words say that nothing is to be done: "should I …?", "leaves at 8"."""
    found = wishes_of(facts)
    return "no-order" in found.sure or ("leaves" in found.found and _passes_by(facts))


def wished_whole(tokens: tuple[Token, ...]) -> dict[str, object]:
    """Return the wish that a whole text is, as ``wished`` does, whatever its words mean else.

    Of messages it must be said what they are about, and whether they are wanted.
    """
    found = whole_wishes(tokens)
    what = next((name for name in _INTENTS if name in found), None)
    if what is None:
        return {}
    if what != "wanted":
        return {"meant": _INTENTS[what], "meant_slots": {}}
    said = typed_wishes(tokens)
    if said.isdisjoint(_TOPICS) or said.isdisjoint(_WAYS | {"fewer"}):
        return {}
    return {"meant": _INTENTS[what], "meant_slots": _turned(said)}


def _is_theirs(facts: Facts, what: str) -> bool:
    return what not in (_OF_STAFF if facts.role == "customer" else _OF_CUSTOMERS)


def _turned_round(facts: Facts, what: str, found: Wishes) -> bool:
    """Whether what is surely named is denied, asked about, or only talked of."""
    if what in found.denied and what not in _MAY_DENY:
        return True
    if what == "leaves" and _passes_by(facts):
        return True
    if what not in _CHANGES:
        return not _AGAINST.get(what, frozenset()).isdisjoint(facts.features)
    return _is_asked(facts, what) or not _TALK.isdisjoint(facts.features)


def _doubtful(facts: Facts, what: str, talk: frozenset[str]) -> bool:
    """Whether a wish is none for what stands beside it, or no order but ``talk``."""
    features = facts.features
    if not _AGAINST.get(what, frozenset()).isdisjoint(features):
        return True
    quiet = _QUIET if "known" in features else _QUIET | {"customer"}
    if what == "wanted" and facts.role == "staff" and not quiet.isdisjoint(features):
        return True
    denied = "negated" in features and what not in _MAY_DENY
    aside = denied or _is_asked(facts, what) or not talk.isdisjoint(features)
    return what in _CHANGES and aside


def _is_asked(facts: Facts, what: str) -> bool:
    if what == "rights" or (facts.role == "customer" and what in _MAY_ASK):
        return False
    return "ask" in facts.features and "polite" not in facts.features


def _passes_by(facts: Facts) -> bool:
    """Whether somebody only walks out of the door: "I'm just leaving the gym"."""
    return any(token.fold in lexicon().doubts.moment for token in facts.tokens)


def _none(_facts: Facts, _found: frozenset[str]) -> Slots:
    return {}


def _person(facts: Facts, _found: frozenset[str]) -> Slots:
    name = main_name(facts)
    return {"customer": name.text if name else None}


def _card(facts: Facts, found: frozenset[str]) -> Slots:
    plan = facts.plans[0].name if facts.plans else None
    return {**_known(facts, found), "plan": plan, "as": "pdf"}


def _calendar(facts: Facts, found: frozenset[str]) -> Slots:
    return {**_known(facts, found), "as": "ics"}


def _receipt(facts: Facts, found: frozenset[str]) -> Slots:
    return {**_known(facts, found), "as": "receipt"}


def _known(facts: Facts, _found: frozenset[str]) -> Slots:
    """Return who is named, if on file: an unknown word may be the document itself."""
    name = main_name(facts)
    return {"customer": name.text if name and name.people else None}


def _as_of(intent: str) -> Callable[[Facts, frozenset[str]], Slots]:
    return lambda facts, _found: fill(intent, facts)


def _list(facts: Facts, _found: frozenset[str]) -> Slots:
    return {**fill("customer.list", facts), "as": "csv"}


def _member(facts: Facts, _found: frozenset[str]) -> Slots:
    return {"name": colleague(facts)}


def _days(facts: Facts, _found: frozenset[str]) -> Slots:
    return period("report.show", facts)


def _wanted(facts: Facts, found: frozenset[str]) -> Slots:
    """Return what is turned, and whose messages where an owner names somebody."""
    whose = _known(facts, found) if facts.role == "staff" else {}
    return {**whose, **_turned(found)}


def _turned(found: frozenset[str]) -> Slots:
    """Return what is turned; nothing where it is not said of one thing, or not which way."""
    topics = [letter for sign, letter in _TOPICS.items() if sign in found]
    if len(topics) != 1 or found.isdisjoint(_WAYS):
        return {}
    return {"topic": topics[0], "on": 0 if "less" in found else 1}


_SLOTS: Mapping[str, Callable[[Facts, frozenset[str]], Slots]] = {
    "receipt": _receipt,
    "statement": _card,
    "calendar": _calendar,
    "invite": _person,
    "uninvite": _person,
    "unlink": _person,
    "rights": _member,
    "sent": _days,
    "paper": _as_of("invoice.show"),
    "month-paper": _as_of("invoice.show"),
    "reminders": _as_of("settings.reminders"),
    "last-day": _as_of("contract.earliest_end"),
    "notice": _as_of("contract.terminate"),
    "leaves": _as_of("contract.terminate"),
    "no-member": _as_of("contract.terminate"),
    "use-up": _as_of("credits.show"),
    "credit-last": _as_of("invoice.credit"),
    "money-file": lambda facts, _found: period("accounts.export", facts),
    "list-file": _list,
    "no-link": _person,
    "no-access": _person,
    "wanted": _wanted,
}
