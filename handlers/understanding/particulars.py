"""What a sentence says of money, of many at once and of reasons, for the wishes that use it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from handlers.understanding.amounts import find_money, find_share
from handlers.understanding.days.dates import FoundDate
from handlers.understanding.facts import Facts
from handlers.understanding.more_wanted import cause, more_contracts, more_days, more_people
from handlers.understanding.phrases import lexicon
from handlers.understanding.slot_periods import check_day, period
from handlers.understanding.words import Token

PARTICULARS = (
    "amount_cents", "share_percent", "paid_on", "method", "all", "reason", "open_ended",
    "check_on", "prolongs", "drops", "both", "more",
)  # fmt: skip
_HALF_A_YEAR = timedelta(days=183)
_SOON = timedelta(days=92)
_METHODS = {
    "by-debit": "direct_debit",
    "by-transfer": "transfer",
    "by-cash": "cash",
    "by-card": "card",
}
_STOPS = frozenset({"pause", "contract", "until-further-notice"})
_MARKS = ",;.!?–()"
_LONGEST_REASON = 200


def particulars(intent: str, facts: Facts) -> dict[str, object]:
    """Return what is said beside the slots, by the names of ``extras.py``; absent what is not.

    Args:
        intent: What is wanted, also what has no name in SCHEMA.md.
        facts: The sentence.
    """
    found = {name: read(facts) for name, read in _WANTED.get(intent, {}).items()}
    if found.get("amount_cents"):
        found.pop("share_percent", None)
    return {name: value for name, value in found.items() if value is not None}


def _amount(facts: Facts) -> int | None:
    """Return the one amount of money that is said, in cents."""
    amounts = set(find_money(_without_marks(facts)))
    return amounts.pop() if len(amounts) == 1 else None


def _share(facts: Facts) -> int | None:
    return find_share(facts.tokens)


def _without_marks(facts: Facts) -> str:
    text = facts.text
    for mark in facts.marks:
        text = text[: mark.start] + "_" * (mark.end - mark.start) + text[mark.end :]
    return text


def _paid_on(facts: Facts) -> str | None:
    """Return the one day on which something was paid; the day of an invoice is none."""
    days = {
        day
        for each in facts.days
        if _single(facts, each) and (_all(facts) or not _dates_invoice(facts, each))
        if (day := _over(each, facts.today)) is not None
    }
    return days.pop().isoformat() if len(days) == 1 else None


def past_day(facts: Facts) -> str | None:
    """Return the one day of a sentence, ISO, on which it happened; that of a paper is none."""
    dated = lexicon().money["dated"]
    told = [day for day in facts.days if day.kind == "day" and not _opens_with(facts, day, dated)]
    days = {day.in_past(facts.today).first for day in told}
    found = days.pop() if len(days) == 1 else None
    return found.isoformat() if found is not None and found <= facts.today else None


def _single(facts: Facts, day: FoundDate) -> bool:
    """Whether it is one day; "the debits from 2 November" are of that day."""
    led = _opens_with(facts, day, lexicon().money["dated"])
    return day.kind == "day" or (day.kind == "since" and led)


def _over(day: FoundDate, today: date) -> date | None:
    """Return the past day that is meant, but one that comes soon rather than one long ago."""
    past = day.in_past(today).first
    if past is None or day.first is None:
        return None
    long_ago = today - past > _HALF_A_YEAR
    return day.first if long_ago and day.yearless and day.first - today < _SOON else past


def _dates_invoice(facts: Facts, day: FoundDate) -> bool:
    """Whether a day tells which invoice is meant: "die Rechnung vom 15.11."."""
    dated = lexicon().money["dated"]
    shape = facts.shape
    at = next((at for at, place in enumerate(facts.places) if place >= day.start), 0)
    return any(
        match.concept == "invoice-word"
        and match.end <= at <= match.end + 1
        and shape[match.end - 1] != "@invoice"
        and (shape[match.end] in dated or _opens_with(facts, day, dated))
        for match in facts.matches
    )


def _opens_with(facts: Facts, day: FoundDate, words: frozenset[str]) -> bool:
    first = next((token for token in facts.tokens if token.start >= day.start), None)
    return first is not None and first.fold in words


def _method(facts: Facts) -> str | None:
    said = [method for concept, method in _METHODS.items() if concept in facts.features]
    return said[0] if len(said) == 1 else None


def _all(facts: Facts) -> bool | None:
    """Return True where the payments of many are meant and nobody's alone."""
    single = {"customer", "invoice"} & facts.features
    return True if "bulk-paid" in facts.features and not single else None


