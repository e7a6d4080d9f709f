"""Cancel a booked course day, or leave its waiting list: ``booking.cancel``.

A freed place is offered to the waiting list in the same transaction.

Source: RULES.md, "Bookings" (R18).
"""

from datetime import datetime
from typing import Any

from typing_extensions import override

from domain.bookings.errors import BookingOver, CourseDayBegan
from domain.bookings.records import BookingRecord
from domain.bookings.rules import (
    ALIVE,
    BookingState,
    Source,
    counted_at,
    in_time,
    minutes_late,
)
from domain.customers.service import CustomerFacts
from domain.desk.areas import person_facts
from domain.desk.bookings.days import Session, booked_day, can_wait
from domain.desk.bookings.moving_up import Moved, move_up
from domain.desk.bookings.own import demand_own_booking, is_customer
from domain.desk.bookings.previews import (
    BookingMessage,
    CancellationPreview,
    Comeback,
    Outcome,
)
from domain.desk.bookings.returning import Kept, Returning, Why
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PersonFacts
from domain.store.journal import Subject

CANCELLED, LEFT = "booking-cancelled", "booking-left"


class CancelBooking(Order[CancellationPreview], frozen=True):
    """A place shall be given up.

    Attributes:
        booking_id: Which one.
        asked_at: UTC moment at which somebody asked for it.
        waive: Whether the studio treats it as in time; customers cannot.
    """

    booking_id: int
    asked_at: datetime
    waive: bool = False


class CancelBookingCommand(DeskCommand[CancelBooking, CancellationPreview]):
    """Cancels bookings."""

    command = "booking.cancel"

    @override
    async def think(self, order: CancelBooking, *, lock: bool) -> CancellationPreview:
        record = await self._record(order, lock=lock)
        session = await booked_day(self.areas, record.course_id, record.on)
        self._demand_open(record, session)
        customer = await self.areas.customers.file(record.customer_id)
        at = counted_at(order.asked_at, self.scope.now)
        is_waiting = record.state == BookingState.WAITING.value
        timely = is_waiting or in_time(session.facts.deadline, at)
        waived = order.waive and not timely and not is_customer(self.scope)
        kept = Kept(record, session.course)
        comeback = await self._comeback(kept, timely=timely or waived)
        return CancellationPreview(
            booking_id=record.id,
            customer=person_facts(customer),
            day=session.facts,
            source=Source(record.source),
            in_time=timely,
            minutes_late=0 if timely else minutes_late(session.facts.deadline, at),
            waived=waived,
            comeback=comeback,
            next_waiting=None if is_waiting else await self._next(record),
            messages=await self._messages(customer, session, record),
        )

    @override
    async def write(self, order: CancelBooking, preview: CancellationPreview) -> Change:
        record = await self.areas.bookings.record(order.booking_id)
        session = await booked_day(self.areas, record.course_id, record.on)
        before = record.state
        self.areas.places.end(record, _state_after(preview))
        await self.scope.session.flush()
        await Returning(self.areas).give(Kept(record, session.course), preview.comeback)
        moved = Moved()
        if before == BookingState.BOOKED.value:
            moved = await move_up(self.areas, record.course_id, record.on)
        return Change(
            Subject(record.customer_id, record.contract_id),
            {**_facts(record, preview), "before": before, **moved.facts},
            [record, *moved.rows],
            messages=(*preview.messages, *moved.messages),
            undo_until=self.undo_until,
        )

    async def _record(self, order: CancelBooking, *, lock: bool) -> BookingRecord:
        """Return the booking; locked after its contract, its customer and its course."""
        record = await self.areas.bookings.record(order.booking_id)
        demand_own_booking(self.scope, record)
        if not lock:
            return record
        await self.areas.lock_subject(record.customer_id, record.contract_id)
        await self.areas.courses.lock(record.course_id)
        return await self.areas.bookings.record(order.booking_id, lock=True)

    def _demand_open(self, record: BookingRecord, session: Session) -> None:
        if record.state not in {state.value for state in ALIVE}:
            raise BookingOver(session.course.name, record.on)
        if session.facts.begins_at <= self.scope.now:
            raise CourseDayBegan(session.course.name, record.on, record.id)

    async def _comeback(self, kept: Kept, *, timely: bool) -> Comeback:
        if kept.record.state == BookingState.WAITING.value:
            return Comeback(Outcome.LEFT_LIST)
        why = Why.IN_TIME if timely else Why.LATE
        return await Returning(self.areas).comeback(kept, why)

    async def _next(self, record: BookingRecord) -> PersonFacts | None:
        waiting = await self.areas.bookings.waiting(record.course_id, record.on)
        if not waiting or is_customer(self.scope):
            return None
        return person_facts(await self.areas.customers.file(waiting[0].customer_id))

    async def _messages(
        self, customer: CustomerFacts, session: Session, record: BookingRecord
    ) -> tuple[BookingMessage, ...]:
        """Return what the customer hears; who cancels himself sees the result."""
        if is_customer(self.scope):
            return ()
        kind = LEFT if record.state == BookingState.WAITING.value else CANCELLED
        return (
            BookingMessage(
                kind,
                customer.id,
                held=can_wait(self.scope, session.facts),
                **await self.areas.way_to(kind, customer),
                customer=customer.name,
                day=session.facts,
                booking_id=record.id,
            ),
        )


def _state_after(preview: CancellationPreview) -> BookingState:
    if preview.comeback.outcome is Outcome.LEFT_LIST:
        return BookingState.DROPPED
    timely = preview.in_time or preview.waived
    return BookingState.CANCELLED if timely else BookingState.LATE_CANCELLED


def _facts(record: BookingRecord, preview: CancellationPreview) -> dict[str, Any]:
    return {
        "booking_id": record.id,
        "course_id": record.course_id,
        "on": record.on.isoformat(),
        "state": record.state,
        "waived": preview.waived,
        "comes_back": preview.comeback.outcome.value,
        "card_id": record.card_id,
        "makeup_id": record.makeup_id,
    }
