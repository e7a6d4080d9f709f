"""What the calendar does to contracts and customers on the day after.

Run twice it adds nothing: it looks for what is due and not done, whatever day it ran last.
"""

from msgspec.structs import replace

from domain.contracts.records import ContractRecord
from domain.customers.records import CustomerRecord
from domain.desk.areas import Areas
from domain.desk.endings.clearing import clear_leftovers
from domain.desk.endings.remembered import LEFTOVERS
from domain.desk.trail import access_of
from domain.store.journal import Subject, write_entry
from domain.store.scope import SYSTEM, Scope


async def close_day(scope: Scope, *, most: int = 200) -> int:
    """Return how many things were done, at most ``most``; fewer means that nothing is left.

    Contracts whose last day is over become ended: nothing of them stays booked, and make-up rights
    that came since a termination lapse as those before it. Customers whose first day without
    access has come become inactive. Each has an entry of the system's in the journal.

    Args:
        scope: The studio on the day that begins, in the job's transaction.
        most: How many things fit into one transaction.
    """
    areas, today = Areas(replace(scope, actor=SYSTEM)), scope.today
    contracts = await areas.contracts.end_due(today, most)
    for contract in contracts:
        await _close(areas, contract)
    customers = await areas.customers.due_deactivations(today, most - len(contracts))
    for customer in customers:
        await _deactivate(areas, customer)
    return len(contracts) + len(customers)


async def _close(areas: Areas, contract: ContractRecord) -> None:
    last_day = contract.ends_on or contract.fixed_end_on
    areas.contracts.close(contract)
    left = await clear_leftovers(areas, contract)
    facts = {"ends_on": last_day and last_day.isoformat(), LEFTOVERS: left.facts}
    subject = Subject(contract.customer_id, contract.id)
    await write_entry(areas.scope, "contract.end", subject, facts, [contract, *left.rows])


async def _deactivate(areas: Areas, customer: CustomerRecord) -> None:
    before = access_of(customer)
    customer.active = False
    now = access_of(customer)
    facts = {**now, "from_day": now["inactive_from"], "before": before}
    subject = Subject(customer_id=customer.id)
    await write_entry(areas.scope, "customer.deactivate", subject, facts, [customer])
