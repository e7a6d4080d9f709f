"""The values that a sentence gives to an intent, ready for JSON, as SCHEMA.md names them."""

from collections.abc import Callable, Collection, Mapping

from handlers.understanding.brought import only_brings
from handlers.understanding.chat_language import chat_language
from handlers.understanding.contacts import spoken_phone
from handlers.understanding.day_context import concept_in_clause
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts
from handlers.understanding.ground import ENDINGS
from handlers.understanding.intents import intents
from handlers.understanding.lead_times import lead_times
from handlers.understanding.marks_meant import values
from handlers.understanding.new_people import new_person, renamed, single_name
from handlers.understanding.new_things import new_thing
from handlers.understanding.patterns.patterns import Match
from handlers.understanding.phrases import lexicon
from handlers.understanding.plan_meant import meant_plan
from handlers.understanding.slot_days import contract_days
from handlers.understanding.slot_moves import first_day, given_up, last_of, moved_to, one_day
from handlers.understanding.slot_periods import period
from handlers.understanding.supposed import supposed_day
from handlers.understanding.told.occasions import without_occasions
from handlers.understanding.whom import customer
from handlers.understanding.words import fold

IMMEDIATE, TERM_END, DATE = "immediate", "term_end", "date"
_BOUNDS = frozenset({"from", "until", "duration"})
# Where one of these is what happens "right now", it is a way to end.
_ENDS = ENDINGS | {"inactive", "sign-off", "valid", "contract", "had-enough"}


def fill(intent: str, facts: Facts) -> dict[str, object]:
    """Return the slots of an intent that the sentence gives; the others are absent."""
    allowed = intents()[intent].slots
    facts = without_occasions(intent, facts)
    found: dict[str, object] = dict(_FILLERS.get(intent, _common)(intent, facts))
    return {slot: value for slot, value in found.items() if slot in allowed and value is not None}


