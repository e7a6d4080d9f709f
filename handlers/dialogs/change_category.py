"""Make a category of courses, or change one: ``category.change``."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from domain.courses.filing import THREE_MONTHS
from domain.courses.views import CategoryView
from domain.desk.courses.change_category import CategoryPreview, ChangeCategory
from domain.desk.facts import Done, PlannedMessage
from handlers.courses.category_form import CATEGORY_FORM, as_category, form_of, take_meant
from handlers.courses.wording import deadline_text, makeup_text
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.forms.form import Value, values_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import spaced_out

NEW: Mapping[str, Value] = {
    "hours": None,
    "makeup": True,
    "valid": str(THREE_MONTHS),
    "where": None,
}
"""What holds of a new category unless something else is said."""


class ChangeCourseCategory:
    """``category.change``."""

    intent = "category.change"
    form = CATEGORY_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which category, then what is to be changed unless it was said."""
        await _take_said(talk, slots)
        if (open_point := await _find(talk, slots)) is not None:
            return open_point
        await take_meant(talk, slots)
        current = await _current(talk, slots)
        question = await self.form.missing(talk, slots, current)
        if question is None and not values_of(slots):
            return self.form.menu(talk, slots, current)
        return question

    async def preview(self, talk: Talk, slots: Slots) -> CategoryPreview:
        """Return the category as it would be."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: CategoryPreview) -> Draft:
        """Return the deadline and the make-up rule, what differs, and for which courses."""
        words, name = talk.words, preview.after.name
        head = "category-of" if preview.before else "category-new"
        lines = (
            words(head, name=preview.before.name if preview.before else name),
            *self._lines(talk, slots, preview),
            *spaced_out(*_courses(words, preview)),
            *spaced_out(words("course-quiet")),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the category."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return how the category is now."""
        words, preview = talk.words, preview_of(done, CategoryPreview)
        lines = (
            words("category-done", name=preview.after.name),
            *self._lines(talk, slots, preview),
        )
        return Draft(lines, (Option(words("intent-course-add"), request=("course.add", {})),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: what was booked keeps its rights."""
        raise NotImplementedError(planned.kind)

    def _lines(self, talk: Talk, slots: Slots, preview: CategoryPreview) -> tuple[str, ...]:
        words, after = talk.words, preview.after
        if preview.before is not None:
            before = form_of(preview.before, preview.names)
            changed = {
                name: value
                for name, value in values_of(slots).items()
                if before.get(name) != value
            }
            return self.form.changes(words, before, changed)
        names = [preview.names[number] for number in after.makeup_categories]
        valid = after.makeup_valid if after.makeup else None
        return (
            deadline_text(words, after.cancellation_hours, preview.default_hours),
            makeup_text(words, valid, names),
        )


async def _take_said(talk: Talk, slots: Slots) -> None:
    """Take what the first sentence says of a category, known or new; once."""
    if "x_read" in slots:
        return
    slots["x_read"] = 1
    said = str(slots.get("said", ""))
    same = _named(await talk.studio.courses.categories(), said, whole=False)
    values = CATEGORY_FORM.said_of(talk, said, same.name if same else None)
    if "name" in values and "category_id" not in slots:
        slots["category"] = values.pop("name")
    for name, value in values.items():
        slots.setdefault(name, value)


async def _find(talk: Talk, slots: Slots) -> Question | None:
    """Fill ``category_id``, or the name of a new category; return the question which one.

    A name that no category has is that of a new one.
    """
    if "category_id" in slots or "x_new" in slots:
        return None
    found = await talk.studio.courses.categories()
    if not found:
        slots["x_new"] = 1
        return None
    named = str(slots.pop("category", "")).strip()
    same = _named(found, named or str(slots.get("said", "")), whole=bool(named))
    if same is not None:
        slots["category_id"] = same.id
        return None
    if named:
        slots.update({"x_new": 1, "name": named})
        return None
    choices = [Choice(each.name, {"category_id": each.id}) for each in found]
    new = Choice(talk.words.label("category-make-new"), {"x_new": 1})
    return Question("category", talk.words("ask-category"), (*choices, new), kind="free")


def _named(found: Sequence[CategoryView], said: str, *, whole: bool) -> CategoryView | None:
    """Return the category that an answer is, or that a sentence names."""
    text = fold(said)
    fitting = [
        each
        for each in found
        if (text == fold(each.name) if whole else _holds(text, fold(each.name)))
    ]
    return max(fitting, key=lambda each: len(each.name), default=None)


def _holds(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


async def _current(talk: Talk, slots: Slots) -> Mapping[str, Value]:
    if "category_id" not in slots:
        return NEW
    return form_of(await _category(talk, slots), await _names(talk))


async def _category(talk: Talk, slots: Slots) -> CategoryView:
    return await talk.studio.courses.category(slots["category_id"])


async def _names(talk: Talk) -> dict[int, str]:
    return {each.id: each.name for each in await talk.studio.courses.categories()}


async def _order(talk: Talk, slots: Slots) -> ChangeCategory:
    values = {**await _current(talk, slots), **values_of(slots)}
    return ChangeCategory(as_category(values), slots.get("category_id"))


def _courses(words: Words, preview: CategoryPreview) -> tuple[str, ...]:
    if preview.before is None:
        return ()
    if not preview.courses:
        return (words("category-no-courses"),)
    return (words("category-courses", names=", ".join(preview.courses)),)
