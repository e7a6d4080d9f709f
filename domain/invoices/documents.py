"""Documents as they are made: numbers are given once, nothing issued changes but its mark.

A cancellation invoice mirrors a document, or a part of it, under a number of its own; a correction
takes its place with a new amount; an invoice issued again replaces a cancelled one and refers to
it. Payments follow the document that is in force: what moves is a negative entry at the one and a
positive one at the other, so that their sum never changes.

Source: RULES.md, "Invoices" (R13.1, R13.2, R13.5).
"""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from domain.dates import DateRange
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.views import DocumentKind, Mark, owed_of, paused_as_json, paused_of
from domain.store.counters import next_number
from domain.store.scope import Scope

MOVED = "moved"
"""Kind of a payment entry that came from, or went to, another document."""
FROM_ACCOUNT = "account"
"""Kind of a payment entry that the customer's account paid, or that went to it."""


class Asked(Struct, frozen=True):
    """What a document asks for: until which day, how much, and for which days at another price.

    ``reduced_cents`` were taken off what the period costs; the amount is what is left.
    ``price_group`` None is that of the document in whose place it stands.
    """

    last: date | None
    amount_cents: int
    paused: tuple[DateRange, ...] = ()
    reduced_cents: int = 0
    price_group: str | None = None


class DraftFacts(Struct, frozen=True):
    """A draft as it stood, so that it can be written again."""

    customer_id: int
    contract_id: int | None
    period_first: date | None
    asked: Asked
    tax_rate: Decimal
    due_on: date | None
    price_group: str | None = None


class NewInvoice(Struct, frozen=True, kw_only=True):
    """A claim that is billed for the first time.

    Attributes:
        period: The days that it covers; None for a sale without such days.
        number: The number that it has in another system; None gives it the studio's next one.
        issued_on: The day on which another system issued it; None is today.
        price_group: The customer's, where a contract's terms say the amount.
        paused: The days in the period that rest.
    """

    customer_id: int
    contract_id: int | None
    period: DateRange | None
    amount_cents: int
    tax_rate: Decimal
    due_on: date
    number: str | None = None
    issued_on: date | None = None
    price_group: str | None = None
    paused: tuple[DateRange, ...] = ()


