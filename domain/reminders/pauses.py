"""Reminders of pauses: that one begins, that it goes on in three days, that it does; check days.

The customer hears of the pause itself, the owner of the day on which a pause without an end is to
be looked at. Each is said once, and not any more where the pause is another one by then.

Source: RULES.md, "Pauses" (R19).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from domain.accounts.offsetting import drawn_for
from domain.accounts.service import Accounts
from domain.contracts.calendar import next_period
from domain.contracts.pauses import Pause
from domain.contracts.records import ContractRecord
from domain.contracts.resting import with_pauses
from domain.contracts.service import Contracts
from domain.contracts.views import ContractState, ContractView
from domain.customers.service import CustomerFacts
from domain.invoices.service import Invoices
from domain.invoices.views import InvoiceView
from domain.reminders.people import people_of
from domain.reminders.says import NextDue, PauseSays
from domain.reminders.shapes import Audience, Group, Matter, Planned, ReminderKey, View

__all__ = ["PAUSE_BEGINS", "PAUSE_CHECK", "PAUSE_ENDS", "PAUSE_KINDS", "PAUSE_OVER", "NextDue"]

PAUSE_BEGINS: Final = "pause_begins"
PAUSE_ENDS: Final = "pause_ends"
PAUSE_OVER: Final = "pause_over"
PAUSE_CHECK: Final = "pause_check"
STILL_NEWS = timedelta(days=3)
"""So long after its day something that was missed is worth saying."""
_ONE_DAY = timedelta(days=1)


def first_active(pause: Pause) -> date | None:
    """Return the first day after a pause, None where none is agreed."""
    return None if pause.last_day is None else pause.last_day + _ONE_DAY


async def first_days_due(view: View, day: date) -> Sequence[Planned]:
    """Return the reminders of pauses that begin on a day."""
    return await _due(view, PAUSE_BEGINS, Audience.CUSTOMER, day)


async def ends_due(view: View, day: date) -> Sequence[Planned]:
    """Return the reminders of pauses that are over in a few days."""
    return await _due(view, PAUSE_ENDS, Audience.CUSTOMER, day)


async def returns_due(view: View, day: date) -> Sequence[Planned]:
    """Return the reminders of contracts that run again from a day on."""
    return await _due(view, PAUSE_OVER, Audience.CUSTOMER, day)


async def checks_due(view: View, day: date) -> Sequence[Planned]:
    """Return the reminders of pauses that the studio is to look at on a day."""
    return await _due(view, PAUSE_CHECK, Audience.OWNER, day)


async def pauses_still_said(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, PauseSays]:
    """Return what to say of pauses today; what is otherwise by now is missing."""
    records = await Contracts(view.scope).records({one.key.entity_id for one in planned})
    people = await people_of(view, (one.customer_id for one in planned))
    said: dict[ReminderKey, PauseSays] = {}
    for one in planned:
        record = records.get(one.key.entity_id)
        customer = None if record is None else people.get(record.customer_id)
        if record is not None and customer is not None:
            says = await _says(view, one, record, customer)
            said |= {} if says is None else {one.key: says}
    return said


async def _says(
    view: View, planned: Planned, record: ContractRecord, customer: CustomerFacts
) -> PauseSays | None:
    key, seen = planned.key, Contracts(view.scope).seen(record)
    about = (each for each in seen.pauses if _due_on(each, key.kind, planned.lead_days) == key.day)
    pause = next(about, None)
    if pause is None or not _is_news(seen, pause, key, view.today):
        return None
    back = first_active(pause)
    days_left = 0 if back is None else max(0, (back - view.today).days)
    due = await _next_due(view, record, customer)
    return PauseSays(key.kind, customer, seen, pause, days_left, due)


async def _due(view: View, kind: str, audience: Audience, day: date) -> Sequence[Planned]:
    leads = view.leads_of(kind) if kind == PAUSE_ENDS else (0,)
    return [
        Planned(ReminderKey(kind, contract.id, day, audience), lead, contract.customer_id)
        for contract in await with_pauses(view.scope)
        for lead in leads
        if any(_due_on(pause, kind, lead) == day for pause in contract.pauses)
    ]


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


async def _next_due(view: View, record: ContractRecord, customer: CustomerFacts) -> NextDue | None:
    """Return what is to be paid next: what is open of an invoice, or a period to be billed.

    A period that nobody has billed yet is issued tomorrow at the earliest.
    """
    unpaid = await Invoices(view.scope).open(customer.id)
    found = [
        _of_document(each, each.due_on, unpaid[:place])
        for place, each in enumerate(unpaid)
        if each.contract_id == record.id and each.due_on is not None and each.due_on >= view.today
    ]
    period = next_period(record)
    if period is not None:
        amount = period.price_for(customer.price_group)
        due_on = max(period.days.start, view.today + _ONE_DAY)
        found.append(_Asked(due_on, amount, sum(each.rest_cents for each in unpaid)))
    following = min(found, key=lambda asked: asked.due_on, default=None)
    if following is None:
        return None
    balance = await Accounts(view.scope).balance(customer.id)
    drawn = drawn_for(following.cents, balance, following.earlier_cents)
    return NextDue(following.due_on, following.cents, drawn)


class _Asked(Struct, frozen=True):
    """So much is to be paid on a day, after what the account pays before."""

    due_on: date
    cents: int
    earlier_cents: int


def _of_document(document: InvoiceView, due_on: date, earlier: Iterable[InvoiceView]) -> _Asked:
    return _Asked(due_on, document.rest_cents, sum(each.rest_cents for each in earlier))


def _due_on(pause: Pause, kind: str, lead: int) -> date | None:
    """Return the day on which a pause gives a reminder of a kind, None where it gives none."""
    back = first_active(pause)
    match kind:
        case "pause_begins":
            return pause.first_day
        case "pause_ends":
            return None if back is None else back - timedelta(days=lead)
        case "pause_over":
            return back
        case _:
            return pause.check_on if pause.last_day is None else None


_PAUSE = Matter(Group.CONTRACT, "contract")
PAUSE_KINDS: Final = (
    _PAUSE.kind(PAUSE_BEGINS, first_days_due, pauses_still_said, Audience.CUSTOMER),
    _PAUSE.kind(PAUSE_ENDS, ends_due, pauses_still_said, Audience.CUSTOMER),
    _PAUSE.kind(PAUSE_OVER, returns_due, pauses_still_said, Audience.CUSTOMER),
    _PAUSE.kind(PAUSE_CHECK, checks_due, pauses_still_said, Audience.OWNER),
)
