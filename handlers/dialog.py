"""What a dialog is made of: slots, the next question, the proposal, confirm.

A dialog looks at its slots and says what is missing; when nothing is, a read answers and a change
is previewed and proposed. Dialogs hold no state: what they know lies in ``DialogState`` and
``ProposalState``, and behind ``Conversations`` in tables.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from domain.desk.facts import Done, PlannedMessage, Preview
from domain.studio import House, Studio
from domain.studios.links import Link
from handlers.kept import Conversations
from handlers.messages import Attachment, Button, DocumentKey, Incoming, Language, Rows
from handlers.texts import Words
from handlers.understanding.vocabulary import Vocabulary

Slots = dict[str, Any]


class Talk(Struct, frozen=True):
    """One turn of one person in one studio: whatever a dialog may use.

    Attributes:
        studio: The domain, in this transaction.
        house: The installation: links and other people's languages.
        link: Who speaks, with role and own ids.
        words: Texts in the language of the answer.
        said_on: Studio-local day the message was sent: what "today" means.
        vocabulary: Names of customers, plans, courses and groups.
        links: All links of the chat, in effect.
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
    links: tuple[Link, ...] = ()

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


class Choice(Struct, frozen=True):
    """One possible answer: what the button says, and the slots that it sets."""

    label: str
    sets: Mapping[str, Any]


class Question(Struct, frozen=True):
    """One question about one slot.

    ``day`` questions show a month calendar around ``month``; ``free`` ones take any text;
    ``extra`` are buttons that lead elsewhere, below the choices. ``invites`` is the label of the
    button that asks it, where it is open in a request: what one does by answering.
    """

    slot: str
    text: str
    choices: tuple[Choice, ...] = ()
    kind: Literal["choice", "day", "free"] = "choice"
    month: date | None = None
    extra: Rows = ()
    invites: str = ""


class Answer(Struct, frozen=True):
    """What a read answers, or why a dialog ends here: blocks of text (pages break between).

    ``entries`` are lines below the blocks, each with a button of its own: a few on every page
    (``a_page`` of them; 0 for as many as usual).
    ``files`` follow the text, each as a message of its own, and so do ``documents``, which are
    written out when they are sent.
    """

    blocks: tuple[str, ...]
    buttons: Rows = ()
    entries: tuple[tuple[str, Button], ...] = ()
    a_page: int = 0
    files: tuple[Attachment, ...] = ()
    documents: tuple[DocumentKey, ...] = ()


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


class Option(Struct, frozen=True):
    """A button of a proposal: sets slots (``sets``), asks for one (``asks``), or starts anew.

    ``request`` is an intent with slots of its own, for steps that follow a result, and ``link``
    for whom, if it is for somebody else of the same chat; ``does`` names another action of the
    proposal itself (``release``).
    """

    label: str
    sets: Mapping[str, Any] | None = None
    asks: str | None = None
    request: tuple[str, Mapping[str, Any]] | None = None
    danger: bool = False
    does: str = ""
    link: int = 0


class Draft(Struct, frozen=True):
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
