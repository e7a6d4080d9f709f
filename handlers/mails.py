"""E-mails that follow from a change: every corrected invoice and every cancellation invoice.

Whoever has an e-mail address is written to, connected to the chat or not. What can be undone is
written when the undo window is over; after an undo the e-mail is dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.desk.facts import Done
from domain.invoices.views import DocumentKind, InvoiceView
from handlers.dialog import Talk
from handlers.messages import Mail, MailKind
from handlers.texts import Words
from handlers.wording import spaced_out

KINDS: Mapping[DocumentKind, MailKind] = {
    DocumentKind.CORRECTION: "invoice-corrected",
    DocumentKind.CANCELLATION: "invoice-cancelled",
}
"""Which documents a customer is owed by e-mail, and what it is about."""


@dataclass(frozen=True)
class Mailing:
    """The e-mails of a change, and the names of those they are for."""

    mails: tuple[Mail, ...]
    names: tuple[str, ...]


async def mailing_of(talk: Talk, done: Done) -> Mailing:
    """Return the e-mails that a change leads to, in the order of its documents."""
    found = await talk.studio.invoices.by_numbers(done.documents) if done.documents else ()
    owed = [document for document in found if document.kind in KINDS]
    people = await talk.studio.customers.all(
        active=None, ids={document.customer_id for document in owed}
    )
    names = {person.id: person.name for person in people if person.email}
    mails = [_mail(talk, done, document) for document in owed if document.customer_id in names]
    reached = {mail.customer_id for mail in mails}
    return Mailing(tuple(mails), tuple(names[number] for number in sorted(reached)))


def mailing_lines(words: Words, mailing: Mailing) -> tuple[str, ...]:
    """Return that these e-mails wait until mail is set up: one line, however many they are."""
    if not mailing.mails:
        return ()
    count, people = len(mailing.mails), len(mailing.names)
    if people == 1:
        return spaced_out(words("mail-waits", count=count, customer=mailing.names[0]))
    return spaced_out(words("mail-waits-for-several", count=count, people=people))


def _mail(talk: Talk, done: Done, document: InvoiceView) -> Mail:
    return Mail(
        studio_id=talk.studio.scope.studio_id,
        kind=KINDS[document.kind],
        customer_id=document.customer_id,
        invoice_id=document.id,
        before_id=document.refers_to,
        due_at=done.undo_until or talk.studio.scope.now,
        journal_id=done.journal_id,
    )
