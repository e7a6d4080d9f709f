"""What a change of a course would do, as frozen values."""

from datetime import UTC, date, datetime, time
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.bookings.views import BookingView
from domain.courses.rules import CourseDay
from domain.courses.views import CourseView
from domain.desk.bookings.dropping import DroppedPlace
from domain.desk.facts import PlannedMessage


class MovedDay(Struct, frozen=True):
    """A course day that takes place at another time; its bookings stay."""

    before: CourseDay
    after: CourseDay
    bookings: tuple[BookingView, ...]


class DroppedDay(Struct, frozen=True):
    """A course day that does not take place any more, with what comes back for each place."""

    day: CourseDay
    places: tuple[DroppedPlace, ...]


class GoingAlong(Struct, frozen=True):
    """A firm place that moves to a new day of the same week, with its course."""

    booking: BookingView
    day: CourseDay


class MovingUp(Struct, frozen=True):
    """How many people of a waiting list get a place, as far as they have something to pay with."""

    on: date
    count: int


class Touched(Struct, frozen=True):
    """The bookings that a change touches, by day."""

    moved: tuple[MovedDay, ...] = ()
    dropped: tuple[DroppedDay, ...] = ()
    along: tuple[GoingAlong, ...] = ()
    moving_up: tuple[MovingUp, ...] = ()

    @property
    def dropped_bookings(self) -> tuple[BookingView, ...]:
        """The bookings of all days that are dropped."""
        return tuple(place.booking for day in self.dropped for place in day.places)

    def facts(self) -> dict[str, Any]:
        """Return what a confirmation stands for, JSON-ready."""
        return {
            "moved": [each.id for day in self.moved for each in day.bookings],
            "dropped": [
                [place.booking.id, place.comeback.facts()]
                for day in self.dropped
                for place in day.places
            ],
            "along": [[each.booking.id, each.day.on.isoformat()] for each in self.along],
            "moving_up": [[each.on.isoformat(), each.count] for each in self.moving_up],
        }


class CourseMessage(PlannedMessage, frozen=True):
    """What one customer hears of a change: everything about his own bookings, at once.

    ``customer`` is his name. ``dropped`` are his places on days that fall away, ``moved`` his days
    at another time, ``along`` his firm places that go along to another weekday, ``place`` is the
    new place, where that changes.
    """

    customer: str
    course: str
    moved: tuple[MovedDay, ...]
    dropped: tuple[DroppedPlace, ...]
    along: tuple[GoingAlong, ...]
    place: str | None

    @property
    @override
    def use_by(self) -> datetime | None:
        """The beginning of the first day that is touched, or earlier, whatever the zone."""
        days = [each.before.on for each in self.moved]
        days += [each.booking.on for each in self.dropped]
        days += [each.booking.on for each in self.along]
        first = min(days, default=None)
        return None if first is None else datetime.combine(first, time(), UTC)


class CourseChangePreview(Struct, frozen=True):
    """New values of a course beside the old ones, and every booking that is touched.

    Attributes:
        course: As it is now.
        after: As it would be; a new category has the id 0.
        fields: Which values differ, by the names of ``CourseView``; ``slots`` are the weekly
            dates.
        from_day: From when on other dates hold; None where only other values change.
        trainers: The names of who leads it, before and after.
        next_days: The next dates of the changed course, from that day on.
        told: Who hears of it, one message each.
    """

    course: CourseView
    after: CourseView
    fields: tuple[str, ...]
    from_day: date | None
    trainers: tuple[str | None, str | None]
    next_days: tuple[CourseDay, ...]
    touched: Touched
    messages: tuple[CourseMessage, ...]
    command: str = "course.change"

    def decision_facts(self) -> dict[str, Any]:
        """Return the course's version, what changes from when on, and each booking touched."""
        return {
            "course": [self.course.id, self.course.version],
            "fields": list(self.fields),
            "from_day": self.from_day.isoformat() if self.from_day else None,
            "ends_on": self.after.ends_on.isoformat() if self.after.ends_on else None,
            **self.touched.facts(),
        }
