"""The kinds of reminders: which are due on a day, and what is still worth saying later.

A reminder is planned once, by kind, entity, day and audience. Whether it still makes sense is
asked when it is handed over: a termination may be withdrawn, an end moved, the process may
have been down for days. Leads count calendar days before the inclusive last day.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.contracts.service import Contracts, Ending
from domain.contracts.successors import successor_of
from domain.contracts.views import ContractState, ContractView
from domain.customers.service import CustomerFacts, Customers
from domain.reminders.pauses import (
    PAUSE_BEGINS,
    PAUSE_CHECK,
    PAUSE_ENDS,
    PAUSE_OVER,
    PauseSays,
    checks_due,
    ends_due,
    first_days_due,
    pause_still_said,
    returns_due,
)
from domain.reminders.shapes import Audience, Planned, ReminderKey
from domain.store.scope import Scope

__all__ = [
    "CONTRACT_ENDS",
    "KINDS",
    "LEADS",
    "Audience",
    "ContractEnds",
    "PauseSays",
    "Planned",
    "ReminderKey",
    "Said",
]


@dataclass(frozen=True)
class ContractEnds:
    """What a reminder of a contract's end says; ``days_left`` counts from the day it is said.

    ``followed_by`` is the contract that a change of plan lets follow.
    """

    customer: CustomerFacts
    ending: Ending
    days_left: int
    followed_by: ContractView | None = None


Said = ContractEnds | PauseSays
"""What a reminder says."""


@dataclass(frozen=True)
class ReminderKind:
    """One kind of reminder.

    Attributes:
        due: Gives what is due on a day.
        still_needed: Gives what a reminder says today, None where it has become pointless.
    """

    due: Callable[[Scope, date], Awaitable[tuple[Planned, ...]]]
    still_needed: Callable[[Scope, Planned, date], Awaitable[Said | None]]


CONTRACT_ENDS = "contract_ends"
LEADS = (30, 7, 1)
"""Days before the last day of a contract on which people hear of it."""


async def contracts_ending(scope: Scope, day: date) -> tuple[Planned, ...]:
    """Return the reminders of the contracts that end in 30, 7 and 1 days, counted from ``day``.

    Cards are left out: what matters there is the last day to use them, a reminder of its own.
    """
    leads = {day + timedelta(days=lead): lead for lead in LEADS}
    endings = await Contracts(scope).ending_on(leads)
    return tuple(
        Planned(ReminderKey(CONTRACT_ENDS, ending.contract.id, day, audience), leads[ending.on])
        for ending in endings
        if ending.contract.kind != "card"
        for audience in Audience
    )


async def contract_still_ends(scope: Scope, planned: Planned, today: date) -> ContractEnds | None:
    """Return what to say of a contract's end today, None where nothing should be said.

    Nothing is said once the termination was withdrawn, the end moved, the contract is over or
    never starts, or a later reminder says the same with fewer days left. The owner hears of it
    also where the customer is inactive and no longer does.
    """
    ending = await Contracts(scope).certain_end(planned.key.entity_id)
    if ending is None or ending.on - timedelta(days=planned.lead_days) != planned.key.day:
        return None
    days_left = (ending.on - today).days
    if days_left < 0 or not _is_an_end(ending.contract):
        return None
    said_by = min((lead for lead in LEADS if lead >= days_left), default=None)
    if said_by != planned.lead_days:
        return None
    customer = await Customers(scope).file(ending.contract.customer_id)
    heard = planned.key.audience is Audience.OWNER or customer.has_access(today)
    if not heard:
        return None
    followed_by = await successor_of(scope, ending.contract.id)
    return ContractEnds(customer, ending, days_left, followed_by)


def _is_an_end(contract: ContractView) -> bool:
    """Return whether there is something to end: it is not over, and it ever started."""
    return contract.state is not ContractState.ENDED and not contract.never_starts


KINDS: Mapping[str, ReminderKind] = {
    CONTRACT_ENDS: ReminderKind(due=contracts_ending, still_needed=contract_still_ends),
    PAUSE_BEGINS: ReminderKind(due=first_days_due, still_needed=pause_still_said),
    PAUSE_ENDS: ReminderKind(due=ends_due, still_needed=pause_still_said),
    PAUSE_OVER: ReminderKind(due=returns_due, still_needed=pause_still_said),
    PAUSE_CHECK: ReminderKind(due=checks_due, still_needed=pause_still_said),
}
"""The register: a new kind of reminder is one entry here, a text per language and a test."""
