"""How places, what pays for them, and what comes back read.

A customer hears of others only how many they are.
"""

from collections.abc import Iterable

from domain.bookings.rules import Payer, Source
from domain.desk.bookings.previews import (
    BookingMessage,
    Comeback,
    CourseDayFacts,
    Outcome,
)
from domain.desk.facts import PersonFacts, PlannedMessage
from handlers.courses.wording import clock_span
from handlers.dialog import Talk
from handlers.texts import Markup, Words
from handlers.wording import key, message_lines, short

NAME_THE_PLAN = frozenset({"booking-made", "booking-moved-up"})
"""Messages that say what paid for the place."""
HOUR, DAY = 60, 24 * 60
"""In minutes."""


def day_line(words: Words, day: CourseDayFacts) -> str:
    """Return a course day, such as ``Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1``."""
    line = words(
        "booking-day", course=day.course, day=day.on, time=clock_span(day.begins, day.minutes)
    )
    place = words("booking-place", place=day.place) if day.place else ""
    return f"{line}{place}"


def who_line(talk: Talk, customer: PersonFacts) -> tuple[str, ...]:
    """Return whose place it is; nothing to a customer, who knows."""
    if talk.is_customer:
        return ()
    return (talk.words("line-customer", customer=customer.name, number=customer.number),)


def payer_line(words: Words, payer: Payer) -> str:
    """Return what pays for a place, and what is left of it afterwards."""
    return words(
        f"booking-pays-{_payer_kind(payer)}",
        plan=payer.plan_name,
        left=(payer.left or 1) - 1,
        until=short(payer.until),
    )


def payer_label(words: Words, payer: Payer) -> str:
    """Return the button that lets something else pay."""
    return words.label(
        f"button-pay-{_payer_kind(payer).removesuffix('-no-end')}",
        plan=payer.plan_name,
        left=payer.left or 0,
        until=short(payer.until),
    )


def _payer_kind(payer: Payer) -> str:
    """Return the kind of text: a unit that can be used for ever has no day to be named."""
    kind = "membership" if payer.source is Source.ENROLMENT else payer.source.value
    endless = payer.source is Source.CARD and payer.until is None
    return f"{kind}-no-end" if endless else kind


def deadline_line(talk: Talk, day: CourseDayFacts, payer: Payer) -> str:
    """Return until when a place can be given back, or that it is too late for that already."""
    if day.deadline < talk.studio.scope.now:
        return talk.words(f"booking-deadline-over-{_at_stake(payer)}")
    return talk.words("booking-deadline", at=talk.local(day.deadline))


def _at_stake(payer: Payer) -> str:
    return "unit" if payer.source is Source.CARD else "place"


def comeback_line(words: Words, comeback: Comeback, *, done: bool = False) -> str:
    """Return what comes back for a place that is given up."""
    endless = comeback.outcome is Outcome.UNIT_BACK and comeback.until is None
    kind = f"{key(comeback.outcome.value)}{'-no-end' if endless else ''}"
    return words(
        f"{'comeback-done' if done else 'comeback'}-{kind}",
        plan=comeback.plan_name,
        until=short(comeback.until),
    )


def lateness(words: Words, minutes: int) -> str:
    """Return by how much a deadline was missed, such as ``1 Stunde 30 Minuten``."""
    days, rest = divmod(minutes, DAY)
    hours, left = divmod(rest, HOUR)
    counts = {"days": days, "hours": hours, "minutes": 0 if days else left}
    parts = [words(f"late-{unit}", count=count) for unit, count in counts.items() if count]
    return " ".join(parts)


def booking_message_lines(words: Words, messages: Iterable[PlannedMessage]) -> tuple[str, ...]:
    """Return which messages about places go out to whom, and when."""
    return message_lines(words, [each for each in messages if isinstance(each, BookingMessage)])


def booking_message(words: Words, message: PlannedMessage) -> str:
    """Return the text of a message about a place; never who else is concerned."""
    if not isinstance(message, BookingMessage):
        raise TypeError(message.kind)
    lines = [day_line(words, message.day)]
    if message.paid_by and message.kind in NAME_THE_PLAN:
        lines.append(words("push-paid-by", plan=message.paid_by))
    return words(f"push-{key(message.kind)}", what=Markup("\n".join(lines)))
