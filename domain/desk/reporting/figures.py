"""What a report says, as frozen values; amounts are gross cents.

Everything counts until ``Period.until``: the last day of the period, or today where that lies
before it. The words are defined in RULES.md, "Reports" (R23).
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from domain.dates import DateRange


class LineKind(StrEnum):
    """What a line for the tax adviser is, and what a sum of money is made of."""

    INVOICE = "invoice"
    CORRECTION = "correction"
    """What a corrected version asks for, less what the one before it asked for."""
    REVERSAL = "reversal"
    """A cancellation invoice, in part or as a whole; negative."""
    PAYMENT = "payment"
    """Money that came in."""
    REFUND = "refund"
    """Money that was paid out; negative."""


BILLED = (LineKind.INVOICE, LineKind.CORRECTION, LineKind.REVERSAL)
"""The kinds that together are what was invoiced."""


class Total(Struct, frozen=True):
    """How many there are of something, and their sum in cents."""

    count: int = 0
    cents: int = 0

    def __add__(self, other: "Total") -> "Total":
        return Total(self.count + other.count, self.cents + other.cents)


class Reported(Struct, frozen=True):
    """The days of a report.

    Attributes:
        days: The days that were asked for.
        until: The last of them that counts: today where the others lie ahead.
    """

    days: DateRange
    until: date

    @property
    def first(self) -> date:
        """The first day."""
        return self.days.start

    @property
    def is_over(self) -> bool:
        """Whether every day of it counts."""
        return self.until == self.days.last_day


class ContractFigures(Struct, frozen=True):
    """Memberships and courses; cards are no part of them.

    Attributes:
        running: At the end of the last day.
    """

    begun: int
    ended: int
    running: int

    @property
    def change(self) -> int:
        """How many more run than at the end of the day before the period."""
        return self.begun - self.ended


class MoneyFigures(Struct, frozen=True):
    """Money, in cents.

    Attributes:
        moved: What was billed, paid and paid out, by kind; refunds are negative.
        open: What was still to be paid at the end of the last day.
        overdue: The part of it that was due before that day.
    """

    moved: Mapping[LineKind, Total]
    open: Total
    overdue: Total

    @property
    def invoiced(self) -> Total:
        """What was billed: documents of every kind, and the change of what is owed."""
        return sum((self.moved[kind] for kind in BILLED), Total())


class UnitFigures(Struct, frozen=True):
    """Units of cards and memberships.

    Attributes:
        used: Taken by course days of the period that are over.
        resting: At the end of the last day: neither to be used nor lost.
        cards_sold: Cards bought in the period.
        cards_with_units: Bought cards that could be used at the end of the last day, or later.
    """

    used: int
    resting: int
    cards_sold: int
    cards_with_units: int


class CourseFigures(Struct, frozen=True):
    """The days of a course that took place.

    Attributes:
        places: The places on all of these days.
        booked: Those that were taken.
        missed: Booked places whose people did not come.
        late: Cancellations after the deadline.
    """

    course_id: int
    name: str
    days: int
    places: int
    booked: int
    missed: int
    late: int

    @property
    def percent(self) -> int | None:
        """The booked places of a hundred, rounded half up; None without places.

        Example:
            >>> CourseFigures(1, "Yoga", days=2, places=24, booked=15, missed=0, late=0).percent
            63
        """
        return (200 * self.booked + self.places) // (2 * self.places) if self.places else None


class Report(Struct, frozen=True):
    """The figures of one studio over a period."""

    period: Reported
    contracts: ContractFigures
    money: MoneyFigures
    units: UnitFigures
    courses: tuple[CourseFigures, ...]

    @property
    def booked(self) -> int:
        """The places that were taken on all course days."""
        return sum(course.booked for course in self.courses)

    @property
    def missed(self) -> int:
        """How many of them did not come."""
        return sum(course.missed for course in self.courses)
