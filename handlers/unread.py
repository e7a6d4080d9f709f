"""What was typed below an open proposal and not understood: a yes then asks before it acts.

Somebody may have corrected the proposal in words that were not read. The next typed yes shows the
proposal again, once; the button and the yes after that count.
"""

from handlers.dialog import Talk
from handlers.kept import DialogState, ProposalState
from handlers.messages import Reply, Say
from handlers.proposals import UNREAD, show_here


async def note_unread(talk: Talk) -> None:
    """Keep on each open proposal of this chat that what was typed last was not understood."""
    person, chat = talk.incoming.person, talk.incoming.chat
    for proposal in await talk.conversations.open_proposals(person, chat):
        await _note(talk, proposal)


async def note_on(talk: Talk, state: DialogState) -> None:
    """Keep on a dialog's proposal, just renewed, that what was typed changed nothing of it."""
    number = state.proposal_id
    proposal = None if number is None else await talk.conversations.proposal(number)
    if proposal is not None:
        await _note(talk, proposal)


async def _note(talk: Talk, proposal: ProposalState) -> None:
    proposal.slots[UNREAD] = 1
    await talk.conversations.save_proposal(proposal)


async def shown_instead(talk: Talk, proposal: ProposalState) -> Reply | None:
    """Return the proposal once more where a yes may mean something else; None where it counts."""
    if not proposal.slots.pop(UNREAD, None):
        return None
    await talk.conversations.save_proposal(proposal)
    words = talk.speaking(proposal.language).words
    asked = Say(talk.incoming.chat, words("yes-to-this"))
    return (asked, *await show_here(talk, proposal, None))
