"""What the courses say about themselves, as frozen values."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from domain.courses.records import CategoryRecord, CourseRecord, WeeklyDateRecord
from domain.courses.rules import WeeklyDate
from domain.dates import Duration


class CategoryView(Struct, frozen=True):
    """What courses have in common.

    Attributes:
        cancellation_hours: Until so many hours before a place can be given back; None is the
            studio's default.
        makeup: Whether a missed day of a firmly enrolled customer gives a make-up right.
        makeup_valid: For how long, counted from the missed day.
        makeup_categories: Ids of the categories in which it can be redeemed; empty for this one.
    """

    id: int
    version: int
    name: str
    cancellation_hours: int | None
    makeup: bool
    makeup_valid: Duration
    makeup_categories: tuple[int, ...]

    @property
    def makes_up_in(self) -> tuple[int, ...]:
        """The ids of the categories in which a make-up right can be redeemed."""
        return self.makeup_categories or (self.id,)


class CourseView(Struct, frozen=True):
    """A course with its weekly dates, those that are over too.

    Attributes:
        trainer_id: A member of staff.
        capacity: How many places there are.
        waiting_list: Whether people can wait for a place.
        starts_on: The first day on which it can take place.
        ends_on: The last one; None goes on.
        dropped: Days on which it would take place, but does not.
    """

    id: int
    version: int
    name: str
    aliases: tuple[str, ...]
    category: CategoryView
    place: str | None
    trainer_id: int | None
    capacity: int
    waiting_list: bool
    starts_on: date
    ends_on: date | None
    active: bool
    weekly: tuple[WeeklyDate, ...]
    dropped: frozenset[date] = frozenset()

    def is_offered(self, on: date) -> bool:
        """Return whether the course goes on, or will, as seen from a day."""
        return self.active and (self.ends_on is None or self.ends_on >= on)


def category_view(record: CategoryRecord) -> CategoryView:
    """Return what a category's row holds."""
    return CategoryView(
        id=record.id,
        version=record.version,
        name=record.name,
        cancellation_hours=record.cancellation_hours,
        makeup=record.makeup,
        makeup_valid=Duration.parse(record.makeup_valid),
        makeup_categories=tuple(record.makeup_categories),
    )


def course_view(
    record: CourseRecord,
    category: CategoryView,
    weekly: Iterable[WeeklyDateRecord],
    dropped: Iterable[date],
) -> CourseView:
    """Return what a course's row and those of its weekly dates and dropped days hold."""
    return CourseView(
        id=record.id,
        version=record.version,
        name=record.name,
        aliases=tuple(record.aliases),
        category=category,
        place=record.place,
        trainer_id=record.trainer_id,
        capacity=record.capacity,
        waiting_list=record.waiting_list,
        starts_on=record.starts_on,
        ends_on=record.ends_on,
        active=record.active,
        weekly=tuple(map(weekly_date, weekly)),
        dropped=frozenset(dropped),
    )


def weekly_date(record: WeeklyDateRecord) -> WeeklyDate:
    """Return what the row of a weekly date holds."""
    return WeeklyDate(
        weekday=record.weekday,
        begins=record.begins,
        minutes=record.minutes,
        valid_from=record.valid_from,
        valid_until=record.valid_until,
    )
