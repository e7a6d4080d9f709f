"""How courses, their weekly dates and their categories read."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from domain.courses.rules import CourseDay, Slot
from domain.courses.views import CategoryView
from domain.dates import Duration
from handlers.texts import Markup, Words

_ANY_DAY = date(2000, 1, 1)


def clock_span(begins: str, minutes: int) -> str:
    """Return from when to when, such as ``18:00–19:15``; over midnight the clock goes on.

    Example:
        >>> clock_span("23:30", 60)
        '23:30–00:30'
    """
    start = datetime.combine(_ANY_DAY, time.fromisoformat(begins))
    return f"{begins}–{start + timedelta(minutes=minutes):%H:%M}"


def slots_text(words: Words, slots: Iterable[Slot]) -> str:
    """Return weekly dates, such as ``dienstags und donnerstags 18:00–19:15 Uhr``."""
    times: dict[str, list[str]] = {}
    for each in sorted(slots, key=lambda one: (one.weekday, one.begins)):
        weekday = words(f"weekday-{each.weekday}")
        times.setdefault(clock_span(each.begins, each.minutes), []).append(weekday)
    parts = [
        words("course-slot", weekday=_joined(words, days), time=time)
        for time, days in times.items()
    ]
    return ", ".join(parts) or words("course-no-slots")


def _joined(words: Words, parts: Sequence[str]) -> str:
    *others, last = parts
    return words("joined-and", others=", ".join(others), last=last) if others else last


def where_line(words: Words, place: str | None, trainer: str | None) -> tuple[str, ...]:
    """Return place and trainer in one line; no line where neither is known."""
    parts = (
        words("course-place", place=place) if place else "",
        words("course-trainer", trainer=trainer) if trainer else "",
    )
    found = [part for part in parts if part]
    return (" · ".join(found),) if found else ()


def places_line(words: Words, capacity: int, *, waiting_list: bool) -> str:
    """Return how many places there are, and whether people can wait for one."""
    return words("course-places-waiting" if waiting_list else "course-places", count=capacity)


def day_text(words: Words, day: CourseDay) -> str:
    """Return a course day, such as ``Di., 24.11.2026, 18:00 Uhr``."""
    return words("course-day", day=day.on, time=day.begins)


def days_line(words: Words, days: Sequence[CourseDay]) -> tuple[str, ...]:
    """Return the next dates of a course in one line each; a word where there are none."""
    if not days:
        return (words("course-no-dates"),)
    return (words("course-next-dates"), *(f"• {day_text(words, day)}" for day in days))


def deadline_text(words: Words, hours: int | None, default_hours: int) -> str:
    """Return until when a place can be given back, and whether that is the studio's default."""
    if hours is None:
        return words("category-deadline-default", hours=default_hours)
    return words("category-deadline-begin" if hours == 0 else "category-deadline", hours=hours)


def makeup_text(words: Words, valid: Duration | None, names: Sequence[str]) -> str:
    """Return whether and for how long a missed day can be made up, and where.

    Args:
        words: The language.
        valid: For how long; None where missed days are not made up.
        names: The categories in which it can be done; none for the category itself.
    """
    if valid is None:
        return words("category-no-makeup")
    if not names:
        return words("category-makeup", valid=valid)
    return words("category-makeup-in", valid=valid, names=", ".join(names))


def category_line(words: Words, category: CategoryView, default_hours: int) -> str:
    """Return a category in one line: name, deadline, make-up rule."""
    return words(
        "course-category",
        name=category.name,
        deadline=Markup(deadline_text(words, category.cancellation_hours, default_hours)),
        makeup=Markup(makeup_text(words, category.makeup_valid if category.makeup else None, ())),
    )
