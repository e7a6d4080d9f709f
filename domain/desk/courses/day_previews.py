"""What dropping a course day would do, as frozen values."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.bookings.views import BookingView
from domain.courses.rules import CourseDay
from domain.desk.bookings.previews import Comeback, CourseDayFacts, Outcome
from domain.desk.courses.day_refunds import DayRefund
from domain.desk.facts import PersonFacts, PlannedMessage
from domain.desk.orders import MoneyTo
from domain.studios.rights import Right, Rights, where

MANY_PEOPLE, MUCH_CENTS = 25, 50_000
"""Above one of these somebody looks twice."""


class Gives(StrEnum):
    """What somebody gets for a day that the studio dropped: exactly one of these."""

    UNIT = "unit"
    """The unit goes back to its card."""
    MAKEUP = "makeup"
    """A make-up right, or the one that was redeemed as it was."""
    REFUND = "refund"
    """The price of a dropped unit, by the plan."""
    NOTHING = "nothing"
    """Nothing was taken: a membership without counted units."""


class Participant(Struct, frozen=True):
    """One person of a dropped day, with what he gets; who waits just leaves the list.

    Attributes:
        booking: His place, or his place in the waiting list.
        phone: To be called where the chat does not reach him.
        comeback: What comes back to cards and rights.
        refund: The money, where that was chosen.
        can_get: What he could get, that included.
        keeps: Whether he got it before, when he was marked as excused: it stays.
    """

    booking: BookingView
    customer: PersonFacts
    phone: str | None
    gives: Gives
    comeback: Comeback
    refund: DayRefund | None = None
    can_get: tuple[Gives, ...] = ()
    keeps: bool = False

    @property
    def waits(self) -> bool:
        """Whether he has no place yet."""
        return self.comeback.outcome is Outcome.LEFT_LIST

    def facts(self) -> list[Any]:
        """Return what a confirmation stands for, JSON-ready."""
        money = self.refund.facts() if self.refund else None
        return [self.booking.id, self.gives.value, self.comeback.facts(), money]


class DayMessage(PlannedMessage, frozen=True):
    """What one person hears of a dropped day: that it is dropped, and what he gets.

    Attributes:
        is_past: Whether the day is over.
        next_day: When the course takes place again.
        money_to: Where a refund goes, as far as money was paid.
    """

    day: CourseDayFacts
    participant: Participant
    is_past: bool
    next_day: CourseDay | None
    money_to: MoneyTo

    @property
    @override
    def use_by(self) -> datetime:
        return self.day.begins_at


class CancelledDayPreview(Struct, frozen=True):
    """A course day that would be dropped, with what everybody gets for it.

    Attributes:
        people: Who has a place, then who waits for one.
        is_past: Whether the day is over.
        next_day: When the course takes place again.
    """

    day: CourseDayFacts
    people: tuple[Participant, ...]
    money_to: MoneyTo
    is_past: bool
    next_day: CourseDay | None
    messages: tuple[DayMessage, ...]
    command: str = "course.cancel_day"

    @property
    def booked(self) -> tuple[Participant, ...]:
        """Those who have a place."""
        return tuple(each for each in self.people if not each.waits)

    @property
    def waiting(self) -> tuple[Participant, ...]:
        """Those who wait for one."""
        return tuple(each for each in self.people if each.waits)

    @property
    def is_many(self) -> bool:
        """Whether it concerns so many people, or so much money, that a second look is due."""
        money = sum(each.refund.cents for each in self.people if each.refund)
        return len(self.people) > MANY_PEOPLE or money > MUCH_CENTS

    def needs(self, asked_on: date) -> Rights:
        """Return what giving back money takes that was paid."""
        del asked_on
        refunds = [each.refund for each in self.people if each.refund]
        return where(Right.REFUND, any(refund.to_customer_cents > 0 for refund in refunds))

    def decision_facts(self) -> dict[str, Any]:
        """Return which day, and what each person gets."""
        return {
            "course": self.day.course_id,
            "on": self.day.on.isoformat(),
            "begins": self.day.begins,
            "people": [each.facts() for each in self.people],
            "money_to": self.money_to.value,
        }


class Chosen(Struct, frozen=True):
    """What was chosen for one booking."""

    booking_id: int
    gives: Gives


def earliest_drop(today: date, days: int) -> date:
    """Return the first day that can still be dropped.

    Example:
        >>> earliest_drop(date(2026, 11, 21), 14)
        datetime.date(2026, 11, 7)
    """
    return date.fromordinal(today.toordinal() - days)
