"""A wish for a change by somebody who may not do it: a request, with its time of receipt.

A customer asks the studio: he sees first what is asked for, as a proposal of his own whose one tap
sends it; only what he declares goes out at once. Somebody of the studio who lacks a right sees the
proposal first too. Who asks for the same thing anew replaces what waits.
The request is a proposal in state ``asked``. Its asker sees that it arrived and may take it back;
everybody who could do it by himself sees what would happen, in his language, and decides. All
messages follow.
"""

from collections.abc import Iterable

from domain.errors import Refusal
from domain.studios.links import Link
from handlers.allowed import Customers
from handlers.asked_lines import what
from handlers.commands import command_of
from handlers.dialog import ChangeDialog, Question, Talk
from handlers.kept import DialogState, ProposalState, Rendering
from handlers.messages import Reply, Say, Show
from handlers.outcomes import finish_proposal
from handlers.proposals import (
    ASKER,
    decider_view,
    new_row,
    propose,
    rewrite,
    show_everywhere,
    show_here,
)
from handlers.refusals import refusal_answer
from handlers.replacing import earlier_request, is_besides, note_replaced, says_the_same
from handlers.request_views import ONE_SIDED, as_staff, draw_request
from handlers.rights import is_wish, lacking, note_needs


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
        is_asked_for = command_of(state.intent).customers is Customers.ASK
        is_shown = is_asked_for and state.intent not in ONE_SIDED
    waiting = await earlier_request(talk, state.intent, state.slots)
    if waiting is not None and await _stays(talk, dialog, waiting, state):
        return await show_here(talk, waiting, edit)
    if is_shown:
        return await propose(talk, state, dialog, edit)
    request = await talk.conversations.number_proposal(new_row(talk, state))
    if preview is not None:
        note_needs(talk, request, preview)
    theirs = await _send(talk, request, dialog)
    return (*await show_here(talk, request, edit), *theirs)


async def _stays(
    talk: Talk, dialog: ChangeDialog, waiting: ProposalState, state: DialogState
) -> bool:
    """Say whether a request that waits is the very same one, or one that nothing replaces."""
    is_declared = state.intent in ONE_SIDED
    return is_declared or await says_the_same(talk, dialog, waiting, state.slots)


def waits_for_studio(talk: Talk, proposal: ProposalState) -> bool:
    """Say whether a tap on confirm only sends a wish, for those to decide who may."""
    if talk.is_customer:
        return is_wish(talk, proposal.intent)
    return proposal.state == "open" and bool(lacking(talk.link, proposal))


async def send_request(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return the sending of what its asker has seen; a customer's was received now."""
    if talk.is_customer:
        request.said_at = talk.said_at
    earlier = await earlier_request(talk, request.intent, request.slots)
    if earlier is not None and await says_the_same(talk, dialog, earlier, request.slots):
        return await show_here(talk, earlier, None)
    replaced: Reply = ()
    if earlier is not None and not is_besides(request):
        replaced = await _replace(talk, request, earlier)
    request.revision += 1
    theirs = await _send(talk, request, dialog)
    return (*await show_everywhere(talk, request), *replaced, *theirs)


async def _replace(talk: Talk, request: ProposalState, earlier: ProposalState) -> Reply:
    """Return the end of a request in whose place another one is."""
    note_replaced(request, earlier)

    def replaced(local: Talk, _: str, __: Rendering) -> Rendering:
        at = local.local(request.said_at)
        return Rendering(local.words("request-replaced", what=what(local, earlier), at=at))

    earlier.state = "dropped"
    rewrite(talk, earlier, replaced)
    await finish_proposal(talk, earlier)
    return await show_everywhere(talk, earlier)


async def _send(talk: Talk, request: ProposalState, dialog: ChangeDialog) -> Reply:
    """Return the request to each who decides; it waits for that from now on."""
    request.state = "asked"
    deciders = await draw_request(talk, request, dialog)
    await talk.conversations.save_proposal(request)
    await talk.conversations.drop_dialog(talk.incoming.person, talk.incoming.chat)
    return tuple(_show(request, link) for link in deciders)


def _show(request: ProposalState, link: Link) -> Show:
    return Show(request.studio_id, request.id, link.telegram_id, decider_view(link))


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
