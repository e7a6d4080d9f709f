"""List the plans: for staff all of them, for customers those on sale at their own price."""

from collections.abc import Mapping, Sequence

from domain.plans.draft import PlanDraft
from domain.plans.service import PlanView
from domain.store.scope import Role
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import MOST_BUTTONS, leads_to, spaced
from handlers.messages import Button, Rows
from handlers.plans.form import PLAN_FORM
from handlers.plans.lines import follow_on_line, length_line, plan_lines, price_line
from handlers.plans.values import values_of_plan
from handlers.texts import Words


class ListPlans:
    """``plan.list``; with ``plan_id`` it is that plan with everything it says."""

    intent = "plan.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return a block per plan, and a button that leads on from each."""
        if talk.is_customer:
            return await _for_customer(talk)
        courses = await _course_names(talk)
        running = await talk.studio.contracts.running_per_plan()
        if "plan_id" in slots:
            plan = await talk.studio.plans.get(slots["plan_id"])
            return self._one(talk, plan, courses, running)
        plans = await talk.studio.plans.all(active=None)
        if not plans:
            return _none_yet(talk)
        on_sale = sorted(plans, key=lambda plan: not plan.active)
        head = talk.words("plans-head", count=sum(plan.active for plan in plans))
        blocks = (_block(talk.words, plan, courses, running) for plan in on_sale)
        return Answer(spaced((head, *blocks)), _plan_buttons(talk, on_sale))

    def _one(
        self,
        talk: Talk,
        plan: PlanView,
        courses: Mapping[int, str],
        running: Mapping[int, int],
    ) -> Answer:
        """Return everything that a plan says."""
        words, draft = talk.words, PlanDraft.of(plan)
        values = values_of_plan(draft, courses.get(plan.course_id or 0))
        head = _block(words, plan, courses, running)
        told = PLAN_FORM.lines(words, {**values, "plan_id": plan.id})
        return Answer(spaced((head, "\n".join(told))), _buttons_of(talk, plan))


async def _for_customer(talk: Talk) -> Answer:
    """Return what a customer can have, at the price of their own group."""
    words, plans = talk.words, await talk.studio.plans.all()
    customer = await talk.studio.customers.file(talk.link.customer_id or 0)
    courses = await _course_names(talk)
    if not plans:
        return Answer((words("plans-none"),))
    blocks = (_offer(words, plan, customer.price_group, courses) for plan in plans)
    rows = tuple((_ask_for(talk, plan),) for plan in plans[:MOST_BUTTONS])
    return Answer(spaced((words("plans-for-you", count=len(plans)), *blocks)), rows)


def _offer(words: Words, plan: PlanView, group: str, courses: Mapping[int, str]) -> str:
    draft = PlanDraft.of(plan)
    lines = (
        words("plan-block-head", name=plan.name, price=price_line(words, draft, group)),
        *((words("plan-highlights", text=plan.highlights),) if plan.highlights else ()),
        length_line(words, draft, courses.get(plan.course_id or 0)),
        follow_on_line(words, draft, group) or "",
    )
    return "\n".join(filter(None, lines))


def _ask_for(talk: Talk, plan: PlanView) -> Button:
    label = talk.words.label("button-ask-for-plan", plan=plan.name)
    slots = {"plan_id": plan.id}
    return Button(label, request_data(talk.words.language, "contract.sell", slots))


def _block(
    words: Words, plan: PlanView, courses: Mapping[int, str], running: Mapping[int, int]
) -> str:
    """Return a plan as staff see it in the list."""
    price, *others = plan_lines(words, PlanDraft.of(plan), courses.get(plan.course_id or 0))
    lines = (
        words("plan-block-head", name=plan.name, price=price),
        *(() if plan.active else (words("plan-off"),)),
        *others,
        words("plan-running", count=running.get(plan.id, 0)),
    )
    return "\n".join(lines)


def _plan_buttons(talk: Talk, plans: Sequence[PlanView]) -> Rows:
    """Return a button per plan, the first ones, and one for a new plan."""
    of_plans = tuple(
        (Button(plan.name, _data(talk, "plan.list", plan)),) for plan in plans[:MOST_BUTTONS]
    )
    return (*of_plans, *_add_row(talk))


def _buttons_of(talk: Talk, plan: PlanView) -> Rows:
    words = talk.words
    sell = Button(words("button-sell-plan"), _data(talk, "contract.sell", plan))
    rows: Rows = ((sell,),) if plan.active else ()
    if talk.link.role is not Role.OWNER:
        return rows
    slots = {"plan_id": plan.id, "active": "no" if plan.active else "yes"}
    label = "button-plan-off" if plan.active else "button-plan-on"
    change = Button(words("button-change-plan"), _data(talk, "plan.change", plan))
    return (*rows, (change,), (leads_to(words, label, "plan.change", **slots),))


def _none_yet(talk: Talk) -> Answer:
    return Answer((talk.words("plans-none-yet"),), _add_row(talk))


def _add_row(talk: Talk) -> Rows:
    """Return the way to a new plan for those who may make one."""
    if talk.link.role is not Role.OWNER:
        return ()
    return ((leads_to(talk.words, "intent-plan-add", "plan.add"),),)


def _data(talk: Talk, intent: str, plan: PlanView) -> str:
    return request_data(talk.words.language, intent, {"plan_id": plan.id})


async def _course_names(talk: Talk) -> dict[int, str]:
    found = await talk.studio.courses.all(active=None)
    return {course.id: course.name for course in found}
