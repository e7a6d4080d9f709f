"""Make or change a category of courses: ``category.change``.

Another deadline or make-up rule counts from now on; rights that were given before stay as they
are.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.courses.errors import CategoryUnchanged
from domain.courses.filing import (
    NewCategory,
    as_new_category,
    category_facts,
    write_category,
)
from domain.courses.views import CategoryView, category_view
from domain.desk.areas import Areas
from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.courses.add_course import refuse_taken_category
from domain.desk.facts import PlannedMessage


class CategoryPreview(Struct, frozen=True):
    """A category as it would be.

    Attributes:
        before: None for a new one.
        names: Of all categories by id, as the make-up rule names them.
        courses: Names of the courses that belong to it.
        default_hours: The studio's deadline, where the category sets none.
        category_id: Once it is on file.
    """

    before: CategoryView | None
    after: NewCategory
    names: Mapping[int, str]
    courses: tuple[str, ...]
    default_hours: int
    command: str = "category.change"
    messages: tuple[PlannedMessage, ...] = ()

    def decision_facts(self) -> dict[str, Any]:
        """Return the category's version, and its courses; the values are the order's."""
        before = [self.before.id, self.before.version] if self.before else None
        return {"category": before, "courses": list(self.courses)}


class ChangeCategory(Order[CategoryPreview], frozen=True):
    """A category is wanted so; ``category_id`` None makes a new one."""

    after: NewCategory
    category_id: int | None = None


class ChangeCategoryCommand(DeskCommand[ChangeCategory, CategoryPreview]):
    """Makes and changes categories."""

    command = "category.change"

    @override
    async def think(self, order: ChangeCategory, *, lock: bool) -> CategoryPreview:
        before = await self._before(order, lock=lock)
        await refuse_taken_category(self.areas, order.after.name, order.category_id)
        if before is not None and as_new_category(before) == order.after:
            raise CategoryUnchanged(before.name)
        settings = await self.areas.studios.settings(self.scope.studio_id)
        return CategoryPreview(
            before=before,
            after=order.after,
            names=await _names(self.areas, order.after.makeup_categories),
            courses=await _courses_of(self.areas, order.category_id),
            default_hours=settings.cancellation_hours,
        )

    @override
    async def write(self, order: ChangeCategory, preview: CategoryPreview) -> Change:
        courses = self.areas.courses
        if order.category_id is None:
            record = await courses.add_category(order.after)
            facts: dict[str, Any] = {"category_id": record.id, "new": True}
            return Change(facts=facts, rows=[record], undo_until=self.undo_until)
        record = await courses.category_record(order.category_id, lock=True)
        before = category_facts(as_new_category(category_view(record)))
        fields = write_category(record, order.after)
        facts = {"category_id": record.id, "fields": list(fields), "before": before}
        return Change(facts=facts, rows=[record], undo_until=self.undo_until)

    async def _before(self, order: ChangeCategory, *, lock: bool) -> CategoryView | None:
        if order.category_id is None:
            return None
        if lock:
            await self.areas.courses.category_record(order.category_id, lock=True)
        return await self.areas.courses.category(order.category_id)


async def _names(areas: Areas, wanted: tuple[int, ...]) -> dict[int, str]:
    """Return the names of all categories.

    Raises:
        CategoryNotFound: One that the make-up rule names does not exist.
    """
    for category_id in wanted:
        await areas.courses.category(category_id)
    return {each.id: each.name for each in await areas.courses.categories()}


async def _courses_of(areas: Areas, category_id: int | None) -> tuple[str, ...]:
    courses = await areas.courses.all()
    return tuple(each.name for each in courses if each.category.id == category_id)
