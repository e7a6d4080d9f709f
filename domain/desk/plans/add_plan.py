"""Put a new plan on sale: ``plan.add``."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import Note
from domain.desk.plans.doubts import notes_of_plan
from domain.plans.draft import PlanDraft, demand_sound


class NewPlanPreview(Struct, frozen=True):
    """A plan that would come on sale; ``plan_id`` is set once it is there."""

    plan: PlanDraft
    notes: tuple[Note, ...]
    command: str = "plan.add"
    plan_id: int | None = None

    def decision_facts(self) -> dict[str, Any]:
        """Return everything that the plan says."""
        return {"plan": self.plan.as_json()}


class AddPlan(Order[NewPlanPreview], frozen=True):
    """A new plan is wanted."""

    plan: PlanDraft


class AddPlanCommand(DeskCommand[AddPlan, NewPlanPreview]):
    """Puts new plans on sale."""

    command = "plan.add"

    @override
    async def think(self, order: AddPlan, *, lock: bool) -> NewPlanPreview:
        demand_sound(order.plan)
        await self.areas.plans.demand_free(order.plan.name)
        if order.plan.course_id is not None:
            await self.areas.courses.get(order.plan.course_id)
        return NewPlanPreview(order.plan, await notes_of_plan(self.areas, order.plan))

    @override
    async def write(self, order: AddPlan, preview: NewPlanPreview) -> Change:
        record = await self.areas.plans.add(order.plan)
        facts = {"plan_id": record.id, "kind": record.kind, "price_cents": record.price_cents}
        told = replace(preview, plan_id=record.id)
        return Change(facts=facts, rows=[record], undo_until=self.undo_until, told=told)
