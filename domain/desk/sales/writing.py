"""A sale carried out: the contract, its units and places, and what is billed now."""

from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from domain.bookings.records import BookingRecord
from domain.contracts.records import ContractRecord
from domain.credits.records import CardRecord
from domain.credits.service import NewCard
from domain.customers.filing import change_customer
from domain.customers.records import CustomerRecord
from domain.dates import DateRange
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.desk.grants import Grants
from domain.desk.sales.deal import CARD, Deal
from domain.desk.sales.previews import Bill, Sale
from domain.invoices.documents import Documents, NewInvoice
from domain.invoices.records import InvoiceRecord


class Sold(Struct):
    """What a sale wrote."""

    contract: ContractRecord
    customer: CustomerRecord | None = None
    card: CardRecord | None = None
    bookings: list[BookingRecord] = field(default_factory=list)
    invoices: list[InvoiceRecord] = field(default_factory=list)
    group_before: str | None = None

    @property
    def rows(self) -> list[Any]:
        """The rows that carry a version."""
        rows = (self.customer, self.contract, self.card, *self.bookings, *self.invoices)
        return [row for row in rows if row is not None]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the invoices, in order of issue."""
        return tuple(invoice.number for invoice in self.invoices if invoice.number)

    def as_facts(self) -> dict[str, Any]:
        """Return ids, days and cents for the journal, and the names of fields that changed."""
        return {
            "sold": self.contract.id,
            "plan": self.contract.plan_id,
            "starts_on": self.contract.starts_on.isoformat(),
            "card": None if self.card is None else self.card.id,
            "bookings": [booking.id for booking in self.bookings],
            "invoices": [[one.id, one.amount_cents] for one in self.invoices],
            "fields": [] if self.customer is None else ["price_group"],
            "group_before": self.group_before,
        }


async def write(areas: Areas, deal: Deal, sale: Sale) -> Sold:
    """Return what was written; the customer is locked.

    Whoever buys in another price group is in it from now on, so that the daily job bills at it.
    """
    customer = await _join_group(areas, deal)
    sold = Sold(await areas.contracts.open(deal.new), customer)
    sold.group_before = None if customer is None else deal.customer.price_group
    sold.card = await _grant(areas, sold.contract)
    sold.bookings = await Enrolment(areas).enrol(sold.contract)
    for bill in sale.billed.now:
        sold.invoices.append(await _issue(areas, deal, sold.contract, bill))
    _note_billed(sold.contract, sale)
    return sold


def _note_billed(contract: ContractRecord, sale: Sale) -> None:
    """Write down until when a contract was billed, so that the daily job goes on there."""
    billed = [bill.last for bill in sale.billed.now if bill.last is not None]
    if contract.kind != CARD and billed:
        contract.billed_until = max(billed)


def numbered(sale: Sale, sold: Sold) -> Sale:
    """Return a sale with the id and number that its contract was given."""
    return replace(sale, contract_id=sold.contract.id, number=sold.contract.number)


async def _join_group(areas: Areas, deal: Deal) -> CustomerRecord | None:
    if not deal.joins_group:
        return None
    record = await areas.customers.record_for_update(deal.customer.id)
    change_customer(record, {"price_group": deal.group})
    return record


async def _grant(areas: Areas, contract: ContractRecord) -> CardRecord | None:
    """Return the card that was bought, or that of a membership's first month that is not over."""
    if contract.kind != CARD:
        return await Grants(areas).ensure(contract, max(contract.starts_on, areas.scope.today))
    return await areas.credits.open_card(
        NewCard(
            contract_id=contract.id,
            customer_id=contract.customer_id,
            plan_name=contract.plan_name,
            units=contract.units or 0,
            bought_on=contract.concluded_on,
            usable_from=contract.starts_on,
            usable_until=contract.fixed_end_on,
            course_id=contract.course_id,
        )
    )


async def _issue(areas: Areas, deal: Deal, contract: ContractRecord, bill: Bill) -> InvoiceRecord:
    period = None
    if bill.first is not None and bill.last is not None:
        period = DateRange.from_days(bill.first, bill.last)
    return await Documents(areas.scope).issue(
        NewInvoice(
            customer_id=contract.customer_id,
            contract_id=contract.id,
            period=period,
            amount_cents=bill.amount_cents,
            tax_rate=deal.settings.tax_rate_for(contract.tax_rate),
            due_on=bill.due_on,
            price_group=deal.group,
        )
    )
