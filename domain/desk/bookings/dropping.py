"""Take bookings away that somebody else decided about: the studio, or the end of a contract.

For each of them exactly one thing comes back: the unit to its card, the make-up right as it was,
a make-up right for the firmly enrolled, or nothing where nothing was taken or an excuse brought it
back before.

Source: RULES.md, "Bookings" (R18).
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from domain.bookings.records import BookingRecord
from domain.bookings.rules import BookingState
from domain.bookings.views import BookingView
from domain.desk.areas import Areas
from domain.desk.bookings.days import Session, booked_day
from domain.desk.bookings.excusing import Excusing
from domain.desk.bookings.moving_up import Moved, message_to, move_up
from domain.desk.bookings.previews import BookingMessage, Comeback, Outcome
from domain.desk.bookings.returning import Kept, Returning, Why

DROPPED = "booking-dropped"


class OnBehalf(StrEnum):
    """Who decided that a place is given up."""

    STUDIO = "studio"
    """The day does not take place, or not as it was booked; nobody moves up."""
    CONTRACT = "contract"
    """The contract that pays is over by then; the place goes to the waiting list."""


class DroppedPlace(Struct, frozen=True):
    """One place that was given up, or would be, and what comes back for it."""

    booking: BookingView
    comeback: Comeback


class Dropped(Struct):
    """What was written.

    Attributes:
        rows: The bookings, also of those who moved up.
        messages: To each person whose place was dropped or who moved up, once per course day.
        facts: For the journal.
    """

    places: list[DroppedPlace] = field(default_factory=list)
    rows: list[BookingRecord] = field(default_factory=list)
    messages: list[BookingMessage] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)


async def plan_drop(
    areas: Areas, bookings: Iterable[BookingView], on_behalf: OnBehalf
) -> tuple[DroppedPlace, ...]:
    """Return what would come back for each of these bookings; nothing is written."""
    return tuple([await _planned(areas, booking, on_behalf) for booking in bookings])


async def drop_bookings(
    areas: Areas, bookings: Iterable[BookingView], on_behalf: OnBehalf
) -> Dropped:
    """Drop bookings and give back what paid for them, in the caller's transaction.

    The courses are locked here, in the order of their ids, after whatever the caller has locked.

    Args:
        areas: Of the studio.
        bookings: Booked or waiting ones; others are left alone.
        on_behalf: Who decided; it says what comes back, and whether somebody moves up.
    """
    alive = [booking for booking in bookings if booking.is_alive]
    for course_id in sorted({booking.course_id for booking in alive}):
        await areas.courses.lock(course_id)
    dropped = Dropped()
    for booking in alive:
        await drop_place(areas, await _planned(areas, booking, on_behalf), dropped)
    if on_behalf is OnBehalf.CONTRACT:
        moved = await _move_up(areas, {(each.course_id, each.on) for each in alive})
        dropped.rows += moved.rows
        dropped.messages += moved.messages
        dropped.facts |= moved.facts
    return dropped


async def _planned(areas: Areas, booking: BookingView, on_behalf: OnBehalf) -> DroppedPlace:
    if booking.state is BookingState.WAITING:
        return DroppedPlace(booking, Comeback(Outcome.LEFT_LIST))
    record = await areas.bookings.record(booking.id)
    if await Excusing(areas).given(record) is not None:
        return DroppedPlace(booking, Comeback(Outcome.NOTHING))
    course = await areas.courses.get(record.course_id)
    comeback = await Returning(areas).comeback(Kept(record, course), Why(on_behalf.value))
    return DroppedPlace(booking, comeback)


async def drop_place(areas: Areas, place: DroppedPlace, dropped: Dropped) -> None:
    """Drop one place, with what comes back for it, and note it in ``dropped``.

    The course is locked; what comes back may be another thing than the one that is usual.
    """
    record = await areas.bookings.record(place.booking.id, lock=True)
    session = await booked_day(areas, record.course_id, record.on)
    areas.places.end(record, BookingState.DROPPED)
    await areas.scope.session.flush()
    await Returning(areas).give(Kept(record, session.course), place.comeback)
    dropped.places.append(place)
    dropped.rows.append(record)
    dropped.messages.append(await _message(areas, session, record))
    outcome = [record.id, place.comeback.outcome.value]
    dropped.facts.setdefault("dropped", []).append(outcome)


async def _message(areas: Areas, session: Session, record: BookingRecord) -> BookingMessage:
    return await message_to(areas, DROPPED, record, session.facts)


async def _move_up(areas: Areas, days: set[tuple[int, date]]) -> Moved:
    moved = Moved()
    for course_id, on in sorted(days):
        moved.take_in(await move_up(areas, course_id, on))
    return moved
