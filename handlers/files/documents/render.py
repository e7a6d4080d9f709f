"""One document, whole and ready: by its kind and id, in a language.

The libraries that write files are loaded with the first document, not before.
"""

from domain.desk.documents.dates import CalendarFacts
from domain.desk.documents.facts import (
    CancellationFacts,
    CorrectionFacts,
    DocumentType,
    InvoiceDocument,
    ReceiptFacts,
)
from domain.studio import Studio
from handlers.messages import Attachment, Language
from handlers.texts import Words

PDF, ICS = "application/pdf", "text/calendar"


async def render_document(
    studio: Studio, kind: DocumentType, document_id: int, language: Language
) -> Attachment | None:
    """Return a document as a file; None where there is none, such as of a draft.

    Args:
        studio: Whose it is; who may have it is known to the caller.
        kind: What it is.
        document_id: Of the invoice, the card, the receipt, the contract or, for booked days, the
            customer.
        language: Of its texts; its facts are the same in each.

    Raises:
        Refusal: The studio has nothing with this id.
    """
    words, papers = Words(language), studio.papers
    match kind:
        case DocumentType.INVOICE:
            invoice = await papers.invoice(document_id)
            return None if invoice is None else invoice_file(words, invoice)
        case DocumentType.CARD_STATEMENT:
            from handlers.files.documents.statement import statement_pdf  # noqa: PLC0415

            card = await papers.card(document_id)
            name = words.label("statement-file", number=card.contract)
            return _pdf(name, statement_pdf(words, card))
        case DocumentType.CONTRACT_DATES:
            return _calendar(words, kind, await papers.contract_dates(document_id))
        case DocumentType.BOOKED_DAYS:
            return _calendar(words, kind, await papers.booked_days(document_id))
        case DocumentType.TERMINATION_RECEIPT:
            receipt = await papers.receipt(document_id)
            return None if receipt is None else receipt_file(words, receipt)


def invoice_file(words: Words, invoice: InvoiceDocument) -> Attachment:
    """Return an invoice, cancellation invoice or corrected invoice as a file."""
    from handlers.files.documents.invoice import invoice_pdf  # noqa: PLC0415

    match invoice:
        case CancellationFacts():
            text = "paper-cancellation"
        case CorrectionFacts():
            text = "paper-correction"
        case _:
            text = "paper-invoice"
    return _pdf(words.label(text, number=invoice.number), invoice_pdf(words, invoice))


def receipt_file(words: Words, receipt: ReceiptFacts) -> Attachment:
    """Return the receipt of a notice as a file."""
    from handlers.files.documents.receipt import receipt_pdf  # noqa: PLC0415

    name = words.label("receipt-file", number=receipt.number)
    return _pdf(name, receipt_pdf(words, receipt))


def _calendar(words: Words, kind: DocumentType, days: CalendarFacts) -> Attachment:
    from handlers.files.documents.calendar import calendar_file  # noqa: PLC0415

    name = words.label(f"calendar-file-{kind.value}", number=days.number)
    return Attachment(f"{name}.ics", ICS, calendar_file(words, days))


def _pdf(name: str, content: bytes) -> Attachment:
    return Attachment(f"{name}.pdf", PDF, content)
