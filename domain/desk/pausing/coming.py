"""Periods still to be billed that cost something else with other pauses: before and after.

Pauses touch the periods in which a contract rests, and those that a last day which moves along
adds or takes away.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice, takewhile

from msgspec import Struct

from domain.contracts.billing import BillingPeriod, every_period
from domain.contracts.calendar import CARD
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.dates import DateRange
from domain.desk.facts import InvoiceChange
from domain.desk.pausing.case import Case
from domain.invoices.rules import InvoiceState, Treatment

MOST_PERIODS = 60
"""So many planned periods are looked at; a pause without an end has no last one."""
_ONE_DAY = timedelta(days=1)


class Coming(Struct, frozen=True):
    """What becomes of periods that are still to be billed.

    Attributes:
        changed: Those that cost something else than before.
        skipped: Days of those that cost nothing.
        goes_on: Whether those after the last one that changes will cost the same as it.
    """

    changed: tuple[InvoiceChange, ...] = ()
    skipped: tuple[DateRange, ...] = ()
    goes_on: bool = False


class _Cost(Struct, frozen=True):
    days: DateRange
    cents: int


def coming_of(case: Case) -> Coming:
    """Return what becomes of the periods of a contract that are still to be billed."""
    if case.before.kind == CARD:
        return Coming()
    was, becomes = _costs(case, case.before), _costs(case, case.after)
    changed, skipped = list[InvoiceChange](), list[DateRange]()
    for days, before, after in _side_by_side(was, becomes):
        if after and after != before:
            changed.append(_change(days, before, after))
        elif before and not after:
            _join(skipped, days)
    endless = case.touched.end == date.max and _last_day(case.after) == date.max
    goes_on = endless and bool(changed) and changed[-1].period_first == max(becomes)
    return Coming(tuple(changed), _open_ended(case, skipped), goes_on)


def _side_by_side(
    was: Mapping[date, _Cost], becomes: Mapping[date, _Cost]
) -> Iterator[tuple[DateRange, int, int]]:
    """Yield the days of each period, with what they cost before and after, in cents."""
    for first in sorted({*was, *becomes}):
        before, after = was.get(first), becomes.get(first)
        shown = after or before
        if shown is not None:
            yield shown.days, before.cents if before else 0, after.cents if after else 0


def _costs(case: Case, record: ContractRecord) -> dict[date, _Cost]:
    """Return by first day what periods cost that are still to be billed and that are touched."""
    billing, last_day = billing_of(record), record.billing_ends_on or date.max
    found = {}
    for period in islice(_touched(case, record), MOST_PERIODS):
        cut = period.until(last_day)
        resting = billing.rests_for_good(cut.days.start)
        cents = 0 if resting else cut.price_for(case.group)
        found[cut.days.start] = _Cost(cut.days, cents)
    return found


def _touched(case: Case, record: ContractRecord) -> Iterator[BillingPeriod]:
    """Yield the periods of a row that nobody has billed and that the change touches."""
    known = {document.first for document in case.books.documents}
    billed = record.billed_until or max(known, default=date.min)
    spans = _spans(case)
    beyond = min(max(span.end for span in spans) - _ONE_DAY, record.billing_ends_on or date.max)
    found = every_period(billing_of(record))
    for period in takewhile(lambda each: each.days.start <= beyond, found):
        first = period.days.start
        if first <= billed or first in known:
            continue
        if any(period.whole.overlap(span) is not None for span in spans):
            yield period


def _spans(case: Case) -> tuple[DateRange, ...]:
    """Return the days that rest otherwise, and those by which the contract's end moves."""
    ends = sorted((_last_day(case.before), _last_day(case.after)))
    if ends[0] == ends[1]:
        return (case.touched,)
    return case.touched, DateRange.from_days(ends[0] + _ONE_DAY, ends[1])


def _last_day(record: ContractRecord) -> date:
    return record.billing_ends_on or record.fixed_end_on or date.max


def _change(days: DateRange, was: int, becomes: int) -> InvoiceChange:
    return InvoiceChange(
        invoice_id=None,
        number=None,
        period_first=days.start,
        period_last=days.last_day,
        amount_cents=was,
        paid_cents=0,
        state=InvoiceState.DRAFT,
        treatment=Treatment.SHORTEN,
        new_amount_cents=becomes,
    )


def _join(ranges: list[DateRange], days: DateRange) -> None:
    if ranges and ranges[-1].end == days.start:
        ranges[-1] = DateRange(ranges[-1].start, days.end)
    else:
        ranges.append(days)


def _open_ended(case: Case, skipped: list[DateRange]) -> tuple[DateRange, ...]:
    """Return the days that cost nothing; without an end where the pause has none."""
    if skipped and case.touched.end == date.max:
        skipped[-1] = DateRange(skipped[-1].start, date.max)
    return tuple(skipped)
