"""What is said of course days: one begins tomorrow."""

from datetime import timedelta

from domain.desk.bookings.returning import when_late
from domain.reminders.says import ClassTomorrow
from handlers.pushes.parts import Part, Telling
from handlers.wording import key


def own_class(telling: Telling, says: ClassTomorrow) -> Part:
    """Return when and where a course begins, and until when the place can be given back."""
    words, course = telling.words, says.course
    lines = [
        words(
            "remind-customer-class-tomorrow",
            days=says.days_left,
            course=course.name,
            time=says.day.begins,
            on=says.day.on,
        )
    ]
    if course.place:
        lines.append(words("remind-customer-class-place", place=course.place))
    lines.append(_until(telling, says))
    cancel = telling.button("sign-off", course.name, "booking.cancel", booking_id=says.booking.id)
    return Part(tuple(lines), (cancel,))


def _until(telling: Telling, says: ClassTomorrow) -> str:
    """Return until when the place can be given back, in a word where that is today."""
    if says.cancel_until is None:
        lost = key(when_late(says.booking.source).value)
        return telling.words(f"remind-customer-class-late-{lost}")
    until, today = telling.local(says.cancel_until), says.day.on - timedelta(days=says.days_left)
    if until.date() == today:
        hour = f"{until:%H:%M}"
        return telling.words("remind-customer-class-cancel-today", until=hour)
    return telling.words("remind-customer-class-cancel", until=until)
