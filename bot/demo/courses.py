"""The six courses of the demo studio, with their categories and weekly dates."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from domain.courses.filing import NewCategory, NewCourse
from domain.courses.rules import Slot
from domain.courses.service import Courses
from domain.dates import Duration
from domain.store.scope import Scope

YOGA, PILATES, BACK = "Yoga Flow", "Pilates", "Rückenfit"
CHILDREN, AQUA, SALSA = "Kinderturnen", "Aqua-Fitness", "Salsa für Anfänger"
COURSES_FROM = date(2026, 1, 5)
"""The first day of the courses, a Monday."""
TRAINER = 3
"""The id of the one trainer who has a chat; the others' courses are led by somebody without."""

_MON, _TUE, _WED, _THU, _FRI, _SAT = range(6)
_GROUPS, _KIDS, _WATER = "Kurse", "Kinder", "Wasser"


class DemoCourse(Struct, frozen=True, kw_only=True):
    """A course; ``trainer_id`` is None where nobody of the chat leads it."""

    category: str
    slots: tuple[Slot, ...]
    place: str
    capacity: int
    trainer_id: int | None = TRAINER
    waiting_list: bool = True


COURSES: Final[Mapping[str, DemoCourse]] = {
    YOGA: DemoCourse(
        category=_GROUPS,
        slots=(Slot(_TUE, "18:00", 75), Slot(_THU, "18:00", 75)),
        place="Saal 1",
        capacity=12,
    ),
    PILATES: DemoCourse(
        category=_GROUPS, slots=(Slot(_THU, "09:30", 60),), place="Saal 2", capacity=10
    ),
    BACK: DemoCourse(
        category=_GROUPS,
        slots=(Slot(_MON, "19:00", 60), Slot(_WED, "08:30", 60)),
        place="Saal 1",
        capacity=12,
    ),
    CHILDREN: DemoCourse(
        category=_KIDS,
        slots=(Slot(_WED, "16:00", 45),),
        place="Turnhalle",
        capacity=8,
        trainer_id=None,
    ),
    AQUA: DemoCourse(
        category=_WATER,
        slots=(Slot(_SAT, "11:00", 45),),
        place="Lehrschwimmbecken",
        capacity=6,
        trainer_id=None,
    ),
    SALSA: DemoCourse(
        category=_GROUPS,
        slots=(Slot(_FRI, "20:00", 90),),
        place="Saal 2",
        capacity=16,
        trainer_id=None,
        waiting_list=False,
    ),
}
"""By name, in the order of ``studio.json``, which also knows what else people call them."""


async def write_courses(scope: Scope, aliases: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Write categories and courses; return the courses' ids by name.

    Args:
        scope: Of the new studio; its staff is on file.
        aliases: Per course the other names that people use for it, in the order of the file.
    """
    courses = Courses(scope)
    categories = {
        new.name: (await courses.add_category(new)).id
        for new in (
            NewCategory(name=_GROUPS, cancellation_hours=24),
            NewCategory(name=_KIDS, cancellation_hours=12, makeup_valid=Duration(weeks=8)),
            NewCategory(name=_WATER, cancellation_hours=48, makeup=False),
        )
    }
    found = {}
    for name, others in aliases.items():
        new = _new(name, tuple(others), COURSES[name], categories)
        found[name] = (await courses.add(new)).id
    return found


def _new(
    name: str, aliases: tuple[str, ...], course: DemoCourse, categories: Mapping[str, int]
) -> NewCourse:
    return NewCourse(
        name=name,
        aliases=aliases,
        category_id=categories[course.category],
        slots=course.slots,
        capacity=course.capacity,
        starts_on=COURSES_FROM,
        place=course.place,
        trainer_id=course.trainer_id,
        waiting_list=course.waiting_list,
    )
