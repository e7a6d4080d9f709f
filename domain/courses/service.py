"""The courses of a studio: what is on offer, and on which days.

Days are inclusive and studio-local.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from sqlalchemy import select

from domain.courses.dropped import drop_day, dropped_days, put_on_again
from domain.courses.errors import (
    CategoryNotFound,
    CourseDayDropped,
    CourseNotFound,
    CourseOver,
    NoCourseThatDay,
)
from domain.courses.filing import NewCategory, NewCourse, add_category, add_course, arrange
from domain.courses.records import (
    CategoryRecord,
    CourseRecord,
    DroppedDayRecord,
    WeeklyDateRecord,
)
from domain.courses.rules import CourseDay, WeeklyDate, days_between
from domain.courses.views import CategoryView, CourseView, category_view, course_view
from domain.store.locks import locked
from domain.store.once import known, once
from domain.store.rows import rows_of, rows_to_change
from domain.store.scope import Scope

FURTHEST = timedelta(days=730)
"""How far ahead the next day of a course is looked for."""


class Courses:
    """The courses of one studio, seen from the scope's today."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def all(self, *, active: bool | None = True) -> tuple[CourseView, ...]:
        """Return the courses, the oldest first.

        Args:
            active: True for those that go on, False for those that do not any more, None for all.
        """
        views = await once(self._scope.session, self._key(), self._every)
        today = self._scope.today
        return tuple(
            each for each in views.values() if active is None or each.is_offered(today) == active
        )

    async def get(self, course_id: int) -> CourseView:
        """Return one course.

        Raises:
            CourseNotFound: The studio has no such course.
        """
        every: Mapping[int, CourseView] = known(self._scope.session, self._key()) or {}
        if course_id in every:
            return every[course_id]

        async def read() -> CourseView:
            (view,) = await self._views([await self._record(course_id, lock=False)])
            return view

        return await once(self._scope.session, (*self._key(), course_id), read)

    async def categories(self) -> tuple[CategoryView, ...]:
        """Return the categories of courses, the oldest first."""
        return tuple(map(category_view, await rows_of(self._scope, CategoryRecord)))

    async def category(self, category_id: int) -> CategoryView:
        """Return one category.

        Raises:
            CategoryNotFound: The studio has no such category.
        """
        return category_view(await self.category_record(category_id, lock=False))

    async def days(self, course_id: int, first: date, last: date) -> tuple[CourseDay, ...]:
        """Return the days of a course from a first to a last day."""
        return days_of(await self.get(course_id), first, last)

    async def day(self, course_id: int, on: date) -> CourseDay:
        """Return a course on a day.

        Raises:
            CourseNotFound: The studio has no such course.
            NoCourseThatDay: It does not take place then, but later again.
            CourseDayDropped: It would take place then, but the studio dropped the day.
            CourseOver: It takes place neither then nor later.
        """
        course = await self.get(course_id)
        if found := days_of(course, on, on):
            return found[0]
        after = next_days_of(course, max(on, self._scope.today), 1)
        if not after:
            raise CourseOver(course.name, on)
        why = CourseDayDropped if on in course.dropped else NoCourseThatDay
        raise why(course.name, on, after[0].on)

    async def next_days(self, course_id: int, first: date, count: int) -> tuple[CourseDay, ...]:
        """Return the next days of a course from a day on, at most ``count``."""
        return next_days_of(await self.get(course_id), first, count)

    async def lock(self, course_id: int) -> CourseRecord:
        """Return the row of a course, locked until the transaction ends.

        Whoever changes places of a course locks it first, after contract and customer.

        Raises:
            CourseNotFound: The studio has no such course.
        """
        return await self._record(course_id, lock=True)

    async def add(self, new: NewCourse) -> CourseRecord:
        """Return the row of a new course with its weekly dates."""
        return await add_course(self._scope, new)

    async def add_category(self, new: NewCategory) -> CategoryRecord:
        """Return the row of a new category."""
        return await add_category(self._scope, new)

    async def arrange(self, course_id: int, weekly: Collection[WeeklyDate]) -> None:
        """Let a course have these weekly dates and no others; see ``rules.rearranged``."""
        await arrange(self._scope, course_id, weekly)

    async def drop_day(self, day: CourseDay) -> DroppedDayRecord:
        """Return the row of a day that does not take place from now on; the course is locked."""
        return await drop_day(self._scope, day)

    async def put_on_again(self, course_id: int, on: date) -> None:
        """Let a dropped day take place after all; the course is locked."""
        await put_on_again(self._scope, course_id, on)

    async def category_record(self, category_id: int, *, lock: bool) -> CategoryRecord:
        """Return the row of a category, to change it locked until the transaction ends.

        Raises:
            CategoryNotFound: The studio has no such category.
        """
        query = select(CategoryRecord).where(
            CategoryRecord.studio_id == self._scope.studio_id, CategoryRecord.id == category_id
        )
        found = (await self._scope.session.scalars(locked(query) if lock else query)).one_or_none()
        if found is None:
            raise CategoryNotFound(category_id)
        return found

    async def _every(self) -> dict[int, CourseView]:
        """Return all courses by id, the oldest first."""
        records = await rows_of(self._scope, CourseRecord)
        return {view.id: view for view in await self._views(records)}

    def _key(self) -> tuple[str, int]:
        return "courses", self._scope.studio_id

    async def _record(self, course_id: int, *, lock: bool) -> CourseRecord:
        read = rows_to_change if lock else rows_of
        found = await read(self._scope, CourseRecord, id=course_id)
        if not found:
            raise CourseNotFound(course_id)
        return found[0]

    async def _views(self, records: Collection[CourseRecord]) -> list[CourseView]:
        categories = {each.id: each for each in await self.categories()}
        ids = [record.id for record in records]
        weekly, dropped = await self._weekly(ids), await dropped_days(self._scope, ids)
        return [
            course_view(
                record,
                categories[record.category_id],
                weekly.get(record.id, ()),
                dropped.get(record.id, ()),
            )
            for record in records
        ]

    async def _weekly(self, course_ids: Collection[int]) -> dict[int, list[WeeklyDateRecord]]:
        """Return the weekly dates by course, in the order in which they were made."""
        found: dict[int, list[WeeklyDateRecord]] = {}
        for record in await rows_of(self._scope, WeeklyDateRecord, course_id=[*course_ids]):
            found.setdefault(record.course_id, []).append(record)
        return found


def days_of(course: CourseView, first: date, last: date) -> tuple[CourseDay, ...]:
    """Return the days of a course from a first to a last day, without those that are dropped."""
    days = planned_days_of(course, first, last)
    return tuple(day for day in days if day.on not in course.dropped)


def planned_days_of(course: CourseView, first: date, last: date) -> tuple[CourseDay, ...]:
    """Return the days of a course by its weekly dates, those that are dropped too."""
    return days_between(course.id, course.weekly, course.starts_on, course.ends_on, first, last)


def next_days_of(course: CourseView, first: date, count: int) -> tuple[CourseDay, ...]:
    """Return the next days of a course from a day on, at most ``count``.

    A course that begins later is looked at from its first day on.
    """
    start = max(first, course.starts_on)
    return days_of(course, start, start + FURTHEST)[:count]