def _common(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return the values that most intents share; what takes time only where there is a slot."""
    allowed = intents()[intent].slots
    return {
        "customer": customer(facts, intent) if "customer" in allowed else None,
        "plan": meant_plan(facts, intent) if "plan" in allowed else None,
        "course": facts.courses[0].name if facts.courses else None,
        "group": facts.group,
        "quantity": facts.quantity,
        "date": one_day(facts) if "date" in allowed else None,
        **values(facts),
        **({} if allowed.isdisjoint(_BOUNDS) else period(intent, facts)),
    }


def _termination(intent: str, facts: Facts) -> Mapping[str, object]:
    days = contract_days(facts)
    return {
        "customer": customer(facts, intent),
        "plan": meant_plan(facts, intent),
        "received": days.received,
        **_mode(facts, days.last, unclear=days.unclear),
    }


def _earliest_end(intent: str, facts: Facts) -> Mapping[str, object]:
    last = contract_days(facts, strict=False).last
    return {
        "customer": customer(facts, intent),
        "plan": meant_plan(facts, intent),
        "date": None if _supposed(facts, last) else last,
    }


def _supposed(facts: Facts, day: str | None) -> bool:
    """Whether the day is that of a supposed notice and not of the end: "if I quit today"."""
    today = "if" in facts.features and day == facts.today.isoformat()
    fancied = "what-if" in facts.features and not _asked_of(facts, day)
    return today or fancied or day == supposed_day(facts)


def _asked_of(facts: Facts, day: str | None) -> bool:
    """Whether what is asked stands in the clause of a day: "..., could it end on 31 December?"."""
    found = next((each for each in facts.days if last_of(each) == day), None)
    if found is None or concept_in_clause(facts, found, "what-if"):
        return False
    return any(concept_in_clause(facts, found, each) for each in ("starts-question", "modal"))


def _beginning(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return what begins: its day is the first one ("from December")."""
    return {**_common(intent, facts), "date": first_day(facts)}


def _signing_off(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return what is given up: of several days that are booked the one of which is said so."""
    found = _common(intent, facts)
    return {**found, "date": given_up(facts) or found["date"]}


def _resumption(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return what goes on again: until when it was to rest is no day of its begin."""
    told = [day for day in facts.days if day.kind == "until" and _of_the_rest(facts, day)]
    found = _beginning(intent, facts)
    return {**found, "date": None} if told and len(told) == len(facts.days) else found


def _of_the_rest(facts: Facts, day: FoundDate) -> bool:
    paused = any(concept_in_clause(facts, day, each) for each in ("pause", "has-paused"))
    return paused and not concept_in_clause(facts, day, "resume")


def _new_thing(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return nothing on file: what is created has a name of its own."""
    return {intent.partition(".")[0]: new_thing(facts)}


def _deactivation(intent: str, facts: Facts) -> Mapping[str, object]:
    return {
        "customer": customer(facts, intent),
        **_mode(facts, one_day(facts), unclear=bool(facts.unreal)),
    }


def _mode(facts: Facts, day: str | None, *, unclear: bool = False) -> Mapping[str, object]:
    """Return mode and day: a day given wins over words such as "Vertragsende 31.12.".

    Where a day is said that may be the last one, such words say nothing.
    """
    if day is not None:
        return {"mode": DATE, "date": day}
    at_once = _at_once(facts)
    at_end = _at_term(facts)
    if at_once == at_end:
        return {}  # neither is said, or both are
    if unclear and at_end:
        return {}
    return {"mode": IMMEDIATE if at_once else TERM_END}


def _at_once(facts: Facts) -> bool:
    """Whether it is to end at once: "cancel it rn", but not "I'm so broke rn, cancel it"."""
    states = [match for match in facts.matches if match.concept == "state-now"]
    told = [match for match in states if not _inside(facts, match, _ENDS)]
    others = (match for match in facts.matches if match.concept == "immediate")
    wayless = [match for match in others if any(_within(match, state) for state in told)]
    return affirmed(facts, "immediate", besides=wayless)


def _inside(facts: Facts, outer: Match, concepts: frozenset[str]) -> bool:
    return any(match.concept in concepts and _within(match, outer) for match in facts.matches)


def _within(match: Match, outer: Match) -> bool:
    return outer.start <= match.start and match.end <= outer.end


def _at_term(facts: Facts) -> bool:
    """Whether it is to end with its term, said so or as one that is not renewed."""
    if "not-at-term" in facts.features:
        return False
    named = affirmed(facts, "term-end") or affirmed(facts, "runs-its-course")
    return named or bool({"no-renew", "not:no-renew"} & facts.features)


def affirmed(facts: Facts, concept: str, besides: Collection[Match] = ()) -> bool:
    """Return whether a concept stands without a negator right before it, ``besides`` aside."""
    negators = lexicon().negators
    return any(
        match.concept == concept
        and match not in besides
        and not set(facts.shape[max(0, match.start - 2) : match.start]) & negators
        for match in facts.matches
    )


def _change_end(intent: str, facts: Facts) -> Mapping[str, object]:
    return {
        "customer": customer(facts, intent),
        "plan": meant_plan(facts, intent),
        "date": moved_to(facts),
    }


def _language(_intent: str, facts: Facts) -> Mapping[str, object]:
    return {"language": chat_language(facts)}


def _reminders(_intent: str, facts: Facts) -> Mapping[str, object]:
    dates = [day for day in facts.days if day.kind != "duration"]
    free = [
        token
        for token in facts.tokens
        if not any(day.start <= token.start < day.end for day in dates)
    ]
    return {"days": lead_times(free) or None}


def _person(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return a customer or colleague: a full name, else the first single one, as typed."""
    name = None if intent == "customer.add" and only_brings(facts) else colleague(facts)
    return {"phone": spoken_phone(facts.text), **_common(intent, facts), "name": name}


def colleague(facts: Facts) -> str | None:
    """Return who is named, as typed: people of the team are on no list of customers."""
    single = sorted(facts.names, key=lambda name: bool(name.people))
    names = (single_name(facts, name) for name in single)
    return new_person(facts) or next(names, None)


def _changed_person(intent: str, facts: Facts) -> Mapping[str, object]:
    """Return what is new of somebody on file; a new name stands behind "is now called"."""
    called = facts.first_place("now-called")
    if called is None:
        called = facts.first_place("name-said")
    if called is None and "rename" in facts.features and facts.names:
        called = facts.tokens[facts.names[0].end - 1].end
    before = next((name for name in facts.names if len(name.people) == 1), None)
    like = frozenset(fold(word) for word in (before.text if before else "").split())
    name = (None if called is None else new_person(facts, called, like)) or renamed(facts)
    found = {"phone": spoken_phone(facts.text), **_common(intent, facts), "name": name}
    if before and name == found["customer"]:
        found["customer"] = before.text
    if name and facts.role == "customer" and len(facts.names) == 1 and _is_part(facts, name):
        found.pop("customer")
    return found


def _is_part(facts: Facts, name: str) -> bool:
    """Whether the person found is only a part of a new name: that of who writes himself."""
    return single_name(facts, facts.names[0]) in name


_FILLERS: Mapping[str, Callable[[str, Facts], Mapping[str, object]]] = {
    "contract.terminate": _termination,
    "contract.change_end": _change_end,
    "contract.earliest_end": _earliest_end,
    "customer.deactivate": _deactivation,
    "contract.resume": _resumption,
    "booking.cancel": _signing_off,
    "contract.sell": _beginning,
    "contract.change_plan": _beginning,
    "course.add": _new_thing,
    "plan.add": _new_thing,
    "customer.add": _person,
    "customer.change": _changed_person,
    "staff.add": _person,
    "staff.remove": _person,
    "settings.language": _language,
    "settings.reminders": _reminders,
}
