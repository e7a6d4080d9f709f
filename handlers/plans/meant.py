"""Which plan is meant: by its id, by its name, or by a name in the sentence."""

import re

from domain.plans.service import PlanView
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.listing import find_plan, leads_to
from handlers.understanding.words import fold


async def find_plan_to_change(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``plan_id``, be the plan on sale or not; return the question where that is open."""
    if "plan_id" in slots:
        return None
    if await find_plan(talk, slots) is not None:
        return None
    plans = await talk.studio.plans.all(active=None)
    if not plans:
        first = leads_to(talk.words, "intent-plan-add", "plan.add")
        return Answer((talk.words("plans-none-yet"),), ((first,),))
    named = [plan for plan in plans if _is_named(plan, str(slots.get("said", "")))]
    if len(named) == 1:
        slots["plan_id"] = named[0].id
        return None
    choices = tuple(Choice(plan.name, {"plan_id": plan.id}) for plan in named or plans)
    return Question("plan", talk.words("ask-which-plan"), choices)


def _is_named(plan: PlanView, said: str) -> bool:
    names = (fold(name) for name in (plan.name, *plan.aliases))
    return any(re.search(rf"\b{re.escape(name)}\b", fold(said)) for name in names)
