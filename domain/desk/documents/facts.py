"""The facts of documents: frozen, without any language; whoever writes one out needs no more.

Amounts are gross integer cents, days inclusive and studio-local. What has been issued says the
same for good (domain/invoices/printed.py); only ``due_cents`` follows what was paid meanwhile.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from domain.credits.service import CardKind, EntryKind
from domain.dates import DateRange
from domain.money import Money, split_gross
from domain.studios.settings import PaymentMethod, TaxStatus


class DocumentType(StrEnum):
    """What can be had as a document; with an id it is one."""

    INVOICE = "invoice"
    """An invoice, a cancellation invoice or a corrected invoice."""
    CARD_STATEMENT = "card-statement"
    TERMINATION_RECEIPT = "termination-receipt"
    CONTRACT_DATES = "contract-dates"
    BOOKED_DAYS = "booked-days"


class Letterhead(Struct, frozen=True):
    """Whom a document comes from.

    Attributes:
        address: On one or several lines.
        tax_number: Tax number or VAT id, as the studio writes it.
    """

    name: str
    address: str | None
    tax_number: str | None
    tax_status: TaxStatus
    account_holder: str | None
    iban: str | None
    currency: str


class Recipient(Struct, frozen=True):
    """Whom a document goes to; ``number`` is the customer number."""

    name: str
    address: str | None
    number: str


class Service(StrEnum):
    """What an item asks money for."""

    FEE = "fee"
    """A membership or course, for the days of a period."""
    CARD = "card"
    COMPENSATION = "compensation"
    """For what was used of a contract that was annulled (Wertersatz)."""
    OTHER = "other"
    """A claim that came from another system, without a contract."""
    REDUCTION = "reduction"
    """What was taken off the price: days that were dropped, goodwill."""


class Item(Struct, frozen=True):
    """One line of an invoice; the lines add up to its amount.

    Attributes:
        plan: The name under which the contract was concluded.
        contract: Its number.
        units: Of a card.
        days: The period of service; None for what is supplied on the day of issue.
        resting: The days in it that rest.
    """

    service: Service
    cents: int
    plan: str | None = None
    contract: str | None = None
    units: int | None = None
    days: DateRange | None = None
    resting: tuple[DateRange, ...] = ()


class Amounts(Struct, frozen=True):
    """What an invoice asks for: net and tax add up to the gross amount, to the cent.

    Attributes:
        rate: A fraction such as 0.19; 0 where no tax is shown.
        untaxed: Why none is shown; None where tax is.
    """

    net_cents: int
    tax_cents: int
    gross_cents: int
    rate: Decimal
    untaxed: TaxStatus | None = None

    @classmethod
    def of(cls, gross_cents: int, rate: Decimal, status: TaxStatus) -> "Amounts":
        """Return an amount with its tax taken out (R13.8).

        Example:
            >>> Amounts.of(5900, Decimal("0.19"), TaxStatus.REGULAR).tax_cents
            942
        """
        split = split_gross(Money(gross_cents), rate)
        untaxed = status if not rate and status is not TaxStatus.REGULAR else None
        return cls(split.net.cents, split.tax.cents, gross_cents, rate, untaxed)


class Reference(Struct, frozen=True):
    """Another document that one refers to."""

    number: str
    issued_on: date
    cents: int


class Payment(Struct, frozen=True):
    """How and until when an invoice is paid.

    Attributes:
        method: As agreed when it was issued; None where nothing was.
        by_transfer: Whether it can be transferred to the account of the letterhead.
        due_cents: What is still to be paid today; 0 where nothing is, or the document is not in
            force any more.
    """

    due_on: date
    method: PaymentMethod | None
    by_transfer: bool
    due_cents: int = 0


class IssuedFacts(Struct, frozen=True, kw_only=True):
    """What every document says that has its number among the invoices."""

    letterhead: Letterhead
    recipient: Recipient
    number: str
    issued_on: date
    items: tuple[Item, ...]
    amounts: Amounts


class InvoiceFacts(IssuedFacts, frozen=True, kw_only=True):
    """An invoice; ``replaces`` is a cancelled one in whose place it was issued."""

    payment: Payment
    replaces: Reference | None = None


class CorrectionFacts(IssuedFacts, frozen=True, kw_only=True):
    """A corrected invoice: it carries the new amount and names the one that it corrects."""

    payment: Payment
    corrects: Reference


class CancellationFacts(IssuedFacts, frozen=True, kw_only=True):
    """A cancellation invoice: negative amounts; ``in_part`` where the other goes on asking."""

    cancels: Reference
    in_part: bool


InvoiceDocument = InvoiceFacts | CorrectionFacts | CancellationFacts


class ReceiptFacts(Struct, frozen=True, kw_only=True):
    """The receipt of a notice that a customer gave (§ 312k (4) BGB).

    Attributes:
        number: Of the receipt.
        received_on: The day on which it reached the studio.
        received_at: The moment, in the studio's zone; None where only the day was written down.
        for_cause: Whether it was given for an important reason, which ``reason`` then says.
        wanted_on: The day that the customer asked for; None for the next possible one.
        ends_on: The last day of the contract; None where the studio still looks at it.
        declared: What was declared, in the customer's own words where there were any.
    """

    letterhead: Letterhead
    recipient: Recipient
    number: str
    received_on: date
    received_at: datetime | None
    plan: str
    contract: str
    for_cause: bool = False
    reason: str | None = None
    wanted_on: date | None = None
    ends_on: date | None = None
    declared: str | None = None


class StatementLine(Struct, frozen=True):
    """One line of a card's ledger, with what was left after it.

    Attributes:
        course: For a course day; None for other lines.
        ahead: Whether the day has not come yet: the unit is reserved.
    """

    on: date
    kind: EntryKind
    quantity: int
    left: int
    course: str | None = None
    ahead: bool = False


class CardFacts(Struct, frozen=True, kw_only=True):
    """The statement of a card at a moment: every line of its ledger until then, the oldest first.

    Attributes:
        at: The moment, in the studio's zone.
        units: How many there are or were; what was moved to another card counts too.
        usable_until: The last day to use it; None without one.
        course: The one course that it is for; None for any.
    """

    letterhead: Letterhead
    recipient: Recipient
    at: datetime
    plan: str
    contract: str
    kind: CardKind
    bought_on: date
    usable_from: date
    usable_until: date | None
    course: str | None
    lines: tuple[StatementLine, ...]
    units: int
    left: int
    reserved: int

    def total(self, kinds: Iterable[EntryKind]) -> int:
        """Return the sum of the lines of some kinds."""
        wanted = frozenset(kinds)
        return sum(line.quantity for line in self.lines if line.kind in wanted)
