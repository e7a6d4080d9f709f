"""What other pauses do to the money of a contract: documents, planned periods, what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile

from msgspec.structs import replace

from domain.accounts.offsetting import drawn_for
from domain.contracts.billing import Billing, BillingPeriod, every_period
from domain.contracts.calendar import CARD
from domain.contracts.views import billing_of
from domain.dates import DateRange
from domain.desk.changes import changes_of
from domain.desk.claims import Claim, Document, Owed
from domain.desk.orders import MoneyTo
from domain.desk.owed import terms_as_they_stand
from domain.desk.pausing.case import Asked, Case
from domain.desk.pausing.coming import coming_of
from domain.desk.pausing.previews import Costs, NextBilling
from domain.desk.planned import schedule_of
from domain.desk.settling import Action, Settlement, Step, settle

_ONE_DAY = timedelta(days=1)


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
    coming = coming_of(case)
    return Costs(
        invoices=changes_of(settlement.steps),
        planned=coming.changed,
        skipped=coming.skipped,
        goes_on=coming.goes_on,
        next_billing=next_billing(case, settlement, today),
        balance_after_cents=settlement.balance_after_cents,
        refund_cents=settlement.refund_cents,
        money_to=money_to,
    )


def next_billing(case: Case, settlement: Settlement, today: date) -> NextBilling | None:
    """Return what is to be paid next, from today on; None where nothing comes.

    What nobody has billed yet is issued by the next run of the daily job, tomorrow at the
    earliest, and due on that day at the earliest.
    """
    planned = _next_planned(case, today)
    standing = list(_standing(case.books.claims, settlement, today))
    found = [each for each in standing if each.due_on >= today]
    if planned is not None:
        amount = planned.price_for(case.group)
        due_on = max(planned.days.start, today + _ONE_DAY)
        found.append(NextBilling(due_on, planned.days, amount))
    following = min(found, key=_when, default=None)
    if following is None:
        return None
    before = _earlier(following, standing, case.elsewhere)
    balance = settlement.balance_after_cents
    drawn = drawn_for(following.amount_cents, balance, sum(before))
    return replace(following, from_account_cents=drawn)


def _when(billing: NextBilling) -> tuple[date, date]:
    return billing.due_on, billing.days.start


def _earlier(
    following: NextBilling, standing: Sequence[NextBilling], elsewhere: Iterable[Asked]
) -> Iterator[int]:
    """Yield what the account pays before: the earliest due first, and what is not billed last."""
    others = [each for each in standing if each is not following]
    is_billed = len(others) < len(standing)
    until = following.due_on if is_billed else date.max
    yield from (each.amount_cents for each in others if each.due_on < until)
    yield from (each.cents for each in elsewhere if (each.due_on or date.max) <= until)


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
    """Yield what documents still ask for afterwards."""
    steps = {step.leaf.id: step for step in settlement.steps}
    for claim in claims:
        leaf, step = claim.leaf, steps.get(claim.leaf.id)
        asked = _as_it_is(claim) if step is None else step.shall
        if asked is None:
            continue
        paid = leaf.paid_cents if step is None else step.carried_cents + step.drawn_cents
        due_on = _due_on(leaf, step, today)
        if asked.amount_cents > paid:
            number = leaf.number if step is None or step.action is Action.REDRAFT else None
            days = DateRange.from_days(leaf.first, max(leaf.first, asked.last))
            yield NextBilling(due_on, days, asked.amount_cents - paid, number)


def _due_on(leaf: Document, step: Step | None, today: date) -> date:
    """Return when money is due; what is issued anew asks for it today at the earliest."""
    if step is not None and step.action in {Action.CORRECT, Action.ISSUE}:
        return max(leaf.due_on or today, today)
    return leaf.due_on or leaf.first


def _as_it_is(claim: Claim) -> Owed | None:
    leaf = claim.leaf
    if not claim.in_force:
        return None
    return Owed(leaf.last, leaf.amount_cents, leaf.paused, leaf.reduced_cents)


def _starts(billing: Billing, until: date) -> frozenset[date]:
    days = (period.days.start for period in every_period(billing))
    return frozenset(takewhile(lambda start: start <= until, days))
