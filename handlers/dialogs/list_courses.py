"""Show the courses on offer, or the course days of a period with the places that are left."""

from datetime import date, timedelta

from domain.courses.rules import next_arrangement, slots_on
from domain.courses.service import next_days_of
from domain.courses.views import CourseView
from handlers.buttons import request_data
from handlers.courses.days import OfferedDay, day_blocks, offered_days, offered_line
from handlers.courses.meant import DESK, find_course
from handlers.courses.named import take_named
from handlers.courses.own import is_trainer, own_days
from handlers.courses.spoken import holds
from handlers.courses.wording import category_line, places_line, slots_text, where_line
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import MOST_BUTTONS, about_line, day_of, leads_to, period_words, spaced
from handlers.messages import Button, Rows
from handlers.texts import Words, as_short_day
from handlers.wording import short

LONGEST = timedelta(days=91)
OPEN_PERIOD = timedelta(days=27)
NEXT_OF_ONE = 6
"""How many of its next days a single course shows."""


class ListCourses:
    """``course.list``."""

    intent = "course.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which course only where a name leaves that open."""
        if slots.get("date") and not (slots.get("from") or slots.get("until")):
            slots["from"] = slots["until"] = slots["date"]
        await take_named(talk, slots)
        if slots.get("course") or "course_id" in slots:
            return await find_course(talk, slots)
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the courses, one course with its next days, or the days of a period."""
        said = str(slots.get("said", ""))
        if (
            is_trainer(talk)
            and "course_id" not in slots
            and holds(talk, said, "course-words-mine")
        ):
            return await own_days(talk, slots)
        courses = await talk.studio.courses.all()
        if "course_id" in slots:
            courses = (await talk.studio.courses.get(slots["course_id"]),)
        if not courses:
            return await _none_yet(talk)
        if slots.get("from") or slots.get("until"):
            return await _days(talk, slots, courses)
        if "course_id" in slots:
            return await _one(talk, courses[0])
        return await _all(talk, courses)


async def _none_yet(talk: Talk) -> Answer:
    """Return that there is no course, and for the desk the way to the first one."""
    rows: Rows = ()
    if talk.link.role in DESK:
        rows = ((leads_to(talk.words, "intent-course-add", "course.add"),),)
    return Answer((talk.words("no-courses"),), rows)


async def _all(talk: Talk, courses: tuple[CourseView, ...]) -> Answer:
    words = talk.words
    trainers = {each.id: each.name for each in await talk.studio.staff()}
    blocks = [
        "\n".join(
            (
                words("course-head", name=each.name),
                *_dates_lines(talk, each),
                *where_line(words, each.place, trainers.get(each.trainer_id or 0)),
                *await _next_line(talk, each),
            )
        )
        for each in courses
    ]
    head = words("courses-head", count=len(courses))
    buttons = tuple((_button(talk, each),) for each in courses if len(courses) <= MOST_BUTTONS)
    return Answer(spaced((head, *blocks)), buttons)


async def _next_line(talk: Talk, course: CourseView) -> tuple[str, ...]:
    """Return the next day of a course with its free places."""
    after = await _next_days(talk, course, 1)
    if not after:
        return (talk.words("course-no-dates"),)
    return (talk.words("course-next", next=_line(talk.words, after[0])),)


async def _one(talk: Talk, course: CourseView) -> Answer:
    words = talk.words
    settings = await talk.studio.settings()
    trainers = {each.id: each.name for each in await talk.studio.staff()}
    days = await _next_days(talk, course, NEXT_OF_ONE)
    about = (
        words("course-head", name=course.name),
        *_dates_lines(talk, course),
        *where_line(words, course.place, trainers.get(course.trainer_id or 0)),
        places_line(words, course.capacity, waiting_list=course.waiting_list),
        category_line(words, course.category, settings.cancellation_hours),
        *((words("course-ends", day=course.ends_on),) if course.ends_on else ()),
    )
    lines = [offered_line(words, each, named=False) for each in days]
    next_days = (words("course-next-dates"), *lines) if days else (words("course-no-dates"),)
    return Answer(
        ("\n".join(about) + "\n", "\n".join(next_days)),
        (*_day_buttons(talk, days), *_change_button(talk, course)),
    )


async def _days(talk: Talk, slots: Slots, courses: tuple[CourseView, ...]) -> Answer:
    words = talk.words
    first, last = _period(talk, slots)
    days = await offered_days(talk, courses, first, last)
    name = courses[0].name if "course_id" in slots else None
    head = "\n".join(
        (
            words("course-days-head" if days else "course-days-none", count=len(days)),
            *about_line(words, name, period_words(words, slots)),
        )
    )
    if not days:
        return Answer((head,))
    if name is not None:
        lines = tuple(offered_line(words, each, named=False) for each in days)
        return Answer((f"{head}\n", *lines), _day_buttons(talk, days))
    return Answer(spaced((head, *day_blocks(words, days))), _course_buttons(talk, days))


def _period(talk: Talk, slots: Slots) -> tuple[date, date]:
    """Return first and last day; a period without an end is four weeks long."""
    until = day_of(slots, "until")
    first = day_of(slots, "from") or talk.said_on
    if until is not None and until < first:
        first = until
    last = until or first + OPEN_PERIOD
    slots["from"], slots["until"] = first.isoformat(), min(last, first + LONGEST).isoformat()
    return first, min(last, first + LONGEST)


def _dates_lines(talk: Talk, course: CourseView) -> tuple[str, ...]:
    """Return the weekly dates of today, and those that hold from a later day on."""
    words, weekly = talk.words, course.weekly
    now = slots_on(weekly, max(talk.said_on, course.starts_on))
    changes_on = next_arrangement(weekly, max(talk.said_on, course.starts_on))
    later = slots_on(weekly, changes_on) if changes_on else ()
    return (
        words("course-dates", dates=slots_text(words, now)),
        *(
            (words("course-dates-from", day=short(changes_on), dates=slots_text(words, later)),)
            if later
            else ()
        ),
    )


async def _next_days(talk: Talk, course: CourseView, count: int) -> tuple[OfferedDay, ...]:
    """Return the next days that have not begun yet."""
    found = next_days_of(course, talk.said_on, count + 1)
    if not found:
        return ()
    days = await offered_days(talk, (course,), found[0].on, found[-1].on)
    return tuple(each for each in days if not each.is_past)[:count]


def _line(words: Words, offered: OfferedDay) -> str:
    return offered_line(words, offered, named=False)


def _button(talk: Talk, course: CourseView) -> Button:
    data = request_data(talk.words.language, "course.list", {"course_id": course.id})
    return Button(course.name, data)


def _day_buttons(talk: Talk, days: tuple[OfferedDay, ...]) -> Rows:
    """Return a button per day of one course: to book it, or for the studio who comes."""
    intent = "booking.add" if talk.is_customer else "course.roster"
    wanted = [each for each in days if not (talk.is_customer and (each.is_past or each.own))]
    return tuple(
        (_day_button(talk, each, intent),) for each in wanted if len(wanted) <= MOST_BUTTONS
    )


def _day_button(talk: Talk, offered: OfferedDay, intent: str) -> Button:
    words, day = talk.words, offered.day
    text = "button-book-this-day" if intent == "booking.add" else "button-roster-of-day"
    label = words.label(text, day=as_short_day(words.language, day.on), time=day.begins)
    slots = {"course_id": offered.course.id, "date": day.on.isoformat()}
    return Button(label, request_data(words.language, intent, slots))


def _course_buttons(talk: Talk, days: tuple[OfferedDay, ...]) -> Rows:
    """Return a button per course of a period, where they are few."""
    courses = {each.course.id: each.course for each in days}
    if len(courses) > MOST_BUTTONS:
        return ()
    return tuple((_button(talk, each),) for each in courses.values())


def _change_button(talk: Talk, course: CourseView) -> Rows:
    if talk.link.role not in DESK:
        return ()
    return ((leads_to(talk.words, "button-change-course", "course.change", course_id=course.id),),)
