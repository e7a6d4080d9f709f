"""Messages about a contract's days: it ends, notice can be given until, it renews.

Leads count calendar days before the day that matters: the inclusive last day of the contract, or
the last day to give notice. Follow-on terms of less than three months are announced once, before
the first of them: nobody wants to read every month that a month follows.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from domain.contracts.receipts import Receipts
from domain.contracts.records import ContractRecord
from domain.contracts.renewing import (
    Deadline,
    billed_between,
    deadline_of,
    deadlines_on,
    follow_on,
    next_end_after,
)
from domain.contracts.service import Contracts, Ending
from domain.contracts.successors import followers_of
from domain.contracts.views import ContractState
from domain.customers.service import CustomerFacts
from domain.reminders.people import people_of
from domain.reminders.rules import speaks_now
from domain.reminders.says import ContractEnds, NoticeDue, Renews
from domain.reminders.shapes import Audience, Group, Matter, Planned, ReminderKey, View

CONTRACT_ENDS: Final = "contract_ends"
NOTICE_DUE: Final = "notice_due"
NOTICE_RADAR: Final = "notice_radar"
RENEWS: Final = "renews"


async def contracts_ending(view: View, day: date) -> Sequence[Planned]:
    """Return the reminders of the contracts that end in so many days, counted from ``day``.

    Cards are left out: what matters there is the last day to use them, a message of its own.
    """
    leads = {day + timedelta(days=lead): lead for lead in view.leads_of(CONTRACT_ENDS)}
    endings = await Contracts(view.scope).ending_on(leads)
    return [
        Planned(
            ReminderKey(CONTRACT_ENDS, ending.contract.id, day, audience),
            leads[ending.on],
            ending.contract.customer_id,
        )
        for ending in endings
        if ending.contract.kind != "card"
        for audience in Audience
    ]


async def contracts_still_end(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, ContractEnds]:
    """Return what to say of contracts' ends today.

    Nothing is said once the termination was withdrawn, the end moved, the contract is over or
    never starts, or a later reminder says the same with fewer days left.
    """
    contracts = Contracts(view.scope)
    ids = {one.key.entity_id for one in planned}
    endings = await contracts.certain_ends(ids)
    people = await people_of(view, (one.customer_id for one in planned))
    followed = await followers_of(view.scope, list(endings.values()))
    said: dict[ReminderKey, ContractEnds] = {}
    for one in planned:
        ending = endings.get(one.key.entity_id)
        if ending is None or not _still_ends(view, one, ending):
            continue
        if customer := people.get(ending.contract.customer_id):
            left = (ending.on - view.today).days
            said[one.key] = ContractEnds(customer, ending, left, followed.get(ending.contract.id))
    return said


def _still_ends(view: View, planned: Planned, ending: Ending) -> bool:
    if ending.on - timedelta(days=planned.lead_days) != planned.key.day:
        return False
    if ending.contract.state is ContractState.ENDED or ending.contract.never_starts:
        return False
    leads = view.leads_of(CONTRACT_ENDS)
    return speaks_now(planned.lead_days, (ending.on - view.today).days, leads)


async def notices_due(view: View, day: date) -> Sequence[Planned]:
    """Return for customers whose last day to give notice comes near."""
    return await _before_deadlines(view, day, NOTICE_DUE, Audience.CUSTOMER)


async def radar_due(view: View, day: date) -> Sequence[Planned]:
    """Return for the owner whose last day to give notice comes near."""
    return await _before_deadlines(view, day, NOTICE_RADAR, Audience.OWNER)


async def renewals_due(view: View, day: date) -> Sequence[Planned]:
    """Return for customers whose contract renews, while notice can be given."""
    return await _before_deadlines(view, day, RENEWS, Audience.CUSTOMER)


async def notices_still_due(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, NoticeDue]:
    """Return what to say of last days to give notice, the most money at stake in front."""
    said: dict[ReminderKey, NoticeDue] = {}
    for one, record, deadline, customer in await _still_to_decide(view, planned):
        seen = Contracts(view.scope).seen(record)
        next_end = next_end_after(seen.terms, deadline)
        group = customer.price_group
        said[one.key] = NoticeDue(
            customer=customer,
            contract=seen,
            last_notice_day=deadline.last_notice_day,
            term_end=deadline.term_end,
            next_end=next_end,
            at_stake_cents=billed_between(seen.billing, group, deadline.term_end, next_end),
            days_left=(deadline.last_notice_day - view.today).days,
            is_open_ended=follow_on(seen.terms, deadline) is None,
        )
    return dict(sorted(said.items(), key=lambda item: -item[1].at_stake_cents))


async def renewals_still_due(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, Renews]:
    """Return what to say of contracts that renew if nobody gives notice."""
    said: dict[ReminderKey, Renews] = {}
    for one, record, deadline, customer in await _still_to_decide(view, planned):
        seen = Contracts(view.scope).seen(record)
        first, later = seen.billing.first, seen.billing.later
        term, follows = seen.terms.first_term, follow_on(seen.terms, deadline)
        is_first = term is not None and term.last_day == deadline.term_end
        said[one.key] = Renews(
            customer=customer,
            contract=seen,
            renews_on=deadline.term_end + timedelta(days=1),
            renews_until=None if follows is None else follows.last_day,
            amount_cents=later.price_for(customer.price_group),
            before_cents=(first if is_first else later).price_for(customer.price_group),
            schedule=later.schedule,
            last_notice_day=deadline.last_notice_day,
            days_left=(deadline.last_notice_day - view.today).days,
        )
    return said


async def _before_deadlines(
    view: View, day: date, kind: str, audience: Audience
) -> Sequence[Planned]:
    leads = {day + timedelta(days=lead): lead for lead in view.leads_of(kind)}
    return [
        Planned(
            ReminderKey(kind, record.id, day, audience),
            leads[deadline.last_notice_day],
            record.customer_id,
        )
        for record, deadline in await deadlines_on(view.scope, leads)
        if not deadline.is_short
    ]


async def _still_to_decide(
    view: View, planned: Sequence[Planned]
) -> list[tuple[Planned, ContractRecord, Deadline, CustomerFacts]]:
    """Return those for which notice can still be given until the day of which they were told.

    Where notice was given that the studio has to make sense of, there is nothing to decide on.
    """
    records = await Contracts(view.scope).records({one.key.entity_id for one in planned})
    people = await people_of(view, (one.customer_id for one in planned))
    in_doubt = await _in_doubt(view, records.values())
    found = []
    for one in planned:
        record = records.get(one.key.entity_id)
        deadline = None if record is None else deadline_of(record)
        if record is None or deadline is None or record.state == ContractState.ENDED:
            continue
        if record.id in in_doubt:
            continue
        left = (deadline.last_notice_day - view.today).days
        is_same = deadline.last_notice_day - timedelta(days=one.lead_days) == one.key.day
        customer = people.get(record.customer_id)
        if customer and is_same and speaks_now(one.lead_days, left, view.leads_of(one.key.kind)):
            found.append((one, record, deadline, customer))
    return found


async def _in_doubt(view: View, records: Collection[ContractRecord]) -> set[int]:
    """Return the contracts whose customers gave a notice that nobody has decided yet.

    One that names no contract may mean each of the customer's.
    """
    notices = await Receipts(view.scope).undecided_of({each.customer_id for each in records})
    named = {each.contract_id for each in notices}
    unnamed = {each.customer_id for each in notices if each.contract_id is None}
    return {each.id for each in records if each.id in named or each.customer_id in unnamed}


_CONTRACT = Matter(Group.CONTRACT, "contract")
CONTRACT_KINDS: Final = (
    _CONTRACT.kind(CONTRACT_ENDS, contracts_ending, contracts_still_end, *Audience),
    _CONTRACT.kind(NOTICE_DUE, notices_due, notices_still_due, Audience.CUSTOMER),
    _CONTRACT.kind(NOTICE_RADAR, radar_due, notices_still_due, Audience.OWNER),
    _CONTRACT.kind(RENEWS, renewals_due, renewals_still_due, Audience.CUSTOMER),
)
