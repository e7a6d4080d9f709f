"""Change what a plan says, or switch it on or off: ``plan.change``.

Contracts that were concluded on it keep the terms that they were concluded on.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from typing_extensions import override

from domain.desk.commands import Change, DeskCommand, Order
from domain.desk.facts import Note
from domain.desk.plans.doubts import notes_of_plan
from domain.plans.draft import PlanDraft, demand_sound
from domain.plans.errors import PlanUnchanged
from domain.plans.views import PlanView


class PlanChangePreview(Struct, frozen=True):
    """A plan as it is beside how it would be.

    ``before`` and ``after`` hold the columns that differ, JSON-ready. ``running`` counts the
    contracts that keep the terms they have.
    """

    plan: PlanView
    draft: PlanDraft
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    running: int
    notes: tuple[Note, ...]
    command: str = "plan.change"

    def decision_facts(self) -> dict[str, Any]:
        """Return the plan's version and what becomes of each column that changes."""
        return {"plan": [self.plan.id, self.plan.version], "after": dict(self.after)}


class ChangePlanTerms(Order[PlanChangePreview], frozen=True):
    """A plan shall say what the draft says."""

    plan_id: int
    draft: PlanDraft


class ChangePlanTermsCommand(DeskCommand[ChangePlanTerms, PlanChangePreview]):
    """Changes plans."""

    command = "plan.change"

    @override
    async def think(self, order: ChangePlanTerms, *, lock: bool) -> PlanChangePreview:
        areas, draft = self.areas, order.draft
        if lock:
            await areas.plans.record_for_update(order.plan_id)
        plan = await areas.plans.get(order.plan_id)
        before, after = PlanDraft.of(plan).as_json(), draft.as_json()
        changed = [name for name in after if after[name] != before[name]]
        if not changed:
            raise PlanUnchanged(plan.name)
        if changed != ["active"]:
            demand_sound(draft)
        await areas.plans.demand_free(draft.name, plan.id)
        if "course_id" in changed and draft.course_id is not None:
            await areas.courses.get(draft.course_id)
        return PlanChangePreview(
            plan=plan,
            draft=draft,
            before={name: before[name] for name in changed},
            after={name: after[name] for name in changed},
            running=(await areas.contracts.running_per_plan()).get(plan.id, 0),
            notes=await notes_of_plan(areas, draft) if draft.active else (),
        )

    @override
    async def write(self, order: ChangePlanTerms, preview: PlanChangePreview) -> Change:
        record = await self.areas.plans.rewrite(order.plan_id, order.draft)
        facts = {
            "plan_id": record.id,
            "fields": sorted(preview.after),
            "before": dict(preview.before),
            "after": dict(preview.after),
        }
        return Change(facts=facts, rows=[record], undo_until=self.undo_until)
