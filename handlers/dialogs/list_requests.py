"""List what waits for a decision of the studio, the oldest first."""

from datetime import date, datetime

from domain.contracts.receipts import ReceiptState
from handlers.asked_lines import what
from handlers.buttons import proposal_data, request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.kept import ProposalState
from handlers.messages import Button


class ListRequests:
    """``request.list``."""

    intent = "request.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return one line and one button for each, and what waits for a customer's answer."""
        del slots
        words = talk.words
        waiting = await talk.conversations.asked()
        names = dict(await talk.studio.customers.names())
        entries = tuple([_entry(talk, each, names) for each in waiting])
        asked_back = await _asked_back(talk, names)
        head = words("requests-head", count=len(entries)) if entries else words("requests-none")
        return Answer((head,), entries=(*entries, *asked_back))


def _entry(talk: Talk, request: ProposalState, names: dict[int, str]) -> tuple[str, Button]:
    words = talk.words
    name = names.get(request.slots.get("customer_id") or 0, "")
    wish, days = what(talk, request), (talk.said_on - _on(talk, request.said_at)).days
    at = talk.local(request.said_at)
    facts = {"customer": name, "what": wish, "at": at, "days": days}
    line = words("requests-line" if name else "requests-line-team", **facts)
    label = words.label("requests-button" if name else "requests-button-team", **facts)
    return line, Button(label, proposal_data(request.id, request.revision, "show"))


def _on(talk: Talk, moment: datetime) -> date:
    return talk.local(moment).date()


async def _asked_back(talk: Talk, names: dict[int, str]) -> tuple[tuple[str, Button], ...]:
    """Return the notices about which a customer was asked something: silence decides nothing."""
    words, found = talk.words, await talk.studio.receipts.undecided()
    entries = []
    for each in found:
        if each.state is ReceiptState.ASKED_BACK and each.thread:
            name, at = names.get(each.customer_id, ""), talk.local(each.thread[-1].at)
            line = words("requests-asked-back", customer=name, number=each.number, at=at)
            label = words.label("requests-button-asked-back", customer=name, number=each.number)
            data = request_data(words.language, "contract.decide", {"receipt_id": each.id})
            entries.append((line, Button(label, data)))
    return tuple(entries)
