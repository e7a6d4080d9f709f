"""Requests that follow from what somebody did, and looking at what waits.

Nobody sees such a request before those do who decide; so nobody but they can end it.
"""

from datetime import datetime
from typing import Protocol, runtime_checkable

from handlers.commands import changer_of
from handlers.dialog import ChangeDialog, Slots, Talk
from handlers.kept import DialogState, ProposalState
from handlers.messages import Reply, Show
from handlers.proposals import decider_view, new_row, propose, show_everywhere
from handlers.replacing import REPLACES
from handlers.request_views import draw_request
from handlers.requests import renew_request
from handlers.rights import OF_RIGHTS

RAISED = "unclear"
"""Slot of such a request: a notice that the studio has to make sense of."""
RAISED_AT = "x_raised_at"
"""Slot: the moment since which it waits; that of its receipt may lie days before."""


OF_REQUEST = OF_RIGHTS | {RAISED, RAISED_AT, REPLACES, "x_ask"}
"""Slots that say something of a request itself, and nothing of what it is about."""


async def raise_request(talk: Talk, intent: str, slots: Slots, said_at: datetime) -> Reply:
    """Return a request for those who decide, as it is shown to them.

    Args:
        talk: The turn of the one whom it is about.
        intent: What is to be decided.
        slots: Its arguments.
        said_at: The moment of receipt.
    """
    raised = {RAISED: 1, RAISED_AT: talk.studio.scope.now.isoformat()}
    state = DialogState(intent, talk.words.language, {**slots, **raised}, said_at)
    request = await talk.conversations.number_proposal(new_row(talk, state))
    request.state = "asked"
    deciders = await draw_request(talk, request, changer_of(intent))
    await talk.conversations.save_proposal(request)
    return tuple(
        Show(request.studio_id, request.id, link.telegram_id, decider_view(link))
        for link in deciders
    )


def is_raised(proposal: ProposalState) -> bool:
    """Say whether a request is nobody's to take back."""
    return bool(proposal.slots.get(RAISED))


@runtime_checkable
class Drafts(Protocol):
    """A dialog in which somebody words something for a request, his own until he sends it."""

    drafts: frozenset[str]


def is_own_draft(dialog: ChangeDialog, state: DialogState) -> bool:
    """Say whether the slots hold what somebody has worded himself."""
    return isinstance(dialog, Drafts) and any(state.slots.get(each) for each in dialog.drafts)


async def draft_apart(
    talk: Talk, state: DialogState, request: ProposalState, dialog: ChangeDialog
) -> Reply:
    """Return what somebody has worded, as a proposal of his own.

    For everybody else who decides on the request it stays as it is, with its buttons.
    """
    slots = {name: value for name, value in state.slots.items() if name not in OF_REQUEST}
    own = DialogState(state.intent, state.language, slots, request.said_at)
    shown = await propose(talk, own, dialog, None)
    return (*await show_everywhere(talk, request), *shown)


async def request_left(talk: Talk, state: DialogState | None) -> Reply:
    """Return the request whose message a question stood in that nobody answers any more."""
    if state is None or state.proposal_id is None or state.asked is None:
        return ()
    request = await talk.conversations.proposal(state.proposal_id)
    if request is None or request.state != "asked":
        return ()
    return await show_everywhere(talk, request)


async def show_again(talk: Talk, request: ProposalState) -> Reply:
    """Return a request that waits as a new message, for somebody who decides on it."""
    chat, view = talk.incoming.chat, decider_view(talk.link)
    await talk.conversations.lift(request.id, chat, view)
    shown = await renew_request(talk, request, changer_of(request.intent))
    here = Show(request.studio_id, request.id, chat, view)
    return tuple(dict.fromkeys((*shown, here)))
