"""Drop a course day for everybody, with what each person gets for it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.desk.courses.cancel_day import CancelDay as Order
from domain.desk.courses.cancel_day import chosen_of
from domain.desk.courses.day_previews import (
    CancelledDayPreview,
    DayMessage,
    Gives,
    Participant,
)
from domain.desk.facts import Done, PlannedMessage
from domain.desk.orders import MoneyTo
from handlers.bookings.meant import find_course_day
from handlers.bookings.wording import day_line
from handlers.courses.dropped_lines import (
    day_message,
    lasting,
    next_line,
    people_lines,
    told_lines,
)
from handlers.courses.dropped_options import (
    ANEW,
    EVERYONE,
    GIVE,
    MONEY_TO,
    change_options,
    hint_lines,
    next_steps,
)
from handlers.courses.dropped_typed import (
    TYPED_GIVES,
    TYPED_NAME,
    as_slots,
    meant_by,
    typed_wish,
)
from handlers.dialog import Answer, Choice, Draft, Question, Slots, Talk
from handlers.listing import day_of, leads_to
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.twice import demand_twice, is_second
from handlers.wording import documents_line, spaced_out

NOTE, MEANT = "x_note", "x_meant"
"""Slots: why something typed was not taken, and which course day what was chosen is about."""


class CancelDay:
    """``course.cancel_day``."""

    intent = "course.cancel_day"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for course and day; then take what was typed for all, or for one person."""
        slots.pop(NOTE, None)
        on = day_of(slots, "date")
        if (open_point := await find_course_day(talk, slots)) is not None:
            return await _dropped_already(talk, slots, on) or open_point
        _forget_other_day(slots)
        if not slots.get(TYPED_GIVES):
            return None
        return await self._take_typed(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> CancelledDayPreview:
        """Return what everybody gets; where that is many people or much money, asked twice."""
        preview = await talk.studio.desk.preview(_order(slots))
        demand_twice(slots, str(preview.decision_facts()) if preview.is_many else None)
        return preview

    def propose(self, talk: Talk, slots: Slots, preview: CancelledDayPreview) -> Draft:
        """Return which day, who gets what, when the next one is, and who hears of it."""
        words = talk.words
        head = "dropping-past-day" if preview.is_past else "dropping-day"
        note = slots.get(NOTE)
        lines = (
            words(head, what=Markup(day_line(words, preview.day))),
            *((str(note),) if note else ()),
            *((words("dropping-sure"),) if preview.is_many and is_second(slots) else ()),
            *people_lines(words, preview),
            *next_line(words, preview),
            *lasting(words, preview),
            *told_lines(words, preview),
            *hint_lines(words, preview),
        )
        return Draft(
            lines,
            change_options(words, slots, preview),
            danger=bool(preview.people),
        )

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Drop the day."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return one summary: who got what, whom to call, and the steps that usually follow."""
        del slots
        words, preview = talk.words, preview_of(done, CancelledDayPreview)
        day = preview.day
        head = "dropped-past-day" if preview.is_past else "dropped-day"
        lines = (
            words(head, course=day.course, day=day.on),
            *people_lines(words, preview, done=True),
            *spaced_out(*documents_line(words, done.documents)),
            *told_lines(words, preview, done=True),
        )
        return Draft(lines, next_steps(words, preview))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what one participant hears."""
        del done
        if not isinstance(planned, DayMessage):
            raise TypeError(planned.kind)
        return day_message(words, planned)

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return a wish for all or for one person: "alle Nachholung", "refund for Emma"."""
        if "date" not in slots or "course_id" not in slots:
            return {}
        wish = typed_wish(text, talk.vocabulary)
        return {} if wish is None else as_slots(wish)

    async def _take_typed(self, talk: Talk, slots: Slots) -> Question | None:
        """Take a typed wish, or say why it cannot be; of several people one is asked for."""
        gives, name = Gives(slots[TYPED_GIVES]), str(slots.get(TYPED_NAME, ""))
        preview = await self.preview(talk, slots)
        found = meant_by(name, preview.booked, talk.vocabulary) if name else ()
        if len(found) > 1:
            choices = (
                Choice(
                    each.customer.name, {f"{GIVE}{each.booking.id}": gives.value, TYPED_GIVES: ""}
                )
                for each in found
            )
            return Question("x_whom", talk.words("ask-whom-of-day"), tuple(choices))
        slots[TYPED_GIVES] = ""
        if not name:
            _take_for_all(talk, slots, preview, gives)
        elif not found:
            slots[NOTE] = talk.words("dropping-not-there", name=name)
        elif gives in found[0].can_get:
            slots[f"{GIVE}{found[0].booking.id}"] = gives.value
        else:
            slots[NOTE] = _cannot(talk, gives, found[0])
        return None


async def _dropped_already(talk: Talk, slots: Slots, on: date | None) -> Answer | None:
    """Return that a day is dropped already, and the way to let it take place after all."""
    course_id = slots.get("course_id")
    course = None if course_id is None else await talk.studio.courses.get(course_id)
    if course is None or on is None or on not in course.dropped:
        return None
    held = leads_to(
        talk.words, "button-hold-day", "course.hold_day", course_id=course.id, date=on.isoformat()
    )
    buttons = ((held,),) if on >= talk.said_on else ()
    return Answer((talk.words("dropped-already", course=course.name, day=on),), buttons)


def _take_for_all(talk: Talk, slots: Slots, preview: CancelledDayPreview, gives: Gives) -> None:
    if any(gives in each.can_get for each in preview.booked):
        _forget_single(slots)
        slots[EVERYONE] = gives.value
        return
    slots[NOTE] = talk.words("dropping-cannot-all", gives=talk.words(f"day-gives-{gives.value}"))


def _forget_other_day(slots: Slots) -> None:
    """Forget what was chosen for people of another day, or where all are to get the same."""
    meant = f"{slots['course_id']} {slots['date']}"
    is_other = slots.setdefault(MEANT, meant) != meant
    if slots.pop(ANEW, None) or is_other:
        _forget_single(slots)
    if is_other:
        slots[MEANT] = meant
        slots.pop(EVERYONE, None)


def _forget_single(slots: Slots) -> None:
    for name in [each for each in slots if each.startswith(GIVE)]:
        del slots[name]


def _cannot(talk: Talk, gives: Gives, person: Participant) -> str:
    words = talk.words
    return words(
        "dropping-cannot",
        customer=person.customer.name,
        gives=words(f"day-gives-{gives.value}"),
    )


def _order(slots: Slots) -> Order:
    everyone = slots.get(EVERYONE)
    pairs = (
        (int(name.removeprefix(GIVE)), Gives(value))
        for name, value in slots.items()
        if name.startswith(GIVE)
    )
    return Order(
        course_id=slots["course_id"],
        on=date.fromisoformat(slots["date"]),
        everyone=Gives(everyone) if everyone else None,
        chosen=chosen_of(pairs),
        money_to=MoneyTo(slots.get(MONEY_TO, MoneyTo.ACCOUNT.value)),
    )
