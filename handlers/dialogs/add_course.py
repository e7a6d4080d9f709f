"""Put a new course on offer: ``course.add``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.courses.filing import NewCourse
from domain.desk.courses.add_course import AddCourse, NewCoursePreview
from domain.desk.facts import Done, PlannedMessage
from handlers.courses.form import (
    COURSE_FORM,
    USUAL_MINUTES,
    as_slots,
    take_meant,
)
from handlers.courses.said_values import name_said, said_values
from handlers.courses.wording import (
    category_line,
    days_line,
    deadline_text,
    places_line,
    slots_text,
    where_line,
)
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import READ, Value, values_of
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.wording import short, spaced_out


class AddNewCourse:
    """``course.add``."""

    intent = "course.add"
    form = COURSE_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for name, weekly dates, category and places; the rest has a default."""
        _take_name(talk, slots)
        said_values(talk, slots, self.form)
        _take_length(slots)
        await take_meant(talk, slots)
        return await self.form.missing(talk, slots, await _defaults(talk))

    async def preview(self, talk: Talk, slots: Slots) -> NewCoursePreview:
        """Return the course with its next dates."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: NewCoursePreview) -> Draft:
        """Return what, when, where, for how many, and the next dates."""
        del slots
        words, new = talk.words, preview.new
        lines = (
            words("course-new", name=new.name),
            *_what_lines(talk, preview),
            *spaced_out(*days_line(words, preview.next_days)),
            *spaced_out(words("course-quiet")),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Put the course on offer."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that it is on offer, and the steps that usually follow."""
        del slots
        words, preview = talk.words, preview_of(done, NewCoursePreview)
        course = {"course_id": preview.course_id}
        lines = (
            words("course-added", name=preview.new.name),
            *_what_lines(talk, preview),
            *spaced_out(*days_line(words, preview.next_days)),
        )
        return Draft(
            lines,
            (
                Option(words("button-book-day"), request=("booking.add", course)),
                Option(words("button-another-course"), request=("course.add", {})),
            ),
        )

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told: nobody has booked it yet."""
        raise NotImplementedError(planned.kind)


def _take_name(talk: Talk, slots: Slots) -> None:
    """Take the name as the sentence has it, else what was understood of it."""
    is_first = "x_read" not in slots
    understood = slots.pop("course", None)
    named = name_said(talk, str(slots.get("said", ""))) if is_first else None
    if name := named or understood:
        slots.setdefault("name", name)


def _take_length(slots: Slots) -> None:
    """Let a length that is said afterwards count for every weekly date."""
    weekly = f"{READ}weekly"
    if "minutes" in slots and weekly in slots and "weekly" not in slots:
        slots[weekly] = [[weekday, begins, None] for weekday, begins, _ in slots[weekly]]


async def _defaults(talk: Talk) -> dict[str, Value]:
    """Return what holds where nothing is said; several categories are asked about."""
    found = await talk.studio.courses.categories()
    values: dict[str, Value] = {
        "minutes": USUAL_MINUTES,
        "waiting": True,
        "starts": talk.said_on.isoformat(),
    }
    if not found:
        values["category"] = [None, talk.words("course-category-default")]
    elif len(found) == 1:
        values["category"] = [found[0].id, found[0].name]
    return values


async def _order(talk: Talk, slots: Slots) -> AddCourse:
    values = {**await _defaults(talk), **values_of(slots)}
    category_id, category_name = values["category"]
    trainer = values.get("trainer")
    new = NewCourse(
        name=values["name"],
        category_id=category_id or 0,
        slots=as_slots(values["weekly"], int(values["minutes"])),
        capacity=values["capacity"],
        starts_on=date.fromisoformat(values["starts"]),
        ends_on=date.fromisoformat(values["ends"]) if values.get("ends") else None,
        aliases=tuple(values.get("aliases") or ()),
        place=values.get("place"),
        trainer_id=trainer[0] if trainer else None,
        waiting_list=values["waiting"],
    )
    return AddCourse(new, None if category_id else category_name)


def _what_lines(talk: Talk, preview: NewCoursePreview) -> tuple[str, ...]:
    words, new = talk.words, preview.new
    starts = (words("course-starts", day=short(new.starts_on)),)
    ends = (words("course-ends", day=short(new.ends_on)),) if new.ends_on else ()
    also = (words("course-also", names=", ".join(new.aliases)),) if new.aliases else ()
    return (
        words("course-dates", dates=slots_text(words, new.slots)),
        *where_line(words, new.place, preview.trainer),
        places_line(words, new.capacity, waiting_list=new.waiting_list),
        _category(words, preview),
        *(starts if new.starts_on > talk.said_on else ()),
        *ends,
        *also,
    )


def _category(words: Words, preview: NewCoursePreview) -> str:
    if preview.category is not None:
        return category_line(words, preview.category, preview.default_hours)
    return words(
        "course-category-made",
        name=preview.category_name,
        deadline=Markup(deadline_text(words, None, preview.default_hours)),
    )
