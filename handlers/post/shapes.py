"""The shapes of an e-mail: what it says, to whom, and what is attached."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from domain.customers.service import CustomerFacts
from domain.desk.documents.facts import DocumentType
from domain.studio import Studio
from domain.studios.settings import Settings
from handlers.messages import Language
from handlers.texts import Words


class Document(Struct, frozen=True):
    """A document that goes with an e-mail; it is made when the e-mail leaves."""

    kind: DocumentType
    id: int


class Occasion(Struct, frozen=True):
    """Whom an e-mail is for, and what it is about.

    Attributes:
        studio: The domain, in the transaction that hands the e-mail over.
        settings: Of the studio; its name stands below the e-mail.
        customer: Who gets it.
        words: In the customer's language.
        invoice_id: The document that it is about.
        facts: What its kind needs beside ids.
    """

    studio: Studio
    settings: Settings
    customer: CustomerFacts
    words: Words
    invoice_id: int | None
    facts: Mapping[str, Any]


class Written(Struct, frozen=True):
    """What an e-mail says between greeting and regards: blocks, with an empty line between.

    ``owed`` ones carry no way to unsubscribe: they bring a document that somebody has a right to.
    """

    subject: str
    blocks: tuple[str, ...]
    documents: tuple[Document, ...] = ()
    owed: bool = False


class Later(Struct, frozen=True):
    """An e-mail has to wait until a moment (UTC); nothing was decided."""

    until: datetime


Writer = Callable[[Occasion], Awaitable[Written | Later | None]]
"""Says what an e-mail says now; None if it is no longer needed."""


class MailKindEntry(Struct, frozen=True):
    """One kind of e-mail.

    Attributes:
        write: What it says.
        owed: Whether every one of them goes to whoever wishes for none.
        for_active: Whether it is only for those who may use the chat.
    """

    write: Writer
    owed: bool = True
    for_active: bool = False


class MailText(Struct, frozen=True):
    """A whole e-mail, ready to be put into an envelope.

    Attributes:
        reply_to: The studio's own address, where answers go.
        unsubscribe: Subject of the e-mail that asks for no more of these; None where none can.
        zone: The studio's, for the date.
    """

    studio_id: int
    studio_name: str
    reply_to: str | None
    to_name: str
    to_address: str
    language: Language
    zone: str
    subject: str
    text: str
    unsubscribe: str | None = None
    documents: tuple[Document, ...] = ()


class Unwritten(Struct, frozen=True):
    """Why an e-mail does not leave."""

    why: Literal["moot", "no-address", "too-late"]
