"""The course days that a trainer leads, each with the way to its roster."""

from datetime import timedelta

from domain.store.scope import Role
from handlers.buttons import request_data
from handlers.courses.days import OfferedDay, day_blocks, offered_days
from handlers.dialog import Answer, Slots, Talk
from handlers.listing import MOST_BUTTONS, about_line, day_of, period_words, spaced
from handlers.messages import Button

TWO_WEEKS = timedelta(days=13)
"""After today: how far they are listed where no period is named."""


def is_trainer(talk: Talk) -> bool:
    """Say whether a trainer asks: he sees what he leads."""
    return talk.link.role is Role.TRAINER


async def own_days(talk: Talk, slots: Slots) -> Answer:
    """Return the days that the trainer leads in a period, else in the next two weeks."""
    words = talk.words
    every = await talk.studio.courses.all()
    courses = [each for each in every if each.trainer_id == talk.link.staff_id]
    if not courses:
        return Answer((words("courses-none-led"),))
    first = day_of(slots, "from") or min(talk.said_on, day_of(slots, "until") or talk.said_on)
    days = await offered_days(talk, courses, first, day_of(slots, "until") or first + TWO_WEEKS)
    about = about_line(words, period_words(words, slots))
    if not days:
        return Answer(("\n".join((words("course-days-none"), *about)),))
    head = "\n".join((words("course-days-led", count=len(days)), *about))
    buttons = tuple((_roster(talk, each),) for each in days[:MOST_BUTTONS])
    return Answer(spaced((head, *day_blocks(words, days))), buttons)


def _roster(talk: Talk, offered: OfferedDay) -> Button:
    words, day = talk.words, offered.day
    slots = {"course_id": offered.course.id, "date": day.on.isoformat()}
    label = words.label("button-roster-of-course", course=offered.course.name, day=day.on)
    return Button(label, request_data(words.language, "course.roster", slots))
