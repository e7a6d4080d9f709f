"""Documents to write out, and what stands in a file that was written."""

from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zoneinfo import ZoneInfo

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import zxingcpp
from pypdf import PdfReader

from domain.credits.ledger import EntryKind
from domain.credits.rules import CardKind
from domain.dates import DateRange
from domain.desk.documents.facts import (
    Amounts,
    CancellationFacts,
    CardFacts,
    CorrectionFacts,
    InvoiceFacts,
    Item,
    Letterhead,
    Payment,
    ReceiptFacts,
    Recipient,
    Reference,
    Service,
    StatementLine,
)
from domain.studios.settings import PaymentMethod, TaxStatus

BERLIN = ZoneInfo("Europe/Berlin")
LETTERHEAD = Letterhead(
    name="Studio Lindenhof",
    address="Lindenhof 3, 12345 Lindenau",
    tax_number="DE123456789",
    tax_status=TaxStatus.REGULAR,
    account_holder="Lindenhof GmbH",
    iban="DE02120300000000202051",
    currency="EUR",
)
CLARA = Recipient("Clara Vogt", "Ahornallee 12\n12345 Lindenau", "K-1001")
ISSUED, DUE = date(2026, 11, 16), date(2027, 1, 15)
DAYS = DateRange.from_days(DUE, date(2027, 2, 14))
REST = DateRange.from_days(date(2027, 1, 20), date(2027, 1, 25))
NINETEEN = Decimal("0.19")
FEE = Item(Service.FEE, 5900, "Jahresabo", "V-2001", None, DAYS)
FIRST = Reference("R-2026-0142", ISSUED, 5900)


def an_invoice(
    *,
    letterhead: Letterhead = LETTERHEAD,
    recipient: Recipient = CLARA,
    items: tuple[Item, ...] = (FEE,),
    rate: Decimal = NINETEEN,
    method: PaymentMethod | None = PaymentMethod.TRANSFER,
    due_cents: int = 5900,
) -> InvoiceFacts:
    """Return Clara's invoice over 59,00, but for what a test says."""
    gross = sum(item.cents for item in items)
    by_transfer = method in (None, PaymentMethod.TRANSFER)
    return InvoiceFacts(
        letterhead=letterhead,
        recipient=recipient,
        number="R-2026-0142",
        issued_on=ISSUED,
        items=items,
        amounts=Amounts.of(gross, rate, letterhead.tax_status),
        payment=Payment(DUE, method, by_transfer, due_cents),
    )


def a_correction() -> CorrectionFacts:
    """Return the correction of Clara's invoice to 11,42."""
    days = DateRange.from_days(DUE, date(2027, 1, 20))
    return CorrectionFacts(
        letterhead=LETTERHEAD,
        recipient=CLARA,
        number="R-2026-0143",
        issued_on=date(2026, 11, 21),
        items=(Item(Service.FEE, 1142, "Jahresabo", "V-2001", None, days),),
        amounts=Amounts.of(1142, NINETEEN, TaxStatus.REGULAR),
        payment=Payment(DUE, None, by_transfer=True, due_cents=1142),
        corrects=FIRST,
    )


def a_cancellation(*, cents: int = 5900) -> CancellationFacts:
    """Return the cancellation of Clara's invoice, or of a part of it."""
    return CancellationFacts(
        letterhead=LETTERHEAD,
        recipient=CLARA,
        number="R-2026-0144",
        issued_on=date(2026, 11, 21),
        items=(Item(Service.FEE, -cents, "Jahresabo", "V-2001", None, DAYS),),
        amounts=Amounts.of(-cents, NINETEEN, TaxStatus.REGULAR),
        cancels=FIRST,
        in_part=cents < FIRST.cents,
    )


def a_receipt(*, ends_on: date | None = date(2027, 1, 14)) -> ReceiptFacts:
    """Return the receipt of Clara's notice of 14 Dec."""
    return ReceiptFacts(
        letterhead=LETTERHEAD,
        recipient=CLARA,
        number="E-2026-17",
        received_on=date(2026, 12, 14),
        received_at=datetime(2026, 12, 14, 18, 23, tzinfo=BERLIN),
        plan="Jahresabo",
        contract="V-2001",
        ends_on=ends_on,
        declared="Ich kündige zum nächsten Termin",
    )


def a_card(*, times: int = 1) -> CardFacts:
    """Return the statement of Emre's card, its middle so many times over."""
    middle = (
        StatementLine(date(2026, 9, 8), EntryKind.USE, -1, 9, "Yoga Flow"),
        StatementLine(date(2026, 9, 9), EntryKind.RETURN, 1, 10, "Yoga Flow"),
    )
    return CardFacts(
        letterhead=LETTERHEAD,
        recipient=Recipient("Emre Çelik", None, "K-1005"),
        at=datetime(2026, 11, 21, 10, 0, tzinfo=BERLIN),
        plan="Zehnerkarte",
        contract="V-2005",
        kind=CardKind.CARD,
        bought_on=date(2026, 9, 1),
        usable_from=date(2026, 9, 1),
        usable_until=date(2027, 3, 1),
        course=None,
        lines=(
            StatementLine(date(2026, 9, 1), EntryKind.GRANT, 10, 10),
            *(middle * times),
            StatementLine(date(2026, 12, 1), EntryKind.USE, -1, 9, "Pilates", ahead=True),
        ),
        units=10,
        left=9,
        reserved=1,
    )


def read_pdf(content: bytes) -> list[str]:
    """Return the lines of a PDF file, page by page, without the empty ones."""
    with BytesIO(content) as file:
        pages = [page.extract_text() for page in PdfReader(file).pages]
    return [line.strip() for page in pages for line in page.split("\n") if line.strip()]


def sizes_in(content: bytes) -> set[float]:
    """Return the sizes of all letters, rounded to tenths of a point."""
    found: set[float] = set()

    def note(text: str, _: object, __: object, ___: object, size: float) -> None:
        if text.strip():
            found.add(round(size, 1))

    with BytesIO(content) as file:
        for page in PdfReader(file).pages:
            page.extract_text(visitor_text=note)
    return found


def codes_in(content: bytes) -> list[str]:
    """Return what the QR codes on the first page say, read from its picture."""
    with closing(pypdfium2.PdfDocument(content)) as document, closing(document[0]) as page:
        with closing(page.render(scale=3)) as bitmap:
            picture = bitmap.to_pil()
        return [code.text for code in zxingcpp.read_barcodes(picture)]
