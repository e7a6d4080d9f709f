"""Letterhead and recipient of a document: as they stood when it was issued, or as they are."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.documents.facts import Letterhead, Payment, Recipient
from domain.invoices.printed import PRINTED, Place, Subject, printed_on
from domain.invoices.views import InvoiceView
from domain.studios.settings import PaymentMethod, Settings, TaxStatus, as_json

Printed = Mapping[str, Any]


async def printed_studio(areas: Areas, place: Place | None = None) -> Printed:
    """Return what documents print of the studio, as a document in that place says it."""
    studio_id = areas.scope.studio_id
    kept = await _kept(areas, Subject.STUDIO, studio_id, place)
    settings = await areas.studios.settings(studio_id)
    return {**_of_settings(settings), **kept}


async def printed_contract(areas: Areas, contract: ContractRecord, place: Place) -> Printed:
    """Return what a document says of its contract."""
    kept = await _kept(areas, Subject.CONTRACT, contract.id, place)
    return {"plan_name": contract.plan_name, "payment_method": contract.payment_method, **kept}


async def recipient_of(areas: Areas, customer_id: int, place: Place | None = None) -> Recipient:
    """Return whom a document goes to."""
    customer = await areas.customers.file(customer_id)
    name, address = customer.recipient
    kept = await _kept(areas, Subject.CUSTOMER, customer_id, place)
    of_file = {"name": name, "address": address, **kept}
    return Recipient(of_file["name"] or name, of_file["address"], customer.number)


def letterhead_of(printed: Printed) -> Letterhead:
    """Return whom a document comes from."""
    return Letterhead(
        name=printed["name"],
        address=printed["address"],
        tax_number=printed["tax_number"],
        tax_status=TaxStatus(printed["tax_status"]),
        account_holder=printed["account_holder"],
        iban=printed["iban"],
        currency=printed["currency"],
    )


def payment_of(view: InvoiceView, due_on: date, studio: Printed, method: str | None) -> Payment:
    """Return how a document is paid: as agreed with the customer, else as the studio takes it."""
    agreed = PaymentMethod(method) if method else None
    takes_transfers = PaymentMethod.TRANSFER.value in studio["payment_methods"]
    by_transfer = agreed is PaymentMethod.TRANSFER or (agreed is None and takes_transfers)
    return Payment(due_on, agreed, by_transfer and bool(studio["iban"]), view.rest_cents)


async def _kept(
    areas: Areas, subject: Subject, subject_id: int, place: Place | None
) -> dict[str, Any]:
    """Return what was kept of a subject for a document; nothing where the file still says it."""
    kept = None if place is None else await printed_on(areas.scope, subject, subject_id, place)
    return dict(kept or {})


def _of_settings(settings: Settings) -> dict[str, Any]:
    return {name: as_json(settings, name) for name in PRINTED[Subject.STUDIO]}
