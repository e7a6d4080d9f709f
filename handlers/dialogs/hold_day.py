"""Let a dropped course day take place after all."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.courses.service import planned_days_of
from domain.desk.bookings.previews import BookingMessage
from domain.desk.courses.hold_day import HeldDayPreview, HoldDay
from domain.desk.facts import Done, PlannedMessage
from handlers.bookings.wording import booking_message, day_line
from handlers.courses.days import has_begun
from handlers.courses.meant import find_course
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.listing import day_of
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.wording import spaced_out

MOST_DAYS = 8


class HoldCourseDay:
    """``course.hold_day``."""

    intent = "course.hold_day"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the course, then for the dropped day; the only one is meant by itself."""
        if (open_point := await find_course(talk, slots)) is not None:
            return open_point
        if day_of(slots, "date") is not None:
            return None
        course = await talk.studio.courses.get(slots["course_id"])
        dropped = [
            day
            for on in sorted(each for each in course.dropped if each >= talk.said_on)
            for day in planned_days_of(course, on, on)
            if not has_begun(talk, day)
        ]
        if not dropped:
            return Answer((talk.words("holding-none", course=course.name),))
        choices = (
            Choice(
                talk.words.label("course-day", day=day.on, time=day.begins),
                {"date": day.on.isoformat()},
            )
            for day in dropped[:MOST_DAYS]
        )
        return Question("date", talk.words("ask-course-day", course=course.name), tuple(choices))

    async def preview(self, talk: Talk, slots: Slots) -> HeldDayPreview:
        """Return which day, and who hears of it."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: HeldDayPreview) -> Draft:
        """Return that the day can be booked again, and what is not taken back."""
        del slots
        words = talk.words
        lines = (
            words("holding-day", what=Markup(day_line(words, preview.day))),
            *_about(words, preview),
            *_told(words, preview, "dropping"),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Put the day on again."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that it takes place, and the way to its roster."""
        del slots
        words, preview = talk.words, preview_of(done, HeldDayPreview)
        day = preview.day
        lines = (
            words("held-day", course=day.course, day=day.on),
            *_about(words, preview),
            *_told(words, preview, "dropped-told"),
        )
        roster = {"course_id": day.course_id, "date": day.on.isoformat()}
        return Draft(
            lines, (Option(words("button-to-roster"), request=("course.roster", roster)),)
        )

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what somebody hears who was booked."""
        del done
        return booking_message(words, planned)


def _order(slots: Slots) -> HoldDay:
    return HoldDay(slots["course_id"], date.fromisoformat(slots["date"]))


def _about(words: Words, preview: HeldDayPreview) -> tuple[str, ...]:
    if not preview.messages:
        return (words("holding-empty"),)
    return (words("holding-kept", count=len(preview.messages)),)


def _told(words: Words, preview: HeldDayPreview, prefix: str) -> tuple[str, ...]:
    reached = [each for each in preview.messages if each.reachable]
    mailed = [each for each in preview.messages if each.by_mail]
    missed = [each for each in preview.messages if not each.arrives]
    lines = [words(f"{prefix}-held", count=len(reached))] if reached else []
    if mailed:
        lines.append(words("dropping-mailed", names=_names(mailed)))
    if missed:
        lines.append(words("dropping-call", names=_names(missed)))
    return spaced_out(*lines)


def _names(messages: list[BookingMessage]) -> str:
    return ", ".join(each.customer for each in messages)
