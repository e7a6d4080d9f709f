"""A notice under way that something else puts aside: nothing of what was said of it is lost.

Another change takes the place of the notice's screen. Its dialog and its proposal carry along what
was known of the notice until they are over, so that it goes on where it was.
"""

from datetime import datetime

from msgspec.structs import replace

from domain.clock import day_in
from domain.contracts.said import Said
from handlers.dialog import Slots, Talk
from handlers.kept import DialogState
from handlers.letters import notice_in
from handlers.messages import Request
from handlers.notices.own import AT, DECLARE, WORDS
from handlers.proposals import KEPT

OF = "x_of"
"""Slot of a button: the id of the proposal that carries a notice along."""
ITS_OWN = frozenset({"x_seen", "x_cause", "x_unsure"})
"""What only buttons of a notice set."""

_TOLD = ("basis", "reason", "unclear_day")


async def put_aside(talk: Talk, intent: str) -> Slots:
    """Return what a change that begins has to carry along of a notice that is under way."""
    if not talk.is_customer or intent == DECLARE:
        return {}
    state = await talk.conversations.dialog(talk.incoming.person, talk.incoming.chat)
    kept = None if state is None or not state.is_open else carried(state)
    return {} if kept is None else {KEPT: kept}


def carried(state: DialogState) -> Slots | None:
    """Return what a dialog knows of a notice, its own or the one put aside; None of none."""
    kept = state.slots if state.intent == DECLARE else state.slots.get(KEPT)
    return dict(kept) if isinstance(kept, dict) else None


async def still_said(talk: Talk, kept: Slots) -> bool:
    """Say whether what was put aside still counts: it was neither given nor taken back since."""
    if not kept.get(WORDS):
        return True
    first = await talk.studio.said.first(talk.link.customer_id or 0, kept.get("contract_id"))
    return first is not None and first.at <= datetime.fromisoformat(kept[AT])


async def taken_up(talk: Talk, request: Request) -> Request:
    """Return the request of a button that goes on with a notice: one put aside, or only said."""
    if not talk.is_customer or request.intent != DECLARE:
        return request
    if OF in request.slots:
        return replace(request, slots=await _kept_by(talk, str(request.slots[OF])))
    if "contract_id" not in request.slots:
        return request
    who = talk.link.customer_id or 0
    said = await talk.studio.said.first(who, request.slots["contract_id"])
    known = details_of(talk, said) if said is not None else {}
    return replace(request, slots={**known, **request.slots})


async def _kept_by(talk: Talk, proposal_id: str) -> Slots:
    """Return what one's own proposal has carried along of a notice, as long as it counts."""
    number = int(proposal_id) if proposal_id.isdecimal() else 0
    proposal = await talk.conversations.proposal(number) if number else None
    if proposal is None or proposal.person != talk.incoming.person:
        return {}
    kept = proposal.slots.get(KEPT)
    return dict(kept) if kept and await still_said(talk, kept) else {}


def details_of(talk: Talk, said: Said) -> Slots:
    """Return what the words of a notice say of it, read as on the day on which they were said."""
    on = day_in(talk.studio.scope.zone, said.at)
    reading = notice_in(replace(talk, said_on=on), said.words)
    if reading is None:
        return {}
    slots = {name: reading.slots[name] for name in ("mode", "date") if name in reading.slots}
    extras = {f"x_{name}": reading.extras[name] for name in _TOLD if name in reading.extras}
    return {**slots, **extras}
