"""The way back of what is on offer: plans, new courses, categories."""

from typing_extensions import override

from domain.courses.filing import NewCategory, as_new_category, category_from, write_category
from domain.desk.areas import Areas
from domain.desk.errors import UndoOvertaken
from domain.desk.previews import Restored
from domain.desk.undoing.inverse import Inverse, Undoing, Undone
from domain.plans.draft import PlanDraft
from domain.store.references import is_referred_to


class UndoNewPlan(Inverse):
    """A plan that came on sale: it is gone, unless it was sold."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        plan = await self.areas.plans.get(self.facts["plan_id"])
        if await is_referred_to(self.scope, "plan_id", plan.id):
            raise UndoOvertaken(self.entry.id)
        return Undoing(thing=Restored("named", {"name": plan.name}))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.areas.plans.record_for_update(self.facts["plan_id"])
        await self.scope.session.delete(record)
        await self.scope.session.flush()
        return Undone()


class UndoPlanTerms(Inverse):
    """What a plan says: it says again what it said."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        plan = await self.areas.plans.get(self.facts["plan_id"])
        now, then = PlanDraft.of(plan), await self._then()
        await self.areas.plans.demand_free(then.name, plan.id)
        courses = await self.areas.courses.all(active=None)
        names = {course.id: course.name for course in courses}
        values = {"now": now, "then": then, "courses": names}
        return Undoing(
            thing=Restored("named", {"name": then.name}), restored=(Restored("plan", values),)
        )

    @override
    async def write(self, undoing: Undoing) -> Undone:
        record = await self.areas.plans.rewrite(self.facts["plan_id"], await self._then())
        return Undone([record], {"plan_id": record.id, "fields": self.facts["fields"]})

    async def _then(self) -> PlanDraft:
        plan = await self.areas.plans.as_it_was(self.facts["plan_id"], self.facts["before"])
        return PlanDraft.of(plan)


class UndoNewCourse(Inverse):
    """A course that came on offer: it is gone, with a category that was made for it."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        course = await self.areas.courses.get(self.facts["course_id"])
        if await is_referred_to(self.scope, "course_id", course.id, but=("weekly_dates",)):
            raise UndoOvertaken(self.entry.id)
        return Undoing(thing=Restored("named", {"name": course.name}))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        course_id = self.facts["course_id"]
        record = await self.areas.courses.lock(course_id)
        await self.areas.courses.arrange(course_id, ())
        await self.scope.session.delete(record)
        await self.scope.session.flush()
        await drop_category(self.areas, self.facts.get("new_category"))
        return Undone()


class UndoCategory(Inverse):
    """A category, new or changed."""

    @override
    async def think(self, *, lock: bool) -> Undoing:
        category = await self.areas.courses.category(self.facts["category_id"])
        named = Restored("named", {"name": category.name})
        if self.facts.get("new"):
            if await is_in_use(self.areas, category.id):
                raise UndoOvertaken(self.entry.id)
            return Undoing(thing=named)
        names = {each.id: each.name for each in await self.areas.courses.categories()}
        values = {"now": as_new_category(category), "then": self._before(), "names": names}
        return Undoing(thing=named, restored=(Restored("category", values),))

    @override
    async def write(self, undoing: Undoing) -> Undone:
        number = self.facts["category_id"]
        if self.facts.get("new"):
            await drop_category(self.areas, number)
            return Undone()
        record = await self.areas.courses.category_record(number, lock=True)
        fields = write_category(record, self._before())
        return Undone([record], {"category_id": number, "fields": list(fields)})

    def _before(self) -> NewCategory:
        return category_from(self.facts["before"])


async def is_in_use(areas: Areas, category_id: int) -> bool:
    """Return whether courses belong to a category, or others are made up in it."""
    others = [one for one in await areas.courses.categories() if one.id != category_id]
    named = any(category_id in one.makeup_categories for one in others)
    return named or await is_referred_to(areas.scope, "category_id", category_id)


async def drop_category(areas: Areas, category_id: int | None) -> None:
    """Delete a category that was made with a change, unless it is in use by now."""
    if category_id is None or await is_in_use(areas, category_id):
        return
    record = await areas.courses.category_record(category_id, lock=True)
    await areas.scope.session.delete(record)
    await areas.scope.session.flush()
