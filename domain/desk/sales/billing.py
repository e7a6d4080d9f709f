"""What a new contract is billed, and when: now, with the sale, or later by the daily job.

A card is paid when it is bought. The periods of any other contract are billed so many days ahead
of their first day as the plan says; what would have been billed by now is issued with the sale.

Source: RULES.md, "Selling", "Billing periods of a contract" (R13.8).
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from domain.contracts.billing import BillingPeriod, periods, total_until
from domain.contracts.records import ContractRecord
from domain.contracts.rules import Assessment, EndRule, assess
from domain.contracts.views import billing_of, terms_of
from domain.desk.sales.previews import Bill, Billed, FirstEnd
from domain.invoices.rules import issue_on

MOST_UPCOMING = 3
"""How many of the next invoices a proposal names."""


def first_end_of(contract: ContractRecord) -> FirstEnd | None:
    """Return the first possible end of a contract, None for a card that has no last day.

    It is what a notice on the day of conclusion leads to; where that would be over before an
    open-ended contract begins, a notice on its first day.
    """
    if contract.kind == "card" and contract.fixed_end_on is None:
        return None
    terms = terms_of(contract)
    found = assess(terms, contract.concluded_on)
    if found.rule is EndRule.NEVER_STARTS:
        found = assess(terms, contract.starts_on)
    return _first_end(found)


def billed_of(contract: ContractRecord, group: str, today: date) -> Billed:
    """Return what a new contract is billed.

    Args:
        contract: The contract, frozen.
        group: The customer's price group.
        today: The day of the sale.
    """
    if contract.kind == "card":
        return _billed_card(contract, group, today)
    owed = (bill for bill in _bills(contract, group, today) if bill.amount_cents)
    now: list[Bill] = []
    upcoming: list[Bill] = []
    for bill in owed:
        (now if bill.issued_on <= today else upcoming).append(bill)
        if len(upcoming) > MOST_UPCOMING:
            break
    return Billed(
        now=tuple(now),
        upcoming=tuple(islice(upcoming, MOST_UPCOMING)),
        goes_on=len(upcoming) > MOST_UPCOMING,
        total_cents=_total(contract, group),
    )


def _bills(contract: ContractRecord, group: str, today: date) -> Iterator[Bill]:
    """Yield what is billed, in order; it stops where nothing will ever cost anything again."""
    billing = billing_of(contract)
    for period in periods(billing):
        if period.charge == billing.later and not billing.later.price_for(group):
            return
        yield _bill(contract, period, group, today)


def _total(contract: ContractRecord, group: str) -> int:
    """Return in cents what is to be paid until the first possible end."""
    end = first_end_of(contract)
    return 0 if end is None else total_until(billing_of(contract), group, end.ends_on)


def _billed_card(contract: ContractRecord, group: str, today: date) -> Billed:
    price = contract.prices_cents.get(group, contract.price_cents)
    last_day = contract.fixed_end_on
    bill = Bill(contract.starts_on if last_day else None, last_day, price, today, today)
    return Billed((bill,) if price else (), (), goes_on=False, total_cents=price)


def _bill(contract: ContractRecord, period: BillingPeriod, group: str, today: date) -> Bill:
    return Bill(
        first=period.days.start,
        last=period.days.last_day,
        amount_cents=period.price_for(group),
        issued_on=max(today, issue_on(period.days, contract.billing_lead_days)),
        due_on=max(today, period.days.start),
    )


def _first_end(found: Assessment) -> FirstEnd:
    return FirstEnd(
        rule=found.rule,
        notice=None if found.notice is None else str(found.notice),
        term_end=found.term_end,
        last_notice_day=found.last_notice_day,
        ends_on=found.earliest_end,
    )
