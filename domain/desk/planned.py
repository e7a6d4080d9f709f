"""Billing periods that are still to come: what a contract would be billed if nothing changed.

Both days of a period are inclusive. Periods are counted from the first day of the contract; one
that begins inside a pause is not billed, and none goes beyond a contract that ends by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from domain.contracts.records import ContractRecord
from domain.contracts.rules import Terms
from domain.contracts.views import pause_of, terms_of
from domain.dates import DateRange
from domain.desk.facts import InvoiceChange
from domain.desk.settling import Document
from domain.invoices.rules import InvoiceState, Treatment, amount_until, billing_period
from domain.money import Money

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Schedule:
    """The periods of a contract that nobody has billed yet.

    Attributes:
        contract: The contract; its prices are frozen.
        price_cents: Gross price of a whole period, of the customer's price group.
        billed_until: Last day that documents cover; the day before today without documents.
    """

    contract: ContractRecord
    price_cents: int
    billed_until: date

    def straddling(self, ends_on: date) -> InvoiceChange | None:
        """Return the planned invoice that an end cuts short, None where it cuts none."""
        for period, price in self._periods():
            if period.start > ends_on:
                return None
            if ends_on < period.last_day:
                return _shortened(period, price, ends_on)
        return None

    def first_from(self, day: date) -> date | None:
        """Return the first day of the first planned period that begins on ``day`` or later."""
        return next((period.start for period, _ in self._periods() if period.start >= day), None)

    def _periods(self) -> Iterator[tuple[DateRange, int]]:
        """Yield each period that is still to be billed, with its price."""
        pause = pause_of(self.contract)
        for period in _whole_periods(self.contract):
            last_day = self.contract.fixed_end_on or period.last_day
            if period.start > last_day:
                return
            if period.start <= self.billed_until or (pause and period.start in pause):
                continue
            price = amount_until(Money(self.price_cents), period, last_day).cents
            yield DateRange.from_days(period.start, min(period.last_day, last_day)), price


def schedule_of(
    contract: ContractRecord, price_group: str, billed: Iterable[Document], today: date
) -> Schedule:
    """Return what a contract is still to be billed.

    Args:
        contract: The row, with its frozen prices.
        price_group: The customer's; it decides on the price.
        billed: Its documents and drafts; also those that were taken out again.
        today: Periods that are over and were never billed here are not planned.
    """
    last_days = [document.last for document in billed]
    return Schedule(
        contract=contract,
        price_cents=contract.prices_cents.get(price_group, contract.price_cents),
        billed_until=max(last_days) if last_days else _before_period_of(contract, today),
    )


def _before_period_of(contract: ContractRecord, today: date) -> date:
    """Return the last day before the billing period that runs today."""
    for period in _whole_periods(contract):
        if period.last_day >= today:
            return period.start - _ONE_DAY
    return today - _ONE_DAY


def _whole_periods(contract: ContractRecord) -> Iterator[DateRange]:
    """Yield the periods of a contract in their order; without end where it renews."""
    if contract.schedule == "monthly":
        for number in count():
            yield billing_period(contract.starts_on, number)
    yield from _terms_as_periods(terms_of(contract))


def _terms_as_periods(terms: Terms) -> Iterator[DateRange]:
    """Yield each term as one period; an open-ended phase has no total to be billed."""
    if terms.chain is not None:
        for number in count():
            yield terms.chain.term(number)
    if terms.first_term is not None:
        yield terms.first_term


def _shortened(period: DateRange, price_cents: int, ends_on: date) -> InvoiceChange:
    return InvoiceChange(
        invoice_id=None,
        number=None,
        period_first=period.start,
        period_last=period.last_day,
        amount_cents=price_cents,
        paid_cents=0,
        state=InvoiceState.DRAFT,
        treatment=Treatment.SHORTEN,
        new_amount_cents=amount_until(Money(price_cents), period, ends_on).cents,
    )
