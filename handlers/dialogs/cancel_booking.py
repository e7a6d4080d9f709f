"""Cancel a booked course day, or leave its waiting list, with what comes back and what is lost."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.desk.bookings.cancel_booking import CancelBooking as Order
from domain.desk.bookings.previews import CancellationPreview, Outcome
from domain.desk.facts import Done, PlannedMessage
from handlers.bookings.meant import find_booking
from handlers.bookings.more import more_line, more_options, note_more
from handlers.bookings.wording import (
    booking_message,
    booking_message_lines,
    comeback_line,
    day_line,
    lateness,
    who_line,
)
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.people import typo_line
from handlers.results import preview_of
from handlers.texts import Markup, Words
from handlers.wording import spaced_out

ASKED_AT, WAIVE = "x_asked_at", "x_waive"


class CancelBooking:
    """``booking.cancel``."""

    intent = "booking.cancel"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which booking; the moment at which it was asked for decides on the deadline."""
        slots.setdefault(ASKED_AT, talk.said_at.isoformat())
        await note_more(talk, slots)
        return await find_booking(talk, slots)

    async def preview(self, talk: Talk, slots: Slots) -> CancellationPreview:
        """Return whether it is in time, and what comes back."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: CancellationPreview) -> Draft:
        """Return who, which day, in time or by how much too late, what comes back."""
        words = talk.words
        kind = "leaves" if _leaves_list(preview) else "cancels"
        lines = (
            *typo_line(talk, slots, preview.customer.name),
            *who_line(talk, preview.customer),
            words(f"booking-{kind}", what=Markup(day_line(words, preview.day))),
            *spaced_out(*_consequences(talk, preview)),
            *_next_line(words, preview),
            *booking_message_lines(words, preview.messages),
            *spaced_out(*more_line(words, slots)),
        )
        return Draft(lines, _goodwill(talk, preview), danger=not preview.in_time)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Cancel it; a freed place goes to who waits."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what has come back, who moved up, and the steps that usually follow."""
        words, preview = talk.words, preview_of(done, CancellationPreview)
        kind = "left" if _leaves_list(preview) else "cancelled"
        lines = (
            words(f"booking-done-{kind}"),
            *who_line(talk, preview.customer),
            day_line(words, preview.day),
            *_came_back(words, preview),
            *_moved_line(talk, done),
            *booking_message_lines(words, _shown(talk, done)),
        )
        more = more_options(words, self.intent, slots)
        return Draft(lines, (*more, *_after_steps(talk, preview)))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears, or who moved up or was passed over."""
        del done
        return booking_message(words, planned)


def _order(slots: Slots) -> Order:
    asked_at = datetime.fromisoformat(slots[ASKED_AT])
    return Order(slots["booking_id"], asked_at, waive=bool(int(slots.get(WAIVE, 0))))


def _leaves_list(preview: CancellationPreview) -> bool:
    return preview.comeback.outcome is Outcome.LEFT_LIST


def _consequences(talk: Talk, preview: CancellationPreview) -> tuple[str, ...]:
    """Return the deadline with by how much it was missed, and what comes back."""
    if _leaves_list(preview):
        return ()
    words, deadline = talk.words, talk.local(preview.day.deadline)
    late = lateness(words, preview.minutes_late)
    timing = "late" if not preview.in_time else "in-time"
    lines = [words(f"cancel-{timing}", deadline=deadline, late=late)]
    if preview.waived:
        lines.append(words("cancel-waived"))
    return (*lines, comeback_line(words, preview.comeback))


def _came_back(words: Words, preview: CancellationPreview) -> tuple[str, ...]:
    if _leaves_list(preview):
        return ()
    return (comeback_line(words, preview.comeback, done=True),)


def _next_line(words: Words, preview: CancellationPreview) -> tuple[str, ...]:
    if preview.next_waiting is None:
        return ()
    return (words("cancel-next", customer=preview.next_waiting.name),)


def _moved_line(talk: Talk, done: Done) -> tuple[str, ...]:
    """Return that somebody moved up, to the studio."""
    is_told = any(message.kind == "booking-moved-up" for message in done.messages)
    if not is_told or talk.is_customer:
        return ()
    return (talk.words("cancel-moved-up"),)


def _shown(talk: Talk, done: Done) -> tuple[PlannedMessage, ...]:
    """Return the messages that the result names: to a customer none about others."""
    if talk.is_customer:
        return ()
    return done.messages


def _goodwill(talk: Talk, preview: CancellationPreview) -> tuple[Option, ...]:
    """Return the studio's button to treat a late cancellation as in time, or not to."""
    if preview.in_time or talk.is_customer:
        return ()
    words = talk.words
    if preview.waived:
        return (Option(words("button-no-goodwill"), sets={WAIVE: 0}),)
    if preview.comeback.outcome is Outcome.NOTHING:
        return ()
    return (Option(words("button-goodwill"), sets={WAIVE: 1}),)


def _after_steps(talk: Talk, preview: CancellationPreview) -> tuple[Option, ...]:
    words, comeback = talk.words, preview.comeback
    steps = []
    if comeback.extend_to is not None and not talk.is_customer:
        slots = {"card_id": comeback.card_id or 0, "date": comeback.extend_to.isoformat()}
        label = words("button-extend-card", until=comeback.extend_to)
        steps.append(Option(label, request=("cards.extend", slots)))
    again = {"customer_id": preview.customer.id, "course_id": preview.day.course_id}
    if comeback.outcome in (Outcome.MAKEUP, Outcome.MAKEUP_BACK):
        again.pop("course_id")
    steps.append(Option(words("button-book-another"), request=("booking.add", again)))
    return tuple(steps)
