"""The waiting list: a place that becomes free is offered once, in order, and told at once.

Who waits pays when the place is there. Who has nothing to pay with any more leaves the list with
a message, and the next one is served.
"""

from datetime import date
from typing import Any

from msgspec import Struct, field

from domain.bookings.errors import NothingToBookWith
from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.desk.areas import Areas
from domain.desk.bookings.days import Session, booked_day, can_wait
from domain.desk.bookings.paying import Paying
from domain.desk.bookings.previews import BookingMessage, CourseDayFacts

MOVED_UP, SKIPPED = "booking-moved-up", "booking-skipped"


class Moved(Struct):
    """What happened to the waiting list.

    Attributes:
        rows: The bookings that were written, the skipped too.
        messages: One to each of these people.
        facts: For the journal: ids of bookings that moved up, and of those that were skipped;
            ``waited_as`` is how those who moved up had waited: source and contract.
    """

    rows: list[BookingRecord] = field(default_factory=list)
    messages: list[BookingMessage] = field(default_factory=list)
    facts: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, record: BookingRecord, message: BookingMessage) -> None:
        """Note what became of one person."""
        self.rows.append(record)
        self.messages.append(message)
        kind = "moved_up" if message.kind == MOVED_UP else "skipped"
        self.facts.setdefault(kind, []).append(record.id)

    def take_in(self, other: "Moved") -> None:
        """Add what happened to another waiting list."""
        self.rows += other.rows
        self.messages += other.messages
        for kind, ids in other.facts.items():
            self.facts.setdefault(kind, []).extend(ids)


async def move_up(areas: Areas, course_id: int, on: date) -> Moved:
    """Return who moved up on a course day, as far as places are free; the course is locked.

    Nobody moves up once the course day has begun.
    """
    moved, session = Moved(), await booked_day(areas, course_id, on)
    if session.facts.begins_at <= areas.scope.now:
        return moved
    free = session.free
    for waiting in await areas.bookings.waiting(course_id, on):
        if not free:
            break
        free -= await _offer(areas, session, waiting, moved)
    return moved


async def _offer(areas: Areas, session: Session, waiting: BookingView, moved: Moved) -> int:
    """Return how many places were taken: one, or none where nothing pays for it."""
    record, paying = await areas.bookings.record(waiting.id, lock=True), Paying(areas)
    try:
        payer = (await paying.payers(waiting.customer_id, session))[0]
    except NothingToBookWith:
        areas.places.end(record, BookingState.DROPPED)
        moved.add(record, await message_to(areas, SKIPPED, record, session.facts))
        return 0
    moved.facts.setdefault("waited_as", []).append([record.id, record.source, record.contract_id])
    areas.places.move_up(record, payer)
    paid = await paying.take(record, payer)
    moved.add(record, await message_to(areas, MOVED_UP, record, session.facts, paid.plan_name))
    return 1


async def message_to(
    areas: Areas, kind: str, record: BookingRecord, day: CourseDayFacts, paid_by: str = ""
) -> BookingMessage:
    """Return a message about a place to the person who has it, or had it."""
    customer = await areas.customers.file(record.customer_id)
    reachable = await areas.is_connected(customer)
    return BookingMessage(
        kind,
        customer.id,
        held=can_wait(areas.scope, day),
        reachable=reachable,
        by_mail=areas.is_mailed(customer, reachable=reachable),
        customer=customer.name,
        day=day,
        booking_id=record.id,
        paid_by=paid_by,
    )
