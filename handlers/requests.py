"""A wish for a change by somebody who may not do it: a request, with its time of receipt.

A customer asks the studio. Where a dialog says so, he sees first what is asked for, as a proposal
of his own whose one tap sends it; else it goes out at once. Somebody of the studio who lacks a
right always sees the proposal first.
The request is a proposal in state ``asked``. Its asker sees that it arrived and may take it back;
everybody who could do it by himself sees what would happen, in his language, and decides. All
messages follow.
"""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from domain.errors import Refusal
from domain.studios.links import Link
from handlers.allowed import Customers
from handlers.commands import command_of
from handlers.dialog import ChangeDialog, Question, Slots, Talk
from handlers.kept import DialogState, ProposalState
from handlers.messages import Reply, Say, Show
from handlers.proposals import (
    ASKER,
    decider_view,
    new_row,
    propose,
    show_everywhere,
    show_here,
)
from handlers.refusals import refusal_answer
from handlers.request_views import as_staff, draw_request
from handlers.rights import (
    lacking,
    note_needs,
)


async def ask_studio(
    talk: Talk, state: DialogState, dialog: ChangeDialog, edit: int | None
) -> Reply:
    """Return the customer's confirmation of receipt and the request to each owner."""
    try:
        preview = await dialog.preview(talk, state.slots)
    except Refusal as refusal:
        preview = None
        if not await _can_decide(talk, state, dialog):
            answer = await refusal_answer(talk, refusal)
            return (Say(talk.incoming.chat, answer.blocks[0], answer.buttons, edit),)
        is_shown = False
    else:
        is_shown = isinstance(dialog, ShownFirst)
    if (waiting := await _waiting(talk, state)) is not None:
        return await show_here(talk, waiting, edit)
    if is_shown:
        return await propose(talk, state, dialog, edit)
    request = await talk.conversations.add_proposal(new_row(talk, state))
    if preview is not None:
        note_needs(talk, request, preview)
    theirs = await _send(talk, request, dialog)
    return (*await show_here(talk, request, edit), *theirs)


@runtime_checkable
class ShownFirst(Protocol):
    """A dialog whose proposal a customer sees before it goes to the studio."""

    shown_first: bool


def waits_for_studio(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether a tap on confirm only sends a wish, for those to decide who may."""
    if talk.is_customer:
        return command_of(proposal.intent).customers is not Customers.OWN
    return proposal.state == "open" and bool(lacking(talk.link, proposal))


async def send_request(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return the sending of what its asker has seen; a customer's was received now."""
    if talk.is_customer:
        request.said_at = talk.said_at
    elif (waiting := await _waiting_for(talk, request)) is not None:
        return await show_here(talk, waiting, None)
    request.revision += 1
    theirs = await _send(talk, request, dialog)
    return (*await show_everywhere(talk, request), *theirs)


async def _send(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return the request to each who decides; it waits for that from now on."""
    request.state = "asked"
    deciders = await draw_request(talk, request, dialog)
    await talk.conversations.save_proposal(request)
    await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    return tuple(_show(request, link) for link in deciders)


def _show(request: ProposalState, link: Link) -> Show:
    return Show(request.studio_id, request.id, link.telegram_id, decider_view(link))


SAME = ("contract_id", "plan_id", "course_id", "invoice_id", "date", "f_date")
"""What two requests for the same thing have in common."""


async def _waiting(talk: Talk, state: DialogState) -> ProposalState | None:
    """Return the request of the same person for the same thing that waits already."""
    return await _same_request(talk, state.intent, state.slots)


async def _waiting_for(talk: Talk, proposal: ProposalState) -> ProposalState | None:
    """Return the request of the same person for the very thing of a proposal."""
    return await _same_request(talk, proposal.intent, proposal.slots)


async def _same_request(talk: Talk, intent: str, slots: Slots) -> ProposalState | None:
    wanted = [slots.get(name) for name in SAME]
    if not any(wanted):
        return None
    waiting = await talk.conversations.asked_by(talk.incoming.person)
    same = (each for each in waiting if each.intent == intent)
    return next((each for each in same if [each.slots.get(n) for n in SAME] == wanted), None)


async def _can_decide(talk: Talk, state: DialogState, dialog: ChangeDialog) -> bool:
    """Say whether the studio could still answer what the customer left open."""
    step = await dialog.missing(as_staff(talk), dict(state.slots))
    return isinstance(step, Question)


async def renew_request(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return a request drawn anew after the studio changed something about it."""
    request.revision += 1
    deciders = await draw_request(talk, request, dialog)
    await talk.conversations.save_proposal(request)
    await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    return await show_to_all(talk, request, deciders)


async def show_to_all(talk: Talk, request: ProposalState, deciders: Iterable[Link]) -> Reply:
    """Return the showing of a request where it stands, and to those who decide on it by now."""
    places = {
        chat for chat, view in await talk.conversations.shown_in(request.id) if view != ASKER
    }
    new = (_show(request, link) for link in deciders if link.telegram_id not in places)
    return (*await show_everywhere(talk, request), *new)
