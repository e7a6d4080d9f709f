"""A new contract: the terms and prices of a plan, frozen on the day on which it is concluded.

The validity of a card begins with its purchase, which is an event (RULES.md R1); the term of any
other contract counts from its own first day.
"""

from datetime import date

from msgspec import Struct

from domain.contracts.errors import StartsAfterItsEnd
from domain.contracts.records import ContractRecord
from domain.contracts.schedules import charges_of
from domain.dates import after_event, last_day_of_term
from domain.plans.service import PlanView
from domain.plans.terms import Continuation
from domain.store.counters import next_number
from domain.store.scope import Scope
from domain.studios.settings import ProRata

FIRST_NUMBER = 2000
"""Contract numbers count on from here."""


class NewContract(Struct, frozen=True, kw_only=True):
    """What a contract is made of.

    Attributes:
        concluded_on: The day of conclusion, which decides on the law that applies (R9); a card's
            validity counts from it.
        payment_method: None where the customer is still to choose, and the plan leaves it open.
        schedule: How it is paid, None as the plan says.
        course_id: The course in which the customer is firmly enrolled, None as the plan says.
        price_cents: A price agreed with this customer, which then holds for every price group.
        fixed_end_on: A last day agreed apart, None as the plan says.
        external_number: The number that the contract had in another system.
        pro_rata: How a part of a month is counted: as the studio does on the day of conclusion.
    """

    customer_id: int
    plan: PlanView
    starts_on: date
    concluded_on: date
    payment_method: str | None = None
    schedule: str | None = None
    course_id: int | None = None
    price_cents: int | None = None
    fixed_end_on: date | None = None
    external_number: str | None = None
    pro_rata: ProRata = ProRata.ACTUAL_DAYS


async def open_contract(scope: Scope, new: NewContract) -> ContractRecord:
    """Return the row of a new contract under the next number, such as ``V-2041``.

    Raises:
        StartsAfterItsEnd: It would be over before its first day.
        ScheduleNotPossible: The plan cannot be paid so.
    """
    record = draft_of(scope, new)
    record.id = await next_number(scope.session, scope.studio_id, "contracts")
    number = await next_number(scope.session, scope.studio_id, "contract")
    record.number = f"V-{FIRST_NUMBER + number}"
    scope.session.add(record)
    await scope.session.flush()
    return record


def draft_of(scope: Scope, new: NewContract) -> ContractRecord:
    """Return the row as it would be written, without id and number.

    Raises:
        StartsAfterItsEnd: It would be over before its first day.
        ScheduleNotPossible: The plan cannot be paid so.
    """
    fixed_end_on = new.fixed_end_on or own_end(new.plan, new.starts_on, new.concluded_on)
    if fixed_end_on is not None and fixed_end_on < new.starts_on:
        raise StartsAfterItsEnd(new.plan.name, new.starts_on, fixed_end_on)
    record = ContractRecord(
        studio_id=scope.studio_id,
        id=0,
        number="",
        customer_id=new.customer_id,
        plan_id=new.plan.id,
        plan_name=new.plan.name,
        kind=new.plan.kind,
        concluded_on=new.concluded_on,
        starts_on=new.starts_on,
        fixed_end_on=fixed_end_on,
        payment_method=new.plan.payment_method or new.payment_method,
        course_id=new.plan.course_id if new.course_id is None else new.course_id,
        external_number=new.external_number,
        pro_rata=new.pro_rata.value,
        state="running",
        renewed_on=max(new.starts_on, scope.today),
        goodwill=False,
        version=1,
    )
    _freeze_terms(record, new.plan)
    _freeze_prices(record, new)
    return record


def own_end(plan: PlanView, starts_on: date, concluded_on: date) -> date | None:
    """Return the last day of a contract that ends by itself, None for one that goes on.

    Example:
        A card that is valid for six months, bought on 1 September, is to be used by 1 March; a
        course of five weeks from 16 November ends on 20 December.
    """
    length = plan.terms.initial_term
    if plan.terms.renewal is not Continuation.NONE or length is None:
        return None
    if plan.kind == "card":
        return after_event(concluded_on, length)
    return last_day_of_term(starts_on, length)


def _freeze_terms(record: ContractRecord, plan: PlanView) -> None:
    terms = plan.terms
    record.initial_term = None if terms.initial_term is None else str(terms.initial_term)
    record.renewal = str(terms.renewal)
    record.notice = None if terms.notice is None else str(terms.notice)
    record.renewal_notice = None if terms.renewal_notice is None else str(terms.renewal_notice)
    record.notice_to = terms.notice_to.value
    record.billing_lead_days = plan.billing_lead_days
    record.units, record.units_per_month = plan.units, plan.units_per_month
    record.auto_enrolment = plan.auto_enrolment
    record.tax_rate, record.refund_cents = plan.tax_rate, plan.refund_cents
    record.pause = None if plan.pause is None else dict(plan.pause)


def _freeze_prices(record: ContractRecord, new: NewContract) -> None:
    """Write the prices of all price groups; the follow-on ones only where they differ."""
    charges = charges_of(new.plan, new.schedule)
    first, later = charges.first, charges.later
    record.schedule = first.schedule
    record.price_cents, record.prices_cents = first.price_cents, dict(first.group_prices)
    if new.price_cents is not None:
        record.price_cents, record.prices_cents = new.price_cents, {}
    elif first != later:
        record.renewal_schedule = later.schedule
        record.renewal_price_cents = later.price_cents
        record.renewal_prices_cents = dict(later.group_prices)
