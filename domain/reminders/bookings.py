"""Messages about course days: one that begins tomorrow; what a change says of others itself.

Whoever has a place of tomorrow is reminded the day before, in the evening, or in the morning where
the place can be given back in time only until then. A confirmation, a free place and a dropped day
are told with the change that leads to them: a morning later they would come too late.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from domain.bookings.rules import BookingState
from domain.bookings.service import Bookings, BookingView
from domain.contracts.pauses import resting_in
from domain.contracts.service import Contracts
from domain.contracts.views import pauses_of
from domain.courses.rules import begins_at, cancellable_until
from domain.courses.service import Courses, days_of
from domain.courses.views import CourseView
from domain.customers.service import CustomerFacts
from domain.dates import DateRange
from domain.reminders.people import people_of
from domain.reminders.says import ClassTomorrow
from domain.reminders.shapes import Audience, Group, Kind, Planned, ReminderKey, Told, View

CLASS_TOMORROW: Final = "class_tomorrow"
BOOKING_CONFIRMED: Final = "booking_confirmed"
MOVED_UP: Final = "moved_up"
CLASS_DROPPED: Final = "class_dropped"
_ONE_DAY = timedelta(days=1)


async def classes_tomorrow(view: View, day: date) -> Sequence[Planned]:
    """Return for customers which places they have on the next day."""
    tomorrow = day + _ONE_DAY
    courses = {each.id: each for each in await Courses(view.scope).all()}
    on = [number for number, each in courses.items() if days_of(each, tomorrow, tomorrow)]
    return [
        Planned(ReminderKey(CLASS_TOMORROW, each.id, day, Audience.CUSTOMER), 1, each.customer_id)
        for each in await Bookings(view.scope).places_on(tomorrow, on)
        if each.state is BookingState.BOOKED
    ]


async def classes_still_come(
    view: View, planned: Sequence[Planned]
) -> Mapping[ReminderKey, ClassTomorrow]:
    """Return what to say of places that are still theirs, on days that still take place."""
    bookings = await Bookings(view.scope).by_ids({one.key.entity_id for one in planned})
    courses = {each.id: each for each in await Courses(view.scope).all()}
    people = await people_of(view, (one.customer_id for one in planned))
    resting = await _resting(view, list(bookings.values()))
    said: dict[ReminderKey, ClassTomorrow] = {}
    for one in planned:
        booking = bookings.get(one.key.entity_id)
        if booking is None or booking.on != one.key.day + _ONE_DAY or booking.id in resting:
            continue
        course, customer = courses.get(booking.course_id), people.get(booking.customer_id)
        if course is not None and customer is not None:
            says = _says(view, booking, course, customer)
            said |= {} if says is None else {one.key: says}
    return said


def _says(
    view: View, booking: BookingView, course: CourseView, customer: CustomerFacts
) -> ClassTomorrow | None:
    """Return the reminder of a place; None where it is given up, or its day is over or dropped."""
    days, zone = days_of(course, booking.on, booking.on), view.scope.zone
    if booking.state is not BookingState.BOOKED or not days:
        return None
    begins = begins_at(days[0], zone)
    if begins <= view.scope.now:
        return None
    hours = course.category.cancellation_hours
    hours = view.settings.cancellation_hours if hours is None else hours
    until = cancellable_until(days[0], hours, zone)
    return ClassTomorrow(
        customer=customer,
        booking=booking,
        course=course,
        day=days[0],
        begins_at=begins,
        cancel_until=until if until > view.scope.now else None,
        days_left=(booking.on - view.today).days,
    )


async def _resting(view: View, bookings: Sequence[BookingView]) -> set[int]:
    """Return the bookings that are paid by a contract that rests on their day."""
    ids = {each.contract_id for each in bookings if each.contract_id is not None}
    rows = await Contracts(view.scope).records(ids)
    return {
        each.id
        for each in bookings
        if (row := rows.get(each.contract_id or 0)) is not None
        and resting_in(DateRange.from_days(each.on, each.on), pauses_of(row))
    }


def _with_change(name: str, *messages: str, may_decline: bool = False) -> Kind[ClassTomorrow]:
    return Kind(
        name=name,
        group=Group.COURSES,
        audiences=(Audience.CUSTOMER,),
        entity="booking",
        told=Told.WITH_CHANGE,
        bundled=False,
        may_decline=may_decline,
        while_paused=False,
        messages=messages,
    )


BOOKING_KINDS: Final = (
    Kind(
        name=CLASS_TOMORROW,
        group=Group.COURSES,
        audiences=(Audience.CUSTOMER,),
        entity="booking",
        while_paused=False,
        due=classes_tomorrow,
        still_said=classes_still_come,
    ),
    _with_change(
        BOOKING_CONFIRMED,
        "booking-made",
        "booking-waiting",
        "booking-cancelled",
        "booking-left",
        may_decline=True,
    ),
    _with_change(MOVED_UP, "booking-moved-up", "booking-skipped"),
    _with_change(
        CLASS_DROPPED, "day-dropped", "day-on-again", "booking-dropped", "course-changed"
    ),
)
