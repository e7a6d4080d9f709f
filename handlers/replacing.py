"""A request in the place of one that waits: who asks for the same thing anew has changed his mind.

The newer one says what the older one said, to its asker and to those who decide, and the older
one is closed. Where two of a kind make sense, both can stand.
"""

from datetime import datetime

from msgspec.structs import replace

from domain.errors import Refusal
from handlers.dialog import ChangeDialog, Draft, Option, Slots, Talk
from handlers.forms.form import values_of
from handlers.kept import ProposalState
from handlers.texts import Markup

REPLACES, BESIDES = "x_replaces", "x_besides"
"""Slots of a request: the one whose place it took; whether it is to stand beside that one."""
SEVERAL = frozenset({"contract.pause", "contract.sell", "invoice.paid", "refund.paid"})
"""Of these somebody may well want two: a pause in winter, and another one in summer."""
COURSE_DAY = ("course_id", "date", "f_date")


async def earlier_request(talk: Talk, intent: str, slots: Slots) -> ProposalState | None:
    """Return the newest request of the one who speaks that waits and is for the same thing."""
    waiting = await talk.conversations.asked_by(talk.incoming.person)
    same = (each for each in waiting if each.intent == intent)
    found = [each for each in same if _is_same_thing(talk, each.slots, slots)]
    return found[-1] if found else None


def _is_same_thing(talk: Talk, old: Slots, new: Slots) -> bool:
    """Say whether two requests of a kind are for one thing, be it with other values."""
    for name in ("contract_id", "invoice_id", "plan_id"):
        if old.get(name) or new.get(name):
            return bool(old.get(name) == new.get(name))
    if old.get("course_id") or new.get("course_id"):
        return all(old.get(name) == new.get(name) for name in COURSE_DAY)
    if old.get("customer_id") != new.get("customer_id"):
        return False
    if values_of(old):
        return set(values_of(old)) <= set(values_of(new))
    return talk.is_customer


async def says_the_same(
    talk: Talk, dialog: ChangeDialog, earlier: ProposalState, slots: Slots
) -> bool:
    """Say whether a request that waits reads as one with these slots would, or cannot be drawn."""
    before, now = await _lines(talk, dialog, earlier.slots), await _lines(talk, dialog, slots)
    return before is None or now is None or before == now


async def with_earlier(
    talk: Talk, proposal: ProposalState, dialog: ChangeDialog, draft: Draft
) -> Draft:
    """Return the proposal of a request with what becomes of the one that waits already."""
    earlier = await earlier_request(talk, proposal.intent, proposal.slots)
    if earlier is None:
        return draft
    is_beside = is_besides(proposal)
    before = await _lines(talk, dialog, earlier.slots)
    kind = "wish-besides" if is_beside else "wish-replaces"
    line = _line(talk, kind, earlier.said_at, before, draft.lines)
    options = draft.options
    if proposal.intent in SEVERAL:
        label = talk.words(f"button-wish-{'instead' if is_beside else 'besides'}")
        options = (*options, Option(label, sets={BESIDES: "no" if is_beside else "yes"}))
    return replace(draft, lines=(*draft.lines, "", line), options=options)


def is_besides(request: ProposalState) -> bool:
    """Say whether a request is to stand beside the one that waits."""
    return bool(request.slots.get(BESIDES) == "yes")


def note_replaced(request: ProposalState, earlier: ProposalState) -> None:
    """Keep in a request which one it takes the place of."""
    slots = {name: value for name, value in earlier.slots.items() if name != REPLACES}
    request.slots[REPLACES] = {"slots": slots, "at": earlier.said_at.isoformat()}


async def replaced_lines(
    talk: Talk, request: ProposalState, dialog: ChangeDialog, lines: tuple[str, ...]
) -> tuple[str, ...]:
    """Return for those who decide, or for the asker, what a request said before.

    Args:
        talk: The turn, in the language of those who read it.
        request: With the one in whose place it is, if there is one.
        dialog: Its dialog.
        lines: What it says now.
    """
    earlier = request.slots.get(REPLACES)
    if earlier is None:
        return ()
    before = await _lines(talk, dialog, dict(earlier["slots"]))
    at = datetime.fromisoformat(earlier["at"])
    return (_line(talk, "request-replaces", at, before, lines),)


async def _lines(talk: Talk, dialog: ChangeDialog, slots: Slots) -> tuple[str, ...] | None:
    """Return how a request reads; None where it cannot be done as it is."""
    mine = dict(slots)
    try:
        return dialog.propose(talk, mine, await dialog.preview(talk, mine)).lines
    except Refusal:
        return None


def _line(
    talk: Talk,
    kind: str,
    at: datetime,
    before: tuple[str, ...] | None,
    now: tuple[str, ...],
) -> str:
    """Return since when the older one waits, with the first thing that differs."""
    said = {"at": talk.local(at)}
    gone = [line for line in before or () if line and line not in now]
    new = [line for line in now if line and line not in (before or ())]
    if gone and not new and not kind.endswith("besides"):
        return talk.words(f"{kind}-gone", before=Markup(gone[0]), **said)
    if not gone or not new:
        return talk.words(f"{kind}-plain", **said)
    return talk.words(kind, before=Markup(gone[0]), now=Markup(new[0]), **said)
