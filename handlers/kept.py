"""What is kept of conversations between turns: dialogs under way, proposals, files.

``slots`` are what is known so far, by the names of the understanding.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, Protocol

from msgspec import Struct, field

from domain.reminders.asked import Asked
from domain.studio import Studio
from domain.studios.links import Link
from handlers.files.tables import Table
from handlers.messages import Language, Rows
from handlers.people_data import Pipe
from handlers.post.standing import MailReport

ProposalStateName = Literal["open", "asked", "done", "outdated", "expired", "dropped"]


class DialogState(Struct):
    """A dialog under way, of one person in one chat.

    ``asked`` is the slot that the last question is about, ``step`` counts questions so that a
    button of an older one is known, ``proposal_id`` is set once a proposal is on the table.
    """

    intent: str
    language: Language
    slots: dict[str, Any]
    said_at: datetime
    asked: str | None = None
    step: int = 0
    view: str = ""
    proposal_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether an answer or a confirmation is awaited; else it is what was read last."""
        return self.asked is not None or self.proposal_id is not None


class Rendering(Struct):
    """How a proposal reads in one view."""

    text: str
    buttons: Rows = ()


class ProposalState(Struct):
    """A proposal: one row. ``slots`` are its arguments, ``facts`` what a confirmation means.

    ``link_id`` is the link of the one who asked for it: whom that person spoke for.
    """

    id: int
    studio_id: int
    person: int
    chat: int
    intent: str
    language: Language
    slots: dict[str, Any]
    facts: dict[str, Any]
    said_at: datetime
    expires_at: datetime
    link_id: int | None = None
    revision: int = 1
    state: ProposalStateName = "open"
    journal_id: int | None = None
    renderings: dict[str, Rendering] = field(default_factory=dict)


class Uploads(Protocol):
    """The files that people sent into the chats of one studio."""

    async def keep(self, person: int, name: str, table: Table, at: datetime) -> int:
        """Return the id under which a file is kept."""
        ...

    async def newest_of(self, person: int) -> int | None:
        """Return the file that somebody sent last and that waits for its import."""
        ...

    async def table(self, upload_id: int) -> Table | None:
        """Return what a file holds; None if it is not kept any more."""
        ...

    async def name(self, upload_id: int) -> str:
        """Return the name of a file."""
        ...

    async def start(self, upload_id: int, work: Mapping[str, Any]) -> None:
        """Let the lines of a file be brought in, as ``work`` says."""
        ...


class Conversations(Protocol):
    """Tables of dialogs and proposals of one studio."""

    @property
    def uploads(self) -> Uploads:
        """The files that people sent."""
        ...

    @property
    def pipe(self) -> Pipe:
        """What the process itself keeps of a person."""
        ...

    async def dialog(self, person: int, chat: int) -> DialogState | None:
        """Return the dialog under way."""
        ...

    async def save_dialog(self, person: int, chat: int, state: DialogState) -> None:
        """Keep a dialog."""
        ...

    async def drop_dialog(self, person: int, chat: int) -> None:
        """Forget the dialog under way, if there is one."""
        ...

    async def number_proposal(self, state: ProposalState) -> ProposalState:
        """Return a new proposal with its id; it is kept when it is saved."""
        ...

    async def proposal(self, proposal_id: int) -> ProposalState | None:
        """Return a proposal, locked until the transaction ends."""
        ...

    async def save_proposal(self, state: ProposalState) -> None:
        """Keep a changed proposal."""
        ...

    async def open_proposals(self, person: int, chat: int) -> tuple[ProposalState, ...]:
        """Return the open proposals whose current revision was sent to that chat."""
        ...

    async def proposal_of(self, journal_id: int) -> ProposalState | None:
        """Return the proposal whose confirmation wrote a journal entry, locked."""
        ...

    async def shows(self, chat: int, message_id: int) -> int | None:
        """Return the proposal that a message of a chat shows, None where it shows none here."""
        ...

    async def asking(self, person: int, chat: int) -> int | None:
        """Return the link of the dialog that awaits an answer, whichever of the person's it is."""
        ...

    async def end_link(self, person: int, link_id: int) -> None:
        """Forget the dialog of a link that is gone, and drop what it was about to confirm."""
        ...

    async def others_on(self, contract_id: int, proposal_id: int) -> tuple[ProposalState, ...]:
        """Return the open proposals and requests on a contract but for one, locked."""
        ...

    async def asked_by(self, person: int) -> tuple[ProposalState, ...]:
        """Return the requests of a person that wait for a decision."""
        ...

    async def asked(self) -> tuple[ProposalState, ...]:
        """Return the requests of the studio that wait for a decision, the oldest first."""
        ...

    async def are_waiting(self, journal_id: int) -> bool:
        """Say whether messages of a change still wait to be sent."""
        ...

    def requests(self) -> Asked:
        """Return where requests and the messages of changes are found."""
        ...

    async def mails(self, now: datetime) -> MailReport:
        """Return which e-mails of the studio could not be sent, and whether they leave at all."""
        ...

    async def shown_in(self, proposal_id: int) -> tuple[tuple[int, str], ...]:
        """Return the chats and views in which a proposal is shown."""
        ...

    async def message_of(self, proposal_id: int, chat: int, view: str) -> int | None:
        """Return the message of a chat that shows a proposal."""
        ...

    async def place(self, proposal_id: int, chat: int, view: str, message_id: int) -> None:
        """Say that a message shows a proposal, so that it is edited from now on."""
        ...

    async def lift(self, proposal_id: int, chat: int, view: str) -> None:
        """Forget the message of a chat, so that the next showing is a new message."""
        ...


class ConversationsOf(Protocol):
    """Gives the tables of dialogs and proposals of a studio."""

    def __call__(self, studio: Studio, link: Link | None = None, /) -> Conversations:
        """Return them, in the transaction of the turn, as somebody with a link sees them."""
        ...
