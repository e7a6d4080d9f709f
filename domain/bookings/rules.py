"""When a course day can be booked and given back, who moves up, and until when it is made up.

Days are the studio's; moments are in UTC. A deadline belongs to what is in time.

Source: RULES.md, "Bookings" (R18).
"""

from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from domain.dates import Duration, after_event

HORIZON_DAYS = 90
"""How many days ahead somebody can book; firm enrolments are made a day before that."""
ASKED_LASTS = timedelta(minutes=15)
"""How long the moment at which a cancellation was asked for counts, not that of the tap."""


class Source(StrEnum):
    """What pays for a place."""

    CARD = "card"
    ENROLMENT = "enrolment"
    """Firmly enrolled by a contract; by a card of that kind a unit was taken."""
    MEMBERSHIP = "membership"
    MAKEUP = "makeup"
    SINGLE = "single"
    """Nothing yet: who waits pays when the place is there."""


class BookingState(StrEnum):
    """How a booking stands."""

    BOOKED = "booked"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    LATE_CANCELLED = "late_cancelled"
    DROPPED = "dropped"
    UNDONE = "undone"
    """It was taken back, as if it had never been: no day is taken by it."""


class Attendance(StrEnum):
    """Whether somebody came."""

    PRESENT = "present"
    EXCUSED = "excused"
    NO_SHOW = "no_show"


class MakeupState(StrEnum):
    """How a make-up right stands; whether an open one is still valid follows from the day."""

    OPEN = "open"
    REDEEMED = "redeemed"
    LAPSED = "lapsed"


ALIVE = (BookingState.BOOKED, BookingState.WAITING)
EVER = tuple(state for state in BookingState if state is not BookingState.UNDONE)
"""Whoever has one of these has been booked on that day, also if he gave the place up."""


class Payer(Struct, frozen=True):
    """One thing that can pay for a place.

    ``makeup_id``, ``card_id`` and ``contract_id`` say which. A unit of a billing period that has
    no card yet is a ``contract_id`` with ``CARD`` and no ``card_id``.

    Attributes:
        plan_name: As a proposal names it.
        left: Units that are free before this booking; None where none are counted.
        until: The last day on which it can be used; None for no limit.
    """

    source: Source
    contract_id: int | None = None
    card_id: int | None = None
    makeup_id: int | None = None
    plan_name: str = ""
    left: int | None = None
    until: date | None = None


def last_bookable_day(today: date) -> date:
    """Return the furthest day that can be booked.

    Example:
        >>> last_bookable_day(date(2026, 11, 21))
        datetime.date(2027, 2, 19)
    """
    return today + timedelta(days=HORIZON_DAYS)


def last_enrolled_day(today: date) -> date:
    """Return the furthest day on which somebody is firmly enrolled: before others can book it."""
    return last_bookable_day(today) + timedelta(days=1)


def free_places(capacity: int, taken: int) -> int:
    """Return how many places are left, also where there are fewer than were given."""
    return max(0, capacity - taken)


def counted_at(asked_at: datetime, now: datetime) -> datetime:
    """Return the moment that decides whether a cancellation is in time.

    It is the moment at which it was asked for; a proposal that lay for longer counts from the
    tap that confirms it.
    """
    return asked_at if now - ASKED_LASTS <= asked_at <= now else now


def in_time(deadline: datetime, at: datetime) -> bool:
    """Return whether a place is given back in time; the deadline itself is."""
    return at <= deadline


def minutes_late(deadline: datetime, at: datetime) -> int:
    """Return by how many minutes a deadline was missed, the begun one counted; 0 if in time.

    Example:
        >>> noon = datetime(2026, 11, 24, 12)
        >>> minutes_late(noon, datetime(2026, 11, 24, 13, 30, 1))
        91
    """
    return max(0, -(-(at - deadline) // timedelta(minutes=1)))


def makeup_until(missed_on: date, valid: Duration) -> date:
    """Return the last day on which a missed day can be made up; that day is not counted.

    Source: RULES.md, "Counting days" (R1).

    Example:
        >>> makeup_until(date(2026, 11, 24), Duration(months=3))
        datetime.date(2027, 2, 24)
    """
    return after_event(missed_on, valid)
