"""What other pauses do to the money of a contract: documents, planned periods, what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from domain.contracts.billing import Billing, BillingPeriod, every_period
from domain.contracts.calendar import CARD
from domain.contracts.pauses import resting_in
from domain.contracts.records import ContractRecord
from domain.contracts.views import billing_of
from domain.dates import DateRange
from domain.desk.books import Books
from domain.desk.changes import changes_of
from domain.desk.facts import InvoiceChange
from domain.desk.orders import MoneyTo
from domain.desk.owed import terms_as_they_stand
from domain.desk.pausing.previews import Costs, NextBilling
from domain.desk.planned import schedule_of
from domain.desk.settling import Action, Claim, Owed, Settlement, settle
from domain.invoices.rules import InvoiceState, Treatment

MOST_PERIODS = 60
"""So many planned periods are looked at; a pause without an end has no last one."""


@dataclass(frozen=True)
class Case:
    """A contract before and after, with its books.

    Attributes:
        before: The row.
        after: A copy of it with the new pauses.
        touched: The days on which the change makes a difference to what rests.
        group: The customer's price group.
    """

    before: ContractRecord
    after: ContractRecord
    books: Books
    touched: DateRange
    group: str


def settle_case(case: Case, money_to: MoneyTo) -> Settlement:
    """Return what becomes of the documents of a contract with other pauses."""
    terms = terms_as_they_stand(case.after)
    latest = max((claim.leaf.first for claim in case.books.claims), default=date.min)
    gone = _starts(billing_of(case.before), latest) - _starts(billing_of(case.after), latest)

    def target(claim: Claim) -> Owed | None:
        last_day = max(claim.leaf.last, claim.full.last)
        if claim.leaf.dated and last_day < case.touched.start:
            return _as_it_is(claim)
        if terms.by_days and claim.leaf.dated and claim.leaf.first in gone:
            return None
        return terms.target(claim)

    refund = money_to is MoneyTo.REFUND
    return settle(case.books.claims, target, case.books.purse, refund=refund)


def costs_of(case: Case, settlement: Settlement, money_to: MoneyTo, today: date) -> Costs:
    """Return what becomes of the money, as a proposal shows it."""
    planned, skipped = _planned(case)
    return Costs(
        invoices=changes_of(settlement.steps),
        planned=planned,
        skipped=skipped,
        next_billing=next_billing(case, settlement, today),
        balance_after_cents=settlement.balance_after_cents,
        refund_cents=settlement.refund_cents,
        money_to=money_to,
    )


def next_billing(case: Case, settlement: Settlement, today: date) -> NextBilling | None:
    """Return what is to be paid next, from today on; None where nothing comes."""
    planned = _next_planned(case, today)
    found = list(_standing(case.books.claims, settlement, today))
    if planned is not None:
        amount = planned.price_for(case.group)
        found.append(NextBilling(max(planned.days.start, today), planned.days, amount))
    return min(found, key=lambda each: (each.due_on, each.days.start), default=None)


def _next_planned(case: Case, today: date) -> BillingPeriod | None:
    """Return the next period that nobody has billed, cut at the billing end."""
    if case.after.kind == CARD:
        return None
    billed = (*case.books.documents, *case.books.memory.drafts.values())
    known = {document.first for document in billed}
    coming = schedule_of(case.after, case.group, billed, today).periods()
    period = next((each for each in coming if each.days.start not in known), None)
    last_day = case.after.billing_ends_on or date.max
    if period is None or period.days.start > last_day:
        return None
    return period.until(last_day)


def _standing(
    claims: Iterable[Claim], settlement: Settlement, today: date
) -> Iterator[NextBilling]:
    """Yield what documents still ask for afterwards, due today or later."""
    steps = {step.leaf.id: step for step in settlement.steps}
    for claim in claims:
        leaf, step = claim.leaf, steps.get(claim.leaf.id)
        asked = _as_it_is(claim) if step is None else step.shall
        if asked is None:
            continue
        paid = leaf.paid_cents if step is None else step.carried_cents + step.drawn_cents
        due_on = leaf.due_on or leaf.first
        if asked.amount_cents > paid and due_on >= today:
            number = leaf.number if step is None or step.action is Action.REDRAFT else None
            days = DateRange.from_days(leaf.first, max(leaf.first, asked.last))
            yield NextBilling(due_on, days, asked.amount_cents - paid, number)


def _as_it_is(claim: Claim) -> Owed | None:
    leaf = claim.leaf
    if not claim.in_force:
        return None
    return Owed(leaf.last, leaf.amount_cents, leaf.paused, leaf.reduced_cents)


def _starts(billing: Billing, until: date) -> frozenset[date]:
    days = (period.days.start for period in every_period(billing))
    return frozenset(takewhile(lambda start: start <= until, days))


def _planned(case: Case) -> tuple[tuple[InvoiceChange, ...], tuple[DateRange, ...]]:
    """Return planned periods that cost something else, and the days that cost nothing."""
    changed, skipped = list[InvoiceChange](), list[DateRange]()
    if case.before.kind == CARD:
        return (), ()
    for period in _not_billed(case):
        was, becomes = _cost_before(case, period), _cost_after(case, period)
        if becomes == was:
            continue
        if not becomes:
            _join(skipped, period.days)
        else:
            changed.append(_change(period, was, becomes))
    return tuple(changed), _open_ended(case, skipped)


def _not_billed(case: Case) -> Iterator[BillingPeriod]:
    """Yield the periods that the change touches and that are still to be billed."""
    known = [document.first for document in case.books.documents]
    until, end = case.after.billed_until, case.after.billing_ends_on or date.max
    billed = until if until is not None else max(known, default=date.min)
    found = every_period(billing_of(case.after))
    coming = takewhile(lambda each: each.days.start < min(case.touched.end, end), found)
    fresh = (each for each in coming if each.days.start > billed and each.days.start not in known)
    touched = (each for each in fresh if each.days.overlap(case.touched) is not None)
    for number, period in enumerate(touched):
        if number == MOST_PERIODS:
            return
        yield period.until(end) if end in period.days else period


def _cost_after(case: Case, period: BillingPeriod) -> int:
    resting = billing_of(case.after).rests_for_good(period.days.start)
    return 0 if resting else period.price_for(case.group)


def _cost_before(case: Case, period: BillingPeriod) -> int:
    """Return what the same days would have cost with the pauses of before."""
    billing = billing_of(case.before)
    if billing.rests_for_good(period.days.start):
        return 0
    return replace(period, resting=resting_in(period.days, billing.pauses)).price_for(case.group)


def _change(period: BillingPeriod, was: int, becomes: int) -> InvoiceChange:
    return InvoiceChange(
        invoice_id=None,
        number=None,
        period_first=period.days.start,
        period_last=period.days.last_day,
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
