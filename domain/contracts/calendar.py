"""On which days the calendar has something to do for a contract; kept in its row.

A mapper event writes them whenever a row is inserted or changed through the session, so that
nobody has to think of it; what writes rows in bulk calls ``keep_calendar`` itself.
"""

from datetime import date, timedelta

from sqlalchemy import Connection, event
from sqlalchemy.orm import Mapper

from domain.contracts.billing import BillingPeriod, every_period, periods
from domain.contracts.records import ContractRecord
from domain.contracts.rules import term_on
from domain.contracts.views import billing_of, terms_of

_ONE_DAY = timedelta(days=1)
CARD = "card"


def next_period(contract: ContractRecord) -> BillingPeriod | None:
    """Return the next period that is to be billed, cut at the billing end; None without one.

    A card is billed when it is sold.
    """
    if contract.kind == CARD:
        return None
    last_day = contract.billing_ends_on or date.max
    period = next(periods(billing_of(contract), after=contract.billed_until), None)
    if period is None or period.days.start > last_day:
        return None
    return period.until(last_day)


def billed_elsewhere(contract: ContractRecord, today: date) -> date | None:
    """Return until when somebody else has billed a contract that is taken over today.

    That is the billing period that runs; None for one that has not begun.
    """
    if contract.kind == CARD or contract.starts_on > today:
        return None
    for period in every_period(billing_of(contract)):
        if period.days.last_day >= today:
            return period.days.last_day
    return today


def keep_calendar(contract: ContractRecord) -> None:
    """Write the days on which the next invoice and the next fixed term of a contract are due."""
    contract.bills_on = _bills_on(contract)
    contract.renews_on = _renews_on(contract)


def _bills_on(contract: ContractRecord) -> date | None:
    period = next_period(contract)
    if period is None:
        return None
    return period.days.start - timedelta(days=contract.billing_lead_days or 0)


def _renews_on(contract: ContractRecord) -> date | None:
    """Return the first day after the term whose begin was noted last, None where none ends."""
    if contract.ends_on is not None or contract.fixed_end_on is not None:
        return None
    terms = terms_of(contract)
    term = term_on(terms, contract.renewed_on or contract.starts_on)
    return None if term is None else term.end


@event.listens_for(ContractRecord, "before_insert")
@event.listens_for(ContractRecord, "before_update")
def _keep(_mapper: Mapper[ContractRecord], _connection: Connection, row: ContractRecord) -> None:
    keep_calendar(row)
