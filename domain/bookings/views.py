"""Bookings and make-up rights as they are read: frozen values."""

from datetime import date, datetime

from msgspec import Struct

from domain.bookings.records import BookingRecord, MakeupRecord
from domain.bookings.rules import Attendance, BookingState, MakeupState, Source


class BookingView(Struct, frozen=True):
    """A place on a course day, or a place in its waiting list; see ``BookingRecord``."""

    id: int
    version: int
    course_id: int
    on: date
    customer_id: int
    contract_id: int | None
    card_id: int | None
    makeup_id: int | None
    source: Source
    state: BookingState
    attendance: Attendance | None
    booked_at: datetime
    waiting_since: datetime | None

    @property
    def is_alive(self) -> bool:
        """Whether it holds a place, or waits for one."""
        return self.state in (BookingState.BOOKED, BookingState.WAITING)


class MakeupView(Struct, frozen=True):
    """The right to make up a missed day; see ``MakeupRecord``."""

    id: int
    version: int
    customer_id: int
    contract_id: int | None
    source_booking_id: int
    missed_on: date
    valid_until: date
    category_ids: tuple[int, ...]
    state: MakeupState
    used_by: int | None

    def pays_for(self, category_id: int, on: date) -> bool:
        """Return whether it can be redeemed for a day of a course of that category."""
        is_valid = self.state is MakeupState.OPEN and on <= self.valid_until
        return is_valid and category_id in self.category_ids


def booking_view(record: BookingRecord) -> BookingView:
    """Return what a booking's row holds."""
    return BookingView(
        id=record.id,
        version=record.version,
        course_id=record.course_id,
        on=record.on,
        customer_id=record.customer_id,
        contract_id=record.contract_id,
        card_id=record.card_id,
        makeup_id=record.makeup_id,
        source=Source(record.source),
        state=BookingState(record.state),
        attendance=Attendance(record.attendance) if record.attendance else None,
        booked_at=record.booked_at,
        waiting_since=record.waiting_since,
    )


def makeup_view(record: MakeupRecord) -> MakeupView:
    """Return what a make-up right's row holds."""
    return MakeupView(
        id=record.id,
        version=record.version,
        customer_id=record.customer_id,
        contract_id=record.contract_id,
        source_booking_id=record.source_booking_id,
        missed_on=record.missed_on,
        valid_until=record.valid_until,
        category_ids=tuple(record.category_ids),
        state=MakeupState(record.state),
        used_by=record.used_by,
    )
