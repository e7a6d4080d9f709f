"""Put a new plan on sale: ``plan.add``."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.plans.add_plan import AddPlan, NewPlanPreview
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.plans.form import NOT_TAKEN, PLAN_FORM
from handlers.plans.lines import plan_lines
from handlers.plans.sentence import as_answers, read_plan
from handlers.plans.values import values_of_plan
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import note_lines, spaced_out


class AddNewPlan:
    """``plan.add``."""

    intent = "plan.add"
    form = PLAN_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for kind, name and price, and for what the kind cannot be without."""
        if "x_read" not in slots:
            slots["x_read"] = 1
            said, name = str(slots.get("said", "")), slots.pop("plan", None)
            found = read_plan(talk.vocabulary, said, name, talk.words.language)
            slots.update(as_answers(found.values))
            slots[NOT_TAKEN] = list(found.unread)
        return await self.form.missing(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> NewPlanPreview:
        """Return the plan as it would be on sale."""
        return await talk.studio.desk.preview(await self._order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: NewPlanPreview) -> Draft:
        """Return the plan in a few lines, what is doubtful, and every value behind details."""
        words, course = talk.words, _course(slots, preview)
        values = values_of_plan(preview.plan, course)
        lines = (
            words("plan-new", name=preview.plan.name),
            *plan_lines(words, preview.plan, course),
            *self.form.told_besides(words, slots, values),
            *self.form.not_taken(words, slots, values),
            *note_lines(words, preview.notes),
            *spaced_out(words("plan-quiet")),
        )
        details = self.form.lines(words, values)
        options = (*_advice(words, preview), self.form.option(words))
        return Draft(lines, options, spaced_out(*details))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Put the plan on sale."""
        return await talk.studio.desk.carry_out(await self._order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that it is there, and the steps that usually follow."""
        words, preview = talk.words, preview_of(done, NewPlanPreview)
        plan = {"plan_id": preview.plan_id}
        on_sale = "plan-added" if preview.plan.active else "plan-added-off"
        lines = (
            words(on_sale, name=preview.plan.name),
            *plan_lines(words, preview.plan, _course(slots, preview)),
        )
        sell = Option(words("button-sell-plan"), request=("contract.sell", plan))
        change = Option(words("button-change-plan"), request=("plan.change", plan))
        return Draft(lines, (sell, change) if preview.plan.active else (change,))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told of a new plan."""
        raise NotImplementedError(planned.kind)

    async def _order(self, talk: Talk, slots: Slots) -> AddPlan:
        return AddPlan(await self.form.draft(talk, self.form.values(talk, slots)))


def _course(slots: Slots, preview: NewPlanPreview) -> str | None:
    """Return the name of the plan's course; a card with free choice has none."""
    return None if preview.plan.course_id is None else slots.get("f_course")


def _advice(words: Words, preview: NewPlanPreview) -> tuple[Option, ...]:
    """Return the way to the settings, where a setting is recommended."""
    if not any(note.kind == "login-recommended" for note in preview.notes):
        return ()
    return (Option(words("button-plan-settings"), request=("settings.show", {})),)
