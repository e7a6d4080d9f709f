"""The plans on sale."""

import pytest
from msgspec.structs import replace

from domain.dates import Duration
from domain.plans.draft import PlanDraft
from domain.plans.errors import PlanNameTaken, PlanNotFound
from domain.plans.service import Plans
from domain.plans.terms import NoticeTo, PlanTerms
from domain.store.scope import Scope
from tests.support.rows import add_plan


async def test_plans_are_listed_in_the_order_in_which_they_were_made(empty: Scope) -> None:
    await add_plan(empty, "Jahresabo", aliases=["Jahresvertrag"])
    await add_plan(empty, "Altes Abo", active=False)
    await add_plan(empty, "Basisabo")
    plans = Plans(empty)

    assert [plan.name for plan in await plans.all()] == ["Jahresabo", "Basisabo"]
    assert [plan.name for plan in await plans.all(active=False)] == ["Altes Abo"]
    assert len(await plans.all(active=None)) == 3


async def test_a_plan_says_its_terms_and_its_other_names(empty: Scope) -> None:
    plan_id = await add_plan(
        empty,
        "Drei-Monats-Vertrag",
        aliases=["3-Monats-Vertrag"],
        initial_term="P3M",
        renewal="P1M",
        notice="P14D",
        notice_to="term_end",
        prices_cents={"Senioren": 4100},
    )

    plan = await Plans(empty).get(plan_id)

    assert plan.terms == PlanTerms(
        initial_term=Duration(months=3),
        renewal=Duration(months=1),
        notice=Duration(days=14),
        notice_to=NoticeTo.TERM_END,
    )
    assert (plan.aliases, plan.prices_cents) == (("3-Monats-Vertrag",), {"Senioren": 4100})


async def test_a_plan_that_is_not_there_is_refused(empty: Scope) -> None:
    with pytest.raises(PlanNotFound) as refused:
        await Plans(empty).get(99)

    assert refused.value.plan_id == 99


async def test_a_name_is_taken_by_a_plan_or_by_what_people_call_it(empty: Scope) -> None:
    await add_plan(empty, "Jahresabo", aliases=["Jahresvertrag"], active=False)
    plans = Plans(empty)
    draft = PlanDraft.of(await plans.get(1))

    for name in ("jahresabo", "JAHRESVERTRAG"):
        with pytest.raises(PlanNameTaken) as refused:
            await plans.add(replace(draft, name=name))
        assert refused.value.name == "Jahresabo"
    await plans.demand_free(draft.name, but=1)


async def test_a_plan_is_written_anew_and_raises_its_version(empty: Scope) -> None:
    plan_id = await add_plan(empty, "Jahresabo")
    plans = Plans(empty)
    draft = PlanDraft.of(await plans.get(plan_id))

    await plans.rewrite(plan_id, replace(draft, price_cents=69_00, active=False))

    plan = await plans.get(plan_id)
    assert (plan.price_cents, plan.active, plan.version) == (69_00, False, 2)


async def test_a_plan_that_says_the_same_keeps_its_version(empty: Scope) -> None:
    plan_id = await add_plan(empty, "Jahresabo")
    plans = Plans(empty)

    await plans.rewrite(plan_id, PlanDraft.of(await plans.get(plan_id)))

    assert (await plans.get(plan_id)).version == 1
