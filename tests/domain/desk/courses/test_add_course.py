"""A new course: with its next dates, in a category that exists or is made with it."""

from datetime import date
from typing import Any

import pytest

from domain.courses.errors import (
    CategoryNameTaken,
    CategoryNotFound,
    CourseEndsBeforeStart,
    CourseNameTaken,
    TwoDatesOnOneWeekday,
)
from domain.courses.filing import NewCourse
from domain.courses.rules import Slot
from domain.courses.service import Courses
from domain.desk.courses.add_course import AddCourse, NewCoursePreview
from domain.desk.service import Desk
from domain.errors import Refusal
from domain.store.journal import entries
from domain.store.scope import Scope
from tests.support.bookings import do


def zumba(**values: Any) -> NewCourse:
    facts: dict[str, Any] = {
        "name": "Zumba",
        "category_id": 1,
        "slots": (Slot(0, "18:00", 60), Slot(3, "09:00", 45)),
        "capacity": 10,
        "starts_on": date(2026, 11, 21),
    }
    return NewCourse(**{**facts, **values})


async def test_a_new_course_takes_place_from_its_first_day_on(yoga: Scope) -> None:
    done = await do(yoga, AddCourse(zumba(trainer_id=1, place="Saal 2")))

    preview = done.preview
    assert isinstance(preview, NewCoursePreview)
    course = await Courses(yoga).get(preview.course_id or 0)
    assert [day.on for day in preview.next_days] == [
        date(2026, 11, 23),
        date(2026, 11, 26),
        date(2026, 11, 30),
        date(2026, 12, 3),
    ]
    assert (course.name, course.place, course.trainer_id) == ("Zumba", "Saal 2", 1)
    assert (preview.trainer, preview.category_name) == ("Inhaberin", "Kurse")
    (entry,) = await entries(yoga)
    facts = {"course_id": 2, "category_id": 1, "new_category": None}
    assert (entry.command, entry.facts) == ("course.add", facts)


async def test_a_later_first_day_is_the_first_of_its_dates(yoga: Scope) -> None:
    preview = await Desk(yoga).preview(AddCourse(zumba(starts_on=date(2027, 1, 1))))

    assert preview.next_days[0].on == date(2027, 1, 4)


async def test_a_day_that_has_begun_is_no_next_date(yoga: Scope) -> None:
    saturdays = zumba(slots=(Slot(5, "10:00", 60), Slot(6, "10:00", 60)))

    preview = await Desk(yoga).preview(AddCourse(saturdays))

    assert preview.next_days[0].on == date(2026, 11, 22)


async def test_a_category_can_be_made_with_the_course(yoga: Scope) -> None:
    await do(yoga, AddCourse(zumba(category_id=0), "Tanz"))

    (tanz,) = [each for each in await Courses(yoga).categories() if each.name == "Tanz"]
    courses = await Courses(yoga).all()
    assert [each.name for each in courses if each.category.id == tanz.id] == ["Zumba"]


@pytest.mark.parametrize(
    ("order", "refusal"),
    [
        pytest.param(
            AddCourse(zumba(name="yoga flow")), CourseNameTaken("Yoga Flow"), id="name taken"
        ),
        pytest.param(
            AddCourse(zumba(slots=(Slot(0, "09:00", 60), Slot(0, "18:00", 60)))),
            TwoDatesOnOneWeekday("Zumba"),
            id="two dates on one weekday",
        ),
        pytest.param(
            AddCourse(zumba(ends_on=date(2026, 11, 20))),
            CourseEndsBeforeStart(date(2026, 11, 21), date(2026, 11, 20)),
            id="ends before it starts",
        ),
        pytest.param(AddCourse(zumba(category_id=9)), CategoryNotFound(9), id="no such category"),
        pytest.param(
            AddCourse(zumba(category_id=0), "kurse"),
            CategoryNameTaken("Kurse"),
            id="a new category that exists",
        ),
    ],
)
async def test_what_cannot_be_is_refused(yoga: Scope, order: AddCourse, refusal: Refusal) -> None:
    with pytest.raises(type(refusal)) as refused:
        await Desk(yoga).preview(order)

    assert refused.value == refusal
