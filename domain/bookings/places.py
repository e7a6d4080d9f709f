"""Writes bookings and make-up rights; what they mean for units is the desk's.

Whoever gives or takes a place has locked the course before.
"""

from domain.bookings.records import BookingRecord, MakeupRecord
from domain.bookings.rules import BookingState, MakeupState, Payer, Source, makeup_until
from domain.courses.rules import CourseDay
from domain.courses.views import CategoryView
from domain.store.counters import next_number
from domain.store.scope import Scope


class Places:
    """The rows of bookings and make-up rights of one studio, as they are written."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def book(self, customer_id: int, day: CourseDay, payer: Payer) -> BookingRecord:
        """Return a new place, paid for by ``payer``."""
        record = await self._new(customer_id, day, BookingState.BOOKED)
        self.pay(record, payer)
        await self._add(record)
        return record

    async def wait(self, customer_id: int, day: CourseDay) -> BookingRecord:
        """Return a new place at the end of a waiting list; nothing pays for it yet."""
        record = await self._new(customer_id, day, BookingState.WAITING)
        record.waiting_since = self._scope.now
        await self._add(record)
        return record

    def pay(self, record: BookingRecord, payer: Payer) -> None:
        """Write down what pays for a place."""
        record.source = payer.source.value
        record.contract_id = payer.contract_id
        record.card_id = payer.card_id
        record.makeup_id = payer.makeup_id

    def move_up(self, record: BookingRecord, payer: Payer) -> None:
        """Give the place to somebody who waited for it."""
        record.state = BookingState.BOOKED.value
        self.pay(record, payer)

    def go_along(self, record: BookingRecord, day: CourseDay) -> None:
        """Move a firm place to another day, with its course; nothing else about it changes."""
        record.on = day.on

    def end(self, record: BookingRecord, state: BookingState) -> None:
        """Write down that a place, or a place in the waiting list, was given up."""
        record.state = state.value
        record.cancelled_at = self._scope.now

    async def give_makeup(self, record: BookingRecord, category: CategoryView) -> MakeupRecord:
        """Return a new make-up right for the day of a booking, by the rule of its category."""
        makeup = MakeupRecord(
            studio_id=self._scope.studio_id,
            id=await next_number(self._scope.session, self._scope.studio_id, "makeups"),
            customer_id=record.customer_id,
            contract_id=record.contract_id,
            source_booking_id=record.id,
            missed_on=record.on,
            valid_until=makeup_until(record.on, category.makeup_valid),
            category_ids=list(category.makes_up_in),
            state=MakeupState.OPEN.value,
            used_by=None,
        )
        self._scope.session.add(makeup)
        await self._scope.session.flush()
        return makeup

    def redeem(self, makeup: MakeupRecord, booking_id: int) -> None:
        """Write down that a booking redeems a make-up right."""
        makeup.state, makeup.used_by = MakeupState.REDEEMED.value, booking_id

    def reopen(self, makeup: MakeupRecord) -> None:
        """Give a make-up right back, valid as long as before."""
        makeup.state, makeup.used_by = MakeupState.OPEN.value, None

    def take_back(self, makeup: MakeupRecord) -> None:
        """Take a make-up right back that was given by mistake."""
        makeup.state = MakeupState.LAPSED.value

    async def _new(self, customer_id: int, day: CourseDay, state: BookingState) -> BookingRecord:
        number = await next_number(self._scope.session, self._scope.studio_id, "bookings")
        return BookingRecord(
            studio_id=self._scope.studio_id,
            id=number,
            course_id=day.course_id,
            on=day.on,
            customer_id=customer_id,
            contract_id=None,
            card_id=None,
            makeup_id=None,
            source=Source.SINGLE.value,
            state=state.value,
            attendance=None,
            booked_at=self._scope.now,
            waiting_since=None,
            cancelled_at=None,
        )

    async def _add(self, record: BookingRecord) -> None:
        self._scope.session.add(record)
        await self._scope.session.flush()
