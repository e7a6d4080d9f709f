"""What a dialog is made of: slots, the next question, the proposal, confirm.

A dialog looks at its slots and says what is missing; when nothing is, a read answers and a change
is previewed and proposed. Dialogs hold no state: what they know lies in ``DialogState`` and
``ProposalState``, and behind ``Conversations`` in tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal, Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from domain.desk.facts import Done, PlannedMessage, Preview
from domain.studio import House, Studio
from domain.studios.links import Link
from handlers.files.tables import Table
from handlers.messages import Attachment, Button, Incoming, Language, Rows
from handlers.people_data import Pipe
from handlers.texts import Words
from handlers.understanding.vocabulary import Vocabulary

Slots = dict[str, Any]
ProposalStateName = Literal["open", "asked", "done", "outdated", "expired", "dropped"]


@dataclass
class DialogState:
    """A dialog under way, of one person in one chat.

    ``asked`` is the slot that the last question is about, ``step`` counts questions so that a
    button of an older one is known, ``proposal_id`` is set once a proposal is on the table.
    """

    intent: str
    language: Language
    slots: Slots
    said_at: datetime
    asked: str | None = None
    step: int = 0
    view: str = ""
    proposal_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether an answer or a confirmation is awaited; else it is what was read last."""
        return self.asked is not None or self.proposal_id is not None


@dataclass
class Rendering:
    """How a proposal reads in one view."""

    text: str
    buttons: Rows = ()


@dataclass
class ProposalState:
    """A proposal: one row. ``slots`` are its arguments, ``facts`` what a confirmation means."""

    id: int
    studio_id: int
    person: int
    chat: int
    intent: str
    language: Language
    slots: Slots
    facts: dict[str, Any]
    said_at: datetime
    expires_at: datetime
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

    async def add_proposal(self, state: ProposalState) -> ProposalState:
        """Keep a new proposal and return it with its id."""
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

    async def others_on(self, contract_id: int, proposal_id: int) -> tuple[ProposalState, ...]:
        """Return the open proposals and requests on a contract but for one, locked."""
        ...

    async def asked_by(self, person: int) -> tuple[ProposalState, ...]:
        """Return the requests of a person that wait for a decision."""
        ...

    async def are_waiting(self, journal_id: int) -> bool:
        """Say whether messages of a change still wait to be sent."""
        ...

    async def mails_waiting(self) -> int:
        """Return how many e-mails of the studio have not left."""
        ...

    async def shown_in(self, proposal_id: int) -> tuple[tuple[int, str], ...]:
        """Return the chats and views in which a proposal is shown."""
        ...

    async def place(self, proposal_id: int, chat: int, view: str, message_id: int) -> None:
        """Say that a message shows a proposal, so that it is edited from now on."""
        ...

    async def lift(self, proposal_id: int, chat: int, view: str) -> None:
        """Forget the message of a chat, so that the next showing is a new message."""
        ...


@dataclass(frozen=True)
class Talk:
    """One turn of one person in one studio: whatever a dialog may use.

    Attributes:
        studio: The domain, in this transaction.
        house: The installation: links and other people's languages.
        link: Who speaks, with role and own ids.
        words: Texts in the language of the answer.
        said_on: Studio-local day the message was sent: what "today" means.
        vocabulary: Names of customers, plans, courses and groups.
        studio_line: Names the studio to somebody with several; empty with one.
    """

    incoming: Incoming
    house: House
    studio: Studio
    link: Link
    words: Words
    said_on: date
    said_at: datetime
    vocabulary: Vocabulary
    conversations: Conversations
    studio_line: tuple[str, ...] = ()

    @property
    def is_customer(self) -> bool:
        """Whether the person speaks for himself."""
        return self.link.customer_id is not None

    def local(self, moment: datetime) -> datetime:
        """Return a moment in the studio's zone, as texts show it."""
        return moment.astimezone(ZoneInfo(self.studio.scope.zone))

    def speaking(self, language: Language) -> "Talk":
        """Return the same turn with its texts in another language."""
        return replace(self, words=Words(language))


@dataclass(frozen=True)
class Choice:
    """One possible answer: what the button says, and the slots that it sets."""

    label: str
    sets: Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """One question about one slot.

    ``day`` questions show a month calendar around ``month``; ``free`` ones take any text.
    """

    slot: str
    text: str
    choices: tuple[Choice, ...] = ()
    kind: Literal["choice", "day", "free"] = "choice"
    month: date | None = None


@dataclass(frozen=True)
class Answer:
    """What a read answers, or why a dialog ends here: blocks of text (pages break between).

    ``entries`` are lines below the blocks, each with a button of its own: a few on every page.
    ``files`` follow the text, each as a message of its own.
    """

    blocks: tuple[str, ...]
    buttons: Rows = ()
    entries: tuple[tuple[str, Button], ...] = ()
    files: tuple[Attachment, ...] = ()


class Dialog(Protocol):
    """A thing that people can do."""

    intent: str

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Fill in what follows from the slots; return the next question, or None."""
        ...


@runtime_checkable
class ReadsTyped(Protocol):
    """A dialog that understands sentences of its own while it is open."""

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return what a sentence sets; nothing where it is not one of its own."""
        ...


class ReadDialog(Dialog, Protocol):
    """A dialog that answers at once."""

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return what was asked for."""
        ...


class ChangeDialog(Dialog, Protocol):
    """A dialog that proposes and, confirmed, changes."""

    async def preview(self, talk: Talk, slots: Slots) -> Preview:
        """Return what would happen; refusals of the domain pass through."""
        ...

    def propose(self, talk: Talk, slots: Slots, preview: Any) -> "Draft":
        """Return how the proposal reads, and its own buttons."""
        ...

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Do it, if nothing that was decided on has changed."""
        ...

    def report(self, talk: Talk, slots: Slots, done: Done) -> "Draft":
        """Return how the result reads, and the next steps it offers."""
        ...

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return the text of a message that goes out to a customer."""
        ...


@dataclass(frozen=True)
class Option:
    """A button of a proposal: sets slots (``sets``), asks for one (``asks``), or starts anew.

    ``request`` is an intent with slots of its own, for steps that follow a result; ``does``
    names another action of the proposal itself (``release``).
    """

    label: str
    sets: Mapping[str, Any] | None = None
    asks: str | None = None
    request: tuple[str, Mapping[str, Any]] | None = None
    danger: bool = False
    does: str = ""


@dataclass(frozen=True)
class Draft:
    """Lines of a proposal in their fixed order, and the buttons besides confirm and abort.

    ``details`` are further lines behind the button of that name. ``confirm`` is the label of the
    button that does it, where "confirm" says too little; without ``ready`` there is none yet.
    """

    lines: tuple[str, ...]
    options: tuple[Option, ...] = ()
    details: tuple[str, ...] = ()
    danger: bool = False
    confirm: str = ""
    ready: bool = True
