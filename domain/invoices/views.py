"""Documents as they are read: frozen, with what was paid and their state on a day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from msgspec import Struct

from domain.dates import DateRange
from domain.invoices.records import InvoiceRecord
from domain.invoices.rules import InvoiceState, state_of
from domain.money import Money


class DocumentKind(StrEnum):
    """What a document is."""

    INVOICE = "invoice"
    CANCELLATION = "cancellation"
    """Mirrors a document with negative amounts (Stornorechnung)."""
    CORRECTION = "correction"
    """Stands in the place of a document with a new amount (Rechnungskorrektur)."""


class Mark(StrEnum):
    """What is written on a document; the rest of its state follows from payments and day."""

    DRAFT = "draft"
    ISSUED = "issued"
    CANCELLED = "cancelled"
    CORRECTED = "corrected"


class InvoiceRow(NamedTuple):
    """The columns of a document's row that say how it stands; no session keeps track of them."""

    id: int
    version: int
    number: str | None
    kind: str
    mark: str
    customer_id: int
    contract_id: int | None
    amount_cents: int
    credited_cents: int
    period_first: date | None
    period_last: date | None
    issued_on: date | None
    due_on: date | None
    refers_to: int | None
    paused: list[Any] | None
    tax_rate: Decimal


Stored = InvoiceRecord | InvoiceRow


class InvoiceView(Struct, frozen=True):
    """A document on a day; amounts are gross cents, both days of the period inclusive.

    Attributes:
        number: None for a draft.
        refers_to: Id of the document that this one cancels, corrects or replaces.
        refers_to_number: Its number.
        followed_by: Number of the document that cancels or corrects this one.
        credited_cents: What cancellation invoices took off it in part.
        paused: The days in its period that rest.
        tax_rate: A fraction, such as 0.19; 0 where no tax is shown.
    """

    id: int
    version: int
    number: str | None
    kind: DocumentKind
    state: InvoiceState
    customer_id: int
    contract_id: int | None
    amount_cents: int
    paid_cents: int
    period_first: date | None
    period_last: date | None
    issued_on: date | None
    due_on: date | None
    refers_to: int | None
    refers_to_number: str | None
    followed_by: str | None
    credited_cents: int = 0
    paused: tuple[DateRange, ...] = ()
    tax_rate: Decimal = Decimal(0)

    @property
    def owed_cents(self) -> int:
        """What the document asks for, less what was taken off it in part."""
        return self.amount_cents - self.credited_cents

    @property
    def rest_cents(self) -> int:
        """What is still to be paid."""
        return max(0, self.owed_cents - self.paid_cents) if self.is_unpaid else 0

    @property
    def is_unpaid(self) -> bool:
        """Whether money is awaited: open, partly paid or overdue."""
        return self.state in UNPAID


class PaymentView(Struct, frozen=True):
    """Money set against a document; ``kind`` is a method, or where it moved from or to."""

    amount_cents: int
    on: date
    kind: str


OUT_OF_FORCE = frozenset({Mark.CANCELLED.value, Mark.CORRECTED.value})
UNPAID = frozenset({InvoiceState.OPEN, InvoiceState.PARTLY_PAID, InvoiceState.OVERDUE})


def owed_of(record: Stored) -> int:
    """Return in cents what a document asks for, less what was taken off it in part."""
    return record.amount_cents - (record.credited_cents or 0)


def paused_of(record: Stored) -> tuple[DateRange, ...]:
    """Return the days in a document's period that rest."""
    return paused_from(record.paused)


def paused_from(stored: Iterable[Sequence[str]] | None) -> tuple[DateRange, ...]:
    """Return days that rest, as a row keeps them."""
    return tuple(
        DateRange.from_days(date.fromisoformat(first), date.fromisoformat(last))
        for first, last in stored or ()
    )


def paused_as_json(paused: Iterable[DateRange]) -> list[list[str]] | None:
    """Return days that rest as a row keeps them, None where there are none."""
    return [[part.start.isoformat(), part.last_day.isoformat()] for part in paused] or None


def state_on(record: Stored, paid_cents: int, today: date) -> InvoiceState:
    """Return where a document stands on a day."""
    return state_of(
        issued=record.mark != Mark.DRAFT,
        cancelled=record.mark == Mark.CANCELLED,
        corrected=record.mark == Mark.CORRECTED,
        total=Money(owed_of(record)),
        paid=Money(paid_cents),
        due_on=record.due_on,
        today=today,
    )


def view_on(
    record: InvoiceRow,
    paid_cents: int,
    today: date,
    numbers: Mapping[int, str],
    followers: Mapping[int, str],
) -> InvoiceView:
    """Return a document as it stands on a day.

    Args:
        record: The row.
        paid_cents: The sum of its payments.
        today: The studio's day.
        numbers: Numbers by id, of the documents that others refer to.
        followers: By id, the number of the document that cancels or corrects it.
    """
    refers_to = record.refers_to
    return InvoiceView(
        id=record.id,
        version=record.version,
        number=record.number,
        kind=DocumentKind(record.kind),
        state=state_on(record, paid_cents, today),
        customer_id=record.customer_id,
        contract_id=record.contract_id,
        amount_cents=record.amount_cents,
        paid_cents=paid_cents,
        period_first=record.period_first,
        period_last=record.period_last,
        issued_on=record.issued_on,
        due_on=record.due_on,
        refers_to=refers_to,
        refers_to_number=None if refers_to is None else numbers.get(refers_to),
        followed_by=followers.get(record.id) if record.mark in OUT_OF_FORCE else None,
        credited_cents=record.credited_cents or 0,
        paused=paused_of(record),
        tax_rate=record.tax_rate,
    )
