"""What the calendar tells one customer, as one e-mail: reminders, and invoices that are there."""

from collections.abc import Sequence

from msgspec.structs import replace

from domain.desk.documents.facts import DocumentType
from domain.reminders.says import InvoiceCorrected, InvoiceIssued, Said
from domain.reminders.shapes import ReminderKey
from handlers.post.invoices import invoice_issued
from handlers.post.notices import said_by_mail
from handlers.post.shapes import Document, Later, Occasion, Written
from handlers.pushes.bundle import customer_reminder


async def messages(occasion: Occasion) -> Written | Later | None:
    """Return what is still worth saying of the messages whose keys are in ``reminders``."""
    keys = [ReminderKey.from_json(kept) for kept in occasion.facts["reminders"]]
    handed = await occasion.studio.reminders.hand_over(keys, by_mail=True)
    if handed.until is not None:
        return Later(handed.until)
    owed = await _owed(occasion, handed.owed)
    if not handed.said:
        return owed
    zone = occasion.studio.scope.zone
    text, _ = customer_reminder(occasion.words, handed.said, zone)
    written = said_by_mail(occasion, text)
    documents = (*_documents(handed.said), *(owed.documents if owed else ()))
    return replace(
        written,
        subject=_subject(occasion, handed.said) or written.subject,
        blocks=(*written.blocks, *(owed.blocks if owed else ())),
        documents=documents,
        owed=bool(documents),
    )


async def _owed(occasion: Occasion, keys: Sequence[ReminderKey]) -> Written | None:
    """Return the invoices that are owed to somebody who does not want to hear of them."""
    found = [await invoice_issued(replace(occasion, invoice_id=key.entity_id)) for key in keys]
    written = [each for each in found if each is not None]
    if not written:
        return None
    return replace(
        written[0],
        blocks=tuple(block for each in written for block in each.blocks),
        documents=tuple(document for each in written for document in each.documents),
        owed=True,
    )


def _subject(occasion: Occasion, said: Sequence[Said]) -> str | None:
    """Return what an e-mail is called that brings an invoice."""
    issued = next((each.invoice for each in said if isinstance(each, InvoiceIssued)), None)
    if issued is None:
        return None
    studio = occasion.settings.name
    return occasion.words.label("mail-invoice-issued-subject", number=issued.number, studio=studio)


def _documents(said: Sequence[Said]) -> tuple[Document, ...]:
    return tuple(
        Document(DocumentType.INVOICE, each.invoice.id)
        for each in said
        if isinstance(each, InvoiceIssued | InvoiceCorrected)
    )
