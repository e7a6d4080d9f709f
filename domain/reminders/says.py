"""What each kind of message says: one frozen value per kind, as it is on the day it is said.

``days_left`` always counts from the day on which it is said, which may be later than planned.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from msgspec import Struct

from domain.bookings.views import BookingView
from domain.contracts.endings import Ending
from domain.contracts.pauses import Pause
from domain.contracts.views import ContractView
from domain.courses.rules import CourseDay
from domain.courses.views import CourseView
from domain.credits.views import CardView
from domain.customers.service import CustomerFacts
from domain.invoices.overdue import Overdue
from domain.invoices.views import InvoiceView
from domain.reminders.asked import AskedRequest


class ContractEnds(Struct, frozen=True):
    """``contract_ends``: a contract ends; ``followed_by`` is with what the customer goes on."""

    customer: CustomerFacts
    ending: Ending
    days_left: int
    followed_by: ContractView | None = None


class NoticeDue(Struct, frozen=True):
    """``notice_due`` and ``notice_radar``: the last day to give notice comes near.

    Attributes:
        last_notice_day: A notice received on it still works for the end of the term.
        term_end: That end.
        next_end: The next possible end for who gives notice a day later.
        at_stake_cents: What is billed after ``term_end`` up to ``next_end``.
        days_left: Until ``last_notice_day``; 0 on that day itself.
        is_open_ended: Whether it goes on without another term.
    """

    customer: CustomerFacts
    contract: ContractView
    last_notice_day: date
    term_end: date
    next_end: date
    at_stake_cents: int
    days_left: int
    is_open_ended: bool = False


class Renews(Struct, frozen=True):
    """``renews``: the contract goes on if nobody gives notice, and what it costs then.

    Attributes:
        renews_on: The first day of what follows.
        renews_until: The last day of the follow-on term; None goes on open-ended.
        amount_cents: What a period costs then; ``schedule`` says which period.
        before_cents: What one costs now.
        schedule: ``monthly`` or ``total``.
        last_notice_day: Until when notice can still be given.
        days_left: Until ``last_notice_day``.
    """

    customer: CustomerFacts
    contract: ContractView
    renews_on: date
    renews_until: date | None
    amount_cents: int
    before_cents: int
    schedule: str
    last_notice_day: date
    days_left: int


class NextDue(Struct, frozen=True):
    """What is to be paid next, and when; and what the customer's account pays of it."""

    due_on: date
    amount_cents: int
    from_account_cents: int = 0


class PauseSays(Struct, frozen=True):
    """``pause_begins``, ``pause_ends``, ``pause_over``, ``pause_check``.

    Attributes:
        kind: One of the four.
        days_left: Until the first active day, from the day it is said.
        next_due: What is to be paid next.
    """

    kind: str
    customer: CustomerFacts
    contract: ContractView
    pause: Pause
    days_left: int
    next_due: NextDue | None


class CardLow(Struct, frozen=True):
    """``card_low``: two units or fewer are left, and no other card has more.

    Attributes:
        dates: For a card that took all its places at once, the days still to come; None for
            others.
    """

    customer: CustomerFacts
    card: CardView
    dates: tuple[date, ...] | None = None


class CardToUse(Struct, frozen=True):
    """``card_to_use``: units are left that can only be used for so many more days."""

    customer: CustomerFacts
    card: CardView
    days_left: int


class InvoiceIssued(Struct, frozen=True):
    """``invoice_issued``: an invoice is there; ``contract`` where it is for one.

    Attributes:
        method: How the contract is paid; None where that is still to be chosen.
        paid: With what it is paid already: ``account``, all of it from the customer's account, or
            ``money``; None where it is to be paid.
    """

    customer: CustomerFacts
    invoice: InvoiceView
    contract: ContractView | None
    method: str | None
    paid: str | None = None


class InvoiceCorrected(Struct, frozen=True):
    """``invoice_corrected``: another document took the place of ``before``, or took it back."""

    customer: CustomerFacts
    invoice: InvoiceView
    before: InvoiceView


class InvoiceOverdue(Struct, frozen=True):
    """``invoice_overdue`` (the customer's own) and ``overdue_radar`` (the owner's)."""

    customer: CustomerFacts
    invoice: InvoiceView
    contract: ContractView | None
    method: str | None
    days_over: int


class ClassTomorrow(Struct, frozen=True):
    """``class_tomorrow``: somebody has a place on a course day that begins soon.

    Attributes:
        day: With local time and length.
        begins_at: UTC moment.
        cancel_until: UTC moment until which the place can be given back in time; None where that
            is over.
        days_left: 1 the day before, 0 on the day itself.
    """

    customer: CustomerFacts
    booking: BookingView
    course: CourseView
    day: CourseDay
    begins_at: datetime
    cancel_until: datetime | None
    days_left: int


class RequestWaiting(Struct, frozen=True):
    """``request_waiting``: nobody has decided a request; ``customer`` is for whom it is."""

    request: AskedRequest
    customer: CustomerFacts | None
    days_waiting: int


class ClassOfToday(Struct, frozen=True):
    """A course that takes place today; ``taken`` of ``capacity`` places."""

    course: CourseView
    day: CourseDay
    taken: int
    waiting: int


class Delivered(Struct, frozen=True):
    """What became of the messages of a kind on a day.

    Attributes:
        outcomes: How many by what became of them; names of ``Decided``, ``planned`` for those
            that nobody has decided.
    """

    day: date
    kind: str
    outcomes: Mapping[str, int]


class Digest(Struct, frozen=True):
    """``digest``: the studio's morning.

    Attributes:
        classes: What takes place today, by time of day.
        waiting: How many requests nobody has decided.
        ending: How many contracts certainly end within ``digest.ENDS_SOON`` days.
        overdue: What customers owe for longer than they should.
        delivered: What became of the messages to customers that were decided since yesterday.
        unreached: The customers among them whom no message reached, by name.
    """

    day: date
    classes: tuple[ClassOfToday, ...]
    waiting: int
    ending: int
    overdue: Overdue
    delivered: tuple[Delivered, ...]
    unreached: tuple[CustomerFacts, ...]


Said: TypeAlias = (
    ContractEnds
    | NoticeDue
    | Renews
    | PauseSays
    | CardLow
    | CardToUse
    | InvoiceIssued
    | InvoiceCorrected
    | InvoiceOverdue
    | ClassTomorrow
    | RequestWaiting
    | Digest
)
"""What a reminder says."""
