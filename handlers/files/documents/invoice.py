"""Invoices, cancellation invoices and corrected invoices on paper (§ 14 (4) UStG)."""

from collections.abc import Iterator

from domain.desk.documents.facts import (
    Amounts,
    CancellationFacts,
    CorrectionFacts,
    InvoiceDocument,
    InvoiceFacts,
    Item,
    Letterhead,
    Payment,
    Reference,
    Service,
)
from domain.money import Money
from domain.studios.settings import PaymentMethod
from handlers.files.documents.giro import CURRENCY, Transfer, giro_code
from handlers.files.documents.letter import (
    address_of,
    frame_of,
    sender_of,
    spaced_iban,
)
from handlers.files.documents.sheet import LEFT, RIGHT, SMALL, STRONG, Column, Sheet
from handlers.files.documents.typesetting import Look
from handlers.files.ledger_csv import as_percent
from handlers.texts import Span, Words, as_money, as_short_day
from handlers.wording import key

ITEMS = (Column(LEFT, 150), Column(152, RIGHT, "right"))
TOTALS = (Column(100, 160), Column(162, RIGHT, "right"))
CODE_SIZE = 30.0
BESIDE_CODE = RIGHT - CODE_SIZE - 6 - LEFT


def invoice_pdf(words: Words, document: InvoiceDocument) -> bytes:
    """Return a document as a PDF file, in the language of the words."""
    title = words.label(f"paper-{_kind(document)}", number=document.number)
    sheet = Sheet(frame_of(words, document.letterhead, title, document.issued_on))
    sheet.address(sender_of(document.letterhead), address_of(document.recipient))
    sheet.facts(tuple(_facts(words, document)))
    sheet.headline(title)
    for text in _opening(words, document):
        sheet.paragraph(text)
    _draw_items(sheet, words, document)
    _draw_totals(sheet, words, document)
    _draw_notes(sheet, words, document)
    return sheet.done()


def _kind(document: InvoiceDocument) -> str:
    match document:
        case InvoiceFacts():
            return "invoice"
        case CorrectionFacts():
            return "correction"
        case CancellationFacts():
            return "cancellation"


def _facts(words: Words, document: InvoiceDocument) -> Iterator[tuple[str, str]]:
    yield words.label("paper-number"), document.number
    yield words.label("paper-issued"), as_short_day(words.language, document.issued_on)
    yield words.label("paper-customer-number"), document.recipient.number
    first = document.items[0]
    if first.contract:
        yield words.label("paper-contract"), first.contract
    if first.days is not None:
        days = Span(first.days.start, first.days.last_day)
        yield words.label("paper-period"), words.label("paper-days", days=days)
    else:
        day = as_short_day(words.language, document.issued_on)
        yield words.label("paper-supplied"), day


def _opening(words: Words, document: InvoiceDocument) -> Iterator[str]:
    match document:
        case InvoiceFacts(replaces=Reference() as other):
            yield _about(words, "paper-replaces", other)
        case CorrectionFacts(corrects=other):
            yield _about(words, "paper-corrects", other)
        case CancellationFacts(cancels=other, in_part=True):
            yield _about(words, "paper-cancels-part", other)
        case CancellationFacts(cancels=other):
            yield _about(words, "paper-cancels", other)
        case _:
            yield words.label("paper-opening")


def _about(words: Words, text: str, other: Reference) -> str:
    day = as_short_day(words.language, other.issued_on)
    return words.label(text, number=other.number, day=day, amount=Money(other.cents))


def _draw_items(sheet: Sheet, words: Words, document: InvoiceDocument) -> None:
    sheet.y += 3
    sheet.row(ITEMS, (words.label("paper-item"), words.label("paper-amount")), SMALL, 1.0)
    sheet.rule()
    currency = document.letterhead.currency
    for item in document.items:
        name, *more = item_lines(words, item)
        sheet.row(ITEMS, (name, _money(words, item.cents, currency)), STRONG, 0.6)
        for line in more:
            sheet.row(ITEMS, (line, ""), SMALL, 0.3)
        sheet.y += 1.6
    sheet.rule()


def item_lines(words: Words, item: Item) -> Iterator[str]:
    """Yield what an item is, then the days that it is for."""
    if item.service is Service.CARD and item.units:
        yield words.label("paper-service-card", plan=item.plan or "", units=item.units)
    else:
        yield words.label(f"paper-service-{item.service.value}", plan=item.plan or "")
    if item.days is not None:
        yield words.label("paper-days", days=Span(item.days.start, item.days.last_day))
    for part in item.resting:
        yield words.label("paper-resting", days=Span(part.start, part.last_day))


