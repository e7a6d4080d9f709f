"""What the bookings refuse."""

from datetime import date

from domain.errors import Refusal


class BookingNotFound(Refusal):
    """The studio has no booking with this id, or it is somebody else's."""

    booking_id: int


class MakeupNotFound(Refusal):
    """The studio has no make-up right with this id, or it is somebody else's."""

    makeup_id: int


class AlreadyBooked(Refusal):
    """The customer has a place on that course day."""

    booking_id: int
    course: str
    on: date


class AlreadyWaiting(Refusal):
    """The customer waits for a place on that course day."""

    booking_id: int
    course: str
    on: date


class CourseDayOver(Refusal):
    """The course day is over, or for customers has begun: it is not booked any more."""

    course: str
    on: date


class TooFarAhead(Refusal):
    """Nothing can be booked so far ahead; ``latest`` is the furthest day today."""

    on: date
    latest: date


class CourseDayFull(Refusal):
    """Every place is taken, and nobody can wait for one."""

    course: str
    on: date
    capacity: int


class NothingToBookWith(Refusal):
    """No membership, no make-up right and no unit pays for that day.

    ``why`` is the nearest reason: ``none`` (nothing at all), ``paused``, ``ended``,
    ``not_started``, ``expired``, ``spent`` or ``other_course``; ``plan`` is what it is about,
    ``until`` the day that belongs to it.
    """

    customer_id: int
    course: str
    on: date
    why: str
    plan: str
    until: date


class PayerNotUsable(Refusal):
    """What was chosen does not pay for that course day."""

    course: str
    on: date


class BookingOver(Refusal):
    """The booking was cancelled before."""

    course: str
    on: date


class CourseDayBegan(Refusal):
    """The course day has begun: what is left is to say who came."""

    course: str
    on: date
    booking_id: int


class MarkTooEarly(Refusal):
    """Who came can be said from the beginning of the course day on."""

    course: str
    on: date


class MarkFixed(Refusal):
    """Something depends on the mark already: the make-up right that it gave is redeemed."""

    customer_id: int
    course: str
    on: date


class NobodyToMark(Refusal):
    """Nobody was booked on that course day."""

    course: str
    on: date


class NotYourCourse(Refusal):
    """A trainer marks the attendance of his own courses."""

    course: str
