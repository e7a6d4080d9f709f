"""Show who changed what, and when."""

from collections.abc import Mapping
from datetime import date

from domain.studio import HistoryEntry
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import about_line, names_of, optional_customer, spaced
from handlers.texts import Words, texts
from handlers.wording import key, short

MOST = 50
DAYS: Mapping[str, str] = {
    "contract.terminate": "ends_on",
    "contract.change_end": "ends_on",
    "contract.end": "ends_on",
    "customer.deactivate": "inactive_from",
}
"""Which fact of an entry is the day that the change is about."""


class ShowHistory:
    """``history.show``."""

    intent = "history.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant only where a name leaves that open."""
        return await optional_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return a block per change, the newest first."""
        words, names = talk.words, await names_of(talk)
        customer_id = slots.get("customer_id")
        found = await talk.studio.journal.entries(customer_id=customer_id, most=MOST)
        about = about_line(words, names.get(customer_id or 0))
        if not found:
            return Answer(("\n".join((words("history-none"), *about)),))
        head = words(
            "history-head-most" if len(found) == MOST else "history-head", count=len(found)
        )
        blocks = (_block(talk, entry, names) for entry in found)
        return Answer(spaced(("\n".join((head, *about)), *blocks)))


def _block(talk: Talk, entry: HistoryEntry, names: Mapping[int, str]) -> str:
    words = talk.words
    lines = (
        words("history-when", at=talk.local(entry.at), by=entry.by or words("history-by-itself")),
        _what(words, entry, names.get(entry.customer_id or 0)),
    )
    return "\n".join((*lines, words("history-undone")) if entry.undone else lines)


def _what(words: Words, entry: HistoryEntry, name: str | None) -> str:
    """Return what was done, for whom, and to which day where that says more."""
    known = f"history-{key(entry.command.replace('.', '-'))}"
    text = known if texts().has(words.language, known) else "history-other"
    parts = about_line(words, name, _day(words, entry))
    return " · ".join((words(text, command=entry.command), *parts))


def _day(words: Words, entry: HistoryEntry) -> str | None:
    fact = DAYS.get(entry.command, "")
    if not isinstance(day := entry.facts.get(fact), str):
        return None
    return words(f"history-day-{key(fact)}", day=short(date.fromisoformat(day)))
