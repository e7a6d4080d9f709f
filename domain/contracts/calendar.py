"""On which days the calendar has something to do for a contract; kept in its row.

A mapper event writes them whenever a row is inserted or changed through the session, so that
nobody has to think of it; what writes rows in bulk says them itself (due.py).

A period that rested for free was passed over. Where a pause is taken away or ends earlier, it is
owed after all: then the row goes back to the day before it, and what was billed meanwhile is not
billed again, because the daily job looks at the documents too.
"""

from datetime import date, timedelta
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, event, inspect
from sqlalchemy.orm import Mapper

from domain.contracts.agreed import Agreed
from domain.contracts.billing import Billing, BillingPeriod, every_period, periods
from domain.contracts.pauses import Pause, pauses_from
from domain.contracts.records import ContractRecord
from domain.contracts.rules import term_on
from domain.contracts.views import billing_of, terms_of
from domain.dates import DateRange

_ONE_DAY = timedelta(days=1)
CARD = "card"


class Bills(Struct, frozen=True):
    """What is to be billed of a contract up to a day, and how its row stands afterwards.

    Attributes:
        periods: Cut at the billing end, in order.
        billed_until: The last day of the periods that were dealt with, as they are without an
            end: who goes on after all gets the rest of a cut one by its correction.
        bills_on: The day on which the next one is due, None where none comes.
    """

    periods: tuple[BillingPeriod, ...]
    billed_until: date | None
    bills_on: date | None


class Renewal(Struct, frozen=True):
    """A term that is over: the first day after it, and the term that runs from there.

    ``term`` is None where the contract goes on open-ended.
    """

    on: date
    term: DateRange | None


def bills_until(contract: Agreed, day: date) -> Bills:
    """Return what is to be billed of a contract up to a day.

    A card is billed when it is sold. What rests until somebody ends the pause waits.
    """
    due: list[BillingPeriod] = []
    until = contract.billed_until
    if contract.kind == CARD:
        return Bills((), until, None)
    last_day, lead = contract.billing_ends_on or date.max, contract.billing_lead_days or 0
    for period in periods(billing_of(contract), after=until):
        begins = period.days.start
        if begins > last_day:
            break
        bills_on = begins - timedelta(days=lead)
        if bills_on > day:
            return Bills(tuple(due), until, bills_on)
        due.append(period.until(last_day))
        until = period.days.last_day
    return Bills(tuple(due), until, None)


def renewals_until(contract: Agreed, day: date) -> tuple[Renewal, ...]:
    """Return the terms that began up to a day and were not noted yet, in order."""
    found: list[Renewal] = []
    noted = contract.renewed_on
    while (on := renews_after(contract, noted)) is not None and on <= day:
        found.append(Renewal(on, term_on(terms_of(contract), on)))
        noted = on
    return tuple(found)


def renews_after(contract: Agreed, noted: date | None) -> date | None:
    """Return the first day after the term whose begin was noted last, None where none ends.

    Args:
        contract: The contract.
        noted: A day of that term; None for the first one.
    """
    if contract.ends_on is not None or contract.fixed_end_on is not None:
        return None
    term = term_on(terms_of(contract), noted or contract.starts_on)
    return None if term is None else term.end


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
    for period in every_period(billing_of(contract), near=today):
        if period.days.last_day >= today:
            return period.days.last_day
    return today


def keep_calendar(contract: ContractRecord) -> None:
    """Write the days on which the next invoice and the next fixed term of a contract are due."""
    contract.bills_on = bills_until(contract, date.min).bills_on
    contract.renews_on = renews_after(contract, contract.renewed_on)


def passed_over(billing: Billing, before: tuple[Pause, ...], until: date) -> date | None:
    """Return the first day of a period that rested for free and does not any more, None without.

    Args:
        billing: The contract with the pauses that it has now.
        before: Those that it had.
        until: What begins after this day was not passed over yet.
    """
    if not before:
        return None
    near = min(pause.first_day for pause in before)
    was = every_period(replace(billing, pauses=before), near)
    rested = {
        period.days.start
        for period in takewhile(lambda period: period.days.start <= until, was)
        if period.rests_free
    }
    owed = takewhile(lambda period: period.days.start <= until, periods(billing, near - _ONE_DAY))
    return min((begins for one in owed if (begins := one.days.start) in rested), default=None)


@event.listens_for(ContractRecord, "before_insert")
@event.listens_for(ContractRecord, "before_update")
def _keep(_mapper: Mapper[ContractRecord], _connection: Connection, row: ContractRecord) -> None:
    _go_back(row)
    keep_calendar(row)


def _go_back(row: ContractRecord) -> None:
    """Let a row go back to what was passed over, where its pauses changed."""
    had = inspect(row).attrs.pauses.history.deleted
    if not had or row.billed_until is None or row.kind == CARD:
        return
    before = pauses_from(had[0])
    begins = passed_over(billing_of(row), before, row.billed_until)
    if begins is not None:
        row.billed_until = begins - _ONE_DAY