def _draw_totals(sheet: Sheet, words: Words, document: InvoiceDocument) -> None:
    amounts, currency = document.amounts, document.letterhead.currency
    if amounts.untaxed is None:
        rate = as_percent(words.language, amounts.rate)
        net, tax = amounts.net_cents, amounts.tax_cents
        _total(sheet, words.label("paper-net"), _money(words, net, currency))
        _total(sheet, words.label("paper-tax", rate=rate), _money(words, tax, currency))
    total = _money(words, amounts.gross_cents, currency)
    label = words.label("paper-total" if _is_claim(document) else "paper-total-back")
    sheet.rule(100, strong=True)
    _total(sheet, label, total, Look(11.5, bold=True))
    sheet.y += 4


def _total(sheet: Sheet, label: str, amount: str, look: Look | None = None) -> None:
    sheet.row(TOTALS, (label, amount), look or Look(), 1.0)


def _is_claim(document: InvoiceDocument) -> bool:
    return not isinstance(document, CancellationFacts)


def _draw_notes(sheet: Sheet, words: Words, document: InvoiceDocument) -> None:
    for text in tax_note(words, document.amounts):
        sheet.paragraph(text)
    if not isinstance(document, CancellationFacts) and document.amounts.gross_cents > 0:
        _draw_payment(sheet, words, document)


def tax_note(words: Words, amounts: Amounts) -> Iterator[str]:
    """Yield why no tax is shown, where none is."""
    if amounts.untaxed is not None:
        yield words.label(f"paper-tax-note-{key(amounts.untaxed.value)}")


def _draw_payment(sheet: Sheet, words: Words, document: InvoiceFacts | CorrectionFacts) -> None:
    """Draw how it is paid, beside a code where there is something to transfer."""
    code = _code(document)
    width = BESIDE_CODE if code else RIGHT - LEFT
    sheet.room(CODE_SIZE + 10 if code else 20)
    sheet.y += 2
    top = sheet.y
    sheet.paragraph(_terms(words, document), width=width)
    if document.payment.by_transfer:
        columns = (Column(LEFT, LEFT + 34), Column(LEFT + 36, LEFT + width))
        for row in _account(words, document):
            sheet.row(columns, row)
    if code:
        sheet.squares(giro_code(code), RIGHT - CODE_SIZE, top - 4, CODE_SIZE)
        sheet.text_right(top + CODE_SIZE - 1, words.label("paper-code"), SMALL)
        _draw_rest(sheet, words, document)
        sheet.y = max(sheet.y, top + CODE_SIZE + 3)


def _draw_rest(sheet: Sheet, words: Words, document: InvoiceFacts | CorrectionFacts) -> None:
    """Draw what is still open where a part was paid, because the code asks for that."""
    due = document.payment.due_cents
    if due != document.amounts.gross_cents:
        rest = _money(words, due, document.letterhead.currency)
        sheet.paragraph(words.label("paper-rest", rest=rest), SMALL, BESIDE_CODE)


def _code(document: InvoiceFacts | CorrectionFacts) -> Transfer | None:
    """Return what is still to be transferred, None where nothing is."""
    payment, letterhead = document.payment, document.letterhead
    iban = letterhead.iban if payment.by_transfer and letterhead.currency == CURRENCY else None
    if iban is None or payment.due_cents <= 0:
        return None
    return Transfer(_holder(letterhead), iban, payment.due_cents, _purpose(document))


def _holder(letterhead: Letterhead) -> str:
    return letterhead.account_holder or letterhead.name


def _purpose(document: InvoiceFacts | CorrectionFacts) -> str:
    return f"{document.number} {document.recipient.number}"


def _terms(words: Words, document: InvoiceFacts | CorrectionFacts) -> str:
    payment = document.payment
    amount = Money(document.amounts.gross_cents, document.letterhead.currency)
    return words.label(
        _terms_text(payment), amount=amount, due=as_short_day(words.language, payment.due_on)
    )


def _terms_text(payment: Payment) -> str:
    if payment.method is PaymentMethod.DIRECT_DEBIT:
        return "paper-terms-direct-debit"
    return "paper-terms-transfer" if payment.by_transfer else "paper-terms"


def _account(words: Words, document: InvoiceFacts | CorrectionFacts) -> Iterator[tuple[str, str]]:
    yield words.label("paper-holder"), _holder(document.letterhead)
    yield "IBAN", spaced_iban(document.letterhead.iban or "")
    yield words.label("paper-purpose"), _purpose(document)


def _money(words: Words, cents: int, currency: str) -> str:
    return as_money(words.language, Money(cents, currency))
