"""Course days that do not take place: noted, read, and put on again."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from domain.courses.records import DroppedDayRecord
from domain.courses.rules import CourseDay
from domain.store.counters import next_number
from domain.store.rows import rows_of
from domain.store.scope import Scope


async def dropped_days(scope: Scope, course_ids: Collection[int]) -> dict[int, list[date]]:
    """Return the days that do not take place, by course."""
    found: dict[int, list[date]] = {}
    for row in await rows_of(scope, DroppedDayRecord, course_id=[*course_ids]):
        found.setdefault(row.course_id, []).append(row.on)
    return found


async def drop_day(scope: Scope, day: CourseDay) -> DroppedDayRecord:
    """Return the row of a day that does not take place; the course is locked."""
    record = DroppedDayRecord(
        studio_id=scope.studio_id,
        id=await next_number(scope.session, scope.studio_id, "dropped_days"),
        course_id=day.course_id,
        on=day.on,
        begins=day.begins,
    )
    scope.session.add(record)
    await scope.session.flush()
    return record


async def put_on_again(scope: Scope, course_id: int, on: date) -> None:
    """Let a dropped day take place after all; the course is locked."""
    query = select(DroppedDayRecord).where(
        DroppedDayRecord.studio_id == scope.studio_id,
        DroppedDayRecord.course_id == course_id,
        DroppedDayRecord.on == on,
    )
    for record in await scope.session.scalars(query):
        await scope.session.delete(record)
    await scope.session.flush()
