"""Requests that follow from what somebody did, and looking at what waits.

Nobody sees such a request before those do who decide; so nobody but they can end it.
"""

from datetime import datetime

from handlers.commands import changer_of
from handlers.dialog import Slots, Talk
from handlers.kept import DialogState, ProposalState
from handlers.messages import Reply, Show
from handlers.proposals import decider_view, new_row
from handlers.request_views import draw_request
from handlers.requests import renew_request

RAISED = "unclear"
"""Slot of such a request: a notice that the studio has to make sense of."""
RAISED_AT = "x_raised_at"
"""Slot: the moment since which it waits; that of its receipt may lie days before."""


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
    request = await talk.conversations.add_proposal(new_row(talk, state))
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


async def show_again(talk: Talk, request: ProposalState) -> Reply:
    """Return a request that waits as a new message, for somebody who decides on it."""
    chat, view = talk.incoming.chat, decider_view(talk.link)
    await talk.conversations.lift(request.id, chat, view)
    shown = await renew_request(talk, request, changer_of(request.intent))
    here = Show(request.studio_id, request.id, chat, view)
    return tuple(dict.fromkeys((*shown, here)))
