"""A contract as it is read on a day: its state, its terms and what a notice would do.

Days are studio-local; last days are inclusive. Nothing here reads or writes.
"""

from datetime import date
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from domain.contracts.agreed import Agreed, AgreedTerms, Listed
from domain.contracts.annulment import ANNULMENT, annullable_until
from domain.contracts.billing import Billing, Charge, periods
from domain.contracts.pauses import Pause, extensions_of, pauses_from
from domain.contracts.records import ContractRecord
from domain.contracts.rules import Assessment, assess, term_on
from domain.contracts.terms import Terms, agreed
from domain.dates import DateRange, time_barred_after
from domain.plans.terms import Continuation
from domain.studios.settings import ProRata

_CARD = "card"


class ContractState(StrEnum):
    """How a contract stands on a day; where several hold, the later one in this list is said."""

    RUNNING = "running"
    PAUSED = "paused"
    NOT_STARTED = "not_started"
    TERMINATED = "terminated"
    ENDED = "ended"


class ContractView(Struct, frozen=True, dict=True):
    """One contract on one day; what few ask for is worked out when they do.

    Attributes:
        seen_on: The day.
        kind: ``card``, ``week`` or ``month``.
        price_cents: Gross, of a billing period or of the whole contract, as ``schedule`` says;
            of the base price group. ``billing`` says what the others pay, and what follows.
        schedule: ``monthly`` or ``total``.
        fixed_end_on: The last day of a contract that ends by itself.
        ends_on: The last day that a termination set; ``access_ends_on`` and
            ``billing_ends_on`` may differ from it.
        given_by: ``customer`` or ``studio``, with a termination.
        end_reason: What somebody said when an end was set that needed a reason.
        pauses: Every pause that was agreed, also those that are over, the first one first.
        pause: The one that runs on this day, else the next one to come.
        payment_method: How it is paid, None where that is still to be chosen.
    """

    seen_on: date
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
    payment_method: str | None

    @cached_property
    def term(self) -> DateRange | None:
        """The fixed term that runs on this day, None before, between and after."""
        return None if self._is_over else term_on(self.terms, self.seen_on)

    @cached_property
    def assessment(self) -> Assessment | None:
        """What a notice received on this day would do; None once the contract ended."""
        return None if self._is_over else assess(self.terms, self.seen_on)

    @cached_property
    def next_due_on(self) -> date | None:
        """The first day of the next period that costs money, after this day; None without one.

        None begins after the billing end. A card is billed when it is bought.
        """
        if self._is_over or self.kind == _CARD:
            return None
        last_day = self.billing_ends_on or date.max
        coming = periods(self.billing, after=min(self.seen_on, last_day))
        first = next((period.days.start for period in coming), None)
        return first if first is not None and first <= last_day else None

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

    @property
    def _is_over(self) -> bool:
        return self.state is ContractState.ENDED


def terms_of(record: AgreedTerms) -> Terms:
    """Return the terms that are frozen in a contract.

    A contract that ends by itself carries its last day, which counts: a card that is usable six
    months from its purchase runs a day longer than a term of six months (RULES.md R1). A pause
    moves that last day itself; of any other contract it moves the ends of terms.
    """
    return _terms(record, pauses_of(record))


def _terms(record: AgreedTerms, pauses: tuple[Pause, ...]) -> Terms:
    """Return the terms of a contract that rests so."""
    return agreed(
        (record.starts_on, record.fixed_end_on),
        (record.initial_term, record.renewal),
        (record.notice, record.renewal_notice, record.notice_to),
        _used_up_by(record),
        extensions_of(pauses) if pauses and not record.fixed_end_on else (),
    )


def _used_up_by(record: AgreedTerms) -> date | None:
    """Return the day of limitation of a card that has no last day, None for anything else."""
    has_no_end = record.kind == _CARD and record.fixed_end_on is None
    if not has_no_end or record.initial_term is not None or record.renewal != Continuation.NONE:
        return None
    return time_barred_after(record.concluded_on)


def state_on(record: Listed, day: date) -> ContractState:
    """Return how a contract stands on a day, whether or not the daily job has run."""
    last_day = record.ends_on or record.fixed_end_on
    if record.state == ContractState.ENDED or (last_day is not None and last_day < day):
        return ContractState.ENDED
    if record.state == ContractState.TERMINATED:
        return ContractState.TERMINATED
    if day < record.starts_on:
        return ContractState.NOT_STARTED
    rests = record.pauses and pause_on(record, day)
    return ContractState.PAUSED if rests else ContractState.RUNNING


def pauses_of(record: AgreedTerms) -> tuple[Pause, ...]:
    """Return when a contract rests, the first pause first."""
    return pauses_from(record.pauses) if record.pauses else ()


def pause_on(record: AgreedTerms, day: date) -> Pause | None:
    """Return the pause in which a day lies, None if the contract does not rest on it."""
    return next((pause for pause in pauses_of(record) if day in pause.days), None)


def pause_from(record: AgreedTerms, day: date) -> Pause | None:
    """Return the pause that runs on a day, else the next one to come; None without one."""
    return _first_from(pauses_of(record), day)


def _first_from(pauses: tuple[Pause, ...], day: date) -> Pause | None:
    return next((pause for pause in pauses if day < pause.days.end), None)


def view_on(record: ContractRecord, day: date) -> ContractView:
    """Return a contract as it stands on a day."""
    billing = billing_of(record)
    return ContractView(
        seen_on=day,
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
        state=state_on(record, day),
        terms=billing.terms,
        billing=billing,
        fixed_end_on=record.fixed_end_on,
        pauses=billing.pauses,
        pause=_first_from(billing.pauses, day) if billing.pauses else None,
        received_on=record.received_on,
        ends_on=record.ends_on,
        access_ends_on=record.access_ends_on,
        billing_ends_on=record.billing_ends_on,
        end_mode=record.end_mode,
        given_by=record.given_by,
        end_reason=record.end_reason,
        goodwill=record.goodwill,
        payment_method=record.payment_method,
    )


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
