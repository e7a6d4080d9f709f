"""Billing periods that are still to come: what a contract would be billed if nothing changed."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from domain.contracts.billing import BillingPeriod, every_period, periods
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.desk.claims import Document
from domain.desk.facts import InvoiceChange
from domain.invoices.rules import InvoiceState, Treatment

_ONE_DAY = timedelta(days=1)


class Schedule(Struct, frozen=True):
    """The periods of a contract that nobody has billed yet.

    Attributes:
        contract: The contract; its prices are frozen.
        price_group: The customer's; it decides on the price.
        billed_until: Last day that documents cover; the day before today without documents.
    """

    contract: ContractRecord
    price_group: str
    billed_until: date

    def straddling(self, ends_on: date) -> InvoiceChange | None:
        """Return the planned invoice that an end makes cheaper, None where it makes none.

        Where the days after the end rest for free, the invoice is the same without them.
        """
        for period in self.periods():
            if period.days.start > ends_on:
                return None
            if ends_on < period.days.last_day:
                return _shortened(period, self.price_group, ends_on)
        return None

    def first_from(self, day: date) -> date | None:
        """Return the first day of the first planned period that begins on ``day`` or later."""
        period = self._next_from(day)
        return None if period is None else period.days.start

    def cost_from(self, day: date) -> int | None:
        """Return in cents what the first planned period costs that begins then or later."""
        period = self._next_from(day)
        return None if period is None else period.price_for(self.price_group)

    def _next_from(self, day: date) -> BillingPeriod | None:
        return next((each for each in self.periods() if each.days.start >= day), None)

    def periods(self) -> Iterator[BillingPeriod]:
        """Yield each period that is still to be billed."""
        return periods(billing_of(self.contract), after=self.billed_until)


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
    if contract.billed_until is not None:
        last_days = [contract.billed_until]
    return Schedule(
        contract=contract,
        price_group=price_group,
        billed_until=max(last_days) if last_days else _before_period_of(contract, today),
    )


def _before_period_of(contract: ContractRecord, today: date) -> date:
    """Return the last day before the billing period that runs today, paused or not."""
    for period in every_period(billing_of(contract)):
        if period.days.last_day >= today:
            return period.days.start - _ONE_DAY
    return today - _ONE_DAY


def _shortened(period: BillingPeriod, price_group: str, ends_on: date) -> InvoiceChange | None:
    price_cents = period.price_for(price_group)
    new_cents = period.until(ends_on).price_for(price_group)
    if new_cents == price_cents:
        return None
    return InvoiceChange(
        invoice_id=None,
        number=None,
        period_first=period.days.start,
        period_last=period.days.last_day,
        amount_cents=price_cents,
        paid_cents=0,
        state=InvoiceState.DRAFT,
        treatment=Treatment.SHORTEN,
        new_amount_cents=new_cents,
    )
