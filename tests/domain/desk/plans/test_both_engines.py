"""A plan is made, counted and changed on both databases."""

import pytest

from bot.database import Database
from domain.contracts.service import Contracts
from domain.desk.plans.add_plan import AddPlan
from domain.desk.plans.change_plan_terms import ChangePlanTerms
from domain.desk.service import Desk
from domain.plans.draft import PlanDraft
from domain.plans.kinds import PlanKind
from domain.plans.service import Plans
from tests.support.desk import as_stored
from tests.support.rows import add_contract, add_customer
from tests.support.studios import fill_with_empty_studio, scope_of

CARD = PlanDraft(name="Zehnerkarte", kind=PlanKind.CARD, price_cents=120_00, units=10)
DEARER = PlanDraft(name="Zehnerkarte", kind=PlanKind.CARD, price_cents=130_00, units=10)


@pytest.mark.slow
async def test_a_plan_from_its_making_to_its_change(either: Database) -> None:
    async with either.write() as session:
        await fill_with_empty_studio(session)
        desk = Desk(scope_of(session))
        await desk.carry_out(
            AddPlan(CARD), as_stored((await desk.preview(AddPlan(CARD))).decision_facts())
        )

    async with either.write() as session:
        scope = scope_of(session)
        clara = await add_customer(scope, "Clara Vogt")
        await add_contract(scope, clara, 1)
        await add_contract(scope, clara, 1, state="ended", fixed_end_on=scope.today)
        order = ChangePlanTerms(1, DEARER)
        facts = as_stored((await Desk(scope).preview(order)).decision_facts())
        await Desk(scope).carry_out(order, facts)

        assert await Contracts(scope).running_per_plan() == {1: 1}
        assert (await Plans(scope).get(1)).price_cents == 130_00
