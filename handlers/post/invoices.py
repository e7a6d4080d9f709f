"""E-mails that bring a document: an invoice, a corrected one, a cancellation invoice."""

from domain.desk.documents.facts import DocumentType
from domain.invoices.rules import InvoiceState
from domain.invoices.views import InvoiceView
from domain.money import Money
from handlers.post.shapes import Document, Occasion, Written
from handlers.texts import Span, Words
from handlers.wording import short


async def invoice_issued(occasion: Occasion) -> Written | None:
    """Return what an invoice brings; nothing once it is cancelled, corrected or paid."""
    invoice = await _document(occasion)
    if invoice.state in (InvoiceState.CANCELLED, InvoiceState.CORRECTED):
        return None
    words = occasion.words
    body = words("mail-invoice-issued", number=invoice.number, on=short(invoice.issued_on))
    return _written(occasion, invoice, "issued", (body, *_terms(words, invoice)))


async def invoice_corrected(occasion: Occasion) -> Written | None:
    """Return what holds in the place of the invoice before."""
    invoice = await _document(occasion)
    words = occasion.words
    body = words(
        "mail-invoice-corrected",
        number=invoice.number,
        on=short(invoice.issued_on),
        before=invoice.refers_to_number,
    )
    return _written(occasion, invoice, "corrected", (body, *_terms(words, invoice)))


async def invoice_cancelled(occasion: Occasion) -> Written | None:
    """Return what is cancelled, in whole or in part, and what is left to be paid of it."""
    document = await _document(occasion)
    words = occasion.words
    body = words(
        "mail-invoice-cancelled",
        number=document.number,
        on=short(document.issued_on),
        amount=Money(document.amount_cents),
        before=document.refers_to_number,
    )
    left = await _what_is_left(occasion, document)
    return _written(occasion, document, "cancelled", (body, *left))


async def _document(occasion: Occasion) -> InvoiceView:
    return await occasion.studio.invoices.get(occasion.invoice_id or 0)


async def _what_is_left(occasion: Occasion, document: InvoiceView) -> tuple[str, ...]:
    if document.refers_to is None:
        return ()
    before = await occasion.studio.invoices.get(document.refers_to)
    if before.state is InvoiceState.CANCELLED:
        return (occasion.words("mail-invoice-nothing-left", before=before.number),)
    if not before.rest_cents:
        return ()
    rest = Money(before.rest_cents)
    return (occasion.words("mail-invoice-rest", before=before.number, rest=rest),)


def _terms(words: Words, invoice: InvoiceView) -> tuple[str, ...]:
    """Return amount, period and when it is to be paid, a line each, as one block."""
    lines = [words("mail-invoice-amount", amount=Money(invoice.amount_cents))]
    if invoice.period_first is not None:
        span = Span(invoice.period_first, invoice.period_last)
        lines.append(words("mail-invoice-period", period=span))
    if invoice.is_unpaid and invoice.due_on is not None:
        rest = Money(invoice.rest_cents)
        lines.append(words("mail-invoice-due", rest=rest, due=short(invoice.due_on)))
    elif invoice.state is InvoiceState.PAID:
        lines.append(words("mail-invoice-paid"))
    return ("\n".join(lines),)


def _written(
    occasion: Occasion, document: InvoiceView, what: str, blocks: tuple[str, ...]
) -> Written:
    subject = occasion.words.label(
        f"mail-invoice-{what}-subject",
        number=document.number,
        before=document.refers_to_number,
        studio=occasion.settings.name,
    )
    return Written(subject, blocks, (Document(DocumentType.INVOICE, document.id),))
