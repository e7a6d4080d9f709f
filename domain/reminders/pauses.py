"""Reminders of pauses: that one begins, that it goes on in three days, that it does; check days.

The customer hears of the pause itself, the owner of the day on which a pause without an end is to
be looked at. Each is said once, and not any more where the pause is another one by then.

Source: RULES.md, "Pauses" (R19).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.contracts.calendar import next_period
from domain.contracts.pauses import Pause
from domain.contracts.resting import with_pauses
from domain.contracts.service import Contracts
from domain.contracts.views import ContractState, ContractView, pauses_of
from domain.customers.service import CustomerFacts, Customers
from domain.invoices.service import Invoices
from domain.reminders.shapes import Audience, Planned, ReminderKey
from domain.store.scope import Scope

PAUSE_BEGINS: Final = "pause_begins"
PAUSE_ENDS: Final = "pause_ends"
PAUSE_OVER: Final = "pause_over"
PAUSE_CHECK: Final = "pause_check"
LEAD: Final = 3
"""So many days before the first active day the customer hears that it goes on."""
STILL_NEWS = timedelta(days=3)
"""So long after its day something that was missed is worth saying."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class NextDue:
    """What is to be paid next, and when."""

    due_on: date
    amount_cents: int


@dataclass(frozen=True)
class PauseSays:
    """What a reminder of a pause says.

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


def first_active(pause: Pause) -> date | None:
    """Return the first day after a pause, None where none is agreed."""
    return None if pause.last_day is None else pause.last_day + _ONE_DAY


async def first_days_due(scope: Scope, day: date) -> tuple[Planned, ...]:
    """Return the reminders of pauses that begin on a day."""
    return await _due(scope, PAUSE_BEGINS, Audience.CUSTOMER, day)


async def ends_due(scope: Scope, day: date) -> tuple[Planned, ...]:
    """Return the reminders of pauses that are over in three days."""
    return await _due(scope, PAUSE_ENDS, Audience.CUSTOMER, day)


async def returns_due(scope: Scope, day: date) -> tuple[Planned, ...]:
    """Return the reminders of contracts that run again from a day on."""
    return await _due(scope, PAUSE_OVER, Audience.CUSTOMER, day)


async def checks_due(scope: Scope, day: date) -> tuple[Planned, ...]:
    """Return the reminders of pauses that the studio is to look at on a day."""
    return await _due(scope, PAUSE_CHECK, Audience.OWNER, day)


async def pause_still_said(scope: Scope, planned: Planned, today: date) -> PauseSays | None:
    """Return what to say of a pause today, None where nothing should be said."""
    key = planned.key
    view = await Contracts(scope).view(key.entity_id)
    pause = next((one for one in view.pauses if _DAY_OF[key.kind](one) == key.day), None)
    if pause is None or not _is_news(view, pause, key, today):
        return None
    customer = await Customers(scope).file(view.customer_id)
    if key.audience is Audience.CUSTOMER and not customer.has_access(today):
        return None
    back = first_active(pause)
    days_left = 0 if back is None else max(0, (back - today).days)
    due = await _next_due(scope, view.id, customer, today)
    return PauseSays(key.kind, customer, view, pause, days_left, due)


async def _due(scope: Scope, kind: str, audience: Audience, day: date) -> tuple[Planned, ...]:
    found = await with_pauses(scope)
    lead = LEAD if kind == PAUSE_ENDS else 0
    return tuple(
        Planned(ReminderKey(kind, record.id, day, audience), lead)
        for record in found
        if any(_DAY_OF[kind](pause) == day for pause in pauses_of(record))
    )


def _is_news(view: ContractView, pause: Pause, key: ReminderKey, today: date) -> bool:
    """Return whether a pause that is as it was planned is still worth a word."""
    back, last_day = first_active(pause), view.last_day
    if view.state is ContractState.ENDED or (last_day is not None and last_day < today):
        return False
    goes_on = back is not None and (last_day is None or back <= last_day)
    match key.kind:
        case "pause_begins":
            return today in pause.days and today <= key.day + STILL_NEWS
        case "pause_ends":
            return goes_on and back is not None and today < back
        case "pause_over":
            return goes_on and today <= key.day + STILL_NEWS
        case _:
            return pause.last_day is None


async def _next_due(
    scope: Scope, contract_id: int, customer: CustomerFacts, today: date
) -> NextDue | None:
    """Return what is to be paid next: what is open of an invoice, or a period to be billed.

    A period that nobody has billed yet is issued tomorrow at the earliest.
    """
    unpaid = await Invoices(scope).open(customer.id)
    found = [
        NextDue(view.due_on, view.owed_cents - view.paid_cents)
        for view in unpaid
        if view.contract_id == contract_id and view.due_on is not None and view.due_on >= today
    ]
    period = next_period(await Contracts(scope).record(contract_id))
    if period is not None:
        amount = period.price_for(customer.price_group)
        found.append(NextDue(max(period.days.start, today + _ONE_DAY), amount))
    return min(found, key=lambda due: due.due_on, default=None)


def _announced_on(pause: Pause) -> date | None:
    back = first_active(pause)
    return None if back is None else back - timedelta(days=LEAD)


_DAY_OF: dict[str, Callable[[Pause], date | None]] = {
    PAUSE_BEGINS: lambda pause: pause.first_day,
    PAUSE_ENDS: _announced_on,
    PAUSE_OVER: first_active,
    PAUSE_CHECK: lambda pause: pause.check_on if pause.last_day is None else None,
}
"""On which day each kind is due."""
