"""The courses of a studio: found, listed, looked up by day, arranged anew."""

from datetime import date

import pytest

from domain.courses.errors import (
    CategoryNotFound,
    CourseDayDropped,
    CourseNotFound,
    CourseOver,
    NoCourseThatDay,
)
from domain.courses.filing import NewCategory, NewCourse
from domain.courses.rules import CourseDay, Slot, WeeklyDate, rearranged
from domain.courses.service import Courses
from domain.dates import Duration
from domain.store.scope import Scope
from domain.studio import Studio
from tests.support.studios import scope_of

MONDAY = date(2026, 11, 23)
EVENING = Slot(1, "18:00", 75)


@pytest.fixture
async def yoga(empty: Scope) -> int:
    courses = Courses(empty)
    category = await courses.add_category(NewCategory(name="Kurse", cancellation_hours=24))
    new = NewCourse(
        name="Yoga Flow",
        category_id=category.id,
        slots=(EVENING,),
        capacity=12,
        starts_on=MONDAY,
        place="Saal 1",
        trainer_id=1,
        aliases=("Yoga",),
    )
    return (await courses.add(new)).id


async def test_a_course_is_read_as_it_was_added(empty: Scope, yoga: int) -> None:
    course = await Courses(empty).get(yoga)

    assert (course.name, course.aliases, course.place) == ("Yoga Flow", ("Yoga",), "Saal 1")
    assert (course.trainer_id, course.capacity, course.waiting_list) == (1, 12, True)
    assert (course.starts_on, course.ends_on, course.active) == (MONDAY, None, True)
    assert course.weekly == (WeeklyDate(1, "18:00", 75, MONDAY),)
    assert (course.category.name, course.category.cancellation_hours) == ("Kurse", 24)


async def test_a_category_makes_up_in_itself_unless_it_names_others(empty: Scope) -> None:
    courses = Courses(empty)
    kurse = await courses.add_category(NewCategory(name="Kurse"))
    kinder = await courses.add_category(
        NewCategory(name="Kinder", makeup_valid=Duration(weeks=8), makeup_categories=(kurse.id,))
    )

    assert (await courses.category(kurse.id)).makes_up_in == (kurse.id,)
    assert (await courses.category(kinder.id)).makes_up_in == (kurse.id,)
    assert [(each.name, each.makeup_valid) for each in await courses.categories()] == [
        ("Kurse", Duration(months=3)),
        ("Kinder", Duration(weeks=8)),
    ]


async def test_a_course_is_looked_up_by_day(empty: Scope, yoga: int) -> None:
    courses = Courses(empty)

    assert await courses.day(yoga, date(2026, 11, 24)) == CourseDay(
        yoga, date(2026, 11, 24), "18:00", 75
    )
    assert [day.on for day in await courses.next_days(yoga, date(2026, 11, 21), 2)] == [
        date(2026, 11, 24),
        date(2026, 12, 1),
    ]
    assert await courses.days(yoga, date(2026, 11, 25), date(2026, 11, 30)) == ()


async def test_another_day_is_refused_with_the_next_one(empty: Scope, yoga: int) -> None:
    with pytest.raises(NoCourseThatDay) as refused:
        await Courses(empty).day(yoga, date(2026, 11, 25))

    assert refused.value == NoCourseThatDay("Yoga Flow", date(2026, 11, 25), date(2026, 12, 1))


async def test_a_past_day_is_refused_with_a_next_one_that_is_to_come(
    empty: Scope, yoga: int
) -> None:
    with pytest.raises(NoCourseThatDay) as refused:
        await Courses(empty).day(yoga, date(2026, 1, 7))

    assert refused.value.next_on == date(2026, 11, 24)


async def test_a_day_of_a_course_that_is_over_is_refused(empty: Scope, yoga: int) -> None:
    courses = Courses(empty)
    (await courses.lock(yoga)).ends_on = date(2026, 12, 1)
    await empty.session.flush()

    with pytest.raises(CourseOver) as refused:
        await courses.day(yoga, date(2026, 12, 8))

    assert refused.value == CourseOver("Yoga Flow", date(2026, 12, 8))


async def test_a_course_that_is_over_is_listed_only_when_asked_for(
    empty: Scope, yoga: int
) -> None:
    (await Courses(empty).lock(yoga)).ends_on = date(2026, 12, 1)
    await empty.session.flush()

    later = Courses(scope_of(empty.session, today=date(2026, 12, 2)))

    assert [each.name for each in await Courses(empty).all()] == ["Yoga Flow"]
    assert await later.all() == ()
    assert [each.name for each in await later.all(active=False)] == ["Yoga Flow"]
    assert [each.name for each in await later.all(active=None)] == ["Yoga Flow"]


async def test_other_weekly_dates_hold_from_a_day_on(empty: Scope, yoga: int) -> None:
    courses = Courses(empty)

    before = (await courses.get(yoga)).weekly
    await courses.arrange(yoga, rearranged(before, [Slot(3, "19:00", 60)], date(2026, 12, 1)))

    assert set((await courses.get(yoga)).weekly) == {
        WeeklyDate(1, "18:00", 75, MONDAY, date(2026, 11, 30)),
        WeeklyDate(3, "19:00", 60, date(2026, 12, 1)),
    }
    assert [day.on for day in await courses.next_days(yoga, MONDAY, 3)] == [
        date(2026, 11, 24),
        date(2026, 12, 3),
        date(2026, 12, 10),
    ]


async def test_what_is_not_there_is_refused(empty: Scope) -> None:
    with pytest.raises(CourseNotFound) as course:
        await Courses(empty).get(99)
    with pytest.raises(CategoryNotFound) as category:
        await Courses(empty).category(98)

    assert (course.value.course_id, category.value.category_id) == (99, 98)


async def test_the_demo_studio_has_yoga_on_the_19th_of_january(demo: Studio) -> None:
    ids = {course.name: course.id for course in await demo.courses.all()}

    day = await demo.courses.day(ids["Yoga Flow"], date(2027, 1, 19))

    assert list(ids) == [
        "Yoga Flow",
        "Pilates",
        "Rückenfit",
        "Kinderturnen",
        "Aqua-Fitness",
        "Salsa für Anfänger",
    ]
    assert (day.begins, day.minutes) == ("18:00", 75)


async def test_a_dropped_day_does_not_take_place_until_it_is_put_on_again(
    empty: Scope, yoga: int
) -> None:
    courses = Courses(empty)
    tuesday, next_week = await courses.next_days(yoga, date(2026, 11, 21), 2)

    dropped = await courses.drop_day(tuesday)

    assert (dropped.on, dropped.begins) == (tuesday.on, "18:00")
    assert await courses.next_days(yoga, date(2026, 11, 21), 1) == (next_week,)
    with pytest.raises(CourseDayDropped) as refused:
        await courses.day(yoga, tuesday.on)
    assert refused.value == CourseDayDropped("Yoga Flow", tuesday.on, next_week.on)
    await courses.put_on_again(yoga, tuesday.on)
    assert await courses.day(yoga, tuesday.on) == tuesday
