"""How a change of a course reads: what differs, which bookings it touches, who hears of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from domain.bookings.rules import BookingState
from domain.courses.rules import slots_on
from domain.courses.views import CourseView
from domain.desk.bookings.dropping import DroppedPlace
from domain.desk.bookings.previews import Outcome
from domain.desk.courses.previews import (
    CourseChangePreview,
    CourseMessage,
    DroppedDay,
    GoingAlong,
    MovedDay,
    MovingUp,
)
from handlers.courses.change_form import slots_now
from handlers.courses.wording import clock_span
from handlers.dialog import Talk
from handlers.forms.form import Value
from handlers.texts import Words
from handlers.wording import key, short, spaced_out

MOST_DAYS, MOST_PEOPLE = 8, 6
"""How many days of a kind, and people of a day, a proposal names one by one."""
FIELDS = {
    "name": "name",
    "aliases": "aliases",
    "place": "place",
    "trainer_id": "trainer",
    "capacity": "capacity",
    "waiting_list": "waiting",
    "category": "category",
    "slots": "weekly",
    "ends_on": "ends",
}
"""By the names of the preview the fields of the form."""
WITH_A_DAY = frozenset({Outcome.MAKEUP, Outcome.MAKEUP_BACK})


def changed_values(
    talk: Talk, preview: CourseChangePreview
) -> tuple[dict[str, Value], dict[str, Value]]:
    """Return the values that differ as the form holds them, before and after."""
    on = preview.from_day or talk.said_on
    before = _as_form(preview.course, preview.trainers[0], slots_now(talk, preview.course))
    after = _as_form(preview.after, preview.trainers[1], slots_on(preview.after.weekly, on))
    names = [FIELDS[name] for name in preview.fields]
    return {name: before[name] for name in names}, {name: after[name] for name in names}


def _as_form(course: CourseView, trainer: str | None, slots: Iterable[Any]) -> dict[str, Value]:
    return {
        "name": course.name,
        "aliases": list(course.aliases) or None,
        "place": course.place,
        "trainer": [course.trainer_id, trainer] if course.trainer_id else None,
        "capacity": course.capacity,
        "waiting": course.waiting_list,
        "category": [course.category.id or None, course.category.name],
        "weekly": [[each.weekday, each.begins, each.minutes] for each in slots],
        "ends": course.ends_on.isoformat() if course.ends_on else None,
    }


def touched_lines(words: Words, preview: CourseChangePreview) -> tuple[str, ...]:
    """Return what becomes of bookings, day by day; one line where none is touched."""
    touched = preview.touched
    names = {each.customer_id: each.customer for each in preview.messages}
    lines = (
        *_moved(words, touched.moved),
        *_along(words, touched.along),
        *_dropped(words, touched.dropped, names),
        *_moving_up(words, touched.moving_up),
    )
    return lines or (words("course-touches-nothing"),)


def _moved(words: Words, days: Sequence[MovedDay]) -> tuple[str, ...]:
    if not days:
        return ()
    count = sum(len(each.bookings) for each in days)
    lines = (
        words(
            "course-moved-day",
            day=each.after.on,
            time=each.after.begins,
            old=each.before.begins,
            count=len(each.bookings),
        )
        for each in days[:MOST_DAYS]
    )
    return (words("course-moved", count=count), *lines, *_more(words, len(days)))


def _along(words: Words, places: Sequence[GoingAlong]) -> tuple[str, ...]:
    """Return which firm places go along to which day."""
    if not places:
        return ()
    counts = Counter((each.booking.on, each.day) for each in places)
    days = sorted(counts, key=lambda pair: pair[0])
    lines = (
        words("course-along-day", old=old, day=day.on, time=day.begins, count=counts[(old, day)])
        for old, day in days[:MOST_DAYS]
    )
    return (words("course-along", count=len(places)), *lines, *_more(words, len(days)))


def _dropped(
    words: Words, days: Sequence[DroppedDay], names: Mapping[int, str]
) -> tuple[str, ...]:
    if not days:
        return ()
    count = sum(len(each.places) for each in days)
    lines = (
        words("course-dropped-day", day=each.day.on, people=_people(words, each, names))
        for each in days[:MOST_DAYS]
    )
    return (words("course-dropped", count=count), *lines, *_more(words, len(days)))


def _people(words: Words, day: DroppedDay, names: Mapping[int, str]) -> str:
    shown = [
        f"{names[each.booking.customer_id]} ({back_text(words, each)})"
        for each in day.places[:MOST_PEOPLE]
    ]
    if len(day.places) > MOST_PEOPLE:
        shown.append(words("course-more-people", count=len(day.places) - MOST_PEOPLE))
    return ", ".join(shown)


def back_text(words: Words, place: DroppedPlace, *, to_customer: bool = False) -> str:
    """Return what comes back for a place, in a word or two, or as the customer hears it."""
    kind = "course-back-own" if to_customer else "course-back"
    comeback = place.comeback
    return words(f"{kind}-{key(comeback.outcome.value)}", until=short(comeback.until))


def _moving_up(words: Words, days: Sequence[MovingUp]) -> tuple[str, ...]:
    if not days:
        return ()
    lines = (
        words("course-moving-up-day", day=each.on, count=each.count) for each in days[:MOST_DAYS]
    )
    return (words("course-moving-up"), *lines, *_more(words, len(days)))


def _more(words: Words, count: int) -> tuple[str, ...]:
    return (words("course-more-days", count=count - MOST_DAYS),) if count > MOST_DAYS else ()


def told_lines(words: Words, preview: CourseChangePreview) -> tuple[str, ...]:
    """Return how many people hear of it, and when, and who does not."""
    held = any(each.held for each in preview.messages)
    reached = sum(each.arrives for each in preview.messages)
    missed = [each.customer for each in preview.messages if not each.arrives]
    told = "course-told-held" if held else "course-told"
    lines = [words(told, count=reached)] if reached else []
    if missed:
        lines.append(words("course-not-told", names=", ".join(missed)))
    if preview.touched.moving_up:
        lines.append(words("course-told-moving-up"))
    return spaced_out(*(lines or [words("course-quiet")]))


def message_text(words: Words, message: CourseMessage) -> str:
    """Return what one customer hears: his days at another time, his days that fall away."""
    lines = [words("push-course-changed", course=message.course)]
    lines += [
        words(
            "push-course-moved-waiting" if _waits(each) else "push-course-moved",
            day=each.after.on,
            time=clock_span(each.after.begins, each.after.minutes),
            old=each.before.begins,
        )
        for each in message.moved[:MOST_DAYS]
    ]
    lines += _more(words, len(message.moved))
    lines += [
        words(
            "push-course-along",
            old=each.booking.on,
            day=each.day.on,
            time=clock_span(each.day.begins, each.day.minutes),
        )
        for each in message.along[:MOST_DAYS]
    ]
    lines += _more(words, len(message.along))
    lines += [
        words(
            "push-course-dropped",
            day=each.booking.on,
            back=back_text(words, each, to_customer=True),
        )
        for each in message.dropped[:MOST_DAYS]
    ]
    lines += _more(words, len(message.dropped))
    if message.place is not None:
        lines.append(words("push-course-place", place=message.place))
    return "\n".join(lines)


def _waits(day: MovedDay) -> bool:
    return any(each.state is BookingState.WAITING for each in day.bookings)
