"""E-mails that follow from a change: every corrected invoice and every cancellation invoice.

Whoever has an e-mail address is written to, connected to the chat or not. What can be undone is
written when the undo window is over; after an undo the e-mail is dropped.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct, field

from domain.desk.facts import Done, PlannedMessage
from domain.desk.notices.previews import TOLD, NoticeDecisionPreview
from domain.desk.orders import GivenBy
from domain.desk.previews import TerminationPreview
from domain.invoices.views import DocumentKind, InvoiceView
from domain.reminders.invoices import INVOICE_CORRECTED
from domain.reminders.kinds import KIND_OF_MESSAGE, OF_AN_END, told_as
from handlers.dialog import Talk
from handlers.messages import Mail, MailKind
from handlers.post.standing import MailState
from handlers.texts import Words
from handlers.wording import spaced_out

KINDS: Mapping[DocumentKind, MailKind] = {
    DocumentKind.CORRECTION: "invoice-corrected",
    DocumentKind.CANCELLATION: "invoice-cancelled",
}
"""Which documents a customer is owed by e-mail, and what it is about."""

CONFIRMS_AN_END = frozenset({"termination", "ends-anyway", TOLD})
"""Messages of a change that are a receipt, or say that a contract ends."""


class Mailing(Struct, frozen=True):
    """The e-mails of a change, and the names of those they are for.

    Attributes:
        notices: How many more e-mails say what no chat of a customer takes.
        held: Whether they wait until the change cannot be undone any more.
        state: Whether e-mails leave at all.
    """

    mails: tuple[Mail, ...]
    names: tuple[str, ...]
    notices: int = 0
    held: bool = False
    state: MailState = field(default_factory=MailState)

    @property
    def count(self) -> int:
        """How many are worth a line: the notices have one already, unless they cannot leave."""
        waits = not self.state.set_up or self.state.trouble
        return len(self.mails) + (self.notices if waits else 0)


async def mailing_of(talk: Talk, done: Done) -> Mailing:
    """Return the e-mails that a change leads to, in the order of its documents."""
    found = await talk.studio.invoices.by_numbers(done.documents) if done.documents else ()
    owed = [document for document in found if document.kind in KINDS]
    noticed = [each.customer_id for each in done.messages if goes_by_mail(each)]
    ids = {*noticed, *(document.customer_id for document in owed)}
    people = await talk.studio.customers.all(active=None, ids=ids) if ids else ()
    names = {person.id: person.name for person in people if person.email}
    mails = [_mail(talk, done, document) for document in owed if document.customer_id in names]
    if not (mails or noticed):
        return Mailing((), ())
    reached = {*noticed, *(mail.customer_id for mail in mails)}
    return Mailing(
        tuple(mails),
        tuple(names[number] for number in sorted(reached) if number in names),
        len(noticed),
        held=done.undo_until is not None,
        state=(await talk.conversations.mails(talk.studio.scope.now)).state,
    )


def goes_by_mail(planned: PlannedMessage) -> bool:
    """Say whether an e-mail says a message of a change; a document brings its own."""
    return planned.by_mail and KIND_OF_MESSAGE.get(planned.kind) != INVOICE_CORRECTED


def notice_mail(talk: Talk, done: Done, planned: PlannedMessage, text: str, at: datetime) -> Mail:
    """Return the e-mail that says what no chat of a customer takes.

    Args:
        talk: The turn.
        done: The change.
        planned: The message to the customer.
        text: What the chat would say, in the customer's language.
        at: When it may go.
    """
    return Mail(
        studio_id=talk.studio.scope.studio_id,
        kind="notice",
        customer_id=planned.customer_id,
        invoice_id=None,
        before_id=None,
        due_at=at,
        journal_id=done.journal_id,
        facts={"text": text, **owed_facts(done, planned)},
        subject=f"{done.journal_id}-{planned.customer_id}",
        tells=told_as(planned.kind),
    )


def receipt_by_mail(
    talk: Talk, customer_id: int, subject: str, facts: Mapping[str, Any], done: Done | None = None
) -> Mail:
    """Return the e-mail with the receipt of a notice.

    Args:
        talk: The turn.
        customer_id: Whose notice it is.
        subject: What makes it the same e-mail.
        facts: What it says; see its writer.
        done: The change that it waits for until nobody undoes it; without one it goes at once.
    """
    now = talk.studio.scope.now
    return Mail(
        studio_id=talk.studio.scope.studio_id,
        kind="termination-receipt",
        customer_id=customer_id,
        invoice_id=None,
        before_id=None,
        due_at=now if done is None else done.undo_until or now,
        journal_id=None if done is None else done.journal_id,
        facts=facts,
        subject=subject,
        tells=OF_AN_END,
    )


def owed_facts(done: Done, planned: PlannedMessage) -> dict[str, Any]:
    """Return what an e-mail needs that confirms an end: nobody opts out of it (R10).

    A notice that the customer gave has a receipt as a document of its own.
    """
    if planned.kind not in CONFIRMS_AN_END:
        return {}
    receipt_id = _receipt_of(done)
    return {"owed": True} if receipt_id is None else {"owed": True, "receipt_id": receipt_id}


def _receipt_of(done: Done) -> int | None:
    """Return the id of the receipt that belongs to a notice of the customer."""
    match done.preview:
        case TerminationPreview(order=order) if order.given_by is GivenBy.CUSTOMER:
            return done.journal_id
        case NoticeDecisionPreview() as decided if decided.ends_on is not None:
            return decided.receipt.journal_id
        case _:
            return None


def mailing_lines(words: Words, mailing: Mailing) -> tuple[str, ...]:
    """Return when these e-mails leave, or what they wait for: one line, however many they are."""
    count, people = mailing.count, len(mailing.names)
    if not count:
        return ()
    text, values = _standing(words, mailing)
    if people == 1:
        return spaced_out(words(text, count=count, customer=mailing.names[0], **values))
    plural = f"{text}-to-several" if text == "mail-goes" else f"{text}-for-several"
    return spaced_out(words(plural, count=count, people=people, **values))


def _standing(words: Words, mailing: Mailing) -> tuple[str, dict[str, str]]:
    if not mailing.state.set_up:
        return "mail-waits", {}
    if mailing.state.trouble:
        return "mail-waits-trouble", {"why": words(f"mail-trouble-{mailing.state.trouble}")}
    return "mail-goes", {"when": words("mail-when-held" if mailing.held else "mail-when-now")}


def _mail(talk: Talk, done: Done, document: InvoiceView) -> Mail:
    return Mail(
        studio_id=talk.studio.scope.studio_id,
        kind=KINDS[document.kind],
        customer_id=document.customer_id,
        invoice_id=document.id,
        before_id=document.refers_to,
        due_at=done.undo_until or talk.studio.scope.now,
        journal_id=done.journal_id,
        tells=INVOICE_CORRECTED,
    )
