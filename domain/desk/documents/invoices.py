"""Invoices, cancellation invoices and corrected invoices, as they are printed."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from msgspec import Struct

from domain.clock import day_in
from domain.contracts.calendar import CARD
from domain.contracts.records import ContractRecord
from domain.dates import DateRange
from domain.desk.areas import Areas
from domain.desk.documents.facts import (
    Amounts,
    CancellationFacts,
    CorrectionFacts,
    InvoiceDocument,
    InvoiceFacts,
    Item,
    Letterhead,
    Recipient,
    Reference,
    Service,
)
from domain.desk.documents.letters import (
    Printed,
    letterhead_of,
    payment_of,
    printed_contract,
    printed_studio,
    recipient_of,
)
from domain.invoices.printed import Place
from domain.invoices.records import InvoiceRecord
from domain.invoices.views import DocumentKind, InvoiceView
from domain.studios.settings import TaxStatus


class _Document(Struct, frozen=True):
    """A document that was issued, with what it prints of the rows around it.

    Attributes:
        chain: The document, the one that it refers to, and so on to the first one.
        siblings: Every document of the customer, by id.
    """

    record: InvoiceRecord
    view: InvoiceView
    number: str
    issued_on: date
    studio: Printed
    recipient: Recipient
    contract: ContractRecord | None
    agreed: Printed
    status: TaxStatus
    chain: tuple[InvoiceRecord, ...]
    siblings: tuple[InvoiceRecord, ...]

    @property
    def before(self) -> Reference | None:
        """The document that this one refers to."""
        if len(self.chain) == 1:
            return None
        record = self.chain[1]
        if record.number is None or record.issued_on is None:
            return None
        return Reference(record.number, record.issued_on, record.amount_cents)


class _Issued(TypedDict):
    """The values of ``IssuedFacts``."""

    letterhead: Letterhead
    recipient: Recipient
    number: str
    issued_on: date
    items: tuple[Item, ...]
    amounts: Amounts


async def invoice_facts(areas: Areas, invoice_id: int) -> InvoiceDocument | None:
    """Return what a document says; None for a draft, which is none yet.

    Raises:
        InvoiceNotFound: The studio has none with this id.
    """
    document = await _read(areas, invoice_id)
    if document is None:
        return None
    issued = _issued(document, areas.scope.zone)
    if document.view.kind is DocumentKind.CANCELLATION and document.before is not None:
        return _cancellation(document, issued, document.before)
    due_on = document.record.due_on or document.issued_on
    method = document.agreed.get("payment_method")
    payment = payment_of(document.view, due_on, document.studio, method)
    if document.view.kind is DocumentKind.CORRECTION and document.before is not None:
        return CorrectionFacts(**issued, payment=payment, corrects=document.before)
    return InvoiceFacts(**issued, payment=payment, replaces=document.before)


def _issued(document: _Document, zone: str) -> _Issued:
    return {
        "letterhead": letterhead_of(document.studio),
        "recipient": document.recipient,
        "number": document.number,
        "issued_on": document.issued_on,
        "items": _items(document, zone),
        "amounts": Amounts.of(
            document.record.amount_cents, document.record.tax_rate, document.status
        ),
    }


def _cancellation(document: _Document, issued: _Issued, before: Reference) -> CancellationFacts:
    """Return a cancellation; it is in part as long as the document goes on asking for a rest."""
    record = document.record
    taken = sum(
        -other.amount_cents
        for other in document.siblings
        if other.refers_to == record.refers_to
        and other.kind == DocumentKind.CANCELLATION
        and other.id <= record.id
    )
    return CancellationFacts(**issued, cancels=before, in_part=taken < before.cents)


async def _read(areas: Areas, invoice_id: int) -> _Document | None:
    record = await areas.invoices.record(invoice_id)
    if record.number is None or record.issued_on is None:
        return None
    place = Place.of(record)
    siblings = await areas.invoices.records_of_customer(record.customer_id)
    chain = _chain(record, siblings)
    contract: ContractRecord | None = None
    agreed: Printed = {}
    if record.contract_id is not None:
        contract = await areas.contracts.record(record.contract_id)
        agreed = await printed_contract(areas, contract, place)
    return _Document(
        record=record,
        view=await areas.invoices.get(invoice_id),
        number=record.number,
        issued_on=record.issued_on,
        studio=await printed_studio(areas, place),
        recipient=await recipient_of(areas, record.customer_id, place),
        contract=contract,
        agreed=agreed,
        status=TaxStatus((await printed_studio(areas, Place.of(chain[-1])))["tax_status"]),
        chain=chain,
        siblings=tuple(siblings),
    )


def _chain(record: InvoiceRecord, siblings: Iterable[InvoiceRecord]) -> tuple[InvoiceRecord, ...]:
    by_id = {each.id: each for each in siblings}
    chain = [record]
    while (before := by_id.get(chain[-1].refers_to or 0)) is not None:
        chain.append(before)
    return tuple(chain)


def _items(document: _Document, zone: str) -> tuple[Item, ...]:
    """Return the lines: the price, and what was taken off it before the document was issued."""
    record, contract = document.record, document.contract
    reduced = (record.reduced_cents or 0) - (record.credited_cents or 0)
    days = None
    if record.period_first is not None and record.period_last is not None:
        days = DateRange.from_days(record.period_first, record.period_last)
    price = Item(
        service=_service(document, zone),
        cents=record.amount_cents + reduced,
        plan=document.agreed.get("plan_name"),
        contract=contract.number if contract else None,
        units=contract.units if contract else None,
        days=days,
        resting=document.view.paused,
    )
    if not reduced:
        return (price,)
    return price, Item(Service.REDUCTION, -reduced)


def _service(document: _Document, zone: str) -> Service:
    contract, first = document.contract, document.chain[-1]
    if contract is None:
        return Service.OTHER
    of_contract = [each.id for each in document.siblings if each.contract_id == contract.id]
    is_sale = contract.kind == CARD and first.id == min(of_contract)
    issued_here = first.issued_on == day_in(zone, first.recorded_at)
    if first.period_first is None and issued_here and not is_sale:
        return Service.COMPENSATION
    return Service.CARD if contract.kind == CARD else Service.FEE
