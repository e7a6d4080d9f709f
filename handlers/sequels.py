"""What is said once after a change, in a message of its own: a one-time link, a farewell.

The rendering of a proposal is kept with it; these messages lie in the outbox alone, which empties
them as soon as they were sent.
"""

from typing import Protocol, runtime_checkable

from domain.desk.facts import Done
from handlers.dialog import ChangeDialog, Talk
from handlers.kept import ProposalState
from handlers.messages import Reply, Say


@runtime_checkable
class HasSequel(Protocol):
    """A dialog whose result says something once."""

    def sequel(self, talk: Talk, done: Done) -> tuple[str, ...]:
        """Return the texts, in the language of the proposal."""
        ...


@runtime_checkable
class HasAftermath(Protocol):
    """A dialog after which something else is sent once: a file, or messages to others."""

    async def afterwards(self, talk: Talk, done: Done) -> Reply:
        """Return it; what goes to the chat is in the language of the proposal."""
        ...


async def afterwards(talk: Talk, dialog: ChangeDialog, done: Done) -> Reply:
    """Return what else is sent once after a change."""
    return await dialog.afterwards(talk, done) if isinstance(dialog, HasAftermath) else ()


def sequel(talk: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done) -> Reply:
    """Return what is said once after a change to whoever confirmed it."""
    if not isinstance(dialog, HasSequel) or proposal.chat != talk.incoming.chat:
        return ()
    return tuple(Say(talk.incoming.chat, text, secret=True) for text in dialog.sequel(talk, done))
