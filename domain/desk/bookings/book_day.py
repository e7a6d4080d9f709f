"""Book a course day for a customer, or put him on its waiting list: ``booking.add``.

Source: RULES.md, "Bookings" (R18).
"""

from datetime import date
from typing import Any

from msgspec.structs import replace
from typing_extensions import override

from domain.bookings.errors import (
    AlreadyBooked,
    AlreadyWaiting,
    CourseDayFull,
    CourseDayOver,
    PayerNotUsable,
    TooFarAhead,
)
from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState, Payer, last_bookable_day
from domain.customers.service import CustomerFacts
from domain.desk.areas import person_facts
from domain.desk.bookings.days import Session, can_wait, session_on
from domain.desk.bookings.own import demand_own_name, is_customer
from domain.desk.bookings.paying import Paying
from domain.desk.bookings.previews import BookingMessage, BookingPreview
from domain.desk.commands import Change, DeskCommand, Order
from domain.store.journal import Subject

BOOKED, WAITING = "booking-made", "booking-waiting"


class BookDay(Order[BookingPreview], frozen=True):
    """A customer shall have a place on a course day.

    ``card_id``, ``makeup_id`` or ``contract_id`` chooses what pays; the best does where none is
    said.
    """

    customer_id: int
    course_id: int
    on: date
    card_id: int | None = None
    makeup_id: int | None = None
    contract_id: int | None = None

    @property
    def chooses(self) -> bool:
        """Whether somebody said what shall pay."""
        return any((self.card_id, self.makeup_id, self.contract_id))

    def takes(self, payer: Payer) -> bool:
        """Return whether something is what shall pay."""
        if self.contract_id:
            return payer.contract_id == self.contract_id
        if self.makeup_id:
            return payer.makeup_id == self.makeup_id
        return payer.card_id == self.card_id


class BookDayCommand(DeskCommand[BookDay, BookingPreview]):
    """Books course days."""

    command = "booking.add"

    @override
    async def think(self, order: BookDay, *, lock: bool) -> BookingPreview:
        demand_own_name(self.scope, order.customer_id)
        customer = await self.areas.customers.file(order.customer_id)
        if lock:
            await self._lock(order)
        session = await session_on(self.areas, order.course_id, order.on)
        self._demand_bookable(session)
        await self._demand_no_place(order, session)
        payers = await Paying(self.areas).payers(order.customer_id, session)
        payer = next((each for each in payers if not order.chooses or order.takes(each)), None)
        if payer is None:
            raise PayerNotUsable(session.course.name, order.on)
        return BookingPreview(
            customer=person_facts(customer),
            day=session.facts,
            payer=payer,
            others=tuple(each for each in payers if each is not payer),
            free=session.free,
            position=await self._position(session),
            messages=await self._messages(customer, session, payer),
        )

    @override
    async def write(self, order: BookDay, preview: BookingPreview) -> Change:
        day = (await session_on(self.areas, order.course_id, order.on)).day
        payer = preview.payer
        if preview.position is None:
            record = await self.areas.places.book(order.customer_id, day, payer)
            payer = await Paying(self.areas).take(record, payer)
        else:
            record = await self.areas.places.wait(order.customer_id, day)
        told = replace(preview, booking_id=record.id)
        messages = tuple(
            replace(message, booking_id=record.id)
            for message in preview.messages
            if isinstance(message, BookingMessage)
        )
        subject = Subject(order.customer_id, record.contract_id)
        return Change(
            subject,
            _facts(record, payer),
            [record],
            messages=messages,
            undo_until=self.undo_until,
            told=told,
        )

    async def _lock(self, order: BookDay) -> None:
        """Lock the contract that pays, the customer, and then the course."""
        session = await session_on(self.areas, order.course_id, order.on)
        payers = await Paying(self.areas).payers(order.customer_id, session)
        payer = next((each for each in payers if not order.chooses or order.takes(each)), None)
        contract_id = None if payer is None else payer.contract_id
        await self.areas.lock_subject(order.customer_id, contract_id)
        await self.areas.courses.lock(order.course_id)

    def _demand_bookable(self, session: Session) -> None:
        """Let pass a day that lies ahead; the studio may book until it is over."""
        facts, latest = session.facts, last_bookable_day(self.scope.today)
        closes_at = facts.begins_at if is_customer(self.scope) else facts.ends_at
        if closes_at <= self.scope.now:
            raise CourseDayOver(facts.course, facts.on)
        if facts.on > latest:
            raise TooFarAhead(facts.on, latest)

    async def _demand_no_place(self, order: BookDay, session: Session) -> None:
        found = await self.areas.bookings.of_customer(order.customer_id, order.on, order.on)
        for each in found:
            if each.course_id == order.course_id:
                is_waiting = each.state is BookingState.WAITING
                kind = AlreadyWaiting if is_waiting else AlreadyBooked
                raise kind(each.id, session.course.name, order.on)

    async def _position(self, session: Session) -> int | None:
        """Return the place in the waiting list, None where nobody has to wait.

        A place that is free goes to those who wait before it goes to anybody new.
        """
        waiting = await self.areas.bookings.waiting(session.course.id, session.day.on)
        if session.free and not waiting:
            return None
        if not session.course.waiting_list:
            raise CourseDayFull(session.course.name, session.day.on, session.course.capacity)
        return len(waiting) + 1

    async def _messages(
        self, customer: CustomerFacts, session: Session, payer: Payer
    ) -> tuple[BookingMessage, ...]:
        """Return what the customer hears; who books for himself sees the result."""
        if is_customer(self.scope):
            return ()
        kind = BOOKED if await self._position(session) is None else WAITING
        return (
            BookingMessage(
                kind,
                customer.id,
                held=can_wait(self.scope, session.facts),
                **await self.areas.way_to(kind, customer),
                customer=customer.name,
                day=session.facts,
                booking_id=0,
                paid_by=payer.plan_name,
            ),
        )


def _facts(record: BookingRecord, payer: Payer) -> dict[str, Any]:
    return {
        "booking_id": record.id,
        "course_id": record.course_id,
        "on": record.on.isoformat(),
        "state": record.state,
        "source": record.source,
        "card_id": payer.card_id if record.card_id else None,
        "makeup_id": record.makeup_id,
    }
