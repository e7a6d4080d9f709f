"""Change a course: ``course.change``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.courses.views import CourseView
from domain.desk.courses.change_course import ChangeCourse, LastDay
from domain.desk.courses.previews import CourseChangePreview, CourseMessage
from domain.desk.facts import Done, PlannedMessage
from handlers.bookings.wording import booking_message
from handlers.courses.change_form import (
    CHANGE_FORM,
    current_form,
    take_said,
    take_times,
    wanted_slots,
)
from handlers.courses.change_wording import (
    changed_values,
    message_text,
    told_lines,
    touched_lines,
)
from handlers.courses.form import take_meant
from handlers.courses.meant import find_course
from handlers.courses.said_values import name_said, says_new
from handlers.courses.wording import days_line
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import Value, values_of
from handlers.listing import leads_to
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import short, spaced_out

COLUMNS = {"waiting": "waiting_list", "aliases": "aliases"}
"""Where a field of the form is called otherwise in the course."""
PLAIN = ("name", "place", "capacity", "waiting", "aliases")


class ChangeACourse:
    """``course.change``."""

    intent = "course.change"
    form = CHANGE_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which course, then what is to be changed unless it was said."""
        if (dead_end := await _new_instead(talk, slots)) is not None:
            return dead_end
        if (open_point := await find_course(talk, slots, with_inactive=True)) is not None:
            return open_point
        course = await _course(talk, slots)
        take_said(talk, slots, course)
        take_times(talk, slots, course)
        await take_meant(talk, slots)
        current = current_form(talk, slots, course, await _trainer(talk, course))
        question = await self.form.missing(talk, slots, current)
        if question is None and not values_of(slots):
            return self.form.menu(talk, slots, current)
        return question

    async def preview(self, talk: Talk, slots: Slots) -> CourseChangePreview:
        """Return what differs, and every booking that it touches."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: CourseChangePreview) -> Draft:
        """Return what changes from when on, the next dates, the bookings, and who is told."""
        del slots
        words = talk.words
        lines = (
            words("course-changing", name=preview.course.name),
            *self._changes(talk, preview),
            *spaced_out(*days_line(words, preview.next_days)),
            *spaced_out(*touched_lines(words, preview)),
            *told_lines(words, preview),
        )
        danger = bool(preview.touched.dropped)
        return Draft(lines, (self.form.option(words),), danger=danger)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Change the course."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return how the course is now."""
        del slots
        words, preview = talk.words, preview_of(done, CourseChangePreview)
        lines = (
            words("course-changed", name=preview.after.name),
            *self._changes(talk, preview),
            *told_lines(words, preview),
        )
        course = {"course_id": preview.course.id}
        return Draft(
            lines, (Option(words("button-show-course"), request=("course.list", course)),)
        )

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what a customer hears: of his own days alone, or that he moved up."""
        del done
        if isinstance(planned, CourseMessage):
            return message_text(words, planned)
        return booking_message(words, planned)

    def _changes(self, talk: Talk, preview: CourseChangePreview) -> tuple[str, ...]:
        words = talk.words
        before, after = changed_values(talk, preview)
        lines = self.form.changes(words, before, after)
        if preview.from_day is None:
            return lines
        return (*lines, words("course-from", day=short(preview.from_day)))


async def _new_instead(talk: Talk, slots: Slots) -> Answer | None:
    """Return the way to a new course where the sentence makes one: that changes no other."""
    said = str(slots.get("said", ""))
    if "x_read" in slots or not says_new(talk, said):
        return None
    words, name = talk.words, name_said(talk, said)
    every = await talk.studio.courses.all(active=None)
    taken = [each for each in every if name and fold(each.name) == fold(name)]
    add = leads_to(words, "intent-course-add", "course.add")
    if not taken:
        return Answer((words("course-not-new"),), ((add,),))
    change = leads_to(words, "intent-course-change", "course.change", course_id=taken[0].id)
    return Answer((words("course-name-is-taken", name=taken[0].name),), ((change,), (add,)))


async def _course(talk: Talk, slots: Slots) -> CourseView:
    return await talk.studio.courses.get(slots["course_id"])


async def _trainer(talk: Talk, course: CourseView) -> str | None:
    staff = await talk.studio.staff()
    return next((each.name for each in staff if each.id == course.trainer_id), None)


async def _order(talk: Talk, slots: Slots) -> ChangeCourse:
    values, course = values_of(slots), await _course(talk, slots)
    category = values.get("category") or [None, None]
    return ChangeCourse(
        course_id=course.id,
        values=_plain(values),
        slots=wanted_slots(talk, slots, course),
        from_day=_day(values.get("from_day")),
        last_day=LastDay(_day(values["ends"])) if "ends" in values else None,
        category_id=category[0],
        new_category=None if category[0] else category[1],
    )


def _plain(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return the values that hold at once, by the names of the course."""
    found = {COLUMNS.get(name, name): values[name] for name in PLAIN if name in values}
    if "aliases" in found:
        found["aliases"] = tuple(found["aliases"] or ())
    if "trainer" in values:
        found["trainer_id"] = values["trainer"][0] if values["trainer"] else None
    return found


def _day(value: Value) -> date | None:
    return date.fromisoformat(value) if value else None
