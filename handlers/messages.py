"""The shapes that travel through the conversation.

In: ``Incoming`` (what somebody sent) and ``Request`` (what it means). Out: a ``Reply``, a tuple of
things to send. Texts are Telegram's HTML with names escaped; nothing here knows Telegram.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct, field

from domain.desk.documents.facts import DocumentType
from handlers.files.tables import Table

Language = Literal["de", "en"]
MailKind = Literal[
    "invoice-corrected",
    "invoice-cancelled",
    "invoice-issued",
    "termination-receipt",
    "link-code",
    "messages",
    "notice",
]
"""What an e-mail is about; ``handlers/post`` has one entry for each."""


class Press(Struct, frozen=True):
    """A tap on a button: its data, the id of the tap, and the message it hangs on."""

    query_id: str
    data: str
    message_id: int


class SentFile(Struct, frozen=True):
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


class Incoming(Struct, frozen=True):
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
        name: What the person's Telegram calls them.
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
    name: str = ""


class Request(Struct, frozen=True):
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


class Button(Struct, frozen=True):
    """A labelled button; ``data`` is at most 64 bytes. Dangerous ones are shown so."""

    label: str
    data: str
    danger: bool = False


Rows = tuple[tuple[Button, ...], ...]


class Attachment(Struct, frozen=True):
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


class DocumentKey(Struct, frozen=True):
    """A document that is written out when it is sent: ids alone travel.

    Attributes:
        id: Of the invoice, the card, the receipt, the contract or, for booked days, the customer.
        language: Of its texts.
    """

    kind: DocumentType
    id: int
    language: Language


class Say(Struct, frozen=True):
    """A message to a chat, or the new text of an earlier one (``edit``).

    What is ``secret``, such as a one-time link, is forgotten here as soon as it was sent.
    """

    chat: int
    text: str
    buttons: Rows = ()
    edit: int | None = None
    secret: bool = False


class SendFile(Struct, frozen=True):
    """A file to a chat, with a line of text (HTML) below it or none."""

    chat: int
    file: Attachment
    caption: str = ""


class SendDocument(Struct, frozen=True):
    """A document of a studio to a chat, with a line of text (HTML) below it or none."""

    studio_id: int
    chat: int
    document: DocumentKey
    caption: str = ""


class Show(Struct, frozen=True):
    """The current rendering of a proposal, in a chat, for a view (``asker``, ``decider-de``)."""

    studio_id: int
    proposal_id: int
    chat: int
    view: str


class Notify(Struct, frozen=True):
    """A message that waits until ``due_at`` (the undo window), tied to a journal entry.

    ``customer_id`` is whom it is for: a chat may speak for several. ``by_mail`` are the facts of
    the e-mail (``notice``) that goes where the chat does not take it, ``tells`` what it is counted
    as; see ``told_as``.
    """

    studio_id: int
    chat: int
    customer_id: int
    text: str
    due_at: datetime
    journal_id: int
    buttons: Rows = ()
    by_mail: Mapping[str, Any] = field(default_factory=dict)
    tells: str = ""


class Release(Struct, frozen=True):
    """Held messages of a journal entry: send them now, or drop them (after undo)."""

    studio_id: int
    journal_id: int
    drop: bool


class Mail(Struct, frozen=True):
    """An e-mail to a customer; it waits until mail is set up.

    Address, language, text and whether it is still needed are decided when it is handed over.

    Attributes:
        invoice_id: The document that it is about, where there is one.
        before_id: The document that is corrected or cancelled.
        due_at: When it may go: what can be undone waits until that is over.
        journal_id: The change that led to it; undone before the e-mail went, it is dropped.
        facts: What its kind needs beside ids, as JSON: for ``link-code`` the ``code`` and
            ``until`` when it counts (ISO moment), for ``termination-receipt`` see its writer,
            for ``messages`` the ``reminders`` (their keys as JSON), for ``notice`` the ``text``,
            ``owed`` where nobody can do without it, and ``receipt_id`` of the document with it;
            for each ``to``, where it goes to another address than the one on file.
        subject: What it is about where there is no document, such as ``receipt-7``: with kind and
            studio it makes the name under which the e-mail is the same one.
        tells: What a message of a change is counted as; see ``told_as``.
    """

    studio_id: int
    kind: MailKind
    customer_id: int
    invoice_id: int | None
    before_id: int | None
    due_at: datetime
    journal_id: int | None
    facts: Mapping[str, Any] = field(default_factory=dict)
    subject: str = ""
    tells: str = ""


class Toast(Struct, frozen=True):
    """The short answer to a tap."""

    query_id: str
    text: str = ""


class Withdraw(Struct, frozen=True):
    """What waits for a chat that does not speak for a customer any more: it is dropped.

    ``alone`` says that the chat speaks for nobody else of the studio, so that all of it goes.
    """

    studio_id: int
    chat: int
    customer_id: int
    alone: bool


Part = Say | SendFile | SendDocument | Show | Notify | Mail | Release | Withdraw | Toast
Reply = tuple[Part, ...]
