"""The day's work of firm enrolment: month terms in a course go on being enrolled in its dates.

Run twice it adds nothing: it looks for days that are not booked yet, whatever day it ran last.
"""

from msgspec.structs import replace

from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.bookings.enrolment import Enrolment
from domain.store.journal import Subject, write_entry
from domain.store.scope import SYSTEM, Scope


async def enrol_ahead(scope: Scope, *, after: int = 0, most: int = 50) -> int | None:
    """Return the id of the last contract that was looked at; None if none is left after ``after``.

    Each contract that got new places has an entry of the system's in the journal.

    Args:
        scope: The studio on the day that begins, in the job's transaction.
        after: The contract with which the last portion ended.
        most: How many contracts fit into one transaction.
    """
    areas = Areas(replace(scope, actor=SYSTEM))
    contracts = await areas.contracts.in_courses(after, most)
    for contract in contracts:
        await _enrol(areas, contract)
    return contracts[-1].id if contracts else None


async def _enrol(areas: Areas, contract: ContractRecord) -> None:
    enrolment = Enrolment(areas)
    plan = await enrolment.plan(contract)
    if not plan.days and not plan.full:
        return
    await areas.contract_row(contract.id, lock=True)
    records = await enrolment.enrol(contract)
    if not records:
        return
    facts = {"course_id": contract.course_id, "on": [each.on.isoformat() for each in records]}
    subject = Subject(contract.customer_id, contract.id)
    await write_entry(areas.scope, "booking.enrol", subject, facts, records)
