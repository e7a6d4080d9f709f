"""What is said once after a change, in a message of its own: a one-time link.

The rendering of a proposal is kept with it; this message lies in the outbox alone, whose bodies
are emptied after two days.
"""

from typing import Protocol, runtime_checkable

from domain.desk.facts import Done
from handlers.dialog import ChangeDialog, ProposalState, Talk
from handlers.messages import Reply, Say


@runtime_checkable
class HasSequel(Protocol):
    """A dialog whose result says something once."""

    def sequel(self, talk: Talk, done: Done) -> tuple[str, ...]:
        """Return the texts, in the language of the proposal."""
        ...


def sequel(talk: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done) -> Reply:
    """Return what is said once after a change, to the person who confirmed it."""
    if not isinstance(dialog, HasSequel) or proposal.chat != talk.incoming.chat:
        return ()
    return tuple(Say(talk.incoming.chat, text) for text in dialog.sequel(talk, done))
