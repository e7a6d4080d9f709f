"""Change a course: other dates from a day on, other values at once: ``course.change``.

Source: RULES.md, "Courses and their days".
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace
from typing_extensions import override

from domain.bookings.records import BookingRecord
from domain.courses.errors import CourseChangeTooEarly, CourseUnchanged
from domain.courses.filing import NewCategory
from domain.courses.records import CourseRecord
from domain.courses.rules import CourseDay, Slot, WeeklyDate, rearranged, slots_on
from domain.courses.service import next_days_of
from domain.courses.views import CategoryView, CourseView
from domain.desk.bookings.dropping import OnBehalf, drop_bookings
from domain.desk.bookings.moving_up import Moved, move_up
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.courses.add_course import (
    SHOWN_DAYS,
    refuse_taken_category,
    refuse_taken_name,
    refuse_two_a_day,
    staff_name,
    still_coming,
)
from domain.desk.courses.previews import CourseChangePreview, GoingAlong
from domain.desk.courses.telling import messages_of
from domain.desk.courses.touched import earliest_change, touched_by

_DAY = timedelta(days=1)
COLUMNS = ("name", "aliases", "place", "trainer_id", "capacity", "waiting_list")
"""The values that hold at once; they are called the same in ``CourseView`` and in the row."""


class LastDay(Struct, frozen=True):
    """The last day on which a course can take place; None where it goes on."""

    on: date | None


class ChangeCourse(Order[CourseChangePreview], frozen=True):
    """Another course is wanted.

    Attributes:
        values: Of ``COLUMNS`` those that are to be others.
        slots: The weekly dates from ``from_day`` on; None leaves them as they are.
        from_day: From when on the dates hold; None is the earliest possible day.
        last_day: Another last day; a course that is over begins again on ``from_day``.
        category_id: Of another category.
        new_category: Of a category that is made with it.
    """

    course_id: int
    values: Mapping[str, Any] = field(default_factory=dict)
    slots: tuple[Slot, ...] | None = None
    from_day: date | None = None
    last_day: LastDay | None = None
    category_id: int | None = None
    new_category: str | None = None


class ChangeCourseCommand(DeskCommand[ChangeCourse, CourseChangePreview]):
    """Changes courses."""

    command = "course.change"

    @override
    async def think(self, order: ChangeCourse, *, lock: bool) -> CourseChangePreview:
        if lock:
            await self.areas.courses.lock(order.course_id)
        before = await self.areas.courses.get(order.course_id)
        from_day = self._from_day(order, before)
        after = await self._after(order, before, from_day)
        fields = _differing(before, after)
        if not fields:
            raise CourseUnchanged(before.name)
        touched = await touched_by(self.areas, before, after)
        place = after.place if after.place != before.place else None
        return CourseChangePreview(
            course=before,
            after=after,
            fields=fields,
            from_day=from_day if "slots" in fields else None,
            trainers=await self._trainers(before, after),
            next_days=self._next_days(after, max(from_day, self.scope.today)),
            touched=touched,
            messages=await messages_of(self.areas, before, touched, place),
        )

    @override
    async def write(self, order: ChangeCourse, preview: CourseChangePreview) -> Change:
        areas, course, after = self.areas, preview.course, preview.after
        dropped = await drop_bookings(areas, preview.touched.dropped_bookings, OnBehalf.STUDIO)
        record = await areas.courses.lock(course.id)
        new_category = await self._write_values(order, after, record)
        await areas.courses.arrange(course.id, after.weekly)
        along = await self._move_along(preview.touched.along)
        moved = Moved()
        for each in preview.touched.moving_up:
            moved.take_in(await move_up(areas, course.id, each.on))
        return Change(
            facts={
                **_facts(preview),
                "new_category": new_category,
                **dropped.facts,
                **moved.facts,
            },
            rows=[record, *dropped.rows, *along, *moved.rows],
            messages=(*preview.messages, *moved.messages),
            undo_until=self.undo_until,
        )

    async def _move_along(self, along: Iterable[GoingAlong]) -> list[BookingRecord]:
        """Return the firm places that went along, moved to their new days."""
        found = []
        for each in along:
            record = await self.areas.bookings.record(each.booking.id, lock=True)
            self.areas.places.go_along(record, each.day)
            found.append(record)
        await self.scope.session.flush()
        return found

    def _from_day(self, order: ChangeCourse, before: CourseView) -> date:
        """Return from when on other dates hold."""
        earliest = earliest_change(self.areas, before)
        wanted = [order.from_day or earliest]
        if order.last_day is not None and order.last_day.on is not None:
            wanted.append(order.last_day.on + _DAY)
        if min(wanted) < earliest:
            raise CourseChangeTooEarly(before.name, earliest)
        return wanted[0]

    async def _after(self, order: ChangeCourse, before: CourseView, from_day: date) -> CourseView:
        """Return the course as it would be."""
        values = {name: order.values[name] for name in COLUMNS if name in order.values}
        after = replace(before, **values, category=await self._category(order, before))
        if after.name != before.name:
            await refuse_taken_name(self.areas, after.name, before.id)
        if order.slots is not None:
            refuse_two_a_day(after.name, order.slots)
        after = replace(after, weekly=_arranged(order, before, from_day))
        if order.last_day is None:
            return after
        goes_on = order.last_day.on is None or order.last_day.on >= self.scope.today
        return replace(after, ends_on=order.last_day.on, active=goes_on)

    async def _category(self, order: ChangeCourse, before: CourseView) -> CategoryView:
        if order.new_category is not None:
            await refuse_taken_category(self.areas, order.new_category)
            return replace(before.category, id=0, name=order.new_category)
        if order.category_id is not None:
            return await self.areas.courses.category(order.category_id)
        return before.category

    def _next_days(self, after: CourseView, first: date) -> tuple[CourseDay, ...]:
        days = next_days_of(after, first, SHOWN_DAYS + 1)
        return still_coming(self.areas, days)[:SHOWN_DAYS]

    async def _trainers(
        self, before: CourseView, after: CourseView
    ) -> tuple[str | None, str | None]:
        old = await staff_name(self.areas, before.trainer_id)
        return old, await staff_name(self.areas, after.trainer_id)

    async def _write_values(
        self, order: ChangeCourse, after: CourseView, record: CourseRecord
    ) -> int | None:
        """Write the values into the row, and return the id of a category that was made for it."""
        record.category_id = await self._category_id(order, after)
        for name in (*COLUMNS, "ends_on", "active"):
            value = getattr(after, name)
            setattr(record, name, list(value) if name == "aliases" else value)
        await self.scope.session.flush()
        return record.category_id if order.new_category is not None else None

    async def _category_id(self, order: ChangeCourse, after: CourseView) -> int:
        """Return the id of the category; one that is new is written first."""
        if order.new_category is None:
            return after.category.id
        made = await self.areas.courses.add_category(NewCategory(name=order.new_category))
        return made.id


def _arranged(order: ChangeCourse, before: CourseView, from_day: date) -> tuple[WeeklyDate, ...]:
    """Return the weekly dates as they would be; a course that is over has had none since."""
    weekly, slots, over = before.weekly, order.slots, before.ends_on
    if order.last_day is not None and over is not None and over < from_day:
        slots = slots_on(weekly, over) if slots is None else slots
        weekly = rearranged(weekly, (), over + _DAY)
    return weekly if slots is None else rearranged(weekly, slots, from_day)


def _differing(before: CourseView, after: CourseView) -> tuple[str, ...]:
    names = [name for name in COLUMNS if getattr(before, name) != getattr(after, name)]
    if before.category.id != after.category.id:
        names.append("category")
    if set(before.weekly) != set(after.weekly):
        names.append("slots")
    if before.ends_on != after.ends_on:
        names.append("ends_on")
    return tuple(names)


def _facts(preview: CourseChangePreview) -> dict[str, Any]:
    """Return for the journal what changed, and what it was before."""
    before = preview.course
    return {
        "course_id": before.id,
        "fields": list(preview.fields),
        "from_day": preview.from_day.isoformat() if preview.from_day else None,
        "before": {
            **{name: getattr(before, name) for name in COLUMNS},
            "aliases": list(before.aliases),
            "category_id": before.category.id,
            "active": before.active,
            "ends_on": before.ends_on.isoformat() if before.ends_on else None,
            "weekly": [_as_fact(each) for each in before.weekly],
        },
        "moved": [each.after.on.isoformat() for each in preview.touched.moved],
        "along": [
            [each.booking.id, each.booking.on.isoformat(), each.day.on.isoformat()]
            for each in preview.touched.along
        ],
    }


def _as_fact(each: WeeklyDate) -> list[Any]:
    until = each.valid_until.isoformat() if each.valid_until else None
    return [each.weekday, each.begins, each.minutes, each.valid_from.isoformat(), until]
