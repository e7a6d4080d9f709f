"""Show who changed what, and when."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.contracts.receipts import NUMBER
from domain.desk.history import HistoryEntry
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import (
    about_line,
    day_of,
    days_said,
    names_of,
    optional_customer,
    period_words,
    spaced,
)
from handlers.texts import Words, texts
from handlers.understanding.days.dates import FoundDate
from handlers.wording import key, short

MOST = 50
MOST_READ = 2_000
"""How many of the newest changes are looked through for those of a period."""

DAYS: Mapping[str, str] = {
    "contract.terminate": "ends_on",
    "contract.declare": "ends_on",
    "contract.decide": "ends_on",
    "contract.change_end": "ends_on",
    "contract.end": "ends_on",
    "contract.pause": "from",
    "contract.resume": "first_active",
    "contract.renew": "renewed_on",
    "customer.deactivate": "inactive_from",
    "booking.add": "on",
    "booking.cancel": "on",
    "attendance.mark": "on",
    "course.cancel_day": "on",
    "course.hold_day": "on",
    "cards.extend": "until",
}
"""Which fact of an entry is the day that the change is about."""

THINGS = ("plan_id", "course_id", "category_id")
"""Which facts of an entry are the things that the change is about."""

UNITS: Mapping[str, int] = {"credits.adjust": 1, "credits.transfer": -1, "credits.expire": -1}
"""Which way the units of an entry went on the card that it is about."""


class ShowHistory:
    """``history.show``."""

    intent = "history.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant only where a name leaves that open; take days from the sentence."""
        if (open_point := await optional_customer(talk, slots)) is not None:
            return open_point
        _note_period(talk, slots)
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return a block per change, the newest first."""
        words, names = talk.words, await names_of(talk)
        found = await _entries(talk, slots)
        name = names.get(slots.get("customer_id") or 0)
        about = about_line(words, name, period_words(words, slots))
        if not found:
            none = words("history-none-in" if period_words(words, slots) else "history-none")
            return Answer(("\n".join((none, *about)),))
        most = "history-head-most" if len(found) > MOST else "history-head"
        head = words(most, count=min(len(found), MOST))
        things = await _things(talk, found)
        blocks = (_block(talk, entry, names, things) for entry in found[:MOST])
        return Answer(spaced(("\n".join((head, *about)), *blocks)))


def _note_period(talk: Talk, slots: Slots) -> None:
    """Fill ``from`` and ``until`` with days of the sentence, read as gone by."""
    if slots.get("from") or slots.get("until"):
        return
    found = [each for each in days_said(talk, slots) if each.kind != "duration"]
    if not found:
        return
    gone = min(found, key=_may_be_an_end).in_past(talk.said_on)
    bounds = {"from": gone.first, "until": gone.last}
    slots.update({slot: day.isoformat() for slot, day in bounds.items() if day})


def _may_be_an_end(found: FoundDate) -> bool:
    """Return whether a day may be that of a contract: "gestern die Kündigung zum 31.12."."""
    return found.yearless and not found.weekday


async def _entries(talk: Talk, slots: Slots) -> list[HistoryEntry]:
    """Return the changes of the period; those that are only a step of another are left out."""
    most = MOST_READ if slots.get("from") or slots.get("until") else 2 * MOST + 1
    found = await talk.studio.journal.entries(customer_id=slots.get("customer_id"), most=most)
    return [one for one in found if "step_of" not in one.facts and _is_within(talk, slots, one)]


def _is_within(talk: Talk, slots: Slots, entry: HistoryEntry) -> bool:
    day = talk.local(entry.at).date()
    first, last = day_of(slots, "from") or date.min, day_of(slots, "until") or date.max
    return first <= day <= last


async def _invoice_numbers(talk: Talk, found: Sequence[HistoryEntry]) -> dict[int, str | None]:
    """Return the numbers of invoices by id, where a change is about one."""
    if not any("invoice_id" in entry.facts for entry in found):
        return {}
    return {invoice.id: invoice.number for invoice in await talk.studio.invoices.all()}


async def _things(talk: Talk, found: Sequence[HistoryEntry]) -> dict[str, dict[int, str | None]]:
    """Return what things are called, by id, where a change is about one of them."""
    studio, facts = talk.studio, {name for entry in found for name in entry.facts}
    plans = await studio.plans.all(active=None) if "plan_id" in facts else ()
    courses = await studio.courses.all(active=None) if "course_id" in facts else ()
    categories = await studio.courses.categories() if "category_id" in facts else ()
    return {
        "invoice_id": await _invoice_numbers(talk, found),
        "plan_id": {plan.id: plan.name for plan in plans},
        "course_id": {course.id: course.name for course in courses},
        "category_id": {category.id: category.name for category in categories},
    }


def _block(
    talk: Talk,
    entry: HistoryEntry,
    names: Mapping[int, str],
    things: dict[str, dict[int, str | None]],
) -> str:
    words = talk.words
    number = things["invoice_id"].get(entry.facts.get("invoice_id", 0), entry.facts.get(NUMBER))
    parts = about_line(
        words,
        names.get(entry.customer_id or 0),
        number,
        _thing(entry, things),
        _day(words, entry),
        _units(words, entry),
    )
    lines = (
        words("history-when", at=talk.local(entry.at), by=entry.by or words("history-by-itself")),
        " · ".join((_what(words, entry), *parts)),
    )
    return "\n".join((*lines, words("history-undone")) if entry.undone else lines)


def _thing(entry: HistoryEntry, things: dict[str, dict[int, str | None]]) -> str | None:
    """Return the name of the plan, course or category that a change is about, the first found."""
    for fact in THINGS:
        if isinstance(named := entry.facts.get(fact), int) and named in things[fact]:
            return things[fact][named]
    return None


def _what(words: Words, entry: HistoryEntry) -> str:
    """Return what was done; a receipt that was only noted has ended nothing, and so on."""
    command, undone = _as_id(entry.command), f"undo-of-{_as_id(entry.facts.get('undoes', ''))}"
    if texts().has(words.language, undone):
        return words("history-undo-of", what=words(undone))
    if entry.command == "contract.terminate" and entry.facts.get("ends_on") is None:
        command = "receipt"
    if entry.command == "contract.renew" and entry.facts.get("runs_until") is None:
        command = "contract-goes-on"
    known = texts().has(words.language, f"history-{command}")
    return words(f"history-{command}" if known else "history-other", command=entry.command)


def _units(words: Words, entry: HistoryEntry) -> str | None:
    """Return how many units a card got or lost."""
    if entry.command not in UNITS:
        return None
    change = UNITS[entry.command] * int(entry.facts["units"])
    return words("history-units", change=f"{change:+d}", count=abs(change))


def _as_id(command: str) -> str:
    return key(command)


def _day(words: Words, entry: HistoryEntry) -> str | None:
    fact = DAYS.get(entry.command, "")
    if not isinstance(day := entry.facts.get(fact), str):
        return None
    return words(f"history-day-{key(fact)}", day=short(date.fromisoformat(day)))
