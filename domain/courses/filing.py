"""What is written about courses: new ones, and other weekly dates from a day on."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import select

from domain.courses.records import CategoryRecord, CourseRecord, WeeklyDateRecord
from domain.courses.rules import Slot, WeeklyDate, rearranged
from domain.courses.views import CategoryView, category_view, weekly_date
from domain.dates import Duration
from domain.store.counters import next_number
from domain.store.scope import Scope

THREE_MONTHS = Duration(months=3)


class NewCategory(Struct, frozen=True, kw_only=True):
    """A category to be put on file; see ``CategoryView``."""

    name: str
    cancellation_hours: int | None = None
    makeup: bool = True
    makeup_valid: Duration = THREE_MONTHS
    makeup_categories: tuple[int, ...] = ()


def as_new_category(view: CategoryView) -> NewCategory:
    """Return a category on file as it could be put on file again."""
    return NewCategory(
        name=view.name,
        cancellation_hours=view.cancellation_hours,
        makeup=view.makeup,
        makeup_valid=view.makeup_valid,
        makeup_categories=view.makeup_categories,
    )


def category_facts(category: NewCategory) -> dict[str, Any]:
    """Return what a category says, JSON-ready."""
    return {
        "name": category.name,
        "cancellation_hours": category.cancellation_hours,
        "makeup": category.makeup,
        "makeup_valid": str(category.makeup_valid),
        "makeup_categories": list(category.makeup_categories),
    }


def category_from(facts: Mapping[str, Any]) -> NewCategory:
    """Return the category that ``category_facts`` gave."""
    said = NewCategory(name=facts["name"], cancellation_hours=facts["cancellation_hours"])
    return replace(
        said,
        makeup=facts["makeup"],
        makeup_valid=Duration.parse(facts["makeup_valid"]),
        makeup_categories=tuple(facts["makeup_categories"]),
    )


class NewCourse(Struct, frozen=True, kw_only=True):
    """A course to be put on file; see ``CourseView``."""

    name: str
    category_id: int
    slots: tuple[Slot, ...]
    capacity: int
    starts_on: date
    ends_on: date | None = None
    aliases: tuple[str, ...] = ()
    place: str | None = None
    trainer_id: int | None = None
    waiting_list: bool = True


async def add_category(scope: Scope, new: NewCategory) -> CategoryRecord:
    """Return the row of a new category."""
    record = CategoryRecord(
        studio_id=scope.studio_id,
        id=await next_number(scope.session, scope.studio_id, "categories"),
        name=new.name,
        cancellation_hours=new.cancellation_hours,
        makeup=new.makeup,
        makeup_valid=str(new.makeup_valid),
        makeup_categories=list(new.makeup_categories),
    )
    scope.session.add(record)
    await scope.session.flush()
    return record


def write_category(record: CategoryRecord, new: NewCategory) -> tuple[str, ...]:
    """Write other values into a category's row; return the names of the fields that change."""
    before = as_new_category(category_view(record))
    record.name = new.name
    record.cancellation_hours = new.cancellation_hours
    record.makeup = new.makeup
    record.makeup_valid = str(new.makeup_valid)
    record.makeup_categories = list(new.makeup_categories)
    names = new.__struct_fields__
    return tuple(name for name in names if getattr(before, name) != getattr(new, name))


async def add_course(scope: Scope, new: NewCourse) -> CourseRecord:
    """Return the row of a new course; its weekly dates hold from its first day on."""
    record = CourseRecord(
        studio_id=scope.studio_id,
        id=await next_number(scope.session, scope.studio_id, "courses"),
        name=new.name,
        aliases=list(new.aliases),
        category_id=new.category_id,
        place=new.place,
        trainer_id=new.trainer_id,
        capacity=new.capacity,
        waiting_list=new.waiting_list,
        starts_on=new.starts_on,
        ends_on=new.ends_on,
        active=True,
    )
    scope.session.add(record)
    await scope.session.flush()
    await arrange(scope, record.id, rearranged((), new.slots, new.starts_on))
    return record


async def arrange(scope: Scope, course_id: int, weekly: Collection[WeeklyDate]) -> None:
    """Let a course have these weekly dates and no others; rows that stay as they are stay."""
    query = select(WeeklyDateRecord).where(
        WeeklyDateRecord.studio_id == scope.studio_id, WeeklyDateRecord.course_id == course_id
    )
    records = {weekly_date(each): each for each in await scope.session.scalars(query)}
    for value in records.keys() - set(weekly):
        await scope.session.delete(records[value])
    for value in weekly:
        if value not in records:
            scope.session.add(await _new_row(scope, course_id, value))
    await scope.session.flush()


async def _new_row(scope: Scope, course_id: int, value: WeeklyDate) -> WeeklyDateRecord:
    return WeeklyDateRecord(
        studio_id=scope.studio_id,
        id=await next_number(scope.session, scope.studio_id, "weekly_dates"),
        course_id=course_id,
        weekday=value.weekday,
        begins=value.begins,
        minutes=value.minutes,
        valid_from=value.valid_from,
        valid_until=value.valid_until,
    )
