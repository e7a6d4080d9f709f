"""The shapes that travel through the conversation.

In: ``Incoming`` (what somebody sent) and ``Request`` (what it means). Out: a ``Reply``, a tuple of
things to send. Texts are Telegram's HTML with names escaped; nothing here knows Telegram.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from handlers.files.tables import Table

Language = Literal["de", "en"]
MailKind = Literal["invoice-corrected", "invoice-cancelled"]


@dataclass(frozen=True)
class Press:
    """A tap on a button: its data, the id of the tap, and the message it hangs on."""

    query_id: str
    data: str
    message_id: int


@dataclass(frozen=True)
class SentFile:
    """A file that somebody sent, read before the turn.

    Attributes:
        name: As the sender's device calls it.
        table: What it holds; None if it was not fetched, or cannot be read.
        problem: Why it cannot be read: the text ``file-refused-...``, with ``facts``.
    """

    name: str
    table: Table | None = None
    problem: str = ""
    facts: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Incoming:
    """One message or tap of one person.

    Attributes:
        person: Telegram id of the sender, 64 bit.
        chat: Id of the chat it came in; equal to ``person`` in a private chat.
        private: Whether the chat is private.
        said_at: UTC moment it was sent (for a tap: arrived).
        language_code: What the person's Telegram speaks, such as ``de`` or ``en-GB``.
        text: Empty for a tap and for what has no text (a sticker).
        press: Set for a tap.
        file: Set where a file came.
        link_prefix: What one-time links begin with; the token follows.
    """

    person: int
    chat: int
    private: bool
    said_at: datetime
    language_code: str | None
    text: str = ""
    press: Press | None = None
    file: SentFile | None = None
    link_prefix: str = ""


@dataclass(frozen=True)
class Request:
    """What is wanted: an intent and slots, found in a sentence or carried by a button.

    Slots are those of the schema (texts, ISO days) plus resolved ids: ``customer_id``,
    ``contract_id``, ``invoice_id``, ``plan_id``; ``extras`` are facts outside of the schema.
    ``turned`` says that a page of an answer is turned, so that its message is edited.
    """

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    extras: Mapping[str, Any] = field(default_factory=dict)
    page: int = 0
    language: Language | None = None
    turned: bool = False


@dataclass(frozen=True)
class Button:
    """A labelled button; ``data`` is at most 64 bytes. Dangerous ones are shown so."""

    label: str
    data: str
    danger: bool = False


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Attachment:
    """A file for somebody, whole and ready; a few megabytes at most.

    A read dialog gives it away in ``Answer.files``: the answer's text comes first, then each file
    as a message of its own.

    Attributes:
        name: As it shall be called where it is saved, such as ``Kundendaten.json``.
        content_type: Such as ``text/csv``.
        content: Its bytes; text is UTF-8.
    """

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Say:
    """A message to a chat, or the new text of an earlier one (``edit``)."""

    chat: int
    text: str
    buttons: Rows = ()
    edit: int | None = None


@dataclass(frozen=True)
class SendFile:
    """A file to a chat, with a line of text (HTML) below it or none."""

    chat: int
    file: Attachment
    caption: str = ""


@dataclass(frozen=True)
class Show:
    """The current rendering of a proposal, in a chat, for a view (``asker``, ``decider-de``)."""

    studio_id: int
    proposal_id: int
    chat: int
    view: str


@dataclass(frozen=True)
class Notify:
    """A message that waits until ``due_at`` (the undo window), tied to a journal entry."""

    studio_id: int
    chat: int
    text: str
    due_at: datetime
    journal_id: int
    buttons: Rows = ()


@dataclass(frozen=True)
class Release:
    """Held messages of a journal entry: send them now, or drop them (after undo)."""

    studio_id: int
    journal_id: int
    drop: bool


@dataclass(frozen=True)
class Mail:
    """An e-mail that a customer is owed because of a document; it leaves once mail is set up.

    Address, language and text are decided when it is handed over.

    Attributes:
        due_at: When it may go: what can be undone waits until that is over.
        journal_id: The change that led to it; undone before the e-mail went, it is dropped.
        before_id: The document that is corrected or cancelled.
    """

    studio_id: int
    kind: MailKind
    customer_id: int
    invoice_id: int
    before_id: int | None
    due_at: datetime
    journal_id: int


@dataclass(frozen=True)
class Toast:
    """The short answer to a tap."""

    query_id: str
    text: str = ""


Part = Say | SendFile | Show | Notify | Mail | Release | Toast
Reply = tuple[Part, ...]
