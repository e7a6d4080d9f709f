"""The invoices that the demo studio has issued until its day, and who has paid them.

Amounts are gross cents; both days of a period are inclusive. Documents are numbered in the order
of their issue; on one day the older contract comes first.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import takewhile

from msgspec import Struct

from bot.demo.history import DRAFTS, FIRST_BILLING, GROUPS, PAID_SO_FAR, TODAY
from bot.demo.plans import NORMAL
from domain.contracts.billing import periods
from domain.contracts.calendar import billed_elsewhere
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.dates import DateRange
from domain.invoices.records import InvoiceRecord, PaymentRecord
from domain.invoices.rules import issue_on
from domain.invoices.views import DocumentKind, Mark

TAX_RATE = Decimal("0.19")


class Bill(Struct, frozen=True):
    """One period of a contract and the day on which it is billed."""

    contract: ContractRecord
    customer: str
    period: DateRange
    issued_on: date

    @property
    def paid_cents(self) -> int:
        """What was paid: as a rule nothing before it is due, and then all of it."""
        usual = self.contract.price_cents if self.period.start <= TODAY else 0
        return PAID_SO_FAR.get((self.customer, self.period.start), usual)


def bills_of(contract: ContractRecord, customer: str) -> Iterator[Bill]:
    """Yield what a contract was billed from the studio's first own invoice to its day."""
    for period in _periods(contract):
        issued_on = issue_on(period, contract.billing_lead_days)
        if contract.schedule == "total":
            issued_on = contract.concluded_on
        issued_on = max(issued_on, contract.concluded_on)
        if FIRST_BILLING <= issued_on <= TODAY:
            yield Bill(contract, customer, period, issued_on)


def in_order(bills: Iterable[Bill]) -> list[Bill]:
    """Return bills in the order in which they were issued."""
    return sorted(
        bills, key=lambda bill: (bill.issued_on, bill.contract.starts_on, bill.contract.id)
    )


def invoice_of(bill: Bill, number: int, recorded_at: datetime) -> InvoiceRecord:
    """Return the issued invoice of a bill; the id is the number, they never part in the demo."""
    group = GROUPS.get(bill.customer, NORMAL)
    invoice = _document(bill.contract, bill.period, number, recorded_at, group)
    invoice.mark, invoice.number = Mark.ISSUED.value, f"R-{bill.issued_on.year}-{number:04}"
    invoice.issued_on = bill.issued_on
    return invoice


def draft_of(
    contract: ContractRecord, customer: str, number: int, recorded_at: datetime
) -> InvoiceRecord | None:
    """Return the draft that was prepared for a contract, None without one."""
    begins = DRAFTS.get(customer)
    if begins is None:
        return None
    period = next(period for period in _periods(contract) if period.start == begins)
    return _document(contract, period, number, recorded_at, GROUPS.get(customer, NORMAL))


def payment_of(
    bill: Bill, invoice: InvoiceRecord, number: int, recorded_at: datetime
) -> PaymentRecord:
    """Return what was paid on an invoice, on the day it was due or before."""
    return PaymentRecord(
        studio_id=invoice.studio_id,
        id=number,
        invoice_id=invoice.id,
        amount_cents=bill.paid_cents,
        on=min(bill.period.start, TODAY),
        kind="transfer",
        recorded_at=recorded_at,
    )


def billed_until(contract: ContractRecord, bills: Iterable[Bill]) -> date | None:
    """Return until when a contract is billed: by its own bills, else as it was taken over."""
    own = [bill.period.last_day for bill in bills]
    return max(own) if own else billed_elsewhere(contract, TODAY)


def _periods(contract: ContractRecord) -> Iterator[DateRange]:
    """Yield the periods that cost money: none that rests, and none after the end."""
    last_day = contract.ends_on or contract.fixed_end_on
    if contract.schedule == "total":
        yield DateRange.from_days(contract.starts_on, last_day or contract.starts_on)
        return
    until = last_day or date(TODAY.year + 1, 12, 31)
    coming = takewhile(lambda one: one.days.start <= until, periods(billing_of(contract)))
    yield from (period.days for period in coming)


def _document(
    contract: ContractRecord, period: DateRange, number: int, recorded_at: datetime, group: str
) -> InvoiceRecord:
    """Return a draft of a whole period, due on its first day."""
    return InvoiceRecord(
        studio_id=contract.studio_id,
        id=number,
        number=None,
        kind=DocumentKind.INVOICE.value,
        mark=Mark.DRAFT.value,
        customer_id=contract.customer_id,
        contract_id=contract.id,
        period_first=period.start,
        period_last=period.last_day,
        amount_cents=contract.price_cents,
        tax_rate=TAX_RATE,
        issued_on=None,
        due_on=period.start,
        refers_to=None,
        price_group=group,
        reduced_cents=0,
        credited_cents=0,
        recorded_at=recorded_at,
    )
