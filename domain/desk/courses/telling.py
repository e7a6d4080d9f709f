"""Who hears of a changed course: one message per customer, with all that touches him."""

from domain.bookings.views import BookingView
from domain.courses.rules import begins_at
from domain.courses.views import CourseView
from domain.desk.areas import Areas
from domain.desk.bookings.days import SOON
from domain.desk.courses.previews import CourseMessage, MovedDay, Touched
from domain.desk.courses.touched import coming_bookings
from domain.desk.trail import undo_until

CHANGED = "course-changed"


async def messages_of(
    areas: Areas, course: CourseView, touched: Touched, place: str | None
) -> tuple[CourseMessage, ...]:
    """Return the message to each customer who is concerned, in the order of their ids.

    Args:
        areas: Of the studio.
        course: As it is.
        touched: The bookings that are touched.
        place: The new place, where that changes: then everybody who is booked hears of it.
    """
    concerned = {one.customer_id for day in touched.moved for one in day.bookings}
    concerned |= {one.customer_id for one in touched.dropped_bookings}
    concerned |= {each.booking.customer_id for each in touched.along}
    if place is not None:
        concerned |= {one.customer_id for one in await coming_bookings(areas, course)}
    return tuple(
        [await _message(areas, course, touched, place, number) for number in sorted(concerned)]
    )


async def _message(
    areas: Areas, course: CourseView, touched: Touched, place: str | None, customer_id: int
) -> CourseMessage:
    customer = await areas.customers.file(customer_id)
    reachable = await areas.is_connected(customer)
    return CourseMessage(
        CHANGED,
        customer_id,
        held=_can_wait(areas, touched),
        reachable=reachable,
        by_mail=areas.is_mailed(customer, reachable=reachable),
        customer=customer.name,
        course=course.name,
        moved=tuple(_own(day, customer_id) for day in touched.moved if _is_in(day, customer_id)),
        dropped=tuple(
            each
            for day in touched.dropped
            for each in day.places
            if each.booking.customer_id == customer_id
        ),
        along=tuple(each for each in touched.along if each.booking.customer_id == customer_id),
        place=place,
    )


def _own(day: MovedDay, customer_id: int) -> MovedDay:
    return MovedDay(day.before, day.after, _of(day.bookings, customer_id))


def _is_in(day: MovedDay, customer_id: int) -> bool:
    return bool(_of(day.bookings, customer_id))


def _of(bookings: tuple[BookingView, ...], customer_id: int) -> tuple[BookingView, ...]:
    return tuple(one for one in bookings if one.customer_id == customer_id)


def _can_wait(areas: Areas, touched: Touched) -> bool:
    """Return whether people can hear of it when it cannot be undone any more; not just before."""
    scope = areas.scope
    days = [day for each in touched.moved for day in (each.before, each.after)]
    days += [each.day for each in touched.dropped] + [each.day for each in touched.along]
    soon = any(begins_at(day, scope.zone) <= scope.now + SOON for day in days)
    return undo_until(scope) is not None and not soon
