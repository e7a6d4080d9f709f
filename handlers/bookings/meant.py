"""Which course day and which booking is meant: from names and days to ids, or a question."""

from collections.abc import Sequence
from datetime import date

from domain.bookings.errors import BookingNotFound
from domain.bookings.service import BookingView
from domain.courses.errors import NoCourseThatDay
from domain.courses.service import days_of, next_days_of
from domain.courses.views import CourseView
from handlers.courses.days import OfferedDay, has_begun, offered_days, places_text
from handlers.courses.meant import find_course, named_so
from handlers.courses.named import take_named
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.listing import day_of
from handlers.people import find_customer
from handlers.refusals import refusal_answer
from handlers.texts import Markup

MOST_DAYS = 6
"""How many course days are offered as buttons."""


async def find_course_day(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``course_id`` and ``date``; a day without the course is asked again."""
    on = day_of(slots, "date")
    if (open_point := await _find_course_on(talk, slots, on)) is not None:
        return open_point
    course = await talk.studio.courses.get(slots["course_id"])
    if on is None:
        return await _which_day(talk, course, talk.words("ask-course-day", course=course.name))
    try:
        await talk.studio.courses.day(course.id, on)
    except NoCourseThatDay as refusal:
        slots.pop("date")
        answer = await refusal_answer(talk, refusal)
        return await _which_day(talk, course, answer.blocks[0])
    return None


async def _find_course_on(talk: Talk, slots: Slots, on: date | None) -> Question | Answer | None:
    """Fill ``course_id``: of the courses of that day, if no course is named."""
    await take_named(talk, slots)
    courses = await talk.studio.courses.all()
    is_known = bool(named_so(courses, str(slots.get("course") or "")))
    among = frozenset() if is_known else await _courses_on(talk, on)
    right = await _categories_of(talk, slots)

    def wanted(each: CourseView) -> bool:
        return (not among or each.id in among) and (not right or each.category.id in right)

    return await find_course(talk, slots, wanted=wanted)


async def _courses_on(talk: Talk, on: date | None) -> frozenset[int]:
    """Return the courses that take place on a day, where one was said."""
    every = await talk.studio.courses.all()
    fitting = (each for each in every if on is not None and days_of(each, on, on))
    return frozenset(each.id for each in fitting)


async def _categories_of(talk: Talk, slots: Slots) -> tuple[int, ...]:
    """Return the categories in which a make-up right can be redeemed, where one is to be."""
    if not slots.get("makeup_id"):
        return ()
    return (await talk.studio.bookings.makeup(slots["makeup_id"])).category_ids


async def _which_day(talk: Talk, course: CourseView, text: str) -> Question | Answer:
    """Return the next days of a course as buttons, with the places that are left."""
    days = [
        day
        for day in next_days_of(course, talk.said_on, MOST_DAYS + 1)
        if not has_begun(talk, day)
    ][:MOST_DAYS]
    if not days:
        return Answer((talk.words("roster-no-dates", course=course.name),))
    offered = await offered_days(talk, (course,), days[0].on, days[-1].on)
    choices = tuple(_day_choice(talk, each) for each in offered if not each.is_past)
    return Question("date", text, choices)


def _day_choice(talk: Talk, offered: OfferedDay) -> Choice:
    words, own = talk.words, offered.own
    places = words(f"course-own-{own.value}") if own else places_text(words, offered)
    label = words.label(
        "course-day-choice",
        day=offered.day.on,
        time=offered.day.begins,
        places=Markup(places),
    )
    return Choice(label, {"date": offered.day.on.isoformat()})


async def find_booking(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``booking_id`` of a place that somebody has or awaits, after the customer."""
    if "booking_id" in slots:
        await _take_known(talk, slots)
        return None
    if (open_point := await find_customer(talk, slots)) is not None:
        return open_point
    if (open_point := await _course_of(talk, slots)) is not None:
        return open_point
    bookings = await talk.studio.bookings.of_customer(slots["customer_id"])
    courses = {each.id: each for each in await talk.studio.courses.all(active=None)}
    ahead = [each for each in bookings if not await _is_over(talk, each, courses)]
    on, course_id = day_of(slots, "date"), slots.get("course_id")
    fitting = [
        each for each in ahead if on in (None, each.on) and course_id in (None, each.course_id)
    ]
    if len(fitting) == 1:
        slots["booking_id"] = fitting[0].id
        return None
    if fitting or ahead:
        text = talk.words("ask-which-booking" if fitting else "no-such-booking")
        return _which_booking(talk, fitting or ahead, courses, text)
    return await _nothing_booked(talk, slots)


async def _take_known(talk: Talk, slots: Slots) -> None:
    """Fill ``customer_id``; customers press only what is their own."""
    booking = await talk.studio.bookings.get(slots["booking_id"])
    if talk.is_customer and booking.customer_id != talk.link.customer_id:
        raise BookingNotFound(booking.id)
    slots["customer_id"] = booking.customer_id


async def _course_of(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Fill ``course_id`` where a course is named, also one that is no longer on offer."""
    await take_named(talk, slots)
    if not slots.get("course"):
        return None
    return await find_course(talk, slots, with_inactive=True)


async def _is_over(talk: Talk, booking: BookingView, courses: dict[int, CourseView]) -> bool:
    days = days_of(courses[booking.course_id], booking.on, booking.on)
    return bool(days) and has_begun(talk, days[0])


def _which_booking(
    talk: Talk, bookings: Sequence[BookingView], courses: dict[int, CourseView], text: str
) -> Question:
    choices = tuple(
        Choice(booking_label(talk, each, courses[each.course_id]), {"booking_id": each.id})
        for each in bookings
    )
    return Question("booking", text, choices)


def booking_label(talk: Talk, booking: BookingView, course: CourseView) -> str:
    """Return course, day and time of a booking, for a button."""
    days = days_of(course, booking.on, booking.on)
    return talk.words.label(
        f"booking-label-{booking.state.value}",
        course=course.name,
        day=booking.on,
        time=days[0].begins if days else "",
    )


async def _nothing_booked(talk: Talk, slots: Slots) -> Answer:
    if talk.is_customer:
        return Answer((talk.words("nothing-booked-own"),))
    customer = await talk.studio.customers.file(slots["customer_id"])
    return Answer((talk.words("nothing-booked-of", customer=customer.name),))
