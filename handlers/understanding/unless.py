"""What an intent becomes where what it would do is denied, done already or only asked for."""

from handlers.understanding.clauses import clause_around
from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE
from handlers.understanding.phrases import lexicon
from handlers.understanding.stance import NOT

CALLED_OFF = frozenset({"sign-off", "sign-off-sure", "ask"})
"""Without these no booked day is called off."""
_ABSENCE = frozenset({"ill", "absent", "no-show", "called-off"})
_LED_FROM = frozenset({"course-trainer", "from-day", "staff"})
_ENDED = frozenset({"quit", "endv", "notice", "no-renew", "end-order", "has-quit", "end-date"})
"""Words of ending that stand for themselves."""
_OF_INVOICE = frozenset({"cancel-invoice", "invoice-word", "contract", "negated"})
_STAYS = frozenset({"undo-notice", "after-all"})
_SAID_WHEN = frozenset({"day", "span", "end-date"})
_PAUSED_ELSEWHERE = frozenset({"other-person", "has-paused"})
_NO_NEW_COURSE = frozenset({"customer-gives", "known"})
"""Somebody on file wants something because of a new course: "bleibt wegen dem neuen Kurs"."""
_NO_CLASS = frozenset({"called-off", "negated", "customer"})
"""No class is noted for somebody: "Montag kein Yoga für Clara, bitte eintragen"."""
_NO_PAUSE = frozenset({"resume", "not:pause"})
_NO_BOOKING = frozenset({"contract", "plan", "plan-word", "notice", "no-renew", "mode", "ask"})
_CONTACTS = frozenset({"email", "phone"})


def unless_said(intent: str, facts: Facts) -> str:
    """Return the intent, or another where what it would do is denied, done or only asked for."""
    features = facts.features
    match intent:
        case "course.add" if features >= _NO_NEW_COURSE:
            return NONE
        case "course.add" | "plan.add" if any(mark.kind in _CONTACTS for mark in facts.marks):
            return "customer.add"
        case "booking.cancel" if "endv" in features and of_an_invoice(facts):
            return "invoice.credit"
        case "booking.cancel" if features.isdisjoint(CALLED_OFF) and _books_another(facts):
            return "booking.add"
        case "booking.add" if features >= _NO_CLASS and _has_no_class(facts):
            return "booking.cancel"
        case "booking.add" if "in-ask" in features:
            return "booking.list"
        case "contract.change_end" if features >= _STAYS and features.isdisjoint(_SAID_WHEN):
            return "contract.undo_termination"
        case "contract.pause" if features >= _PAUSED_ELSEWHERE:
            return NONE
        case "contract.terminate" if features >= _OF_INVOICE and _names_as_denied(facts):
            return "invoice.credit"
        case "contract.terminate" if "ensured-ask" in features:
            return "contract.show"
        case "booking.add" | "none" if features >= _LED_FROM and "ask" not in features:
            return "course.change"
        case "none" if features >= _NO_PAUSE and features.isdisjoint(_ENDED | {"ask"}):
            return "contract.resume"
        case "contract.resume" if "not:pause" in features and not features.isdisjoint(_ENDED):
            return NONE
        case "help" if "at-a-loss" in features:
            return NONE
        case "customer.show" if "hold-off" in features and "ask" not in features:
            return NONE  # "only for your information"
        case "invoice.open" if "all-kinds" in features:
            return "invoice.list"
        case "invoice.list" if "owing" in features and features.isdisjoint({"paid", "negated"}):
            return "invoice.open"
        case "invoice.paid" if _only_denied("paid", features):
            return "invoice.open"
        case "invoice.paid" if _only_would_have(facts):
            return NONE
        case "course.cancel_day" | "booking.cancel" if "team-end" in features:
            return "staff.remove"
        case "course.cancel_day" if "own-place" in features and "for-all" not in features:
            return "booking.cancel"
        case "course.cancel_day" if _only_denied("called-off", features):
            return NONE
        case "invoice.credit" if "credit-done" in features and not _of_several(facts):
            return "invoice.show" if "show" in features else NONE
        case "contract.terminate" if "bookings-of" in features and _NO_BOOKING.isdisjoint(
            features
        ):
            return "booking.cancel"
        case "contract.terminate" if _only_curious(features):
            return "contract.show"
        case _:
            return intent


def _books_another(facts: Facts) -> bool:
    """Return whether a booking is ordered, or another course wanted than the one denied."""
    features = facts.features
    denied = "two-courses" in features and len({each.name for each in facts.courses}) == 1
    wished = any(token.fold in lexicon().doubts.wishes for token in facts.tokens)
    return _can_come(facts) if "book-verb" in features else denied and wished


def _names_as_denied(facts: Facts) -> bool:
    """Return whether each contract that is named is denied: "cancel the invoice, not the card"."""
    named = [match for match in facts.matches if match.concept == "contract"]
    negators = lexicon().negators
    return all(facts.shape[match.start - 1] in negators for match in named)


def _has_no_class(facts: Facts) -> bool:
    """Return whether it is "no" class, right before its name, and no other class is named."""
    off = (match for match in facts.matches if match.concept == "called-off")
    said = (facts.shape[match.start : match.start + 2] for match in off)
    denied = any(words[0] in lexicon().negators and words[1] == "@course" for words in said)
    return denied and "two-courses" not in facts.features


def _can_come(facts: Facts) -> bool:
    """Return whether nobody is ill, and no clause of a course denies: "can't do Yoga, note it"."""
    if not _ABSENCE.isdisjoint(facts.features):
        return False
    tokens = facts.tokens
    spans = [(tokens[each.start].start, tokens[each.end - 1].end) for each in facts.courses]
    clauses = [clause_around(tokens, *span) for span in spans]
    return not any(
        start <= token.start < end and token.fold in lexicon().negators
        for start, end in clauses
        for token in tokens
    )


def of_an_invoice(facts: Facts) -> bool:
    """Return whether the number of an invoice is named."""
    return any(mark.kind == "invoice" for mark in facts.marks)


def _only_denied(concept: str, features: frozenset[str]) -> bool:
    """Return whether a concept stands in the sentence with a negator alone: "isn't paid"."""
    return NOT + concept in features and concept not in features


def _only_would_have(facts: Facts) -> bool:
    """Return whether nothing was paid but what would have been: "I'd have paid to see that"."""
    supposed = [match for match in facts.matches if match.concept == "would-have"]
    paid = [match for match in facts.matches if match.concept == "paid"]
    return bool(supposed) and all(
        any(would.start <= match.start and match.end <= would.end for would in supposed)
        for match in paid
    )


def _of_several(facts: Facts) -> bool:
    """Return whether several invoices are named, of which one may be credited already."""
    return len({mark.value for mark in facts.marks if mark.kind == "invoice"}) > 1


def _only_curious(features: frozenset[str]) -> bool:
    """Return whether ending is denied and its day asked: "not leaving, just wondering when"."""
    denied = not features.isdisjoint({"not:quit", "not:endv", "not:notice"})
    return denied and {"asks", "when", "runs-out"} <= features
