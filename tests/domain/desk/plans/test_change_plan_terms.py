"""Other terms for a plan: running contracts keep theirs."""

import pytest
from msgspec.structs import replace

from domain.dates import Duration
from domain.desk.errors import PreviewOutdated
from domain.desk.facts import Note
from domain.desk.plans.change_plan_terms import ChangePlanTerms
from domain.plans.draft import PlanDraft
from domain.plans.errors import (
    PlanNameTaken,
    PlanNotFound,
    PlanUnchanged,
    TotalWithoutEnd,
)
from domain.plans.kinds import Schedule
from domain.plans.service import PlanView
from domain.store.journal import entries
from domain.studio import Studio
from tests.support.desk import as_stored


async def _plan(studio: Studio, name: str) -> tuple[PlanView, PlanDraft]:
    plans = await studio.plans.all(active=None)
    (plan,) = (plan for plan in plans if plan.name == name)
    return plan, PlanDraft.of(plan)


async def test_running_contracts_keep_their_price(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Jahresabo")
    order = ChangePlanTerms(plan.id, replace(draft, price_cents=69_00))

    preview = await demo.desk.preview(order)
    await demo.desk.carry_out(order, as_stored(preview.decision_facts()))

    assert (preview.before, preview.after) == ({"price_cents": 59_00}, {"price_cents": 69_00})
    assert preview.running == 13
    assert (await demo.plans.get(plan.id)).price_cents == 69_00
    (clara,) = await demo.contracts.of_customer(1)
    assert clara.price_cents == 59_00
    entry = (await entries(demo.scope))[0]
    assert entry.facts == {
        "plan_id": plan.id,
        "fields": ["price_cents"],
        "before": {"price_cents": 59_00},
        "after": {"price_cents": 69_00},
    }


async def test_contracts_that_are_over_are_not_counted(demo: Studio) -> None:
    running = await demo.contracts.running_per_plan()

    views = [
        view
        for customer in await demo.customers.all(active=None)
        for view in await demo.contracts.of_customer(customer.id)
    ]
    plans = await demo.plans.all()
    assert {plan.id: running[plan.id] for plan in plans} == {
        plan.id: sum(view.plan_id == plan.id for view in views) for plan in plans
    }


async def test_a_doubtful_plan_can_be_switched_off_and_says_nothing(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Drei-Monats-Vertrag")
    order = ChangePlanTerms(plan.id, replace(draft, active=False))

    preview = await demo.desk.preview(order)
    await demo.desk.carry_out(order, as_stored(preview.decision_facts()))

    assert preview.notes == ()
    assert "Drei-Monats-Vertrag" not in [each.name for each in await demo.plans.all()]


async def test_a_doubt_stays_a_note(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Drei-Monats-Vertrag")

    preview = await demo.desk.preview(
        ChangePlanTerms(plan.id, replace(draft, notice=Duration(days=7)))
    )

    assert preview.notes == (
        Note("fixed-renewal-void", {"paragraph": "§ 309 Nr. 9 b BGB", "found": "P1M"}),
    )


async def test_what_does_not_fit_together_is_refused(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Jahresabo")

    with pytest.raises(TotalWithoutEnd):
        await demo.desk.preview(ChangePlanTerms(plan.id, replace(draft, schedule=Schedule.TOTAL)))


async def test_nothing_to_change_is_refused(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Jahresabo")

    with pytest.raises(PlanUnchanged) as refused:
        await demo.desk.preview(ChangePlanTerms(plan.id, draft))

    assert refused.value.name == "Jahresabo"


async def test_the_name_of_another_plan_is_refused_and_its_own_is_not(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Jahresabo")

    with pytest.raises(PlanNameTaken):
        await demo.desk.preview(ChangePlanTerms(plan.id, replace(draft, name="Flex")))
    preview = await demo.desk.preview(ChangePlanTerms(plan.id, replace(draft, name="JAHRESABO")))

    assert preview.after == {"name": "JAHRESABO"}


async def test_a_plan_that_is_not_there_is_refused(demo: Studio) -> None:
    _, draft = await _plan(demo, "Jahresabo")

    with pytest.raises(PlanNotFound):
        await demo.desk.preview(ChangePlanTerms(99, draft))


async def test_what_somebody_else_changed_meanwhile_is_shown_anew(demo: Studio) -> None:
    plan, draft = await _plan(demo, "Jahresabo")
    order = ChangePlanTerms(plan.id, replace(draft, price_cents=69_00))
    facts = as_stored((await demo.desk.preview(order)).decision_facts())
    await demo.plans.rewrite(plan.id, replace(draft, refund_cents=5_00))

    with pytest.raises(PreviewOutdated):
        await demo.desk.carry_out(order, facts)
