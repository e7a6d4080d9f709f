"""Which plan is to be sold, and in which course: from names to ids, or to the next question."""

import re
from collections.abc import Sequence

from domain.desk.sales.deal import CARD, needs_course
from domain.desk.sales.errors import PlanNotOnSale
from domain.money import Money
from domain.plans.service import PlanView
from handlers.courses.meant import find_course, short_names
from handlers.dialog import Answer, Choice, Option, Question, Slots, Talk
from handlers.listing import find_plan, leads_to
from handlers.sales.said import unknown_plan
from handlers.texts import Words
from handlers.understanding.words import fold

ASK_PLAN = "plan"
ASK_COURSE = "course"
"""What is asked for by the buttons that take another plan, or another course."""


async def plan_to_sell(
    talk: Talk, slots: Slots, *, without: int | None = None
) -> Question | Answer | PlanView:
    """Return the plan that is meant, or the question which one.

    Args:
        talk: The turn.
        slots: ``plan`` is a name, ``plan_id`` is filled.
        without: A plan that is not offered: the one that is to be left, and cards neither.

    Raises:
        PlanNotOnSale: The plan that was named is switched off.
    """
    if slots.get("x_ask") == ASK_PLAN:
        return await _which(talk, slots, without)
    plan = await find_plan(talk, slots)
    if plan is None:
        return await _which(talk, slots, without)
    if not plan.active:
        raise PlanNotOnSale(plan.id, plan.name)
    slots["x_plan"] = plan.name
    return plan


async def course_to_join(talk: Talk, slots: Slots, plan: PlanView) -> Question | Answer | None:
    """Fill ``course_id`` where a plan is for firm enrolment and names no course itself."""
    named = plan.kind == "month" and plan.course_id is None and slots.get("course")
    if not needs_course(plan) and not named:
        _forget_course(slots)
        return None
    if slots.get("x_ask") == ASK_COURSE:
        slots.pop("course_id", None)
        slots["x_course_read"] = 1
    slots["x_joins"] = 1
    await _take_said_course(talk, slots)
    return await find_course(talk, slots)


def plan_options(words: Words, slots: Slots) -> tuple[Option, ...]:
    """Return the buttons of a proposal that take another plan, and another course if one was."""
    course = (Option(words("button-other-course"), asks=ASK_COURSE),) if "x_joins" in slots else ()
    return (Option(words("button-other-plan"), asks=ASK_PLAN), *course)


def _forget_course(slots: Slots) -> None:
    slots.pop("course_id", None)
    slots.pop("x_joins", None)


async def _take_said_course(talk: Talk, slots: Slots) -> None:
    """Take the one course that the first sentence names: "Fünferkarte für Emma in Pilates"."""
    said = fold(str(slots.get("said", "")))
    if "x_course_read" in slots or "course_id" in slots or slots.get("course"):
        return
    slots["x_course_read"] = 1
    courses = await talk.studio.courses.all()
    short = short_names(courses)
    named = [
        course
        for course in courses
        if any(_is_in(name, said) for name in (course.name, *course.aliases, short.get(course.id)))
    ]
    if len(named) == 1:
        slots["course_id"] = named[0].id


def _is_in(name: str | None, said: str) -> bool:
    return bool(name) and re.search(rf"\b{re.escape(fold(str(name)))}\b", said) is not None


async def _which(talk: Talk, slots: Slots, without: int | None) -> Question | Answer:
    """Return the plans on sale, each with the price of this customer's group."""
    plans = [
        plan
        for plan in await talk.studio.plans.all()
        if without is None or (plan.id != without and plan.kind != CARD)
    ]
    if not plans:
        return _no_plans(talk)
    customer = await talk.studio.customers.file(slots["customer_id"])
    choices = tuple(
        Choice(_label(talk, plan, customer.price_group), {"plan_id": plan.id}) for plan in plans
    )
    whose = "own" if talk.is_customer else "of"
    text = talk.words(f"sale-ask-plan-{whose}", customer=customer.name)
    named = str(slots.get("plan") or "") or unknown_plan(talk, str(slots.get("said", "")))
    if named and slots.get("x_ask") != ASK_PLAN:
        text = "\n".join((talk.words("sale-unknown-plan", plan=named), text))
    return Question("plan", "\n".join((text, *_highlights(talk, plans))), choices)


def _label(talk: Talk, plan: PlanView, group: str) -> str:
    price = Money(plan.prices_cents.get(group, plan.price_cents))
    return talk.words.label(f"sale-plan-{plan.schedule}", plan=plan.name, price=price)


def _highlights(talk: Talk, plans: Sequence[PlanView]) -> tuple[str, ...]:
    """Return what customers read when they choose."""
    if not talk.is_customer:
        return ()
    return tuple(
        talk.words("sale-plan-highlights", plan=plan.name, highlights=plan.highlights)
        for plan in plans
        if plan.highlights
    )


def _no_plans(talk: Talk) -> Answer:
    text = talk.words("sale-no-plans")
    if talk.is_customer:
        return Answer((text,))
    return Answer((text,), ((leads_to(talk.words, "intent-plan-add", "plan.add"),),))
