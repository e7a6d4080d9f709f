"""Invoices: their state, the periods they cover, and what the end of a contract does to them.

Amounts are gross. Both days of a period are counted. An issued invoice never disappears: it is
cancelled or corrected by a document of its own, only a draft is dropped or written anew.

Source: RULES.md, "Invoices" (R13).
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, takewhile

from msgspec import Struct

from domain.dates import DateRange, Duration, last_day_of_term
from domain.money import Money, pro_rata, pro_rata_of_thirty

_MONTH = Duration(months=1)
_SATURDAY = 5


class InvoiceState(StrEnum):
    """Where an invoice stands."""

    DRAFT = "draft"
    OPEN = "open"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    OVERDUE = "overdue"
    CANCELLED = "cancelled"
    CORRECTED = "corrected"


class Treatment(StrEnum):
    """What becomes of an invoice when its contract ends."""

    KEEP = "keep"
    DROP = "drop"
    """A draft for days after the end: it is deleted, it was never sent."""
    SHORTEN = "shorten"
    """A draft for days before and after the end: it is written anew for the days before."""
    CANCEL = "cancel"
    """Issued for days after the end: a cancellation invoice takes it back."""
    CORRECT = "correct"
    """Issued for days before and after the end: a corrected version takes its place."""


class InvoiceFacts(Struct, frozen=True):
    """What the end of a contract needs to know of an invoice.

    Attributes:
        state: Its state today.
        period: The days that it covers; None for a sale without a period, such as a card.
        total: Its gross amount.
        paid: What was paid on it so far.
    """

    state: InvoiceState
    period: DateRange | None
    total: Money
    paid: Money


class InvoiceEffect(Struct, frozen=True):
    """What becomes of one invoice.

    Attributes:
        treatment: What is done.
        new_amount: The gross amount that is owed for the period afterwards.
        credit: What is no longer owed; ``new_amount + credit`` is the old amount.
        to_account: What was paid above ``new_amount``; the owner chooses where it goes.
    """

    treatment: Treatment
    new_amount: Money
    credit: Money
    to_account: Money


def state_of(
    *,
    issued: bool,
    cancelled: bool,
    corrected: bool,
    total: Money,
    paid: Money,
    due_on: date | None,
    today: date,
) -> InvoiceState:
    """Return where an invoice stands today.

    A partly paid invoice is overdue like an open one from the day after ``due_on``; an invoice
    over nothing is paid. A cancelled or corrected one stays so, whatever was paid.
    """
    if cancelled:
        return InvoiceState.CANCELLED
    if corrected:
        return InvoiceState.CORRECTED
    if not issued:
        return InvoiceState.DRAFT
    if paid >= total:
        return InvoiceState.PAID
    if due_on is not None and due_on < today:
        return InvoiceState.OVERDUE
    return InvoiceState.PARTLY_PAID if paid else InvoiceState.OPEN


def effect_of_end(invoice: InvoiceFacts, ends_on: date) -> InvoiceEffect:
    """Return what becomes of an invoice when its contract ends on ``ends_on``, inclusive.

    A period before the end stays due in any state; a cancelled or corrected invoice is history
    and stays as it is, and so does a sale without a period.

    Source: RULES.md, "Invoices" and "Money" (R13.7, R13.8).

    Example:
        >>> period = DateRange.from_days(date(2027, 1, 15), date(2027, 2, 14))
        >>> invoice = InvoiceFacts(InvoiceState.OPEN, period, Money(5900), Money(0))
        >>> effect_of_end(invoice, date(2027, 1, 15)).new_amount
        Money(cents=190, currency='EUR')
    """
    total, nothing = invoice.total, Money(0, invoice.total.currency)
    history = invoice.state in {InvoiceState.CANCELLED, InvoiceState.CORRECTED}
    if history or invoice.period is None or invoice.period.last_day <= ends_on:
        return InvoiceEffect(Treatment.KEEP, total, credit=nothing, to_account=nothing)
    new_amount = amount_until(total, invoice.period, ends_on)
    return InvoiceEffect(
        treatment=_treatment(invoice.state, invoice.period, ends_on),
        new_amount=new_amount,
        credit=total - new_amount,
        to_account=max(nothing, invoice.paid - new_amount),
    )


def amount_until(price: Money, period: DateRange, ends_on: date, *, thirty: bool = False) -> Money:
    """Return the part of a period's price that is owed up to a last day.

    It counts actual days, or thirtieths of a month where a studio counts every month alike.

    Source: RULES.md, "Money" (R13.8).

    Example:
        >>> december = DateRange.from_days(date(2026, 12, 1), date(2026, 12, 31))
        >>> amount_until(Money(3900), december, date(2026, 12, 21))
        Money(cents=2642, currency='EUR')
    """
    used = (min(ends_on, period.last_day) - period.start).days + 1
    share = pro_rata_of_thirty if thirty else pro_rata
    return share(price, max(0, used), period.days)


def billing_period(anchor: date, number: int, length: Duration = _MONTH) -> DateRange:
    """Return a billing period of a contract, number 0 being the first.

    Counted from the first day of the contract, so that periods never drift and a period's last
    day is the last day of a term wherever the two meet.

    Example:
        >>> billing_period(date(2026, 1, 31), 1).last_day
        datetime.date(2026, 3, 30)
    """
    start = anchor
    if number:
        start = last_day_of_term(anchor, length.times(number)) + timedelta(days=1)
    return DateRange.from_days(start, last_day_of_term(anchor, length.times(number + 1)))


def billing_periods(anchor: date, until: date, length: Duration = _MONTH) -> Iterator[DateRange]:
    """Yield the billing periods that begin on ``until`` or before, from the first one on."""
    periods = (billing_period(anchor, number, length) for number in count())
    return takewhile(lambda period: period.start <= until, periods)


def issue_on(period: DateRange, lead_days: int) -> date:
    """Return the day on which a period's invoice is issued, so many days ahead of its start."""
    return period.start - timedelta(days=lead_days)


def payable_on(due_on: date, holidays: Collection[date] = ()) -> date:
    """Return the day by which a payment due on ``due_on`` has to be made.

    Saturdays, Sundays and holidays move a payment to the next working day. They move neither a
    notice nor the end of a contract (R7).

    Source: RULES.md, "Weekends and holidays" (R7); § 193 BGB.

    Example:
        >>> payable_on(date(2026, 8, 1))
        datetime.date(2026, 8, 3)
    """
    day = due_on
    while day.weekday() >= _SATURDAY or day in holidays:
        day += timedelta(days=1)
    return day


def _treatment(state: InvoiceState, period: DateRange, ends_on: date) -> Treatment:
    """R13.7 for a period that reaches beyond the end; payments decide only where money goes."""
    draft = state is InvoiceState.DRAFT
    if period.start > ends_on:
        return Treatment.DROP if draft else Treatment.CANCEL
    return Treatment.SHORTEN if draft else Treatment.CORRECT
