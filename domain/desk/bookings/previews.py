"""What booking, cancelling and marking would do, as frozen values.

Days are studio-local, moments in UTC.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.bookings.rules import Attendance, Payer, Source
from domain.desk.facts import PersonFacts, PlannedMessage


class CourseDayFacts(Struct, frozen=True):
    """A course day as a proposal names it; ``deadline`` is the last moment to cancel in time."""

    course_id: int
    course: str
    on: date
    begins: str
    minutes: int
    place: str | None
    begins_at: datetime
    ends_at: datetime
    deadline: datetime


class BookingMessage(PlannedMessage, frozen=True):
    """A message about a place that follows from a change.

    ``customer`` is the name of who gets it, ``paid_by`` that of the plan that pays.
    """

    customer: str
    day: CourseDayFacts
    booking_id: int
    paid_by: str = ""

    @property
    @override
    def use_by(self) -> datetime:
        return self.day.begins_at


class BookingPreview(Struct, frozen=True):
    """A place that would be booked, or a place in the waiting list.

    Attributes:
        payer: What pays for it; for the waiting list what would pay today.
        others: What could pay instead.
        free: Places that are free before it.
        position: Place in the waiting list; None where a place is free.
        booking_id: The booking, once it was made.
    """

    customer: PersonFacts
    day: CourseDayFacts
    payer: Payer
    others: tuple[Payer, ...]
    free: int
    position: int | None
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "booking.add"
    booking_id: int | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return who, which course day, what pays, and the place in the waiting list."""
        payer = self.payer
        return {
            "customer": self.customer.id,
            "course": self.day.course_id,
            "on": self.day.on.isoformat(),
            "begins": self.day.begins,
            "pays": [payer.source.value, payer.contract_id, payer.card_id, payer.makeup_id],
            "position": self.position,
        }


class Outcome(StrEnum):
    """What a place that is given up leaves."""

    LEFT_LIST = "left_list"
    UNIT_BACK = "unit_back"
    UNIT_LOST = "unit_lost"
    MAKEUP = "makeup"
    NO_MAKEUP = "no_makeup"
    MAKEUP_BACK = "makeup_back"
    MAKEUP_LOST = "makeup_lost"
    NOTHING = "nothing"
    """A membership without counted units: nothing was taken, nothing comes back."""


class Comeback(Struct, frozen=True):
    """What comes back for a place, and where to.

    Attributes:
        plan_name: Of the card or contract that paid.
        card_id: The card that the unit was taken from.
        until: Until when what comes back can be used.
        extend_to: Where a unit comes back to a card that nobody can use any more before the
            next course day: the day to extend it to.
    """

    outcome: Outcome
    plan_name: str = ""
    card_id: int | None = None
    until: date | None = None
    extend_to: date | None = None

    def facts(self) -> list[Any]:
        """Return what a confirmation stands for, JSON-ready."""
        until = self.until if self.outcome in (Outcome.MAKEUP, Outcome.MAKEUP_BACK) else None
        return [self.outcome.value, self.card_id, until and until.isoformat()]


class CancellationPreview(Struct, frozen=True):
    """A booking that would be cancelled, or a place in a waiting list that would be left.

    Attributes:
        in_time: Whether it is in time; the waiting list always is.
        minutes_late: By how much the deadline was missed.
        waived: Whether the studio treats it as in time out of goodwill.
        next_waiting: Who is first in the waiting list and would be offered the place.
    """

    booking_id: int
    customer: PersonFacts
    day: CourseDayFacts
    source: Source
    in_time: bool
    minutes_late: int
    waived: bool
    comeback: Comeback
    next_waiting: PersonFacts | None
    messages: tuple[PlannedMessage, ...] = ()
    command: str = "booking.cancel"

    def decision_facts(self) -> dict[str, Any]:
        """Return which booking, whether it is in time, and what comes back."""
        return {
            "booking": self.booking_id,
            "in_time": self.in_time,
            "waived": self.waived,
            "comes_back": self.comeback.facts(),
        }


class Back(StrEnum):
    """What somebody who was excused gets back."""

    BY_RULE = "by_rule"
    """What came back already; else a make-up right by the category's rule, if firmly enrolled."""
    NOTHING = "nothing"
    PAYMENT = "payment"
    """What paid: the unit to its card, the make-up right as it was."""
    MAKEUP = "makeup"


class MarkedPerson(Struct, frozen=True):
    """One person of a course day, with the mark that they would have.

    ``before`` is the mark so far, ``gives`` what comes of the new one, None where nothing does;
    ``can_get`` is what the studio may give out of goodwill.
    """

    booking_id: int
    customer: PersonFacts
    before: Attendance | None
    attendance: Attendance | None
    gives: Comeback | None
    can_get: tuple[Back, ...] = ()


class AttendancePreview(Struct, frozen=True):
    """Who would be marked how on a course day; ``others`` keep their marks."""

    day: CourseDayFacts
    marked: tuple[MarkedPerson, ...]
    others: tuple[MarkedPerson, ...]
    command: str = "attendance.mark"

    def decision_facts(self) -> dict[str, Any]:
        """Return per booking the mark and what comes of it."""
        return {
            "course": self.day.course_id,
            "on": self.day.on.isoformat(),
            "marks": [
                [
                    each.booking_id,
                    each.before and each.before.value,
                    each.attendance and each.attendance.value,
                    each.gives and each.gives.facts(),
                ]
                for each in self.marked
            ],
        }
