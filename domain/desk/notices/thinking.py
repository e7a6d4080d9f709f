"""Where a notice of a customer leads: to an end, or to the studio that has to look at it.

Nothing is refused, and nothing is called void (R10): what is no plain notice is somebody's to look
at, with its moment of receipt.
"""

from msgspec import Struct

from domain.clock import day_in
from domain.contracts.errors import ContractNotFound, ReasonNeeded
from domain.contracts.receipts import Doubt
from domain.contracts.records import ContractRecord
from domain.contracts.views import ContractState
from domain.desk.areas import Areas, person_facts
from domain.desk.ending import Ending, describe, think
from domain.desk.notices.previews import DeclarationPreview, DeclareNotice
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.pausing.conflicts import pause_conflict
from domain.desk.previews import TerminationPreview
from domain.errors import Refusal


class Thought(Struct, frozen=True):
    """A notice thought through; ``ending`` is what it leads to, None where the studio decides."""

    preview: DeclarationPreview
    ending: Ending | None = None


async def think_notice(areas: Areas, order: DeclareNotice, *, lock: bool) -> Thought:
    """Return where a notice leads.

    Args:
        areas: Of the studio.
        order: What the customer declares.
        lock: Whether it is about to be written.

    Raises:
        ContractNotFound: The contract is not the customer's.
    """
    customer = await areas.customers.file(order.customer_id)
    received_on = day_in(areas.scope.zone, order.received_at)
    person = person_facts(customer)
    record = await _record(areas, order, lock=lock)
    if record is None:
        why = await _without_contract(areas, order)
        return Thought(DeclarationPreview(order, person, received_on, None, why))
    ending, found = await _ending(areas, order, record, lock=lock)
    doubt = _doubt(areas, order, record) or found
    return Thought(
        DeclarationPreview(
            order,
            person,
            received_on,
            areas.contract_facts(record, customer),
            doubt,
            None if doubt or ending is None else _described(areas, ending),
            None if ending is None else ending.day.assessment.earliest_end,
        ),
        None if doubt else ending,
    )


def _described(areas: Areas, ending: Ending) -> TerminationPreview:
    """Return the end as it reads; the receipt itself tells the customer."""
    return describe(areas, ending, ())


async def _record(areas: Areas, order: DeclareNotice, *, lock: bool) -> ContractRecord | None:
    if order.contract_id is None:
        return None
    record = await areas.contract_row(order.contract_id, lock=lock)
    if record.customer_id != order.customer_id:
        raise ContractNotFound(order.contract_id)
    return record


async def _without_contract(areas: Areas, order: DeclareNotice) -> Doubt:
    """Return why no contract can be told: there is none, or there are several."""
    found = await areas.contracts.of_customer(order.customer_id)
    running = [view for view in found if view.state is not ContractState.ENDED]
    return Doubt.WHICH_CONTRACT if running else Doubt.NO_CONTRACT


def _doubt(areas: Areas, order: DeclareNotice, record: ContractRecord) -> Doubt | None:
    """Return why the studio has to look at it, by what was declared and about what."""
    if areas.contracts.seen(record).state is ContractState.ENDED:
        return Doubt.NO_CONTRACT
    if record.ends_on is not None:
        return Doubt.TERMINATED
    if order.for_cause:
        return Doubt.FOR_CAUSE
    if record.kind == "card":
        return Doubt.CARD
    return Doubt.DAY_UNCLEAR if order.day_unclear else None


async def _ending(
    areas: Areas, order: DeclareNotice, record: ContractRecord, *, lock: bool
) -> tuple[Ending | None, Doubt | None]:
    """Return the end that an ordinary notice leads to, and why it may not be what was meant."""
    if record.ends_on is not None:
        return None, Doubt.TERMINATED
    try:
        ending = await think(areas, _as_order(areas, order, record), record, lock=lock)
    except ReasonNeeded:
        return None, _why_over(order)
    except Refusal:
        return None, Doubt.OTHER
    day = ending.day
    if day.ends_on < areas.scope.today:
        return None, _why_over(order)
    if order.wanted_on is not None and day.ends_on != order.wanted_on:
        return ending, Doubt.TOO_LATE
    if day.goodwill:
        return ending, Doubt.BETWEEN if day.neighbours else Doubt.TOO_EARLY
    paused = pause_conflict(areas.contracts.seen(record), day.ends_on)
    return ending, Doubt.PAUSED if paused else None


def _why_over(order: DeclareNotice) -> Doubt:
    """Return why the end is in the past: wished so, or said so long ago."""
    return Doubt.LONG_AGO if order.wanted_on is None else Doubt.OTHER


def _as_order(areas: Areas, order: DeclareNotice, record: ContractRecord) -> TerminationOrder:
    wanted = None if order.for_cause else order.wanted_on
    return TerminationOrder(
        contract_id=record.id,
        received_on=day_in(areas.scope.zone, order.received_at),
        received_at=order.received_at,
        mode=EndMode.TERM_END if wanted is None else EndMode.DATE,
        wanted_on=wanted,
    )
