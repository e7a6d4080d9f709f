"""How a plan is paid: as it says, or monthly instead of in total and the other way round.

A month's price and the price of a whole term lead to each other where the term counts months: in
total it costs each of its months, monthly it costs an even part. A total that does not divide
into whole cents is not sold monthly, so that the parts always add up.
"""

from msgspec import Struct

from domain.contracts.billing import MONTHLY, TOTAL, Charge
from domain.contracts.errors import ScheduleNotPossible
from domain.dates import Duration
from domain.plans.service import PlanView
from domain.plans.terms import Continuation

BASE = ""
"""Stands for everybody without a price of their own; no price group is called so."""


class Charges(Struct, frozen=True):
    """What a contract costs in its initial term and after it."""

    first: Charge
    later: Charge


def schedules_of(plan: PlanView) -> tuple[str, ...]:
    """Return the payment schedules in which a plan can be sold, its own first.

    A single month is the same in total.
    """
    other = TOTAL if plan.schedule == MONTHLY else MONTHLY
    length = plan.terms.initial_term
    differs = plan.kind != "card" and length is not None and length.months > 1
    possible = differs and _first(plan, other) is not None
    return (plan.schedule, other) if possible else (plan.schedule,)


def charges_of(plan: PlanView, schedule: str | None = None) -> Charges:
    """Return what a contract on a plan costs if it is paid in a way.

    Args:
        plan: The plan.
        schedule: ``monthly`` or ``total``; None is the plan's own.

    Raises:
        ScheduleNotPossible: The plan is not sold so.
    """
    wanted = schedule or plan.schedule
    first = _first(plan, wanted)
    if first is None or first.schedule != wanted:
        raise ScheduleNotPossible(plan.name, wanted)
    return Charges(first, _later(plan, first))


def _first(plan: PlanView, schedule: str) -> Charge | None:
    own = Charge(plan.price_cents, dict(plan.prices_cents), plan.schedule)
    return _converted(own, schedule, plan.terms.initial_term) if plan.kind != "card" else own


def _later(plan: PlanView, first: Charge) -> Charge:
    """Return what follows the initial term.

    It is paid like the initial term unless the plan says otherwise or that cannot be, as in an
    open-ended phase, which has no total.
    """
    own = _own_later(plan)
    if plan.renewal_schedule is not None:
        return own
    length = None if isinstance(plan.terms.renewal, Continuation) else plan.terms.renewal
    return _converted(own, first.schedule, length) or own


def _own_later(plan: PlanView) -> Charge:
    schedule = plan.renewal_schedule or plan.schedule
    if plan.renewal_price_cents is None:
        return _same_price(Charge(plan.price_cents, dict(plan.prices_cents), schedule), plan)
    return Charge(plan.renewal_price_cents, dict(plan.renewal_prices_cents or {}), schedule)


def _same_price(charge: Charge, plan: PlanView) -> Charge:
    """Return the price as before; a total is of a term, so that of a shorter one is its part.

    Example:
        600.00 for twelve months in total, then a month at a time: 50.00 for each of them.
    """
    length, following = plan.terms.initial_term, plan.terms.renewal
    if charge.schedule != TOTAL or isinstance(following, Continuation) or following == length:
        return charge
    monthly = _converted(charge, MONTHLY, length)
    return (monthly and _converted(monthly, TOTAL, following)) or charge


def _converted(charge: Charge, schedule: str, length: Duration | None) -> Charge | None:
    """Return the same price in another schedule, None where there is none."""
    if schedule == charge.schedule:
        return charge
    months = length.months if length is not None else 0
    prices = {BASE: charge.price_cents, **charge.group_prices}
    if not months or (schedule == MONTHLY and any(cents % months for cents in prices.values())):
        return None
    if schedule == TOTAL:
        prices = {group: cents * months for group, cents in prices.items()}
    else:
        prices = {group: cents // months for group, cents in prices.items()}
    return Charge(prices.pop(BASE), prices, schedule)
