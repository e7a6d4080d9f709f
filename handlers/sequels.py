"""What is said once after a change, in a message of its own: a one-time link, a farewell.

The rendering of a proposal is kept with it; these messages lie in the outbox alone, whose bodies
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


@runtime_checkable
class HasFarewells(Protocol):
    """A dialog that cuts somebody's chat off, and tells them so."""

    def farewells(self, talk: Talk, done: Done) -> tuple[tuple[int, str], ...]:
        """Return chats and texts, in the languages of these people."""
        ...


def sequel(talk: Talk, proposal: ProposalState, dialog: ChangeDialog, done: Done) -> Reply:
    """Return what is said once after a change, to whoever confirmed it and to who was cut off."""
    reply: Reply = ()
    if isinstance(dialog, HasFarewells):
        reply = tuple(Say(chat, text) for chat, text in dialog.farewells(talk, done))
    if not isinstance(dialog, HasSequel) or proposal.chat != talk.incoming.chat:
        return reply
    return (*reply, *(Say(talk.incoming.chat, text) for text in dialog.sequel(talk, done)))
