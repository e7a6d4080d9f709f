"""The receipt of a notice on paper (§ 312k (4) BGB): what came, when, and when it ends."""

from collections.abc import Iterator

from domain.desk.documents.facts import ReceiptFacts
from handlers.files.documents.letter import address_of, frame_of, sender_of
from handlers.files.documents.sheet import LEFT, RIGHT, Column, Sheet
from handlers.files.documents.typesetting import Look
from handlers.texts import Words, as_day, as_moment, as_short_day
from handlers.wording import short

ROWS = (Column(LEFT, LEFT + 52), Column(LEFT + 54, RIGHT))


def receipt_pdf(words: Words, receipt: ReceiptFacts) -> bytes:
    """Return the receipt of a notice as a PDF file, in the language of the words."""
    title = words.label("receipt-title", number=receipt.number)
    sheet = Sheet(frame_of(words, receipt.letterhead, title, receipt.received_on))
    sheet.address(sender_of(receipt.letterhead), address_of(receipt.recipient))
    sheet.facts(tuple(_facts(words, receipt)))
    sheet.headline(title)
    sheet.paragraph(words.label("receipt-opening", at=_received(words, receipt)))
    sheet.y += 3
    sheet.rule()
    for label, value in _content(words, receipt):
        sheet.row(ROWS, (words.label(label), value), gap=1.8)
    sheet.rule(strong=True, gap=7)
    sheet.paragraph(_end(words, receipt), Look(11.5, bold=True))
    sheet.paragraph(words.label("receipt-keep"))
    return sheet.done()


def _facts(words: Words, receipt: ReceiptFacts) -> Iterator[tuple[str, str]]:
    yield words.label("receipt-number"), receipt.number
    yield words.label("receipt-received"), _received(words, receipt)
    yield words.label("paper-customer-number"), receipt.recipient.number


def _content(words: Words, receipt: ReceiptFacts) -> Iterator[tuple[str, str]]:
    yield "receipt-who", f"{receipt.recipient.name} ({receipt.recipient.number})"
    if receipt.contract:
        yield "paper-contract", f"{receipt.plan} ({receipt.contract})"
    kind = "receipt-for-cause" if receipt.for_cause else "receipt-ordinary"
    yield "receipt-kind", words.label(kind)
    if receipt.reason:
        yield "receipt-reason", receipt.reason
    if receipt.wanted_on is None:
        yield "receipt-wanted", words.label("receipt-next-possible")
    else:
        yield "receipt-wanted", as_day(words.language, receipt.wanted_on)
    if receipt.declared:
        yield "receipt-declared", receipt.declared


def _end(words: Words, receipt: ReceiptFacts) -> str:
    if receipt.ends_on is None:
        return words.label("receipt-end-open")
    return words.label("receipt-ends", day=short(receipt.ends_on))


def _received(words: Words, receipt: ReceiptFacts) -> str:
    """Return when it came, with the time of day where that was written down."""
    if receipt.received_at is None:
        return as_short_day(words.language, receipt.received_on)
    return words.label("receipt-at", at=as_moment(words.language, receipt.received_at))
