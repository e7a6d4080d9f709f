"""The plans on sale (Tarife, Vertragslaufzeiten)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from domain.plans.draft import PlanDraft
from domain.plans.errors import PlanNameTaken, PlanNotFound
from domain.plans.records import PlanRecord
from domain.plans.views import PlanView, view_of
from domain.store.counters import next_number
from domain.store.once import once
from domain.store.rows import rows_of
from domain.store.scope import Scope

__all__ = ["PlanView", "Plans"]


class Plans:
    """The plans of one studio."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    async def all(self, *, active: bool | None = True) -> tuple[PlanView, ...]:
        """Return the plans, the oldest first; ``active`` None for those switched off too."""
        is_active = {} if active is None else {"active": active}
        return tuple(map(view_of, await rows_of(self._scope, PlanRecord, **is_active)))

    async def get(self, plan_id: int) -> PlanView:
        """Return one plan.

        Raises:
            PlanNotFound: The studio has no such plan.
        """

        async def read() -> PlanView:
            return view_of(await self._record(plan_id))

        return await once(self._scope.session, ("plan", self._scope.studio_id, plan_id), read)

    async def record_for_update(self, plan_id: int) -> PlanRecord:
        """Return the row of a plan, locked until the transaction ends.

        Raises:
            PlanNotFound: The studio has no such plan.
        """
        return await self._record(plan_id, lock=True)

    async def demand_free(self, name: str, but: int | None = None) -> None:
        """Let pass a name by which no other plan is called.

        Args:
            name: What a plan shall be called.
            but: The plan that is called so already.

        Raises:
            PlanNameTaken: Another plan is called so, or goes by that name.
        """
        wanted = name.casefold()
        for plan in await self.all(active=None):
            names = {each.casefold() for each in (plan.name, *plan.aliases)}
            if plan.id != but and wanted in names:
                raise PlanNameTaken(plan.name)

    async def as_it_was(self, plan_id: int, before: Mapping[str, Any]) -> PlanView:
        """Return a plan as it was, given the columns that have changed since, JSON-ready."""
        record = await self._record(plan_id)
        names = PlanRecord.__table__.columns.keys()
        values = {**{name: getattr(record, name) for name in names}, **before}
        if isinstance(values["tax_rate"], str):
            values["tax_rate"] = Decimal(values["tax_rate"])
        return view_of(PlanRecord(**values))

    async def add(self, draft: PlanDraft) -> PlanRecord:
        """Return the row of a new plan; whether it is sound was asked before.

        Raises:
            PlanNameTaken: Another plan has got the name meanwhile.
        """
        scope = self._scope
        number = await next_number(scope.session, scope.studio_id, "plans")
        await self.demand_free(draft.name)  # once the number is locked, nobody else adds a plan
        record = PlanRecord(studio_id=scope.studio_id, id=number, **draft.columns())
        scope.session.add(record)
        await scope.session.flush()
        return record

    async def rewrite(self, plan_id: int, draft: PlanDraft) -> PlanRecord:
        """Return the row of a plan with everything as the draft says it."""
        record = await self.record_for_update(plan_id)
        for name, value in draft.columns().items():
            if getattr(record, name) != value:
                setattr(record, name, value)
        await self._scope.session.flush()
        return record

    async def _record(self, plan_id: int, *, lock: bool = False) -> PlanRecord:
        found = await rows_of(self._scope, PlanRecord, lock=lock, id=plan_id)
        if not found:
            raise PlanNotFound(plan_id)
        return found[0]
