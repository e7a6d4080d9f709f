"""Put a new course on offer: ``course.add``."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from domain.courses.errors import (
    CategoryNameTaken,
    CourseEndsBeforeStart,
    CourseNameTaken,
    TwoDatesOnOneWeekday,
)
from domain.courses.filing import NewCategory, NewCourse
from domain.courses.rules import CourseDay, Slot, WeeklyDate, begins_at, days_between
from domain.courses.views import CategoryView
from domain.desk.areas import Areas
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import PlannedMessage

SHOWN_DAYS = 4
"""How many of the next dates a proposal shows."""
FURTHEST = timedelta(days=90)


class NewCoursePreview(Struct, frozen=True):
    """A course that would be put on offer.

    Attributes:
        category: An existing one; None for a new one of the order's name.
        next_days: Its first dates from today on.
        trainer: The name of who leads it.
        course_id: Of the course once it is on file.
    """

    new: NewCourse
    category: CategoryView | None
    category_name: str
    default_hours: int
    next_days: tuple[CourseDay, ...]
    trainer: str | None
    command: str = "course.add"
    messages: tuple[PlannedMessage, ...] = ()
    course_id: int | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return the category and the dates; the values are those of the order."""
        category = self.category
        return {
            "category": [category.id, category.version] if category else self.category_name,
            "days": [day.on.isoformat() for day in self.next_days],
        }


class AddCourse(Order[NewCoursePreview], frozen=True):
    """A new course is wanted.

    ``new_category`` names a category that is made with it; else that of ``new`` exists.
    """

    new: NewCourse
    new_category: str | None = None


class AddCourseCommand(DeskCommand[AddCourse, NewCoursePreview]):
    """Puts new courses on offer."""

    command = "course.add"

    @override
    async def think(self, order: AddCourse, *, lock: bool) -> NewCoursePreview:
        del lock  # nothing that is on file changes
        new = order.new
        await refuse_taken_name(self.areas, new.name)
        refuse_two_a_day(new.name, new.slots)
        if new.ends_on is not None and new.ends_on < new.starts_on:
            raise CourseEndsBeforeStart(new.starts_on, new.ends_on)
        category = await self._category(order)
        settings = await self.areas.studios.settings(self.scope.studio_id)
        return NewCoursePreview(
            new=new,
            category=category,
            category_name=category.name if category else order.new_category or "",
            default_hours=settings.cancellation_hours,
            next_days=self._next_days(new),
            trainer=await staff_name(self.areas, new.trainer_id),
        )

    @override
    async def write(self, order: AddCourse, preview: NewCoursePreview) -> Change:
        new, courses = order.new, self.areas.courses
        category = preview.category
        made = [] if category else [await courses.add_category(_named(preview.category_name))]
        if made:
            new = replace(new, category_id=made[0].id)
        record = await courses.add(new)
        facts = {
            "course_id": record.id,
            "category_id": record.category_id,
            "new_category": made[0].id if made else None,
        }
        told = replace(preview, new=new, course_id=record.id)
        return Change(facts=facts, rows=[*made, record], undo_until=self.undo_until, told=told)

    async def _category(self, order: AddCourse) -> CategoryView | None:
        if order.new_category is None:
            return await self.areas.courses.category(order.new.category_id)
        await refuse_taken_category(self.areas, order.new_category)
        return None

    def _next_days(self, new: NewCourse) -> tuple[CourseDay, ...]:
        weekly = [
            WeeklyDate(each.weekday, each.begins, each.minutes, new.starts_on)
            for each in new.slots
        ]
        first = max(new.starts_on, self.scope.today)
        days = days_between(0, weekly, new.starts_on, new.ends_on, first, first + FURTHEST)
        return still_coming(self.areas, days)[:SHOWN_DAYS]


def _named(name: str) -> NewCategory:
    return NewCategory(name=name)


async def refuse_taken_name(areas: Areas, name: str, course_id: int | None = None) -> None:
    """Refuse the name of another course, also of one that is over.

    Raises:
        CourseNameTaken: There is one.
    """
    for course in await areas.courses.all(active=None):
        if course.id != course_id and course.name.casefold() == name.casefold():
            raise CourseNameTaken(course.name)


async def refuse_taken_category(areas: Areas, name: str, category_id: int | None = None) -> None:
    """Refuse the name of another category.

    Raises:
        CategoryNameTaken: There is one.
    """
    for category in await areas.courses.categories():
        if category.id != category_id and category.name.casefold() == name.casefold():
            raise CategoryNameTaken(category.name)


def refuse_two_a_day(course: str, slots: Iterable[Slot]) -> None:
    """Refuse two dates on one weekday: a course takes place at most once a day.

    Raises:
        TwoDatesOnOneWeekday: There are two.
    """
    weekdays = [each.weekday for each in slots]
    if len(weekdays) != len(set(weekdays)):
        raise TwoDatesOnOneWeekday(course)


def still_coming(areas: Areas, days: Iterable[CourseDay]) -> tuple[CourseDay, ...]:
    """Return the days that have not begun."""
    scope = areas.scope
    return tuple(day for day in days if begins_at(day, scope.zone) > scope.now)


async def staff_name(areas: Areas, staff_id: int | None) -> str | None:
    """Return the name of a member of staff."""
    staff = await areas.studios.staff(areas.scope.studio_id, former=True)
    return next((each.name for each in staff if each.id == staff_id), None)