class Documents:
    """What writes the documents of one studio, on the scope's day."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def issue(self, new: NewInvoice) -> InvoiceRecord:
        """Return a new invoice, issued today under the next number of the year."""
        invoice = InvoiceRecord(
            studio_id=self._scope.studio_id,
            id=await self._next_id(),
            number=new.number or await self._next_document_number(),
            kind=DocumentKind.INVOICE.value,
            mark=Mark.ISSUED.value,
            customer_id=new.customer_id,
            contract_id=new.contract_id,
            period_first=new.period.start if new.period else None,
            period_last=new.period.last_day if new.period else None,
            amount_cents=new.amount_cents,
            tax_rate=new.tax_rate,
            issued_on=new.issued_on or self._scope.today,
            due_on=new.due_on,
            refers_to=None,
            price_group=new.price_group,
            paused=paused_as_json(new.paused),
            reduced_cents=0,
            credited_cents=0,
            recorded_at=self._scope.now,
        )
        return await self._added(invoice)

    async def cancel(self, record: InvoiceRecord) -> InvoiceRecord:
        """Return the cancellation invoice of a document; its payments stay to be moved.

        It takes back what is still asked for: parts that were taken back before stay so.
        """
        asked = Asked(record.period_last, -owed_of(record), paused_of(record))
        cancellation = await self._issue(record, DocumentKind.CANCELLATION, asked)
        record.mark = Mark.CANCELLED.value
        return cancellation

    async def cancel_part(self, record: InvoiceRecord, cents: int) -> InvoiceRecord:
        """Return the cancellation invoice of a part; the document goes on asking for the rest."""
        asked = Asked(record.period_last, -cents, paused_of(record))
        cancellation = await self._issue(record, DocumentKind.CANCELLATION, asked)
        record.credited_cents += cents
        record.reduced_cents += cents
        return cancellation

    async def correct(self, record: InvoiceRecord, asked: Asked) -> InvoiceRecord:
        """Return the corrected version that takes a document's place."""
        correction = await self._issue(record, DocumentKind.CORRECTION, asked)
        record.mark = Mark.CORRECTED.value
        return correction

    async def issue_again(self, record: InvoiceRecord, asked: Asked) -> InvoiceRecord:
        """Return a new invoice for the period of a cancelled one."""
        return await self._issue(record, DocumentKind.INVOICE, asked)

    async def write_draft(self, facts: DraftFacts) -> InvoiceRecord:
        """Return a new draft; it has no number and nobody has seen it."""
        draft = InvoiceRecord(
            studio_id=self._scope.studio_id,
            id=await self._next_id(),
            number=None,
            kind=DocumentKind.INVOICE.value,
            mark=Mark.DRAFT.value,
            customer_id=facts.customer_id,
            contract_id=facts.contract_id,
            period_first=facts.period_first,
            period_last=facts.asked.last,
            amount_cents=facts.asked.amount_cents,
            tax_rate=facts.tax_rate,
            issued_on=None,
            due_on=facts.due_on,
            refers_to=None,
            price_group=facts.price_group,
            paused=paused_as_json(facts.asked.paused),
            reduced_cents=facts.asked.reduced_cents,
            credited_cents=0,
            recorded_at=self._scope.now,
        )
        return await self._added(draft)

    async def delete_draft(self, record: InvoiceRecord) -> None:
        """Remove a draft.

        Raises:
            ValueError: It was issued; the caller should have refused.
        """
        if record.mark != Mark.DRAFT:
            raise ValueError("an issued document is never deleted")
        await self._scope.session.delete(record)
        await self._scope.session.flush()

    async def pay(
        self, record: InvoiceRecord, amount_cents: int, kind: str, on: date | None = None
    ) -> None:
        """Add a payment entry, of today or another day; an amount of nothing leaves no entry."""
        if not amount_cents:
            return
        session, studio_id = self._scope.session, self._scope.studio_id
        session.add(
            PaymentRecord(
                studio_id=studio_id,
                id=await next_number(session, studio_id, "payments"),
                invoice_id=record.id,
                amount_cents=amount_cents,
                on=on or self._scope.today,
                kind=kind,
                recorded_at=self._scope.now,
            )
        )
        await session.flush()

    async def _issue(
        self, original: InvoiceRecord, kind: DocumentKind, asked: Asked
    ) -> InvoiceRecord:
        """Return a new document of today that refers to another, with its tax rate."""
        today = self._scope.today
        document = InvoiceRecord(
            studio_id=self._scope.studio_id,
            id=await self._next_id(),
            number=await self._next_document_number(),
            kind=kind.value,
            mark=Mark.ISSUED.value,
            customer_id=original.customer_id,
            contract_id=original.contract_id,
            period_first=original.period_first,
            period_last=asked.last if original.period_first else None,
            amount_cents=asked.amount_cents,
            tax_rate=original.tax_rate,
            issued_on=today,
            due_on=max(original.due_on or today, today),
            refers_to=original.id,
            price_group=asked.price_group or original.price_group,
            paused=paused_as_json(asked.paused),
            reduced_cents=asked.reduced_cents,
            credited_cents=0,
            recorded_at=self._scope.now,
        )
        return await self._added(document)

    async def _added(self, record: InvoiceRecord) -> InvoiceRecord:
        self._scope.session.add(record)
        await self._scope.session.flush()
        return record

    async def _next_id(self) -> int:
        return await next_number(self._scope.session, self._scope.studio_id, "invoices")

    async def _next_document_number(self) -> str:
        """Return the next number of the year of issue, such as ``R-2026-0143``."""
        year = self._scope.today.year
        number = await next_number(self._scope.session, self._scope.studio_id, "invoice", year)
        return number_of(year, number)


def number_of(year: int, number: int) -> str:
    """Return a document's number: the year of its issue and its place in the series."""
    return f"R-{year}-{number:04}"
