"""What becomes of the days that an old contract has booked beyond its end.

Where the new contract covers a day, the place goes over to it: without counting, or for one of the
units of that month as long as there are any. A place that a make-up right paid for stays as it is.
The other days are dropped: units go back, and who waits for such a place moves up.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct

from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState, Payer, Source
from domain.bookings.views import BookingView
from domain.contracts.records import ContractRecord
from domain.desk.areas import Areas
from domain.desk.bookings.dropping import DROPPED, Dropped, OnBehalf, drop_bookings
from domain.desk.bookings.paying import Paying, counts_units, covers
from domain.desk.facts import PlannedMessage
from domain.desk.grants import Grants
from domain.desk.sales.deal import CARD


class Handover(Struct, frozen=True):
    """The booked days beyond the end of an old contract."""

    kept: tuple[BookingView, ...]
    dropped: tuple[BookingView, ...]


async def plan_handover(
    areas: Areas, old: ContractRecord, new: ContractRecord, first_day: date
) -> Handover:
    """Return what becomes of the days that an old contract has booked from a day on."""
    found = await areas.bookings.of_contract_from(old.id, first_day)
    counted: Counter[date] = Counter()
    kept = tuple(booking for booking in found if _goes_over(areas, booking, new, counted))
    return Handover(kept, tuple(booking for booking in found if booking not in kept))


async def drop(areas: Areas, handover: Handover) -> Dropped:
    """Return what was dropped; its messages are to others, the customer hears of it once."""
    return await drop_bookings(areas, handover.dropped, OnBehalf.CONTRACT)


def to_others(dropped: Dropped, customer_id: int) -> tuple[PlannedMessage, ...]:
    """Return the messages but for those that tell the customer of each dropped day."""
    return tuple(
        message
        for message in dropped.messages
        if message.kind != DROPPED or message.customer_id != customer_id
    )


async def payers_of(areas: Areas, handover: Handover) -> list[list[Any]]:
    """Return for the journal what paid for the places that go over, by booking."""
    moving = [booking for booking in handover.kept if booking.source is not Source.MAKEUP]
    records = [await areas.bookings.record(booking.id) for booking in moving]
    return [[one.id, one.source, one.contract_id, one.card_id] for one in records]


async def keep(areas: Areas, handover: Handover, new: ContractRecord) -> list[BookingRecord]:
    """Return the bookings that the new contract pays for from now on."""
    moving = [booking for booking in handover.kept if booking.source is not Source.MAKEUP]
    for course_id in sorted({booking.course_id for booking in moving}):
        await areas.courses.lock(course_id)
    return [await _pay(areas, booking, new) for booking in moving]


async def _pay(areas: Areas, booking: BookingView, new: ContractRecord) -> BookingRecord:
    record = await areas.bookings.record(booking.id, lock=True)
    if record.source == Source.CARD.value and record.card_id is not None:
        await areas.credits.give_back(record.card_id, record.id, record.on)
    uncounted = Source.MEMBERSHIP if new.course_id is None else Source.ENROLMENT
    source = Source.CARD if counts_units(new) else uncounted
    await Paying(areas).take(record, Payer(source, new.id, plan_name=new.plan_name))
    return record


def _goes_over(
    areas: Areas, booking: BookingView, new: ContractRecord, counted: Counter[date]
) -> bool:
    """Return whether a place goes over; ``counted`` holds the units taken so far, by month."""
    if booking.source is Source.MAKEUP:
        return True
    if new.kind == CARD or new.course_id not in (None, booking.course_id):
        return False
    if not counts_units(new):
        return covers(new, booking.on)
    month = Grants(areas).month_of(new, booking.on)
    if month is None or booking.state is BookingState.WAITING:
        return False
    counted[month.start] += 1
    return counted[month.start] <= (new.units_per_month or 0)


def days_of(bookings: Iterable[BookingView]) -> tuple[date, ...]:
    """Return the days of bookings, in order."""
    return tuple(sorted(booking.on for booking in bookings))