def _open_ended(facts: Facts) -> bool | None:
    """Return True for a pause without a last day; who names a day to look again sets none."""
    if "until-further-notice" in facts.features:
        return True
    fixed = {"until", "duration"} & period("contract.pause", facts).keys()
    return True if check_day(facts) and not fixed else None


def _prolongs(facts: Facts) -> bool | None:
    """Return True where a pause is to last longer than agreed."""
    return True if "prolong-pause" in facts.features else None


def _drops(facts: Facts) -> bool | None:
    """Return True where a pause is not to be at all, or not any longer."""
    return True if "drop-pause" in facts.features else None


def _reason(facts: Facts) -> str | None:
    """Return the words behind "wegen", "because of", as typed, up to the next thing said."""
    words = lexicon().money
    opens = (at for at, token in enumerate(facts.tokens) if token.fold in words["because"])
    at = next(opens, None)
    if at is None:
        return None
    said = list(_until_next(facts, at + 1))
    soft = lexicon().filler | lexicon().leading | words["because-of"]
    while said and (said[0].fold in soft or said[0].text in ":-"):
        said.pop(0)
    soft |= lexicon().doubts.wishes | lexicon().many["self"] | lexicon().many["we"]
    while said and said[-1].fold in soft:
        said.pop()
    return facts.text[said[0].start : said[-1].end][:_LONGEST_REASON] if said else None


def _until_next(facts: Facts, at: int) -> Iterator[Token]:
    """Yield the words from a place on, up to a mark, a day, a person or what is wanted.

    The other half of a word ("Knie-OP") is no person, and what opens a reason ("Babypause") is
    not yet what is wanted.
    """
    things = {facts.tokens[name.start].start for name in facts.names}
    things |= {facts.tokens[plan.start].start for plan in facts.plans}
    wanted = {facts.places[match.start] for match in facts.matches if match.concept in _STOPS}
    opened = False
    for before, token in pairwise(facts.tokens[at - 1 :]):
        ends = token.start in things or (opened and token.start in wanted)
        in_day = any(day.start <= token.start < day.end for day in facts.days)
        if token.text in _MARKS or in_day or (ends and before.text != "-"):
            return
        opened = opened or token.fold not in lexicon().filler
        yield token


_Reader = Callable[[Facts], object | None]
_CONTRACTS: Mapping[str, _Reader] = {"both": more_contracts}
_PAYMENT: Mapping[str, _Reader] = {
    "amount_cents": _amount,
    "share_percent": _share,
    "paid_on": _paid_on,
    "method": _method,
    "all": _all,
}
_WANTED: Mapping[str, Mapping[str, _Reader]] = {
    "invoice.paid": _PAYMENT,
    "invoice.credit": {"amount_cents": _amount, "share_percent": _share},
    "refund.paid": {"amount_cents": _amount, "paid_on": _paid_on, "method": _method},
    "contract.terminate": {**_CONTRACTS, "reason": cause},
    "contract.declare": {**_CONTRACTS, "reason": cause},
    "contract.annul": _CONTRACTS,
    "contract.undo_termination": _CONTRACTS,
    "contract.pause": {
        **_CONTRACTS,
        "reason": _reason,
        "open_ended": _open_ended,
        "check_on": check_day,
        "prolongs": _prolongs,
    },
    "contract.resume": {**_CONTRACTS, "drops": _drops},
    "booking.add": {"more": partial(more_days, intent="booking.add"), "both": more_people},
    "booking.cancel": {"more": partial(more_days, intent="booking.cancel")},
}
