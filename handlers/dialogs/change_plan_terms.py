"""Change what a plan says, or switch it on or off: ``plan.change``."""

import re
from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.plans.change_plan_terms import ChangePlanTerms, PlanChangePreview
from domain.plans.draft import PlanDraft
from domain.plans.service import PlanView
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import values_of
from handlers.plans.called import renamed
from handlers.plans.fields import FIXED_KIND
from handlers.plans.form import NOT_TAKEN, PLAN_FORM
from handlers.plans.lines import plan_lines
from handlers.plans.meant import find_plan_to_change
from handlers.plans.sentence import Said, as_answers, read_change
from handlers.plans.values import values_of_plan
from handlers.questions import with_lead
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import note_lines, spaced_out

MENU_SLOT = "x_ask"
"""What the question is about that offers every field."""


class ChangePlan:
    """``plan.change``; ``x_course`` keeps the name of the course that the plan is for so far."""

    intent = "plan.change"
    form = PLAN_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the plan, then what is to be changed unless it was said."""
        if (open_point := await find_plan_to_change(talk, slots)) is not None:
            return open_point
        plan = await talk.studio.plans.get(slots["plan_id"])
        current = await _values(talk, slots, plan)
        if "x_read" not in slots:
            slots["x_read"] = 1
            found = _said(talk, slots, plan)
            slots.update(as_answers(found.values))
            slots[NOT_TAKEN] = list(found.unread)
        question = await self.form.missing(talk, slots, current)
        if question is None and not _changes(current, slots):
            question = self.form.menu(talk, slots, current)
        if question is None or question.slot != MENU_SLOT:
            return question
        return with_lead(question, talk.words("plan-change", name=plan.name))

    async def preview(self, talk: Talk, slots: Slots) -> PlanChangePreview:
        """Return the plan as it is beside how it would be."""
        return await talk.studio.desk.preview(await self._order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: PlanChangePreview) -> Draft:
        """Return each value that changes, old and new, and who keeps the terms they have."""
        words = talk.words
        keeps = words("plan-running-keep", count=preview.running)
        lines = (
            _head(words, preview),
            *self._changed(words, slots, preview),
            *spaced_out(keeps),
            *self.form.not_taken(words, slots, values_of_plan(preview.draft, None)),
            *note_lines(words, preview.notes),
            *spaced_out(words("plan-quiet")),
        )
        values = values_of_plan(preview.draft, _course(slots, preview))
        return Draft(
            lines, (self.form.option(words),), spaced_out(*self.form.lines(words, values))
        )

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Change the plan."""
        return await talk.studio.desk.carry_out(await self._order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what the plan says now."""
        words, preview = talk.words, preview_of(done, PlanChangePreview)
        plan = {"plan_id": preview.plan.id}
        lines = (
            words("plan-changed", name=preview.draft.name),
            *plan_lines(words, preview.draft, _course(slots, preview)),
            *spaced_out(*self._changed(words, slots, preview)),
            words("plan-running-keep", count=preview.running),
        )
        more = Option(words("button-change-plan"), request=("plan.change", plan))
        return Draft(lines, (more,))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: running contracts keep their terms."""
        raise NotImplementedError(planned.kind)

    def _changed(self, words: Words, slots: Slots, preview: PlanChangePreview) -> tuple[str, ...]:
        before = values_of_plan(PlanDraft.of(preview.plan), slots.get("x_course"))
        after = values_of_plan(preview.draft, _course(slots, preview))
        differ = {name: value for name, value in after.items() if before[name] != value}
        return self.form.changes(words, before, differ)

    async def _order(self, talk: Talk, slots: Slots) -> ChangePlanTerms:
        plan = await talk.studio.plans.get(slots["plan_id"])
        values = self.form.values(talk, slots, await _values(talk, slots, plan))
        return ChangePlanTerms(plan.id, await self.form.draft(talk, values, plan.aliases))


async def _values(talk: Talk, slots: Slots, plan: PlanView) -> dict[str, Any]:
    """Return what the plan says as the form holds it; its kind is fixed."""
    found = await talk.studio.courses.all(active=None)
    names = {course.id: course.name for course in found}
    slots["x_course"] = names.get(plan.course_id or 0)
    return {**values_of_plan(PlanDraft.of(plan), slots["x_course"]), FIXED_KIND: plan.id}


def _said(talk: Talk, slots: Slots, plan: PlanView) -> Said:
    """Return what the sentence says about the plan; its name may hold figures and lengths."""
    said = str(slots.get("said", ""))
    if (called := renamed(said)) is not None:
        return Said({"name": called})
    for name in sorted((plan.name, *plan.aliases), key=len, reverse=True):
        said = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", said, flags=re.IGNORECASE)
    return read_change(talk.vocabulary, said, PlanDraft.of(plan).kind, talk.words.language)


def _changes(current: Mapping[str, Any], slots: Slots) -> bool:
    return any(current.get(name) != value for name, value in values_of(slots).items())


def _course(slots: Slots, preview: PlanChangePreview) -> str | None:
    """Return the name of the course that the plan would be for."""
    course: str | None = slots.get("f_course", slots.get("x_course"))
    return None if preview.draft.course_id is None else course


def _head(words: Words, preview: PlanChangePreview) -> str:
    if set(preview.after) == {"active"}:
        switched = "plan-switch-on" if preview.draft.active else "plan-switch-off"
        return words(switched, name=preview.plan.name)
    return words("plan-change", name=preview.plan.name)
