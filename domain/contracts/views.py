"""A contract as it is read on a day: its state, its terms and what a notice would do.

Days are studio-local; last days are inclusive. Nothing here reads or writes.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.contracts.agreed import Agreed
from domain.contracts.annulment import ANNULMENT, annullable_until
from domain.contracts.billing import Billing, Charge, periods
from domain.contracts.pauses import Pause, extensions_of, pauses_from
from domain.contracts.records import ContractRecord
from domain.contracts.rules import Assessment, assess, term_on
from domain.contracts.terms import Terms, agreed
from domain.dates import DateRange, time_barred_after
from domain.plans.terms import Continuation
from domain.studios.settings import ProRata


class ContractState(StrEnum):
    """How a contract stands on a day; where several hold, the later one in this list is said."""

    RUNNING = "running"
    PAUSED = "paused"
    NOT_STARTED = "not_started"
    TERMINATED = "terminated"
    ENDED = "ended"


class EndCause(StrEnum):
    """Why a contract stands in a list of ends."""

    TERMINATED = "terminated"
    ENDS_BY_ITSELF = "ends_by_itself"
    TERM_RENEWS = "term_renews"
    """The fixed term ends, and the contract goes on if nobody gives notice."""


@dataclass(frozen=True)
class ContractView:
    """One contract on one day.

    Attributes:
        kind: ``card``, ``week`` or ``month``.
        price_cents: Gross, of a billing period or of the whole contract, as ``schedule`` says;
            of the base price group. ``billing`` says what the others pay, and what follows.
        schedule: ``monthly`` or ``total``.
        fixed_end_on: The last day of a contract that ends by itself.
        ends_on: The last day that a termination set; ``access_ends_on`` and
            ``billing_ends_on`` may differ from it.
        given_by: ``customer`` or ``studio``, with a termination.
        end_reason: What somebody said when an end was set that needed a reason.
        term: The fixed term that runs on this day, None before, between and after.
        assessment: What a notice received on this day would do; None once the contract ended.
        pauses: Every pause that was agreed, also those that are over, the first one first.
        pause: The one that runs on this day, else the next one to come.
        next_due_on: The first day of the next period that costs money, None if none comes.
        payment_method: How it is paid, None where that is still to be chosen.
    """

    id: int
    version: int
    number: str
    customer_id: int
    plan_id: int
    plan_name: str
    kind: str
    concluded_on: date
    starts_on: date
    price_cents: int
    schedule: str
    units_per_month: int | None
    state: ContractState
    terms: Terms
    billing: Billing
    fixed_end_on: date | None
    pauses: tuple[Pause, ...]
    pause: Pause | None
    received_on: date | None
    ends_on: date | None
    access_ends_on: date | None
    billing_ends_on: date | None
    end_mode: str | None
    given_by: str | None
    end_reason: str | None
    goodwill: bool
    term: DateRange | None
    assessment: Assessment | None
    next_due_on: date | None
    payment_method: str | None

    @property
    def last_day(self) -> date | None:
        """The last day that is certain: set by a termination, or by the contract itself."""
        return self.ends_on or self.fixed_end_on

    @property
    def annullable_until(self) -> date:
        """The last day on which the customer may withdraw from it."""
        return annullable_until(self.concluded_on)

    @property
    def is_annulled(self) -> bool:
        """Whether it was withdrawn from, so that it counts as never wanted."""
        return self.end_mode == ANNULMENT

    @property
    def never_starts(self) -> bool:
        """Whether a termination took effect before the first day."""
        return self.ends_on is not None and self.ends_on < self.starts_on


@dataclass(frozen=True)
class Ending:
    """A contract that ends on a day, and why."""

    contract: ContractView
    on: date
    why: EndCause


def terms_of(record: Agreed) -> Terms:
    """Return the terms that are frozen in a contract.

    A contract that ends by itself carries its last day, which counts: a card that is usable six
    months from its purchase runs a day longer than a term of six months (RULES.md R1). A pause
    moves that last day itself; of any other contract it moves the ends of terms.
    """
    return _terms(record, pauses_of(record))


def _terms(record: Agreed, pauses: tuple[Pause, ...]) -> Terms:
    """Return the terms of a contract that rests so."""
    return agreed(
        (record.starts_on, record.fixed_end_on),
        (record.initial_term, record.renewal),
        (record.notice, record.renewal_notice, record.notice_to),
        _used_up_by(record),
        extensions_of(pauses) if pauses and not record.fixed_end_on else (),
    )


def _used_up_by(record: Agreed) -> date | None:
    """Return the day of limitation of a card that has no last day, None for anything else."""
    has_no_end = record.kind == "card" and record.fixed_end_on is None
    if not has_no_end or record.initial_term is not None or record.renewal != Continuation.NONE:
        return None
    return time_barred_after(record.concluded_on)


def state_on(record: ContractRecord, day: date) -> ContractState:
    """Return how a contract stands on a day, whether or not the daily job has run."""
    last_day = record.ends_on or record.fixed_end_on
    if record.state == ContractState.ENDED or (last_day is not None and last_day < day):
        return ContractState.ENDED
    if record.state == ContractState.TERMINATED:
        return ContractState.TERMINATED
    if day < record.starts_on:
        return ContractState.NOT_STARTED
    return ContractState.PAUSED if pause_on(record, day) else ContractState.RUNNING


def pauses_of(record: Agreed) -> tuple[Pause, ...]:
    """Return when a contract rests, the first pause first."""
    return pauses_from(record.pauses) if record.pauses else ()


def pause_on(record: ContractRecord, day: date) -> Pause | None:
    """Return the pause in which a day lies, None if the contract does not rest on it."""
    return next((pause for pause in pauses_of(record) if day in pause.days), None)


def pause_from(record: ContractRecord, day: date) -> Pause | None:
    """Return the pause that runs on a day, else the next one to come; None without one."""
    return next((pause for pause in pauses_of(record) if day < pause.days.end), None)


def view_on(record: ContractRecord, day: date) -> ContractView:
    """Return a contract as it stands on a day."""
    state, terms = state_on(record, day), terms_of(record)
    ended = state is ContractState.ENDED
    return ContractView(
        id=record.id,
        version=record.version,
        number=record.number,
        customer_id=record.customer_id,
        plan_id=record.plan_id,
        plan_name=record.plan_name,
        kind=record.kind,
        concluded_on=record.concluded_on,
        starts_on=record.starts_on,
        price_cents=record.price_cents,
        schedule=record.schedule,
        units_per_month=record.units_per_month,
        state=state,
        terms=terms,
        billing=billing_of(record),
        fixed_end_on=record.fixed_end_on,
        pauses=pauses_of(record),
        pause=pause_from(record, day),
        received_on=record.received_on,
        ends_on=record.ends_on,
        access_ends_on=record.access_ends_on,
        billing_ends_on=record.billing_ends_on,
        end_mode=record.end_mode,
        given_by=record.given_by,
        end_reason=record.end_reason,
        goodwill=record.goodwill,
        term=None if ended else term_on(terms, day),
        assessment=None if ended else assess(terms, day),
        next_due_on=None if ended else next_due_on(record, day),
        payment_method=record.payment_method,
    )


def next_due_on(record: ContractRecord, day: date) -> date | None:
    """Return the first day of the next period that is billed, after ``day``.

    None begins after the billing end. A card is billed when it is bought.
    """
    if record.kind == "card":
        return None
    last_day = record.billing_ends_on or date.max
    coming = periods(billing_of(record), after=min(day, last_day))
    first = next((period.days.start for period in coming), None)
    return first if first is not None and first <= last_day else None


def billing_of(record: Agreed) -> Billing:
    """Return what decides on the billing periods of a contract."""
    first = Charge(record.price_cents, record.prices_cents, record.schedule)
    pauses = pauses_of(record)
    return Billing(
        terms=_terms(record, pauses),
        first=first,
        later=_later_charge(record, first),
        last_day=record.fixed_end_on,
        pauses=pauses,
        thirty=record.pro_rata == ProRata.THIRTY_DAYS,
    )


def _later_charge(record: Agreed, first: Charge) -> Charge:
    """Return what the contract costs after its initial term; what is not said stays the same.

    A price of its own comes with its own prices of price groups.
    """
    schedule = record.renewal_schedule or first.schedule
    if record.renewal_price_cents is None and schedule == first.schedule:
        return first
    if record.renewal_price_cents is None:
        return Charge(first.price_cents, first.group_prices, schedule)
    return Charge(record.renewal_price_cents, record.renewal_prices_cents or {}, schedule)


def ending_of(record: ContractRecord, day: date, period: DateRange) -> Ending | None:
    """Return the end of a contract that falls into a period, seen from ``day``.

    A term that goes on without a notice is listed only if it ends from ``day`` on: what renewed
    in the past did not end.
    """
    if record.ends_on is not None:
        why, end = EndCause.TERMINATED, record.ends_on
    elif record.renewal == Continuation.NONE or record.fixed_end_on is not None:
        first = terms_of(record).first_term
        why, end = EndCause.ENDS_BY_ITSELF, first.last_day if first else date.max
    else:
        why, end = EndCause.TERM_RENEWS, _term_end_from(record, max(day, period.start))
    return Ending(view_on(record, day), end, why) if end in period else None


def _term_end_from(record: ContractRecord, day: date) -> date:
    """Return the end of the term that runs on a day; the far future if none does."""
    term = term_on(terms_of(record), max(day, record.starts_on))
    return date.max if term is None else term.last_day
